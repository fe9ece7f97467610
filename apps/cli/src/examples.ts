/**
 * The examples that help shows, first of all. A test runs each of them, in this order and in one folder, which holds
 * `my-city.yaml`, and the files below as `my-plan.yaml` and `my-fit.yaml`; those of `worker` wait for a queue, and are left out.
 */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  run: [
    'glasshouse run rongcheng --persons 1000 --runs 2',
    'glasshouse run rongcheng --safeguard expiry --persons 1000 --runs 2 -o rongcheng.run.json',
    'glasshouse run my-city.yaml --months 24 --persons 1000 --runs 2 --json',
    'glasshouse run rongcheng --persons 500 --runs 2 --ignorance 10',
    'glasshouse run rongcheng --persons 5000 --runs 2 --checkpoint rongcheng.checkpoint',
  ],
  compare: [
    'glasshouse compare judgment-defaulters --with independent-appeal --persons 1000 --runs 2',
    'glasshouse compare rongcheng --against none --persons 1000 --runs 2 --json',
    'glasshouse compare judgment-defaulters --with notice-before,independent-appeal --persons 1000 --runs 2',
  ],
  safeguards: [
    'glasshouse safeguards judgment-defaulters --with notice-before,independent-appeal,expiry --persons 1000 --runs 2',
    'glasshouse safeguards judgment-defaulters --shapley none --persons 500 --runs 2 --json',
  ],
  attribute: [
    'glasshouse attribute judgment-defaulters --of faults --persons 1000 --months 24 --runs 2',
    'glasshouse attribute judgment-defaulters --of consequences --measure denied.wrongly --persons 500 --months 24 --runs 2',
  ],
  check: ['glasshouse check my-city.yaml', 'glasshouse check judgment-defaulters rongcheng zhima'],
  rights: [
    'glasshouse rights judgment-defaulters',
    'glasshouse rights national-score --profile iccpr --lang zh-Hans',
    'glasshouse rights rongcheng --safeguard closed-list --format sarif',
    'glasshouse rights rongcheng --run --persons 2000 --runs 2 --format json',
  ],
  explain: ['glasshouse explain judgment-defaulters', 'glasshouse explain rongcheng --lang zh-Hans'],
  diff: [
    'glasshouse diff national-score --with independent-appeal',
    'glasshouse diff rongcheng suining-2010 --lang zh-Hans',
    'glasshouse diff rongcheng rongcheng.run.json --json',
  ],
  new: ['glasshouse new my-town --from rongcheng', 'glasshouse new my-list --from plain -o -', 'glasshouse check my-town.scheme.yaml'],
  life: [
    'glasshouse life rongcheng --person 417 --persons 2000',
    'glasshouse life yiwu-2017 --person 17 --against none --with expiry',
    'glasshouse life yiwu-2017 --person 17 --cities rongcheng,suining-2010',
    "glasshouse life judgment-defaulters --where 'listed && !did' --persons 5000",
    'glasshouse life rongcheng.run.json --person 12 --replicate 1 --json',
  ],
  list: ['glasshouse list schemes', 'glasshouse list measures --json'],
  claims: ['glasshouse claims', 'glasshouse claims law-abiding', 'glasshouse claims few-dozen-pilots --lang zh-Hans', 'glasshouse claims 990-million --json'],
  replicate: [
    'glasshouse replicate T7',
    'glasshouse replicate T8 --help',
    'glasshouse replicate T4 --set rate_a=3 --set steps=300 --json',
    'glasshouse replicate T6 -o outcomes.svg',
  ],
  reproduce: ['glasshouse reproduce rongcheng.run.json'],
  sweep: ['glasshouse sweep my-plan.yaml --dry-run', 'glasshouse sweep my-plan.yaml -o my-sweep', 'glasshouse sweep my-plan.yaml -o my-sweep --jobs 2 --json'],
  analyse: ['glasshouse analyse my-sweep', 'glasshouse analyse my-sweep --measure listed_share --threshold listed_share=0.1 --report my-sweep.html'],
  calibrate: ['glasshouse calibrate my-fit.yaml -o my-fit.parquet', 'glasshouse calibrate my-fit.yaml --keep-runs my-fit --json'],
  worker: ['glasshouse worker --on redis://127.0.0.1:6379', 'glasshouse worker --on postgres://me:password@queue.example/glasshouse --jobs 8 --idle 600'],
  sql: [
    "glasshouse sql my-sweep 'select count(*) from runs'",
    `glasshouse sql my-sweep 'select "indicators.refusal.recorded", avg(listed_share) from runs group by 1 order by 1' --json`,
  ],
  bench: ['glasshouse bench --workload one-rule --persons 2000', 'glasshouse bench --workload one-rule --persons 5000 --json'],
  schema: ['glasshouse schema scheme'],
  completion: ['glasshouse completion bash'],
};

/** Small files that commands take, for whoever has none yet: they name nothing that does not come with the program. */
export const FILES = {
  'my-plan.yaml': `glasshouse: sweep/1
id: my-plan
scheme: judgment-defaulters        # or a file of your own
persons: 1000
months: 24
replicates: 4
vary:
  - { path: indicators.refusal.recorded, values: [0.2, 0.5, 0.8] }
measures: [listed_share, wrongly_listed_share]
`,
  'my-fit.yaml': `glasshouse: calibration/1
id: my-fit
scheme: judgment-defaulters        # or a file of your own
persons: 500
months: 60
fit:
  - { path: indicators.refusal.recorded, range: stated }
targets: published                 # the figures that the scheme's own file names
draws: 40
keep: 0.25
`,
} as const;

/** What a command says to whoever has no such file. */
export function fileText(name: keyof typeof FILES): string {
  return `A small one, to keep as ${name}:\n\n${FILES[name].replaceAll(/^(?=.)/gm, '  ')}`;
}

/** Help of one command: its examples, before the list of flags. */
export function exampleText(command: string): string {
  const examples = EXAMPLES[command] ?? [];
  return `${examples.length === 1 ? 'Example' : 'Examples'}:\n${examples.map((example) => `  ${example}\n`).join('')}`;
}

/** What `glasshouse` alone prints. */
export const SHORT_HELP = `Glasshouse simulates social-scoring schemes on invented populations. Nobody real is ever in it.

Examples:
  ${EXAMPLES['run']?.[0]}
  ${EXAMPLES['explain']?.[0]}
  ${EXAMPLES['check']?.[0]}

Commands:
  run SCHEME         live a scheme and see whom it lists, and how often wrongly
  compare SCHEME     what a safeguard changes, or the scheme itself
  safeguards SCHEME  what each safeguard changes, and all together
  attribute SCHEME   which rule does it
  life SCHEME        follow one invented person, month by month
  rights SCHEME      which norms it violates, at which line, and what would cure it
  explain SCHEME     the scheme in plain words
  diff A B           what differs between two schemes, rule by rule
  new NAME           a scheme of your own to begin with, from one that ships
  check FILE…        is a file valid, and if not, what is wrong where
  list WHAT          schemes, societies, safeguards, claims or measures
  claims             what the press says, what the record says, what can be measured
  reproduce RUN.json run again and compare
  replicate          what others published, beside what our models give

"glasshouse help" lists everything; "glasshouse help run" tells all about one command.
`;
