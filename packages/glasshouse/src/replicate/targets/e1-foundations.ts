/** E1: what every result of the laboratory rests on, against closed forms and printed examples. */
import { philox, words } from '../../base/philox.ts';
import type { Program } from '../../compile/program.ts';
import { runReplicate } from '../../engine/run.ts';
import type { Trace } from '../../engine/trace.ts';
import { measuresOf } from '../../measures/catalogue.ts';
import { medianOf, survival } from '../../measures/kaplan-meier.ts';
import { eligibilitySociety } from '../files/eligibility.ts';
import { exitScheme } from '../files/exit.ts';
import { GROUPS_SCHEME, groupName, groupsSociety } from '../files/groups.ts';
import { shareOf } from '../judge.ts';
import { philoxByDefinition, redistributed } from '../models/by-definition.ts';
import { solve, step } from '../models/chain.ts';
import { turn } from '../models/turns.ts';
import { programOf } from '../on-engine.ts';
import { number, numbers, seed } from '../parameter.ts';
import { BadSetting, type Draft, type Part, type Published, part, type Target } from '../target.ts';

const sum = (list: readonly number[]): number => list.reduce((all, n) => all + n, 0);
/** One measure of one replicate. */
function measured(program: Program, trace: Trace, id: string): number | null {
  return measuresOf(program)
    .find((measure) => measure.id === id)
    ?.value({ program, trace }) as number | null;
}

/** Clocks of stays stop at 255 months. */
const LATEST = 250;

const exit: Part = part({
  name: 'exit',
  parameters: {
    rise: numbers([0.4, 0.5, 0.6, 0.7], { low: 0.05, high: 0.99 }, [2, 14], {
      en: 'Probability to rise in a month at each score below the top; else one falls, at 0 one stays.',
      'zh-Hans': '在顶点以下各分数上，一个月内上升的概率；否则下降，0分则不动。',
    }),
    start: number(
      0,
      { low: 0, high: 12, whole: true, unit: 'score' },
      { en: 'Score at the start, two below the top at least.', 'zh-Hans': '起始分数，至少比顶点低两级。' },
    ),
    months: number(240, { low: 2, high: 2400, whole: true, unit: 'months' }, { en: 'Months lived.', 'zh-Hans': '模拟的月数。' }),
    still: numbers([3, 6, 12, 24, 48], { low: 1, high: 2400, whole: true, unit: 'months' }, [1, 12], {
      en: 'Months after which is looked who is still listed.',
      'zh-Hans': '若干月之后，看还有多少人在列。',
    }),
    persons: number(20000, { low: 100, high: 1000000, whole: true, unit: 'persons', chance: true }, { en: 'Persons.', 'zh-Hans': '人数。' }),
    seed: seed(),
  },
  rows: ({ rise, start, months, still, persons, seed: own }, engine): Draft[] => {
    const top = rise.length;
    if (start > top - 2) throw new BadSetting(`start=${start} is not two below the top: with ${top} probabilities of rise the top is ${top}.`);
    const rules = { repay: [...rise, 1], rise: 1, fall: 1, threshold: 0, burnIn: 0 };
    const program = programOf({ scheme: exitScheme(rules, start), society: eligibilitySociety(rules), persons, months });
    const trace = runReplicate(engine, program, own, 0) as Trace;
    const { width, scalar } = program.layout;
    const listed = Array.from({ length: months }, (_, t) => trace.rows[t * width + scalar.listed] as number);
    // lasts[m] = P(more than m months are served): who is listed at the end of month m has not reached the top within m moves.
    const lasts: number[] = [];
    let p: number[] = rules.repay.map((_, score) => (score === start ? 1 : 0));
    for (let m = 0; m <= Math.max(months, LATEST); m++) {
      lasts.push(1 - (p[top] as number));
      p = step(p, turn(rules, false));
    }
    const seen = lasts.slice(0, months);
    const mean = sum(seen);
    // Of a whole number cut at T: E[min(H, T)²] = Σ (2m + 1)·P(H > m).
    const variance = sum(seen.map((left, m) => (2 * m + 1) * left)) - mean * mean;
    const inner = rise.map((_, score) => score);
    const until = solve(
      inner.map((from) => inner.map((to) => (from === to ? 1 : 0) - ((turn(rules, false)[from] as readonly number[])[to] as number))),
      inner.map(() => 1),
    );
    const median = medianOf(lasts);
    // The share that lasts longer is found within 2 / √persons of what it is, four standard errors: so is where it passes one half.
    const [soonest, latest] = [1, -1].map((side) => lasts.findIndex((left) => left <= 0.5 + (2 * side) / Math.sqrt(persons))) as [number, number];
    const by = 'powers of the absorbing chain';
    return [
      { id: 'months.mean', ours: sum(listed) / persons, exact: mean, by, se: Math.sqrt(variance / persons) },
      ...(until === null || (lasts.at(months) as number) > 1e-9
        ? []
        : [
            {
              id: 'months.until_absorbed',
              ours: sum(listed) / persons,
              exact: until[start] as number,
              by: 'the fundamental matrix of the absorbing chain: linear equations',
              se: Math.sqrt(variance / persons),
            },
          ]),
      ...(median === null || latest < 0 || latest > Math.min(LATEST, months - 1)
        ? []
        : [
            {
              id: 'months.median',
              ours: measured(program, trace, 'months_to_exit') as number,
              exact: median,
              by: `${by}; ours is the measure months_to_exit`,
              slack: Math.max(median - soonest, latest - median),
            },
          ]),
      ...[...new Set(still)]
        .filter((m) => m < months)
        .map((m) => shareOf(`still_listed.${m}`, listed[m] as number, persons, { exact: lasts[m] as number, by, slack: 5 / persons })),
    ];
  },
});

const LIFELINES = 'lifelines 0.30.3, another implementation, asked about the lengths of the trial of Freireich et al. 1963, a textbook example';
const printed = (value: number, within: number, by: string): Published => ({ value, within, by });
const curve = (median: number, rows: Readonly<Record<number, number>>): Readonly<Record<string, Published>> =>
  Object.fromEntries([
    ...Object.entries(rows).map(([week, value]) => [`longer_than.${week}`, printed(value, 5.1e-7, LIFELINES)]),
    ['median', printed(median, 0, LIFELINES)],
  ]);

const WEEKS = { low: 0, high: 1000, whole: true, unit: 'weeks' };

const stays: Part = part({
  name: 'survival',
  parameters: {
    ended: numbers([6, 6, 6, 7, 10, 13, 16, 22, 23], WEEKS, [1, 200], { en: 'Lengths of the stays that ended.', 'zh-Hans': '已结束者的时长。' }),
    open: numbers([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35], WEEKS, [1, 200], {
      en: 'Lengths of those followed no further (censored); a 0 stands for none.',
      'zh-Hans': '不再观察者的时长（删失）；写0即没有。',
    }),
  },
  cases: [
    {
      name: '6-mp',
      values: {},
      published: curve(23, { 6: 0.857143, 7: 0.806723, 10: 0.752941, 13: 0.690196, 16: 0.627451, 22: 0.537815, 23: 0.448179 }),
    },
    {
      name: 'placebo',
      values: { ended: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], open: [0] },
      published: curve(8, {
        1: 0.904762,
        2: 0.809524,
        3: 0.761905,
        4: 0.666667,
        5: 0.571429,
        8: 0.380952,
        11: 0.285714,
        12: 0.190476,
        15: 0.142857,
        17: 0.095238,
        22: 0.047619,
        23: 0,
      }),
    },
  ],
  rows: ({ ended, open }): Draft[] => {
    // A stay open from the start on says nothing.
    const lost = open.filter((week) => week > 0);
    const all = [...ended, ...lost];
    const weeks = Array.from({ length: Math.max(...all) + 1 }, (_, week) => week);
    const ours = survival(
      weeks.map((week) => all.filter((time) => time >= week).length),
      weeks.map((week) => ended.filter((time) => time === week).length),
    );
    const exact = redistributed(ended, lost);
    const by = 'mass of the lost redistributed to the right (Efron 1967)';
    const half = medianOf(ours);
    return [
      ...[...new Set(ended)]
        .sort((a, b) => a - b)
        .map((week) => ({ id: `longer_than.${week}`, ours: ours[week] as number, exact: exact[week] as number, by, slack: 1e-12 })),
      ...(half === null ? [] : [{ id: 'median', ours: half, exact: medianOf(exact), by, slack: 0 }]),
    ];
  },
});

const FAIRLEARN = 'the user guide of fairlearn, common fairness metrics, its example of three groups';

const gaps: Part = part({
  name: 'gaps',
  parameters: {
    group_persons: numbers([4, 6, 8], { low: 1, high: 100000, whole: true, unit: 'persons' }, [2, 8], {
      en: 'Persons of each group; the first is the reference.',
      'zh-Hans': '各群体人数；第一个为参照。',
    }),
    right: numbers([1, 3, 2], { low: 0, high: 100000, whole: true, unit: 'persons' }, [2, 8], {
      en: 'Of them rightly listed (selected).',
      'zh-Hans': '其中列入无误（被选中）的人数。',
    }),
    wrong: numbers([2, 0, 2], { low: 0, high: 100000, whole: true, unit: 'persons' }, [2, 8], {
      en: 'Of them wrongly listed.',
      'zh-Hans': '其中被误列的人数。',
    }),
  },
  published: { 'between.difference': printed(0.25, 0, FAIRLEARN), 'between.ratio': printed(0.66666, 1e-5, FAIRLEARN) },
  rows: ({ group_persons: persons, right, wrong }): Draft[] => {
    if (right.length !== persons.length || wrong.length !== persons.length)
      throw new BadSetting(`group_persons, right and wrong need a number for each group; they have ${persons.length}, ${right.length} and ${wrong.length}.`);
    const listed = right.map((n, g) => n + (wrong[g] as number));
    const over = listed.findIndex((n, g) => n > (persons[g] as number));
    if (over >= 0) throw new BadSetting(`${listed[over]} are listed of the ${persons[over]} persons of group ${groupName(over)}.`);
    const program = programOf({ scheme: GROUPS_SCHEME, society: groupsSociety(persons), persons: sum(persons), months: 1 });
    const { layout } = program;
    const rows = new Float64Array(layout.width);
    listed.forEach((n, g) => {
      rows[layout.groupListed.at + g] = n;
      rows[layout.groupWrongly.at + g] = wrong[g] as number;
    });
    const trace = { rows } as unknown as Trace;
    const shares = listed.map((n, g) => n / (persons[g] as number));
    const found = wrong.map((n, g) => n / (listed[g] as number));
    const by = 'shares by division; ours are the measures group_gap';
    const others = persons.map((_, g) => g).slice(1);
    const rowsOf = (suffix: string, of: readonly number[]): Draft[] =>
      others.flatMap((g) => {
        const id = `group_gap.${groupName(g)}${suffix}`;
        const pairs: [string, number][] = [
          [id, (of[g] as number) / (of[0] as number)],
          [`${id}.difference`, (of[g] as number) - (of[0] as number)],
        ];
        return pairs.flatMap(([name, exact]) => {
          const ours = measured(program, trace, name);
          return ours === null || !Number.isFinite(exact) ? [] : [{ id: name, ours, exact, by, slack: 1e-12 }];
        });
      });
    const all = [...rowsOf('', shares), ...rowsOf('.false_discovery', found)];
    // Between groups others take the extremes, which follow from ours against the reference.
    const [ratios, differences] = ['', '.difference'].map((suffix) =>
      others.flatMap((g) => all.filter(({ id }) => id === `group_gap.${groupName(g)}${suffix}`).map(({ ours }) => ours)),
    ) as [number[], number[]];
    const extremes: Draft[] = [
      {
        id: 'between.difference',
        ours: Math.max(0, ...differences) - Math.min(0, ...differences),
        exact: Math.max(...shares) - Math.min(...shares),
        by,
        slack: 1e-12,
      },
      ...(ratios.length < others.length
        ? []
        : [{ id: 'between.ratio', ours: Math.min(1, ...ratios) / Math.max(1, ...ratios), exact: Math.min(...shares) / Math.max(...shares), by, slack: 1e-12 }]),
    ];
    return [...extremes, ...all];
  },
});

const RANDOM123 = 'Random123 (Salmon et al. 2011), known answers of philox4x32 with 10 rounds';
const CPP = 'C++26, [rand.predef]: the 10000th number of philox4x32';
const U32 = { low: 0, high: 4294967295, whole: true };
const ONES = 0xffffffff;
const answer = (...values: readonly number[]): Readonly<Record<string, Published>> =>
  Object.fromEntries(values.map((value, n) => [`word_${n}`, printed(value, 0, RANDOM123)]));

const generator: Part = part({
  name: 'generator',
  parameters: {
    key: numbers([0, 0], U32, [2, 2], { en: 'Key: in a run its seed, and the number of the replicate.', 'zh-Hans': '密钥：模拟中即种子与第几次运行。' }),
    counter: numbers([0, 0, 0, 0], U32, [4, 4], { en: 'Counter.', 'zh-Hans': '计数器。' }),
  },
  cases: [
    { name: 'zeros', values: {}, published: answer(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8) },
    { name: 'ones', values: { key: [ONES, ONES], counter: [ONES, ONES, ONES, ONES] }, published: answer(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd) },
    {
      name: 'pi',
      values: { key: [0xa4093822, 0x299f31d0], counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] },
      published: answer(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1),
    },
    { name: 'c++26', values: { key: [20111115, 0], counter: [2499, 0, 0, 0] }, published: { word_3: printed(1955073260, 0, CPP) } },
  ],
  rows: ({ key, counter }): Draft[] => {
    philox(...(key as [number, number]), ...(counter as [number, number, number, number]));
    const exact = philoxByDefinition(key, counter);
    return [...words].map((ours, n) => ({ id: `word_${n}`, ours, exact: exact[n] as number, by: 'the definition, in whole numbers of any size', slack: 0 }));
  },
});

export const e1: Target = {
  id: 'E1',
  title: { en: 'What results rest on: times to exit, survival, gaps, chance', 'zh-Hans': '结果的根基：移出时间、生存曲线、群体差距、随机数' },
  mechanism: {
    en: 'How long a listing lasts, what share lasts longer, how far groups are apart, and the numbers behind all luck.',
    'zh-Hans': '在列多久、多少人更久、群体相差多远，以及一切偶然背后的数。',
  },
  kind: 'on the main engine',
  source: {
    reference:
      'J. G. Kemeny, J. L. Snell, Finite Markov Chains, 1960 (absorbing chains); E. L. Kaplan, P. Meier, Journal of the American Statistical Association 53 (1958); E. J. Freireich et al., Blood 21 (1963), the lengths that textbooks reprint; the user guide of fairlearn; J. K. Salmon et al., SC11 (2011), and the C++26 standard, [rand.predef]',
    url: 'https://fairlearn.org/main/user_guide/assessment/common_fairness_metrics.html',
    licence: 'numbers of printed tables and examples; no code was taken',
  },
  notes: [
    {
      en: 'Rows exit are lived by the main engine: a list that one leaves by climbing. Rows survival, gaps and generator ask the laboratory’s own code (the estimate behind months_to_exit, the measures group_gap, the generator of all draws) about the printed examples; no scheme is lived for them.',
      'zh-Hans':
        'exit各行由主引擎模拟：一份须逐级上升才能移出的名单。survival、gaps、generator各行把已发表的例子交给实验室自己的代码（months_to_exit背后的估计、group_gap各指标、所有随机数的发生器）去算，不另行模拟制度。',
    },
    {
      en: 'Of fairlearn’s example only what selections are about has a counterpart here: the difference and the ratio of selection rates. Equalized odds ask what the unselected deserve, which no record here says of anybody.',
      'zh-Hans': 'fairlearn的例子中，只有选择率之差与之比在这里有对应；equalized odds要问未被选中者本该如何，这里没有任何记录回答这一点。',
    },
  ],
  parts: [exit, stays, gaps, generator],
};
