/** What `calibrate` says, in each language. */
import type { CalibrationWarning } from './calibrate-result.ts';

export interface CalibrateWords {
  readonly title: (id: string, scheme: string) => string;
  readonly lived: (draws: number, replicates: number, persons: number, months: number) => string;
  readonly kept: (kept: number, draws: number, rounds: number, effective: number) => string;
  readonly distance: (best: string, last: string) => string;
  readonly parameters: string;
  readonly parameterColumns: readonly string[];
  readonly says: (width: number) => string;
  readonly moved: (way: 'up' | 'down') => string;
  readonly nothing: string;
  readonly leans: (end: 'low' | 'high') => string;
  readonly together: string;
  readonly pair: (one: string, other: string, r: string) => string;
  readonly targets: string;
  readonly targetColumns: readonly string[];
  readonly inside: (share: number) => string;
  readonly range: (low: string, high: string) => string;
  readonly fitted: string;
  readonly warnings: Readonly<{ [K in CalibrationWarning['kind']]: (warning: Extract<CalibrationWarning, { kind: K }>) => string }>;
  readonly saved: (file: string, seconds: number) => string;
  readonly stopped: (folder: string | undefined) => string;
  readonly next: string;
}

const n = (x: number): string => x.toLocaleString('en');

export const CALIBRATE_WORDS: Readonly<Record<'en' | 'zh-Hans', CalibrateWords>> = {
  en: {
    title: (id, scheme) => `${id}: numbers of ${scheme}, fitted to published figures`,
    lived: (draws, replicates, persons, months) =>
      `${n(draws)} draws, ${replicates === 1 ? 'one run' : `${n(replicates)} runs`} each of ${n(persons)} persons and ${n(months)} months, each with luck of its own`,
    kept: (kept, draws, rounds, effective) =>
      `${n(kept)} of ${n(draws)} draws kept, the nearest${rounds === 1 ? ' (rejection)' : `, in ${rounds} rounds; they say as much as ${effective.toFixed(0)} of equal weight`}`,
    distance: (best, last) =>
      `Distance of the nearest ${best}, of the last one kept ${last}; at 1 figures are about as far off as the ends of the published ranges.`,
    parameters: 'Numbers that were fitted: median, and the middle 90 %',
    parameterColumns: ['Number', 'Stated', 'Before', 'After', 'What the figures say'],
    says: (width) => `range narrower by ${Math.round(100 * (1 - width))} %`,
    moved: (way) => (way === 'up' ? 'lies higher' : 'lies lower'),
    nothing: 'the figures say nothing about this number alone',
    leans: (end) => `leans against the ${end === 'low' ? 'lower' : 'upper'} end of its range`,
    together: 'Determined together rather than one by one (rank correlation among the draws kept):',
    pair: (one, other, r) => `${one} with ${other}: ${r}`,
    targets: 'Figures',
    targetColumns: ['Figure', 'Published', 'Before', 'After (fitted)', 'Draws inside, before and after'],
    inside: (share) => `${Math.round(100 * share)} %`,
    range: (low, high) => `${low} to ${high}`,
    fitted:
      'The figures after are fitted, not predicted: that they come near is no evidence that the model is right. What is not fitted here stayed as stated.',
    warnings: {
      few: ({ effective }) => `Few draws: they say as much as ${effective.toFixed(0)} of equal weight. The ends of the ranges are rough; ask for more draws.`,
      far: ({ distance }) =>
        `Even the nearest draw is at distance ${distance.toPrecision(3)}: within these ranges the model does not come near the figures. What was kept is the least bad, not a fit.`,
      loose: ({ distance }) =>
        `The last draw kept is at distance ${distance.toPrecision(3)}, farther than the published ranges: keep fewer, draw more, or take more rounds.`,
      refused: ({ draws }) => `${n(draws)} draws make no valid world, and were left out.`,
    },
    saved: (file, seconds) => `Posterior: ${file}  ${seconds.toFixed(1)} s`,
    stopped: (folder) =>
      folder === undefined
        ? 'Stopped: nothing was kept. With --keep-runs DIR the same command goes on from where it stopped.'
        : `Stopped: what was lived is in ${folder}. The same command goes on from there.`,
    next: 'next:',
  },
  'zh-Hans': {
    title: (id, scheme) => `${id}：把 ${scheme} 的若干数值拟合到公开数字`,
    lived: (draws, replicates, persons, months) =>
      `抽取 ${n(draws)} 次，每次${replicates === 1 ? '运行一次' : `运行 ${n(replicates)} 次`}（${n(persons)} 人，${n(months)} 个月），各有各的偶然`,
    kept: (kept, draws, rounds, effective) =>
      `${n(draws)} 次中保留最接近的 ${n(kept)} 次${rounds === 1 ? '（拒绝法）' : `，共 ${rounds} 轮；相当于 ${effective.toFixed(0)} 次等权抽取`}`,
    distance: (best, last) => `最近的距离为 ${best}，所保留的最远距离为 ${last}；距离为 1 时，模拟值大致偏到公开范围的边缘。`,
    parameters: '被拟合的数值：中位数与中间 90% 的范围',
    parameterColumns: ['数值', '文件中', '拟合前', '拟合后', '公开数字说明了什么'],
    says: (width) => `范围收窄 ${Math.round(100 * (1 - width))}%`,
    moved: (way) => (way === 'up' ? '偏高' : '偏低'),
    nothing: '单就这个数值，公开数字什么也没有说明',
    leans: (end) => `偏向其范围的${end === 'low' ? '下' : '上'}端`,
    together: '公开数字只能确定以下数值的组合，而非逐个确定（保留样本中的秩相关）：',
    pair: (one, other, r) => `${one} 与 ${other}：${r}`,
    targets: '公开数字',
    targetColumns: ['数字', '公布', '拟合前', '拟合后（已拟合）', '落入范围的抽取，前与后'],
    inside: (share) => `${Math.round(100 * share)}%`,
    range: (low, high) => `${low}～${high}`,
    fitted: '“拟合后”的数字是凑近的，不是预测出来的：与公开数字接近，并不证明模型正确。这里没有拟合的数值都保持文件中的取值。',
    warnings: {
      few: ({ effective }) => `样本少：只相当于 ${effective.toFixed(0)} 次等权抽取，范围的两端很粗略。请增加抽取次数。`,
      far: ({ distance }) => `最近的一次距离也有 ${distance.toPrecision(3)}：在这些范围内，模型到不了公开数字附近。保留下来的只是差得最少的，不算拟合。`,
      loose: ({ distance }) => `保留的最后一次距离为 ${distance.toPrecision(3)}，超出公开范围：请少留一些、多抽一些，或增加轮数。`,
      refused: ({ draws }) => `有 ${n(draws)} 次抽取的规则自相矛盾，已剔除。`,
    },
    saved: (file, seconds) => `后验样本：${file}  用时 ${seconds.toFixed(1)} 秒`,
    stopped: (folder) =>
      folder === undefined
        ? '已停止，没有保留任何结果。加上 --keep-runs 目录，再次执行即可从中断处继续。'
        : `已停止，已运行的部分在 ${folder}。再次执行同一命令即可继续。`,
    next: '接下来：',
  },
};
