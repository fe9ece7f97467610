/** The report in Simplified Chinese. */
import type { SheetWords } from './sheet-words.ts';

export const SHEET_ZH: SheetWords = {
  invented: '这里的人都是虚构的。',
  inventedWhy: '报告中的人由公开的汇总数据和随机种子生成，没有任何真实的人。',
  title: (scheme) => `${scheme}：它对一个虚构社会做了什么`,
  changedTitle: (scheme) => `${scheme}（有改动）：它对一个虚构社会做了什么`,
  sizes: ({ society, persons, months, runs }) => `社会：${society}。模拟${persons}人，${months}个月，${runs}次。`,
  stopped: (finished, asked) => `中途停止：${asked}次模拟完成了${finished}次，这里只计这${finished}次。`,
  margin: (version, digest) => `人物均属虚构 · Glasshouse ${version} · 摘要 ${digest}`,

  worlds: '情景',
  worldsNote: '同一批虚构的人、同样的机遇，分别在以下各情景中生活，不同的只是规则。',
  changes: (count) => `改动了什么（${count}处）`,
  noChanges: '制度和社会均为原样，没有改动。',
  ownText: (file) => `${file === 'scheme' ? '制度' : '社会'}的文本由读者自拟，并非随附的原文。`,
  changeOf: (label, before, now) => `${label}：${before} → ${now}`,
  took: (label) => `${label}：已去掉`,
  absent: '无',
  effect: '改动带来什么',
  effectNone: (why) => `这些改动在这里不起作用：${why}`,
  measure: '指标',
  before: '改动前',
  now: '现在',
  difference: '逐次相比的差异',
  leftOut: '无法并列模拟的情景',

  numbersNote: '各次模拟的平均值，下面一行为95%区间，只反映偶然。规则和社会中尚不清楚的部分不在其内。',
  noValue: '–',
  against: (text) => `与该制度相比：${text}`,
  further: (count) => `另有${count}项指标，见数字文件。`,

  table: '同样的数字，列成表',
  thinned: (shown, all) => `此处列出${all}行中的${shown}行，全部见数字文件。`,
  nothingDrawn: '图表未能画出。',
  noCharts: '这次模拟没有可画的内容。',
  noGroups: '这个社会没有可以在此相互比较的群体。',

  lifeInvented: '虚构人物，并无其人。这只是一次机遇，不是统计。',
  lifeOf: { wrongly: '曾被误列的一个人', listed: '被列入名单的一个人', never: '从未被列入的一个人', any: '其中一个人' },
  livesNote: (run) => `该制度下，第${run}次模拟里的两个虚构人物。`,
  month: (month) => `第${month}月`,
  more: (months) => `另有${months}个月也有事发生，此处从略。`,

  noSafeguards: '这次实验没有加上保障措施。',
  assumes: '所作假设：',

  method: [
    [
      '什么是一次模拟',
      '一次模拟，就是整个虚构社会在一套规则下按月生活一遍。每个月，人们有所行为，其中一部分被记录下来，也有一些没有做过的事被记上。制度的规则把记录变成分数、名单和惩戒。人们得知以后，可以申诉，也会改变行为。月末统计有多少人在名单上、被拒绝、受惩戒。',
    ],
    [
      '什么由抽签决定',
      '人是按社会的公开汇总数据抽取的：各群体、各地区、各年龄有多少人，收入如何，某类事情多久发生一次。没有任何关于具体个人的资料。某人某月做了什么、是否被记录，都由随机数决定；凭随机种子，谁都可以重新抽出同样的结果。',
    ],
    [
      '什么算误列',
      '每个人另有一本对照账：规则相同，只收真实的记录，不收错误的记录。一个人在失信名单上，而按对照账不应在该名单上，就是误列。衡量的标准是制度自己的规则加上真实的记录，并不评价规则本身。',
    ],
  ],
  pairsHeading: '情景如何比较',
  pairs: '机遇属于人，不属于规则：同一个人在每个情景里遇到同样的机遇。因此各情景逐次相比，差异只来自规则。差异的区间若包含零，报告就写明无法判断。',
  intervalsHeading: '区间',
  intervals: (runs) =>
    runs === 1
      ? '只模拟了一次，因此没有区间。'
      : `每个数字都是${runs}次不同机遇下模拟的平均。95%区间（学生氏 t）说明换一种机遇时平均值会变动多少。假设本身若有误差，还要另计：区间并不反映它。`,

  sourcesOf: (what, title) => `${{ scheme: '制度', companion: '企业制度', society: '社会' }[what]}“${title}”的来源`,
  grades: ({ written, inferred, invented }) => `文件中注明可靠程度的规则和数字：明文${written}处，推断${inferred}处，设定${invented}处。`,
  gradesKey: '明文：见于公布的规则或数据。推断：由报道得出。设定：我们自己的假设。',
  listAbove: '来源清单见前面的另一语言部分。',
  noPage: '无公开页面',
  remembered: '凭记忆，未重新核对原文',

  runText: '同样的实验在任何机器上都得出同样的数字，直到最后一位。只有一切都相同，摘要值才会相同。',
  runFileText: (file) => `运行文件里有规则、社会、随机种子和全部结果。存为 ${file} 后，可以这样核对：`,
  command: '命令行',
  commandChanged: '规则或社会有改动，命令要用到运行文件：',
  link: '在浏览器里打开这次实验',
  terms: { scheme: '制度', society: '社会', persons: '人数', months: '月数', runs: '模拟次数', seed: '随机种子', version: '版本', digest: '摘要值' },
  footer: '结果出自带有明确假设的模拟，用来比较规则，不作预测。其中的人都是虚构的。',

  glossary: [
    ['制度', '一整套成文规则，把被记录的行为变成分数、名单、激励和惩戒'],
    ['社会', '公开的汇总数据，模拟的人由此抽取'],
    ['情景', '处在某项制度（连同保障措施）之下的社会，或没有该制度的社会'],
    ['一次模拟', '整个社会在一个情景里生活一遍'],
    ['随机种子', '决定全部机遇的一个数，种子相同则机遇相同'],
    ['在列', '月末统计时至少在一份失信名单上'],
    ['误列', '在失信名单上，而只凭真实记录则不应在列'],
    ['申诉（异议）', '请求撤销列入'],
    ['告知', '在列入生效之前或之后通知当事人'],
    ['信用修复', '以某种行为结束列入'],
    ['保障措施', '对制度的一种改动，用来保护当事人'],
    ['区间', '这样算出的区间，换别的机遇重做一百次，约有九十五个包含无穷多次模拟的平均值'],
    ['无法判断', '现有次数看不出两个情景谁多谁少；这不等于没有差异'],
    ['可靠程度', '一个数字从何而知：明文、推断或设定'],
    ['摘要值', '六十四位字母和数字，只有模拟的一切都相同才会相同'],
  ],
};
