/** T1: the bonus-malus ladder, on the main engine. */

import { type LadderRules, ladderScheme, ladderSociety, MOST_BANDS } from '../files/bonus-malus.ts';
import { mix, topClosedForm, transitions } from '../models/bonus-malus.ts';
import { after, type Matrix, settled, stationary } from '../models/chain.ts';
import { gammaNodes, type Nodes } from '../models/quadrature.ts';
import { liveWorld } from '../on-engine.ts';
import { number, type Parameter, seed } from '../parameter.ts';
import { BadSetting, type Draft, type Published, part, type Target } from '../target.ts';

const NODES = 16;
/** Levels that the engine tells apart among people: one for each node. */
const MOST_NODES = 16;
const AUTO = 'by-rule';
const GAMMA = 'gamma';

/** Numbers with commas between, or a word that stands for what follows from other parameters. */
function listOr(auto: string, low: number, whole: boolean, most: number, about: { en: string; 'zh-Hans': string }): Parameter<string> {
  const read = (text: string): string | undefined => {
    if (text.trim() === auto) return auto;
    const values = text.split(',').map((value) => (value.trim() === '' ? Number.NaN : Number(value)));
    const allowed = values.every((value) => value >= low && value <= 1000 && (!whole || Number.isInteger(value)));
    return allowed && values.length <= most ? values.join(',') : undefined;
  };
  const allowed = {
    en: `${auto}, or at most ${most} ${whole ? 'whole ' : ''}numbers from ${low} to 1000, with commas between`,
    'zh-Hans': `${auto}，或至多${most}个${low}至1000的${whole ? '整数' : '数'}，以逗号分隔`,
  };
  return { default: auto, allowed, unit: '', about, chance: false, read };
}

const up: Parameter<string> = {
  default: 'top',
  allowed: { en: 'top, or a whole number from 0 to 1000', 'zh-Hans': 'top（升至最差一级），或0至1000的整数' },
  unit: 'levels',
  about: { en: 'Levels up for each violation.', 'zh-Hans': '每次违规上升几级。' },
  chance: false,
  read: (text) => (text.trim() === 'top' ? 'top' : /^\d{1,3}$|^1000$/.test(text.trim()) ? `${Number(text)}` : undefined),
};

const BOOK = 'Denuit et al. 2007, table 4.3, p. 187';
const PRINTED: readonly (readonly [share: number, relativity: number])[] = [
  [58.5, 54.7],
  [5.2, 122],
  [6.2, 134.8],
  [7.7, 150.7],
  [9.7, 170.9],
  [12.8, 197.3],
];

function printed(): Record<string, Published> {
  const of = (value: number, within: number): Published => ({ value, within, by: BOOK });
  return Object.fromEntries(
    PRINTED.flatMap(([share, relativity], level) => [
      [`long_run.share.${level}`, of(share, 0.06)],
      [`long_run.relativity.${level}`, of(relativity, 0.06)],
      [`lived.share.${level}`, of(share, 0.06)],
      [`lived.relativity.${level}`, of(relativity, 0.06)],
    ]),
  );
}

export const t1: Target = {
  id: 'T1',
  title: { en: 'The bonus-malus ladder', 'zh-Hans': '奖惩等级阶梯' },
  mechanism: {
    en: 'A points-based score as a ladder: clean periods lead down, violations up. What does the level that somebody stands on reveal about how they are?',
    'zh-Hans': '把积分制评分看作阶梯：无违规则下降，有违规则上升。一个人所在的等级能说明其为人多少？',
  },
  kind: 'on the main engine',
  source: {
    reference:
      'M. Denuit, X. Maréchal, S. Pitrebois, J.-F. Walhin, Actuarial Modelling of Claim Counts, Wiley 2007, example 4.11, table 4.3; after S. Pitrebois, M. Denuit, J.-F. Walhin, ASTIN Bulletin 33 (2003) 419-436',
    url: 'https://doi.org/10.1002/9780470517420',
    licence: 'numbers of a printed table; no code was read',
  },
  notes: [
    {
      en: 'A gamma distribution of hidden propensities stands at 16 Gauss–Laguerre nodes, the levels of disposition of a society; rows long_run compare that with the closed form of the gamma distribution. Rows lived are the main engine after so many months, held against the exact distribution for just those persons and months.',
      'zh-Hans':
        '隐藏倾向的伽马分布用16个高斯–拉盖尔节点表示，即社会文件中disposition的16级；long_run各行把它与伽马分布的闭式解相比。lived各行是主引擎运行若干月后的结果，与同样人数、同样月数的精确分布相比。',
    },
    {
      en: 'Transition matrices lead from each level to one level, after a clean month and after a month with violations; probabilities within a matrix are those of the violations. Level by level they need a band each, so at most 15 levels; by steps there may be more.',
      'zh-Hans':
        '转移矩阵为每一级各规定无违规之月和有违规之月后到哪一级；概率只来自违规本身。逐级规定时每级需要一个等级（band），所以至多15级；按步数规定则不受此限。',
    },
  ],
  parts: [
    part({
      name: 'ladder',
      parameters: {
        levels: number(6, { low: 2, high: 200, whole: true, unit: 'levels' }, { en: 'Levels, of which 0 is the best.', 'zh-Hans': '级数；0级最好。' }),
        start: number(0, { low: 0, high: 199, whole: true, unit: 'level' }, { en: 'Level at the start.', 'zh-Hans': '起始等级。' }),
        down: number(
          1,
          { low: 0, high: 200, whole: true, unit: 'levels' },
          { en: 'Levels down after a month without a violation.', 'zh-Hans': '无违规之月后下降几级。' },
        ),
        up,
        after_clean: listOr(AUTO, 0, true, MOST_BANDS, {
          en: 'Level after a clean month, for each level from 0 on; in place of `down`.',
          'zh-Hans': '从0级起，每一级在无违规之月后到哪一级；取代down。',
        }),
        after_violation: listOr(AUTO, 0, true, MOST_BANDS, {
          en: 'Level after a month with violations, for each level from 0 on; in place of `up`.',
          'zh-Hans': '从0级起，每一级在有违规之月后到哪一级；取代up。',
        }),
        rate: number(0.1474, { low: 0, high: 5, unit: 'violations a month' }, { en: 'Mean number of violations.', 'zh-Hans': '平均违规次数。' }),
        shape: number(
          0.889,
          { low: 0.05, high: 1000 },
          { en: 'Shape of the gamma distribution of factors, whose mean is 1.', 'zh-Hans': '倍数所服从的伽马分布（均值1）的形状参数。' },
        ),
        factors: listOr(GAMMA, 0, false, MOST_NODES, {
          en: 'Factors on the rate of each kind of people, in place of the gamma distribution.',
          'zh-Hans': '各类人违规频率的倍数；取代伽马分布。',
        }),
        weights: listOr(GAMMA, 0, false, MOST_NODES, { en: 'Shares of these kinds; brought to a sum of 1.', 'zh-Hans': '各类人的比例；自动归一。' }),
        persons: number(200000, { low: 1000, high: 2000000, whole: true, unit: 'persons', chance: true }, { en: 'Persons.', 'zh-Hans': '人数。' }),
        months: number(60, { low: 1, high: 1200, whole: true, unit: 'months' }, { en: 'Months.', 'zh-Hans': '月数。' }),
        seed: seed(),
      },
      cases: [
        { name: 'heterogeneous', values: {}, published: printed() },
        { name: 'homogeneous', values: { factors: '1', weights: '1', rate: 0.2 } },
        { name: 'minus-1-plus-2', values: { up: '2', months: 120 } },
        { name: 'matrix', values: { after_clean: '0,0,0,1,2,3', after_violation: '2,3,4,5,5,5', months: 120 } },
      ],
      rows: (values, engine): Draft[] => {
        const rules = rulesOf(values);
        const nodes = nodesOf(values);
        const { rate, months, persons } = values;
        const total = nodes.weights.reduce((sum, weight) => sum + weight, 0);
        const weights = nodes.weights.map((weight) => weight / total);
        const world = { scheme: ladderScheme(rules), society: ladderSociety({ rate, ...nodes }), persons, months };
        const lived = liveWorld(world, values.seed, 0, engine);
        const matrices = nodes.factors.map((factor) => transitions(rules, rate * factor));
        return [
          ...longRun(values, rules, nodes.factors, weights, matrices),
          ...ofLived(
            rules,
            lived.level.map((level) => nodes.factors[level] as number),
            lived.size,
            lived.scores,
            lived.level.map((level) => after(months, unit(rules), matrices[level] as Matrix)),
          ),
        ];
      },
    }),
  ],
};

interface Asked {
  readonly levels: number;
  readonly start: number;
  readonly down: number;
  readonly up: string;
  readonly after_clean: string;
  readonly after_violation: string;
  readonly factors: string;
  readonly weights: string;
  readonly shape: number;
  readonly rate: number;
}

function rulesOf({ levels, start, down, up: asked, after_clean, after_violation }: Asked): LadderRules {
  if (start >= levels) throw new BadSetting(`start=${start} is no level: with levels=${levels} there are 0 to ${levels - 1}.`);
  const byLevel = (name: string, text: string): number[] | null => {
    if (text === AUTO) return null;
    const list = text.split(',').map(Number);
    if (levels > MOST_BANDS) throw new BadSetting(`${name} needs a band for each level, and a scheme has at most ${MOST_BANDS}; levels is ${levels}.`);
    if (list.length !== levels) throw new BadSetting(`${name} needs a level for each of the ${levels} levels; it has ${list.length}.`);
    const beyond = list.find((level) => level >= levels);
    if (beyond !== undefined) throw new BadSetting(`${name} leads to ${beyond}, which is no level: there are 0 to ${levels - 1}.`);
    return list;
  };
  return {
    levels,
    start,
    down,
    up: asked === 'top' ? 'top' : Number(asked),
    afterClean: byLevel('after_clean', after_clean),
    afterViolation: byLevel('after_violation', after_violation),
  };
}

function nodesOf({ factors, weights, shape, rate }: Asked): Nodes {
  if (factors === GAMMA && weights === GAMMA) return gammaNodes(shape, NODES);
  if (factors === GAMMA || weights === GAMMA) throw new BadSetting('factors and weights go together: give both, or neither for a gamma distribution.');
  const given = { factors: factors.split(',').map(Number), weights: weights.split(',').map(Number) };
  if (given.factors.length !== given.weights.length)
    throw new BadSetting(`there are ${given.factors.length} factors and ${given.weights.length} weights; give as many of each.`);
  if (given.weights.every((weight) => weight === 0)) throw new BadSetting('all weights are 0; give at least one above 0.');
  const most = rate * Math.max(...given.factors);
  if (most > 400) throw new BadSetting(`a factor of ${Math.max(...given.factors)} makes ${most} violations a month; at most 400.`);
  return given;
}

function unit({ levels, start }: LadderRules): number[] {
  return Array.from({ length: levels }, (_, level) => (level === start ? 1 : 0));
}

/** Where the chain settles, for a ladder that forgets where one began. Shares and relativities in per cent. */
function longRun(values: Asked, rules: LadderRules, factors: readonly number[], weights: readonly number[], matrices: readonly Matrix[]): Draft[] {
  const resting = matrices.map((matrix) => stationary(matrix));
  if (resting.some((own) => own === null)) return [];
  const equations = mix(resting as number[][], factors, weights);
  const byTop = rules.down === 1 && rules.up === 'top' && rules.afterClean === null && rules.afterViolation === null && values.rate > 0;
  const closed = byTop && values.factors === GAMMA;
  const exact = closed ? topClosedForm(rules.levels, values.shape, values.rate) : equations;
  const ours = closed
    ? equations
    : mix(
        matrices.map((matrix) => settled(matrix, rules.start)),
        factors,
        weights,
      );
  const by = closed
    ? 'the closed form for a gamma distribution; ours by linear equations at 16 nodes'
    : 'linear equations for each kind of people; ours by letting the chain go on';
  const balance = ours.share.reduce((sum, share, level) => sum + share * (ours.relativity[level] as number), 0);
  const mean = factors.reduce((sum, factor, n) => sum + factor * (weights[n] as number), 0);
  const levels = ours.share.flatMap((share, level) => [
    { id: `long_run.share.${level}`, ours: 100 * share, exact: 100 * (exact.share[level] as number), by, slack: 1e-4 },
    ...(share > 1e-6
      ? [
          {
            id: `long_run.relativity.${level}`,
            ours: 100 * (ours.relativity[level] as number),
            exact: 100 * (exact.relativity[level] as number),
            by,
            slack: 1e-2,
          },
        ]
      : []),
  ]);
  return [
    ...levels,
    {
      id: 'long_run.balance',
      ours: 100 * balance,
      exact: closed ? 100 : 100 * mean,
      by: 'shares times relativities are the mean factor: the scale pays for itself',
    },
  ];
}

/** The main engine against what is expected of just these persons. @param at probability of each level, by class */
function ofLived(
  { levels }: LadderRules,
  factors: readonly number[],
  size: readonly number[],
  scores: readonly (readonly number[])[],
  at: readonly (readonly number[])[],
): Draft[] {
  const persons = size.reduce((sum, n) => sum + n, 0);
  const exact = mix(
    at,
    factors,
    size.map((n) => n / persons),
  );
  const by = 'the chain of each class of persons, month by month';
  const rows: Draft[] = [];
  for (let level = 0; level < levels; level++) {
    const score = levels - 1 - level;
    const found = scores.map((own) => own[score] as number);
    const here = found.reduce((sum, n) => sum + n, 0);
    const p = at.map((own) => own[level] as number);
    const variance = p.reduce((sum, own, c) => sum + (size[c] as number) * own * (1 - own), 0);
    rows.push({
      id: `lived.share.${level}`,
      ours: (100 * here) / persons,
      exact: 100 * (exact.share[level] as number),
      by,
      se: (100 * Math.sqrt(variance)) / persons,
      // Where a handful of persons makes the difference, four standard errors of a normal distribution are too few.
      slack: variance < 25 ? 500 / persons : 1e-6,
    });
    const expected = persons * (exact.share[level] as number);
    // The mean of a handful of persons is not near enough to normal to be judged by four standard errors.
    if (here === 0 || expected < FEWEST) continue;
    const mean = exact.relativity[level] as number;
    const spread = p.reduce((sum, own, c) => sum + (size[c] as number) * own * (1 - own) * ((factors[c] as number) - mean) ** 2, 0);
    rows.push({
      id: `lived.relativity.${level}`,
      ours: (100 * found.reduce((sum, n, c) => sum + n * (factors[c] as number), 0)) / here,
      exact: 100 * mean,
      by,
      se: (100 * Math.sqrt(spread)) / expected,
      slack: 1e-6,
    });
  }
  return rows;
}

const FEWEST = 100;
