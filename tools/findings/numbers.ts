/** Numbers and ranges as the pages show them: three digits that matter, whole from a hundred upwards. */

export type Language = 'en' | 'zh-Hans';

/** A number as text, with a true minus sign. */
export function shownAmount(x: number, language: Language): string {
  const digits = Math.abs(x) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(language, { ...digits, useGrouping: language === 'en' ? 'always' : 'min2' }).format(x === 0 ? 0 : x).replace('-', '−');
}
