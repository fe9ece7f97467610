/**
 * One ledger of one person, and what the rules do to it: exits, forgetting, points, bands, list entries.
 * The official and the true ledger run through the very same functions; only the entries differ.
 */
import type { EntryCondition, ExitCondition, Indicator, List, Scheme } from '../../src/scheme/scheme.ts';

/** Points that count until a month; kept only where the ledger forgets by `expire`. */
interface Valued {
  points: number;
  /** The last month in which they count. */
  until: number;
}

export interface Book {
  score: number;
  /** The band of step 4. */
  band: string | undefined;
  /** Months counted so far, for each list the person is on. */
  stays: Map<string, number>;
  valued: Valued[];
  /** Entries in the running period of each indicator whose points diminish. */
  counts: Map<string, number>;
}

/** Points live on a grid of sixteenths. */
export const sixteenths = (points: number): number => Math.round(points * 16) / 16;

/** An empty ledger at the starting score. */
export function newBook(scheme: Scheme): Book {
  const { start } = scheme.ledger;
  return { score: start, band: bandOf(scheme, start), stays: new Map(), valued: [], counts: new Map() };
}

/** A copy that shares nothing: what a won appeal puts in place of the official ledger. */
export function copyBook(book: Book): Book {
  return {
    score: book.score,
    band: book.band,
    stays: new Map(book.stays),
    valued: book.valued.map((v) => ({ ...v })),
    counts: new Map(book.counts),
  };
}

const clamp = (scheme: Scheme, score: number) => Math.min(scheme.ledger.max, Math.max(scheme.ledger.min, score));

/** The band that holds a score: the highest `from` not above it, else the band without `from`. */
export function bandOf(scheme: Scheme, score: number): string | undefined {
  let best: { id: string; from: number } | undefined;
  for (const band of scheme.bands) {
    const from = band.from ?? Number.NEGATIVE_INFINITY;
    if (score >= from && (best === undefined || from > best.from)) best = { id: band.id, from };
  }
  return best?.id;
}

function exitHolds(item: ExitCondition, book: Book, months: number): boolean {
  if (item.after !== undefined && months < item.after) return false;
  if (item.score_from !== undefined && book.score < item.score_from) return false;
  if (item.score_below !== undefined && book.score >= item.score_below) return false;
  return true;
}

/** Step 1: the lists that the person leaves, from last month's score and clocks. */
export function leaveLists(scheme: Scheme, book: Book): string[] {
  const left: string[] = [];
  for (const list of scheme.lists) {
    const months = book.stays.get(list.id);
    if (months === undefined) continue;
    const expiry = list.colour === 'black' ? scheme.remedies.expiry?.after : undefined;
    const over = (list.max_stay !== undefined && months >= list.max_stay) || (expiry !== undefined && months >= expiry);
    const may = months >= (list.min_stay ?? 0) && list.exit.some((item) => exitHolds(item, book, months));
    if (over || may) {
      book.stays.delete(list.id);
      left.push(list.id);
    }
  }
  return left;
}

/** Step 2: expiry, reset, fade. */
export function forgetRecords(scheme: Scheme, book: Book, month: number): void {
  const { forget, start } = scheme.ledger;
  switch (forget.kind) {
    case 'never':
      break;
    case 'reset':
      if (month > 0 && month % forget.every === 0) book.score = start;
      break;
    case 'fade':
      book.score = start + Math.trunc((book.score - start) * 16 * 2 ** (-1 / forget.half_life)) / 16;
      break;
    case 'expire':
      book.valued = book.valued.filter((v) => v.until >= month);
      book.score = clamp(scheme, start + total(book));
      break;
  }
}

const total = (book: Book) => book.valued.reduce((sum, v) => sum + v.points, 0);

/** Points of the next entry of an indicator, after diminishing; moves the count on. */
function pointsOf(indicator: Indicator, book: Book): number {
  const points = indicator.points ?? 0;
  if (indicator.diminishing === undefined) return sixteenths(points);
  const n = (book.counts.get(indicator.id) ?? 0) + 1;
  book.counts.set(indicator.id, n);
  let factor = 1;
  for (const step of indicator.diminishing.steps) if (step.from <= n) factor = step.factor;
  return sixteenths(points * factor);
}

/** Step 3, second half: the month's sum, then clean-month points, then the lowest `set`, then one clamp. */
export function takeEntries(
  scheme: Scheme,
  book: Book,
  entries: readonly Indicator[],
  month: number,
  before: { readonly band: string | undefined; readonly stopped: boolean },
): void {
  const { ledger } = scheme;
  for (const indicator of scheme.indicators) {
    if (indicator.diminishing !== undefined && month % indicator.diminishing.every === 0) book.counts.delete(indicator.id);
  }
  const ownValidity = ledger.forget.kind === 'expire' ? ledger.forget.valid_for : 0;
  const gains: { points: number; validFor: number }[] = [];
  let lowest: Indicator | undefined;
  for (const indicator of entries) {
    if (indicator.set === undefined) {
      gains.push({ points: pointsOf(indicator, book), validFor: indicator.valid_for ?? ownValidity });
    } else if (lowest?.set === undefined || indicator.set < lowest.set) {
      lowest = indicator;
    }
  }
  const clean = ledger.clean_month_in?.[before.band ?? ''] ?? ledger.clean_month;
  // Whoever is kept from a conduct shows nothing by not doing it.
  if (entries.length === 0 && clean !== undefined && !before.stopped) gains.push({ points: sixteenths(clean), validFor: ownValidity });

  if (ledger.forget.kind === 'expire') {
    for (const gain of gains) book.valued.push({ points: gain.points, until: month + gain.validFor - 1 });
    if (lowest?.set !== undefined) {
      const missing = lowest.set - (ledger.start + total(book));
      book.valued.push({ points: missing, until: month + (lowest.valid_for ?? ownValidity) - 1 });
    }
    book.score = clamp(scheme, ledger.start + total(book));
  } else {
    const sum = gains.reduce((s, gain) => s + gain.points, book.score);
    book.score = clamp(scheme, lowest?.set ?? sum);
  }
}

function entryHolds(item: EntryCondition, book: Book, recorded: ReadonlySet<string>): boolean {
  if (item.score_below !== undefined && book.score >= item.score_below) return false;
  if (item.score_from !== undefined && book.score < item.score_from) return false;
  if (item.band !== undefined && book.band !== item.band) return false;
  if (item.recorded !== undefined) {
    const ids = typeof item.recorded === 'string' ? [item.recorded] : item.recorded;
    if (!ids.some((id) => recorded.has(id))) return false;
  }
  return true;
}

/** Step 5: the lists on which a stay begins. A list with `restart` starts the clock of a running stay again. */
export function enterLists(scheme: Scheme, book: Book, entries: readonly Indicator[]): string[] {
  const recorded = new Set(entries.map((indicator) => indicator.id));
  const begun: string[] = [];
  for (const list of scheme.lists) {
    if (!list.entry.some((item) => entryHolds(item, book, recorded))) continue;
    if (!book.stays.has(list.id)) {
      book.stays.set(list.id, 0);
      begun.push(list.id);
    } else if (list.restart === true) {
      book.stays.set(list.id, 0);
    }
  }
  return begun;
}

/** Raises the score to where a list's `score_below` no longer holds: after a repair, or a listing lifted by mistake. */
export function raiseOver(scheme: Scheme, book: Book, list: List, month: number): void {
  for (const { score_below: bound } of list.entry) {
    if (bound === undefined || book.score >= bound) continue;
    if (scheme.ledger.forget.kind === 'expire') {
      const missing = bound - (scheme.ledger.start + total(book));
      book.valued.push({ points: missing, until: month + scheme.ledger.forget.valid_for - 1 });
    }
    book.score = bound;
  }
}

/** Step 8: the month counts for every list the person is on. */
export function countMonth(book: Book): void {
  for (const [list, months] of book.stays) book.stays.set(list, months + 1);
}
