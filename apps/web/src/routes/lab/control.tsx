/** One rule as a control: its value, whether it was changed, where it comes from and how sure that is. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Control } from '../../study/form.ts';
import { LAB_WORDS } from './words.ts';

export interface ControlProps {
  readonly control: Control;
  /** The item that it belongs to. */
  readonly group: string;
  readonly language: Language;
  /** While it moves. */
  readonly onMove: (value: number) => void;
  /** When it is set. */
  readonly onSet: (value: number | boolean | string) => void;
  readonly onBack: () => void;
}

/** What is shown of a value, without the dust of multiplication. */
export function shownNumber(value: number, scale: number): string {
  return `${Number((value * scale).toPrecision(10))}`;
}

export function RuleControl(props: ControlProps): JSX.Element {
  const { control, group, language, onBack } = props;
  const w = LAB_WORDS[language];
  const label = control.label[language];
  const changed = control.value !== control.before;
  return (
    <div class={changed ? 'rule is-changed' : 'rule'}>
      {control.kind === 'number' ? <NumberRule {...props} /> : control.kind === 'choice' ? <ChoiceRule {...props} /> : <SwitchRule {...props} />}
      {changed && (
        <button type="button" class="changed" title={w.putBack(label)} onClick={onBack}>
          {w.changed}
          <span class="unseen"> – {w.putBack(w.of(group, label))}</span>
        </button>
      )}
      <About control={control} language={language} name={w.of(group, label)} />
    </div>
  );
}

function About({ control, language, name }: { readonly control: Control; readonly language: Language; readonly name: string }): JSX.Element | null {
  const w = LAB_WORDS[language];
  const { grade, source, note, range, scale } = control;
  if (grade === null) return null;
  return (
    <details class="source">
      <summary aria-label={w.about(name)}>
        <span class={`grade grade-${grade}`} title={w.grade[grade]}>
          ⓘ
        </span>
      </summary>
      <div class="small">
        <p>
          <strong>{w.grade[grade]}.</strong> {range !== null && w.range(shownNumber(range.low, scale), shownNumber(range.high, scale))}
        </p>
        {note[language] !== '' && <p lang={language === 'en' || note.en !== note[language] ? undefined : 'en'}>{note[language]}</p>}
        {source !== null && (
          <p lang="en">
            <span lang={language}>{w.source}: </span>
            {source.url === null ? (
              source.title
            ) : (
              <a href={source.url} rel="noreferrer noopener" target="_blank">
                {source.title}
              </a>
            )}
          </p>
        )}
        {source?.quote !== undefined && <blockquote lang={/\p{Script=Han}/u.test(source.quote) ? 'zh-Hans' : 'en'}>{source.quote}</blockquote>}
      </div>
    </details>
  );
}

function NumberRule({ control, group, language, onMove, onSet }: ControlProps): JSX.Element {
  const w = LAB_WORDS[language];
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const { scale, low, high, step, range } = control;
  const value = control.value as number;
  const label = control.label[language];
  const show = (): void => {
    if (input.current !== null) input.current.value = shownNumber(value, scale);
    if (slider.current !== null) slider.current.value = `${value}`;
  };
  // What is being typed is not overwritten whenever something else is drawn again.
  useLayoutEffect(show, [value]);
  const set = (to: number): void => onSet(Number(Math.min(high, Math.max(low, to)).toPrecision(12)));
  const typed = (text: string): void => {
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) set(number / scale);
    show();
  };
  // Shares slide over all there is, other numbers over what their range holds, and what they are.
  const ends =
    scale === 100 && high === 1 && range === null
      ? { low, high }
      : range === null
        ? null
        : { low: Math.min(range.low, value), high: Math.max(range.high, value) };
  return (
    <div class="number">
      <label for={id}>
        {label} {control.unit[language] !== '' && <span class="small">{control.unit[language]}</span>}
      </label>
      <span class="stepper">
        <button type="button" aria-label={`− ${w.of(group, label)}`} onClick={() => set(value - step)}>
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          step="any"
          min={shownNumber(low, scale)}
          max={shownNumber(high, scale)}
          ref={input}
          onBlur={show}
          data-path={control.path}
          onInput={(event) => {
            const number = Number(event.currentTarget.value) / scale;
            if (event.currentTarget.value !== '' && number >= low && number <= high) onMove(number);
          }}
          onChange={(event) => typed(event.currentTarget.value)}
        />
        <button type="button" aria-label={`+ ${w.of(group, label)}`} onClick={() => set(value + step)}>
          +
        </button>
      </span>
      {ends !== null && ends.low < ends.high && (
        <input
          class="slider"
          type="range"
          aria-label={w.slider(w.of(group, label))}
          min={ends.low}
          max={ends.high}
          step={(ends.high - ends.low) / 100}
          ref={slider}
          onInput={(event) => {
            const to = tidy(Number(event.currentTarget.value), ends.high - ends.low);
            if (input.current !== null) input.current.value = shownNumber(to, scale);
            onMove(to);
          }}
          onChange={(event) => onSet(tidy(Number(event.currentTarget.value), ends.high - ends.low))}
        />
      )}
    </div>
  );
}

/** A value of a slider, to a hundredth of what it spans; whole numbers of large spans. */
function tidy(value: number, span: number): number {
  const unit = 10 ** Math.floor(Math.log10(span / 100));
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}

function ChoiceRule({ control, language, onSet }: ControlProps): JSX.Element {
  return (
    <label class="field">
      <span>{control.label[language]}</span>
      <select value={control.value as string} data-path={control.path} onChange={(event) => onSet(event.currentTarget.value)}>
        {control.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

function SwitchRule({ control, group, language, onSet }: ControlProps): JSX.Element {
  const w = LAB_WORDS[language];
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={control.value as boolean}
        data-path={control.path}
        aria-label={w.of(group, control.label[language])}
        onChange={(event) => onSet(event.currentTarget.checked)}
      />
      <span>{control.label[language]}</span>
    </label>
  );
}
