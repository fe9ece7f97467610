/**
 * Rules that change in mid-run, in plain words: what a phase adds, changes and takes away is found by telling the rules
 * before and after it, and saying where the two differ.
 */
import { valueAt } from '../base/reading.ts';
import { type Graded, inLanguage, type Language } from '../base/text.ts';
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
  type Told,
  titleOf,
} from './explain-rules.ts';
import { TIME_EN } from './explain-time-en.ts';
import type { TimeWords } from './explain-time-words.ts';
import { TIME_ZH } from './explain-time-zh.ts';
import { stretchesOf } from './phases.ts';
import type { Scheme } from './scheme.ts';

const timeWords = (language: Language): TimeWords => (language === 'zh-Hans' ? TIME_ZH : TIME_EN);
const title = (item: { readonly title?: Parameters<typeof inLanguage>[0] | undefined }, language: Language): string =>
  item.title === undefined ? '' : inLanguage(item.title, language);

/** Phases, amnesties and breaches in the order of time; nothing where there are none. */
export function explainTime(telling: Telling): Line[] {
  const { scheme, language, words } = telling;
  const time = timeWords(language);
  const stretches = stretchesOf(scheme);
  const phases = (scheme.phases ?? []).map((phase, n) => {
    const [before, after] = [stretches[n]?.scheme ?? scheme, stretches[n + 1]?.scheme ?? scheme];
    const head: Line = { text: time.from(phase.from, title(phase, language)), item: `phases.${phase.id}`, graded: phase };
    return { month: phase.from, lines: [head, ...differences({ ...telling, scheme: before }, { ...telling, scheme: after }, time)] };
  });
  const lists = stretches.flatMap((stretch) => stretch.scheme.lists);
  const amnesties = (scheme.amnesties ?? []).map((amnesty) => {
    const left =
      amnesty.lists === 'all'
        ? 'all'
        : (amnesty.lists ?? []).map((id) =>
            titleOf(
              lists.find((list) => list.id === id),
              id,
              language,
            ),
          );
    const text = time.amnesty(amnesty.month, title(amnesty, language), left, amnesty.scores === true ? scheme.ledger.start : null);
    return { month: amnesty.month, lines: [{ text, item: `amnesties.${amnesty.id}`, graded: amnesty }] };
  });
  const breaches = (scheme.breaches ?? []).map((breach) => {
    const text = time.breach(breach.month, title(breach, language), breach.share);
    return { month: breach.month, lines: [{ text, item: `breaches.${breach.id}`, graded: breach }] };
  });
  const events = [...phases, ...amnesties, ...breaches].sort((a, b) => a.month - b.month);
  const above: Line[] = phases.length === 0 ? [] : [{ text: words.sentences([time.above]) }];
  return [...above, ...events.flatMap(({ lines }) => lines)];
}

/**
 * One line on the months of a run in which rules change, records are purged or get out.
 * @param months that the run lasts @returns "" where nothing of that kind happens in it
 */
export function explainChanges(scheme: Scheme, months: number, language: Language): string {
  // Of a federation, what changes in any of its regions.
  const all = scheme.parts === undefined ? [scheme] : scheme.parts.flatMap((part) => part.scheme ?? []);
  const within = (found: readonly number[]): number[] => [...new Set(found)].filter((month) => month < months).sort((a, b) => a - b);
  return timeWords(language).inRun(
    within(all.flatMap((one) => (one.phases ?? []).map((phase) => phase.from))),
    within(all.flatMap((one) => (one.amnesties ?? []).map((amnesty) => amnesty.month))),
    within(all.flatMap((one) => (one.breaches ?? []).map((breach) => breach.month))),
  );
}

/** All that is told of the rules of one phase, by item. */
function tellAll(telling: Telling): Map<string, Told> {
  const { scheme, words } = telling;
  const { ledger, attention, sharing, governance } = scheme;
  const untitled = (item: string, parts: readonly string[], graded?: Graded): Told => ({ title: '', parts, text: words.sentences(parts), item, graded });
  const all: Told[] = [
    ...scheme.indicators.map((item) => explainIndicator(telling, item)),
    ...explainBands(telling),
    ...scheme.lists.map((item) => explainList(telling, item)),
    ...scheme.consequences.map((item) => explainConsequence(telling, item)),
    untitled('ledger', cleanMonthParts(telling), ledger),
    untitled('ledger.forget', [words.forget(ledger.forget)], ledger),
    untitled('attention', attention === undefined ? [] : [words.attention(attention)]),
    // The line on what is lacking follows from the others.
    ...explainRemedies(telling).flatMap((line) => (line.item === undefined ? [] : [untitled(line.item, [line.text], line.graded)])),
    untitled('sharing', sharingParts(telling), sharing),
    untitled('governance', words.governance(governance), governance),
  ];
  return new Map(all.map((told) => [told.item ?? '', told]));
}

/** What is told of the rules before and after, by item. */
export interface Tellings {
  readonly was: ReadonlyMap<string, Told>;
  readonly is: ReadonlyMap<string, Told>;
  readonly words: Telling['words'];
  readonly language: Language;
}

/** Tells two sets of rules. */
export function tellingsOf(before: Scheme, after: Scheme, how: Omit<Telling, 'scheme'>): Tellings {
  const { words, language } = how;
  const told = (scheme: Scheme): Map<string, Told> => {
    const { ledger } = scheme;
    const parts = [words.ledger(ledger.start, ledger.min, ledger.max), ...cleanMonthParts({ ...how, scheme }), words.forget(ledger.forget)];
    return tellAll({ ...how, scheme }).set('ledger', { title: '', parts, text: words.sentences(parts), item: 'ledger', graded: ledger });
  };
  return { was: told(before), is: told(after), words, language };
}

/**
 * What became of one item, in a sentence.
 * @param item as `Line` has it @param name what it goes by where nothing is told of it
 * @returns "" where it changed and nothing that is told of it did
 */
export function changeOf({ was, is, words, language }: Tellings, what: 'added' | 'removed' | 'changed', item: string, name: string): string {
  const time = timeWords(language);
  const [old, now] = [was.get(item), is.get(item)];
  if (what === 'added') return time.added(now?.text ?? name);
  if (what === 'removed') return old === undefined || old.title !== '' ? time.removed([old?.title ?? name]) : time.ended(old.text);
  const [came, went] = partsThatDiffer(old, now);
  return came.length + went.length === 0 ? '' : time.changed(now?.title ?? name, words.sentences(came), words.sentences(went));
}

function partsThatDiffer(old: Told | undefined, now: Told | undefined): [readonly string[], readonly string[]] {
  const [before, after] = [old?.parts ?? [], now?.parts ?? []];
  return [after.filter((part) => !before.includes(part)), before.filter((part) => !after.includes(part))];
}

/** Sentences that hold after and not before, and the other way round. */
function differences(before: Telling, after: Telling, time: TimeWords): Line[] {
  const { words } = after;
  const [was, is] = [tellAll(before), tellAll(after)];
  const gone = [...was.values()].filter((told) => !is.has(told.item ?? ''));
  const titled = gone.filter((told) => told.title !== '');
  const changed = [...is].flatMap(([item, now]): Line[] => {
    const old = was.get(item);
    if (old === undefined) return [{ ...now, text: time.added(now.text) }];
    const [came, went] = partsThatDiffer(old, now);
    if (came.length + went.length === 0) return [];
    return [{ text: time.changed(now.title, words.sentences(came), words.sentences(went)), item, graded: grades(old.graded, now.graded) }];
  });
  return [
    ...(titled.length === 0 ? [] : [{ text: time.removed(titled.map((told) => told.title)) }]),
    ...gone.filter((told) => told.title === '').map((told) => ({ text: time.ended(told.text) })),
    ...changed,
  ];
}

/** What is known of the numbers that differ. */
function grades(before: Graded | undefined, after: Graded | undefined): Graded | undefined {
  if (after === undefined) return undefined;
  const evidence = Object.entries(after.evidence ?? {}).filter(([name]) => {
    const [was, is] = [before, after].map((item) => JSON.stringify(valueAt(item, name.split('.'))));
    return was !== is;
  });
  return { grade: after.grade, source: after.source, evidence: Object.fromEntries(evidence) };
}
