/** What figures say, in both languages. Questions, findings and columns come from the library. */
import type { Language } from 'glasshouse';

export interface FigureWords {
  readonly heading: string;
  readonly drawing: string;
  /** Where no chart applies to what was run. */
  readonly nothing: string;
  readonly failed: string;
  readonly again: string;
  readonly invented: string;
  /** Sentences one after the other; empty ones are left out. */
  readonly together: (sentences: readonly string[]) => string;
  readonly shownAs: string;
  readonly chart: string;
  readonly table: string;
  /** Said of the drawing when it has the focus. */
  readonly walkHint: string;
  readonly walkLeft: string;
  readonly range: (low: string, high: string) => string;
  /** What the columns of an interval end with in a CSV file. */
  readonly bounds: readonly [string, string];
  readonly noValue: string;
  readonly valueOf: (column: string, value: string) => string;
  readonly rowOf: (cells: readonly string[], row: number, rows: number) => string;
  readonly take: string;
  readonly png: string;
  readonly svg: string;
  readonly csv: string;
  readonly copyText: string;
  readonly copyCitation: string;
  readonly openSpec: string;
  readonly specTitle: string;
  readonly specText: string;
  readonly copy: string;
  readonly save: string;
  readonly close: string;
  readonly copied: string;
  readonly saved: (file: string) => string;
  readonly notTaken: (why: string) => string;
  /** Label of the text that stands there where the clipboard is refused. */
  readonly copyYourself: string;
  readonly cited: (question: string, text: string) => string;
  readonly citation: (of: CitedRun) => string;
}

/** What a citation names. Numbers are as they are shown. */
export interface CitedRun {
  readonly version: string;
  readonly scheme: string;
  /** How many changes were made to what ships. */
  readonly changes: number;
  /** Empty: none. */
  readonly safeguards: readonly string[];
  readonly society: string;
  readonly persons: string;
  readonly months: string;
  readonly runs: string;
  readonly seed: string;
  readonly digest: string;
}

const EN: FigureWords = {
  heading: 'Charts',
  drawing: 'Drawing …',
  nothing: 'Nothing to show: the scheme has no rules of this kind.',
  failed: 'The charts could not be drawn.',
  again: 'Try again',
  invented: 'Everyone here is invented.',
  together: (sentences) => sentences.filter((sentence) => sentence !== '').join(' '),
  shownAs: 'Shown as',
  chart: 'Chart',
  table: 'Table',
  walkHint: 'Press Enter to go through the numbers row by row with the arrow keys; Escape leaves.',
  walkLeft: 'Left the numbers.',
  range: (low, high) => (low === high ? low : `${low} to ${high}`),
  bounds: ['low', 'high'],
  noValue: 'no value',
  valueOf: (column, value) => `${column}: ${value}`,
  rowOf: (cells, row, rows) => `${cells.join('; ')}. Row ${row} of ${rows}.`,
  take: 'Take it along',
  png: 'Save as PNG picture',
  svg: 'Save as SVG picture',
  csv: 'Save the table as CSV',
  copyText: 'Copy as text',
  copyCitation: 'Copy citation',
  openSpec: 'Open the specification',
  specTitle: 'Specification of this chart',
  specText: 'Vega-Lite, with the data in it. Whatever reads Vega-Lite 6 draws the same picture from it.',
  copy: 'Copy',
  save: 'Save as file',
  close: 'Close',
  copied: 'Copied.',
  saved: (file) => `Saved as ${file}.`,
  notTaken: (why) => `That did not work: ${why}`,
  copyYourself: 'The browser does not let the page copy. The text is selected here: copy it with Ctrl+C or ⌘C.',
  cited: (question, text) => `“${question}” ${text}`,
  citation: ({ version, scheme, changes, safeguards, society, persons, months, runs, seed, digest }) =>
    `Simulation of invented people, made with Glasshouse ${version}: scheme “${scheme}”${changes === 0 ? '' : ` (changed in ${changes} ${changes === 1 ? 'place' : 'places'})`}${safeguards.length === 0 ? '' : ` with ${safeguards.map((title) => `“${title}”`).join(', ')}`}, society “${society}”, ${persons} people, ${months} months, ${runs} ${runs === '1' ? 'run' : 'runs'}, seed ${seed}, digest ${digest}.`,
};

const ZH: FigureWords = {
  heading: '图表',
  drawing: '正在绘制……',
  nothing: '没有可显示的内容：该制度没有这类规则。',
  failed: '图表未能画出。',
  again: '再试一次',
  invented: '图中人物均属虚构。',
  together: (sentences) => sentences.join(''),
  shownAs: '显示方式',
  chart: '图',
  table: '表',
  walkHint: '按回车键进入，用方向键逐行听取数字，按 Esc 退出。',
  walkLeft: '已退出逐行浏览。',
  range: (low, high) => (low === high ? low : `${low}至${high}`),
  bounds: ['下限', '上限'],
  noValue: '无数值',
  valueOf: (column, value) => `${column}：${value}`,
  rowOf: (cells, row, rows) => `${cells.join('；')}。第${row}行，共${rows}行。`,
  take: '带走这张图',
  png: '存为 PNG 图片',
  svg: '存为 SVG 图片',
  csv: '把表格存为 CSV',
  copyText: '复制为文字',
  copyCitation: '复制引用信息',
  openSpec: '打开绘图代码',
  specTitle: '这张图的绘图代码',
  specText: 'Vega-Lite 格式，数据也在其中。支持 Vega-Lite 6 的工具都能据此画出同一张图。',
  copy: '复制',
  save: '存为文件',
  close: '关闭',
  copied: '已复制。',
  saved: (file) => `已存为 ${file}。`,
  notTaken: (why) => `没有成功：${why}`,
  copyYourself: '浏览器不允许网页复制。文字已在下面选好，请按 Ctrl+C 或 ⌘C 复制。',
  cited: (question, text) => `“${question}”${text}`,
  citation: ({ version, scheme, changes, safeguards, society, persons, months, runs, seed, digest }) =>
    `虚构人群的模拟，用 Glasshouse ${version} 制作：制度“${scheme}”${changes === 0 ? '' : `（改动${changes}处）`}${safeguards.length === 0 ? '' : `，加上${safeguards.map((title) => `“${title}”`).join('、')}`}，社会“${society}”，${persons}人，${months}个月，模拟${runs}次，随机种子 ${seed}，摘要 ${digest}。`,
};

export const FIGURE_WORDS: Readonly<Record<Language, FigureWords>> = { en: EN, 'zh-Hans': ZH };
