/**
 * Opinions of everybody about everybody, each formed alone and with errors.
 *
 * A column of the matrix of opinions is kept as bits, so that an interaction updates 32 observers at once.
 * @source Fujimoto & Ohtsuki 2023, arXiv:2310.12581, model section
 */
import { bar } from '../../../base/poisson.ts';
import { Chance } from '../../chance.ts';
import { type Norm, place } from './norm.ts';

export interface PrivateSetting {
  readonly norm: Norm;
  readonly players: number;
  readonly sweeps: number;
  readonly burnIn: number;
  /** Probability that an intended action is turned round. */
  readonly actionError: number;
  /** Probability that an opinion is turned round when it is formed. */
  readonly assessmentError: number;
  readonly seed: number;
}

export interface PrivateResult {
  /** Mean of all opinions. */
  readonly goodness: number;
  /** Share of interactions in which the donor cooperated. */
  readonly cooperation: number;
  /** Mean opinion about one who always cooperates, and one who never does, whom nobody else meets as a recipient. */
  readonly alwaysC: number;
  readonly neverC: number;
}

/** How often in a sweep each of the two whom nobody meets as a recipient acts: their fame is told from few acts. */
const GHOST_ACTS = 10;

/** One run: everybody good at the start, `burnIn` sweeps unseen, then `sweeps` seen; a sweep is as many interactions as players. */
export function livePrivate(setting: PrivateSetting, run: number): PrivateResult {
  const { norm, players, sweeps, burnIn, actionError, assessmentError } = setting;
  const chance = new Chance(setting.seed, run, 'private reputation');
  const wordsOfColumn = Math.ceil(players / 32);
  const opinions = new Int32Array((players + 2) * wordsOfColumn).fill(-1);
  const gaps = gapBars(assessmentError, players);
  const last = players % 32 === 0 ? -1 : (1 << (players % 32)) - 1;
  const seen = new Int32Array(wordsOfColumn).fill(-1);
  seen[wordsOfColumn - 1] = last;
  let good = players * players;
  let goodSum = 0;
  let cooperated = 0;
  const ghostSums = [0, 0];

  const thinks = (observer: number, of: number): boolean => (((opinions[of * wordsOfColumn + (observer >> 5)] as number) >> (observer & 31)) & 1) === 1;
  /** Everyone's opinion of a donor after an action. @returns by how many the good ones rose */
  const assess = (donor: number, recipient: number, acted: boolean): number => {
    const table = acted ? norm.afterC : norm.afterD;
    const [gg, gb, bg, bb] = [table[0] ? -1 : 0, table[1] ? -1 : 0, table[2] ? -1 : 0, table[3] ? -1 : 0];
    let rose = 0;
    const at = donor * wordsOfColumn;
    const to = recipient * wordsOfColumn;
    for (let w = 0; w < wordsOfColumn; w++) {
      const d = opinions[at + w] as number;
      const r = opinions[to + w] as number;
      const mask = seen[w] as number;
      rose -= ones(d & mask);
      opinions[at + w] = (d & ((r & gg) | (~r & gb))) | (~d & ((r & bg) | (~r & bb)));
    }
    if (assessmentError > 0) {
      for (let observer = gapOf(gaps, chance.word()); observer < players; observer += 1 + gapOf(gaps, chance.word())) {
        opinions[at + (observer >> 5)] = (opinions[at + (observer >> 5)] as number) ^ (1 << (observer & 31));
      }
    }
    for (let w = 0; w < wordsOfColumn; w++) rose += ones((opinions[at + w] as number) & (seen[w] as number));
    return rose;
  };
  const goodOf = (player: number): number => {
    let sum = 0;
    for (let w = 0; w < wordsOfColumn; w++) sum += ones((opinions[player * wordsOfColumn + w] as number) & (seen[w] as number));
    return sum;
  };

  for (let sweep = 0; sweep < burnIn + sweeps; sweep++) {
    const counts = sweep >= burnIn;
    for (let i = 0; i < players; i++) {
      const donor = chance.below(players);
      const recipient = chance.below(players);
      const intends = norm.act[place(thinks(donor, donor), thinks(donor, recipient))] as boolean;
      const acted = chance.is(actionError) ? !intends : intends;
      if (acted && counts) cooperated++;
      good += assess(donor, recipient, acted);
    }
    for (let act = 0; act < 2 * GHOST_ACTS; act++) {
      const ghost = act % 2;
      const intends = ghost === 0;
      assess(players + ghost, chance.below(players), chance.is(actionError) ? !intends : intends);
      if (counts) ghostSums[ghost] = (ghostSums[ghost] as number) + goodOf(players + ghost) / GHOST_ACTS;
    }
    if (counts) goodSum += good;
  }
  return {
    goodness: goodSum / sweeps / (players * players),
    cooperation: cooperated / (sweeps * players),
    alwaysC: (ghostSums[0] as number) / (sweeps * players),
    neverC: (ghostSums[1] as number) / (sweeps * players),
  };
}

/** Bars of how many observers without an error come before the next with one. */
function gapBars(probability: number, most: number): Float64Array {
  const bars = new Float64Array(most + 1);
  let none = 1;
  for (let k = 0; k <= most; k++) {
    none *= 1 - probability;
    bars[k] = bar(1 - none);
  }
  return bars;
}

/** The smallest k whose bar is above a word; one beyond all if none is. */
function gapOf(bars: Float64Array, word: number): number {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (word < (bars[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Bits set in 32. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
