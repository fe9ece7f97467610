/** One life, month by month. It says that it is invented wherever it stands. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { LifeView } from '../../study/protocol.ts';
import { SHEET_WORDS } from './sheet-words.ts';

/** Months told on paper, at most; those with a mark are told first. */
const MOST_MONTHS = 30;

export interface LifeProps {
  readonly life: LifeView;
  /** Who it is, as a heading; null: the title of the life. */
  readonly who: string | null;
  readonly language: Language;
}

export function LifeTold({ life, who, language }: LifeProps): JSX.Element {
  const words = SHEET_WORDS[language];
  const { title, traits, months } = life.told[language];
  const marked = new Set(months.filter(({ mark }) => mark !== undefined).slice(0, MOST_MONTHS));
  const plain = new Set(months.filter((month) => !marked.has(month)).slice(0, MOST_MONTHS - marked.size));
  const shown = months.filter((month) => marked.has(month) || plain.has(month));
  return (
    <article class="life">
      <h3>{who ?? title}</h3>
      {who !== null && <p class="who">{title}</p>}
      <p class="small">{traits}</p>
      <p class="small">
        <strong>{words.lifeInvented}</strong>
      </p>
      <ol>
        {shown.map(({ month, text, mark }) => (
          <li key={month} class={mark ?? 'plain'}>
            <span class="when">{words.month(month)}</span> {text}
          </li>
        ))}
      </ol>
      {shown.length < months.length && <p class="small">{words.more(months.length - shown.length)}</p>}
    </article>
  );
}
