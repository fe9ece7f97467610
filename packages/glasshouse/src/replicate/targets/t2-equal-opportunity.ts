/** T2-EO: the eligibility ladder under equal opportunity, a rule that looks at how all stand in every step. */
import { meanOfRuns } from '../judge.ts';
import { expectLadder, type Ladder, type LadderResult, liveLadder } from '../models/ladder.ts';
import { number, numbers, runs, seed, word } from '../parameter.ts';
import { BadSetting, type Draft, type Published, part, type Target } from '../target.ts';

const ANOTHER = 'another implementation of the same rule, 400 runs';
const CODE = "the authors' code (ml-fairness-gym), seed 200, one run of 5,000 steps";
/** Four standard deviations of the recall of one run of 5,000 steps here: 0.028. */
const RECALL = 0.112;
const mean = (value: number, sd: number): Published => ({ value, within: 4 * sd * Math.sqrt(2 / 400), by: ANOTHER });
const one = (value: number, sd: number): Published => ({ value, within: 4 * sd * Math.SQRT2, by: CODE });

const shares = (value: readonly number[], group: string) =>
  numbers(value, { low: 0, high: 1, unit: 'share of the group' }, [2, 40], {
    en: `Shares of group ${group} at each score at the start.`,
    'zh-Hans': `群体${group}起始时各分数的比例。`,
  });
const persons = (group: string) =>
  number(100, { low: 1, high: 1000000, whole: true, unit: 'persons' }, { en: `Persons of group ${group}.`, 'zh-Hans': `群体${group}人数。` });

export const t2EqualOpportunity: Target = {
  id: 'T2-EO',
  title: { en: 'The eligibility ladder under equal opportunity', 'zh-Hans': '“机会均等”规则下的资格阶梯' },
  mechanism: {
    en: 'A threshold moves the scores by which it decides; a rule of equal chances lends more and lets scores fall further.',
    'zh-Hans': '门槛会移动它所依据的分数；机会均等的规则放贷更多，分数也跌得更低。',
  },
  kind: 'a small model of its own',
  source: {
    reference: 'A. D\'Amour, H. Srinivasan, J. Atwood, P. Baljekar, D. Sculley, Y. Halpern, "Fairness Is Not Static", FAT* 2020, section 3',
    url: 'https://doi.org/10.1145/3351095.3372878',
    licence: "authors' code is Apache-2.0; none of it is in this program",
  },
  parts: [
    part({
      name: 'ladder',
      parameters: {
        policy: word('equal-opportunity', ['equal-opportunity', 'max-utility', 'permissive'], {
          en: 'Who is accepted: by one true positive rate for both groups, from the repay probability `threshold`, or everybody.',
          'zh-Hans': '接受谁：两个群体真阳性率相同；还款概率不低于threshold者；或所有人。',
        }),
        threshold: number(
          0.5,
          { low: 0, high: 1 },
          {
            en: 'Probability to repay from which lending pays: one half where a default loses as much as repaying gains.',
            'zh-Hans': '还款概率达到多少时放贷才有利可图；违约所失等于还款所得时为一半。',
          },
        ),
        open_steps: number(
          1,
          { low: 0, high: 1000000, whole: true, unit: 'steps' },
          { en: 'Steps at the start in which whoever comes is accepted.', 'zh-Hans': '起初来者不拒的步数。' },
        ),
        repay: numbers([0.1, 0.2, 0.45, 0.6, 0.65, 0.7, 0.7], { low: 0, high: 1 }, [2, 40], {
          en: 'Probability to repay at each score.',
          'zh-Hans': '各分数的还款概率。',
        }),
        start_1: shares([0, 0.1, 0.1, 0.2, 0.3, 0.3, 0], '1'),
        start_2: shares([0.1, 0.1, 0.2, 0.3, 0.3, 0, 0], '2'),
        size_1: persons('1'),
        size_2: persons('2'),
        picked_1: number(0.5, { low: 0, high: 1 }, { en: 'Probability that a step is about group 1.', 'zh-Hans': '一步涉及群体1的概率。' }),
        rise: number(1, { low: 0, high: 40, whole: true, unit: 'scores' }, { en: 'Scores that repaying raises by.', 'zh-Hans': '还款使分数上升几级。' }),
        fall: number(1, { low: 0, high: 40, whole: true, unit: 'scores' }, { en: 'Scores that not repaying lowers by.', 'zh-Hans': '不还款使分数下降几级。' }),
        steps: number(20000, { low: 1, high: 1000000, whole: true, unit: 'steps' }, { en: 'Steps, each about one person.', 'zh-Hans': '步数；每步涉及一人。' }),
        runs: runs(400, 100000),
        seed: seed(),
      },
      cases: [
        {
          name: '20000-steps',
          values: {},
          published: { 'loans.g1': mean(4029.1, 276.9), 'loans.g2': mean(3177.1, 261.9), 'repay.g1': mean(0.413, 0.0243), 'repay.g2': mean(0.3217, 0.0274) },
        },
        {
          name: '5000-steps',
          values: { steps: 5000 },
          published: {
            'loans.g1': mean(1445.2, 77),
            'loans.g2': mean(1161.1, 63.8),
            'repay.g1': { value: 0.5291, within: 0.006, by: ANOTHER },
            'repay.g2': { value: 0.4118, within: 0.006, by: ANOTHER },
            'first_run.loans.g1': one(1471, 77),
            'first_run.loans.g2': one(1187, 63.8),
            'recall.g1': { value: 0.7016, within: RECALL, by: CODE },
            'recall.g2': { value: 0.6882, within: RECALL, by: CODE },
          },
        },
      ],
      rows: (values): Draft[] => {
        const levels = values.repay.length;
        for (const [name, start] of [
          ['start_1', values.start_1],
          ['start_2', values.start_2],
        ] as const) {
          if (start.length !== levels) throw new BadSetting(`${name} needs a share for each of the ${levels} scores of repay; it has ${start.length}.`);
          const sum = start.reduce((all, share) => all + share, 0);
          if (Math.abs(sum - 1) > 1e-6) throw new BadSetting(`the shares of ${name} have to add up to 1; they add up to ${sum}.`);
        }
        const ladder: Ladder = {
          repay: values.repay,
          start: [values.start_1, values.start_2],
          sizes: [values.size_1, values.size_2],
          picked: [values.picked_1, 1 - values.picked_1],
          rise: values.rise,
          fall: values.fall,
          policy: values.policy,
          threshold: values.threshold,
          openSteps: values.open_steps,
          steps: values.steps,
        };
        const lived = Array.from({ length: values.runs }, (_, run) => liveLadder(ladder, values.seed, run));
        const exact = expectLadder(ladder);
        const utility = expectLadder({ ...ladder, policy: 'max-utility' }) as Omit<LadderResult, 'recall'>;
        const by = 'expectations step by step: each person is as likely to be next';
        const rows = (['loans', 'repay'] as const).flatMap((what) =>
          [0, 1].map((g) =>
            meanOfRuns(
              `${what}.g${g + 1}`,
              lived.map((run) => run[what][g] as number),
              exact === null ? {} : { exact: exact[what][g], by, slack: 1e-9 },
            ),
          ),
        );
        if (values.policy !== 'equal-opportunity') return rows;
        // The order of the two rules is a finding about the printed setting.
        const usual = values.threshold === 0.5 && values.open_steps === 1;
        const printed = usual && values.steps === 20000 && values.start_2[0] === 0.1 && values.repay[2] === 0.45 && values.rise === 1 && values.fall === 1;
        const less = (id: string, of: (run: LadderResult) => number): Draft => meanOfRuns(id, lived.map(of), printed ? { above: 0 } : {});
        return [
          ...rows,
          // The one run that the authors' code printed is of so many steps.
          ...(values.steps === 5000 ? [0, 1].map((g) => ({ id: `first_run.loans.g${g + 1}`, ours: lived[0]?.loans[g] as number })) : []),
          ...[0, 1].map((g) =>
            meanOfRuns(
              `recall.g${g + 1}`,
              lived.map((run) => run.recall[g] as number),
            ),
          ),
          less('more_loans_than_max_utility.g2', ({ loans }) => (loans[1] as number) - (utility.loans[1] as number)),
          less('lower_repay_than_max_utility.g2', ({ repay }) => (utility.repay[1] as number) - (repay[1] as number)),
        ];
      },
    }),
  ],
};
