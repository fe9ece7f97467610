import { exp, log, normalQuantile, power } from '../base/exact.ts';
import { CannotRun } from '../base/faults.ts';
import { ALWAYS, bar, poissonBars } from '../base/poisson.ts';
import { purpose } from '../base/purpose.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Conduct, Society } from '../society/society.ts';
import type { Classing } from './classes.ts';
import { CANNOT, type Chance, type Conducts, DISPOSITIONS, GOOD, HARM, LAWFUL, MEANS_LEVELS } from './program.ts';

const KINDS = { harm: HARM, good: GOOD, lawful: LAWFUL, cannot: CANNOT } as const;

/**
 * Factors of the sixteen levels of disposition: those of the file, or exp of standard normal quantiles at (l + ½)/16,
 * scaled to variance 1.
 */
export function dispositionFactors(society: Society): number[] {
  if (society.disposition) return [...society.disposition.factors];
  const z = Array.from({ length: DISPOSITIONS }, (_, l) => normalQuantile((l + 0.5) / DISPOSITIONS));
  const variance = z.reduce((sum, value) => sum + value * value, 0) / DISPOSITIONS;
  return z.map((value) => exp(value / Math.sqrt(variance)));
}

/** Share of persons whose means may exceed a ceiling: those above this level of means are served by layers. */
const RICH = 54;

/** Tables of conducts that do not depend on the class. */
export function conductTables(society: Society, scheme: Scheme | null, meansValue: Float64Array, mark: number): Conducts {
  const { conducts } = society;
  const count = conducts.length;
  const needBars = new Float64Array(count * MEANS_LEVELS);
  const needRatio = new Float64Array(count * MEANS_LEVELS);
  const headroom = new Float64Array(count);
  let overflowFrom = MEANS_LEVELS;
  conducts.forEach((conduct, k) => {
    const needs = Array.from(meansValue, (value) => exp(-conduct.need * (value - society.means.mean)));
    // The largest factor, but for the few richest where conduct rises with means (there layers serve the rest).
    const ceiling = conduct.need >= 0 ? (needs[0] as number) : (needs[RICH] as number);
    headroom[k] = ceiling * (conduct.kind === 'good' ? exp(society.response.good) : 1);
    needs.forEach((need, m) => {
      const ratio = need / ceiling;
      needRatio[k * MEANS_LEVELS + m] = ratio;
      needBars[k * MEANS_LEVELS + m] = bar(ratio);
      if (ratio > 1 && m < overflowFrom) overflowFrom = m;
    });
  });
  const readers = conducts.map((conduct) => (scheme?.indicators ?? []).flatMap((indicator, n) => (indicator.conduct === conduct.id ? [n] : [])));
  const readerStart = new Uint16Array(count + 1);
  readers.forEach((list, k) => {
    readerStart[k + 1] = (readerStart[k] as number) + list.length;
  });
  return {
    count,
    kind: Uint8Array.from(conducts, (conduct) => KINDS[conduct.kind]),
    needBars,
    needRatio,
    overflowFrom,
    headroom,
    falseCeiling: Float64Array.from(conducts, falseCeiling),
    readerStart,
    reader: Uint16Array.from(readers.flat()),
    repairs: Uint8Array.from(conducts, (conduct) => (scheme?.remedies.repair?.acts.includes(conduct.id) ? 1 : 0)),
    layerPurpose: Uint32Array.from(conducts, (conduct) => purpose(`layer of conduct ${conduct.id}`) + mark),
    falseLayerPurpose: Uint32Array.from(conducts, (conduct) => purpose(`layer of false entries about ${conduct.id}`) + mark),
  };
}

function falseCeiling(conduct: Conduct): number {
  return conduct.false_ceiling ?? Math.max(conduct.rate / 10, 0.001);
}

/** Rates of each row, and the bars of the number and the kind of proposals. */
export function chanceTables(society: Society, classing: Classing, conducts: Conducts): Chance {
  const rows = classing.rowClass.length;
  const count = society.conducts.length;
  const kinds = 2 * count + 1;
  const factors = dispositionFactors(society);
  const logs = factors.map((value) => (value > 0 ? log(value) : Number.NEGATIVE_INFINITY));
  const ages = society.ages ?? [{ id: 'all' }];
  const rate = new Float64Array(rows * count);
  const lose = new Float64Array(rows);
  const kindBars = new Float64Array(rows * kinds);
  const kindGuide = new Uint8Array(rows * 64);
  const arrivalsStart = new Uint32Array(rows + 1);
  const arrivals: number[] = [];
  for (let row = 0; row < rows; row++) {
    const c = classing.rowClass[row] as number;
    const region = society.regions[classing.classes.region[c] as number]?.id ?? '';
    const group = society.groups[classing.classes.group[c] as number]?.id ?? '';
    const age = ages[classing.classes.age[c] as number]?.id ?? '';
    const level = classing.classes.disposition[c] as number;
    const ceilings: number[] = [];
    society.conducts.forEach((conduct, k) => {
      const slope = conduct.disposition;
      const byDisposition =
        slope === 0 ? 1 : slope === 1 ? (factors[level] as number) : (factors[level] as number) > 0 ? exp(slope * (logs[level] as number)) : power(0, slope);
      const value = conduct.rate * (conduct.groups?.[group] ?? 1) * (conduct.regions?.[region] ?? 1) * (conduct.ages?.[age] ?? 1) * byDisposition;
      rate[row * count + k] = value;
      ceilings.push(value * (conducts.headroom[k] as number), conducts.falseCeiling[k] as number);
    });
    lose[row] = society.employment.lose * (society.employment.groups?.[group] ?? 1);
    ceilings.push(lose[row] as number);
    let total = 0;
    for (const ceiling of ceilings) total += ceiling;
    if (total > 500)
      throw new CannotRun(
        `persons of group "${group}" in region "${region}" would make up to ${Math.round(total)} proposals a month; lower the rates, needs or factors until it is at most 500`,
      );
    let sum = 0;
    ceilings.forEach((ceiling, kind) => {
      sum += ceiling;
      kindBars[row * kinds + kind] = total === 0 ? ALWAYS : kind === kinds - 1 ? ALWAYS : Math.floor((sum / total) * ALWAYS);
    });
    for (let high = 0, kind = 0; high < 64; high++) {
      while ((kindBars[row * kinds + kind] as number) <= high * 2 ** 26) kind++;
      kindGuide[row * 64 + high] = kind;
    }
    arrivals.push(...poissonBars(total));
    arrivalsStart[row + 1] = arrivals.length;
  }
  return { rows, kinds, arrivalsStart, arrivals: Float64Array.from(arrivals), kindBars, kindGuide, rate, lose };
}
