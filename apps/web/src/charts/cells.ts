/** Tables of charts as text: a cell, a row as a sentence, the whole to be pasted elsewhere. */
import { amount, type Cell, type Chart, chartCsv, type Language } from 'glasshouse';
import { FIGURE_WORDS } from './words.ts';

/** Where a picture comes from: how to name it, and the address of the experiment. */
export interface Citation {
  readonly text: string;
  readonly link: string;
}

/** As it stands in a table. What is not known, or does not apply, is a dash. */
export function cellText(cell: Cell, language: Language): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell, language);
  return FIGURE_WORDS[language].range(amount(cell.low, language), amount(cell.high, language));
}

/** What is not 0 is never shown as 0. */
function numberText(x: number, language: Language): string {
  if (x !== 0 && Math.abs(x) < 0.01) return x > 0 ? '<\u00a00.01' : '>\u00a0−0.01';
  return amount(x, language);
}

/** A row as it is spoken: each column with its value, then which row it is. @param row from 0 */
export function rowSentence({ columns, rows }: Chart['table'], row: number, language: Language): string {
  const words = FIGURE_WORDS[language];
  const cells = (rows[row] ?? []).flatMap((cell, c) =>
    cell === '' ? [] : [words.valueOf(columns[c] ?? '', cell === null ? words.noValue : cellText(cell, language))],
  );
  return words.rowOf(cells, row + 1, rows.length);
}

/** A chart as text: the finding, what it is about, the table with tabs between cells, and where it comes from. */
export function chartText({ question, finding, reading, spread, table }: Chart, citation: Citation, language: Language): string {
  const words = FIGURE_WORDS[language];
  const lines = [table.columns, ...table.rows.map((row) => row.map((cell) => cellText(cell, language)))].map((row) => row.join('\t'));
  return [
    [question, finding, words.together([words.invented, reading, spread])],
    table.rows.length === 0 ? [] : lines,
    table.notes ?? [],
    [citationText(question, citation, language)],
  ]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

/** How to name a chart as a source, with the link on a line of its own. */
export function citationText(question: string, { text, link }: Citation, language: Language): string {
  return `${FIGURE_WORDS[language].cited(question, text)}\n${link}`;
}

/** The table for a spreadsheet: all digits; it begins with a byte order mark, by which spreadsheets know the encoding. */
export function csvText({ table }: Chart, language: Language): string {
  return `\ufeff${chartCsv(table, FIGURE_WORDS[language].bounds)}`;
}

/** The name of a file that is taken along. It says what the file cannot say within. */
export function fileName({ id }: Pick<Chart, 'id'>, ending: string): string {
  return `glasshouse-invented-${id}.${ending}`;
}
