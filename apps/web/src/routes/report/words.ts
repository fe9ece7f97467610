/** What the report says: its controls here, what stands in it in sheet-words.ts. */
import type { Language } from 'glasshouse';
import type { Paper, SectionId, Tongues } from './choices.ts';

export interface ReportWords {
  readonly intro: string;
  readonly choose: string;
  readonly sections: string;
  readonly section: Readonly<Record<SectionId, string>>;
  readonly all: string;
  readonly nothing: string;
  readonly languages: string;
  readonly tongues: Readonly<Record<Tongues, string>>;
  readonly paper: string;
  readonly papers: Readonly<Record<Paper, string>>;
  readonly take: string;
  readonly print: string;
  readonly html: string;
  readonly csv: string;
  readonly run: string;
  readonly wait: string;
  readonly runWait: string;
  readonly saved: (file: string) => string;
  readonly notSaved: (why: string) => string;
  readonly sheet: string;
  readonly drawing: string;
  readonly again: string;
  readonly lab: string;
}

const EN: ReportWords = {
  intro: 'Below is what will be printed or saved. Choose what should be in it.',
  choose: 'What is in it',
  sections: 'Sections',
  section: {
    finding: 'Finding',
    compared: 'What was compared',
    numbers: 'Numbers',
    charts: 'Charts and their tables',
    groups: 'Groups',
    lives: 'Two lives',
    safeguards: 'Safeguards',
    method: 'Method',
    limits: 'Limits',
    sources: 'Sources',
    run: 'How to check it',
    glossary: 'Words used',
  },
  all: 'All sections',
  nothing: 'No section is chosen, so there is nothing to print.',
  languages: 'Language of the report',
  tongues: { en: 'English', 'zh-Hans': '中文', 'en,zh-Hans': 'English and 中文' },
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'US Letter' },
  take: 'Print or save',
  print: 'Print, or save as PDF',
  html: 'Save as one HTML file',
  csv: 'Save all numbers as CSV',
  run: 'Save run file',
  wait: 'The report can be taken along as soon as it is complete.',
  runWait: 'A run file is offered when all runs are done: it has to give the same numbers again.',
  saved: (file) => `Saved as ${file}.`,
  notSaved: (why) => `That did not work: ${why}`,
  sheet: 'The report',
  drawing: 'Charts and lives are being made …',
  again: 'Try again',
  lab: 'Back to the laboratory',
};

const ZH: ReportWords = {
  intro: '下面就是将要打印或保存的内容，可以选择收入哪些部分。',
  choose: '收入哪些内容',
  sections: '部分',
  section: {
    finding: '结果',
    compared: '比较了什么',
    numbers: '数字',
    charts: '图与表',
    groups: '群体',
    lives: '两个人的经历',
    safeguards: '保障措施',
    method: '方法',
    limits: '局限',
    sources: '来源',
    run: '如何核对',
    glossary: '用语',
  },
  all: '全部选上',
  nothing: '没有选任何部分，因此没有可打印的内容。',
  languages: '报告的语言',
  tongues: { en: 'English', 'zh-Hans': '中文', 'en,zh-Hans': '中英双语' },
  paper: '纸张',
  papers: { a4: 'A4', letter: '美国信纸（Letter）' },
  take: '打印或保存',
  print: '打印，或存为 PDF',
  html: '存为单个 HTML 文件',
  csv: '把全部数字存为 CSV',
  run: '保存运行文件',
  wait: '报告做完之后即可打印或保存。',
  runWait: '全部模拟完成后才能保存运行文件，因为凭它要能得出同样的数字。',
  saved: (file) => `已存为 ${file}。`,
  notSaved: (why) => `没有成功：${why}`,
  sheet: '报告正文',
  drawing: '正在绘图、讲述经历……',
  again: '再试一次',
  lab: '回到实验室',
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en: EN, 'zh-Hans': ZH };
