/** `sql`: a question to the runs of a sweep. */
import { ask } from '@glasshouse/sweep';
import { EXIT, WrongUsage } from '../exit.ts';
import { json } from '../json.ts';
import { SWEEP_WORDS, sayParts } from '../sweep-words.ts';
import type { Terminal } from '../terminal.ts';

/** Rows that are shown as text; all with --json. */
const SHOWN = 200;

export async function sql(folder: string, statement: string, options: { readonly json: boolean }, terminal: Terminal): Promise<number> {
  if (statement.trim() === '') throw new WrongUsage('the statement is empty. For instance: "select count(*) from runs".');
  const { columns, rows, parts } = await ask(folder, statement);
  sayParts(parts, terminal);
  if (options.json) {
    terminal.print(json(rows));
    return EXIT.done;
  }
  const cell = (value: unknown): string =>
    value === null || value === undefined ? '–' : typeof value === 'object' ? json(value).replaceAll(/\s*\n\s*/g, ' ') : String(value);
  const table = [columns, ...rows.slice(0, SHOWN).map((row) => columns.map((name) => cell(row[name])))];
  const widths = columns.map((_, c) => Math.max(...table.map((row) => (row[c] as string).length)));
  for (const row of table)
    terminal.print(
      row
        .map((text, c) => text.padEnd(widths[c] as number))
        .join('  ')
        .trimEnd(),
    );
  terminal.note(SWEEP_WORDS[terminal.language].rows(rows.length));
  return EXIT.done;
}
