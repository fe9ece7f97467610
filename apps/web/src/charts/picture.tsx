/** The drawing of a chart, and its cursor: Enter begins, arrows go from row to row, Home and End to the first and last, Escape leaves. */
import { type Chart, type Language, themed } from 'glasshouse';
import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { rowSentence } from './cells.ts';
import { rowAfter } from './cursor.ts';
import { FIGURE_WORDS } from './words.ts';

export interface PictureProps {
  readonly chart: Chart;
  /** As the library draws it, in the colours of the light theme. */
  readonly svg: string;
  readonly language: Language;
  /** Says something politely; the same place shows it. */
  readonly say: (text: string) => void;
}

export function Picture({ chart, svg, language, say }: PictureProps): JSX.Element {
  const words = FIGURE_WORDS[language];
  const id = useId();
  const [row, setRow] = useState<number | null>(null);
  // Colours become those of the page, so that one drawing serves both themes and paper.
  const html = useMemo(() => ({ __html: themed(svg) }), [svg]);
  const go = (to: number): void => {
    setRow(to);
    say(rowSentence(chart.table, to, language));
  };
  const leave = (said: string): void => {
    setRow(null);
    say(said);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const to = rowAfter(event.key, row, chart.table.rows.length);
    if (to === null) return;
    event.preventDefault();
    if (to === 'leave') leave(words.walkLeft);
    else go(to);
  };
  return (
    <>
      <div
        class={row === null ? 'picture' : 'picture walked'}
        role="application"
        aria-roledescription={words.chart}
        aria-label={chart.question}
        aria-describedby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the cursor are pressed here
        tabIndex={0}
        onKeyDown={press}
        onBlur={() => row !== null && leave('')}
        dangerouslySetInnerHTML={html}
      />
      <p class="small hint" id={id}>
        {words.walkHint}
      </p>
    </>
  );
}
