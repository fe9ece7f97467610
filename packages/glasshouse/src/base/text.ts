/** A text in English and, where it has been written, in Simplified Chinese. Each is written for its own reader. */
export interface Text {
  readonly en: string;
  readonly 'zh-Hans'?: string | undefined;
}

/** The languages that Glasshouse speaks. */
export type Language = 'en' | 'zh-Hans';

/** How sure we are of a number: in a published rule, concluded from reports, or our own guess. */
export type Grade = 'written' | 'inferred' | 'invented';

/** Where a statement comes from. `url: null` means that no public page is cited (a check file, a guess). */
export interface Source {
  readonly title: string;
  readonly url: string | null;
  /** The passage, in the language of the original. */
  readonly quote?: string | undefined;
  /** How the passage was read: at the source, or remembered (then no number may rest on it alone). */
  readonly seen?: boolean | undefined;
  readonly note?: string | undefined;
}

/** What is known about one number: its grade, its source, and the range in which it may lie. */
export interface Evidence {
  readonly grade: Grade;
  readonly source: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly note?: string | undefined;
}

/**
 * What every item of a scheme or society may carry: the grade and source of its numbers, and, by the name of the
 * number, what deviates from that (`evidence: { recorded: { grade: invented, source: none, low: 0.3, high: 0.8 } }`).
 */
export interface Graded {
  readonly grade?: Grade | undefined;
  readonly source?: string | undefined;
  readonly evidence?: Readonly<Record<string, Evidence>> | undefined;
  readonly note?: Text | undefined;
}

/** A text that may have been written in one language only, as it is. */
export function spoken(text: string | Text | undefined, language: Language): string | undefined {
  return typeof text === 'object' ? inLanguage(text, language) : text;
}

/** The text in the language asked for, or in English where it has not been written. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.en;
}
