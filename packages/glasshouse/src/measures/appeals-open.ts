import { counter, total } from './counters.ts';
import type { Reading } from './measure.ts';

/** What became of the appeals of all runs together. */
export interface AppealCounts {
  readonly filed: number;
  readonly decided: number;
  /** Still waiting at the end. The rest lapsed, since the listing ended first. */
  readonly waiting: number;
}

/** Counts appeals filed, decided and still waiting at the end, over all runs. */
export function countAppeals(readings: readonly Reading[]): AppealCounts {
  const sum = (count: (reading: Reading) => number): number => readings.reduce((all, reading) => all + count(reading), 0);
  const filed = counter('filed');
  const decided = counter('decided');
  const waiting = counter('waiting');
  return {
    filed: sum((reading) => total(reading, filed)),
    decided: sum((reading) => total(reading, decided)),
    waiting: sum((reading) => waiting(reading, reading.program.months - 1)),
  };
}
