/** What is said of the parts that safeguards or rules have in a change. */
import type { Language } from '../../base/text.ts';
import { SHARES_EN } from './shares-en.ts';
import { SHARES_ZH } from './shares-zh.ts';

export interface ShareWords {
  readonly share: string;
  readonly together: string;
  readonly item: (title: string, difference: string, unit: string) => string;
  readonly better: (items: readonly string[]) => string;
  readonly worse: (items: readonly string[]) => string;
  /** Told, but neither better nor worse by itself. */
  readonly changed: (items: readonly string[]) => string;
  readonly cannotTell: (items: readonly string[]) => string;
  /** In some runs it lies beyond the months lived, so that no mean is told. */
  readonly beyond: (runs: number, of: number) => string;
  /** No run has a value in all the worlds that are needed. @param why in English, as the measure says it */
  readonly noRun: (why: string) => string;
  readonly leftOut: (runs: number, of: number, why: string) => string;
  readonly oneRun: (of: number) => string;
}

export function shareWords(language: Language): ShareWords {
  return language === 'zh-Hans' ? SHARES_ZH : SHARES_EN;
}
