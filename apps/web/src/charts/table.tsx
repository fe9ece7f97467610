/** The numbers of a chart as a table; where it is wide it scrolls in its own box. */
import type { ChartTable, Language } from 'glasshouse';
import type { JSX } from 'preact';
import { cellText } from './cells.ts';

export interface TableViewProps {
  readonly table: ChartTable;
  readonly label: string;
  readonly language: Language;
}

export function TableView({ table: { columns, rows, notes }, label, language }: TableViewProps): JSX.Element {
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
      <div class="wide" role="group" aria-label={label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <tr key={n}>
                {row.map((cell, c) => {
                  const text = cellText(cell, language);
                  return c === 0 ? (
                    <th scope="row" key={columns[c]}>
                      {text}
                    </th>
                  ) : (
                    <td key={columns[c]}>{text}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes?.map((note) => (
        <p class="small" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}
