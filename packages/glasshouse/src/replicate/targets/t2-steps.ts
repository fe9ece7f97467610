/** T2, a step at a time: the finite horizons of the eligibility ladder, on the main engine. */
import { MOST_MONTHS } from '../../base/months.ts';
import { refusedScores } from '../files/eligibility.ts';
import { type EligibilitySteps, eligibilityStepsScheme, eligibilityStepsSociety } from '../files/eligibility-steps.ts';
import { type Expected, entriesAnAcceptance, expectTurns, varianceOfEntries } from '../models/turns.ts';
import { liveWorld } from '../on-engine.ts';
import { number, numbers, seed } from '../parameter.ts';
import { type Draft, type Part, type Published, part } from '../target.ts';
import { checkStart, LADDER, mixed, one, type Stood, worth } from './t2-groups.ts';

const CODE = "the authors' code (ml-fairness-gym), seed 200, one run of 20,000 steps";
const printed = (value: number, sd: number): Published => ({ value, within: 4 * sd, by: CODE });
const share = (value: number): Published => printed(value, Math.sqrt((value * (1 - value)) / 100));

export const steps: Part = part({
  name: 'steps',
  parameters: {
    ...LADDER,
    steps: numbers([5000, 20000], { low: 1, high: MOST_MONTHS, whole: true, unit: 'steps' }, [1, 6], {
      en: 'Steps after which is looked, each a month of the engine.',
      'zh-Hans': '在哪几步之后查看；每步是引擎的一个月。',
    }),
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
    runs: number(
      400,
      { low: 1, high: 10000, whole: true, unit: 'runs', chance: true },
      {
        en: 'Runs of two such groups, all lived at once: nobody on this ladder has to do with anybody else.',
        'zh-Hans': '两个群体的运行次数，同时进行：阶梯上的人互不相干。',
      },
    ),
    seed: seed(),
  },
  published: {
    '20000.loans.g1': printed(3339, 340),
    '20000.loans.g2': printed(2080, 290),
    '20000.repay.g1': printed(0.46, 0.0088),
    '20000.repay.g2': printed(0.4125, 0.0074),
    '20000.share.2.g1': share(0.75),
    '20000.share.2.g2': share(0.71),
  },
  rows: (values, engine): Draft[] => {
    const { repay, rise, fall, threshold, pace, size, runs } = values;
    const starts = [values.start_1, values.start_2];
    starts.forEach((start, g) => checkStart(`start_${g + 1}`, start, repay.length));
    const rules: EligibilitySteps = { repay, rise, fall, threshold, pace, burnIn: values.open_steps };
    const horizons = [...new Set(values.steps)].sort((a, b) => a - b);
    const months = horizons.at(-1) as number;
    const many = entriesAnAcceptance(pace);
    const worlds = repay.map((_, start) => {
      const all = starts.reduce((sum, own) => sum + (own[start] as number), 0);
      if (all === 0) return null;
      const persons = Math.max(1, Math.round(runs * size * all));
      const world = { scheme: eligibilityStepsScheme(rules, start), society: eligibilityStepsSociety(rules), persons, months };
      return { persons, ...liveWorld(world, values.seed, start, engine) };
    });
    const by = 'p + pace·(p·M − p), step by step';
    return horizons.flatMap((horizon): Draft[] => {
      const expected = repay.map((_, start) => expectTurns(rules, one(repay.length, start), horizon));
      const variance = varianceOfEntries(rules, horizon);
      const stood = worlds.map(
        // Bands go from the highest score down.
        (world, from): Stood | null =>
          world && {
            persons: world.persons,
            found: (world.bands[horizon - 1] as readonly number[]).toReversed(),
            expected: (expected[from] as Expected).shares,
          },
      );
      const loans = worlds.map((world) => (world === null ? 0 : world.entries.slice(0, horizon).reduce((sum, n) => sum + n, 0) / many / world.persons));
      return starts.flatMap((start, g): Draft[] => {
        const of = (id: string, value: (score: number) => number): Draft => worth(`${horizon}.${id}.g${g + 1}`, value, start, by, stood);
        const spread = mixed(start, (from) => ((start[from] as number) * (variance[from] as number)) / (worlds[from]?.persons ?? 1));
        return [
          {
            id: `${horizon}.loans.g${g + 1}`,
            ours: size * mixed(start, (from) => loans[from] as number),
            exact: size * mixed(start, (from) => (expected[from] as Expected).acceptances),
            by: `${by}; ours is entries, of which ${many.toFixed(5)} come with an acceptance`,
            se: (size * Math.sqrt(spread)) / many,
          },
          of('repay', (score) => repay[score] as number),
          ...(refusedScores(rules).some((is) => is) ? [of('excluded', (score) => (refusedScores(rules)[score] ? 1 : 0))] : []),
          ...repay.map((_, own) => of(`share.${own}`, (score) => (score === own ? 1 : 0))),
        ];
      });
    });
  },
});
