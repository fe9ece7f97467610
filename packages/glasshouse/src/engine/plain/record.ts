import { DIMINISH_MAX } from '../../compile/ledger.ts';
import { NONE } from '../../compile/program.ts';
import type { Life } from './life.ts';

/**
 * Puts one entry of indicator n on a ledger's sheet of the month: points (diminishing where the rule says so), a
 * score to be set, and the bit by which lists ask for it.
 */
export function record(life: Life, ledger: number, n: number): void {
  const { indicators, diminishing } = life.program;
  const window = ledger * life.windowCount + (life.windowCount > 1 ? indicators.window[n] : 0);
  const set = indicators.set16[n];
  if (set !== NONE) {
    if (life.set[ledger] === NONE || set < life.set[ledger]) {
      life.set[ledger] = set;
      life.setWindow[ledger] = indicators.window[n];
    }
  } else {
    const d = indicators.diminishing[n];
    const points = d < 0 ? indicators.points16[n] : diminishing.points16[d * DIMINISH_MAX + repeat(life, ledger, d) - 1];
    life.points[window] = life.points[window] + points;
  }
  const bit = indicators.trigger[n];
  if (bit !== 0) life.trigger[ledger] = (life.trigger[ledger] | bit) >>> 0;
  life.had[ledger] = 1;
}

/** Counts one more entry of the period. @returns its number, from 1 */
function repeat(life: Life, ledger: number, d: number): number {
  const counts = life.columns.repeats[ledger as 0 | 1][d];
  const before = counts[life.i];
  const next = before < DIMINISH_MAX ? before + 1 : DIMINISH_MAX;
  counts[life.i] = next;
  return next;
}

/** Starts the counts of diminishing points again where their period is over. Before step 3. */
export function restartRepeats(life: Life): void {
  const { diminishing } = life.program;
  for (let d = 0; d < diminishing.count; d++) {
    if (life.t % diminishing.every[d] !== 0) continue;
    life.columns.repeats[0][d][life.i] = 0;
    life.columns.repeats[1][d][life.i] = 0;
  }
}
