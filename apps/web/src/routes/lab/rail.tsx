/** The rail: starting point, rules in the order of a person's way, safeguards, other schemes, the world, size. Form and code are one thing. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { Titled } from '../../baked.ts';
import { change, changeTyped, routeParams, setParams } from '../../state/current.ts';
import { BOUNDS, type Experiment, MOST_WORLDS, plainExperiment, SIZES, type SizeName } from '../../state/experiment.ts';
import { lessonOf } from '../../state/lessons.ts';
import type { SectionId } from '../../study/form.ts';
import { NumberField } from '../../ui/number-field.tsx';
import type { Words } from '../../words/words.ts';
import { Code } from './code.tsx';
import { Rules, useForm } from './rules.tsx';
import { deed, LAB_WORDS } from './words.ts';

const SECTIONS: readonly SectionId[] = ['getting-on', 'what-it-does', 'getting-off', 'records', 'world'];
const STEPS: Readonly<Record<SizeName, number>> = { persons: 1000, months: 12, runs: 5, seed: 1 };

export interface RailProps {
  readonly experiment: Experiment;
  readonly words: Words;
  readonly language: Language;
}

export interface WholeRailProps extends RailProps {
  readonly asCode: boolean;
  readonly onCode: (asCode: boolean) => void;
}

export function Rail({ experiment, words, language, asCode, onCode }: WholeRailProps): JSX.Element {
  const w = LAB_WORDS[language];
  const { form, of } = useForm(experiment);
  const lesson = lessonOf(routeParams()['lesson']);
  if (lesson !== null)
    return (
      <form class="controls" aria-label={words.lab.experiment} onSubmit={(event) => event.preventDefault()}>
        <h2>{lesson.title[language]}</h2>
        <p>{lesson.question[language]}</p>
        {form !== null && <Rules form={form} of={of} sections={SECTIONS} only={lesson.paths} experiment={experiment} language={language} />}
        {lesson.safeguards.length > 0 && <Safeguards experiment={experiment} words={words} language={language} only={lesson.safeguards} />}
        <p>
          <button type="button" onClick={() => setParams({ lesson: null })}>
            {w.allControls}
          </button>
        </p>
      </form>
    );
  return (
    <form class="controls" aria-label={words.lab.experiment} onSubmit={(event) => event.preventDefault()}>
      <h2>{words.lab.experiment}</h2>
      <StartingPoint experiment={experiment} words={words} language={language} />
      <div class="modes">
        {([false, true] as const).map((code) => (
          <button key={`${code}`} type="button" aria-pressed={asCode === code} onClick={() => onCode(code)}>
            {code ? w.code : w.form}
          </button>
        ))}
      </div>
      {asCode && <Code experiment={experiment} language={language} />}
      {form?.aim && (
        <details>
          <summary>{w.aim}</summary>
          <p class="small">{form.aim[language]}</p>
        </details>
      )}
      {form !== null && !asCode && (
        <Rules form={form} of={of} sections={['getting-on', 'what-it-does', 'getting-off']} experiment={experiment} language={language} />
      )}
      <Safeguards experiment={experiment} words={words} language={language} />
      <OtherSchemes experiment={experiment} words={words} language={language} />
      {form !== null && <Rules form={form} of={of} sections={asCode ? ['world'] : ['records', 'world']} experiment={experiment} language={language} />}
      <fieldset>
        <legend>{w.section.size}</legend>
        {SIZES.map((name) => (
          <NumberField
            key={name}
            label={words.lab.size[name]}
            hint={words.lab.between(BOUNDS[name])}
            less={words.lab.less(words.lab.size[name])}
            more={words.lab.more(words.lab.size[name])}
            value={experiment[name]}
            step={STEPS[name]}
            low={BOUNDS[name].low}
            high={BOUNDS[name].high}
            onChange={(text) => changeTyped({ [name]: text }, (to) => deed((say, of) => say.size(words.lab.size[name], to[name].toLocaleString(of))), name)}
          />
        ))}
      </fieldset>
    </form>
  );
}

const named = (all: readonly Titled[], id: string, language: Language): string => {
  const found = all.find((one) => one.id === id);
  return found === undefined ? id : inLanguage(found.title, language);
};

function StartingPoint({ experiment, words, language }: RailProps): JSX.Element {
  const w = LAB_WORDS[language];
  const kinds = [...new Set(catalogue.schemes.map(({ kind }) => kind))];
  return (
    <>
      <label class="field">
        <span>{w.startingPoint}</span>
        <select value={experiment.scheme} onChange={(event) => startFrom(experiment, event.currentTarget.value)}>
          {kinds.map((kind) => (
            <optgroup key={kind} label={words.lab.kind(kind)}>
              {catalogue.schemes
                .filter((scheme) => scheme.kind === kind)
                .map((scheme) => (
                  <option key={scheme.id} value={scheme.id}>
                    {inLanguage(scheme.title, language)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{words.lab.society}</span>
        <select
          value={experiment.society}
          onChange={(event) => {
            const society = event.currentTarget.value;
            change(
              { ...experiment, society, ownSociety: null, societyEdits: [] },
              deed((say, of) => say.society(named(catalogue.societies, society, of))),
              'society',
            );
          }}
        >
          {catalogue.societies.map((society) => (
            <option key={society.id} value={society.id}>
              {inLanguage(society.title, language)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Another starting point brings its own society, and none of the changes made to the one before. */
function startFrom(experiment: Experiment, scheme: string): void {
  const { persons, months, runs, seed, safeguards, against } = experiment;
  const society = catalogue.schemes.find(({ id }) => id === scheme)?.society ?? experiment.society;
  const to = plainExperiment({ scheme, society, persons, months, runs, seed, safeguards, against: against.filter((id) => id !== scheme) });
  change(
    to,
    deed((say, of) => say.scheme(named(catalogue.schemes, scheme, of))),
    'scheme',
  );
}

function Safeguards({ experiment, words, language, only }: RailProps & { readonly only?: readonly string[] | undefined }): JSX.Element {
  const w = LAB_WORDS[language];
  const { safeguards, against } = experiment;
  const single = safeguards.filter((id) => !id.includes('+'));
  const together = single.length > 1 ? single.join('+') : null;
  const full = safeguards.length + against.length >= MOST_WORLDS;
  const set = (ids: readonly string[], id: string, on: boolean): void => {
    const title = (of: Language): string =>
      id
        .split('+')
        .map((one) => named(catalogue.safeguards, one, of))
        .join(' + ');
    // A world of several stands only while each of them is chosen.
    const chosen = ids.filter((one) => !one.includes('+'));
    const kept = ids.filter((one) => one.split('+').every((part) => chosen.includes(part)));
    const order = catalogue.safeguards.map((one) => one.id).filter((one) => kept.includes(one));
    change(
      { ...experiment, safeguards: [...order, ...kept.filter((one) => one.includes('+'))] },
      deed((say, of) => say.safeguard(title(of), on)),
      `safeguard ${id}`,
    );
  };
  return (
    <fieldset>
      <legend>{w.section.safeguards}</legend>
      <p class="small">{words.lab.safeguardsHelp}</p>
      {catalogue.safeguards
        .filter(({ id }) => only?.includes(id) !== false)
        .map(({ id, title }) => (
          <label key={id} class="choice">
            <input
              type="checkbox"
              value={id}
              checked={single.includes(id)}
              disabled={full && !single.includes(id)}
              onChange={(event) =>
                event.currentTarget.checked
                  ? set([...safeguards, id], id, true)
                  : set(
                      safeguards.filter((one) => one !== id),
                      id,
                      false,
                    )
              }
            />
            <span>{inLanguage(title, language)}</span>
          </label>
        ))}
      {together !== null && (
        <label class="choice">
          <input
            type="checkbox"
            value={together}
            checked={safeguards.includes(together)}
            disabled={full && !safeguards.includes(together)}
            onChange={(event) =>
              event.currentTarget.checked
                ? set([...safeguards, together], together, true)
                : set(
                    safeguards.filter((one) => one !== together),
                    together,
                    false,
                  )
            }
          />
          <span>
            {w.together} <span class="small">{w.togetherHelp}</span>
          </span>
        </label>
      )}
    </fieldset>
  );
}

function OtherSchemes({ experiment, language }: RailProps): JSX.Element {
  const w = LAB_WORDS[language];
  const { against, scheme, safeguards } = experiment;
  const set = (ids: readonly string[], id: string, on: boolean): void =>
    change(
      { ...experiment, against: ids },
      deed((say, of) => say.against(named(catalogue.schemes, id, of), on)),
      `against ${id}`,
    );
  const open = catalogue.schemes.filter(({ id }) => id !== scheme && !against.includes(id));
  return (
    <fieldset>
      <legend>{w.further}</legend>
      <p class="small">{w.furtherHelp}</p>
      <ul class="plain">
        {against.map((id) => (
          <li key={id}>
            {named(catalogue.schemes, id, language)}{' '}
            <button
              type="button"
              onClick={() =>
                set(
                  against.filter((one) => one !== id),
                  id,
                  false,
                )
              }
            >
              ×<span class="unseen">{w.remove(named(catalogue.schemes, id, language))}</span>
            </button>
          </li>
        ))}
      </ul>
      {safeguards.length + against.length < MOST_WORLDS && (
        <label class="field">
          <span class="unseen">{w.addScheme}</span>
          <select
            value=""
            onChange={(event) => event.currentTarget.value !== '' && set([...against, event.currentTarget.value], event.currentTarget.value, true)}
          >
            <option value="">{w.addScheme}</option>
            {open.map(({ id, title }) => (
              <option key={id} value={id}>
                {inLanguage(title, language)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
