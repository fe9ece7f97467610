/**
 * People who move their score to a published threshold where that pays, and institutions that learn a threshold.
 * @source Hardt, Megiddo, Papadimitriou & Wootters 2016, "Strategic Classification", ITCS; Milli, Miller, Dragan & Hardt 2019, "The Social Cost of Strategic Classification", FAT*;
 *   D'Amour et al. 2020, "Fairness Is Not Static", section 5
 */
import { exp, normalCdf } from '../../base/exact.ts';
import { Chance } from '../chance.ts';

export interface Gaming {
  /** True scores are normal, cut to [0, 1], with mean and deviation by group. */
  readonly means: readonly number[];
  readonly sds: readonly number[];
  /** From which true score one is qualified. */
  readonly qualified: number;
  /** What a whole unit of score costs, by group. */
  readonly costs: readonly number[];
  /** Persons, by group, in any unit. */
  readonly sizes: readonly number[];
  /** What being accepted is worth. */
  readonly benefit: number;
}

const density = (z: number): number => exp((-z * z) / 2) / 2.5066282746310002;

/** Share of a group with a true score below x. */
const below = ({ means, sds }: Gaming, g: number, x: number): number => (x <= 0 ? 0 : x > 1 ? 1 : normalCdf((x - (means[g] as number)) / (sds[g] as number)));

/** From which true score a group is accepted. */
const acceptedFrom = ({ costs, benefit }: Gaming, threshold: number, g: number): number => threshold - benefit / (costs[g] as number);

/** Shares of a group: rightly accepted or refused; of all, who moves; and what reaching the threshold would cost the qualified, averaged over all. */
export function exactGaming(setting: Gaming, threshold: number, g: number): { readonly accuracy: number; readonly gaming: number; readonly burden: number } {
  const { qualified, costs } = setting;
  const [mean, sd] = [setting.means[g] as number, setting.sds[g] as number];
  const from = acceptedFrom(setting, threshold, g);
  const [a, b] = [(qualified - mean) / sd, (threshold - mean) / sd];
  return {
    accuracy: 1 - Math.abs(below(setting, g, from) - below(setting, g, qualified)),
    gaming: below(setting, g, threshold) - below(setting, g, from),
    burden: threshold <= qualified ? 0 : (costs[g] as number) * ((threshold - mean) * (normalCdf(b) - normalCdf(a)) + sd * (density(b) - density(a))),
  };
}

/** Accuracy over all groups. */
export function overallAccuracy(setting: Gaming, threshold: number): number {
  const all = setting.sizes.reduce((sum, size) => sum + size, 0);
  return setting.sizes.reduce((sum, size, g) => sum + (size / all) * exactGaming(setting, threshold, g).accuracy, 0);
}

/** The threshold with the highest accuracy: the best of the kinks, or what a fine search finds between them if that is better. */
export function bestThreshold(setting: Gaming): number {
  const kinks = setting.costs.map((cost) => Math.min(1, setting.qualified + setting.benefit / cost));
  let best = kinks.reduce((one, other) => (overallAccuracy(setting, other) > overallAccuracy(setting, one) + 1e-12 ? other : one));
  for (let n = 0; n <= 2000; n++) if (overallAccuracy(setting, n / 2000) > overallAccuracy(setting, best) + 1e-9) best = n / 2000;
  return best;
}

export interface Applicant {
  readonly group: number;
  readonly score: number;
  readonly qualified: boolean;
}

/** Somebody who applies. */
export function draw(setting: Gaming, chance: Chance): Applicant {
  const all = setting.sizes.reduce((sum, size) => sum + size, 0);
  let left = chance.unit() * all;
  let group = 0;
  while (group < setting.sizes.length - 1 && left >= (setting.sizes[group] as number)) left -= setting.sizes[group++] as number;
  const score = Math.min(1, Math.max(0, (setting.means[group] as number) + (setting.sds[group] as number) * chance.normal()));
  return { group, score, qualified: score >= setting.qualified };
}

/** The score that is shown to an institution with this threshold. */
export function shown({ costs, benefit }: Gaming, { group, score }: Applicant, threshold: number): number {
  return score < threshold && (costs[group] as number) * (threshold - score) <= benefit ? threshold : score;
}

/** How an institution comes to its threshold. */
export type Learner = 'static' | 'robust' | 'retrained';

export interface Learning {
  /** Rounds in which all are accepted, so that nobody has a reason to move. */
  readonly burnIn: number;
  readonly rounds: number;
  readonly perRound: number;
}

/**
 * The threshold that an institution has at last. *static* learns from scores as they were before anybody moved; *robust* adds to these what each group
 * could move; *retrained* learns again after every round from all that it was shown, and knows the truth only about those whom it accepted.
 */
export function learn(setting: Gaming, learner: Learner, { burnIn, rounds, perRound }: Learning, seed: number, run: number): number {
  const chance = new Chance(seed, run, 'gaming learner');
  const scores: number[] = [];
  const truths: boolean[] = [];
  let threshold = 0;
  for (let round = 0; round < (learner === 'retrained' ? rounds : burnIn); round++) {
    for (let n = 0; n < perRound; n++) {
      const applicant = draw(setting, chance);
      const seen = shown(setting, applicant, threshold);
      if (seen < threshold) continue;
      scores.push(learner === 'robust' ? Math.min(1, seen + setting.benefit / (setting.costs[applicant.group] as number)) : seen);
      truths.push(applicant.qualified);
    }
    if (round >= burnIn - 1) threshold = mostAccurate(scores, truths);
  }
  return threshold;
}

/** The lowest of the scores seen that, as a threshold, sorts most cases rightly. */
function mostAccurate(scores: readonly number[], truths: readonly boolean[]): number {
  const order = scores.map((_, n) => n).sort((one, other) => (scores[one] as number) - (scores[other] as number));
  // From the lowest score on: all below are refused, all others accepted.
  let right = truths.filter((truth) => truth).length;
  let [best, most] = [scores[order[0] as number] ?? 0, right];
  for (let n = 0; n < order.length; n++) {
    right += truths[order[n] as number] ? -1 : 1;
    const next = scores[order[n + 1] as number];
    if (right > most && next !== undefined && next > (scores[order[n] as number] as number)) {
      most = right;
      best = next;
    }
  }
  return best;
}
