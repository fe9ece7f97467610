/** Which worlds are compared: each column by a select, others added and taken away. What is added is a change of the experiment, so that undo and link hold it. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { change, setParams } from '../../state/current.ts';
import { type Experiment, MOST_WORLDS } from '../../state/experiment.ts';
import { MOST_COLUMNS, withoutWorld, worldsOf } from './columns.ts';
import type { Column } from './route.tsx';
import { COMPARE_WORDS, deed } from './words.ts';

export interface ChooseProps {
  readonly experiment: Experiment;
  readonly columns: readonly Column[];
  readonly titleOf: (id: string, language: Language) => string;
  readonly language: Language;
}

const show = (ids: readonly string[]): void => setParams({ columns: ids.join(',') });

export function Choose({ experiment, columns, titleOf, language }: ChooseProps): JSX.Element {
  const w = COMPARE_WORDS[language];
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, say] = useState('');
  const ids = columns.map(({ id }) => id);
  const beside = (id: string): boolean => experiment.safeguards.includes(id) || experiment.against.includes(id);
  /** Another world in a column; where it stands in another one, the two change places. */
  const choose = (n: number, id: string): void => show(ids.map((own, at) => (at === n ? id : own === id ? (ids[n] as string) : own)));
  const remove = (column: Column): void => {
    const rest = ids.filter((id) => id !== column.id);
    say(w.removed(column.letter));
    heading.current?.focus();
    show(rest);
    if (beside(column.id))
      change(
        withoutWorld(experiment, column.id),
        deed('remove', (own) => titleOf(column.id, own)),
        `world ${column.id}`,
      );
  };
  const add = (id: string): void => {
    show([...ids, id]);
    if (worldsOf(experiment).includes(id)) return;
    const isScheme = catalogue.schemes.some((scheme) => scheme.id === id);
    const to = isScheme ? { ...experiment, against: [...experiment.against, id] } : { ...experiment, safeguards: [...experiment.safeguards, id] };
    change(
      to,
      deed('add', (own) => titleOf(id, own)),
      `world ${id}`,
    );
  };
  return (
    <section class="choose" aria-labelledby="worlds">
      <h2 id="worlds" tabIndex={-1} ref={heading}>
        {w.worlds}
      </h2>
      <ol class="chosen">
        {columns.map((column, n) => (
          <li key={column.letter}>
            <label>
              <span class="unseen">{w.column(column.letter)}</span>
              <b class="letter" aria-hidden="true">
                {column.letter}
              </b>
              <select value={column.id} onChange={(event) => choose(n, event.currentTarget.value)}>
                {worldsOf(experiment).map((id) => (
                  <option key={id} value={id}>
                    {titleOf(id, language)}
                  </option>
                ))}
              </select>
            </label>
            {(columns.length > 2 || beside(column.id)) && (
              <button type="button" aria-label={w.removeNamed(column.letter, column.title)} onClick={() => remove(column)}>
                {w.remove}
              </button>
            )}
          </li>
        ))}
      </ol>
      <p role="status" class="unseen">
        {said}
      </p>
      {columns.length === MOST_COLUMNS ? (
        <p class="small">{w.full}</p>
      ) : (
        <Add experiment={experiment} shown={ids} titleOf={titleOf} language={language} onAdd={add} />
      )}
    </section>
  );
}

interface AddProps extends Pick<ChooseProps, 'experiment' | 'titleOf' | 'language'> {
  readonly shown: readonly string[];
  readonly onAdd: (id: string) => void;
}

function Add({ experiment, shown, titleOf, language, onAdd }: AddProps): JSX.Element {
  const w = COMPARE_WORDS[language];
  const [ticked, tick] = useState<readonly string[]>([]);
  const [chosen, choose] = useState('');
  const [said, say] = useState('');
  const there = worldsOf(experiment).filter((id) => !shown.includes(id));
  const room = experiment.safeguards.length + experiment.against.length < MOST_WORLDS;
  const single = catalogue.safeguards.filter(({ id }) => !experiment.safeguards.includes(id));
  const schemes = catalogue.schemes.filter(({ id }) => id !== experiment.scheme && !experiment.against.includes(id));
  const offered = [...there, ...(room ? [...single, ...schemes].map(({ id }) => id) : [])];
  const wanted = offered.includes(chosen) ? chosen : (offered[0] ?? '');
  const together = catalogue.safeguards.map(({ id }) => id).filter((id) => ticked.includes(id));
  return (
    <div class="add">
      <div class="one">
        <label>
          {w.add}
          <select value={wanted} onChange={(event) => choose(event.currentTarget.value)}>
            {there.length > 0 && (
              <optgroup label={w.ofExperiment}>
                {there.map((id) => (
                  <option key={id} value={id}>
                    {titleOf(id, language)}
                  </option>
                ))}
              </optgroup>
            )}
            {room &&
              (
                [
                  [w.oneSafeguard, single],
                  [w.schemes, schemes],
                ] as const
              ).map(([label, items]) => (
                <optgroup key={label} label={label}>
                  {items.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {inLanguage(title, language)}
                    </option>
                  ))}
                </optgroup>
              ))}
          </select>
        </label>
        <button type="button" onClick={() => wanted !== '' && onAdd(wanted)}>
          {w.addButton}
        </button>
      </div>
      {!room && <p class="small">{w.manyWorlds(MOST_WORLDS)}</p>}
      {room && (
        <details>
          <summary>{w.several}</summary>
          <fieldset>
            <legend class="small">{w.severalHelp}</legend>
            <div class="ticks">
              {catalogue.safeguards.map(({ id, title }) => (
                <label key={id} class="choice">
                  <input
                    type="checkbox"
                    value={id}
                    checked={ticked.includes(id)}
                    onChange={(event) => tick(event.currentTarget.checked ? [...ticked, id] : ticked.filter((one) => one !== id))}
                  />
                  <span>{inLanguage(title, language)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <button
            type="button"
            onClick={() => {
              if (together.length < 2) say(w.fewTicked);
              else {
                say('');
                tick([]);
                onAdd(together.join('+'));
              }
            }}
          >
            {w.addTogether}
          </button>
          <p role="status">{said}</p>
        </details>
      )}
    </div>
  );
}
