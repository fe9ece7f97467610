/** What the laboratory says about rules, changes, tabs and files. */
import type { Language } from 'glasshouse';
import type { SectionId } from '../../study/form.ts';

export type TabId = 'who' | 'scores' | 'off' | 'groups' | 'takes';

export interface LabWords {
  readonly section: Readonly<Record<SectionId | 'safeguards' | 'size', string>>;
  readonly sectionHelp: Readonly<Record<SectionId, string>>;
  readonly startingPoint: string;
  readonly aim: string;
  readonly form: string;
  readonly code: string;
  readonly changed: string;
  readonly putBack: (label: string) => string;
  readonly about: (label: string) => string;
  readonly grade: Readonly<Record<'written' | 'inferred' | 'invented', string>>;
  readonly source: string;
  readonly range: (low: string, high: string) => string;
  readonly slider: (label: string) => string;
  readonly of: (group: string, label: string) => string;
  readonly rules: (count: number) => string;
  readonly undo: (deed: string) => string;
  readonly redo: (deed: string) => string;
  readonly nothingToUndo: string;
  readonly undone: (deed: string) => string;
  readonly reset: string;
  readonly share: string;
  readonly shared: string;
  readonly shareByHand: string;
  readonly longLink: (letters: string) => string;
  readonly saveRun: string;
  readonly saveScheme: string;
  readonly open: string;
  readonly opened: (name: string) => string;
  readonly notOpened: (name: string, why: string) => string;
  readonly openedSame: (numbers: string) => string;
  readonly openedDiffers: (where: string) => string;
  readonly report: string;
  readonly embed: string;
  readonly compare: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly notRemembered: string;
  readonly withChanges: (count: number) => string;
  readonly publishedSaid: string;
  readonly same: (titles: readonly string[], all: boolean) => string;
  readonly didNothing: (why: string) => string;
  readonly cannotTell: (runs: number) => string;
  readonly moreRuns: (runs: string) => string;
  readonly refine: (runs: string) => string;
  readonly seconds: (seconds: string) => string;
  readonly quick: string;
  readonly quickNote: string;
  readonly tabs: string;
  readonly tab: Readonly<Record<TabId, string>>;
  readonly world: string;
  readonly leftOut: (title: string) => string;
  readonly nobody: (score: string, line: string) => string;
  readonly nobodyPlain: string;
  readonly raise: (score: string) => string;
  readonly morePeople: (persons: string) => string;
  readonly everyone: string;
  readonly lower: (score: string) => string;
  readonly life: string;
  readonly allLives: string;
  readonly together: string;
  readonly togetherHelp: string;
  readonly further: string;
  readonly furtherHelp: string;
  readonly addScheme: string;
  readonly remove: (title: string) => string;
  readonly files: string;
  readonly allControls: string;
  readonly pane: Readonly<Record<'result' | 'rules' | 'more', string>>;
  readonly deed: {
    readonly set: (label: string, from: string, to: string) => string;
    readonly drop: (label: string) => string;
    readonly restore: (label: string) => string;
    readonly back: (label: string) => string;
    readonly scheme: (title: string) => string;
    readonly society: (title: string) => string;
    readonly safeguard: (title: string, on: boolean) => string;
    readonly against: (title: string, on: boolean) => string;
    readonly size: (label: string, to: string) => string;
    readonly code: string;
    readonly reset: string;
    readonly file: (name: string) => string;
  };
}

const EN: LabWords = {
  section: {
    'getting-on': 'Getting on the list',
    'what-it-does': 'What it does',
    'getting-off': 'Getting off',
    safeguards: 'Safeguards',
    records: 'The records',
    world: 'The world',
    size: 'Size and chance',
  },
  sectionHelp: {
    'getting-on': 'What is recorded, what it counts, and where the line is.',
    'what-it-does': 'Penalties and rewards.',
    'getting-off': 'Terms, notice, appeals, repair.',
    records: 'Who shares them, and how wrong they are.',
    world: 'What people do, and how they answer. Assumptions of ours, unless a source is named.',
  },
  startingPoint: 'Starting point',
  aim: 'What its authors say it is for',
  form: 'Form',
  code: 'Code',
  changed: 'changed',
  putBack: (label) => `Put back: ${label}`,
  about: (label) => `About: ${label}`,
  grade: { written: 'Written in a published rule', inferred: 'Inferred from reports', invented: 'Invented: our own guess' },
  source: 'Source',
  range: (low, high) => `May lie between ${low} and ${high}.`,
  slider: (label) => `${label}, as a slider`,
  of: (group, label) => `${group}: ${label}`,
  rules: (count) => `${count}`,
  undo: (deed) => `Undo: ${deed}`,
  redo: (deed) => `Redo: ${deed}`,
  nothingToUndo: 'Nothing to undo',
  undone: (deed) => `Undone: ${deed}`,
  reset: 'Back to the starting point',
  share: 'Copy link',
  shared: 'The link is copied. It holds the whole experiment and says whether it still gives the same result.',
  shareByHand: 'The browser does not let the page copy. Here is the link:',
  longLink: (letters) => `The link has ${letters} characters; mail programs may cut it. Save the run file instead.`,
  saveRun: 'Save run file',
  saveScheme: 'Save scheme file',
  open: 'Open a file',
  opened: (name) => `Opened: ${name}`,
  notOpened: (name, why) => `${name} cannot be opened: ${why}`,
  openedSame: (numbers) => `Run again here: all ${numbers} numbers of the file are the same to the last digit.`,
  openedDiffers: (where) => `Run again here, the file’s numbers come out differently, first at ${where}. It was made by another version, or it was changed.`,
  report: 'Report',
  embed: 'Embed',
  compare: 'Compare worlds',
  forget: 'Forget everything kept in this browser',
  forgotten: 'Nothing is kept any more.',
  notRemembered: 'This browser keeps nothing for this page: changes are lost with the window. Copy the link or save the file.',
  withChanges: (count) => (count === 1 ? 'What your change does' : `What your ${count} changes do`),
  publishedSaid: 'before',
  same: (titles, all) =>
    all ? `None of the main numbers changes in any run (${titles.join(', ')}); something smaller does.` : `Unchanged in every run: ${titles.join(', ')}.`,
  didNothing: (why) => `This changes nothing here: ${why}`,
  cannotTell: (runs) => `With ${runs} runs we cannot tell whether the grey ones differ at all.`,
  moreRuns: (runs) => `Live ${runs} runs`,
  refine: (runs) => `Narrow the ranges: ${runs} runs`,
  seconds: (seconds) => `about ${seconds} s here`,
  quick: 'Quick look',
  quickNote: 'A thousand people, one run: about.',
  tabs: 'Questions',
  tab: {
    who: 'Who is listed?',
    scores: 'How do scores move?',
    off: 'When do they get off?',
    groups: 'Who is hit hardest?',
    takes: 'What does it take from people?',
  },
  world: 'World',
  leftOut: (title) => `${title} cannot be lived beside this society:`,
  nobody: (score, line) => `The lowest score was ${score}; the list begins below ${line}.`,
  nobodyPlain: 'With more people somebody may be.',
  raise: (score) => `Raise the line to ${score}`,
  morePeople: (persons) => `Live ${persons} people`,
  everyone: 'Everyone is on the list: the line lies above every score.',
  lower: (score) => `Lower the line to ${score}`,
  life: 'One life',
  allLives: 'The same person in other worlds',
  together: 'All chosen safeguards together',
  togetherHelp: 'One more world that has all those ticked above.',
  further: 'Other schemes beside',
  furtherHelp: 'The same people under other rules.',
  addScheme: 'Add a scheme …',
  remove: (title) => `Take away: ${title}`,
  files: 'Keep and share',
  allControls: 'Show all controls',
  pane: { result: 'Result', rules: 'Rules', more: 'Numbers' },
  deed: {
    set: (label, from, to) => `${label} ${from} → ${to}`,
    drop: (label) => `without “${label}”`,
    restore: (label) => `“${label}” again`,
    back: (label) => `${label} put back`,
    scheme: (title) => `starting point “${title}”`,
    society: (title) => `society “${title}”`,
    safeguard: (title, on) => `${on ? 'with' : 'no longer'} “${title}”`,
    against: (title, on) => `${on ? 'beside' : 'no longer beside'} “${title}”`,
    size: (label, to) => `${label} ${to}`,
    code: 'edited as code',
    reset: 'back to the starting point',
    file: (name) => `opened ${name}`,
  },
};

const ZH: LabWords = {
  section: {
    'getting-on': '怎样被列入',
    'what-it-does': '列入之后',
    'getting-off': '怎样移出',
    safeguards: '保障措施',
    records: '记录',
    world: '社会',
    size: '规模与偶然',
  },
  sectionHelp: {
    'getting-on': '记录什么，值多少分，线划在哪里。',
    'what-it-does': '惩戒与奖励。',
    'getting-off': '期限、告知、申诉、修复。',
    records: '谁共享这些记录，记录错到什么程度。',
    world: '人们做什么，怎样应对。未注明出处的，都是我们的设定。',
  },
  startingPoint: '起点',
  aim: '制定者说它为了什么',
  form: '表单',
  code: '代码',
  changed: '已改',
  putBack: (label) => `改回：${label}`,
  about: (label) => `说明：${label}`,
  grade: { written: '见于公布的规则', inferred: '据报道推断', invented: '虚构：我们自己的猜测' },
  source: '出处',
  range: (low, high) => `可能在${low}至${high}之间。`,
  slider: (label) => `${label}（滑块）`,
  of: (group, label) => `${group}：${label}`,
  rules: (count) => `${count}项`,
  undo: (deed) => `撤销：${deed}`,
  redo: (deed) => `重做：${deed}`,
  nothingToUndo: '没有可撤销的改动',
  undone: (deed) => `已撤销：${deed}`,
  reset: '回到起点',
  share: '复制链接',
  shared: '链接已复制。它包含整个实验，打开时会说明结果是否仍然一致。',
  shareByHand: '浏览器不允许本页复制。链接在此：',
  longLink: (letters) => `链接长${letters}个字符，邮件程序可能会截断，不如保存运行文件。`,
  saveRun: '保存运行文件',
  saveScheme: '保存制度文件',
  open: '打开文件',
  opened: (name) => `已打开：${name}`,
  notOpened: (name, why) => `无法打开${name}：${why}`,
  openedSame: (numbers) => `在这里重新运行，文件中的${numbers}个数字全部一致，直到最后一位。`,
  openedDiffers: (where) => `在这里重新运行，结果与文件不同，首处差异：${where}。文件出自别的版本，或被改动过。`,
  report: '报告',
  embed: '嵌入',
  compare: '比较各种情景',
  forget: '清除本浏览器里保存的一切',
  forgotten: '已全部清除。',
  notRemembered: '这个浏览器不为本页保存任何东西，关闭窗口后改动就会丢失。请复制链接或保存文件。',
  withChanges: (count) => `你的${count}处改动带来什么`,
  publishedSaid: '改动前',
  same: (titles, all) => (all ? `主要数字在每次模拟中都没有变化（${titles.join('、')}），变的是更小的地方。` : `每次模拟都不变：${titles.join('、')}。`),
  didNothing: (why) => `这一改动在这里不起作用：${why}`,
  cannotTell: (runs) => `只凭${runs}次模拟，无法判断灰色各项有无差别。`,
  moreRuns: (runs) => `模拟${runs}次`,
  refine: (runs) => `缩小区间：模拟${runs}次`,
  seconds: (seconds) => `在这里约需${seconds}秒`,
  quick: '粗略一看',
  quickNote: '一千人，一次模拟，仅供参考。',
  tabs: '问题',
  tab: { who: '谁被列入？', scores: '分数怎样变化？', off: '多久才能移出？', groups: '谁受影响最大？', takes: '让人失去什么？' },
  world: '情景',
  leftOut: (title) => `${title}无法在这个社会里并列模拟：`,
  nobody: (score, line) => `最低分是${score}，低于${line}才列入。`,
  nobodyPlain: '人数再多些，也许就有人被列入。',
  raise: (score) => `把线提高到${score}`,
  morePeople: (persons) => `模拟${persons}人`,
  everyone: '人人都在名单上：线高过了所有人的分数。',
  lower: (score) => `把线降到${score}`,
  life: '一个人的经历',
  allLives: '同一个人在其他情景里',
  together: '以上所选措施合在一起',
  togetherHelp: '再加一个情景，同时采用上面勾选的各项。',
  further: '并列其他制度',
  furtherHelp: '同一批人，另一套规则。',
  addScheme: '添加一项制度……',
  remove: (title) => `去掉：${title}`,
  files: '保存与分享',
  allControls: '显示全部设置',
  pane: { result: '结果', rules: '规则', more: '数字' },
  deed: {
    set: (label, from, to) => `${label} ${from} → ${to}`,
    drop: (label) => `去掉“${label}”`,
    restore: (label) => `恢复“${label}”`,
    back: (label) => `改回${label}`,
    scheme: (title) => `起点改为“${title}”`,
    society: (title) => `社会改为“${title}”`,
    safeguard: (title, on) => `${on ? '加上' : '去掉'}“${title}”`,
    against: (title, on) => `${on ? '并列' : '不再并列'}“${title}”`,
    size: (label, to) => `${label} ${to}`,
    code: '改动代码',
    reset: '回到起点',
    file: (name) => `打开${name}`,
  },
};

export const LAB_WORDS: Readonly<Record<Language, LabWords>> = { en: EN, 'zh-Hans': ZH };

/** A deed in both languages. */
export function deed(make: (words: LabWords['deed'], language: Language) => string): Readonly<Record<Language, string>> {
  return { en: make(EN.deed, 'en'), 'zh-Hans': make(ZH.deed, 'zh-Hans') };
}
