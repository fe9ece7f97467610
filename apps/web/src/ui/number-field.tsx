/** A number with its bounds and two buttons. What is typed is handed on as it is: the link reads it, cuts it and says so. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

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
          value={value}
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
