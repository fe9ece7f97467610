/** A claim with its answers, told in one language: what the command line, the pages in docs and the laboratory show. */
import { inLanguage, type Language } from '../base/text.ts';
import { amount } from '../report/numbers.ts';
import { pageWords } from '../report/page-words.ts';
import { highest, isShare, lowest } from '../report/table.ts';
import { measureTitle } from '../report/titles.ts';
import { type Answers, answerTo, commandOf, type KeptAnswer, type KeptNumber } from './answers.ts';
import type { Claim, ClaimSource, Question, Verdict } from './claim.ts';
import { type Forms, replaceMarks } from './marks.ts';
import { type ClaimWords, claimWords } from './words.ts';

/** A measure of an answer, as texts. */
export interface ToldMeasure {
  readonly id: string;
  readonly title: string;
  /** The value with its interval. */
  readonly value: string;
  /** Of the other world, and the difference; empty outside of a comparison. */
  readonly beside: string;
  readonly change: string;
  /** By what is not known: of the difference in a comparison, else of the value; empty where it was not drawn. */
  readonly unknown: string;
  readonly unit: string;
}

export interface ToldAnswer {
  readonly id: string;
  readonly title: string;
  readonly assumes: string;
  /** The answer with its numbers; null where what was kept belongs to another command. */
  readonly answer: string | null;
  readonly limits: string;
  readonly command: string;
  readonly scheme: string;
  readonly society: string | null;
  readonly measures: readonly ToldMeasure[];
  /** Change against no scheme, year by year. */
  readonly yearly: readonly { readonly id: string; readonly title: string; readonly unit: string; readonly years: readonly string[] }[];
  /** What the range by what is not known is; null where nothing was drawn. */
  readonly draws: string | null;
}

export interface ToldClaim {
  readonly id: string;
  readonly claim: string;
  readonly verdict: Verdict;
  readonly verdictText: string;
  readonly verdictMeans: string;
  readonly said: readonly { readonly publisher: string; readonly date: string | null; readonly title: string; readonly url: string }[];
  readonly record: string;
  readonly sources: readonly ClaimSource[];
  readonly unsimulated: string | null;
  readonly answers: readonly ToldAnswer[];
}

/** Tells a claim. @param answers as kept; a question without one has no numbers */
export function tellClaim(claim: Claim, answers: Answers, language: Language): ToldClaim {
  const words = claimWords(language);
  return {
    id: claim.id,
    claim: inLanguage(claim.claim, language),
    verdict: claim.verdict,
    verdictText: words.verdict[claim.verdict],
    verdictMeans: words.means[claim.verdict],
    said: claim.said.map(({ publisher, date, title, url }) => ({ publisher, date: date ?? null, title: inLanguage(title, language), url })),
    record: inLanguage(claim.record, language),
    sources: claim.sources,
    unsimulated: claim.unsimulated === undefined ? null : inLanguage(claim.unsimulated, language),
    answers: (claim.simulate ?? []).map((question) => tellAnswer(question, answerTo(answers, claim, question), language)),
  };
}

function tellAnswer(question: Question, kept: KeptAnswer | undefined, language: Language): ToldAnswer {
  const words = claimWords(language);
  const units = (unit: string): string => pageWords(language).unit(unit);
  const title = (id: string): string => measureTitle(id, { groups: {} }, language);
  return {
    id: question.id,
    title: inLanguage(question.title, language),
    assumes: inLanguage(question.assumes, language),
    answer: kept === undefined ? null : fill(inLanguage(question.answer, language), kept, language),
    limits: inLanguage(question.limits, language),
    command: commandOf(question),
    scheme: question.scheme,
    society: question.society ?? null,
    measures:
      kept === undefined
        ? []
        : Object.entries(kept.measures).map(([id, measure]) => {
            const show = shower(id, measure.unit, language);
            const unknown = (measure.change ?? measure).unknown;
            return {
              id,
              title: title(id),
              value: show.both(measure),
              beside: measure.beside === undefined ? '' : show.both(measure.beside),
              change: measure.change === undefined ? '' : shower(id, measure.unit, language, true).told(measure.change),
              unknown: unknown === undefined ? '' : show.ends(unknown.low, unknown.high),
              unit: units(measure.unit),
            };
          }),
    yearly: Object.entries(kept?.yearly ?? {}).map(([id, years]) => {
      const unit = kept?.measures[id]?.unit ?? RATE;
      return { id, title: title(id), unit: units(unit), years: years.map((year) => shower(id, unit, language, true).told(year)) };
    }),
    draws: kept?.draws === undefined ? null : words.draws(amount(kept.draws.draws, language), amount(kept.draws.parameters, language)),
  };
}

const RATE = 'acts a 1 000 person-months';

/** The answer of a question with its numbers. @throws Error where a mark has no number: the reader of claims refuses such marks */
function fill(text: string, kept: KeptAnswer, language: Language): string {
  return replaceMarks(text, ({ measure, forms, text: mark }) => {
    const found = forms === null ? undefined : numberOf(kept, measure, forms);
    if (forms === null || found === undefined) throw new Error(`there is no number for {${mark}}; run "npm run claims -- --run all"`);
    const unit = kept.measures[measure]?.unit ?? RATE;
    const show = shower(measure, unit, language, forms.part === 'change', forms.of);
    if (forms.part === 'unknown') {
      const words = claimWords(language);
      if (found.unknown === undefined) return words.none;
      const { low, high } = found.unknown;
      const ends = show.ends(low, high);
      return forms.show === 'told' && low !== null && low <= 0 && (high === null || high >= 0) ? words.holdsNought(ends) : ends;
    }
    return forms.show === 'told' ? show.told(found) : forms.show === 'range' ? show.ends(found.low, found.high) : show.value(found);
  });
}

function numberOf(kept: KeptAnswer, id: string, { part, year }: Forms): KeptNumber | undefined {
  if (year !== undefined) return kept.yearly?.[id]?.[year - 1];
  const measure = kept.measures[id];
  if (part === 'unknown') return measure?.change ?? measure;
  return part === 'value' ? measure : measure?.[part];
}

interface Shower {
  readonly value: (of: KeptNumber) => string;
  readonly ends: (low: number | null, high: number | null) => string;
  /** The value with its interval in brackets. */
  readonly both: (of: KeptNumber) => string;
  /** The same of a change: that it cannot be told where its interval holds 0. */
  readonly told: (of: KeptNumber) => string;
}

/** What adding and subtracting leaves over; no measure has numbers as small. */
const DUST = 1e-12;

/** Numbers of a measure as texts; shares are counted of 1,000 where nothing else is said. */
function shower(id: string, unit: string, language: Language, change = false, of: number = isShare(unit) ? 1000 : 1): Shower {
  const words: ClaimWords = claimWords(language);
  const text = (x: number | null): string => (x === null ? words.none : amount(Math.abs(x) < DUST ? 0 : x * of, language));
  const within = (x: number): number => (change ? x : Math.min(highest(unit), Math.max(lowest(id, unit), x)));
  const ends = (low: number | null, high: number | null): string =>
    low === null ? words.none : high === null ? words.orMore(text(within(low))) : words.range(text(within(low)), text(within(high)));
  const both = (of: KeptNumber): string => (of.value === null || of.low === null ? text(of.value) : `${text(of.value)}${words.between(ends(of.low, of.high))}`);
  return {
    value: (of) => text(of.value),
    ends,
    both,
    told: (of) => {
      if (of.value === null) return words.none;
      if (of.value === 0 && of.low === 0 && of.high === 0) return words.same;
      return of.low !== null && of.high !== null && of.low <= 0 && of.high >= 0
        ? words.cannotTell(`${text(of.value)}${language === 'en' ? '; ' : '；'}${ends(of.low, of.high)}`)
        : `${of.value > 0 && change ? '+' : ''}${both(of)}`;
    },
  };
}
