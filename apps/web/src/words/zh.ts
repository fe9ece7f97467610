import type { Words } from './words.ts';

const n = (x: number): string => x.toLocaleString('zh-Hans', { useGrouping: x >= 10_000 });
const SIZE = { persons: '人数', months: '月数', runs: '模拟次数', seed: '随机种子' } as const;
const WHAT = { scheme: '制度', society: '社会', safeguards: '保障措施', against: '制度', lang: '语言', theme: '配色' } as const;

export const ZH: Words = {
  brand: 'Glasshouse 制度实验室',
  skip: '跳到正文',
  invented: '这里的人都是虚构的。',
  menu: { label: '主菜单', start: '开始' },
  routes: {
    lab: { menu: '实验', heading: '实验' },
    compare: { menu: '比较', heading: '比较几种情景' },
    lives: { menu: '人生', heading: '一个个人的经历' },
    safeguards: { menu: '保障措施', heading: '每项保障措施改变了什么' },
    library: { menu: '资料库', heading: '资料库' },
    learn: { menu: '学习', heading: '五步入门' },
    report: { menu: '报告', heading: '报告' },
    embed: { menu: '嵌入', heading: '嵌入' },
  },
  otherLanguage: 'English',
  theme: { label: '配色', system: '跟随系统', light: '浅色', dark: '深色' },
  titles: {
    start: 'Glasshouse 制度实验室：名单的规则会怎样影响一群虚构的人',
    route: (name, scheme) => `${scheme === null ? '' : `${scheme} · `}${name} · Glasshouse`,
    missing: '没有这一页 · Glasshouse',
  },
  footer: '结果只涉及一个假设已写明的模拟社会，用来比较规则，不作预测。',
  local: '本页不向任何地方发送数据：没有账户，不统计访客，打开之后不再发出请求。模拟全部在你的浏览器里进行。',

  start: {
    underRules: (scheme) => `规则：${scheme}。`,
    marksTitle: '按现行规则被列入的一千人',
    marks: (listed, wrongly, rest) =>
      `方块${n(listed - wrongly)}个：被列入。菱形${n(wrongly)}个：没有做过会被列入的事，却被列入。${rest === 0 ? '' : `圆圈${n(rest)}个：不再被列入。`}`,
    question: '换一种规则会怎样？',
    asIs: '规则不变',
    what: (safeguard, title) =>
      ({ 'independent-appeal': '如果由独立机构受理申诉？', 'human-review': '如果每条记录先由人核对？' })[safeguard] ?? `如果：${title}？`,
    change: (before, after) => `每1000个被列入的人中，误列的是${n(after)}人，而不是${n(before)}人。`,
    changeRange: (change, low, high, runs) => `同一批人、同样的运气，成对模拟${runs}次：${signed(change)}，95% 区间 ${signed(low)} 至 ${signed(high)}。`,
    cannotTell: (before, after, runs) => `每1000个被列入的人中误列${n(after)}人，规则不变时为${n(before)}人。只凭${runs}次模拟，无法判断两者有无差别。`,
    price: (before, after) => `代价：每千人每年要办${short(after)}件事（记录、核对、申诉），规则不变时为${short(before)}件。`,
    assumes: '设定：',
    life: '一个人的经历',
    lifeInvented: '虚构人物，并无其人。',
    month: (month) => `第${n(month)}月`,
    real: '这是真的吗？',
    realText:
      '公开资料中没有给中国每个公民打的全国统一分数。实际存在的是几十个各不相同的地方试点、数百份名单，以及针对特定违法失信行为的全国性名单。这里的制度凡有公布的规则，都按公布的规则来写；每个数字都注明出处和把握程度。误列有多常见，大多没有公布，这些数字借自其他国家的名单。',
    doors: '接下来',
    doorSteps: '走完五步',
    doorStepsText: '八分钟：先猜，再看，了解一份名单对一千个虚构的人意味着什么。',
    doorLab: '打开实验',
    doorLabText: (persons, runs) => `同样的${persons}个虚构的人、同样的${runs}次模拟，在你的浏览器里进行。改动一条规则，看看有什么变化。`,
    doorTeachers: '教师专用',
    doorTeachersText: '课堂链接、可打印的练习单、讨论题。手机可用，断网也可用。',
    noScript: '脚本已关闭。上面的结论、两种回答和个人经历都可以直接阅读；实验部分需要脚本。',
  },

  lab: {
    experiment: '实验设置',
    rules: '规则',
    scheme: '制度',
    kind: (kind) => ({ documented: '有文件可据', reconstructed: '部分重建', 'thought-experiment': '思想实验', federation: '各地不同' })[kind],
    society: '社会',
    sizes: '规模与偶然',
    size: SIZE,
    between: ({ low, high }) => `${n(low)} 至 ${n(high)}`,
    less: (name) => `减少：${name}`,
    more: (name) => `增加：${name}`,
    safeguards: '保障措施',
    safeguardsHelp: '每选一项，就多一个与原制度并列的情景：同一批人，同样的运气。',
    preparing: '正在读取规则……',
    running: (finished, total) => `已完成 ${n(finished)} / ${n(total)} 次模拟`,
    runsDone: '已完成的模拟',
    stop: '停止',
    goOn: '跑完全部模拟',
    stopped: (finished, asked) => `已停止。以下结果来自已完成的${n(finished)}次模拟（共${n(asked)}次），还不是这个链接所指的结果。`,
    stoppedEmpty: '第一次模拟完成之前就已停止。',
    done: (runs) => `完成：${n(runs)}次模拟。`,
    older: '这仍是上一次的结果，不是现在这个实验的。',
    refused: '这个实验无法进行',
    failed: '出了故障',
    failedHelp: '此前已完成的情景仍然保留。请减少人数或月数再试。',
    result: '发生了什么',
    world: (id, title) => ({ scheme: '这项制度', published: '改动之前', none: '没有该制度' })[id] ?? `加上：${title}`,
    marksTitle: (of) => (of === 'everyone' ? '期末的一千人' : '期末在名单上的一千人'),
    marks: (of, listed, wrongly) =>
      `方块${n(listed - wrongly)}个：被列入。菱形${n(wrongly)}个：没有做过会被列入的事，却被列入。${of === 'everyone' ? `圆圈${n(1000 - listed)}个：未列入。` : ''}`,
    numbers: '数字',
    rangeNote: '各次模拟的平均值；括号内为95%区间，只反映偶然。规则和社会中尚不清楚的部分不在其内。',
    measure: '指标',
    unit: '单位',
    further: (count) => `另外${n(count)}项指标`,
    enterprises: (count) => `企业的${n(count)}项指标`,
    change: (text) => `与原制度相比：${text}`,
    none: '不适用',
    limits: '这里看不出什么',
    warnings: (count) => `文件有${n(count)}处提示`,
    link: '核对',
    linkWithDigest: '带摘要的链接：以后打开会说明结果是否仍与此一致',
    linkFile: '链接包含整个实验。保存运行文件后，在命令行执行 glasshouse reproduce 文件名，即可核对数字是否一致。',
    linkText: '链接包含整个实验。在命令行运行下面一行，得到同样的数字：',
    command: '命令',
    digest: '全部模拟的摘要',
    agrees: '与链接中的摘要一致。',
    differs: (given) => `链接中写的是 ${given}…：可能出自不同的规则或版本，也可能被改动过。`,
    notes: '链接有改动',
    note: (note) => {
      switch (note.kind) {
        case 'cut':
          return `${SIZE[note.name]}：“${note.given}”在这里无法模拟，改用 ${n(note.taken)}（允许 ${n(note.low)} 至 ${n(note.high)}）。`;
        case 'unknown':
          return note.taken === null
            ? `没有名为“${note.given}”的${WHAT[note.name]}，已略去。`
            : `没有名为“${note.given}”的${WHAT[note.name]}，改用 ${note.taken}。`;
        case 'ignored':
          return `“${note.given}”在这里没有含义，已略去。`;
        case 'digest':
          return `“${note.given}”不是摘要，已略去。`;
        case 'many':
          return note.name === 'worlds'
            ? `并列的情景有${n(note.given)}个，一页放不下，只取前${n(note.taken)}个。`
            : `改动有${n(note.given)}处，一个链接放不下，只取前${n(note.taken)}处。请把制度另存为文件。`;
        case 'edit':
          return `“${note.given}”不是一处改动（应写成“路径:值”），已略去。`;
        case 'packed':
          return `链接里的${note.name === 'own' ? '制度' : '社会'}（“${note.given}”）无法解开，改用随本站提供的版本。`;
        case 'version':
          return `链接出自 Glasshouse ${note.given}，现在的版本是 ${note.own}。数字可能不同；是否不同，见结果下方。`;
      }
    },
  },

  missing: {
    heading: '没有这一页',
    notBuilt: (route) => `“${route}”已在计划中，尚未完成。`,
    unknown: '没有这个页面。',
    back: '回到开始',
  },
};

function signed(x: number): string {
  const text = Math.abs(x).toLocaleString('zh-Hans', { maximumSignificantDigits: 2 });
  return x < 0 ? `−${text}` : `+${text}`;
}

function short(x: number): string {
  return x.toLocaleString('zh-Hans', { maximumSignificantDigits: 3 });
}
