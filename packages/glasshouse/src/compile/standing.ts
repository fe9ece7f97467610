import { exp } from '../base/exact.ts';
import { EXPOSURES } from '../base/exposure.ts';
import { ALWAYS, bar } from '../base/poisson.ts';
import { purpose } from '../base/purpose.ts';
import { attemptOf, isPenalty } from '../scheme/effects.ts';
import type { Consequence, List, Repair, Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';
import { sixteenths, triggersOf } from './ledger.ts';
import { shiftByFactor, shiftByFine } from './means.ts';
import { type Consequences, type Lists, MEANS_LEVELS, NONE, NOTICE_AFTER, NOTICE_BEFORE, NOTICE_NEVER, type Remedies } from './program.ts';

/** Lower bounds of the bands in sixteenths, falling. */
export function bandTables(scheme: Scheme | null): Int32Array {
  return Int32Array.from(scheme?.bands ?? [], (band) => (band.from === undefined ? NONE : Math.ceil(band.from * 16)));
}

/** @param firmLists ids of the lists of the companion scheme, which conditions about the represented enterprise name */
export function listTables(scheme: Scheme | null, firmLists: readonly string[], bits: ReadonlyMap<string, number> = triggersOf(scheme)): Lists {
  const lists = scheme?.lists ?? [];
  // Without the companion nobody's enterprise is on any list, whatever its number.
  const firm = (id: string | undefined): number => (id === undefined ? -1 : Math.max(0, firmLists.indexOf(id)));
  const bands = (scheme?.bands ?? []).map((band) => band.id);
  const entries = lists.flatMap((list) => list.entry);
  const exits = lists.flatMap((list) => list.exit);
  const starts = (lengths: readonly number[]): Uint8Array => {
    const start = new Uint8Array(lengths.length + 1);
    lengths.forEach((length, n) => {
      start[n + 1] = (start[n] as number) + length;
    });
    return start;
  };
  // score < x in sixteenths is score16 < ceil(16x); score ≥ x is score16 ≥ ceil(16x).
  const bound = (value: number | undefined): number => (value === undefined ? NONE : Math.ceil(value * 16));
  const expiry = scheme?.remedies.expiry?.after;
  // Out of a band that lists is the lower bound of the band above.
  const outOf = (band: string | undefined): number[] => {
    const above = band === undefined ? undefined : scheme?.bands[bands.indexOf(band) - 1]?.from;
    return above === undefined ? [] : [Math.ceil(above * 16)];
  };
  return {
    count: lists.length,
    black: Uint8Array.from(lists, (list) => (list.colour === 'black' ? 1 : 0)),
    minStay: Uint8Array.from(lists, (list) => list.min_stay ?? 0),
    maxStay: Uint8Array.from(lists, (list) => longest(list, list.colour === 'black' ? expiry : undefined)),
    restart: Uint8Array.from(lists, (list) => (list.restart ? 1 : 0)),
    entryStart: starts(lists.map((list) => list.entry.length)),
    entryBelow16: Int32Array.from(entries, (item) => bound(item.score_below)),
    entryFrom16: Int32Array.from(entries, (item) => bound(item.score_from)),
    entryBand: Int8Array.from(entries, (item) => (item.band === undefined ? -1 : bands.indexOf(item.band))),
    entryTrigger: Uint32Array.from(entries, (item) =>
      (item.recorded === undefined ? [] : [item.recorded].flat()).reduce((mask, id) => mask + 2 ** (bits.get(id) as number), 0),
    ),
    entryFirm: Int8Array.from(entries, (item) => firm(item.represents)),
    exitStart: starts(lists.map((list) => list.exit.length)),
    exitAfter: Uint8Array.from(exits, (item) => item.after ?? 0),
    exitFrom16: Int32Array.from(exits, (item) => bound(item.score_from)),
    exitBelow16: Int32Array.from(exits, (item) => bound(item.score_below)),
    exitFirm: Int8Array.from(exits, (item) => firm(item.no_longer_represents)),
    raise16: Int32Array.from(lists, (list) => {
      const bounds = list.entry.flatMap((item) => [...(item.score_below === undefined ? [] : [Math.ceil(item.score_below * 16)]), ...outOf(item.band)]);
      return bounds.length > 0 ? Math.min(Math.max(...bounds), sixteenths(scheme?.ledger.max ?? 0)) : NONE;
    }),
  };
}

function longest(list: List, expiry: number | undefined): number {
  const limits = [list.max_stay, expiry].filter((value) => value !== undefined);
  return limits.length > 0 ? Math.min(...limits) : 0;
}

/** Months in which each consequence may act, after the cap on new ones: the first year's news begin with month 1. */
export function startsOf(scheme: Scheme): number[] {
  const cap = scheme.governance.new_consequences_per_year;
  const started = new Map<number, number>();
  const order = scheme.consequences.map((item, n) => ({ n, starts: item.starts ?? 0 })).sort((a, b) => a.starts - b.starts || a.n - b.n);
  const result: number[] = scheme.consequences.map((item) => item.starts ?? 0);
  for (const { n, starts } of order) {
    if (starts === 0 || cap === null || !acts(scheme, scheme.consequences[n] as Consequence)) continue;
    const year = Math.floor(starts / 12);
    const before = started.get(year) ?? 0;
    started.set(year, before + 1);
    if (before >= cap) result[n] = Number.MAX_SAFE_INTEGER;
  }
  return result;
}

/** What is enforced through shared data acts only where data are shared. */
function acts(scheme: Scheme | null, item: Consequence): boolean {
  return item.joint !== true || scheme?.sharing.joint === true;
}

export function consequenceTables(scheme: Scheme | null, society: Society, meansValue: Float64Array): Consequences {
  const all = scheme?.consequences ?? [];
  const starts = scheme === null ? [] : startsOf(scheme);
  const bandBits = (item: Consequence): number =>
    'band' in item.while ? [item.while.band].flat().reduce((mask, id) => mask + 2 ** (scheme?.bands ?? []).findIndex((band) => band.id === id), 0) : 0;
  const attempt = (item: Consequence): number => {
    const kind = attemptOf(item);
    return kind === undefined ? -1 : EXPOSURES.indexOf(kind);
  };
  return {
    count: all.length,
    key: Uint32Array.from(all, (item) => purpose(item.id)),
    list: Int8Array.from(all, (item) =>
      'list' in item.while ? (scheme?.lists ?? []).findIndex((list) => list.id === (item.while as { list: string }).list) : -1,
    ),
    bands: Uint32Array.from(all, bandBits),
    starts: Float64Array.from(all, (item, n) => (acts(scheme, item) ? (starts[n] as number) : Number.MAX_SAFE_INTEGER)),
    ends: Float64Array.from(all, (item) => item.ends ?? Number.MAX_SAFE_INTEGER),
    joint: Uint8Array.from(all, (item) => (item.joint ? 1 : 0)),
    family: Uint8Array.from(all, (item) => (item.domain === 'family' ? 1 : 0)),
    penalty: Uint8Array.from(all, (item) => (isPenalty(item) ? 1 : 0)),
    attempt: Int8Array.from(all, attempt),
    deny: Float64Array.from(all, (item) => item.deny ?? 0),
    grant: Float64Array.from(all, (item) => item.grant ?? 0),
    means: all.map((item) => (item.means === undefined || item.means === 1 ? null : shiftByFactor(item.means))),
    fine: all.map((item) => (item.fine === undefined || item.fine === 0 ? null : shiftByFine(item.fine * society.means.mean, meansValue))),
    jobLoss: Float64Array.from(all, (item) => item.job_loss ?? 1),
    jobFinding: Float64Array.from(all, (item) => item.job_finding ?? 1),
    libertyBar: Float64Array.from(all, (item) => (item.liberty ? bar(1 - exp(-item.liberty.rate)) : 0)),
    libertyMonths: Uint8Array.from(all, (item) => item.liberty?.months ?? 0),
    cutBar: Float64Array.from(all, (item) => (item.cuts_ties ? bar(1 - exp(-item.cuts_ties)) : 0)),
    stops: all.some((item) => item.stops !== undefined)
      ? Uint8Array.from(all.flatMap((item) => society.conducts.map(({ id }) => (item.stops?.includes(id) ? 1 : 0))))
      : new Uint8Array(0),
    readsBands: all.some((item) => 'band' in item.while),
    readsHousehold: all.some((item) => item.domain === 'family' && acts(scheme, item)),
    cutsTies: all.some((item) => (item.cuts_ties ?? 0) > 0 && acts(scheme, item)),
  };
}

/** Months on a list before a repair act counts; 255 stands for never, since no clock goes beyond. */
function repairMonths(repair: Repair | null, list: List): number {
  if (repair === null) return 255;
  return typeof repair.after === 'number' ? repair.after : Object.hasOwn(repair.after, list.id) ? (repair.after[list.id] as number) : 255;
}

const NOTICES = { never: NOTICE_NEVER, before: NOTICE_BEFORE, after: NOTICE_AFTER } as const;

export function remedyTables(scheme: Scheme | null, society: Society, meansValue: Float64Array): Remedies {
  const remedies = scheme?.remedies;
  const filing = new Float64Array(2 * MEANS_LEVELS);
  const { wrongly, rightly, means } = society.appeals ?? { wrongly: 0, rightly: 0, means: 0 };
  meansValue.forEach((value, m) => {
    const factor = Math.min(4, exp(means * (value - society.means.mean)));
    filing[m] = bar(1 - exp(-rightly * factor));
    filing[MEANS_LEVELS + m] = bar(1 - exp(-wrongly * factor));
  });
  const { notice, appeal, repair } = remedies ?? { notice: { when: 'never' as const, probability: 0 }, appeal: null, repair: null };
  return {
    notice: NOTICES[notice.when],
    noticeBar: bar(notice.probability ?? 1),
    reasons: remedies?.reasons ?? false,
    appeal: appeal !== null,
    window: appeal?.window ?? 0,
    capacity: appeal?.capacity ?? 0,
    correctsBar: bar(appeal?.corrects ?? 0),
    upholdsBar: appeal === null ? ALWAYS : bar(appeal.upholds),
    suspends: appeal?.suspends ?? false,
    filing,
    repair: repair !== null,
    repairAfter: Uint8Array.from(scheme?.lists ?? [], (list) => repairMonths(repair, list)),
    repairBar: bar(repair?.granted ?? 1),
    reviewed: Boolean(remedies?.review),
    keepsTrue: 1 - (remedies?.review?.drops_true ?? 0),
    keepsFalse: 1 - (remedies?.review?.catches_false ?? 0),
  };
}
