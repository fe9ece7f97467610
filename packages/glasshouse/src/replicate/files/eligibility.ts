/** The eligibility ladder as a scheme and a society: whoever is accepted gains by repaying and loses by not; who is refused stays. */
import { log } from '../../base/exact.ts';

export interface Eligibility {
  /** Probability to repay at each score. Shape [scores], above 0 */
  readonly repay: readonly number[];
  /** Scores that repaying raises and not repaying lowers by. */
  readonly rise: number;
  readonly fall: number;
  /** The lowest probability to repay with which one is accepted; 0: everybody is. */
  readonly threshold: number;
  /** Months at the start in which everybody is accepted. */
  readonly burnIn: number;
}

/** Scores that a scheme can tell apart by bands. */
export const MOST_SCORES = 15;

/** Defaults a month at the score where one repays least: a month passes without any with the probability to repay. */
export function defaultRate(repay: readonly number[]): number {
  return -log(Math.min(...repay));
}

/** Scores whose holders are refused. */
export function refusedScores({ repay, threshold }: Eligibility): readonly boolean[] {
  return repay.map((probability) => probability < threshold);
}

/** What both ways of living the ladder say alike: where it is from, that nothing mends a score, and that people are of one kind. */
export const PAPER = `sources:
  paper: { title: "D'Amour et al. 2020, Fairness Is Not Static, FAT*, section 3", url: 'https://doi.org/10.1145/3351095.3372878' }`;
export const NO_REMEDY = `remedies: { notice: { when: never }, appeal: null, repair: null }
sharing: { joint: false }
governance: { rules_published: true, scores_visible: true, impact_assessment: false, new_consequences_per_year: null }
`;
export const ALL_ALIKE = `persons: 1000
enterprises: 0
regions: [{ id: all, share: 1 }]
groups: [{ id: everyone, share: 1 }]
means: { mean: 1, gini: 0 }
employment: { rate: 1, lose: 0, find: 0 }
`;

/** @param start score of everybody */
export function eligibilityScheme(rules: Eligibility, start: number): string {
  const { repay, rise, fall, burnIn } = rules;
  const top = repay.length - 1;
  const rate = defaultRate(repay);
  const refused = refusedScores(rules).flatMap((is, score) => (is ? [`score-${score}`] : []));
  const indicators = repay.map((probability, score) => {
    const recorded = rate === 0 ? 0 : Math.min(1, -log(probability) / rate);
    return `  - { id: default-${score}, conduct: default, set: ${Math.max(0, score - fall)}, bands: [score-${score}], recorded: ${recorded}, false_records: 0, context: finance }`;
  });
  const bands = repay.map((_, n) => `  - { id: score-${top - n}${n === top ? '' : `, from: ${top - n}`} }`);
  const consequences =
    refused.length === 0
      ? ' []'
      : `\n  - { id: refused, while: { band: [${refused.join(', ')}] }, domain: credit, context: finance, deny: 1, stops: [default], starts: ${burnIn}, legal_basis: null }`;
  return `# An eligibility ladder: a month is one loan. A month without a default raises the score, one with a default lowers it. Whoever stands too low is
# refused: then there is no loan, no default and no clean month, and the score stays.
glasshouse: scheme/1
id: eligibility
title: { en: An eligibility ladder, zh-Hans: 资格阶梯 }
about:
  en: A threshold on a score that moves by what it lets happen. After D'Amour et al. 2020, section 3. It describes no scheme in force.
  zh-Hans: 以分数设门槛，而分数又随门槛所放行的事而变。依D'Amour等人2020年论文第3节。并不描述任何现行制度。
kind: thought-experiment
society: eligibility.society.yaml
${PAPER}
population: { scope: general, consent: automatic }
ledger: { start: ${start}, min: 0, max: ${top}, forget: { kind: never }, clean_month: ${rise}, grade: written, source: paper }
# The share of defaults that is recorded is such that a month passes without one with the probability to repay at that score.
indicators:
${indicators.join('\n')}
bands:
${bands.join('\n')}
lists: []
consequences:${consequences}
${NO_REMEDY}`;
}

export function eligibilitySociety({ repay }: Eligibility): string {
  return `# People who borrow every month if they may.
glasshouse: society/1
id: eligibility
title: { en: Borrowers who are all alike, zh-Hans: 彼此相同的借款人 }
about:
  en: Failures to repay arrive as a Poisson number; how many of them count hangs on the score, by the scheme.
  zh-Hans: 未还款的次数服从泊松分布；其中多少计入，由制度按分数而定。
${PAPER}
${ALL_ALIKE}conducts:
  - { id: default, title: { en: failing to repay, zh-Hans: 未还款 }, kind: cannot, rate: ${defaultRate(repay)}, disposition: 0, need: 0, grade: inferred, source: paper }
response: { harm: 0, good: 0, lawful: 0, half_life: 12, floor: 0, hollow: 0 }
exposures: { credit: 1 }
ties: { household: 1, local: 0, far: 0 }
`;
}
