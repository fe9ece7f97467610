/**
 * A thousand persons of one run as marks; every mark opens a life. One tab stop: arrows walk those who are listed or once
 * were wrongly. The marks are a drawing; what is walked are options laid over it.
 */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { People, Person } from '../study/protocol.ts';
import type { LivesWords } from '../words/lives.ts';
import { columnsFor, nextWalked, pathsOf, personAt, sorted } from './people-grid.ts';
import './people-marks.css';
import { useWidth } from './use-width.ts';

export interface PeopleMarksProps {
  readonly people: People;
  /** The run that is shown; a button shows the next. */
  readonly run: number;
  readonly onRun: (run: number) => void;
  /** Whose life is open; null: nobody's. */
  readonly selected: number | null;
  readonly onChoose: (person: number) => void;
  readonly words: LivesWords;
  readonly language: Language;
}

/** Fewer listed than this among the drawn, and they are named one by one. */
const FEW = 10;
const MOST_NAMED = 50;

export function PeopleMarks({ people, run, onRun, selected, onChoose, words, language }: PeopleMarksProps): JSX.Element {
  const w = words.people;
  const [first, setFirst] = useState(false);
  const { sample, runs, of } = people;
  const listed = sample.filter((person) => person.listed).length;
  const wrongly = sample.filter((person) => person.wrongly).length;
  const once = sample.filter((person) => person.everWrongly && !person.listed).length;
  return (
    <figure class="people">
      <figcaption>{w.title(sample.length, of, run, runs)}</figcaption>
      {sample.length === 0 ? (
        <p>{w.noPortraits}</p>
      ) : (
        <>
          <p class="small" role="status">
            {w.counts(listed, wrongly, once, sample.length - listed)}
          </p>
          <Field people={sample} first={first} selected={selected} onChoose={onChoose} words={words} language={language} />
        </>
      )}
      <div class="buttons">
        {runs > 1 && (
          <>
            <button type="button" onClick={() => onRun((run + runs - 1) % runs)}>
              {w.previousRun}
            </button>
            <button type="button" onClick={() => onRun((run + 1) % runs)}>
              {w.nextRun}
            </button>
            <span class="small">{w.run(run, runs)}</span>
          </>
        )}
        {sample.length > 0 && (
          <label class="choice">
            <input type="checkbox" checked={first} onChange={(event) => setFirst(event.currentTarget.checked)} />
            <span>{w.listedFirst}</span>
          </label>
        )}
      </div>
      {sample.length > 0 && listed < FEW && <Named people={people} drawn={listed} onChoose={onChoose} words={words} />}
    </figure>
  );
}

interface FieldProps extends Pick<PeopleMarksProps, 'selected' | 'onChoose' | 'words' | 'language'> {
  readonly people: readonly Person[];
  readonly first: boolean;
}

function Field({ people, first, selected, onChoose, words }: FieldProps): JSX.Element {
  const w = words.people;
  const id = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const [active, setActive] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const shown = useMemo(() => sorted(people, first), [people, first]);
  const { columns, cell } = columnsFor(width);
  const paths = useMemo(() => pathsOf(shown, columns, cell), [shown, columns, cell]);
  const walked = useMemo(() => shown.flatMap((person, at) => (person.listed || person.everWrongly ? [at] : [])), [shown]);
  const at = shown.findIndex(({ person }) => person === (active ?? selected));
  const said = shown.find(({ person }) => person === (over ?? active ?? selected));
  const height = Math.ceil(shown.length / columns) * cell;
  const place = (n: number): { left: string; top: string; width: string; height: string } => ({
    left: `${(n % columns) * cell}px`,
    top: `${Math.floor(n / columns) * cell}px`,
    width: `${cell}px`,
    height: `${cell}px`,
  });
  const personOf = (event: JSX.TargetedPointerEvent<HTMLElement> | JSX.TargetedMouseEvent<HTMLElement>): Person | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const finger = 'pointerType' in event && event.pointerType === 'touch';
    return personAt(shown, columns, cell, event.clientX - left, event.clientY - top, finger ? 20 : 0);
  };
  const walk = (event: JSX.TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      const person = shown[at]?.person;
      if (person === undefined) return;
      event.preventDefault();
      onChoose(person);
      return;
    }
    const next = nextWalked(walked, at, event.key);
    if (next === null) return;
    event.preventDefault();
    setOver(null);
    setActive(shown[next]?.person ?? null);
  };
  const list =
    walked.length === 0
      ? ({ role: 'img', 'aria-label': w.nobody } as const)
      : ({
          role: 'listbox',
          tabIndex: 0,
          'aria-label': w.label,
          'aria-describedby': `${id}-how`,
          ...(walked.includes(at) ? { 'aria-activedescendant': `${id}-${at}` } : {}),
          onKeyDown: walk,
          onFocus: () => {
            if (!walked.includes(at)) setActive(shown[walked[0] as number]?.person ?? null);
          },
        } as const);
  const chosen = shown.findIndex(({ person }) => person === selected);
  return (
    <>
      <p class="small" id={`${id}-how`}>
        {walked.length === 0 ? w.nobody : w.how}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a listbox, or a picture where there is nobody to walk */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys come with the role */}
      <div
        {...list}
        ref={box}
        class="people-field"
        style={{ height: `${height}px` }}
        onClick={(event) => {
          const person = personOf(event);
          if (person === null) return;
          setActive(person.person);
          onChoose(person.person);
        }}
        onPointerMove={(event) => setOver(personOf(event)?.person ?? null)}
        onPointerLeave={() => setOver(null)}
      >
        {width > 0 && (
          <svg aria-hidden="true" width={width} height={height}>
            <path class="ring" d={paths.ring} />
            <path class="dot" d={paths.dot} />
            <path class="square" d={paths.square} />
            <path class="diamond" d={paths.diamond} />
          </svg>
        )}
        {walked.map((n) => {
          const person = shown[n] as Person;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and says which option is meant
            <div
              key={person.person}
              id={`${id}-${n}`}
              role="option"
              class={n === at ? 'walked at' : 'walked'}
              aria-selected={person.person === selected}
              aria-label={words.of(words.person(person.person), w.state(person))}
              style={place(n)}
            />
          );
        })}
        {chosen >= 0 && <div class="chosen" style={place(chosen)} />}
      </div>
      <p class="small over">{said === undefined ? w.nothingOver : words.of(words.person(said.person), w.state(said))}</p>
    </>
  );
}

function Named({
  people,
  drawn,
  onChoose,
  words,
}: Pick<PeopleMarksProps, 'people' | 'onChoose' | 'words'> & {
  /** How many of the drawn are listed. */
  readonly drawn: number;
}): JSX.Element {
  const w = words.people;
  const { listed, listedCount, sample } = people;
  const named = listed.slice(0, MOST_NAMED);
  return (
    <div class="named">
      <p>
        {w.few(sample.length, drawn)} {listedCount > 0 && w.everyone(listedCount)}
      </p>
      {listedCount > 0 && (
        <ul>
          {named.map((person) => (
            <li key={person.person}>
              <button type="button" onClick={() => onChoose(person.person)}>
                <span aria-hidden="true" class={person.wrongly ? 'sign wrongly' : 'sign listed'} /> {words.person(person.person)}
                {person.wrongly && <span class="small">{w.state(person)}</span>}
              </button>
            </li>
          ))}
          {listedCount > named.length && <li>{w.more(listedCount - named.length)}</li>}
        </ul>
      )}
    </div>
  );
}
