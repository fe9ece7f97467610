/** What is said otherwise where enterprises are meant and not people; whatever is left out is said as of people. */
import type { ChartWords } from './charts.ts';
import type { FindingWords } from './finding.ts';
import type { PageWords } from './page.ts';

type Parts<Words> = { readonly [Key in keyof Words]?: Words[Key] extends string | ((...args: never[]) => unknown) ? Words[Key] : Partial<Words[Key]> };

/** Each language has one object a key, so that who needs the page's words does not ship those of the charts. */
export interface FirmWords {
  readonly finding: Partial<FindingWords>;
  readonly charts: Parts<ChartWords>;
  readonly page: Partial<PageWords>;
}

/** Words with those of enterprises in their place, one level deep. */
export function withFirmWords<Words extends object>(words: Words, own: Parts<Words>): Words {
  const result: Record<string, unknown> = { ...(words as Record<string, unknown>) };
  for (const [key, value] of Object.entries(own)) {
    const before = result[key];
    result[key] = typeof value === 'object' && typeof before === 'object' ? { ...before, ...value } : value;
  }
  return result as Words;
}
