/** The same person in every world that was lived: strips under one axis, then each life in full; and worlds to be added right here. */
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Catalogue, Titled } from '../../baked.ts';
import { change, experiment } from '../../state/current.ts';
import { type Experiment, MOST_WORLDS } from '../../state/experiment.ts';
import type { Deed } from '../../state/history.ts';
import type { LifeView, StudyView } from '../../study/protocol.ts';
import { LifeStrips } from '../../ui/life-strips.tsx';
import { OneLife } from '../../ui/one-life.tsx';
import { LIVES_WORDS, type LivesWords } from '../../words/lives.ts';

export interface BesideProps {
  readonly view: StudyView;
  readonly run: number;
  readonly lives: readonly LifeView[];
  readonly worldTitle: (id: string) => string;
  /** A world was taken away, and with it the button that had the focus. */
  readonly onGone: () => void;
  readonly catalogue: Catalogue;
  readonly words: LivesWords;
  readonly language: Language;
}

export function Beside({ view, run, lives, worldTitle, onGone, catalogue, words, language }: BesideProps): JSX.Element {
  const w = words.beside;
  const now = experiment.value;
  const unlived = view.worlds.filter((world) => world.runs <= run);
  const difference = ({ world, partsAt }: LifeView): string | undefined =>
    lives.length < 2 ? undefined : world === lives[0]?.world ? w.first : partsAt === null ? w.same : w.partsAt(partsAt);
  const isAdded = (id: string): boolean => now.safeguards.includes(id) || now.against.includes(id);
  return (
    <>
      {lives.length > 0 && (
        <>
          <h3 class="worlds-heading">{w.heading(lives.length)}</h3>
          <LifeStrips lives={lives} worldTitle={worldTitle} words={words} />
          <p class="small">{w.oneDraw}</p>
        </>
      )}
      <Add catalogue={catalogue} words={words} language={language} />
      {view.left.length > 0 && (
        <div class="trouble">
          <p>{w.left}</p>
          <ul>
            {view.left.map(({ id, message }) => (
              <li key={id}>
                {worldTitle(id)} <pre lang="en">{message}</pre>
              </li>
            ))}
          </ul>
        </div>
      )}
      {unlived.map(({ id }) => (
        <p key={id} class="small">
          {w.notLived(worldTitle(id))}
        </p>
      ))}
      <div class="lives-beside">
        {lives.map((life) => (
          <OneLife
            key={life.world}
            life={life}
            worldTitle={worldTitle(life.world)}
            difference={difference(life)}
            fold={life !== lives[0]}
            // What was searched for is no part of a life.
            link={() => location.href.replace(/&where=[^&]*/, '')}
            words={words}
            language={language}
          >
            {isAdded(life.world) && (
              <button
                type="button"
                aria-label={w.removeNamed(worldTitle(life.world))}
                onClick={() => {
                  change(
                    without(now, life.world),
                    deedOf((one) => one.deed.remove(titleOf(catalogue, life.world, one))),
                    'worlds',
                  );
                  onGone();
                }}
              >
                {w.remove}
              </button>
            )}
          </OneLife>
        ))}
      </div>
    </>
  );
}

function Add({ catalogue, words, language }: Pick<BesideProps, 'catalogue' | 'words' | 'language'>): JSX.Element {
  const w = words.beside;
  const id = useId();
  const now = experiment.value;
  const [chosen, choose] = useState('');
  const room = MOST_WORLDS - now.safeguards.length - now.against.length;
  const safeguards = catalogue.safeguards.filter((one) => !now.safeguards.includes(one.id));
  const schemes = catalogue.schemes.filter((one) => one.id !== now.scheme && !now.against.includes(one.id));
  const cities = catalogue.schemes.filter((one) => one.city && one.id !== now.scheme && !now.against.includes(one.id)).slice(0, Math.min(4, room));
  const taken = [...safeguards, ...schemes].some((one) => one.id === chosen) ? chosen : '';
  const option = (one: Titled): JSX.Element => (
    <option key={one.id} value={one.id}>
      {inLanguage(one.title, language)}
    </option>
  );
  return (
    <div class="add-world">
      <label for={id}>{w.add}</label>
      <span class="line">
        <select id={id} value={taken} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{w.choose}</option>
          <optgroup label={w.safeguards}>{safeguards.map(option)}</optgroup>
          <optgroup label={w.schemes}>{schemes.map(option)}</optgroup>
        </select>
        <button
          type="button"
          onClick={() => {
            if (taken === '' || room <= 0) return;
            addWorld(catalogue, taken);
            choose('');
          }}
        >
          {w.addButton}
        </button>
      </span>
      <button
        type="button"
        onClick={() => {
          if (cities.length > 0)
            change(
              { ...now, against: [...now.against, ...cities.map((one) => one.id)] },
              deedOf((one) => one.deed.cities),
              'worlds',
            );
        }}
      >
        {w.cities(cities.length === 0 ? 4 : cities.length)}
      </button>
      <p class="small" role="status">
        {room <= 0 ? w.full(MOST_WORLDS) : ''}
      </p>
    </div>
  );
}

/** Adds a world by the id of a safeguard or of a scheme, where there is room. */
export function addWorld(catalogue: Catalogue, id: string): void {
  const now = experiment.value;
  const isSafeguard = catalogue.safeguards.some((one) => one.id === id);
  if (now.safeguards.length + now.against.length >= MOST_WORLDS || now.safeguards.includes(id) || now.against.includes(id)) return;
  const to = isSafeguard ? { ...now, safeguards: [...now.safeguards, id] } : { ...now, against: [...now.against, id] };
  change(
    to,
    deedOf((one) => one.deed.add(titleOf(catalogue, id, one))),
    'worlds',
  );
}

function without(from: Experiment, id: string): Experiment {
  return { ...from, safeguards: from.safeguards.filter((one) => one !== id), against: from.against.filter((one) => one !== id) };
}

const deedOf = (say: (words: LivesWords) => string): Deed => ({ en: say(LIVES_WORDS.en), 'zh-Hans': say(LIVES_WORDS['zh-Hans']) });

/** The title of a world in the language of some words. */
function titleOf(catalogue: Catalogue, id: string, words: LivesWords): string {
  const language: Language = words === LIVES_WORDS.en ? 'en' : 'zh-Hans';
  const all: readonly Titled[] = [...catalogue.safeguards, ...catalogue.schemes];
  return id
    .split('+')
    .map((part) => {
      const found = all.find((one) => one.id === part);
      return found === undefined ? part : inLanguage(found.title, language);
    })
    .join(' + ');
}
