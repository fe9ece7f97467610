/** How much of a conduct remains, or is added, because of what is at stake. */
import type { Consequence, Indicator, Scheme } from '../../src/scheme/scheme.ts';
import type { Conduct, Society } from '../../src/society/society.ts';
import { bandOf } from './book.ts';

/** The consequences that ever come into force, after sharing and the cap on new ones. */
export function actingConsequences(scheme: Scheme): Consequence[] {
  const cap = scheme.governance.new_consequences_per_year;
  const shared = scheme.consequences.filter((c) => c.joint !== true || scheme.sharing.joint);
  if (cap === null) return shared;
  const startedInYear = new Map<number, number>();
  const refused = new Set<Consequence>();
  // Array.prototype.sort is stable: among equal starts the order of the file stays.
  for (const c of [...shared].sort((x, y) => (x.starts ?? 0) - (y.starts ?? 0))) {
    const starts = c.starts ?? 0;
    if (starts === 0) continue;
    const year = Math.floor(starts / 12);
    const before = startedInYear.get(year) ?? 0;
    if (before >= cap) refused.add(c);
    else startedInYear.set(year, before + 1);
  }
  return shared.filter((c) => !refused.has(c));
}

/** Whether a consequence runs in a month. */
export const runsIn = (c: Consequence, month: number): boolean => month >= (c.starts ?? 0) && (c.ends === undefined || month < c.ends);

interface Bounds {
  worse: number[];
  better: number[];
}

const boundsByScheme = new WeakMap<Scheme, Bounds>();

/** Bounds below which things get worse, and from which they get better (kept a scheme, only to save time). */
function bounds(scheme: Scheme): Bounds {
  const known = boundsByScheme.get(scheme);
  if (known !== undefined) return known;
  const bands = scheme.bands.flatMap((b) => (b.from === undefined ? [] : [b.from]));
  const worse = [...bands];
  const better = [...bands];
  for (const list of scheme.lists) {
    if (list.colour === 'black') {
      worse.push(...list.entry.flatMap((item) => (item.score_below === undefined ? [] : [item.score_below])));
      better.push(...list.exit.flatMap((item) => (item.score_from === undefined ? [] : [item.score_from])));
    } else {
      better.push(...list.entry.flatMap((item) => (item.score_from === undefined ? [] : [item.score_from])));
    }
  }
  boundsByScheme.set(scheme, { worse, better });
  return { worse, better };
}

/** Distance from the start to the nearest worse bound; a tenth of the range if there is none. */
export function scaleOf(scheme: Scheme): number {
  const { start, min, max } = scheme.ledger;
  const below = bounds(scheme).worse.filter((b) => b < start);
  return below.length === 0 ? (max - min) / 10 : start - Math.max(...below);
}

/** Whether an entry of this indicator puts one on a list by itself. */
function listsDirectly(scheme: Scheme, indicator: Indicator): boolean {
  return scheme.lists.some((list) =>
    list.entry.some((item) => {
      const ids = typeof item.recorded === 'string' ? [item.recorded] : (item.recorded ?? []);
      return ids.includes(indicator.id) && item.score_below === undefined && item.score_from === undefined && item.band === undefined;
    }),
  );
}

function distance(scheme: Scheme, kind: Conduct['kind'], score: number): number {
  const { worse, better } = bounds(scheme);
  const here = Math.floor(score);
  if (kind === 'good') {
    const above = better.filter((b) => b > here);
    return (above.length === 0 ? scheme.ledger.max : Math.min(...above)) - here;
  }
  const below = worse.filter((b) => b <= here);
  return here - (below.length === 0 ? scheme.ledger.min : Math.max(...below));
}

/** Salience fades from 1 to the floor. */
export function salienceIn(society: Society, month: number): number {
  const { floor, half_life } = society.response;
  return floor + (1 - floor) * 2 ** (-month / half_life);
}

/** The stake of one conduct at an official score, one of 0/15 … 15/15. */
export function stakeOf(scheme: Scheme, society: Society, conduct: Conduct, score: number, month: number): number {
  const scale = scaleOf(scheme);
  let sum = 0;
  for (const indicator of scheme.indicators) {
    if (indicator.conduct !== conduct.id) continue;
    // A rule for other bands puts nothing at stake here; scores are read at whole points.
    if (indicator.bands !== undefined && !indicator.bands.includes(bandOf(scheme, Math.floor(score)) ?? '')) continue;
    const direct = listsDirectly(scheme, indicator);
    let points = Math.abs(indicator.set === undefined ? (indicator.points ?? 0) : indicator.set - scheme.ledger.start);
    if (points === 0 && direct) points = scale;
    if (points === 0) continue;
    const recorded = indicator.recorded ?? 1;
    const perceived = scheme.governance.rules_published ? recorded : (society.response.perceived ?? recorded);
    const nearness = direct ? 1 : 1 / (1 + distance(scheme, conduct.kind, score) / points);
    sum += (points / scale) * perceived * nearness * salienceIn(society, month);
  }
  return Math.round(Math.min(1, sum) * 15) / 15;
}

/** The factor on the rate of a conduct; 1 without a scheme, for `cannot`, and for who is not scored. */
export function incentiveOf(scheme: Scheme, society: Society, conduct: Conduct, score: number, month: number): number {
  const { harm, good, lawful } = society.response;
  const slope = { harm: -harm, good, lawful: -lawful, cannot: 0 }[conduct.kind];
  return slope === 0 ? 1 : Math.exp(slope * stakeOf(scheme, society, conduct, score, month));
}
