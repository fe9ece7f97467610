/** The words of the printed report. */
import type { Language } from '../base/text.ts';
import type { Subjects } from './firm-view.ts';
import { withFirmWords } from './words/firms.ts';
import { FIRM_PAGE_EN } from './words/firms-en.ts';
import { FIRM_PAGE_ZH } from './words/firms-zh.ts';
import type { PageWords } from './words/page.ts';
import { PAGE_EN } from './words/page-en.ts';
import { PAGE_ZH } from './words/page-zh.ts';

/** The words of a language. */
export function pageWords(language: Language, subjects: Subjects = 'persons'): PageWords {
  const words = language === 'zh-Hans' ? PAGE_ZH : PAGE_EN;
  return subjects === 'persons' ? words : withFirmWords(words, language === 'zh-Hans' ? FIRM_PAGE_ZH : FIRM_PAGE_EN);
}
