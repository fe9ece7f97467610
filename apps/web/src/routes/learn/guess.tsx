/** How many of 1,000? A number to be stepped or typed; nothing stands in it before somebody has put it there. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { readGuess } from './answer.ts';
import { LEARN_WORDS } from './words.ts';

const STEP = 10;

export interface GuessFieldProps {
  readonly question: string;
  readonly value: number | undefined;
  readonly language: Language;
  readonly onChange: (value: number | null) => void;
}

export function GuessField({ question, value, language, onChange }: GuessFieldProps): JSX.Element {
  const w = LEARN_WORDS[language];
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const show = (): void => {
    if (input.current !== null) input.current.value = value === undefined ? '' : `${value}`;
  };
  useLayoutEffect(show, [value]);
  const by = (change: number): void => onChange(Math.min(1000, Math.max(0, (readGuess(input.current?.value ?? '') ?? 0) + change)));
  return (
    <div class="guess">
      <label for={id}>{question}</label>
      <span class="stepper">
        <button type="button" aria-label={w.less} onClick={() => by(-STEP)}>
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={0}
          max={1000}
          ref={input}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(readGuess(event.currentTarget.value))}
          onBlur={show}
        />
        <button type="button" aria-label={w.more} onClick={() => by(STEP)}>
          +
        </button>
      </span>
      <span class="small" id={`${id}-hint`}>
        {w.of1000}
      </span>
    </div>
  );
}
