/** T2 over finite horizons, on the main engine: a month as one step of the paper, and a month as everybody's next turn. */
import { MOST_MONTHS } from '../../base/months.ts';
import { eligibilityScheme, eligibilitySociety, refusedScores } from '../files/eligibility.ts';
import { type EligibilitySteps, eligibilityStepsScheme, eligibilityStepsSociety } from '../files/eligibility-steps.ts';
import { type Expected, entriesAnAcceptance, expectTurns, turnsWithin, varianceOfAcceptances, varianceOfEntries } from '../models/turns.ts';
import { liveWorld } from '../on-engine.ts';
import { number, numbers, type Parameter, seed, type ValuesOf } from '../parameter.ts';
import { BadSetting, type Draft, type Part, type Published, part } from '../target.ts';
import { checkStart, LADDER, mixed, one, worth } from './t2-groups.ts';

const CODE = "the authors' code (ml-fairness-gym), seed 200, one run of 20,000 steps";
const printed = (value: number, sd: number): Published => ({ value, within: 4 * sd, by: CODE });
/** A share of a hundred persons; where nobody or hardly anybody stood, one or two may. */
const ofHundred = (value: number): Published => printed(value, Math.sqrt((Math.max(value, 0.01) * (1 - value)) / 100));

const PUBLISHED: Readonly<Record<string, Published>> = {
  '20000.loans.g1': printed(3339, 340),
  '20000.loans.g2': printed(2080, 290),
  '20000.repay.g1': printed(0.46, 0.0088),
  '20000.repay.g2': printed(0.4125, 0.0074),
  ...Object.fromEntries(
    [
      [0, 0.1, 0.75, 0.02, 0.01, 0.04, 0.08],
      [0.1, 0.1, 0.71, 0, 0, 0.02, 0.07],
    ].flatMap((shares, g) => shares.map((value, score) => [`20000.share.${score}.g${g + 1}`, ofHundred(value)])),
  ),
};

const HORIZONS: typeof LADDER & {
  readonly pace: Parameter<number>;
  readonly open_steps: Parameter<number>;
  readonly size: Parameter<number>;
  readonly seed: Parameter<number>;
} = {
  ...LADDER,
  pace: number(0.005, { low: 0.0001, high: 0.5 }, { en: 'Probability that a step is about a given person.', 'zh-Hans': '一步涉及某一人的概率。' }),
  open_steps: number(
    1,
    { low: 0, high: 1200, whole: true, unit: 'steps' },
    { en: 'Steps at the start in which everybody is accepted.', 'zh-Hans': '起初人人获批的步数。' },
  ),
  size: number(
    100,
    { low: 1, high: 1000, whole: true, unit: 'persons' },
    { en: 'Persons of each group, whose loans are counted.', 'zh-Hans': '每个群体的人数，按此计贷款数。' },
  ),
  seed: seed(),
};

const steps = (value: readonly number[], en: string, zh: string): Parameter<readonly number[]> =>
  numbers(value, { low: 1, high: MOST_MONTHS, whole: true, unit: 'steps' }, [1, 6], { en, 'zh-Hans': zh });

const runs = (value: number): Parameter<number> =>
  number(
    value,
    { low: 1, high: 10000, whole: true, unit: 'runs', chance: true },
    {
      en: 'Runs of two such groups, all lived as one world a starting score: nobody on this ladder has to do with anybody else.',
      'zh-Hans': '两个群体的运行次数，按起始分数并成一个个世界同时进行：阶梯上的人互不相干。',
    },
  );

type Values = ValuesOf<typeof HORIZONS> & { readonly steps: readonly number[]; readonly runs: number };

/** What came of those who started at one score. */
interface Lived {
  readonly persons: number;
  /** Persons at each score, from 0, after so many steps; those whose turns are weighted count by their weights. */
  readonly stand: (steps: number) => readonly number[];
  /** Acceptances a person until then. */
  readonly loans: (steps: number) => number;
}

/** Rows of both groups at all horizons. @param variance of a person's acceptances, from each score */
function rowsOf(
  { runs, ...values }: Values,
  by: string,
  variance: (rules: EligibilitySteps, steps: number) => number[],
  live: (rules: EligibilitySteps, start: number, persons: number, longest: number) => Lived,
): Draft[] {
  const { repay, rise, fall, threshold, pace, size } = values;
  const starts = [values.start_1, values.start_2];
  starts.forEach((start, g) => checkStart(`start_${g + 1}`, start, repay.length));
  const rules: EligibilitySteps = { repay, rise, fall, threshold, pace, burnIn: values.open_steps };
  const refused = refusedScores(rules);
  const horizons = [...new Set(values.steps)].sort((a, b) => a - b);
  const worlds = repay.map((_, start): Lived | null => {
    const share = starts.reduce((sum, own) => sum + (own[start] as number), 0);
    return share === 0 ? null : live(rules, start, Math.max(1, Math.round(runs * size * share)), horizons.at(-1) as number);
  });
  return horizons.flatMap((steps): Draft[] => {
    const expected = repay.map((_, start) => expectTurns(rules, one(repay.length, start), steps));
    const spread = variance(rules, steps);
    const stood = worlds.map((world, from) => world && { persons: world.persons, found: world.stand(steps), expected: (expected[from] as Expected).shares });
    return starts.flatMap((start, g): Draft[] => {
      const of = (id: string, value: (score: number) => number): Draft => worth(`${steps}.${id}.g${g + 1}`, value, start, by, stood);
      return [
        {
          id: `${steps}.loans.g${g + 1}`,
          ours: size * mixed(start, (from) => worlds[from]?.loans(steps) ?? 0),
          exact: size * mixed(start, (from) => (expected[from] as Expected).acceptances),
          by,
          se: size * Math.sqrt(mixed(start, (from) => ((start[from] as number) * (spread[from] as number)) / (worlds[from]?.persons ?? 1))),
        },
        of('repay', (score) => repay[score] as number),
        ...(refused.some((is) => is) ? [of('excluded', (score) => (refused[score] ? 1 : 0))] : []),
        ...repay.map((_, own) => of(`share.${own}`, (score) => (score === own ? 1 : 0))),
      ];
    });
  });
}

const total = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0);

/** A month is a step: a person's turn comes with the probability `pace`. */
export const bySteps: Part = part({
  name: 'literal',
  parameters: {
    ...HORIZONS,
    literal_steps: steps(
      [5000, 20000],
      'Steps of the paper after which is looked where each is a month of the engine.',
      '每步都是引擎的一个月时，在论文的哪几步之后查看。',
    ),
    literal_runs: runs(5),
  },
  published: PUBLISHED,
  rows: (values, engine): Draft[] => {
    const many = entriesAnAcceptance(values.pace);
    const by = `p + pace·(p·M − p), step by step; loans are entries, of which ${many.toFixed(5)} come with an acceptance`;
    const variance = (rules: EligibilitySteps, steps: number): number[] => varianceOfEntries(rules, steps).map((own) => own / many ** 2);
    return rowsOf({ ...values, steps: values.literal_steps, runs: values.literal_runs }, by, variance, (rules, start, persons, months) => {
      const world = { scheme: eligibilityStepsScheme(rules, start), society: eligibilityStepsSociety(rules), persons, months };
      const { bands, entries } = liveWorld(world, values.seed, start, engine);
      return {
        persons,
        // Bands go from the highest score down.
        stand: (steps) => (bands[steps - 1] as readonly number[]).toReversed(),
        loans: (steps) => total(entries.slice(0, steps)) / many / persons,
      };
    });
  },
});

/** A function that is asked for few numbers, often. */
function remembered<R>(of: (n: number) => R): (n: number) => R {
  const known = new Map<number, R>();
  return (n) => {
    if (!known.has(n)) known.set(n, of(n));
    return known.get(n) as R;
  };
}

/** Turns of which the last is still likely enough to be lived. */
const MOST_TURNS = 3000;

/** A month is everybody's next turn: after so many steps a person has had a binomial number of turns. */
export const byTurns: Part = part({
  name: 'steps',
  parameters: { ...HORIZONS, steps: steps([5000, 20000], 'Steps of the paper after which is looked.', '在论文的哪几步之后查看。'), runs: runs(400) },
  published: PUBLISHED,
  rows: (values, engine): Draft[] => {
    const { pace, repay, open_steps: open } = values;
    if (Math.max(...values.steps) * pace > MOST_TURNS)
      throw new BadSetting(
        `${Math.max(...values.steps)} steps at a pace of ${pace} are more than ${MOST_TURNS} turns a person; give fewer steps or a lower pace.`,
      );
    const by =
      'p + pace·(p·M − p), step by step; ours weights what was lived after n turns by the probability of n turns, its interval is of turns that are drawn';
    return rowsOf(values, by, varianceOfAcceptances, (rules, start, persons, longest) => {
      const refused = refusedScores(rules);
      const most = turnsWithin(longest, pace).length - 1;
      // Turns in open steps come first; worlds differ by how many there were.
      const likely = turnsWithin(Math.min(open, longest), pace);
      const worlds = likely.map((weight, burnIn) => {
        const own = Math.max(1, Math.round(persons * weight));
        const world = { scheme: eligibilityScheme({ ...rules, burnIn }, start), society: eligibilitySociety(rules), persons: own, months: burnIn + most };
        const { bands } = liveWorld(world, values.seed, 16 * burnIn + start, engine);
        const at = [one(repay.length, start).map((n) => n * own), ...bands.map((row) => row.toReversed())];
        const accepted = at.map((row, t) => (t < burnIn ? own : total(row.filter((_, score) => !refused[score]))));
        return { burnIn, own, at, until: accepted.map((_, t) => total(accepted.slice(0, t))) };
      });
      const turnsOf = remembered((steps) => [turnsWithin(Math.min(open, steps), pace), turnsWithin(Math.max(0, steps - open), pace)] as const);
      const weigh = (steps: number, of: (world: (typeof worlds)[number], turns: number) => number): number => {
        const [before, after] = turnsOf(steps);
        return total(worlds.map((world) => (before[world.burnIn] ?? 0) * total(after.map((weight, n) => (weight * of(world, world.burnIn + n)) / world.own))));
      };
      return {
        persons,
        stand: (steps) => repay.map((_, score) => persons * weigh(steps, ({ at }, turns) => at[turns]?.[score] as number)),
        loans: (steps) => weigh(steps, ({ until }, turns) => until[turns] as number),
      };
    });
  },
});
