/** What is said of files that are opened. */
import type { Language } from 'glasshouse';

export interface FileWords {
  readonly safeguard: (id: string) => string;
  readonly cut: (name: string, given: number, taken: number) => string;
}

export const FILE_WORDS: Readonly<Record<Language, FileWords>> = {
  en: {
    safeguard: (id) => `The file brings a safeguard “${id}” of its own text; here the one that ships is lived.`,
    cut: (name, given, taken) => `The file has ${given} (${name}); here ${taken} are lived. The command line lives more.`,
  },
  'zh-Hans': {
    safeguard: (id) => `文件中的保障措施“${id}”与随本站提供的不同，这里用的是后者。`,
    cut: (name, given, taken) => `文件中${name}为${given}，这里只模拟${taken}。更多可用命令行。`,
  },
};
