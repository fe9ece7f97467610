/** What the editor says, in both languages. Faults and documentation bring their own words from the library, in English. */
import type { Language } from 'glasshouse';

export interface EditorWords {
  /** What stands over it in the laboratory. */
  readonly code: string;
  readonly loading: string;
  readonly federation: string;
  readonly failed: (message: string) => string;
  /** The name of the editor. */
  readonly label: string;
  /** How it is left, and what its keys are. */
  readonly hint: string;
  /** The heading of the list of faults. */
  readonly faults: string;
  readonly checking: string;
  readonly count: (errors: number, warnings: number) => string;
  readonly warning: string;
  readonly allowed: (text: string) => string;
  readonly write: (text: string) => string;
  readonly atCursor: string;
  readonly nothingHere: string;
  readonly grade: (grade: string) => string;
  readonly source: (title: string) => string;
  /** What the parts of the editor say that are not ours, by their English words. */
  readonly phrases: Readonly<Record<string, string>>;
}

const GRADES_ZH: Readonly<Record<string, string>> = { written: '有明文', inferred: '推断', invented: '虚构' };

export const EDITOR_WORDS: Readonly<Record<Language, EditorWords>> = {
  en: {
    code: 'Code: the scheme as a file',
    loading: 'Loading the editor…',
    federation: 'This is a federation: its members are schemes of their own, and it is not edited here.',
    failed: (message) => `The editor cannot be shown: ${message}`,
    label: 'The scheme as a file (YAML)',
    hint: 'Tab leaves the editor. Ctrl-] and Ctrl-[ indent, Ctrl-Space completes, F8 goes to the next fault, F1 reads out what stands at the cursor.',
    faults: 'Faults',
    checking: 'Being checked…',
    count: (errors, warnings) =>
      errors + warnings === 0
        ? 'The checker finds no fault.'
        : [errors > 0 ? `${errors} ${errors === 1 ? 'fault' : 'faults'}` : '', warnings > 0 ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '']
            .filter((part) => part !== '')
            .join(', '),
    warning: 'warning',
    allowed: (text) => `allowed: ${text}`,
    write: (text) => `try: ${text}`,
    atCursor: 'At the cursor',
    nothingHere: 'Nothing that the grammar knows.',
    grade: (grade) => `grade: ${grade}`,
    source: (title) => `source: ${title}`,
    phrases: { Diagnostics: 'Faults', 'No diagnostics': 'No faults' },
  },
  'zh-Hans': {
    code: '代码：以文件写成的制度',
    loading: '正在载入编辑器…',
    federation: '这是一个联合体，成员各有自己的制度，不在这里编辑。',
    failed: (message) => `无法显示编辑器：${message}`,
    label: '以文件写成的制度（YAML）',
    hint: 'Tab 键离开编辑器；Ctrl-] 与 Ctrl-[ 增减缩进，Ctrl-空格 补全，F8 跳到下一处问题，F1 读出光标处内容的说明。',
    faults: '问题',
    checking: '正在检查…',
    count: (errors, warnings) =>
      errors + warnings === 0
        ? '检查没有发现问题。'
        : [errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处提醒` : ''].filter((part) => part !== '').join('，'),
    warning: '提醒',
    allowed: (text) => `可用：${text}`,
    write: (text) => `建议：${text}`,
    atCursor: '光标处',
    nothingHere: '语法中没有与此对应的内容。',
    grade: (grade) => `等级：${GRADES_ZH[grade] ?? grade}`,
    source: (title) => `来源：${title}`,
    phrases: {
      Diagnostics: '问题',
      'No diagnostics': '没有问题',
      close: '关闭',
      Completions: '补全',
      'Selection deleted': '已删除所选内容',
      'Control character': '控制字符',
    },
  },
};
