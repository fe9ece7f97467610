/** A number with its bounds and two buttons. What is typed is handed on as it is: the link reads it, cuts it and says so. */
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface NumberFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly less: string;
  readonly more: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly onChange: (text: string) => void;
}

export function NumberField({ label, hint, less, more, value, low, high, step, onChange }: NumberFieldProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const show = (): void => {
    if (input.current !== null) input.current.value = `${value}`;
  };
  // What is being typed is not overwritten whenever something else is drawn again: only a new value is shown at once.
  useLayoutEffect(show, [value]);
  const by = (change: number): void => onChange(`${Math.min(high, Math.max(low, value + change))}`);
  return (
    <div class="number">
      <label for={id}>{label}</label>
      <span class="stepper">
        <button type="button" aria-label={less} onClick={() => by(-step)}>
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={low}
          max={high}
          ref={input}
          onBlur={show}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <button type="button" aria-label={more} onClick={() => by(step)}>
          +
        </button>
      </span>
      <span class="small" id={`${id}-hint`}>
        {hint}
      </span>
    </div>
  );
}
