/**
 * A scheme in plain words.
 *
 *     Scheme → sections (what it is, who is scored, how the score moves, …) → text
 *
 * The sections carry the grade and source of each rule, so that a report can show them beside it.
 */
import { type Graded, inLanguage, type Language, spoken } from '../base/text.ts';
import { EXPLAIN_EN } from './explain-en.ts';
import {
  cleanMonthParts,
  explainBands,
  explainConsequence,
  explainIndicator,
  explainList,
  explainRemedies,
  type Line,
  sharingParts,
  type Telling,
  type Titled,
} from './explain-rules.ts';
import { explainTime } from './explain-time.ts';
import type { ExplainWords, SectionId } from './explain-words.ts';
import { EXPLAIN_ZH } from './explain-zh.ts';
import type { Scheme } from './scheme.ts';

export type { Line } from './explain-rules.ts';
export type { SectionId } from './explain-words.ts';

export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** The words of a language. */
export function explainWords(language: Language): ExplainWords {
  return language === 'zh-Hans' ? EXPLAIN_ZH : EXPLAIN_EN;
}

const some = (text: string): Line[] => (text === '' ? [] : [{ text }]);
const orElse = (lines: readonly Line[], otherwise: string): readonly Line[] => (lines.length > 0 ? lines : [{ text: otherwise }]);

function what({ scheme, words, language }: Telling): Line[] {
  return [
    { text: words.kind[scheme.kind] },
    ...some(words.where(spoken(scheme.place, language), spoken(scheme.years, language))),
    { text: inLanguage(scheme.about, language) },
  ];
}

function who({ scheme: { population, subjects, enterprises }, words }: Telling): Line[] {
  const of = population.of ?? {};
  const firms = subjects === 'enterprises';
  const part = words.part({ regions: of.regions ?? [], groups: of.groups ?? [], ages: of.ages ?? [] });
  const general = population.scope === 'general';
  const whom = general ? (firms ? words.everyEnterprise : words.everyone) : firms ? words.sentences([words.subjectsAreEnterprises, part]) : part;
  const asked = population.consent === 'automatic' ? words.automatic : words.authorised(population.uptake);
  const beside = enterprises === undefined ? '' : words.companion(enterprises);
  return [{ text: words.sentences([whom, asked]), item: 'population', graded: population }, ...some(beside)];
}

function score(telling: Telling): Line[] {
  const { scheme, words } = telling;
  const { ledger, attention } = scheme;
  const start = words.sentences([words.ledger(ledger.start, ledger.min, ledger.max), ...cleanMonthParts(telling)]);
  const rules = orElse(
    scheme.indicators.map((indicator) => explainIndicator(telling, indicator)),
    words.noIndicators,
  );
  return [{ text: start, item: 'ledger', graded: ledger }, ...rules, ...some(attention === undefined ? '' : words.attention(attention))];
}

function sharing(telling: Telling): Line[] {
  return [{ text: telling.words.sentences(sharingParts(telling)), item: 'sharing', graded: telling.scheme.sharing }];
}

function targets({ scheme: { calibration, subjects }, words, language }: Telling): Line[] {
  return (calibration?.targets ?? []).map((t) => ({
    text: words.target(inLanguage(t.title, language), t.value, t.low, t.high, calibration?.population ?? 0, subjects === 'enterprises'),
    item: `calibration.targets.${t.id}`,
    graded: t,
  }));
}

function sources({ scheme, words }: Telling): Line[] {
  return Object.entries(scheme.sources).map(([key, source]) => {
    const parts = [source.title, source.url ?? words.noPage, source.seen === false ? words.remembered : ''].filter((part) => part !== '');
    return { text: `[${key}] ${parts.join(' · ')}`, item: `sources.${key}` };
  });
}

/** A scheme in plain words, section by section; sections about nothing (no published figures, no change of rules) are left out. */
export function explainSections(scheme: Scheme, language: Language, conducts: readonly Titled[] = []): readonly Section[] {
  const words = explainWords(language);
  const telling: Telling = { scheme, words, language, conducts };
  const lines: Readonly<Record<SectionId, readonly Line[]>> = {
    what: what(telling),
    aim: [{ text: scheme.aim === undefined ? words.noAim : inLanguage(scheme.aim, language) }],
    who: who(telling),
    score: score(telling),
    forgetting: [{ text: words.forget(scheme.ledger.forget), item: 'ledger.forget' }],
    bands: orElse(explainBands(telling), words.noBands),
    lists: orElse(
      scheme.lists.map((list) => explainList(telling, list)),
      words.noLists,
    ),
    consequences: orElse(
      scheme.consequences.map((consequence) => explainConsequence(telling, consequence)),
      words.noConsequences,
    ),
    remedies: explainRemedies(telling),
    sharing: sharing(telling),
    governance: [{ text: words.sentences(words.governance(scheme.governance)), item: 'governance', graded: scheme.governance }],
    time: explainTime(telling),
    targets: targets(telling),
    sources: sources(telling),
  };
  return (Object.keys(lines) as SectionId[]).filter((id) => lines[id].length > 0).map((id) => ({ id, heading: words.heading[id], lines: lines[id] }));
}

/**
 * What is known about the numbers of a line, in words: its grade and source, then what deviates from it.
 * @returns e.g. "invented · none; recorded: inferred, 0.3 to 0.8 · s2", or "" where nothing is stated
 */
export function describeGrade(graded: Graded | undefined, language: Language): string {
  if (graded === undefined) return '';
  const words = explainWords(language);
  const own = [graded.grade === undefined ? '' : words.grade[graded.grade], graded.source ?? ''].filter((part) => part !== '').join(' · ');
  const others = Object.entries(graded.evidence ?? {}).map(
    ([name, e]) => `${words.evidence(name, words.grade[e.grade], words.range(e.low, e.high))} · ${e.source}`,
  );
  return [own, ...others].filter((part) => part !== '').join('; ');
}

/**
 * A scheme in plain words, as text in the manner of Markdown.
 * @param conducts of the society, for the titles of what is read
 * @returns the title as a heading, then one heading a section and one list item a rule, with grade and source in brackets
 */
export function explain(scheme: Scheme, language: Language, conducts: readonly Titled[] = []): string {
  const blocks = explainSections(scheme, language, conducts).map(({ heading, lines }) => {
    const items = lines.map(({ text, graded }) => {
      const grade = describeGrade(graded, language);
      return `- ${text}${grade === '' ? '' : ` [${grade}]`}`;
    });
    return `## ${heading}\n\n${items.join('\n')}\n`;
  });
  return `# ${inLanguage(scheme.title, language)}\n\n${blocks.join('\n')}`;
}
