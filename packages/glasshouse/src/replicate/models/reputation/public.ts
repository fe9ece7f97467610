/**
 * One opinion of each person, shared by all, with errors.
 * @source Ohtsuki & Iwasa 2004, "How should we define goodness?", J. Theor. Biol. 231; Glynatsi, Hilbe & Murase, "Exact conditions for evolutionary stability in indirect reciprocity under noise"
 */
import { Chance } from '../../chance.ts';
import { type Norm, place } from './norm.ts';

export interface PublicErrors {
  /** Probability that a label is given the wrong way round. */
  readonly assessment: number;
  /** Probability that a meant cooperation fails. */
  readonly implementation: number;
}

const BOTH = [true, false] as const;
const ALL_ACTIONS: readonly (readonly boolean[])[] = Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].map((n) => ((bits >> n) & 1) === 1));

/** Probability that a donor cooperates, and that it is then good, at each place of the tables. */
function chances(
  norm: Norm,
  act: readonly boolean[],
  { assessment, implementation }: PublicErrors,
): { readonly c: readonly number[]; readonly good: readonly number[] } {
  const rescaled = (good: boolean | undefined): number => (good ? 1 - assessment : assessment);
  const c = act.map((own) => (own ? 1 - implementation : 0));
  return { c, good: c.map((p, n) => rescaled(norm.afterC[n]) * p + rescaled(norm.afterD[n]) * (1 - p)) };
}

/** Σ over opinions of donor (share d good) and recipient (share r good). */
function over(table: readonly number[], d: number, r: number): number {
  let sum = 0;
  for (const x of BOTH) for (const y of BOTH) sum += (x ? d : 1 - d) * (y ? r : 1 - r) * (table[place(x, y)] as number);
  return sum;
}

/** The share of good people that stays, and how often they cooperate: the root of the quadratic in [0, 1] that is stable. */
export function publicEquilibrium(norm: Norm, errors: PublicErrors): { readonly good: number; readonly cooperation: number } {
  const { c, good } = chances(norm, norm.act, errors);
  const [gg = 0, gb = 0, bg = 0, bb = 0] = good;
  // h = h² gg + h (1 − h)(gb + bg) + (1 − h)² bb
  const a = gg - gb - bg + bb;
  const b = gb + bg - 2 * bb - 1;
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * bb));
  // With f(0) ≥ 0 ≥ f(1) − 1 the crossing from above is the stable one.
  const h = Math.abs(a) < 1e-14 ? (b === 0 ? 1 : -bb / b) : (2 * bb) / (-b + root) >= 0 && bb > 0 ? (2 * bb) / (-b + root) : (-b - root) / (2 * a);
  return { good: h, cooperation: over(c, h, h) };
}

/**
 * The smallest benefit per cost at which none of the other fifteen rules of action does better among those who keep the norm.
 * Infinite where some rule does better however much a benefit is worth.
 */
export function leastBenefit(norm: Norm, errors: PublicErrors): number {
  const { good: h, cooperation } = publicEquilibrium(norm, errors);
  const { c } = chances(norm, norm.act, errors);
  let least = 0;
  for (const act of ALL_ACTIONS) {
    if (act.every((own, n) => own === norm.act[n])) continue;
    const { gives, gets } = mutant(norm, act, errors, h, c);
    const saved = cooperation - gives;
    const lost = cooperation - gets;
    if (saved <= 1e-12) continue;
    least = lost <= 1e-12 ? Number.POSITIVE_INFINITY : Math.max(least, saved / lost);
  }
  return least;
}

/** How often a rare other rule of action gives and gets, its own label at its own equilibrium. */
function mutant(norm: Norm, act: readonly boolean[], errors: PublicErrors, h: number, c: readonly number[]): { readonly gives: number; readonly gets: number } {
  const own = chances(norm, act, errors);
  const [ifGood, ifBad] = [over(own.good, 1, h), over(own.good, 0, h)];
  const share = ifBad / (1 - ifGood + ifBad);
  return { gives: over(own.c, share, h), gets: over(c, h, share) };
}

/** The least benefit again, without its formula: bisection on who earns more, each rule's label found by going on until it stays. */
export function searchLeastBenefit(norm: Norm, errors: PublicErrors): number {
  const { c, good } = chances(norm, norm.act, errors);
  let h = 0.5;
  for (let step = 0; step < 20000; step++) h = over(good, h, h);
  const own = over(c, h, h);
  const others = ALL_ACTIONS.map((act) => {
    const rule = chances(norm, act, errors);
    let share = 0.5;
    for (let step = 0; step < 2000; step++) share = over(rule.good, share, h);
    return { gives: over(rule.c, share, h), gets: over(c, h, share) };
  });
  const stands = (benefit: number): boolean => others.every(({ gives, gets }) => benefit * own - own >= benefit * gets - gives - 1e-12 * (1 + benefit));
  let [low, high] = [0, 1e4];
  if (!stands(high)) return Number.POSITIVE_INFINITY;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (stands(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** People with labels, one interaction after the other. @returns shares over the second half and more of the interactions */
export function livePublic(
  norm: Norm,
  errors: PublicErrors,
  { players, interactions, seed }: { readonly players: number; readonly interactions: number; readonly seed: number },
  run: number,
): { readonly good: number; readonly cooperation: number } {
  const chance = new Chance(seed, run, 'public reputation');
  const labels = new Uint8Array(players).fill(1);
  let good = players;
  let [goodSum, cooperated] = [0, 0];
  const burnIn = 20 * players;
  for (let n = 0; n < burnIn + interactions; n++) {
    const donor = chance.below(players);
    const other = chance.below(players - 1);
    const recipient = other >= donor ? other + 1 : other;
    const at = (labels[donor] === 1 ? 0 : 2) + (labels[recipient] === 1 ? 0 : 1);
    const acts = norm.act[at] === true && !chance.is(errors.implementation);
    const deserved = (acts ? norm.afterC : norm.afterD)[at] === true;
    const label = deserved !== chance.is(errors.assessment) ? 1 : 0;
    good += label - (labels[donor] as number);
    labels[donor] = label;
    if (n < burnIn) continue;
    goodSum += good;
    if (acts) cooperated++;
  }
  return { good: goodSum / interactions / players, cooperation: cooperated / interactions };
}
