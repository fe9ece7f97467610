/** Charts on paper: each with its finding, the drawing at both widths, how to read it, and its table, thinned where it is long. */
import { type Chart, type Language, themed } from 'glasshouse';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { cellText } from '../../charts/cells.ts';
import { FIGURE_WORDS } from '../../charts/words.ts';
import type { TwiceDrawn } from './drawings.ts';
import { Table } from './parts.tsx';
import { SHEET_WORDS } from './sheet-words.ts';

/** Rows of a table that are printed, at most. */
const MOST_ROWS = 16;

export function PaperFigure({ drawn: { wide, narrow }, language }: { readonly drawn: TwiceDrawn; readonly language: Language }): JSX.Element {
  const { chart } = wide;
  const words = FIGURE_WORDS[language];
  const how = words.together([words.invented, wide.svg === null ? '' : chart.reading, wide.svg === null ? '' : chart.spread]);
  return (
    <figure class="drawn" data-chart={chart.id}>
      {/* What may not be cut: the drawing with what it says. Its table may go on. */}
      <div class="keep">
        <figcaption>
          <h3>{chart.question}</h3>
          <p class="says">{chart.finding}</p>
        </figcaption>
        <Drawing svg={wide.svg} label={chart.question} width="on-paper" />
        <Drawing svg={narrow.svg} label={chart.question} width="on-phone" />
        <p class="small">{how}</p>
      </div>
      <PaperTable chart={chart} language={language} />
    </figure>
  );
}

function Drawing({ svg, label, width }: { readonly svg: string | null; readonly label: string; readonly width: string }): JSX.Element | null {
  const html = useMemo(() => ({ __html: svg === null ? '' : themed(svg) }), [svg]);
  if (svg === null) return null;
  return <div class={`picture ${width}`} role="img" aria-label={label} dangerouslySetInnerHTML={html} />;
}

function PaperTable({ chart: { question, table }, language }: { readonly chart: Chart; readonly language: Language }): JSX.Element | null {
  const words = SHEET_WORDS[language];
  const { columns, rows, notes = [] } = table;
  if (rows.length === 0) return null;
  // Every so-many-th row; the last always.
  const step = Math.ceil(rows.length / MOST_ROWS);
  const kept = rows.filter((_, n) => (rows.length - 1 - n) % step === 0);
  return (
    <>
      <Table
        label={`${question} ${words.table}`}
        columns={columns}
        rows={kept.map((row, n) => ({ id: `${n}`, cells: row.map((cell) => cellText(cell, language)) }))}
      />
      {[...notes, ...(step > 1 ? [words.thinned(kept.length, rows.length)] : [])].map((note) => (
        <p class="small" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}
