/** What differs between two schemes, in words: section by section, what each rule says now and said before, then its values. */
import { inLanguage, type Language } from '../base/text.ts';
import { compareSchemes, type ItemKind, type Known, type SchemeDifference, type ValueDifference } from './compare-schemes.ts';
import type { CompareWords } from './compare-words.ts';
import { COMPARE_EN } from './compare-words-en.ts';
import { COMPARE_ZH } from './compare-words-zh.ts';
import { explainWords } from './explain.ts';
import type { Titled } from './explain-rules.ts';
import { changeOf, type Tellings, tellingsOf } from './explain-time.ts';
import type { ExplainWords, SectionId } from './explain-words.ts';
import type { Scheme } from './scheme.ts';

/** One item that differs, told. */
export interface ToldDifference {
  readonly difference: SchemeDifference;
  /** What the rule says now, and said before. */
  readonly text: string;
  /** Each value: its path, what it was and is, its unit, and what is known of it where that differs. */
  readonly values: readonly string[];
}

export interface DifferenceSection {
  readonly heading: string;
  readonly lines: readonly ToldDifference[];
}

export interface DifferencesTold {
  /** The titles of both. */
  readonly head: string;
  /** How much differs, in a sentence. */
  readonly summary: string;
  readonly sections: readonly DifferenceSection[];
}

const SECTION: Readonly<Record<Exclude<ItemKind, 'region' | 'attention' | 'calibration'>, SectionId>> = {
  head: 'what',
  population: 'who',
  ledger: 'score',
  indicator: 'score',
  band: 'bands',
  list: 'lists',
  consequence: 'consequences',
  remedy: 'remedies',
  sharing: 'sharing',
  governance: 'governance',
  phase: 'time',
  amnesty: 'time',
  breach: 'time',
  target: 'targets',
  source: 'sources',
};

/** @param conducts of the society, for the titles of what is read; may be empty */
export function tellDifferences(
  a: Scheme,
  b: Scheme,
  language: Language,
  conducts: readonly Titled[] = [],
  differences: readonly SchemeDifference[] = compareSchemes(a, b),
): DifferencesTold {
  const words = language === 'zh-Hans' ? COMPARE_ZH : COMPARE_EN;
  const explain = explainWords(language);
  const sections = new Map<string, ToldDifference[]>();
  const told = new Map<string, Tellings>();
  for (const difference of differences) {
    const { kind, phase, member } = difference;
    const where = `${member ?? ''}\0${phase ?? ''}`;
    const tellings = told.get(where) ?? tellingsOf(ruleset(a, member, phase), ruleset(b, member, phase), { words: explain, language, conducts });
    told.set(where, tellings);
    const own = kind === 'region' || kind === 'attention' || kind === 'calibration' ? words.heading[kind] : explain.heading[SECTION[kind]];
    const heading = [member === null ? '' : words.ofMember(member), phase === null ? '' : words.inPhase(phase), own].filter((part) => part !== '').join(' · ');
    const lines = sections.get(heading) ?? [];
    sections.set(heading, [...lines, { difference, ...lineOf(difference, tellings, words, explain, language) }]);
  }
  return {
    head: words.head(inLanguage(a.title, language), inLanguage(b.title, language)),
    summary: summaryOf(differences, words),
    sections: [...sections].map(([heading, lines]) => ({ heading, lines })),
  };
}

/** The rules that a difference is about: of a member, or of a phase. */
function ruleset(scheme: Scheme, member: string | null, phase: string | null): Scheme {
  const own = member === null ? scheme : (scheme.parts?.find((part) => part.scheme?.id === member)?.scheme ?? scheme);
  return own.phases?.find(({ id }) => id === phase)?.scheme ?? own;
}

function summaryOf(differences: readonly SchemeDifference[], words: CompareWords): string {
  if (differences.length === 0) return words.same;
  const rules = differences.filter(({ about }) => about === 'rule');
  const count = (what: SchemeDifference['what']): number => rules.filter((one) => one.what === what).length;
  return rules.length === 0 ? words.sameRules : words.count(rules.length, count('added'), count('removed'), count('changed'));
}

function lineOf(
  difference: SchemeDifference,
  tellings: Tellings,
  words: CompareWords,
  explain: ExplainWords,
  language: Language,
): Omit<ToldDifference, 'difference'> {
  const { what, about, path, title, kind, item, values } = difference;
  const name = title === null ? '' : inLanguage(title, language);
  if (kind === 'source' && what !== 'changed') {
    const { title: of } = item as { readonly title: string };
    return { text: changeOf(tellings, what, path, `[${difference.id}] ${of}`), values: [] };
  }
  if (what !== 'changed') return { text: changeOf(tellings, what, path, name === '' ? path : name), values: [] };
  const text =
    about === 'evidence'
      ? words.onlyEvidence(name === '' ? path : name)
      : about === 'words'
        ? words.onlyWords(name === '' ? path : name)
        : changeOf(tellings, what, path, name) || words.changed(name);
  // What is known of a number that differs stands beside it.
  const beside = new Set(values.flatMap((value) => (value.known === null ? [] : [value.path])));
  const shown = values.filter(
    ({ path: at }) =>
      ![...beside].some(
        (other) => at.startsWith(`${path}.evidence.${other.slice(path.length + 1)}.`) || at === `${path}.evidence.${other.slice(path.length + 1)}`,
      ),
  );
  return { text, values: shown.map((value) => valueText(value, words, explain, language)) };
}

function valueText(difference: ValueDifference, words: CompareWords, explain: ExplainWords, language: Language): string {
  const { path, before, after, unit, known } = difference;
  const [was, is] = [known?.before ?? null, known?.after ?? null].map((one) => (one === null ? '' : knownText(one, words, explain)));
  const changed = known === null || was === is ? '' : words.fromTo(was === '' ? words.absent : (was as string), is === '' ? words.absent : (is as string));
  return words.value(path, shownText(before, words, language), shownText(after, words, language), unit === null ? '' : words.unit[unit], changed);
}

function knownText({ grade, source, low, high }: Known, words: CompareWords, explain: ExplainWords): string {
  const parts = [grade === null ? '' : explain.grade[grade], low === null || high === null ? '' : explain.range(low, high), source ?? ''].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? words.unknown : words.known(parts);
}

/** The longest text of a value that is shown whole, in characters. */
const LONGEST = 120;

function shownText(value: unknown, words: CompareWords, language: Language): string {
  if (value === undefined) return words.absent;
  if (value === null) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return value.toLocaleString(language, { maximumFractionDigits: 6 }).replace('-', '−');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The same as text: a title (by default those of both), then a heading for each section and below it what differs, then how much does. */
export function differencesText({ head, summary, sections }: DifferencesTold, title: string = head): string {
  const blocks = sections.map(({ heading, lines }) => {
    const items = lines.flatMap(({ text, values }) => [`- ${text}`, ...values.map((value) => `    ${value}`)]);
    return `## ${heading}\n\n${items.join('\n')}\n`;
  });
  return [`# ${title}\n`, ...blocks, summary].join('\n');
}
