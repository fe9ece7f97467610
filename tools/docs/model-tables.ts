/** The tables of docs/model.md that are made from the code's own: between marks such as `<!--~ draws -->` and `<!--/~-->`. */
import { EXPOSURES } from '../../packages/glasshouse/src/base/exposure.ts';
import { purpose } from '../../packages/glasshouse/src/base/purpose.ts';
import { DRAWS } from '../../packages/glasshouse/src/compile/compile.ts';
import { COUNTED, layOut, SCALARS, type Scalar } from '../../packages/glasshouse/src/compile/layout.ts';
import { readText } from './files.ts';
import { families } from './measure-pages.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => `${row(head)}${row(head.map(() => '---'))}${rows.map(row).join('')}`;

const DRAWN: Readonly<Record<(typeof DRAWS)[number], string>> = {
  proposal: 'each proposal of a month: of which conduct, and its marks',
  hollow: 'whether extra good conduct is hollow',
  'layer of jobs': 'changes of job above the ceiling of proposals',
  'initial state': 'means and employment before month 0',
  consent: 'whether a person takes part, where that is asked',
  'change of means': 'random rounding when means change',
  notice: 'whether a notice arrives',
  filing: 'whether an appeal is filed',
  decision: 'whether an appeal is decided, and how',
  repair: 'whether a repair is granted',
  liberty: 'detention, one number a consequence',
  'cut ties': 'whether the other side of a tie cuts it',
};

const COUNTS: Readonly<Record<Scalar, string>> = {
  listed: 'subjects on at least one black list at the counting',
  wrongly: 'on some black list officially and not truly on that list',
  truly: 'truly on at least one black list',
  missed: 'truly on some black list and not officially on that list',
  entries: 'official black stays begun',
  exits: 'official black stays ended',
  redListed: 'on at least one red list',
  firstListed: 'on a black list for the first time',
  firstWrongly: 'wrongly listed for the first time',
  firstFiledWrongly: 'first appeal filed while wrongly listed',
  filed: 'appeals filed',
  filedWrongly: 'of them by the wrongly listed',
  decided: 'appeals decided',
  decidedWrongly: 'of them while the listing was wrong',
  won: 'appeals decided for the subject',
  wonWrongly: 'of them while the listing was wrong',
  waited: 'months that those decided had waited',
  waiting: 'appeals waiting at the end of the month',
  repaired: 'official stays ended by repair',
  imposed: 'penalties that came into force on a subject',
  imposedUntold: 'of them without the subject being told, or without reasons',
  penalised: 'subjects under at least one penalty',
  wronglyPenalised: 'under some penalty that the true ledger would not bring about',
  stale: 'whom a penalty still reaches through shared data after they have left the list',
  wronglyBanded: 'official band below the true one',
  employed: 'persons with a job',
  means: 'sum of levels of means',
  score: 'sum of official scores, in sixteenths above `min`',
  trueScore: 'sum of true scores, likewise',
  scored: 'subjects with a ledger',
  hollow: 'occurrences of good conduct that were hollow',
  libertyMonths: 'months of detention served',
  tiesCut: 'ties that the other side cut',
  reviewed: 'entries that a person looked at before they counted',
};

const RUNS: Readonly<Record<Exclude<keyof ReturnType<typeof layOut>, 'width' | 'scalar'>, readonly [by: string, what: string]>> = {
  done: ['conduct', 'occurrences'],
  entered: ['indicator', 'true entries, on the right person, when recorded'],
  falselyEntered: ['indicator', 'entries about something not done'],
  mixedUp: ['region and indicator', 'entries kept off by a mix-up'],
  denied: ['domain', 'attempts refused'],
  deniedWrongly: ['domain', 'of them wrongly'],
  granted: ['domain', 'attempts that met a reward'],
  band: ['band', 'subjects in it'],
  onList: ['list', 'subjects on it'],
  groupListed: ['group', 'listed'],
  groupWrongly: ['group', 'wrongly listed'],
  groupDenied: ['group', 'attempts refused'],
  regionListed: ['region', 'listed'],
  regionWrongly: ['region', 'wrongly listed'],
  regionWaiting: ['region', 'appeals waiting'],
  regionScored: ['region', 'subjects with a ledger, over whom mix-ups spread'],
  regionRecords: ['region', 'official entries, which attention follows'],
  groupRecords: ['group', 'official entries, which attention follows'],
  atRisk: ['months served', 'official black stays at the month’s start'],
  ended: ['months served', 'of them ended'],
  relistAtRisk: ['months since leaving', 'subjects off a list that they left'],
  relisted: ['months since leaving', 'of them listed on it again'],
};

/** @throws Error if a counter of the code has no words here */
function counters(): string {
  const layout = layOut({ conducts: 1, indicators: 1, bands: 1, lists: 1, groups: 1, regions: 1, mixups: true, months: 1 });
  const named = <T>(words: Readonly<Record<string, T>>, name: string): T => {
    if (words[name] === undefined) throw new Error(`tools/docs/model-tables.ts does not say what the counter ${name} counts`);
    return words[name];
  };
  const runs = Object.keys(layout).filter((key) => key !== 'width' && key !== 'scalar');
  return `${table(
    ['one number a month', 'what it counts'],
    SCALARS.map((name) => [`\`${name}\``, named(COUNTS, name)]),
  )}\n${table(
    ['numbers a month', 'one for each', 'what they count'],
    runs.map((name) => [`\`${name}\``, ...named(RUNS, name)]),
  )}\nDomains in which refusals are counted: ${COUNTED.map((name) => `\`${name}\``).join(', ')}.\n`;
}

function draws(): string {
  const fixed = DRAWS.map((name) => [`\`${name}\``, String(purpose(name)), DRAWN[name]]);
  const attempts = EXPOSURES.map((name) => [
    `\`attempt: ${name}\``,
    String(purpose(`attempt: ${name}`)),
    'attempts of a month, and whether each is refused or meets a reward',
  ]);
  const open = [
    ['`layer of conduct <id>`', '', 'occurrences above the ceiling of proposals'],
    ['`layer of false entries about <id>`', '', 'false entries above theirs'],
    ['`ignorance: <file>: <path>`', '', 'the value of a number that is not known (7.15)'],
    ['`order of players`', String(purpose('order of players')), 'orders in which shares of a change are taken (7.17)'],
  ];
  return table(
    ['purpose', 'its number', 'what is drawn'],
    [...fixed, ...attempts, ...open].map((cells) => cells.map((text) => text.replaceAll('|', '\\|'))),
  );
}

function measures(): string {
  const rows = [...families()].map(([family, [first]]) => [
    `[\`${family}\`](measures/${family.replace(/[<>]/g, '')}.md)`,
    first?.title.en.replaceAll('<', '&lt;') ?? '',
    first?.unit ?? '',
  ]);
  return table(['measure', 'what', 'unit'], rows);
}

const TABLES: Readonly<Record<string, () => string>> = { counters, draws, measures };

/** docs/model.md with its tables filled. @throws Error if it has marks of no table, or a table has none */
export function modelPage(): [path: string, text: string] {
  const path = 'docs/model.md';
  const found = new Set<string>();
  const text = readText(path).replace(/<!--~ (\w+) -->\n[\s\S]*?<!--\/~-->/g, (_, name: string) => {
    const make = TABLES[name];
    if (make === undefined) throw new Error(`${path}: there is no table "${name}"; there are ${Object.keys(TABLES).join(', ')}`);
    found.add(name);
    return `<!--~ ${name} -->\n\n${make()}\n<!--/~-->`;
  });
  for (const name of Object.keys(TABLES)) if (!found.has(name)) throw new Error(`${path} has no place for the table "${name}"`);
  return [path, text];
}
