/** Charts of a request, drawn at the width that they have. What is shown stays until the next drawing is there. */
import type { ChartId, Language, RunResult, Scheme } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Citation } from './cells.ts';
import { draw } from './draw.ts';
import { ChartFigure } from './figure.tsx';
import type { DrawingRequest, Drawn, Titles } from './protocol.ts';
import { widthFor } from './width.ts';
import { FIGURE_WORDS } from './words.ts';
import './charts.css';

export interface ChartsProps {
  /** Another object is another request: keep it while nothing of it changes. */
  readonly request: DrawingRequest;
  readonly citation: Citation;
  readonly language: Language;
  /** Figures for which room is kept until they are drawn. Default 1. */
  readonly expected?: number | undefined;
}

interface Shown {
  readonly drawn: readonly Drawn[];
  readonly request: DrawingRequest;
  readonly language: Language;
  readonly width: number;
}

export function Charts({ request, citation, language, expected = 1 }: ChartsProps): JSX.Element {
  const words = FIGURE_WORDS[language];
  const box = useRef<HTMLDivElement>(null);
  const width = useColumnWidth(box);
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (width === null) return undefined;
    const unwanted = new AbortController();
    draw(request, { language, width }, unwanted.signal)
      .then((drawn) => {
        setFailure(null);
        setShown({ drawn, request, language, width });
      })
      .catch((error: unknown) => {
        if (!unwanted.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      });
    return () => unwanted.abort();
  }, [request, language, width, attempt]);
  return (
    <>
      {failure !== null && (
        <div role="alert" class="trouble">
          <p>
            <strong>{words.failed}</strong> <span lang="en">{failure}</span>
          </p>
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            {words.again}
          </button>
        </div>
      )}
      <div class="charts" ref={box} aria-busy={shown === null && failure === null}>
        {shown === null
          ? Array.from({ length: expected }, (_, n) => (
              <p key={n} class="small drawing">
                {failure === null ? words.drawing : ''}
              </p>
            ))
          : shown.drawn.map((one) => (
              <ChartFigure key={one.chart.id} drawn={one} language={shown.language} citation={citation} picture={() => titled(shown, one.chart.id)} />
            ))}
        {shown !== null && shown.drawn.length === 0 && <p class="small">{words.nothing}</p>}
      </div>
    </>
  );
}

/** The same chart with all that a picture needs that stands alone. */
async function titled({ request, language, width }: Shown, id: ChartId): Promise<Drawn> {
  const drawn = await draw(request.kind === 'run' ? { ...request, ids: [id] } : request, { language, width, titled: true });
  const own = drawn.find(({ chart }) => chart.id === id);
  if (own === undefined) throw new Error(`no chart is called ${id}`);
  return own;
}

/** The width to draw at: that of a column of the grid; null before the first look. */
function useColumnWidth(box: { readonly current: HTMLElement | null }): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const grid = box.current;
    if (grid === null) return undefined;
    const look = (): void => {
      const column = Number.parseFloat(getComputedStyle(grid).gridTemplateColumns);
      // What is not shown has no columns.
      if (column > 0) setWidth((drawn) => widthFor(drawn, column));
    };
    const observer = new ResizeObserver(look);
    observer.observe(grid);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

export interface RunChartsProps {
  readonly result: RunResult;
  /** What was run, with its safeguards; null for a world without a scheme. */
  readonly scheme: Scheme | null;
  readonly society: Titles;
  /** Which charts, if not all that apply. */
  readonly ids?: readonly ChartId[] | undefined;
  readonly citation: Citation;
  readonly language: Language;
}

/** How many charts a run has, as a rule: room is kept for them. */
const USUAL = 6;

/** The charts of one world. */
export function RunCharts({ result, scheme, society, ids, citation, language }: RunChartsProps): JSX.Element {
  const wanted = ids?.join();
  const request = useMemo((): DrawingRequest => ({ kind: 'run', result, scheme, society, ids }), [result, scheme, society, wanted]);
  return <Charts request={request} citation={citation} language={language} expected={ids?.length ?? USUAL} />;
}
