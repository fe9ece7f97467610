import type { LifeSums } from 'glasshouse';
import type { LivesWords } from './lives.ts';

const n = (x: number): string => x.toLocaleString('zh-Hans', { useGrouping: x >= 10_000, maximumFractionDigits: 2 }).replace('-', '−');
const listed = ({ monthsListed, monthsWrongly }: LifeSums): string =>
  monthsListed === 0
    ? '从未列入'
    : `在列${n(monthsListed)}个月${monthsWrongly === 0 ? '' : monthsWrongly === monthsListed ? '，全属误列' : `，其中误列${n(monthsWrongly)}个月`}`;

export const LIVES_ZH: LivesWords = {
  person: (person) => `第${person}号`,
  of: (person, text) => `${person}：${text}`,
  month: (month) => `第${n(month)}月`,
  invented: '纯属虚构，并无其人。',
  people: {
    title: (drawn, of, run, runs) =>
      `第${n(run + 1)}次模拟（共${n(runs)}次）期末：${drawn === of ? `全部${n(of)}人` : drawn === 0 ? `${n(of)}人` : `从${n(of)}人中均匀抽出的${n(drawn)}人`}`,
    counts: (all, wrongly, once, rest) =>
      `方块${n(all - wrongly)}个：被列入。菱形${n(wrongly)}个：误列。圆圈${n(rest)}个：未列入${once === 0 ? '' : `，其中带点的${n(once)}个曾被误列`}。`,
    label: '被列入或曾被误列的虚构居民',
    how: '点一个标记，就看到那个人的经历。用键盘时，方向键只在被列入和曾被误列的人之间移动，回车键打开其经历。',
    nobody: '图中无人被列入，也无人曾被误列。可以点一个圆圈，或在下面填编号，打开一个人的经历。',
    state: ({ listed: now, wrongly, everListed, everWrongly }) =>
      wrongly
        ? '误列'
        : now
          ? everWrongly
            ? '被列入，其间有过误列'
            : '被列入'
          : everWrongly
            ? '现未列入，曾被误列'
            : everListed
              ? '现未列入，曾被列入'
              : '从未列入',
    nothingOver: '每个标记是一个虚构的人。',
    listedFirst: '被列入者排在前面',
    previousRun: '上一次模拟',
    nextRun: '换一次模拟看看',
    run: (run, runs) => `第${n(run + 1)}次模拟，共${n(runs)}次`,
    few: (drawn, all) => (all === 0 ? `图中${n(drawn)}人，期末无人被列入。` : `图中${n(drawn)}人，期末只有${n(all)}人被列入。`),
    everyone: (all) => `这次模拟期末被列入的全部${n(all)}人：`,
    more: (more) => `另有${n(more)}人`,
    noPortraits: '规模这么大的运行不保留每个人的处境，所以没有标记，也不能搜索；仍可按编号打开一个人的经历。减少人数或模拟次数，两者就会恢复。',
  },
  life: {
    heading: '一个人的经历',
    sums: '总计',
    rows: [
      { title: '在列月数', of: (sums) => n(sums.monthsListed) },
      { title: '其中误列', of: (sums) => n(sums.monthsWrongly) },
      { title: '被拒次数', of: (sums) => n(sums.refused) },
      { title: '其中本不该拒', of: (sums) => n(sums.refusedWrongly) },
      { title: '受到的惩戒', of: (sums) => n(sums.penalties) },
      { title: '期末分数', of: (sums) => (sums.score === null ? '无' : n(sums.score)) },
      { title: '期末经济状况（平均为1）', of: (sums) => sums.means.toFixed(2) },
    ],
    nothing: '这段时间里没有值得一提的事。',
    folded: (told, partsAt) => (partsAt === null ? `有事的${n(told)}个月，全都相同` : `此前有事的${n(told)}个月，全都相同`),
    rules: (rules) => `ⓘ 起作用的规则（${n(rules)}条）及其出处`,
    kind: { list: '名单', indicator: '记录', consequence: '惩戒', notice: '告知', appeal: '申诉' },
    grade: { written: '见于公开的规定', inferred: '据报道推断', invented: '虚构：我们的假设' },
    noSource: '无出处',
    recalled: '凭记忆，未核对原文',
    inMonths: (all) => `在第${all.slice(0, 8).map(n).join('、')}月起作用${all.length > 8 ? `，另有${n(all.length - 8)}个月` : ''}`,
    copy: '复制为文字',
    copied: '已复制。文字中写明此人纯属虚构。',
    copyHere: '浏览器不允许本页复制，请从这里自行复制：',
    link: '重现这段经历：',
  },
  beside: {
    heading: (worlds) => (worlds === 1 ? '一种情景' : `同一个人，同样的运气，${n(worlds)}种情景`),
    strips: '各情景共用一条月份轴',
    legend: '线上的粗条：在名单上；深色带斜纹：误列。线下：圆点是做了某事，方块是记了一笔，叉是惩戒或被拒，三角是告知或申诉。',
    first: '其他情景都与这一种对照。',
    partsAt: (month) => `从第${n(month)}月起不同。`,
    same: '逐月相同，是一样的经历。',
    oneDraw: '这是一次抽取的运气，各情景相同；换一次模拟，就是另一次抽取。',
    strip: ({ stretches, glyphs, months }) =>
      `${
        stretches.length === 0
          ? `${n(months)}个月里从未列入。`
          : stretches
              .map(({ from, to, state }) => `第${n(from)}月${to >= months ? '起直到期末' : `至第${n(to)}月`}${state === 'wrongly' ? '误列' : '在列'}。`)
              .join('')
      }图中有${n(glyphs.length)}件事。`,
    lanes: { did: '做了某事', record: '记录', penalty: '惩戒或被拒', remedy: '告知或申诉' },
    axis: '月份',
    add: '添加一种情景',
    addButton: '添加',
    safeguards: '本制度加一项保障措施',
    schemes: '另一项制度',
    choose: '请选择……',
    cities: (cities) => `放到另外${['', '一', '两', '三', '四'][cities] ?? n(cities)}个城市`,
    remove: '移去',
    removeNamed: (title) => `移去：${title}`,
    full: (most) => `与本制度并列的情景最多${n(most)}种。移去一种，才能再添加。`,
    left: '以下情景无法并列：',
    notLived: (title) => `“${title}”的这次模拟没有完成，此前已被停止。`,
  },
  choose: {
    legend: '选一个人',
    run: '第几次模拟',
    person: '编号',
    less: (name) => `${name}：减一`,
    more: (name) => `${name}：加一`,
    between: (low, high) => `${n(low)}至${n(high)}`,
    like: '换一个相似的人',
    unlike: '换一个不相似的人',
    likeHelp: '相似：群体、地区、年龄段都相同。不相似：群体和地区都不同。',
    wrongly: '看一个被误列的人',
    random: '随机看一个人',
    none: { like: '没有别人与其群体、地区、年龄段都相同。', unlike: '没有群体和地区都不同的人。', wrongly: '这次模拟中无人被误列。' },
    cut: (given, taken, high) => `这里没有“${given}”：编号从0到${n(high)}。现显示${taken}。`,
    opened: (life, person, run) => `第${person}号居民（虚构），第${n(run + 1)}次模拟：${listed(life.sums)}。`,
    opening: '正在重演……',
  },
  find: {
    legend: '按条件找人',
    label: '条件',
    help: '写法与“glasshouse life --where”相同：事实之间用 &&（且）、||（或）、!（非）连接，用 = != < <= > >= 比较。',
    button: '查找',
    examples: '例如：',
    looking: '正在查找……',
    bad: '读不懂这个条件：',
    result: ({ of, candidates, looked, count, estimate, found }) =>
      [
        candidates === 0
          ? `按期末的处境，${n(of)}人中无人可能符合条件。`
          : `${n(of)}人中，按期末的处境有${n(candidates)}人可能符合条件；重演了其中${n(looked)}人的经历。`,
        candidates === 0
          ? ''
          : count !== null
            ? count === 0
              ? '这次模拟中无人符合条件。'
              : `符合条件的正好${n(count)}人。`
            : estimate !== null
              ? `符合条件的约${n(Math.round(estimate.value))}人（95%区间${n(Math.floor(estimate.low))}至${n(Math.ceil(estimate.high))}），未逐一核对。`
              : `符合条件的至少${n(found.length)}人，总数无法得知。`,
      ].join(''),
    line: (_, traits, sums) => [...traits, listed(sums), ...(sums.refused === 0 ? [] : [`被拒${n(sums.refused)}次`])].join(' · '),
    shown: (shown) => `列出${n(shown)}人。`,
    noPortraits: '无法得知：规模这么大的运行不保留每个人的处境。',
  },
  prevent: {
    heading: '怎样才能避免？',
    help: '在本制度上逐一单独加上每项现有的保障措施，用同样的运气，把这个人的经历重演一遍。',
    never: '按本制度，此人在这次模拟中从未列入；保障措施仍可能改变别的事。',
    start: (all) => `逐一试${n(all)}项保障措施`,
    stop: '停止',
    progress: (done, of) => `已试${n(done)}项，共${n(of)}项`,
    stopped: (done, of) => `已停止：试了${n(done)}项，共${n(of)}项。`,
    done: (all, prevents, ever) =>
      !ever ? `${n(all)}项都试过了。` : `${n(all)}项都试过了：${prevents === 0 ? '没有一项能' : `有${n(prevents)}项能`}使此人免于列入或免于误列。`,
    effect: {
      'never-listed': '不会被列入',
      'never-wrongly': '不会被误列',
      shorter: '在列时间缩短',
      longer: '在列时间延长',
      otherwise: '列入情况不变，别的事有变化',
      nothing: '对此人毫无影响',
    },
    said: (effect, { sums, before, partsAt }) => {
      const from = partsAt === null ? '' : `从第${n(partsAt)}月起不同。`;
      switch (effect) {
        case 'never-listed':
          return `未列入。${from}`;
        case 'never-wrongly':
          return `${listed(sums)}，没有误列。${from}`;
        case 'shorter':
        case 'longer':
          return `${listed(sums)}；原为${n(before.monthsListed)}个月${before.monthsWrongly === 0 ? '' : `（误列${n(before.monthsWrongly)}个月）`}。${from}`;
        case 'otherwise':
          return sums.refused === before.refused
            ? `${listed(sums)}，与原来相同。${from}`
            : `${listed(sums)}，与原来相同；被拒${n(sums.refused)}次，原为${n(before.refused)}次。${from}`;
        case 'nothing':
          return '经历完全相同。';
      }
    },
    refused: '无法加到本制度上',
    large: '未试：需要让所有人都重演一遍，最多只做到2万人',
    line: (title, text) => `${title}：${text}`,
    show: '并列显示',
    showNamed: (title) => `并列显示：${title}`,
    alone: '这只是一个人在一次模拟里的经历。一项保障措施对所有人有什么影响、代价如何，是另外的问题，见“保障措施”一页。',
  },
  deed: {
    add: (title) => `添加情景：${title}`,
    cities: '添加其他城市',
    remove: (title) => `移去情景：${title}`,
  },
  waiting: '至少完成一次模拟，才能打开个人的经历。',
};
