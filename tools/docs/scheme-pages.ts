/** docs/schemes: a page for every scheme that ships: its rules in plain words, and every number with its grade, range and source. */
import {
  explain,
  explainFederation,
  explainWords,
  type Grade,
  inLanguage,
  type Language,
  readFederation,
  readScheme,
  readSociety,
  type Scheme,
  type Society,
  type Text,
} from 'glasshouse';
import { DEFAULT_SOCIETY, find, followFederation, kindOf, shipped } from 'glasshouse/node';
import { type KnownNumber, numbersOf } from './scheme-numbers.ts';

/** Whole histories of schemes that ended are longer or shorter than the usual 60 months. */
const MONTHS: Readonly<Record<string, number>> = {
  robodebt: 52,
  'housing-benefit-flags-uk': 36,
  midas: 22,
  'childcare-benefits-nl': 180,
  watchlist: 54,
  'national-plan': 180,
};

const GRADES: readonly Grade[] = ['written', 'inferred', 'invented'];

interface Words {
  readonly made: string;
  readonly index: string;
  readonly intro: string;
  readonly other: string;
  readonly all: string;
  readonly head: readonly string[];
  readonly run: string;
  readonly files: (id: string, file: string) => string;
  readonly known: string;
  readonly counts: (counts: Readonly<Record<Grade, number>>) => string;
  readonly meaning: string;
  readonly numbers: string;
  readonly numbersHead: readonly string[];
  readonly from: (phase: string) => string;
  readonly noRange: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    made: 'Written by tools/docs.ts from schemes/: change those, then `npm run docs`.',
    index: 'Schemes that ship',
    intro:
      'Each page says what the scheme’s authors say it is for, its rules in plain words, and of every number whether it is written in a published rule, inferred from reports, or invented by us, with the range in which it may lie. *Documented*: the rules are published. *Reconstructed*: some are, the rest is ours. *Thought experiment*: nobody introduced it. Nobody in any of them is real.',
    other: '*[中文]({})*',
    all: 'All schemes',
    head: ['scheme', 'kind', 'written', 'inferred', 'invented'],
    run: 'Live it, read it, change it',
    files: (id, file) =>
      `The file: [\`schemes/${id}/${file}\`](../../schemes/${id}/${file}). What was read for it, and what was not found: [SOURCES.md](../../schemes/${id}/SOURCES.md).`,
    known: 'How its numbers are known',
    counts: ({ written, inferred, invented }) =>
      `Of ${written + inferred + invented} numbers ${written} are written, ${inferred} inferred, ${invented} invented. A rule without a number has its grade in brackets below.`,
    meaning:
      'Rates of conduct, means and answers to the scheme belong to the society, not to the scheme, and have grades of their own there. `--ignorance 200` draws every number within its range.',
    numbers: 'Every number',
    numbersHead: ['number', 'value', 'grade', 'range', 'source'],
    from: (phase) => `, from phase \`${phase}\` on`,
    noRange: '',
  },
  'zh-Hans': {
    made: '由 tools/docs.ts 根据 schemes/ 写成：请改那里，再运行 `npm run docs`。',
    index: '自带的制度',
    intro:
      '每一页说明：制定者所称的目的、用平常话写出的规则，以及每个数字是公开规则写明的（明文）、由报道推断的（推断），还是我们设定的（设定），各可能落在什么范围。“有据可查”：规则已公布；“整理复原”：部分公布，其余由我们补足；“思想实验”：没有人实行过。其中没有任何真人。',
    other: '*[English]({})*',
    all: '全部制度',
    head: ['制度', '性质', '明文', '推断', '设定'],
    run: '运行、阅读、修改',
    files: (id, file) =>
      `规则文件：[\`schemes/${id}/${file}\`](../../schemes/${id}/${file})。读过哪些资料、什么没有查到：[SOURCES.md](../../schemes/${id}/SOURCES.md)（英文）。`,
    known: '数字从何而来',
    counts: ({ written, inferred, invented }) =>
      `共${written + inferred + invented}个数字：明文${written}个，推断${inferred}个，设定${invented}个。没有数字的规则，可靠程度见下文方括号。`,
    meaning: '行为的发生率、经济能力、人对制度的反应属于社会文件，不属于制度，可靠程度和来源写在那里。加 `--ignorance 200`，就在各自范围内反复抽取每个数字。',
    numbers: '全部数字',
    numbersHead: ['数字', '取值', '可靠程度', '范围', '来源'],
    from: (phase) => `（自阶段 \`${phase}\` 起）`,
    noRange: '',
  },
};

const suffix = (language: Language): string => (language === 'en' ? '' : '.zh-Hans');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
/** What would begin a tag, or end a cell. */
const plain = (text: string): string => text.replaceAll('<', '&lt;');
const cell = (text: string): string => plain(text).replaceAll('|', '\\|');
const minus = (x: number): string => String(x).replace('-', '−');

function count(numbers: readonly KnownNumber[]): Readonly<Record<Grade, number>> {
  const of = (grade: Grade): number => numbers.filter((number) => number.grade === grade).length;
  return { written: of('written'), inferred: of('inferred'), invented: of('invented') };
}

/** The conducts of the scheme's society, whose titles make better reading than ids. @param societies that were read before */
function conductsOf({ society = DEFAULT_SOCIETY, subjects }: Scheme, societies: Map<string, Society>): Society['conducts'] {
  const { text, file } = find('societies', society);
  const own = societies.get(society) ?? readSociety(text, file).value;
  societies.set(society, own);
  return subjects === 'enterprises' ? (own.firms?.conducts ?? []) : own.conducts;
}

function commands(id: string, file: string): string {
  const own = file === 'scheme.yaml' ? `npx glasshouse new my-${id} --from ${id}\n` : '';
  const months = MONTHS[id] === undefined ? '' : ` --months ${MONTHS[id]}`;
  return `\`\`\`sh
npx glasshouse run ${id}${months}
npx glasshouse explain ${id}
${own}\`\`\`
`;
}

function numbersTable(numbers: readonly KnownNumber[], language: Language): string {
  const words = WORDS[language];
  const { grade: grades, range } = explainWords(language);
  const rows = numbers.map(({ path, title, phase, value, grade, low, high, source }) => {
    const named = title === undefined ? '' : `${cell(inLanguage(title, language))}<br>`;
    const spread = low === undefined && high === undefined ? words.noRange : range(low, high);
    return row([`${named}\`${path}\`${phase === undefined ? '' : words.from(phase)}`, minus(value), grades[grade], spread, `\`${source}\``]);
  });
  return `${row(words.numbersHead)}${row(['---', '--:', '---', '---', '---'])}${rows.join('')}`;
}

/** What is the same of all pages: the way to the other language and to the commands. */
function head(id: string, title: Text, file: string, language: Language): string {
  const words = WORDS[language];
  const other = language === 'en' ? 'zh-Hans' : 'en';
  return `<!-- ${words.made} -->

# ${plain(inLanguage(title, language))}

${words.other.replace('{}', `${id}${suffix(other)}.md`)} · [${words.all}](README${suffix(language)}.md)

## ${words.run}

${commands(id, file)}
${words.files(id, file)}
`;
}

function schemePage(id: string, scheme: Scheme, language: Language, conducts: Society['conducts']): string {
  const words = WORDS[language];
  const numbers = numbersOf(scheme);
  const told = plain(explain(scheme, language, conducts)).replace(/^# .*\n+/, '');
  return `${head(id, scheme.title, 'scheme.yaml', language)}
## ${words.known}

${words.counts(count(numbers))} ${words.meaning}

${told}
## ${words.numbers}

${numbersTable(numbers, language)}`;
}

/** A federation has no numbers of its own grade; its members have. */
function federation(id: string, text: string, file: string): Shown {
  const checked = readFederation(text, file);
  const { regions, elsewhere } = followFederation(checked);
  const schemes = new Map([...regions].map(([region, scheme]) => [region, scheme.value]));
  const { title } = checked.value;
  const page = (language: Language): string => {
    const told = plain(explainFederation(checked.value, schemes, elsewhere?.value ?? null, language)).replace(/^# .*\n+/, '');
    return `${head(id, title, 'federation.yaml', language)}\n${told.trimEnd()}\n`;
  };
  return { id, title, kind: (language) => (language === 'en' ? 'federation' : '各地并行'), counts: null, page };
}

interface Shown {
  readonly id: string;
  readonly title: Text;
  readonly kind: (language: Language) => string;
  readonly counts: Readonly<Record<Grade, number>> | null;
  readonly page: (language: Language) => string;
}

function shown(id: string, societies: Map<string, Society>): Shown {
  const { text, file } = find('schemes', id);
  if (kindOf(text, file) === 'federation/1') return federation(id, text, file);
  const scheme = readScheme(text, file).value;
  const conducts = conductsOf(scheme, societies);
  const kind = (language: Language): string => inLanguage(KINDS[scheme.kind], language);
  return { id, title: scheme.title, kind, counts: count(numbersOf(scheme)), page: (language) => schemePage(id, scheme, language, conducts) };
}

const KINDS: Readonly<Record<Scheme['kind'], Text>> = {
  documented: { en: 'documented', 'zh-Hans': '有据可查' },
  reconstructed: { en: 'reconstructed', 'zh-Hans': '整理复原' },
  'thought-experiment': { en: 'thought experiment', 'zh-Hans': '思想实验' },
};

function index(all: readonly Shown[], language: Language): string {
  const words = WORDS[language];
  const rows = all.map(({ id, title, kind, counts }) =>
    row([
      `[${cell(inLanguage(title, language))}](${id}${suffix(language)}.md)<br>\`${id}\``,
      kind(language),
      ...GRADES.map((grade) => (counts === null ? '' : String(counts[grade]))),
    ]),
  );
  return `<!-- ${words.made} -->

# ${words.index}

${words.other.replace('{}', `README${suffix(language === 'en' ? 'zh-Hans' : 'en')}.md`)}

${words.intro}

${row(words.head)}${row(['---', '---', '--:', '--:', '--:'])}${rows.join('')}`;
}

/** Ids of all schemes and federations that ship. */
export function shippedSchemes(): readonly string[] {
  return [...shipped('schemes'), ...shipped('federations')];
}

/** All pages, by path. */
export function schemePages(): [path: string, text: string][] {
  const societies = new Map<string, Society>();
  const all = shippedSchemes().map((id) => shown(id, societies));
  return (['en', 'zh-Hans'] as const).flatMap((language) => [
    [`docs/schemes/README${suffix(language)}.md`, index(all, language)] as [string, string],
    ...all.map(({ id, page }): [string, string] => [`docs/schemes/${id}${suffix(language)}.md`, page(language)]),
  ]);
}
