/** An analysis of many runs, in Simplified Chinese. */
import type { AnalysisWords } from './analysis.ts';

export const ANALYSIS_ZH: AnalysisWords = {
  sentences: (parts) => parts.join(''),
  list: (items) => items.join('、'),
  brand: 'Glasshouse · 多次模拟的分析',
  title: '我们的哪些假设真正起作用',
  invented: '这里的人都是虚构的。',
  inventedWhy: '模拟中的人由公开的汇总数据和随机种子生成，没有任何真实的人。',
  range: (low, high) => (low === high ? low : `${low}至${high}`),
  ranged: (value, range) => (range === '' ? value : `${value}（${range}）`),
  percent: (number) => `${number}%`,
  tiny: '不足0.1%',
  none: '–',
  designs: {
    grid: '网格',
    list: '列表',
    'latin-hypercube': '拉丁超立方',
    sobol: 'Sobol序列',
    saltelli: 'Saltelli设计',
    morris: 'Morris筛选',
  },
  subtitle: (design, points, replicates, worlds, parameters, runs) =>
    `共${runs}次模拟：按${design}取${points}个点，每点重复${replicates}次，${worlds}种情景。${parameters === '1' ? '只变动一个数值。' : `同时变动${parameters}个数值。`}`,
  leftOut: (points, runs) => `有些点没有在每种情景下以同样的机遇跑完：${points}个点、${runs}次模拟未计入。`,
  within: '所有份额都是在所列取值范围之内的方差份额。范围不同，份额就不同；没有变动的数值不在评判之列。',
  cannotTell: '“无法判断”是说不能排除偶然，并不是说这个数值无关紧要。',
  resampled: '区间取重抽样结果居中的95%：二十个毫无作用的数值中，大约会有一个看似有作用。',
  grades: { written: '明文', inferred: '推断', invented: '设定', none: '未标明' },
  verdicts: { matters: '有作用', little: '很小', 'cannot-tell': '无法判断' },
  directions: { up: '▲ 同升', down: '▼ 反降', both: '无单一方向' },
  inventedMatter: '由我们设定、而又起作用的数值',
  inventedNone: (count) => `${count}个标为“设定”的数值，都没有看出作用。这只是这些模拟所能显示的，并不说明我们的设定是对的。`,
  othersMatter: '其他起作用的数值',
  othersNone: '无。',
  mattersFor: (name, range, count, of, most, how) =>
    `${name}，取值${range}：${of === '1' ? '' : `在${of}项结果中对${count}项有作用，最明显的是`}${most}，${how}。`,
  notSeen: (names) => `没有看出任何作用的：${names.join('、')}。`,
  inWorld: (title, world) => `${title}，“${world}”`,
  lessWorld: (title, world, minus) => `${title}，“${world}”减“${minus}”`,
  mean: (mean, low, high, points) => `${points}个点的平均为${mean}，各点之间从${low}到${high}。`,
  applies: '在所有点上都不适用。',
  never: (value) => `在所有点上都是${value}，可见与这些数值都无关。`,
  signs: (above, below) => `在${above}的点上大于0，在${below}的点上小于0。`,
  alwaysAbove: '在所有点上都大于0。',
  alwaysBelow: '在所有点上都小于0。',
  luck: (ofRuns, ofMeans) => `单次模拟的方差中，偶然占${ofRuns}；各点平均值的方差中，偶然占${ofMeans}。`,
  noLuck: '每点只跑了一次，无法把偶然同数值的作用分开：偶然也算进了下列份额。',
  nullPoints: (count) => `在${count}个点上不适用，未计入。`,
  unitsLeftOut: (method, left, all) =>
    `${all}${{ sobol: '个区组', morris: '条轨迹', shares: '个点' }[method]}中，有${left}${{ sobol: '个', morris: '条', shares: '个' }[method]}缺数值，未计入。`,
  columns: {
    name: '数值',
    grade: '依据',
    range: '取值范围',
    first: '单独',
    total: '连同其他',
    muStar: '作用大小（μ*）',
    mu: '平均作用（μ）',
    sigma: '不均匀程度（σ）',
    share: '份额',
    rank: '秩回归系数',
    direction: '方向',
    verdict: '判断',
    interval: '95%区间',
    value: '数值',
  },
  how: (method, value, unit) =>
    method === 'morris'
      ? `在整个取值范围内变动，结果平均变动${value}（单位：${unit}）`
      : method === 'sobol'
        ? `单独并连同其他数值占方差的${value}`
        : `占方差的${value}`,
  tipping: '临界点',
  crosses: (name, threshold, at, direction, binned) =>
    `随${name}增大，平均值在${binned ? '约' : ''}${at}处${direction === 'up' ? '升过' : '降到'}${threshold}${direction === 'up' ? '' : '以下'}。`,
  foundIn: (percent) => `只有${percent}的重抽样在此越过，也可能根本不越过。`,
  neverCrosses: (names, threshold, begins) =>
    `在取值范围内，无论${names.join('、')}如何变动，平均值都不越过${threshold}，始终${begins === 'below' ? '低于它' : '不低于它'}。`,
  neverAny: (threshold, begins) => `无论哪个数值变动，平均值都不越过${threshold}，始终${begins === 'below' ? '低于它' : '不低于它'}。`,
  notTold: (threshold) => `沿其他数值在何处越过${threshold}，不予列出：它们没有看出作用，越过可能只是偶然。`,
  limits: '这份分析不能说明什么',
  limitsText: (design, replicates) => [
    '这里的作用，是在这个模型里的作用。模型里没有的机制，也就没有可供变动的数值。',
    '取值范围本身就是假设。设定的数值，其范围也是设定的。',
    ...(design === 'list'
      ? ['列表中的数值按所写的方式一起变动：份额只说明什么与什么相伴，不说明因果。']
      : ['各数值彼此独立地变动，即使按理它们应当一起变动。']),
    ...(replicates === 1 ? ['每点只跑一次，偶然会被当成数值的作用。'] : []),
  ],
  method: '方法概要',
  methodText: (method, resamples, seed) => [
    ...{
      sobol: [
        '单独：一阶指数，即只要知道这一个数值，方差平均会减少的份额。连同其他：总效应指数，即除它以外全都知道，方差平均还会剩下的份额。Saltelli 等 2010；Jansen 1999。',
        '总效应指数的区间高于1%，并且高于偶然在各点平均值中留下的份额（毫无作用的数值也会有这么多），才算有作用。很小：区间低于1%。',
      ],
      morris: [
        '沿每条轨迹，每个数值变动一次；结果的变化按整个取值范围折算，就是一个基本效应。μ 是其平均，μ* 是其大小的平均，σ 是其标准差。Morris 1991；Campolongo 等 2007。',
        'μ* 的区间高于偶然所能给出的，并且高于最大者的二十分之一，才算有作用。筛选只排先后，不给份额。',
      ],
      shares: [
        '份额：各点的方差中，有多少在该数值的各水平（或点数相等的各组）之间（Kelley 的 ε²，对毫无作用的数值平均为0）。秩回归系数：以全部数值的秩作回归，−1至1。',
        '份额的区间高于0，或秩回归系数大于偶然所能造成的，才算有作用。只在几个数值共同变动时才有的作用，不在任何份额里。',
      ],
    }[method],
    '偶然：同一次重复中，各点的机遇相同。各点共有的机遇只进入单次模拟的方差，不进入各点平均值的方差；其余的两者都有。',
    `情景之差逐次模拟计算。区间由${resamples}次重抽样得出（种子${seed}）；不适用的数值一律略去，不作填补。`,
  ],
  varied: '变动了什么',
  all: '全部结果',
  footer: '由 Glasshouse 社会评分制度实验室生成。结果出自模拟，不是预测；其中的人都是虚构的。',
  indices: {
    question: (title) => `取决于什么？${title}`,
    finding: (title, name, grade, how) => `${title}：主要取决于${name}（${grade}），${how}。`,
    untold: (title) => `${title}：看不出取决于哪一个数值。`,
    same: (title) => `${title}：在所有点上都一样。`,
    spread: '横条：重抽样得出的95%区间，限于所列取值范围之内。',
    reading: (method) =>
      ({
        sobol: '圆圈：该数值单独的作用。方块：单独并连同其他数值的作用。空心、灰色：无法判断或很小。',
        morris: '方块：该数值在整个取值范围内变动时，结果平均变动多少（不论升降）。空心、灰色：无法判断或很小。',
        shares: '方块：方差中处于该数值各水平之间的份额。空心、灰色：无法判断或很小。',
      })[method],
    axis: (method, unit) => (method === 'morris' ? `作用大小（${unit}）` : '占所列范围内方差的份额（%）'),
    more: (count) => `另有${count}个较小的数值，见表格。`,
  },
  trend: {
    question: (title, name) => `随${name}怎样变化？${title}`,
    finding: (title, name, first, from, last, to) => `${title}的平均：${name}约为${from}时是${first}，约为${to}时是${last}。`,
    spread: (alone) => (alone ? '每个点是各次重复的平均。' : '各点不同，既因为其他数值也在变动，也因为偶然；色带包含居中的九成。'),
    reading: (shown, of) => `方块和线：沿该数值的平均。圆圈：${shown === of ? `全部${of}个点` : `${of}个点中的${shown}个`}。`,
    points: '各点',
    means: '平均',
    middle: '居中的90%',
    threshold: (value) => `虚线：所问的界线${value}。`,
  },
  surface: {
    question: (title, x, y) => `${x}与${y}怎样共同起作用？${title}`,
    finding: (title, low, atLow, high, atHigh) => `${title}的平均：最低为${low}（${atLow}），最高为${high}（${atHigh}）。`,
    at: (x, xValue, y, yValue) => `${x} ${xValue}、${y} ${yValue}`,
    spread: (others, binned) =>
      binned
        ? '每格是其中各点（约十个）的平均；相邻格之间的差别可能出于偶然或其他数值。'
        : others
          ? '每格是各次重复以及其他所有数值的平均。'
          : '每格是各次重复的平均。',
    reading: (threshold) => `颜色越深，平均越高。${threshold === null ? '' : `线是越过${threshold}的地方。`}`,
  },
};
