/** docs/measures: a page for every measure (a family is one page), made from the catalogue, the words on its ends, and the worked examples. */
import { inLanguage, type Language } from '../../packages/glasshouse/src/base/text.ts';
import { measuresShown } from '../../packages/glasshouse/src/measures/catalogue.ts';
import type { Measure } from '../../packages/glasshouse/src/measures/measure.ts';
import { tableWords } from '../../packages/glasshouse/src/report/titles.ts';
import { whyInChinese } from '../../packages/glasshouse/src/report/words/why-zh.ts';
import { ENDS } from './measure-ends.ts';
import { type Counters, EXAMPLES, type Example } from './measure-examples.ts';
import { type Outcome, type PeopleExample, peopleExampleOf } from './measure-people.ts';

interface Words {
  readonly made: string;
  readonly index: string;
  readonly intro: readonly string[];
  readonly head: readonly string[];
  readonly formula: string;
  readonly unit: string;
  readonly none: string;
  readonly always: string;
  readonly all: string;
  readonly stop: string;
  readonly ends: string;
  readonly example: string;
  readonly exampleOf: (id: string) => string;
  readonly society: string;
  readonly month: string;
  readonly without: string;
  readonly people: string;
  /** Heads of the tables of people. */
  readonly person: string;
  readonly score: string;
  readonly harm: string;
  readonly rank: string;
  readonly under: (id: string, rules: number) => string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly shown: string;
  readonly alone: string;
  readonly beside: string;
  readonly federated: string;
  readonly monthly: string;
  readonly shares: string;
  readonly other: string;
}

const TICK = '`';

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    made: 'Written by tools/docs.ts from packages/glasshouse/src/measures and tools/docs/measure-*.ts: change those, then `npm run docs`.',
    index: 'Measures',
    intro: [
      'A measure is one number about one run of one world. What is shown is its mean over runs, with the 95 % Student interval: that range is about chance alone (see [how wrong can this be](../how-wrong.md)). Where a measure has nothing to be a share of, it has no number and says why.',
      'Formulas are in the names of the monthly counters ([the model](../model.md#713-measures), [`compile/layout.ts`](../../packages/glasshouse/src/compile/layout.ts)); Σ is the sum over the months of the run. “Wrongly” means everywhere: not by the scheme’s own rules on true records.',
      'Where enterprises live beside the persons, each measure has a twin `enterprise.<id>`: the same, of the counters of enterprises.',
    ],
    head: ['measure', 'what it is', 'unit'],
    formula: 'Formula',
    unit: 'Unit',
    none: 'No number where',
    always: 'Always a number.',
    all: 'All measures',
    stop: '.',
    ends: 'What the ends mean',
    example: 'A worked example',
    exampleOf: (id) => `${TICK}${id}${TICK}: `,
    society: '1,000 persons (600 of `town`, 400 of `country`). The counters that matter, by month; a test gives them to the measure’s own code.',
    month: 'month',
    without: 'without the scheme: ',
    people: 'A few invented people; a test gives them to the measure’s own code.',
    person: 'person',
    score: 'score',
    harm: 'harm expected, acts a month',
    rank: 'rank',
    under: (id, rules) => `under ${TICK}${id}${TICK}, which rules ${rules}`,
    outcome: { penalty: 'penalty', reward: 'reward', neither: 'neither' },
    shown: 'Where it is shown',
    alone: '`glasshouse run SCHEME`, `compare`, `safeguards`, `attribute` and sweeps; as `measures.<id>` with `--json`.',
    beside: 'Only beside another world: `glasshouse compare SCHEME --against none`, `glasshouse run SCHEME --baseline`.',
    federated: 'Only of a federation: `glasshouse run FEDERATION`; of a large one when `--fragmentation` asks for it.',
    monthly: 'It has a value for every month, too: in the charts over time, and in the `series` of a run.',
    shares: 'A share is shown as a number of 1,000.',
    other: '*[中文]({})*',
  },
  'zh-Hans': {
    made: '由 tools/docs.ts 根据 packages/glasshouse/src/measures 与 tools/docs/measure-*.ts 写成：请改那里，再运行 `npm run docs`。',
    index: '指标',
    intro: [
      '一个指标，是一个情景的一次模拟得出的一个数。显示的是多次模拟的平均值和95 % Student 区间，这个范围只反映偶然（见[结果可能错在哪里](../how-wrong.zh-Hans.md)）。没有分母时就没有数字，并说明原因。',
      '公式用的是每月计数器的名称（英文，见[模型说明](../model.md#713-measures)和 [`compile/layout.ts`](../../packages/glasshouse/src/compile/layout.ts)）；Σ 表示对各月求和，last month 指最后一个月，persons 指总人数。凡说“误”，都指：若只依据真实记录，按该制度自己的规则本不会如此。',
      '企业与人同时模拟时，每个指标另有一个 `enterprise.<id>`，改用企业的计数器计算。',
    ],
    head: ['指标', '量的是什么', '单位'],
    formula: '公式',
    unit: '单位',
    none: '何时没有数字',
    always: '始终有数字。',
    all: '全部指标',
    stop: '。',
    ends: '两端的含义',
    example: '算一遍',
    exampleOf: (id) => `${TICK}${id}${TICK}：`,
    society: '共1000人（`town` 600人，`country` 400人）。下面是用到的各月计数；测试把同样的计数交给指标自己的代码去算。',
    month: '月份',
    without: '没有该制度时：',
    people: '几个虚构的人；测试把同样的人交给指标自己的代码去算。',
    person: '人',
    score: '分数',
    harm: '每月预期损害次数',
    rank: '名次',
    under: (id, rules) => `在${TICK}${id}${TICK}之下（管辖${rules}人）`,
    outcome: { penalty: '受惩戒', reward: '受奖励', neither: '两者皆无' },
    shown: '在哪里可以看到',
    alone: '`glasshouse run SCHEME`、`compare`、`safeguards`、`attribute` 和参数扫描；加 `--json` 时在 `measures.<id>`。',
    beside: '只有与另一情景对照时才有：`glasshouse compare SCHEME --against none`，`glasshouse run SCHEME --baseline`。',
    federated: '只用于联合体：`glasshouse run FEDERATION`；规模大时须加 `--fragmentation`。',
    monthly: '每个月也有一个值：见随时间变化的图，以及结果中的 `series`。',
    shares: '比例显示为每1000中有多少。',
    other: '*[English]({})*',
  },
};

/** Family of an id: up to its first placeholder, of which it is one page. */
const familyOf = (id: string): string => /^[^<]*<[^>]+>/.exec(id)?.[0] ?? id;
/** The name of a page. */
const nameOf = (family: string): string => family.replace(/[<>]/g, '');
const file = (family: string, language: Language): string => `${nameOf(family)}${language === 'en' ? '' : '.zh-Hans'}.md`;
/** The measures of an example's family are spelled out; pages go by the placeholder. */
const FAMILY_OF_EXAMPLE: readonly (readonly [begin: string, family: string])[] = [
  ['denied.travel', 'denied.<domain>'],
  ['band.B', 'band.<band>'],
  ['list.blacklist', 'list.<list>'],
  ['group_gap.country', 'group_gap.<group>'],
  ['breach.leak', 'breach.<breach>'],
];

export function examplesOf(family: string): readonly Example[] {
  return EXAMPLES.filter(({ measure }) => (FAMILY_OF_EXAMPLE.find(([begin]) => measure.startsWith(begin))?.[1] ?? measure) === family);
}

/** Families in the order of the catalogue, each with its measures. */
export function families(): ReadonlyMap<string, readonly Measure[]> {
  return Map.groupBy(measuresShown(), ({ id }) => familyOf(id));
}

/** `<` would begin a tag. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
const number = (x: number): string => String(Number(x.toPrecision(6)));

function whyNull(measure: Measure, language: Language): string {
  const words = WORDS[language];
  if (measure.whyNull === 'always a number') return words.always;
  const say = (why: string): string => (language === 'en' ? why : (whyInChinese(why) ?? why));
  const reasons = [measure.whyNull, ...(measure.whyStillNull === undefined ? [] : [measure.whyStillNull])].map(say);
  return `${words.none}${language === 'en' ? ' ' : '：'}${reasons.join(language === 'en' ? '; or ' : '；或者')}${words.stop}`;
}

/** One table of an example: months as rows, those alike in a row together. */
function countersTable(counters: Counters, without: Counters, words: Words): string {
  const columns = [...Object.entries(counters), ...Object.entries(without).map(([name, values]) => [`${words.without}${name}`, values] as const)];
  const months = Math.max(...columns.map(([, values]) => values.length));
  const at = (t: number): string[] => columns.map(([, values]) => (values[t] === undefined ? '' : number(values[t])));
  let text =
    row([words.month, ...columns.map(([name]) => (name.startsWith(words.without) ? name : `\`${name}\``))]) + row(['---', ...columns.map(() => '--:')]);
  for (let from = 0; from < months; ) {
    let to = from;
    while (to + 1 < months && at(to + 1).join() === at(from).join()) to++;
    text += row([from === to ? `${from + 1}` : `${from + 1}–${to + 1}`, ...at(from)]);
    from = to + 1;
  }
  return text;
}

/** An example by people: one a row. */
function peopleText(example: PeopleExample, words: Words): string {
  const [heads, rows] =
    'ranked' in example
      ? [
          [words.score, words.rank, words.harm, words.rank],
          example.ranked.map(({ score, scoreRank, harm, harmRank }) => [score, scoreRank, harm, harmRank].map(number)),
        ]
      : [example.schemes.map(({ id, rules }) => words.under(id, rules)), example.treated.map((outcomes) => outcomes.map((own) => words.outcome[own]))];
  const table = row([words.person, ...heads]) + row(['---', ...heads.map(() => '--:')]) + rows.map((cells, n) => row([`${n + 1}`, ...cells])).join('');
  return `${words.people}\n\n${table}\n- ${words.exampleOf(example.measure)}${example.hand} = **${number(example.value)}**\n`;
}

/** Examples with the same counters share a table. */
function exampleText(family: string, words: Words): string {
  const people = peopleExampleOf(family);
  if (people !== undefined) return peopleText(people, words);
  const examples = examplesOf(family);
  const tables = Map.groupBy(examples, ({ counters, without = {} }) => countersTable(counters, without, words));
  const parts = [...tables].map(
    ([table, own]) => `${table}\n${own.map(({ measure, hand, value }) => `- ${words.exampleOf(measure)}${hand} = **${number(value)}**\n`).join('')}`,
  );
  return `${words.society}\n\n${parts.join('\n')}`;
}

function page(family: string, measures: readonly Measure[], language: Language): string {
  const words = WORDS[language];
  const [first] = measures as [Measure];
  const ends = ENDS[family];
  if (ends === undefined) throw new Error(`tools/docs/measure-ends.ts does not say what the ends of ${family} mean`);
  const told = measures.map((measure) => {
    const { id, unit, title, definition, formula } = measure;
    const heading = measures.length === 1 ? '' : `## ${cell(inLanguage(title, language))}\n\n`;
    const colon = language === 'en' ? ': ' : '：';
    const facts = [`${words.formula}${colon}\`${formula}\``, `${words.unit}${colon}${cell(tableWords(language).unit(unit))}`, cell(whyNull(measure, language))];
    return `${heading}\`${id}\`\n\n${cell(inLanguage(definition, language))}\n\n${facts.map((fact) => `- ${fact}\n`).join('')}`;
  });
  const shown = [family === 'fragmentation' ? words.federated : first.comparative ? words.beside : words.alone];
  if (measures.some(({ series }) => series !== undefined)) shown.push(words.monthly);
  if (measures.some(({ unit }) => unit.startsWith('share of '))) shown.push(words.shares);
  const title =
    measures.length === 1
      ? inLanguage(first.title, language)
      : `${cell(inLanguage(first.title, language))}${language === 'en' ? ' and what belongs to it' : '及相关指标'}`;
  return `<!-- ${words.made} -->

# ${title}

${words.other.replace('{}', file(family, language === 'en' ? 'zh-Hans' : 'en'))} · [${words.all}](${language === 'en' ? 'README.md' : 'README.zh-Hans.md'})

${told.join('\n')}
## ${words.ends}

${ends[language]}

## ${words.example}

${exampleText(family, words)}
## ${words.shown}

${shown.join(language === 'en' ? ' ' : '')}
`;
}

function index(language: Language): string {
  const words = WORDS[language];
  const rows = [...families()].map(([family, [first]]) => {
    const { unit, title, definition } = first as Measure;
    return row([
      `[${cell(inLanguage(title, language))}](${file(family, language)})<br>\`${family}\``,
      cell(inLanguage(definition, language)),
      cell(tableWords(language).unit(unit)),
    ]);
  });
  return `<!-- ${words.made} -->

# ${words.index}

${words.other.replace('{}', language === 'en' ? 'README.zh-Hans.md' : 'README.md')}

${words.intro.join('\n\n')}

${row(words.head)}${row(words.head.map(() => '---'))}${rows.join('')}`;
}

/** All pages, by path. */
export function measurePages(): [path: string, text: string][] {
  return (['en', 'zh-Hans'] as const).flatMap((language) => [
    [`docs/measures/README${language === 'en' ? '' : '.zh-Hans'}.md`, index(language)] as [string, string],
    ...[...families()].map(([family, measures]): [string, string] => [`docs/measures/${file(family, language)}`, page(family, measures, language)]),
  ]);
}
