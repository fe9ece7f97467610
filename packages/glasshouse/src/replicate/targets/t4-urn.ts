/** T4: where one looks one finds, and where one has found one looks. */
import { meanOfRuns, shareOf } from '../judge.ts';
import { exactUrn, liveUrn, restingShare, type Shares, type Urn } from '../models/urn.ts';
import { number, runs, seed, word } from '../parameter.ts';
import { type Draft, type Published, part, type Target } from '../target.ts';

const CODE = "the authors' code, 1,000 runs (random seeds 1)";
/** What the code printed for two random means of 1,000 runs each, which may differ by their spread. */
const printed = (value: number, sd: number): Published => ({ value, within: 4 * sd * Math.sqrt(2 / 1000), by: CODE });
/** The spread that shares come to in the end, from which so many steps are not far. */
const inTheEnd = (a: number, b: number): Published => ({
  value: Number(Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1))).toFixed(6)),
  within: 0.0005,
  by: `Ensign et al. 2018: shares come to be as Beta(${a}, ${b}), whose spread this is`,
});
const inPaper = (value: number, within = 0.006): Published => ({ value, within, by: CODE });

/** The rates and first counts that the authors estimated for bins of Oakland, written into their code. */
const TOP_1 = 3.68511;
const TOP_2 = 2.816466;
const RANDOM = 2.35592;

const rate = (value: number, place: string) =>
  number(
    value,
    { low: 0, high: 100, unit: 'finds a step' },
    { en: `What is found where ${place} is inspected.`, 'zh-Hans': `检查${place}地一次所得的发现数。` },
  );
const start = (value: number, place: string) =>
  number(value, { low: 0.001, high: 100000, unit: 'balls' }, { en: `Balls of ${place} at the start.`, 'zh-Hans': `起始时${place}色球数。` });
const reported = (place: string) =>
  number(
    0,
    { low: 0, high: 100, unit: 'reports a step' },
    { en: `What comes in from ${place} in each step without being looked for.`, 'zh-Hans': `${place}地每步无需检查、由他人报告而计入的数量。` },
  );

const parameters = {
  rate_a: rate(1, 'A'),
  rate_b: rate(1, 'B'),
  start_a: start(1, 'A'),
  start_b: start(1, 'B'),
  reported_a: reported('A'),
  reported_b: reported('B'),
  steps: number(1000, { low: 1, high: 100000, whole: true, unit: 'steps' }, { en: 'Steps, each with one inspection.', 'zh-Hans': '步数；每步检查一次。' }),
  additions: word('fixed', ['fixed', 'poisson'], {
    en: 'Whether additions are these numbers, or Poisson with these means.',
    'zh-Hans': '计入的数量是固定值，还是以其为均值的泊松数。',
  }),
  decay: number(
    0,
    { low: 0, high: 0.9 },
    { en: 'Probability that a ball is lost after a step; one of each colour stays.', 'zh-Hans': '每步之后每个球消失的概率；每色至少留一个。' },
  ),
  correction: word('none', ['none', 'linear', 'both'], {
    en: 'Whether finds are kept with the probability (1 − share) / max(1 − share) only.',
    'zh-Hans': '是否只以（1 − 份额）/ max（1 − 份额）的概率保留发现。',
  }),
  runs: runs(1000, 1000000),
  seed: seed(),
};

export const t4: Target = {
  id: 'T4',
  title: { en: 'Runaway feedback of observation on enforcement', 'zh-Hans': '观察与执法之间失控的反馈' },
  mechanism: { en: 'Records decide who is watched, and watching makes records.', 'zh-Hans': '记录决定检查谁，检查又产生记录。' },
  kind: 'a small model of its own',
  source: {
    reference: 'D. Ensign, S. Friedler, S. Neville, C. Scheidegger, S. Venkatasubramanian, "Runaway Feedback Loops in Predictive Policing", PMLR 81, 2018',
    url: 'https://arxiv.org/abs/1706.09847',
    licence: "authors' code is Apache-2.0; none of it is in this program",
  },
  parts: [
    part({
      name: 'urn',
      parameters,
      cases: [
        { name: 'equal', values: {}, published: { 'naive.mean': printed(0.4981, 0.288387), 'naive.sd': inTheEnd(1, 1) } },
        { name: 'equal-5-to-1', values: { start_a: 5 }, published: { 'naive.sd': inTheEnd(5, 1) } },
        { name: 'twice', values: { rate_a: 2, steps: 2000 }, published: { 'naive.mean': printed(0.9377, 0.126965) } },
        { name: 'twice-long', values: { rate_a: 2, steps: 10000 } },
        { name: 'twice-1-to-5', values: { rate_a: 2, start_b: 5, steps: 2000 }, published: { 'naive.mean': printed(0.8063, 0.226374) } },
        {
          name: 'top1-top2',
          values: { rate_a: TOP_1, rate_b: TOP_2, start_a: 609, start_b: 379, correction: 'both' },
          published: { 'naive.mean': printed(0.7012, 0.020579), 'corrected.mean': printed(0.5806, 0.012692) },
        },
        {
          name: 'top1-random',
          values: { rate_a: TOP_1, rate_b: RANDOM, start_a: 609, start_b: 7, correction: 'both' },
          published: { 'naive.mean': printed(0.9942, 0.002786), 'corrected.mean': printed(0.8416, 0.041952) },
        },
        { name: 'slow', values: { rate_a: 0.2, rate_b: 0.1, steps: 2000, correction: 'linear' } },
        {
          name: 'paper-top1-top2',
          values: { rate_a: TOP_1, rate_b: TOP_2, start_a: 609, start_b: 379, correction: 'both', additions: 'poisson', decay: 0.01 },
          published: { 'naive.mean': inPaper(0.9331, 0.008), 'corrected.mean': inPaper(0.5707) },
        },
        {
          name: 'paper-top1-top2-mixed',
          values: {
            rate_a: TOP_1,
            rate_b: TOP_2,
            reported_a: TOP_1,
            reported_b: TOP_2,
            start_a: 609,
            start_b: 379,
            correction: 'both',
            additions: 'poisson',
            decay: 0.01,
          },
          published: { 'naive.mean': inPaper(0.5987), 'corrected.mean': inPaper(0.568) },
        },
        {
          name: 'paper-top1-random',
          values: { rate_a: TOP_1, rate_b: RANDOM, start_a: 609, start_b: 7, correction: 'both', additions: 'poisson', decay: 0.01 },
          published: { 'naive.mean': inPaper(0.9942), 'corrected.mean': inPaper(0.614) },
        },
      ],
      rows: (values): Draft[] => {
        const kinds = { none: ['naive'], linear: ['corrected'], both: ['naive', 'corrected'] }[values.correction];
        return kinds.flatMap((kind) => {
          const urn: Urn = {
            startA: values.start_a,
            startB: values.start_b,
            foundA: values.rate_a,
            foundB: values.rate_b,
            reportedA: values.reported_a,
            reportedB: values.reported_b,
            steps: values.steps,
            corrected: kind === 'corrected',
          };
          const worn = values.additions === 'poisson' || values.decay > 0;
          const wear = { poisson: values.additions === 'poisson', decay: values.decay };
          const lived = Array.from({ length: values.runs }, (_, run) => liveUrn(urn, wear, values.seed, run));
          return rowsOf(
            kind,
            lived,
            worn ? null : exactUrn(urn),
            worn && kind === 'naive' && urn.reportedA > 0 && urn.reportedB > 0 ? restingShare(urn) : null,
          );
        });
      },
    }),
  ],
  notes: [
    {
      en: 'In the paper’s configuration (Poisson additions, decay) there is no closed form; with reports the resting share is that of means, from which small numbers depart.',
      'zh-Hans': '论文的设定（泊松增量加衰减）没有闭式解；有外部报告时给出的是按均值推得的静止份额，数量小时会有偏离。',
    },
  ],
};

function rowsOf(kind: string, lived: readonly number[], exact: Shares | null, resting: number | null): Draft[] {
  const by = exact === null ? undefined : 'the distribution of the number of inspections, step by step';
  const mean = meanOfRuns(
    `${kind}.mean`,
    lived,
    exact !== null ? { exact: exact.mean, by } : resting !== null ? { exact: resting, by: 'the share at which means stand still', slack: 0.01 } : {},
  );
  const sd = Math.sqrt(lived.reduce((sum, x) => sum + (x - mean.ours) ** 2, 0) / (lived.length - 1));
  if (exact === null) return [mean];
  const n = lived.length;
  const above = (share: number): Draft =>
    shareOf(`${kind}.above_${share}`, lived.filter((x) => x > share).length, n, { exact: exact.above(share), by, slack: 1 / n });
  return [
    // The exact spread is known: the standard error is its own.
    { ...mean, se: exact.sd / Math.sqrt(n), runs: undefined },
    { id: `${kind}.sd`, ours: sd, exact: exact.sd, by, se: Math.sqrt(Math.max(0, exact.fourth - exact.sd ** 4) / n) / (2 * exact.sd) },
    above(0.9),
    above(0.99),
  ];
}
