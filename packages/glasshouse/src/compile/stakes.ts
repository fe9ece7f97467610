import { exp } from '../base/exact.ts';
import { bar } from '../base/poisson.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';
import { CANNOT, GOOD, HARM, LAWFUL, type Response } from './program.ts';

/**
 * Tables of what is at stake: |points| / scale × perceived × nearness, by conduct and official score (whole points),
 * and the salience of each month. @param from month in which these rules began
 */
export function responseTables(scheme: Scheme | null, society: Society, months: number, from = 0): Response {
  const { response } = society;
  const incentive = new Float64Array(4 * 16);
  for (let level = 0; level < 16; level++) {
    const stake = level / 15;
    incentive[HARM * 16 + level] = Math.floor(65536 * exp(-response.harm * stake));
    incentive[GOOD * 16 + level] = Math.floor(65536 * exp(response.good * (stake - 1)));
    incentive[LAWFUL * 16 + level] = Math.floor(65536 * exp(-response.lawful * stake));
    incentive[CANNOT * 16 + level] = 65536;
  }
  const salience = Float64Array.from({ length: months }, (_, t) =>
    Math.floor(65536 * (response.floor + (1 - response.floor) * exp((-Math.max(0, t - from) * Math.LN2) / response.half_life))),
  );
  const pointLevels = scheme === null ? 1 : Math.floor(scheme.ledger.max - scheme.ledger.min) + 1;
  const stake = new Uint16Array(society.conducts.length * pointLevels);
  const responds = scheme !== null && (response.harm > 0 || response.good > 0 || response.lawful > 0);
  if (scheme !== null && responds) {
    const bounds = boundsOf(scheme);
    const { min, max } = scheme.ledger;
    // At each whole point: the next worse bound (or the end of the ledger), and the next better one.
    const below = nextBounds(bounds.worse, pointLevels, (bound) => Math.max(0, Math.ceil(bound - min)), min, false);
    const above = nextBounds(bounds.better, pointLevels, (bound) => Math.ceil(bound - min) - 1, max, true);
    society.conducts.forEach((conduct, k) => {
      if (conduct.kind === 'cannot') return;
      const readers = scheme.indicators.filter((indicator) => indicator.conduct === conduct.id);
      const good = conduct.kind === 'good';
      const stakes = readers.map((indicator) => ({ ...stakeOf(scheme, society, indicator, bounds.scale, good), holds: holdsAt(scheme, indicator) }));
      const next = good ? above : below;
      for (let p = 0; p < pointLevels; p++) {
        const distance = Math.abs(scheme.ledger.min + p - (next[p] as number));
        let sum = 0;
        for (const { points, share, near, holds } of stakes) if (holds(p)) sum += near ? share : share * (1 / (1 + distance / points));
        stake[k * pointLevels + p] = Math.min(65535, Math.floor(4096 * sum + 0.5));
      }
    });
  }
  return { incentive, stake, pointLevels, salience, hollowBar: bar(response.hollow), responds };
}

/** Whether a rule holds for someone so many whole points above min: it may be for some bands only. */
function holdsAt({ bands, ledger }: Scheme, { bands: own }: Indicator): (point: number) => boolean {
  if (own === undefined) return () => true;
  return (point) => own.includes(bands.find((band) => ledger.min + point >= (band.from ?? Number.NEGATIVE_INFINITY))?.id ?? '');
}

interface Bounds {
  readonly worse: readonly number[];
  readonly better: readonly number[];
  readonly scale: number;
}

/** Where standing turns: bands, entries by score, and (for the better) exits by score. */
function boundsOf(scheme: Scheme): Bounds {
  const bands = scheme.bands.flatMap((band) => (band.from === undefined ? [] : [band.from]));
  const worse = [...bands];
  const better = [...bands];
  for (const list of scheme.lists) {
    if (list.colour === 'black') {
      for (const item of list.entry) if (item.score_below !== undefined) worse.push(item.score_below);
      for (const item of list.exit) if (item.score_from !== undefined) better.push(item.score_from);
    } else for (const item of list.entry) if (item.score_from !== undefined) better.push(item.score_from);
  }
  const { start, min, max } = scheme.ledger;
  const below = worse.filter((bound) => bound < start && bound > min);
  return { worse, better, scale: below.length > 0 ? start - Math.max(...below) : (max - min) / 10 };
}

/** For each whole point the nearest bound on one side. @param reach the last point (upwards: the first) from which a bound is seen */
function nextBounds(bounds: readonly number[], levels: number, reach: (bound: number) => number, end: number, upwards: boolean): Float64Array {
  const next = new Float64Array(levels).fill(end);
  const nearer = (a: number, b: number): number => (upwards ? Math.min(a, b) : Math.max(a, b));
  for (const bound of bounds) {
    const at = reach(bound);
    if (at >= 0 && at < levels) next[at] = nearer(next[at] as number, bound);
    // A bound beyond the ledger's upper end is seen from everywhere below, and never nearer than the end itself.
  }
  if (upwards) for (let p = levels - 2; p >= 0; p--) next[p] = nearer(next[p] as number, next[p + 1] as number);
  else for (let p = 1; p < levels; p++) next[p] = nearer(next[p] as number, next[p - 1] as number);
  return next;
}

/** What one entry puts at stake. `share`: |points| / scale × perceived; `near`: an entry lists directly, so nearness is 1. */
function stakeOf(
  scheme: Scheme,
  society: Society,
  indicator: Indicator,
  scale: number,
  good: boolean,
): { readonly points: number; readonly share: number; readonly near: boolean } {
  const near = scheme.lists.some(
    (list) =>
      list.colour === (good ? 'red' : 'black') &&
      list.entry.some((item) => Object.keys(item).length === 1 && item.recorded !== undefined && [item.recorded].flat().includes(indicator.id)),
  );
  let points = Math.abs(indicator.set !== undefined ? indicator.set - scheme.ledger.start : (indicator.points ?? 0));
  if (points === 0 && near) points = scale;
  const perceived = scheme.governance.rules_published ? (indicator.recorded ?? 0) : (society.response.perceived ?? indicator.recorded ?? 0);
  return { points, share: (points / scale) * perceived, near: near || points === 0 };
}
