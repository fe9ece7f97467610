import { EXPIRE, type Program, RESET } from '../compile/program.ts';
import { cellAt, monthly } from './counters.ts';
import type { Measure, Reading } from './measure.ts';

/** First month whose entries of indicator n still count at the end of month t, by their arrival in the ledger. */
function heldSince({ ledger, indicators }: Program, n: number, t: number): number {
  if (ledger.forget === RESET) return t - (t % ledger.every);
  return t - (ledger.windows[indicators.window[n] as number] as number) + 1;
}

function heldAt(reading: Reading, t: number): number | null {
  const { program } = reading;
  const { layout, ledger, lag } = program;
  if (!program.hasScheme || (ledger.forget !== EXPIRE && ledger.forget !== RESET)) return null;
  let held = 0;
  for (let n = 0; n < program.indicators.count; n++) {
    // An entry made in month u arrives in month u + lag; readings of ties (no conduct) do not lag.
    const late = (program.indicators.conduct[n] as number) < 0 ? 0 : lag;
    for (let u = Math.max(0, heldSince(program, n, t) - late); u <= t - late; u++)
      held += cellAt(reading, u, layout.entered.at + n) + cellAt(reading, u, layout.falselyEntered.at + n);
  }
  return (held * 1000) / program.persons;
}

export const exposureHeld: Measure = {
  id: 'exposure.held',
  unit: 'entries a 1 000 persons',
  title: { en: 'Entries held', 'zh-Hans': '留存记录' },
  definition: {
    en: 'How many entries still count against or for persons at the end, for 1 000 persons (those that a won appeal took off are still in it).',
    'zh-Hans': '模拟结束时仍然有效的记录条数，按每千人计（因申诉成功而撤销的仍计在内）。',
  },
  formula: '1 000 · Σ (entered + falselyEntered) of the months still valid / persons, last month',
  whyNull: 'a stock of entries exists only where the ledger forgets by `expire` or `reset`',
  value: (reading) => heldAt(reading, reading.program.months - 1),
  series: (reading) => monthly(reading, (t) => heldAt(reading, t)),
};

export const exposureEntryYears: Measure = {
  id: 'exposure.entry_years',
  unit: 'entry-years a 1 000 persons',
  title: { en: 'Entry-years held', 'zh-Hans': '记录留存年数' },
  definition: {
    en: 'How many years entries were held in all, month by month over the whole run, for 1 000 persons (those that a won appeal took off are still in it).',
    'zh-Hans': '整个模拟期间全部记录留存时间之和，以年计，按每千人计（因申诉成功而撤销的仍计在内）。',
  },
  formula: 'Σ over months of exposure.held / 12',
  whyNull: exposureHeld.whyNull,
  value: (reading) => {
    let sum = 0;
    for (let t = 0; t < reading.program.months; t++) {
      const held = heldAt(reading, t);
      if (held === null) return null;
      sum += held;
    }
    return sum / 12;
  },
};
