/** The answer to a lesson's question, counted of 1,000, and how far single runs lie from it. */

import type { Lesson } from '../../state/lessons.ts';
import type { StudyView } from '../../study/protocol.ts';

export interface Answer {
  /** Mean over runs, of 1,000. */
  readonly value: number;
  /** 95 % interval of the mean by chance; null with one run. */
  readonly low: number | null;
  readonly high: number | null;
  /** Each run, of 1,000, from the lowest. */
  readonly runs: readonly number[];
  /** Most of the runs: all but as many at either end as leave nine in ten. */
  readonly most: { readonly count: number; readonly low: number; readonly high: number };
}

/** @returns null where that world was not lived, or the measure has no value in it */
export function answerOf(lesson: Lesson, view: StudyView): Answer | null {
  const estimate = view.worlds.find(({ id }) => id === lesson.answer.world)?.result.measures[lesson.answer.measure];
  if (estimate === undefined || estimate.value === null) return null;
  const runs = estimate.runs.flatMap((value) => (value === null ? [] : [value * 1000])).sort((a, b) => a - b);
  const cut = Math.floor(runs.length / 20);
  const inner = runs.slice(cut, runs.length - cut);
  const within = (x: number | null): number | null => (x === null ? null : Math.min(1000, Math.max(0, x * 1000)));
  return {
    value: estimate.value * 1000,
    low: within(estimate.low),
    high: within(estimate.high),
    runs,
    most: { count: inner.length, low: inner[0] ?? 0, high: inner.at(-1) ?? 0 },
  };
}

/** Where a line ends that holds all of some numbers: 1, 2 or 5 times a power of ten, at least 10. */
export function endOfLine(numbers: readonly number[]): number {
  const most = Math.max(10, ...numbers);
  const size = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((step) => step * size >= most) ?? 10) * size;
}

/** A guess as it was typed: a whole number of 0 to 1,000; null where it is none. */
export function readGuess(text: string): number | null {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? null : Math.min(1000, Math.max(0, Math.round(number)));
}
