import { exp } from '/work/main/packages/glasshouse/src/base/exact.ts';
import { bar } from '/work/main/packages/glasshouse/src/base/poisson.ts';
import type { Indicator, Scheme } from '/work/main/packages/glasshouse/src/scheme/scheme.ts';
import type { Society } from '/work/main/packages/glasshouse/src/society/society.ts';
import { CANNOT, GOOD, HARM, LAWFUL, type Response } from '/work/main/packages/glasshouse/src/compile/program.ts';

/**
 * Tables of what is at stake: |points| / scale × perceived × nearness, by conduct and official score (whole points),
 * and the salience of each month.
 */
export function responseTables(scheme: Scheme | null, society: Society, months: number): Response {
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
    Math.floor(65536 * (response.floor + (1 - response.floor) * exp((-t * Math.LN2) / response.half_life))),
  );
  const pointLevels = scheme === null ? 1 : Math.floor(scheme.ledger.max - scheme.ledger.min) + 1;
  const stake = new Uint16Array(society.conducts.length * pointLevels);
  const responds = scheme !== null && (response.harm > 0 || response.good > 0 || response.lawful > 0);
  if (scheme !== null && responds) {
    const bounds = boundsOf(scheme);
    society.conducts.forEach((conduct, k) => {
      if (conduct.kind === 'cannot') return;
      const readers = scheme.indicators.filter((indicator) => indicator.conduct === conduct.id);
      for (let p = 0; p < pointLevels; p++) {
        let sum = 0;
        for (const indicator of readers) sum += stakeOf(scheme, society, indicator, bounds, scheme.ledger.min + p, conduct.kind === 'good');
        stake[k * pointLevels + p] = Math.min(65535, Math.floor(4096 * sum + 0.5));
      }
    });
  }
  return { incentive, stake, pointLevels, salience, hollowBar: bar(response.hollow), responds };
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

function stakeOf(scheme: Scheme, society: Society, indicator: Indicator, bounds: Bounds, score: number, good: boolean): number {
  const { start, min, max } = scheme.ledger;
  const lists = scheme.lists.some(
    (list) =>
      list.colour === (good ? 'red' : 'black') &&
      list.entry.some((item) => Object.keys(item).length === 1 && item.recorded !== undefined && [item.recorded].flat().includes(indicator.id)),
  );
  let points = Math.abs(indicator.set !== undefined ? indicator.set - start : (indicator.points ?? 0));
  if (points === 0 && lists) points = bounds.scale;
  if (points === 0) return 0;
  const perceived = scheme.governance.rules_published ? (indicator.recorded ?? 0) : (society.response.perceived ?? indicator.recorded ?? 0);
  let nearness = 1;
  if (!lists) {
    const next = good ? Math.min(max, ...bounds.better.filter((bound) => bound > score)) : Math.max(min, ...bounds.worse.filter((bound) => bound <= score));
    nearness = 1 / (1 + Math.abs(score - next) / points);
  }
  return (points / bounds.scale) * perceived * nearness;
}
