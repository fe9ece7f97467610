/** The rules of a scheme, item by item, as sentences with the grade and source of each. */
import { type Graded, inLanguage, type Language, type Text } from '../base/text.ts';
import type { ExplainWords, Lacking, RepairAfter } from './explain-words.ts';
import type { Consequence, EntryCondition, ExitCondition, Indicator, List, Repair, Scheme } from './scheme.ts';

/** One thing said of a scheme. */
export interface Line {
  readonly text: string;
  /** The item of the file, e.g. `indicators.late-bill`. */
  readonly item?: string | undefined;
  /** What is known about its numbers. */
  readonly graded?: Graded | undefined;
}

/** One rule told: its title and its sentences apart, and both together as text. */
export interface Told extends Line {
  readonly title: string;
  readonly parts: readonly string[];
}

/** What the sentences are made from. */
export interface Telling {
  readonly scheme: Scheme;
  readonly words: ExplainWords;
  readonly language: Language;
  /** The conducts of the society, by whose titles the scheme's words for conduct are spelt out; may be empty. */
  readonly conducts: readonly Titled[];
}

/** Anything with an id and, maybe, a title. */
export interface Titled {
  readonly id: string;
  readonly title?: Text | undefined;
}

const plain = (id: string): string => id.replaceAll('_', ' ');

/** The title of an item in the language asked for, else its id made readable. */
export function titleOf(item: Titled | undefined, id: string, language: Language): string {
  return item?.title === undefined ? plain(id) : inLanguage(item.title, language);
}

function named(items: readonly Titled[], id: string, language: Language): string {
  return titleOf(
    items.find((item) => item.id === id),
    id,
    language,
  );
}

function standing(telling: Telling, of: { readonly list: string } | { readonly band: string | readonly string[] }): string {
  const { scheme, words, language } = telling;
  if ('list' in of) return words.onList(named(scheme.lists, of.list, language));
  return words.inBand([of.band].flat().map((id) => named(scheme.bands, id, language)));
}

/** A rule of which `parts` are the sentences; empty ones are left out. */
function tell(words: ExplainWords, title: string, sentences: readonly string[], item: string, graded: Graded): Told {
  const parts = sentences.filter((part) => part !== '');
  return { title, parts, text: words.titled(title, words.sentences(parts)), item, graded };
}

export function explainIndicator(telling: Telling, indicator: Indicator): Told {
  const { words, language, scheme } = telling;
  const context = words.context[indicator.context];
  const parts: string[] = [];
  if (indicator.ties !== undefined) {
    const which = indicator.ties.which.map((tie) => words.tie[tie]);
    parts.push(words.ties(which, standing(telling, indicator.ties.standing), indicator.points ?? 0, context));
  } else {
    parts.push(words.reads(named(telling.conducts, indicator.conduct ?? '', language), context));
    parts.push(indicator.set === undefined ? words.points(indicator.points ?? 0) : words.sets(indicator.set));
    if (indicator.bands !== undefined) parts.push(words.onlyIn(indicator.bands.map((id) => named(scheme.bands, id, language))));
    parts.push(words.recorded(indicator.recorded ?? 1));
    parts.push(words.falseRecords(indicator.false_records ?? 0));
  }
  if (indicator.diminishing !== undefined) parts.push(words.diminishing(indicator.diminishing));
  const { forget } = scheme.ledger;
  if (indicator.valid_for !== undefined && forget.kind === 'expire') parts.push(words.validFor(indicator.valid_for));
  return tell(words, titleOf(indicator, indicator.id, language), parts, `indicators.${indicator.id}`, indicator);
}

/** What a month without any entry brings: for everyone, and for those who stood in certain bands. */
export function cleanMonthParts({ scheme, words, language }: Telling): string[] {
  const { clean_month: all, clean_month_in: byBand } = scheme.ledger;
  const amounts = [...new Set(Object.values(byBand ?? {}))];
  return [
    all === undefined ? '' : words.cleanMonth(all),
    ...amounts.map((points) => {
      const bands = Object.entries(byBand ?? {}).flatMap(([id, own]) => (own === points ? [named(scheme.bands, id, language)] : []));
      return words.cleanMonthIn(points, bands);
    }),
  ].filter((part) => part !== '');
}

/** Bands from the highest to the lowest, each with the scores that it holds. */
export function explainBands({ scheme, words, language }: Telling): Told[] {
  const bands = [...scheme.bands].sort((a, b) => (b.from ?? Number.NEGATIVE_INFINITY) - (a.from ?? Number.NEGATIVE_INFINITY));
  return bands.map((band, i) => tell(words, titleOf(band, band.id, language), [words.band(band.from, bands[i - 1]?.from)], `bands.${band.id}`, band));
}

function entry({ scheme, words, language }: Telling, condition: EntryCondition): string {
  const parts: string[] = [];
  if (condition.recorded !== undefined) parts.push(words.entryOf([condition.recorded].flat().map((id) => named(scheme.indicators, id, language))));
  if (condition.score_below !== undefined) parts.push(words.scoreBelow(condition.score_below));
  if (condition.score_from !== undefined) parts.push(words.scoreFrom(condition.score_from));
  if (condition.represents !== undefined) parts.push(words.represents(plain(condition.represents)));
  if (condition.band !== undefined) parts.push(words.subjectIn(words.inBand([named(scheme.bands, condition.band, language)])));
  return words.and(parts);
}

function exit({ words }: Telling, condition: ExitCondition): string {
  const parts: string[] = [];
  if (condition.after !== undefined) parts.push(words.monthsListed(condition.after));
  if (condition.score_from !== undefined) parts.push(words.scoreFrom(condition.score_from));
  if (condition.score_below !== undefined) parts.push(words.scoreBelow(condition.score_below));
  if (condition.no_longer_represents !== undefined) parts.push(words.representsNoLonger(plain(condition.no_longer_represents)));
  return words.and(parts);
}

export function explainList(telling: Telling, list: List): Told {
  const { words, language, scheme } = telling;
  const { expiry, repair } = scheme.remedies;
  const endsOtherwise = list.max_stay !== undefined || (list.colour === 'black' && Boolean(expiry ?? repair));
  const parts = [
    words.listKind[list.colour],
    words.enters(words.or(list.entry.map((condition) => entry(telling, condition)))),
    list.exit.length > 0 || !endsOtherwise
      ? words.leaves(list.exit.length === 0 ? null : words.or(list.exit.map((condition) => exit(telling, condition))))
      : '',
    list.min_stay === undefined ? '' : words.minStay(list.min_stay),
    list.max_stay === undefined ? '' : words.maxStay(list.max_stay),
    words.restart(list.restart === true),
    words.published(list.published),
  ];
  return tell(words, titleOf(list, list.id, language), parts, `lists.${list.id}`, list);
}

export function explainConsequence(telling: Telling, consequence: Consequence): Told {
  const { words, language, scheme } = telling;
  const c = consequence;
  const attempt =
    c.of ??
    (c.domain === 'family'
      ? 'schooling'
      : c.domain === 'benefit'
        ? 'public_services'
        : c.domain in words.attempt
          ? (c.domain as keyof typeof words.attempt)
          : undefined);
  const firms = scheme.subjects === 'enterprises';
  const noun = firms && attempt === 'public_services' ? words.firmServices : attempt === undefined ? words.domain[c.domain] : words.attempt[attempt];
  const parts = [
    words.applies(standing(telling, c.while), words.domain[c.domain], words.context[c.context]),
    c.domain === 'family' ? words.household : '',
    c.deny === undefined ? '' : words.deny(c.deny, noun),
    c.grant === undefined ? '' : words.grant(c.grant, noun),
    c.means === undefined ? '' : words.means(c.means),
    c.job_loss === undefined ? '' : firms ? words.employeesLose(c.job_loss) : words.jobLoss(c.job_loss),
    c.job_finding === undefined ? '' : words.jobFinding(c.job_finding),
    c.fine === undefined ? '' : words.fine(c.fine),
    c.liberty === undefined ? '' : words.liberty(c.liberty.rate, c.liberty.months),
    c.cuts_ties === undefined ? '' : words.cutsTies(c.cuts_ties),
    c.stops === undefined ? '' : words.stops(c.stops.map((id) => named(telling.conducts, id, language))),
    c.severity === undefined ? '' : words.severity(c.severity),
    words.since(c.starts ?? 0, c.ends),
    c.joint === true ? words.jointly(scheme.sharing.joint) : '',
    words.legalBasis(c.legal_basis),
  ];
  return tell(words, titleOf(c, c.id, language), parts, `consequences.${c.id}`, c);
}

/** Whether time alone ends every stay on a list. */
function endsByItself(list: List): boolean {
  return (
    list.max_stay !== undefined || list.exit.some((way) => way.after !== undefined && Object.values(way).filter((value) => value !== undefined).length === 1)
  );
}

function repairAfter(after: Repair['after'], scheme: Scheme, language: Language): number | RepairAfter[] {
  if (typeof after === 'number') return after;
  return Object.entries(after).map(([list, months]) => ({ list: named(scheme.lists, list, language), months }));
}

/** What the scheme offers against its own errors, and then what it lacks. */
export function explainRemedies({ scheme, words, language, conducts }: Telling): Line[] {
  const { notice, reasons, appeal, repair, expiry, review } = scheme.remedies;
  const lines: Line[] = [];
  const lacking: Lacking[] = [];
  const tell = (what: Lacking, text: string | null, graded?: Graded | null): void => {
    if (text === null) lacking.push(what);
    else lines.push({ text, item: `remedies.${what}`, graded: graded ?? undefined });
  };
  tell('notice', notice.when === 'never' ? null : words.notice(notice), notice);
  tell('reasons', notice.when !== 'never' && reasons === true ? words.reasons : null);
  tell('appeal', appeal === null ? null : words.appeal(appeal), appeal);
  tell(
    'repair',
    repair === null
      ? null
      : words.repair({ ...repair, after: repairAfter(repair.after, scheme, language), acts: repair.acts.map((act) => named(conducts, act, language)) }),
    repair,
  );
  const endless = scheme.lists.some((list) => list.colour === 'black' && !endsByItself(list));
  if ((expiry !== null && expiry !== undefined) || endless) tell('expiry', expiry === null || expiry === undefined ? null : words.expiry(expiry.after), expiry);
  tell('review', review === null || review === undefined ? null : words.review(review), review);
  return [...lines, { text: words.lacking(lacking) }];
}

/** What becomes of the record elsewhere, sentence by sentence. */
export function sharingParts({ scheme: { sharing: s }, words }: Telling): string[] {
  return [words.joint(s.joint), words.lag(s.lag ?? 0), words.mixups(s.mixups ?? 0), words.overRetention(s.over_retention ?? 0)].filter((part) => part !== '');
}
