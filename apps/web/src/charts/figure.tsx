/** One chart as a figure: question, finding, drawing or table, how to read it, and what can be taken along. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Citation } from './cells.ts';
import { Picture } from './picture.tsx';
import type { Drawn } from './protocol.ts';
import { TableView } from './table.tsx';
import { TakeAlong } from './take-along.tsx';
import { FIGURE_WORDS } from './words.ts';

export interface ChartFigureProps {
  readonly drawn: Drawn;
  /** That in which it was drawn. */
  readonly language: Language;
  readonly citation: Citation;
  /** The same drawing to be taken along: with its finding, how to read it, and that everyone is invented. */
  readonly picture: () => Promise<Drawn>;
}

export function ChartFigure({ drawn: { chart, svg }, language, citation, picture }: ChartFigureProps): JSX.Element {
  const words = FIGURE_WORDS[language];
  const id = useId();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [said, say] = useState('');
  const shown = svg === null ? null : view;
  const how = words.together([words.invented, svg === null ? '' : chart.reading, svg === null ? '' : chart.spread]);
  return (
    <figure class="chart" data-chart={chart.id} lang={language} aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{chart.question}</h3>
        <p class="finding">{chart.finding}</p>
      </figcaption>
      {shown !== null && (
        <fieldset class="views" aria-label={words.shownAs}>
          {(['chart', 'table'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
              {words[one]}
            </button>
          ))}
        </fieldset>
      )}
      {shown === 'chart' && svg !== null && <Picture chart={chart} svg={svg} language={language} say={say} />}
      {shown === 'table' && <TableView table={chart.table} label={chart.question} language={language} />}
      {shown === null && chart.table.rows.length > 0 && (
        <details>
          <summary>{words.table}</summary>
          <TableView table={chart.table} label={chart.question} language={language} />
        </details>
      )}
      <p role="status" class="said">
        {said}
      </p>
      <p class="small how">{how}</p>
      <TakeAlong chart={chart} citation={citation} language={language} picture={picture} say={say} />
    </figure>
  );
}
