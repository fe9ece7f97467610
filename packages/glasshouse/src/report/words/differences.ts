/** What is said of differences between worlds. */
import type { Language } from '../../base/text.ts';
import type { Flag } from '../../compare/persons.ts';
import { DIFFERENCES_EN } from './differences-en.ts';
import { DIFFERENCES_ZH } from './differences-zh.ts';

export interface DifferenceWords {
  readonly difference: string;
  /** In place of a difference: the two worlds are equal in every run. */
  readonly none: string;
  /** In place of a difference: the interval holds 0, or there is none. */
  readonly cannotTell: string;
  readonly notApplying: string;
  readonly sameInEveryRun: (titles: readonly string[]) => string;
  readonly persons: string;
  readonly both: string;
  readonly neither: string;
  readonly only: (world: string) => string;
  readonly differ: (count: string) => string;
  readonly flags: Readonly<Record<Flag, string>>;
}

export function differenceWords(language: Language): DifferenceWords {
  return language === 'zh-Hans' ? DIFFERENCES_ZH : DIFFERENCES_EN;
}
