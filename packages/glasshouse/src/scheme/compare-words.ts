/** What is said of two schemes beside each other: one object a language. What each rule says comes from the words of `explain`. */
import type { Unit } from './compare-values.ts';

export interface CompareWords {
  /** What stands before the titles of both. */
  readonly head: (a: string, b: string) => string;
  readonly same: string;
  /** Files differ, rules do not. */
  readonly sameRules: string;
  readonly count: (rules: number, added: number, removed: number, changed: number) => string;
  /** Of an item of which only what is known of its numbers differs, or only words. */
  readonly onlyEvidence: (title: string) => string;
  readonly onlyWords: (title: string) => string;
  readonly changed: (title: string) => string;
  readonly heading: Readonly<Record<'region' | 'attention' | 'calibration', string>>;
  readonly inPhase: (phase: string) => string;
  readonly ofMember: (member: string) => string;
  /** `known`: grade, source and range, "" where they are the same in both. */
  readonly value: (path: string, before: string, after: string, unit: string, known: string) => string;
  readonly fromTo: (before: string, after: string) => string;
  /** Grade, range and source of a number, one after the other. */
  readonly known: (parts: readonly string[]) => string;
  readonly absent: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly unit: Readonly<Record<Unit, string>>;
  readonly unknown: string;
}
