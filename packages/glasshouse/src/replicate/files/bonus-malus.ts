/** The bonus-malus ladder as a scheme and a society: level 0, the best, is the highest score. */

/** Where a level leads: by steps, or to a level of its own for each. */
export interface LadderRules {
  readonly levels: number;
  /** Level at the start. */
  readonly start: number;
  /** Levels down after a month without a violation. */
  readonly down: number;
  /** Levels up for each violation, or all the way. */
  readonly up: number | 'top';
  /** Level after a clean month and after a month with violations, for each level; in place of steps. Shape [levels] */
  readonly afterClean: readonly number[] | null;
  readonly afterViolation: readonly number[] | null;
}

/** Violations a month of each of at most sixteen kinds of people, and their shares. */
export interface Violators {
  readonly rate: number;
  readonly factors: readonly number[];
  readonly weights: readonly number[];
}

/** Levels that a scheme can tell apart by bands. */
export const MOST_BANDS = 15;

const list = (values: readonly number[]): string => `[${values.join(', ')}]`;

export function ladderScheme(rules: LadderRules): string {
  const { levels, start, down, up, afterClean, afterViolation } = rules;
  const best = levels - 1;
  const byLevel = afterClean !== null || afterViolation !== null;
  const each = Array.from({ length: levels }, (_, level) => level);
  const bands = byLevel ? `\n${each.map((level) => `  - { id: level-${level}${level === best ? '' : `, from: ${best - level}`} }`).join('\n')}` : ' []';
  const clean =
    afterClean === null
      ? `clean_month: ${down}`
      : `clean_month: 0, clean_month_in: { ${each.map((level) => `level-${level}: ${level - (afterClean[level] as number)}`).join(', ')} }`;
  const entry = (id: string, what: string, band: string): string =>
    `  - { id: ${id}, conduct: violation, ${what},${band} recorded: 1, false_records: 0, context: traffic }`;
  const indicators =
    afterViolation === null
      ? entry('violation', up === 'top' ? 'set: 0' : `points: ${-up}`, '')
      : each.map((level) => entry(`violation-${level}`, `set: ${best - (afterViolation[level] as number)}`, ` bands: [level-${level}],`)).join('\n');
  return `# A bonus-malus ladder: a month without a violation leads down, towards level 0; a violation leads up.
# The score counts from the worst level: level = ${best} − score.
glasshouse: scheme/1
id: bonus-malus
title: { en: A bonus-malus ladder, zh-Hans: 奖惩等级阶梯 }
about:
  en: Levels as insurers have them, read as a points-based social score. After Denuit, Maréchal, Pitrebois and Walhin 2007, example 4.11. It describes no scheme in force.
  zh-Hans: 保险业的奖惩等级，这里当作积分制的社会评分来读。依Denuit等人2007年书中例4.11。并不描述任何现行制度。
kind: thought-experiment
society: bonus-malus.society.yaml
sources:
  book: { title: 'Denuit, Maréchal, Pitrebois, Walhin 2007, Actuarial Modelling of Claim Counts, Wiley, example 4.11', url: null }
population: { scope: general, consent: automatic }
ledger: { start: ${best - start}, min: 0, max: ${best}, forget: { kind: never }, ${clean}, grade: written, source: book }
indicators:
${indicators}
bands:${bands}
lists: []
consequences: []
remedies: { notice: { when: never }, appeal: null, repair: null }
sharing: { joint: false }
governance: { rules_published: true, scores_visible: true, impact_assessment: false, new_consequences_per_year: null }
`;
}

export function ladderSociety({ rate, factors, weights }: Violators): string {
  const sixteen = (values: readonly number[]): readonly number[] => Array.from({ length: 16 }, (_, n) => values[n] ?? 0);
  return `# People who differ in one hidden trait, by which violations are more or less frequent. Nobody answers to the scheme.
glasshouse: society/1
id: bonus-malus
title: { en: Policyholders who differ in one hidden trait, zh-Hans: 只在一项隐藏特征上不同的投保人 }
about:
  en: Violations arrive as a Poisson number with the mean ${rate} times a person's own factor. The factors of a gamma distribution stand at its Gauss–Laguerre nodes.
  zh-Hans: 每人每月的违规次数服从泊松分布，均值为${rate}乘以本人的倍数。倍数服从伽马分布，取高斯–拉盖尔求积的节点。
sources:
  book: { title: 'Denuit, Maréchal, Pitrebois, Walhin 2007, Actuarial Modelling of Claim Counts, Wiley, example 4.11', url: null }
persons: 200000
enterprises: 0
regions: [{ id: all, share: 1 }]
groups: [{ id: everyone, share: 1 }]
means: { mean: 1, gini: 0 }
employment: { rate: 1, lose: 0, find: 0 }
disposition:
  weights: ${list(sixteen(weights))}
  factors: ${list(sixteen(factors))}
  grade: inferred
  source: book
conducts:
  - { id: violation, title: { en: a violation, zh-Hans: 违规 }, kind: harm, rate: ${rate}, disposition: 1, need: 0, grade: inferred, source: book }
response: { harm: 0, good: 0, lawful: 0, half_life: 12, floor: 0, hollow: 0 }
exposures: {}
ties: { household: 1, local: 0, far: 0 }
`;
}
