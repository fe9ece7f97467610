/** Private opinions of very many players: the distribution of how good somebody is thought to be, without chance. */
import { blindToDonor, discriminates, type Norm } from './norm.ts';

export interface Limit {
  readonly goodness: number;
  readonly cooperation: number;
  readonly by: string;
  /** How much further than chance a run of N players may be from it, times N: what was seen of finite size. */
  readonly slack: number;
}

/** The limit for a norm, by a series where one of the two maps is constant, else on a grid of goodness. */
export function privateLimit(norm: Norm, actionError: number, assessmentError: number): Limit {
  const series = discriminates(norm) && blindToDonor(norm.afterC) && blindToDonor(norm.afterD) ? seriesLimit(norm, actionError, assessmentError) : null;
  if (series !== null) return series;
  const key = JSON.stringify([norm, actionError, assessmentError]);
  const before = solved.get(key) ?? gridLimit(norm, actionError, assessmentError);
  solved.set(key, before);
  return before;
}

/** Limits are asked for again for every number of players. */
const solved = new Map<string, Limit>();

/**
 * Who cooperates with the good alone, by a norm that does not ask how good the donor is: goodness moves from g to one value after
 * cooperation and to another after defection. Where one of the two does not depend on g, the distribution is a row of atoms.
 * @source the two maps follow from the model's steps; for simple standing: Fujimoto & Ohtsuki 2022, Scientific Reports 12
 */
function seriesLimit({ afterC, afterD }: Norm, e1: number, e2: number): Limit | null {
  const after = (table: readonly boolean[], g: number): number => e2 + (1 - 2 * e2) * ((table[0] ? g : 0) + (table[1] ? 1 - g : 0));
  const constant = (table: readonly boolean[]): boolean => table[0] === table[1];
  const cooperates = (g: number): number => (1 - 2 * e1) * g + e1;
  if (!constant(afterC) && !constant(afterD)) {
    // Stern judging and its mirror: nothing tells good from bad.
    const symmetric = e2 > 0 || e1 > 0;
    return symmetric ? { goodness: 0.5, cooperation: 0.5, by: 'many players; the rule is the same with good and bad exchanged', slack: 0.4 } : null;
  }
  const first = constant(afterC);
  const start = after(first ? afterC : afterD, 0);
  let [g, weight, all, goodness, cooperation] = [start, 1, 0, 0, 0];
  for (let k = 0; k < 100000 && weight > 1e-16; k++) {
    all += weight;
    goodness += weight * g;
    cooperation += weight * cooperates(g);
    weight *= first ? 1 - cooperates(g) : cooperates(g);
    g = after(first ? afterD : afterC, g);
  }
  return weight > 1e-16 ? null : { goodness: goodness / all, cooperation: cooperation / all, by: 'many players, atoms of the distribution summed', slack: 0.4 };
}

/** Levels of goodness of the grid. */
const LEVELS = 151;

/**
 * The same for any norm, on a grid. What a donor thinks of itself is followed beside how good the others find it, since it acts by that
 * and judges its own act by the same opinions; others' opinions are independent given the goodness of donor and recipient.
 */
function gridLimit(norm: Norm, e1: number, e2: number): Limit {
  // Levels first of those who find themselves bad, then of those who find themselves good.
  const weights = new Float64Array(2 * LEVELS);
  weights[2 * LEVELS - 1] = 1;
  const next = new Float64Array(2 * LEVELS);
  const all = new Float64Array(LEVELS);
  let cooperation = 0;
  let goodness = 1;
  const put = (self: number, g: number, weight: number): void => {
    const x = g * (LEVELS - 1);
    const low = Math.min(LEVELS - 2, Math.floor(x));
    const at = self * LEVELS + low;
    next[at] = (next[at] as number) + weight * (low + 1 - x);
    next[at + 1] = (next[at + 1] as number) + weight * (x - low);
  };
  const tables = [norm.afterD, norm.afterC].map((table) => table.map((good) => (good ? 1 - e2 : e2)));
  const mix = ([gg = 0, gb = 0, bg = 0, bb = 0]: readonly number[], d: number, r: number): number =>
    d * (r * gg + (1 - r) * gb) + (1 - d) * (r * bg + (1 - r) * bb);
  for (let step = 0; step < 400; step++) {
    next.fill(0);
    cooperation = 0;
    for (let j = 0; j < LEVELS; j++) all[j] = (weights[j] as number) + (weights[LEVELS + j] as number);
    for (let at = 0; at < 2 * LEVELS; at++) {
      const own = weights[at] as number;
      if (own < 1e-12) continue;
      const self = at < LEVELS ? 0 : 1;
      const d = (at % LEVELS) / (LEVELS - 1);
      const actIfGood = norm.act[self === 1 ? 0 : 2] ? 1 - e1 : e1;
      const actIfBad = norm.act[self === 1 ? 1 : 3] ? 1 - e1 : e1;
      for (let j = 0; j < LEVELS; j++) {
        const weight = own * (all[j] as number);
        if (weight < 1e-14) continue;
        const r = j / (LEVELS - 1);
        for (let acted = 0; acted < 2; acted++) {
          const table = tables[acted] as number[];
          const seesGood = r * (acted === 1 ? actIfGood : 1 - actIfGood);
          const seesBad = (1 - r) * (acted === 1 ? actIfBad : 1 - actIfBad);
          const both = seesGood + seesBad;
          if (acted === 1) cooperation += weight * both;
          const findsGood = seesGood * (table[self === 1 ? 0 : 2] as number) + seesBad * (table[self === 1 ? 1 : 3] as number);
          const g = mix(table, d, r);
          put(1, g, weight * findsGood);
          put(0, g, weight * (both - findsGood));
        }
      }
    }
    let mass = 0;
    for (const weight of next) mass += weight;
    let mean = 0;
    for (let at = 0; at < 2 * LEVELS; at++) {
      weights[at] = ((weights[at] as number) + (next[at] as number) / mass) / 2;
      mean += ((weights[at] as number) * (at % LEVELS)) / (LEVELS - 1);
    }
    const moved = Math.abs(mean - goodness);
    goodness = mean;
    if (step > 20 && moved < 1e-8) break;
  }
  return { goodness, cooperation, by: `many players, the distribution of goodness worked out on a grid of ${LEVELS} levels`, slack: 1.5 };
}
