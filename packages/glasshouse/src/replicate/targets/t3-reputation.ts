/** T3: reputations that everybody forms alone, with errors; reputations that all share; and the way back from one disagreement. */
import { Chance } from '../chance.ts';
import { meanOfRuns, shareOf } from '../judge.ts';
import { LEADING_EIGHT, NORMS_ALLOWED, type Norm, normOf } from '../models/reputation/norm.ts';
import { livePrivate, type PrivateResult } from '../models/reputation/private.ts';
import { privateLimit } from '../models/reputation/private-limit.ts';
import { leastBenefit, livePublic, publicEquilibrium, searchLeastBenefit } from '../models/reputation/public.ts';
import { liveRecovery, solveRecovery } from '../models/reputation/recovery.ts';
import { number, runs, seed, texts } from '../parameter.ts';
import { type Draft, type Part, type Published, part, type Target } from '../target.ts';

const norm = (name: string): Norm => normOf(name) as Norm;
const WITH_SIMPLE = [...LEADING_EIGHT, 'image-scoring', 'shunning'];

const PRIVATE_NORMS = texts(WITH_SIMPLE, normOf, NORMS_ALLOWED, {
  en: 'Norms that are lived, one population each.',
  'zh-Hans': '要模拟的规范，每项规范一个群体。',
});

/** Numbers of the eight, in their order. */
const eight = (measure: string, values: readonly number[], within: number, by: string): Record<string, Published> =>
  Object.fromEntries(values.map((value, n) => [`${LEADING_EIGHT[n]}.${measure}`, { value, within, by }]));

const AUTHORS = "the authors' analytic code for 300 players (Fujimoto & Ohtsuki 2023, setting of Fig. 4)";
const ANOTHER = 'another implementation of the same steps, 100 players, 8 runs of 2,000 sweeps';
const OF_500 = 'another implementation of the same steps, 500 players, 4 runs';

const privateParameters = {
  norms: PRIVATE_NORMS,
  players: number(100, { low: 2, high: 2000, whole: true, unit: 'persons' }, { en: 'Players.', 'zh-Hans': '参与者人数。' }),
  action_error: number(0.03, { low: 0, high: 0.5 }, { en: 'Probability that an action is turned round.', 'zh-Hans': '行动出错（意图被颠倒）的概率。' }),
  assessment_error: number(
    0.1,
    { low: 0, high: 0.5 },
    { en: 'Probability that an opinion is turned round when it is formed.', 'zh-Hans': '形成看法时判断颠倒的概率。' },
  ),
  sweeps: number(
    1000,
    { low: 10, high: 100000, whole: true, unit: 'sweeps', chance: true },
    { en: 'Sweeps that are counted; one is as many interactions as players.', 'zh-Hans': '计入结果的轮数；每轮的互动次数等于人数。' },
  ),
  burn_in: number(100, { low: 0, high: 10000, whole: true, unit: 'sweeps', chance: true }, { en: 'Sweeps before them.', 'zh-Hans': '此前不计入的轮数。' }),
  runs: runs(8, 1000),
  seed: seed(),
};

const privatePart: Part = part({
  name: 'private',
  parameters: privateParameters,
  cases: [
    {
      name: '100-players',
      values: {},
      published: {
        ...eight('goodness', [0.79827, 0.61246, 0.79936, 0.75183, 0.64251, 0.50371, 0.69918, 0.28967], 0.004, ANOTHER),
        'L7.goodness': { value: 0.69918, within: 0.008, by: ANOTHER },
      },
    },
    {
      name: '300-players',
      values: { players: 300, sweeps: 150, burn_in: 50, norms: LEADING_EIGHT },
      published: eight('goodness', [0.79684, 0.60286, 0.79925, 0.75522, 0.63545, 0.50125, 0.70531, 0.28467], 0.006, AUTHORS),
    },
    {
      name: '500-players',
      values: { players: 500, sweeps: 100, burn_in: 40, runs: 4, norms: LEADING_EIGHT },
      published: {
        ...eight('goodness', [0.79749, 0.60393, 0.79963, 0.75455, 0.63617, 0.50079, 0.70339, 0.28419], 0.004, OF_500),
        ...eight('cooperation', [0.80216, 0.64393, 0.78138, 0.7391, 0.62802, 0.5013, 0.69074, 0.29708], 0.004, OF_500),
      },
    },
    ...[
      [0, 0.01],
      [0, 0.05],
      [0, 0.1],
      [0.1, 0.1],
    ].map(([action_error = 0, assessment_error = 0]) => ({
      name: `errors-${action_error}-${assessment_error}`,
      values: { action_error, assessment_error, norms: ['L3', 'shunning'], sweeps: 400 },
    })),
  ],
  rows: (values): Draft[] => {
    const { players, action_error: e1, assessment_error: e2 } = values;
    return values.norms.flatMap((name) => {
      const own = norm(name);
      const limit = privateLimit(own, e1, e2);
      const slack = limit.slack / players;
      const lived = Array.from({ length: values.runs }, (_, run) =>
        livePrivate({ norm: own, players, sweeps: values.sweeps, burnIn: values.burn_in, actionError: e1, assessmentError: e2, seed: values.seed }, run),
      );
      const rows = [
        meanOfRuns(
          `${name}.goodness`,
          lived.map(({ goodness }) => goodness),
          { exact: limit.goodness, by: limit.by, slack },
        ),
        meanOfRuns(
          `${name}.cooperation`,
          lived.map(({ cooperation }) => cooperation),
          { exact: limit.cooperation, by: limit.by, slack },
        ),
      ];
      return name === 'L3' && e2 < 0.5 && e1 < 0.5 ? [...rows, ...mutantRows(lived, limit, e1, e2, slack)] : rows;
    });
  },
});

/** Rare others among simple standing: what is thought of them, and for which benefits they earn less. */
function mutantRows(
  lived: readonly PrivateResult[],
  { goodness: p, cooperation: h }: { readonly goodness: number; readonly cooperation: number },
  e1: number,
  e2: number,
  slack: number,
): Draft[] {
  // After cooperation one is good to all but errors; after defection to those who find the recipient bad.
  const afterD = 1 - e2 - (1 - 2 * e2) * p;
  const thoughtOf = (cooperates: number): number => cooperates * (1 - e2) + (1 - cooperates) * afterD;
  const [always, never] = [thoughtOf(1 - e1), thoughtOf(e1)];
  const gets = (goodness: number): number => (1 - 2 * e1) * goodness + e1;
  const least = (own: number, neverC: number): number => (own - e1) / (own - gets(neverC));
  const most = (own: number, alwaysC: number): number => (1 - e1 - own) / (gets(alwaysC) - own);
  const by = 'many players: what is thought of a rare other, from the goodness of all';
  return [
    meanOfRuns(
      'L3.goodness_of_always_c',
      lived.map(({ alwaysC }) => alwaysC),
      { exact: always, by, slack },
    ),
    meanOfRuns(
      'L3.goodness_of_never_c',
      lived.map(({ neverC }) => neverC),
      { exact: never, by, slack },
    ),
    ...(e1 > 0
      ? [
          meanOfRuns(
            'L3.least_benefit',
            lived.map(({ cooperation, neverC }) => least(cooperation, neverC)),
            { exact: least(h, never), by, slack: 2 * slack },
          ),
          meanOfRuns(
            'L3.most_benefit',
            lived.map(({ cooperation, alwaysC }) => most(cooperation, alwaysC)),
            { exact: most(h, always), by, slack: 20 * slack },
          ),
        ]
      : []),
  ];
}

const CPP = "the authors' C++ code (Glynatsi, Hilbe & Murase)";
/** Numbers of L1 and L2, L3 to L6, L7 and L8. */
const groups = (measure: string, [a, b, c]: readonly [number, number, number], within: number): Record<string, Published> =>
  eight(measure, [a, a, b, b, b, b, c, c], within, CPP);

const publicPart: Part = part({
  name: 'public',
  parameters: {
    norms: PRIVATE_NORMS,
    public_assessment_error: number(
      0.05,
      { low: 0, high: 0.5 },
      { en: 'Probability that a shared label is given the wrong way round.', 'zh-Hans': '公共评价被颠倒的概率。' },
    ),
    implementation_error: number(0, { low: 0, high: 1 }, { en: 'Probability that a meant cooperation fails.', 'zh-Hans': '有意合作却未能实现的概率。' }),
    public_players: number(
      500,
      { low: 2, high: 100000, whole: true, unit: 'persons' },
      { en: 'Players of the part with shared labels.', 'zh-Hans': '公共评价部分的参与者人数。' },
    ),
    interactions: number(
      30000,
      { low: 100, high: 100000000, whole: true, unit: 'interactions', chance: true },
      { en: 'Interactions that are counted in a run.', 'zh-Hans': '每次运行计入的互动次数。' },
    ),
    runs: runs(8, 1000),
    seed: seed(),
  },
  cases: [
    {
      name: 'assessment-0.05',
      values: { norms: LEADING_EIGHT },
      published: {
        ...groups('good', [0.95, 0.95, 0.9475214], 0.003),
        ...groups('cooperation', [0.9525, 0.95, 0.9475214], 0.003),
        ...groups('least_benefit', [1.116959, 1.111111, 1.058633], 1e-6),
      },
    },
    {
      name: 'implementation-0.05',
      values: { norms: LEADING_EIGHT, public_assessment_error: 0, implementation_error: 0.05 },
      published: {
        ...groups('good', [0.95227248, 0.95238095, 0.95], 0.003),
        ...groups('cooperation', [0.90682288, 0.9047619, 0.9025], 0.003),
        ...groups('least_benefit', [1.052632, 1.052632, 1], 1e-6),
      },
    },
    {
      name: 'both-0.1',
      values: { norms: LEADING_EIGHT, public_assessment_error: 0.1, implementation_error: 0.1 },
      published: {
        ...groups('good', [0.83122329, 0.83333333, 0.80523432], 0.003),
        ...groups('cooperation', [0.77373798, 0.75, 0.72471089], 0.003),
        ...groups('least_benefit', [1.445291, 1.388889, 1.172483], 1e-6),
      },
    },
  ],
  rows: (values): Draft[] =>
    values.norms.flatMap((name) => {
      const own = norm(name);
      const errors = { assessment: values.public_assessment_error, implementation: values.implementation_error };
      const exact = publicEquilibrium(own, errors);
      const setting = { players: values.public_players, interactions: values.interactions, seed: values.seed };
      const lived = Array.from({ length: values.runs }, (_, run) => livePublic(own, errors, setting, run));
      const more = { by: 'the stable root of h = h² f_GG + h(1 − h)(f_GB + f_BG) + (1 − h)² f_BB', slack: 1 / values.public_players };
      const benefit = leastBenefit(own, errors);
      const found = searchLeastBenefit(own, errors);
      return [
        meanOfRuns(
          `${name}.good`,
          lived.map(({ good }) => good),
          { exact: exact.good, ...more },
        ),
        meanOfRuns(
          `${name}.cooperation`,
          lived.map(({ cooperation }) => cooperation),
          { exact: exact.cooperation, ...more },
        ),
        ...(Number.isFinite(benefit) && Number.isFinite(found)
          ? [
              {
                id: `${name}.least_benefit`,
                ours: found,
                exact: benefit,
                by: 'the largest ratio of what another rule saves to what it loses; ours by bisection',
              },
            ]
          : []),
      ];
    }),
});

const recoveryPart: Part = part({
  name: 'recovery',
  parameters: {
    norms: PRIVATE_NORMS,
    group: number(3, { low: 2, high: 20, whole: true, unit: 'persons' }, { en: 'Players of the part about recovery.', 'zh-Hans': '“恢复”部分的参与者人数。' }),
    starts: number(
      100000,
      { low: 100, high: 10000000, whole: true, unit: 'starts', chance: true },
      { en: 'Starts from one disagreement.', 'zh-Hans': '从一次分歧出发的模拟次数。' },
    ),
    seed: seed(),
  },
  cases: [
    { name: '3-players', values: { norms: LEADING_EIGHT } },
    { name: '4-players', values: { norms: LEADING_EIGHT, group: 4 } },
  ],
  rows: (values): Draft[] =>
    values.norms.flatMap((name) => {
      const own = norm(name);
      const exact = solveRecovery(own, values.group);
      const chance = new Chance(values.seed, 0, 'recovery from a disagreement');
      let recovered = 0;
      const times: number[] = [];
      for (let start = 0; start < values.starts; start++) {
        const lived = liveRecovery(own, values.group, chance);
        if (lived.recovered) recovered++;
        times.push(lived.interactions);
      }
      const by = 'the chain over all states that can be reached, worked out';
      return [
        shareOf(`${name}.recovered`, recovered, values.starts, { exact: exact?.recovered, by: exact === null ? undefined : by, slack: 1e-9 }),
        meanOfRuns(`${name}.interactions`, times, { exact: exact?.interactions, by: exact === null ? undefined : by }),
      ];
    }),
});

export const t3: Target = {
  id: 'T3',
  title: { en: 'Reputation under private and noisy observation', 'zh-Hans': '私下且有误差的观察之下的声誉' },
  mechanism: {
    en: 'People judge people by what they see of them, each alone or all with one list.',
    'zh-Hans': '人们根据所见评价他人：或各自判断，或共用一份评价。',
  },
  kind: 'a small model of its own',
  source: {
    reference:
      'Y. Fujimoto, H. Ohtsuki, "Evolutionary stability of cooperation by the leading eight norms in indirect reciprocity under noisy and private assessment", 2023 (Fig. 4); N. Glynatsi, C. Hilbe, Y. Murase, "Exact conditions for evolutionary stability in indirect reciprocity under noise"; C. Hilbe, L. Schmid, J. Tkadlec, K. Chatterjee, M. Nowak, PNAS 115 (2018) 12241',
    url: 'https://arxiv.org/abs/2310.12581',
    licence: "authors' codes are MIT; none of them is in this program",
  },
  parts: [privatePart, publicPart, recoveryPart],
  notes: [
    {
      en: 'Not reproduced: what the authors’ individual-based code printed for 500 players of whom 3 % always cooperate (one seed; L1 to L8: 0.7946, 0.5982, 0.7969, 0.7544, 0.6332, 0.5007, 0.7033, 0.2820). Populations without them come within 0.006 of it here; with them ours lay up to 0.014 above, and over whom they averaged could not be told.',
      'zh-Hans':
        '没有复现的：原作者的个体模拟，500人中3%总是合作（一个种子；L1至L8：0.7946、0.5982、0.7969、0.7544、0.6332、0.5007、0.7033、0.2820）。没有这3%时，这里的结果与之相差不到0.006；加上这3%，这里最多高出0.014，而原作对哪些人取平均无从得知。',
    },
    {
      en: 'The authors’ analytic code allows for the finite number of players; our limit does not, so norms that ask how good the donor is are held to it within 1.5 / players.',
      'zh-Hans': '原作者的解析代码考虑了有限人数，这里的极限没有；因此凡是参考行动者自身声誉的规范，与极限的差距容许到 1.5 / 人数。',
    },
  ],
};
