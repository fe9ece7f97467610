/** What the measures of a result are called, families included. */
import { inLanguage, type Language } from '../base/text.ts';
import { bandShare } from '../measures/band-share.ts';
import { describeMeasures } from '../measures/catalogue.ts';
import { deniedIn } from '../measures/denied-by-domain.ts';
import { groupGap } from '../measures/group-gap.ts';
import { listShare } from '../measures/list-share.ts';
import type { Measure } from '../measures/measure.ts';
import type { RunResult } from '../measures/result.ts';
import type { PageWords } from './words/page.ts';
import { PAGE_EN } from './words/page-en.ts';
import { PAGE_ZH } from './words/page-zh.ts';

/** The words of a language. */
export function pageWords(language: Language): PageWords {
  return language === 'zh-Hans' ? PAGE_ZH : PAGE_EN;
}

type Named = Pick<Measure, 'id' | 'title'>;

/** The title of a measure, or its id where the catalogue has no such measure. */
export function measureTitle(id: string, result: RunResult, language: Language): string {
  if (id.startsWith('enterprise.')) return pageWords(language).enterprise(measureTitle(id.slice('enterprise.'.length), result, language));
  const named = family(id, result).find((measure) => measure.id === id);
  return named === undefined ? id : inLanguage(named.title, language);
}

function family(id: string, result: RunResult): readonly Named[] {
  const [head = '', second = ''] = id.split('.', 2);
  const known = describeMeasures().filter((measure) => measure.id === id);
  if (known.length > 0) return known;
  if (head === 'denied') return deniedIn(second);
  if (head === 'band') return [bandShare(second)];
  if (head === 'list') return [listShare(second)];
  if (head === 'group_gap') return groupGap(second, Object.keys(result.groups)[0] ?? '');
  return [];
}
