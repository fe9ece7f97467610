/** What embedded parts say, and the panel that makes them. */
import type { Language } from 'glasshouse';
import type { ShowId } from './shows.ts';

export interface EmbedWords {
  readonly invented: string;
  readonly back: string;
  readonly lifeInvented: string;
  readonly month: (month: number) => string;
  readonly noMarks: string;
  readonly noLife: (why: string) => string;
  readonly telling: string;
  readonly source: (scheme: string, persons: string, months: string, runs: string) => string;
  readonly title: (show: string, scheme: string) => string;

  readonly heading: string;
  readonly about: string;
  readonly what: string;
  readonly show: Readonly<Record<ShowId, string>>;
  readonly world: string;
  readonly person: string;
  readonly run: string;
  readonly language: string;
  readonly languages: Readonly<Record<Language | '', string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly height: string;
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  readonly byHand: string;
  readonly heightNote: string;
  readonly fromFile: string;
  readonly long: (letters: number) => string;
  readonly preview: string;
}

const EN: EmbedWords = {
  invented: 'Everyone here is invented.',
  back: 'Open this experiment in the laboratory',
  lifeInvented: 'Invented. No real person. One draw of luck, not a statistic.',
  month: (month) => `Month ${month}`,
  noMarks: 'Nobody is listed at the end, so there is nothing to draw.',
  noLife: (why) => `This life cannot be told: ${why}`,
  telling: 'Telling the life …',
  source: (scheme, persons, months, runs) =>
    `Simulated with Glasshouse: ${scheme}; ${persons} people, ${months} months, ${runs} ${runs === '1' ? 'run' : 'runs'}.`,
  title: (show, scheme) => `${show}. ${scheme}, simulated on invented people with Glasshouse`,

  heading: 'Embed a part in another page',
  about: 'The part lives the experiment again in the reader’s browser. It sends nothing anywhere but its height to the page around it.',
  what: 'Part',
  show: {
    finding: 'The finding',
    marks: 'A thousand people as marks',
    'over-time': 'Chart: how many are listed, month by month',
    scores: 'Chart: scores at the end',
    exit: 'Chart: how long until one is off the list',
    groups: 'Chart: groups',
    ratios: 'Chart: groups beside each other as ratios',
    denials: 'Chart: what is refused',
    life: 'One life',
  },
  world: 'World',
  person: 'Person',
  run: 'Run',
  language: 'Language',
  languages: { '': 'As the reader’s browser', en: 'English', 'zh-Hans': '中文' },
  theme: 'Colours',
  themes: { system: 'As the reader’s system', light: 'Light', dark: 'Dark' },
  height: 'Height in pixels',
  code: 'Code for the other page',
  copy: 'Copy the code',
  copied: 'Copied.',
  byHand: 'The browser does not let the page copy: the code is selected, copy it with Ctrl+C or ⌘C.',
  heightNote: 'No script is needed. A page that has some can listen to the messages { glasshouse: "height", height } and fit the frame to them.',
  fromFile: 'This page was opened from a file. Other pages can embed it once it stands on a web server; put its address there into the code.',
  long: (letters) => `The code has ${letters} characters, since the rules are your own and stand in it whole.`,
  preview: 'Preview',
};

const ZH: EmbedWords = {
  invented: '这里的人都是虚构的。',
  back: '在实验室里打开这次实验',
  lifeInvented: '虚构人物，并无其人。这只是一次机遇，不是统计。',
  month: (month) => `第${month}月`,
  noMarks: '期末没有人在名单上，因此没有可画的内容。',
  noLife: (why) => `无法讲述这个人的经历：${why}`,
  telling: '正在讲述经历……',
  source: (scheme, persons, months, runs) => `用 Glasshouse 模拟：${scheme}；${persons}人，${months}个月，${runs}次。`,
  title: (show, scheme) => `${show}。${scheme}，用 Glasshouse 在虚构人群上模拟`,

  heading: '嵌入别的网页',
  about: '嵌入的部分在读者的浏览器里重新模拟，除了把自身高度告诉外层网页，不向任何地方发送内容。',
  what: '内容',
  show: {
    finding: '结果',
    marks: '一千人的图形',
    'over-time': '图：各月名单上有多少人',
    scores: '图：期末的分数',
    exit: '图：多久才能移出名单',
    groups: '图：各群体',
    ratios: '图：群体之间的比值',
    denials: '图：哪些事被拒绝',
    life: '一个人的经历',
  },
  world: '情景',
  person: '编号',
  run: '第几次模拟',
  language: '语言',
  languages: { '': '随读者的浏览器', en: 'English', 'zh-Hans': '中文' },
  theme: '颜色',
  themes: { system: '随读者的系统', light: '浅色', dark: '深色' },
  height: '高度（像素）',
  code: '放进别的网页的代码',
  copy: '复制代码',
  copied: '已复制。',
  byHand: '浏览器不允许网页复制。代码已选好，请按 Ctrl+C 或 ⌘C 复制。',
  heightNote: '无需脚本。外层网页如有脚本，可接收消息 { glasshouse: "height", height } 来调整高度。',
  fromFile: '本页是从文件打开的。放到网站上以后别的网页才能嵌入，届时请把代码中的地址换成网站地址。',
  long: (letters) => `代码有${letters}个字符，因为规则是你自己的，全部写在其中。`,
  preview: '预览',
};

export const EMBED_WORDS: Readonly<Record<Language, EmbedWords>> = { en: EN, 'zh-Hans': ZH };
