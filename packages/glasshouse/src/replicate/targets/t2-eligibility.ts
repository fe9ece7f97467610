/** T2: the eligibility ladder under fixed rules, on the main engine. */
import { type Eligibility, eligibilityScheme, eligibilitySociety, refusedScores } from '../files/eligibility.ts';
import { after, type Matrix, settled, solve, stationary, visits } from '../models/chain.ts';
import { turn } from '../models/turns.ts';
import { liveWorld } from '../on-engine.ts';
import { number, seed, word } from '../parameter.ts';
import { type Draft, part, type Target } from '../target.ts';
import { checkStart, LADDER, mixed, one, worth } from './t2-groups.ts';
import { bySteps, byTurns } from './t2-steps.ts';

export const t2: Target = {
  id: 'T2',
  title: { en: 'The eligibility ladder under fixed rules', 'zh-Hans': '固定规则下的资格阶梯' },
  mechanism: {
    en: 'A threshold moves the scores by which it decides: whoever falls below is refused, can show nothing any more, and stays out for good.',
    'zh-Hans': '门槛会移动它所依据的分数：跌到门槛以下者被拒，从此无从证明自己，永远出局。',
  },
  kind: 'on the main engine',
  source: {
    reference:
      'A. D\'Amour, H. Srinivasan, J. Atwood, P. Baljekar, D. Sculley, Y. Halpern, "Fairness Is Not Static", FAT* 2020, section 3 and appendix A: the model; its steady states are worked out here, no number of the paper is quoted',
    url: 'https://doi.org/10.1145/3351095.3372878',
    licence: "authors' code is Apache-2.0; none of it is in this program",
  },
  notes: [
    {
      en: 'In the paper a step is about one person, drawn from one of two groups of 100; a month of the engine is lived by all. Rows permissive and max-utility take a month as a turn for everybody: where scores settle, and how often one is accepted before exclusion, do not hang on the schedule. Finite horizons are lived in two ways. Rows literal: a month is a step, in which a person has a turn with the probability `pace` (1/200), independently of the others; expectations are those of the paper, since they are linear, but the number of turns a step varies. Rows steps: a month is everybody’s next turn, and what was lived after n turns is weighted with the binomial probability of n turns within so many steps; that is exact for each person, and cheap enough for the persons of 400 runs.',
      'zh-Hans':
        '论文中每一步只涉及一人，从两个各100人的群体中抽出；引擎中每个月人人都经历。permissive与max-utility各行以一个月为人人一次机会：分数最终停在哪里、被排除前获批几次，与步调无关。有限步数用两种办法模拟。literal各行：一个月就是一步，各人以概率pace（1/200）各自独立轮到；期望是线性的，所以与论文相同，只是每步轮到的人数不定。steps各行：一个月是人人的下一次机会，把经历n次机会之后的结果，按若干步之内恰好轮到n次的二项概率加权；对每个人都精确，而且足以模拟400次运行的全部人数。',
    },
    {
      en: 'Not reproduced on the main engine: one person a step exactly (numbers of turns of different persons are independent here, so the spread of a single run of 200 persons is not the paper’s), and literally the persons of 400 runs over 20,000 steps: rows literal are of 5 runs (1,000 persons), with intervals to match; `--set literal_runs=100` takes minutes. Paces of one person a step are in T2-EO, with policy=max-utility.',
      'zh-Hans':
        '主引擎上没有复现的：每步恰好一人（这里各人轮到的次数彼此独立，所以200人一次运行的波动与论文不同）；400次运行的全部人数也没有逐步走完20000步：literal各行只有5次运行（1000人），区间相应较宽；设literal_runs=100需要几分钟。每步恰好一人的步调见T2-EO，设policy=max-utility。',
    },
    {
      en: 'Everybody in a world of the engine starts with the same score, so each starting score is a world of its own, and a group is its mixture of them. A month passes without a recorded default with the probability to repay at that score: the coverage of defaults is set so.',
      'zh-Hans':
        '引擎的一个世界里人人起始分数相同，所以每种起始分数各成一个世界，群体按比例把它们混合。各分数上违约的记录比例定得使一个月没有违约记录的概率恰为该分数的还款概率。',
    },
    {
      en: 'Equal opportunity looks at how all stand in every step. It is no rule about one score, and stands apart as T2-EO.',
      'zh-Hans': '“机会均等”规则每一步都看所有人的分布，不是关于单个分数的规则，另列为T2-EO。',
    },
  ],
  parts: [
    part({
      name: '',
      parameters: {
        policy: word('permissive', ['permissive', 'max-utility'], {
          en: 'Who is accepted: everybody, or who repays with at least the probability of `threshold`.',
          'zh-Hans': '接受谁：所有人，或还款概率不低于threshold者。',
        }),
        ...LADDER,
        burn_in: number(
          0,
          { low: 0, high: 1200, whole: true, unit: 'months' },
          { en: 'Months at the start in which everybody is accepted.', 'zh-Hans': '起初人人获批的月数。' },
        ),
        months: number(
          200,
          { low: 1, high: 2000, whole: true, unit: 'months' },
          { en: 'Months, each a step for everybody.', 'zh-Hans': '月数；每月人人一步。' },
        ),
        persons: number(
          5000,
          { low: 100, high: 200000, whole: true, unit: 'persons', chance: true },
          { en: 'Persons at each starting score.', 'zh-Hans': '每种起始分数的人数。' },
        ),
        seed: seed(),
      },
      cases: [
        { name: 'permissive', values: {} },
        { name: 'max-utility', values: { policy: 'max-utility', months: 400 } },
        { name: 'max-utility-burn-in', values: { policy: 'max-utility', burn_in: 1, months: 100 } },
      ],
      rows: (values, engine): Draft[] => {
        const { repay, policy, threshold, rise, fall, months, persons } = values;
        const starts = [values.start_1, values.start_2];
        starts.forEach((start, g) => checkStart(`start_${g + 1}`, start, repay.length));
        const rules: Eligibility = { repay, rise, fall, threshold: policy === 'permissive' ? 0 : threshold, burnIn: values.burn_in };
        const refused = refusedScores(rules);
        const burnIn = Math.min(values.burn_in, months);
        const free = turn(rules, false);
        const ruled = turn(rules, true);
        const worlds = repay.map((_, start) => {
          if (starts.every((own) => own[start] === 0)) return null;
          const world = { scheme: eligibilityScheme(rules, start), society: eligibilitySociety(rules), persons, months };
          const { scores, bands } = liveWorld(world, values.seed, start, engine);
          const ended = repay.map((_, score) => scores.reduce((sum, own) => sum + (own[score] as number), 0));
          // Bands go from the highest score down; who is accepted in a month stood somewhere at the end of the month before.
          const accepted = bands.slice(burnIn === 0 ? 0 : burnIn - 1, -1).reduce((sum, row) => sum + acceptedOf(row, refused), 0);
          const first = burnIn > 0 ? burnIn * persons : refused[start] ? 0 : persons;
          return { ended, accepted: (first + accepted) / persons };
        });
        const expected = repay.map((_, start) => after(months - burnIn, after(burnIn, one(repay.length, start), free), ruled));
        const loans = visitsAfter(rules, burnIn, months);
        const byMonths = 'the chain of a person, month by month';
        return [
          ...longRun(rules, ruled, starts),
          ...worlds.flatMap((world, start): Draft[] =>
            world === null
              ? []
              : [
                  {
                    id: `lived.acceptances.from_${start}`,
                    ours: world.accepted,
                    exact: loans.mean[start] as number,
                    by: byMonths,
                    se: Math.sqrt((loans.variance[start] as number) / persons),
                  },
                ],
          ),
          ...starts.flatMap((start, g) => ofGroup(`g${g + 1}`, start, worlds, { expected, loans, persons, repay, refused, by: byMonths })),
        ];
      },
    }),
    bySteps,
    byTurns,
  ],
};

/** Persons who stand where one is accepted. @param bands from the highest score down */
function acceptedOf(bands: readonly number[], refused: readonly boolean[]): number {
  return bands.reduce((sum, n, b) => sum + (refused[bands.length - 1 - b] ? 0 : n), 0);
}

/** Acceptances within so many months, of which the first few are open to all. */
function visitsAfter(rules: Eligibility, burnIn: number, months: number): { readonly mean: number[]; readonly variance: number[] } {
  const refused = refusedScores(rules);
  const later = visits(
    turn(rules, true),
    refused.map((is) => !is),
    months - burnIn,
  );
  // In the first months everybody is accepted, so only where they lead to is open.
  const mean = refused.map((_, start) => after(burnIn, one(refused.length, start), turn(rules, false)));
  const expect = (of: readonly number[], p: readonly number[]): number => p.reduce((sum, q, i) => sum + q * (of[i] as number), 0);
  const square = later.mean.map((value, i) => (later.variance[i] as number) + value * value);
  return {
    mean: mean.map((p) => burnIn + expect(later.mean, p)),
    variance: mean.map((p) => Math.max(0, expect(square, p) - expect(later.mean, p) ** 2)),
  };
}

/** What does not hang on the schedule: where scores settle if nobody is refused, and acceptances before exclusion. */
function longRun(rules: Eligibility, ruled: Matrix, starts: readonly (readonly number[])[]): Draft[] {
  const refused = refusedScores(rules);
  const { repay } = rules;
  if (refused.every((is) => !is)) {
    const resting = stationary(ruled);
    if (resting === null) return [];
    const ours = settled(ruled, repay.length - 1);
    const by = 'linear equations; ours by letting the chain go on';
    const mean = (p: readonly number[], of: (score: number) => number): number => p.reduce((sum, q, score) => sum + q * of(score), 0);
    return [
      ...resting.map((exact, score) => ({ id: `long_run.share.${score}`, ours: ours[score] as number, exact, by })),
      { id: 'long_run.score', ours: mean(ours, (score) => score), exact: mean(resting, (score) => score), by },
      { id: 'long_run.repay', ours: mean(ours, (score) => repay[score] as number), exact: mean(resting, (score) => repay[score] as number), by },
    ];
  }
  // (1 − accepted moves)·n = 1.
  const open = repay.flatMap((_, score) => (refused[score] ? [] : [score]));
  const left = open.map((from) => open.map((to) => (from === to ? 1 : 0) - ((ruled[from] as readonly number[])[to] as number)));
  const before = solve(
    left,
    open.map(() => 1),
  );
  // Of the square: (1 + N)² = 1 + 2N + N², and N is one less than what is counted from here.
  const squared =
    before &&
    solve(
      left,
      before.map((n) => 2 * n - 1),
    );
  if (before === null || squared === null) return [];
  const counted = visits(
    ruled,
    refused.map((is) => !is),
    LONG,
  );
  const by = `linear equations; ours over ${LONG} months`;
  const row = (id: string, ours: number, exact: number): Draft => ({ id: `long_run.${id}`, ours, exact, by, slack: 1e-6 * Math.max(1, exact) });
  const exactly = refused.map((is, score) => (is ? 0 : (before[open.indexOf(score)] as number)));
  return [
    ...open.map((score, n) => row(`acceptances.from_${score}`, counted.mean[score] as number, before[n] as number)),
    ...open.map((score, n) => {
      const variance = (squared[n] as number) - (before[n] as number) ** 2;
      return row(`acceptances.sd.from_${score}`, Math.sqrt(counted.variance[score] as number), Math.sqrt(Math.max(0, variance)));
    }),
    ...starts.map((start, g) =>
      row(
        `acceptances.g${g + 1}`,
        mixed(start, (from) => counted.mean[from] as number),
        mixed(start, (from) => exactly[from] as number),
      ),
    ),
  ];
}

/** Months after which nobody of those who can be excluded is left. */
const LONG = 20000;

interface Expected {
  /** Distribution at the end and acceptances, by starting score. */
  readonly expected: readonly (readonly number[])[];
  readonly loans: { readonly mean: readonly number[]; readonly variance: readonly number[] };
  readonly persons: number;
  readonly repay: readonly number[];
  readonly refused: readonly boolean[];
  readonly by: string;
}

/** A group is its mixture of starting scores. */
function ofGroup(
  name: string,
  start: readonly number[],
  worlds: readonly ({ readonly ended: readonly number[]; readonly accepted: number } | null)[],
  { expected, loans, persons, repay, refused, by }: Expected,
): Draft[] {
  const stood = worlds.map((world, from) => (world === null ? null : { persons, found: world.ended, expected: expected[from] as readonly number[] }));
  const of = (id: string, value: (score: number) => number): Draft => worth(`lived.${id}.${name}`, value, start, by, stood);
  return [
    ...repay.map((_, own) => of(`share.${own}`, (score) => (score === own ? 1 : 0))),
    of('score', (score) => score),
    of('repay', (score) => repay[score] as number),
    ...(refused.some((is) => is) ? [of('excluded', (score) => (refused[score] ? 1 : 0))] : []),
    {
      id: `lived.acceptances.${name}`,
      ours: mixed(start, (from) => worlds[from]?.accepted ?? 0),
      exact: mixed(start, (from) => loans.mean[from] as number),
      by,
      se: Math.sqrt(start.reduce((sum, share, from) => sum + (share ** 2 * (loans.variance[from] as number)) / persons, 0)),
    },
  ];
}
