/** Groups on the eligibility ladder: a group is its mixture of starting scores, each of which is a world of its own. */
import { MOST_SCORES } from '../files/eligibility.ts';
import { number, numbers, type Parameter } from '../parameter.ts';
import { BadSetting, type Draft } from '../target.ts';

const shares = (value: readonly number[], group: string) =>
  numbers(value, { low: 0, high: 1, unit: 'share of the group' }, [2, MOST_SCORES], {
    en: `Shares of group ${group} at each score at the start.`,
    'zh-Hans': `群体${group}起始时各分数的比例。`,
  });

/** What a ladder is, whoever has their turn when. */
export const LADDER: {
  readonly threshold: Parameter<number>;
  readonly repay: Parameter<readonly number[]>;
  readonly start_1: Parameter<readonly number[]>;
  readonly start_2: Parameter<readonly number[]>;
  readonly rise: Parameter<number>;
  readonly fall: Parameter<number>;
} = {
  threshold: number(0.5, { low: 0, high: 1 }, { en: 'Probability to repay from which max-utility accepts.', 'zh-Hans': 'max-utility所要求的最低还款概率。' }),
  repay: numbers([0.1, 0.2, 0.45, 0.6, 0.65, 0.7, 0.7], { low: 0.001, high: 1 }, [2, MOST_SCORES], {
    en: 'Probability to repay at each score.',
    'zh-Hans': '各分数的还款概率。',
  }),
  start_1: shares([0, 0.1, 0.1, 0.2, 0.3, 0.3, 0], '1'),
  start_2: shares([0.1, 0.1, 0.2, 0.3, 0.3, 0, 0], '2'),
  rise: number(1, { low: 0, high: 14, whole: true, unit: 'scores' }, { en: 'Scores that repaying raises by.', 'zh-Hans': '还款使分数上升几级。' }),
  fall: number(1, { low: 0, high: 14, whole: true, unit: 'scores' }, { en: 'Scores that not repaying lowers by.', 'zh-Hans': '不还款使分数下降几级。' }),
};

/** @throws BadSetting unless there is a share for each score, and they add up to 1 */
export function checkStart(name: string, start: readonly number[], levels: number): void {
  if (start.length !== levels) throw new BadSetting(`${name} needs a share for each of the ${levels} scores of repay; it has ${start.length}.`);
  const sum = start.reduce((all, share) => all + share, 0);
  if (Math.abs(sum - 1) > 1e-6) throw new BadSetting(`the shares of ${name} have to add up to 1; they add up to ${sum}.`);
}

/** The distribution of somebody who stands at one score. */
export const one = (levels: number, at: number): number[] => Array.from({ length: levels }, (_, i) => (i === at ? 1 : 0));

/** A mean over the starting scores of a group. */
export const mixed = (start: readonly number[], of: (from: number) => number): number =>
  start.reduce((sum, share, from) => (share === 0 ? sum : sum + share * of(from)), 0);

/** Where those who started at a score stand: how many live, how many are at each score, and the shares that are expected. */
export interface Stood {
  readonly persons: number;
  readonly found: readonly number[];
  readonly expected: readonly number[];
}

/** Persons (their variance) from which on four standard errors of a normal distribution are enough. */
const FEWEST = 25;

/** A mean over a group's persons of what a score is worth. @param by starting score; null where nobody starts */
export function worth(id: string, value: (score: number) => number, start: readonly number[], by: string, stood: readonly (Stood | null)[]): Draft {
  const at = (from: number): Stood => stood[from] as Stood;
  const exactly = (from: number, power: 1 | 2): number => at(from).expected.reduce((sum, p, score) => sum + p * value(score) ** power, 0);
  const variance = mixed(start, (from) => ((start[from] as number) * Math.max(0, exactly(from, 2) - exactly(from, 1) ** 2)) / at(from).persons);
  const values = start.map((_, score) => value(score));
  const range = Math.max(...values) - Math.min(...values);
  const most = Math.max(...start.map((share, from) => (share === 0 ? 0 : 1 / at(from).persons)));
  const slack = variance < FEWEST * (range * most) ** 2 ? 5 * range * most : 1e-9;
  return {
    id,
    ours: mixed(start, (from) => at(from).found.reduce((sum, n, score) => sum + (n * value(score)) / at(from).persons, 0)),
    exact: mixed(start, (from) => exactly(from, 1)),
    by,
    se: Math.sqrt(variance),
    slack,
  };
}
