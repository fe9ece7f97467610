/** Every scheme that ships as a card, and the controls that choose among them. */
import { type Signal, signal } from '@preact/signals';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { plainExperiment } from '../../state/experiment.ts';
import { labLink } from '../../state/link.ts';
import { FEATURES, type LibraryScheme, type SchemeKind } from './data.ts';
import { chosen, EVERYTHING, type Filter, withFeature } from './filter.ts';
import { GradeBar } from './grade-bar.tsx';
import { GRADES } from './grades.ts';
import { languageOf, Passage, Sources } from './passage.tsx';
import { LIBRARY_WORDS } from './words.ts';

/** Kept while the page stands, so that who comes back from a scheme finds the choice. */
const filter: Signal<Filter> = signal<Filter>(EVERYTHING);

const KINDS: readonly SchemeKind[] = ['documented', 'reconstructed', 'thought-experiment', 'federation'];

export function Schemes({ schemes, language }: { readonly schemes: readonly LibraryScheme[]; readonly language: Language }): JSX.Element {
  const w = LIBRARY_WORDS[language];
  const now = filter.value;
  const search = useRef<HTMLInputElement>(null);
  const found = chosen(schemes, now, language);
  const narrowed = now !== EVERYTHING;
  return (
    <>
      <form class="filter" aria-label={w.filter} onSubmit={(event) => event.preventDefault()}>
        <label class="field">
          <span>{w.search}</span>
          <input
            type="search"
            ref={search}
            value={now.text}
            onInput={(event) => {
              filter.value = { ...now, text: event.currentTarget.value.slice(0, 200) };
            }}
          />
        </label>
        <label class="field">
          <span>{w.kinds}</span>
          <select
            value={now.kind}
            onChange={(event) => {
              filter.value = { ...now, kind: event.currentTarget.value as Filter['kind'] };
            }}
          >
            <option value="">{w.allKinds}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {w.kind[kind]}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{w.has}</legend>
          {FEATURES.map((feature) => (
            <label key={feature} class="choice">
              <input
                type="checkbox"
                value={feature}
                checked={now.has.includes(feature)}
                onChange={(event) => {
                  filter.value = withFeature(now, feature, event.currentTarget.checked);
                }}
              />
              <span>{w.feature[feature]}</span>
            </label>
          ))}
        </fieldset>
        <p class="counted">
          <span role="status">{found.length === 0 ? w.none : w.shown(found.length, schemes.length)}</span>
          {narrowed && (
            <button
              type="button"
              onClick={() => {
                filter.value = EVERYTHING;
                // The button goes away; what it cleared stays.
                search.current?.focus();
              }}
            >
              {w.clear}
            </button>
          )}
        </p>
      </form>
      <Legend language={language} />
      <ul class="cards">
        {found.map((scheme) => (
          <li key={scheme.id}>
            <Card scheme={scheme} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Legend({ language }: { readonly language: Language }): JSX.Element {
  const w = LIBRARY_WORDS[language];
  return (
    <dl class="legend small">
      {GRADES.map((grade) => (
        <div key={grade}>
          <dt>
            <span class={`key part of-${grade}`} aria-hidden="true" /> {w.grade[grade]}
          </dt>
          <dd>{w.gradeMeans[grade]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Card({ scheme, language }: { readonly scheme: LibraryScheme; readonly language: Language }): JSX.Element {
  const w = LIBRARY_WORDS[language];
  const { id, title, aim, sources, grades } = scheme;
  const name = inLanguage(title, language);
  return (
    <article class="card" data-scheme={id} aria-labelledby={`scheme-${id}`}>
      <h3 id={`scheme-${id}`} {...languageOf(title, language)}>
        {name}
      </h3>
      <Facts scheme={scheme} brief language={language} />
      <GradeBar counts={grades} language={language} />
      <div>
        <h4>{w.aim}</h4>
        {aim === null ? <p>{w.noAim}</p> : <Passage text={aim} language={language} />}
      </div>
      <p class="doors-of">
        <a href={hrefOfScheme(scheme)} aria-label={w.of(w.lab, name)}>
          {w.lab}
        </a>
        <a href={`#/library/${id}`} aria-label={w.of(w.read, name)}>
          {w.read}
        </a>
      </p>
      <details>
        <summary aria-label={w.of(w.sources(sources.length), name)}>{w.sources(sources.length)}</summary>
        <Sources sources={sources} language={language} />
      </details>
    </article>
  );
}

export function hrefOfScheme({ id, society }: LibraryScheme): string {
  return labLink(plainExperiment({ scheme: id, society }));
}

/** How it is known, what it is modelled on, how many rules. */
export interface FactsProps {
  readonly scheme: LibraryScheme;
  /** Without what its kind means. */
  readonly brief?: boolean;
  readonly language: Language;
}

export function Facts({ scheme, brief = false, language }: FactsProps): JSX.Element {
  const w = LIBRARY_WORDS[language];
  const { kind, place, years, rules, has, members } = scheme;
  return (
    <dl class="facts">
      <div>
        <dt>{w.kinds}</dt>
        <dd>
          <strong>{w.kind[kind]}</strong>
          {!brief && ` – ${w.kindMeans[kind]}`}
        </dd>
      </div>
      <div>
        <dt>{w.modelled}</dt>
        <dd {...(place === null ? {} : languageOf(place, language))}>{place === null ? w.nowhere : inLanguage(place, language)}</dd>
      </div>
      {years !== null && (
        <div>
          <dt>{w.years}</dt>
          <dd {...languageOf(years, language)}>{inLanguage(years, language)}</dd>
        </div>
      )}
      <div>
        <dt>{w.rulesLabel}</dt>
        <dd>
          {members === null ? '' : `${w.members(members)}${w.stop}`}
          {w.rules(rules)}
          {w.stop}
          <span class="small">{has.map((feature) => w.feature[feature]).join(language === 'en' ? ', ' : '、')}</span>
        </dd>
      </div>
    </dl>
  );
}
