/** The guess and the result on one line from nought: mean, interval, and every single run. Its words stand below it. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { type Answer, endOfLine } from './answer.ts';
import { LEARN_WORDS, shown } from './words.ts';

export interface NumberLineProps {
  readonly answer: Answer;
  readonly guess: number | undefined;
  readonly language: Language;
}

export function NumberLine({ answer, guess, language }: NumberLineProps): JSX.Element {
  const w = LEARN_WORDS[language];
  const { value, low, high, runs } = answer;
  const end = endOfLine([value, high ?? 0, guess ?? 0, ...runs]);
  const at = (x: number): string => `${(100 * Math.min(x, end)) / end}%`;
  return (
    <figure class="line">
      <div class="track" role="img" aria-label={w.lineLabel(answer, guess)}>
        {runs.map((run, n) => (
          <span key={`${n} ${run}`} class="one-run" style={{ left: at(run) }} />
        ))}
        {low !== null && high !== null && <span class="interval" style={{ left: at(low), width: `${(100 * (Math.min(high, end) - low)) / end}%` }} />}
        <span class="mean" style={{ left: at(value) }} />
        {guess !== undefined && <span class="guessed" style={{ left: at(guess) }} />}
      </div>
      <div class="ends small" aria-hidden="true">
        <span>0</span>
        <span>{shown(end / 2, language)}</span>
        <span>{shown(end, language)}</span>
      </div>
      <ul class="keys small">
        {guess !== undefined && (
          <li>
            <span class="key-mark guessed" aria-hidden="true" /> {w.yourGuess(guess)}
          </li>
        )}
        <li>
          <span class="key-mark mean" aria-hidden="true" /> {w.theMean(answer)}
        </li>
        <li>
          <span class="key-mark one-run" aria-hidden="true" /> {w.oneRun(runs.length)}
        </li>
      </ul>
    </figure>
  );
}
