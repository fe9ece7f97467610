/** What the changes come to, against the starting point; that nothing came of them, and why; or that it cannot be told. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { change, changeTyped } from '../../state/current.ts';
import { changesOf, type Experiment, withEdit } from '../../state/experiment.ts';
import type { StudyView } from '../../study/protocol.ts';
import { pace, paceKey } from '../../study/running.ts';
import type { Words } from '../../words/words.ts';
import { deed, LAB_WORDS } from './words.ts';

export interface EffectProps {
  readonly view: StudyView;
  readonly experiment: Experiment;
  readonly words: Words;
  readonly language: Language;
}

export function EffectBlock({ view, experiment, words, language }: EffectProps): JSX.Element | null {
  const w = LAB_WORDS[language];
  const { effect } = view;
  if (effect === null) return null;
  const told = effect.rows.filter(({ same }) => !same).slice(0, 6);
  const same = effect.rows.filter((row) => row.same);
  const unsure = told.some(({ cannotTell }) => cannotTell);
  return (
    <section class="effect" aria-labelledby="effect">
      <h2 id="effect">{w.withChanges(changesOf(experiment))}</h2>
      {effect.none ? (
        <p role="status" class="no-effect">
          {w.didNothing(effect.why[language])}
        </p>
      ) : (
        <ul>
          {told.map((row) => (
            <li key={row.id} class={row.cannotTell ? 'cannot-tell' : ''}>
              <span>{row.title[language]}</span>{' '}
              <strong>
                {row.before[language]} → {row.now[language]}
              </strong>{' '}
              <span class="small">{row.text[language]}</span>
            </li>
          ))}
          {same.length > 0 && (
            <li class="small">
              {w.same(
                same.map(({ title }) => title[language]),
                told.length === 0,
              )}
            </li>
          )}
        </ul>
      )}
      {unsure && !effect.none && (
        <p class="small">
          {w.cannotTell(experiment.runs)} <MoreRuns experiment={experiment} words={words} language={language} />
        </p>
      )}
    </section>
  );
}

/** Five times as many runs, up to what a page lives; those that were lived stay. */
export function MoreRuns({ experiment, words, language }: Omit<EffectProps, 'view'>): JSX.Element | null {
  const w = LAB_WORDS[language];
  const runs = Math.min(1000, Math.max(20, experiment.runs * 5));
  if (runs <= experiment.runs) return null;
  const text = runs.toLocaleString(language);
  const known = pace.value?.key === paceKey(experiment) ? pace.value.perRun : null;
  const seconds = known === null ? null : (known * (runs - experiment.runs)) / 1000;
  return (
    <button
      type="button"
      onClick={() => changeTyped({ runs: `${runs}` }, (to) => deed((say, of) => say.size(words.lab.size.runs, to.runs.toLocaleString(of))), 'runs')}
    >
      {w.refine(text)}
      {seconds !== null && seconds >= 1 && <span class="small"> {w.seconds(Math.ceil(seconds).toLocaleString(language))}</span>}
    </button>
  );
}

/** Nobody is listed, or everyone: how near the line was, and a way to go on. */
export function Extremes({ view, experiment, words, language }: EffectProps): JSX.Element | null {
  const w = LAB_WORDS[language];
  const [own] = view.worlds;
  if (own === undefined || own.scheme === null || (own.state !== 'nobody' && own.state !== 'everyone')) return null;
  const line = own.scheme.lists.flatMap((list) =>
    list.colour !== 'black'
      ? []
      : list.entry.flatMap((entry, n) => (entry.score_below === undefined ? [] : [{ path: `lists.${list.id}.entry.${n}.score_below`, at: entry.score_below }])),
  )[0];
  const { scores } = own.result;
  const had = scores.filter(([, share]) => share > 0);
  const [lowest, highest] = [had[0]?.[0], had.at(-1)?.[0]];
  const more = Math.min(100_000, experiment.persons * 5);
  const moveTo = (to: number): void => {
    if (line !== undefined)
      change(
        withEdit(experiment, 'scheme', { path: line.path, value: to }),
        deed((say) => say.set('score', `${line.at}`, `${to}`)),
        line.path,
      );
  };
  const people = (
    <button
      type="button"
      onClick={() => changeTyped({ persons: `${more}` }, (to) => deed((say, of) => say.size(words.lab.size.persons, to.persons.toLocaleString(of))), 'persons')}
    >
      {w.morePeople(more.toLocaleString(language))}
    </button>
  );
  if (own.state === 'everyone')
    return line === undefined || lowest === undefined ? null : (
      <p class="extreme">
        {w.everyone}{' '}
        <button type="button" onClick={() => moveTo(Math.floor(lowest))}>
          {w.lower(`${Math.floor(lowest)}`)}
        </button>
      </p>
    );
  if (line === undefined || lowest === undefined || highest === undefined)
    return (
      <p class="extreme">
        {w.nobodyPlain} {people}
      </p>
    );
  // A line a little above the lowest score takes in somebody, unless everyone stands there.
  const to = Math.ceil(Math.min(highest, lowest + Math.max(1, (highest - lowest) / 20)));
  return (
    <p class="extreme">
      {w.nobody(`${lowest}`, `${line.at}`)}{' '}
      <button type="button" onClick={() => moveTo(to)}>
        {w.raise(`${to}`)}
      </button>{' '}
      {people}
    </p>
  );
}
