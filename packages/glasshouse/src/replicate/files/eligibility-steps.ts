/**
 * The eligibility ladder a step at a time, as a scheme and a society: in a month, which is a step, a person's turn comes with a small
 * probability, and what then happens moves the score. Everybody else stays.
 */
import { log } from '../../base/exact.ts';
import { ALL_ALIKE, type Eligibility, NO_REMEDY, PAPER, refusedScores } from './eligibility.ts';

export interface EligibilitySteps extends Eligibility {
  /** Probability that a step is about a given person, above 0 and below 1. */
  readonly pace: number;
}

/** Entries a month at a score: Poisson numbers of which the first kind is there with probability pace·(1 − repay), only the second with pace·repay. */
export interface EntryRates {
  readonly defaulted: number;
  readonly repaid: number;
}

/** @param repay probability to repay at the score */
export function entryRates(repay: number, pace: number): EntryRates {
  const defaulted = -log(1 - pace * (1 - repay));
  return { defaulted, repaid: Math.max(0, -log(1 - pace) - defaulted) };
}

/** The highest rates of any score: those of the conducts, of which the scheme records a share at each score. */
function conductRates({ repay, pace }: EligibilitySteps): EntryRates {
  const rates = repay.map((probability) => entryRates(probability, pace));
  return { defaulted: Math.max(...rates.map(({ defaulted }) => defaulted)), repaid: Math.max(...rates.map(({ repaid }) => repaid)) };
}

const TITLE = '{ en: An eligibility ladder a step at a time, zh-Hans: 逐步进行的资格阶梯 }';

/** @param start score of everybody */
export function eligibilityStepsScheme(rules: EligibilitySteps, start: number): string {
  const { repay, rise, fall, burnIn, pace } = rules;
  const top = repay.length - 1;
  const most = conductRates(rules);
  const refused = refusedScores(rules).flatMap((is, score) => (is ? [`score-${score}`] : []));
  const share = (own: number, all: number): number => (all === 0 ? 0 : Math.min(1, own / all));
  const indicators = repay.flatMap((probability, score) => {
    const own = entryRates(probability, pace);
    const line = (name: string, conduct: string, set: number, recorded: number): string =>
      `  - { id: ${name}-${score}, conduct: ${conduct}, set: ${set}, bands: [score-${score}], recorded: ${recorded}, false_records: 0, context: finance }`;
    return [
      line('default', 'default', Math.max(0, score - fall), share(own.defaulted, most.defaulted)),
      line('repaid', 'repaying', Math.min(top, score + rise), share(own.repaid, most.repaid)),
    ];
  });
  const bands = repay.map((_, n) => `  - { id: score-${top - n}${n === top ? '' : `, from: ${top - n}`} }`);
  const consequences =
    refused.length === 0
      ? ' []'
      : `\n  - { id: refused, while: { band: [${refused.join(', ')}] }, domain: credit, context: finance, deny: 1, stops: [default, repaying], starts: ${burnIn}, legal_basis: null }`;
  return `# An eligibility ladder: a month is one step, and few have their turn in it. Whoever has it and is accepted repays, which raises the score, or
# does not, which lowers it. Whoever stands too low is refused: then neither happens, and the score stays.
glasshouse: scheme/1
id: eligibility-steps
title: ${TITLE}
about:
  en: A threshold on a score that moves by what it lets happen, few people at a time. After D'Amour et al. 2020, section 3. It describes no scheme in force.
  zh-Hans: 以分数设门槛，而分数又随门槛所放行的事而变，每步只轮到少数人。依D'Amour等人2020年论文第3节。并不描述任何现行制度。
kind: thought-experiment
society: eligibility-steps.society.yaml
${PAPER}
population: { scope: general, consent: automatic }
ledger: { start: ${start}, min: 0, max: ${top}, forget: { kind: never }, grade: written, source: paper }
# Shares of what happens that are recorded are such that a default is there with the probability of a turn and of not repaying, and no default but a
# repayment with that of a turn and of repaying. Of several scores set in a month the lowest holds.
indicators:
${indicators.join('\n')}
bands:
${bands.join('\n')}
lists: []
consequences:${consequences}
${NO_REMEDY}`;
}

export function eligibilityStepsSociety(rules: EligibilitySteps): string {
  const { defaulted, repaid } = conductRates(rules);
  return `# People who borrow when their turn comes, if they may.
glasshouse: society/1
id: eligibility-steps
title: { en: Borrowers who are all alike and take turns, zh-Hans: 彼此相同、轮流借款的人 }
about:
  en: Turns to borrow are rare and come by chance; what comes of them hangs on the score, by the scheme.
  zh-Hans: 借款的机会随机而来，并不常有；结果如何，由制度按分数而定。
${PAPER}
${ALL_ALIKE}conducts:
  - { id: default, title: { en: failing to repay, zh-Hans: 未还款 }, kind: cannot, rate: ${defaulted}, disposition: 0, need: 0, grade: inferred, source: paper }
  - { id: repaying, title: { en: repaying, zh-Hans: 还款 }, kind: good, rate: ${repaid}, disposition: 0, need: 0, grade: inferred, source: paper }
response: { harm: 0, good: 0, lawful: 0, half_life: 12, floor: 0, hollow: 0 }
exposures: { credit: ${rules.pace} }
ties: { household: 1, local: 0, far: 0 }
`;
}
