/** Numbers as they are shown: counts of people rather than shares, and no more digits than can be read. */
import type { Language } from '../base/text.ts';

const MINUS = '−';

function formatter(language: Language, digits: Intl.NumberFormatOptions): (x: number) => string {
  // Chinese text writes 1000, but 10,000.
  const format = new Intl.NumberFormat(language, { ...digits, useGrouping: language === 'en' ? 'always' : 'min2' });
  return (x) => format.format(x === 0 ? 0 : x).replace('-', MINUS);
}

const WHOLE: Readonly<Record<Language, (x: number) => string>> = {
  en: formatter('en', { maximumFractionDigits: 0 }),
  'zh-Hans': formatter('zh-Hans', { maximumFractionDigits: 0 }),
};
const FINE: Readonly<Record<Language, (x: number) => string>> = {
  en: formatter('en', { maximumSignificantDigits: 3 }),
  'zh-Hans': formatter('zh-Hans', { maximumSignificantDigits: 3 }),
};

/** A whole number: 1,000. */
export function whole(x: number, language: Language): string {
  return WHOLE[language](Math.round(x));
}

/** A number with three digits that matter, or all the digits of a larger one: 1,234, 12.3, 0.0123. */
export function amount(x: number, language: Language): string {
  return Math.abs(x) >= 100 ? whole(x, language) : FINE[language](x);
}

/** A number as one says it: whole from ten upwards, else with two digits that matter: 127, 20, 4.7, 0.3. */
export function spoken(x: number, language: Language): string {
  return Math.abs(x) >= 9.95 ? whole(x, language) : FINE[language](Number(x.toPrecision(2)));
}

/** So many of a base, and whether the count had to be cut: a share above 0 is never shown as 0, nor one below 1 as all. */
export interface Counted {
  readonly count: number;
  readonly edge: 'about' | 'fewer' | 'more';
}

/** A share as a count of whole persons. @param share 0 … 1 @param base how many persons are spoken of */
export function countOf(share: number, base: number): Counted {
  const count = Math.round(share * base);
  if (count === 0 && share > 0) return { count: 1, edge: 'fewer' };
  if (count === base && share < 1) return { count: base - 1, edge: 'more' };
  return { count, edge: 'about' };
}

/** Of how many to speak: 1,000, or 100,000 where fewer than ten of 1,000 are meant, or all but ten. */
export function baseFor(share: number): 1000 | 100000 {
  const nearest = Math.min(share, 1 - share);
  return nearest > 0 && nearest < 0.01 ? 100000 : 1000;
}

/** The bounds of an interval as counts, kept within what can be. */
export function boundsOf(low: number | null, high: number | null, base: number): readonly [number, number] | null {
  if (low === null || high === null) return null;
  const within = (x: number): number => Math.round(Math.min(1, Math.max(0, x)) * base);
  return [within(low), within(high)];
}
