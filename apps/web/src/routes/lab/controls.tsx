/** What can be changed of an experiment. Every change goes into the address; the address alone says what is lived. */
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { Catalogue, Titled } from '../../baked.ts';
import { BOUNDS, type Experiment, SIZES, type SizeName } from '../../state/experiment.ts';
import { NumberField } from '../../ui/number-field.tsx';
import type { Words } from '../../words/words.ts';

const STEPS: Readonly<Record<SizeName, number>> = { persons: 1000, months: 12, runs: 5, seed: 1 };

export interface ControlsProps {
  readonly experiment: Experiment;
  readonly catalogue: Catalogue;
  readonly words: Words;
  readonly language: Language;
  readonly onChange: (change: Partial<Experiment>) => void;
  /** A size as it was typed. */
  readonly onSize: (name: SizeName, text: string) => void;
}

export function Controls({ experiment, catalogue, words, language, onChange, onSize }: ControlsProps): JSX.Element {
  const w = words.lab;
  const title = ({ title }: Titled): string => inLanguage(title, language);
  const kinds = [...new Set(catalogue.schemes.map(({ kind }) => kind))];
  return (
    <form class="controls" aria-label={w.experiment} onSubmit={(event) => event.preventDefault()}>
      <h2>{w.experiment}</h2>
      <fieldset>
        <legend>{w.rules}</legend>
        <label class="field">
          <span>{w.scheme}</span>
          {/* Another scheme brings its own society. */}
          <select value={experiment.scheme} onChange={(event) => onChange(ofScheme(event.currentTarget.value, catalogue))}>
            {kinds.map((kind) => (
              <optgroup key={kind} label={w.kind(kind)}>
                {catalogue.schemes
                  .filter((scheme) => scheme.kind === kind)
                  .map((scheme) => (
                    <option key={scheme.id} value={scheme.id}>
                      {title(scheme)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{w.society}</span>
          <select value={experiment.society} onChange={(event) => onChange({ society: event.currentTarget.value })}>
            {catalogue.societies.map((society) => (
              <option key={society.id} value={society.id}>
                {title(society)}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <fieldset>
        <legend>{w.safeguards}</legend>
        <p class="small">{w.safeguardsHelp}</p>
        {catalogue.safeguards.map((safeguard) => (
          <label key={safeguard.id} class="choice">
            <input
              type="checkbox"
              value={safeguard.id}
              checked={experiment.safeguards.includes(safeguard.id)}
              onChange={(event) =>
                onChange({
                  safeguards: event.currentTarget.checked
                    ? [...experiment.safeguards, safeguard.id]
                    : experiment.safeguards.filter((id) => id !== safeguard.id),
                })
              }
            />
            <span>{title(safeguard)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{w.sizes}</legend>
        {SIZES.map((name) => (
          <NumberField
            key={name}
            label={w.size[name]}
            hint={w.between(BOUNDS[name])}
            less={w.less(w.size[name])}
            more={w.more(w.size[name])}
            value={experiment[name]}
            step={STEPS[name]}
            low={BOUNDS[name].low}
            high={BOUNDS[name].high}
            onChange={(text) => onSize(name, text)}
          />
        ))}
      </fieldset>
    </form>
  );
}

/** Another starting point: its own society, none of the changes made to the one before. */
function ofScheme(scheme: string, { schemes }: Catalogue): Partial<Experiment> {
  const society = schemes.find(({ id }) => id === scheme)?.society;
  return { scheme, ...(society === undefined ? {} : { society }), ownScheme: null, ownSociety: null, edits: [], societyEdits: [] };
}
