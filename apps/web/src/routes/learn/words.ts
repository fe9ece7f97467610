/** The words of the five steps and of the teacher's page. */
import type { Language } from 'glasshouse';
import type { LessonId } from '../../state/lessons.ts';
import type { Answer } from './answer.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

export interface StepWords {
  /** Before the guess. */
  readonly story: readonly string[];
  /** What is lived, and how it differs from the scheme as it ships. */
  readonly lived: string;
  /** The answer in a sentence. */
  readonly told: (value: string) => string;
  /** After it. */
  readonly means: readonly string[];
}

export interface LearnWords {
  readonly intro: readonly string[];
  readonly thought: string;
  readonly steps: string;
  readonly step: (id: LessonId) => string;
  readonly stepOf: (id: LessonId, title: string) => string;
  readonly begin: string;
  readonly next: (title: string) => string;
  readonly before: (title: string) => string;
  readonly wholeLab: string;
  readonly overview: string;
  readonly onward: string;
  readonly teachers: string;
  readonly teachersText: string;
  readonly experiment: string;
  readonly size: (persons: number, runs: number, months: number) => string;
  readonly openLab: string;
  readonly guessing: string;
  readonly of1000: string;
  readonly less: string;
  readonly more: string;
  readonly show: string;
  readonly showWithout: string;
  readonly stop: string;
  readonly again: string;
  readonly goOn: string;
  readonly preparing: string;
  readonly progress: (finished: number, total: number) => string;
  readonly runsDone: string;
  readonly result: string;
  readonly most: (answer: Answer) => string;
  readonly interval: (answer: Answer) => string;
  readonly guessed: (guess: number, answer: Answer) => string;
  readonly stopped: (runs: number, of: number) => string;
  readonly empty: string;
  readonly noAnswer: string;
  readonly failed: string;
  readonly yourGuess: (guess: number) => string;
  readonly theMean: (answer: Answer) => string;
  readonly oneRun: (runs: number) => string;
  readonly lineLabel: (answer: Answer, guess: number | undefined) => string;
  readonly marks: (of: 'everyone' | 'listed', value: number) => string;
  readonly marksTitle: (of: 'everyone' | 'listed') => string;
  readonly readOn: string;
  readonly meaning: string;
  readonly numbers: string;
  readonly world: string;
  readonly asItIs: string;
  readonly against: (change: string) => string;
  readonly range: (range: string) => string;
  readonly ratioNote: string;
  readonly notTold: string;
  /** Of 1,000 stays, how many last longer than two years. */
  readonly stays: (world: string, share: number) => string;
  readonly staysNote: string;
  readonly each: Readonly<Record<LessonId, StepWords>>;

  readonly links: string;
  readonly linksText: string;
  readonly lesson: (id: LessonId, title: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly invented: string;
  readonly worksheet: string;
  readonly worksheetText: string;
  readonly print: string;
  readonly name: string;
  readonly date: string;
  readonly myGuess: string;
  readonly why: string;
  readonly found: string;
  readonly answers: string;
  readonly answersText: string;
  readonly compute: string;
  readonly computing: (id: LessonId) => string;
  readonly allComputed: string;
  readonly notYet: string;
  readonly discussion: string;
  readonly questions: readonly string[];
  readonly glossary: string;
  readonly term: string;
  readonly inOther: string;
  readonly meansHere: string;
}

/** A count of 1,000: whole, below ten with one place. */
export function shown(x: number, language: Language): string {
  return x.toLocaleString(language === 'en' ? 'en' : 'zh-Hans', {
    maximumFractionDigits: Math.abs(x) < 10 ? 1 : 0,
    useGrouping: language === 'en' || x >= 10_000,
  });
}

export const LEARN_WORDS: Readonly<Record<Language, LearnWords>> = { en: EN, 'zh-Hans': ZH };
