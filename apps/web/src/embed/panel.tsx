/** Makes the code by which another page shows a part of this result, with a preview of the part. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { copyText } from '../charts/take.ts';
import { BOUNDS, type Experiment, equalExperiments } from '../state/experiment.ts';
import { wholeLink } from '../state/link.ts';
import { LONG_LINK } from '../state/pack.ts';
import { running, shown } from '../study/running.ts';
import { titleOfWorld } from '../ui/world-title.ts';
import type { Words } from '../words/words.ts';
import { EmbeddedPart } from './part.tsx';
import { HEIGHTS, SHOWS, type ShowId, snippetOf, writeEmbedding } from './shows.ts';
import { EMBED_WORDS, type EmbedWords } from './words.ts';

export interface EmbedPanelProps {
  readonly experiment: Experiment;
  /** Of the scheme's own world, once all runs are done; null before. */
  readonly digest: string | null;
  readonly words: Words;
  readonly language: Language;
}

type Theme = 'system' | 'light' | 'dark';

export function EmbedPanel({ experiment, digest, words, language }: EmbedPanelProps): JSX.Element {
  const w = EMBED_WORDS[language];
  const [show, setShow] = useState<ShowId>('finding');
  const [asked, setWorld] = useState('scheme');
  const [person, setPerson] = useState(0);
  const [run, setRun] = useState(0);
  const [tongue, setTongue] = useState<Language | ''>('');
  const [theme, setTheme] = useState<Theme>('system');
  const [height, setHeight] = useState<number | null>(null);
  const result = shown.value;
  const here = result !== null && equalExperiments(result.experiment, experiment) ? result : null;
  const worlds = here?.view.worlds.map(({ id }) => id) ?? ['scheme'];
  // A world that is no longer there is not asked for.
  const world = worlds.includes(asked) ? asked : 'scheme';
  const embedding = { show, world, person, run };
  const [links, setLinks] = useState({ embed: '', lab: '' });
  useEffect(() => {
    let wanted = true;
    const own = digest === null ? {} : { digest };
    const reading = { ...own, theme, ...(tongue === '' ? {} : { lang: tongue }) };
    Promise.all([wholeLink(experiment, { ...reading, route: 'embed', more: writeEmbedding(embedding) }), wholeLink(experiment, own)]).then(
      ([embed, lab]) => wanted && setLinks({ embed, lab }),
    );
    return () => {
      wanted = false;
    };
  }, [experiment, digest, show, world, person, run, tongue, theme]);
  const page = location.href.replace(/#.*/, '');
  const scheme = catalogue.schemes.find(({ id }) => id === experiment.scheme);
  const said = tongue === '' ? language : tongue;
  const title = EMBED_WORDS[said].title(EMBED_WORDS[said].show[show], scheme === undefined ? experiment.scheme : inLanguage(scheme.title, said));
  const code = snippetOf(page + links.embed, title, height ?? HEIGHTS[show]);
  return (
    <section class="embed-panel" aria-label={w.heading}>
      <p class="small">{w.about}</p>
      <div class="options">
        <Choice label={w.what} value={show} all={SHOWS} titles={w.show} onChoose={setShow} />
        {worlds.length > 1 && (
          <Choice
            label={w.world}
            value={world}
            all={worlds}
            titles={Object.fromEntries(worlds.map((id) => [id, titleOfWorld(id, words, language)]))}
            onChoose={setWorld}
          />
        )}
        {show === 'life' && (
          <>
            <Whole label={w.person} value={person} low={0} high={experiment.persons - 1} onChange={setPerson} />
            <Whole label={w.run} value={run + 1} low={1} high={Math.min(experiment.runs, BOUNDS.runs.high)} onChange={(to) => setRun(to - 1)} />
          </>
        )}
        <Choice label={w.language} value={tongue} all={['', 'en', 'zh-Hans']} titles={w.languages} onChoose={setTongue} />
        <Choice label={w.theme} value={theme} all={['system', 'light', 'dark']} titles={w.themes} onChoose={setTheme} />
        <Whole label={w.height} value={height ?? HEIGHTS[show]} low={100} high={4000} onChange={setHeight} />
      </div>
      <Code code={code} w={w} />
      {code.length > LONG_LINK && <p class="small">{w.long(code.length)}</p>}
      {location.protocol === 'file:' && <p class="small">{w.fromFile}</p>}
      <p class="small">{w.heightNote}</p>
      {here !== null && (
        <section class="preview" aria-label={w.preview}>
          <p class="small">{w.preview}</p>
          <EmbeddedPart result={here} settled={!running.value} embedding={embedding} link={page + links.lab} words={words} language={said} />
        </section>
      )}
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly all: readonly T[];
  readonly titles: Readonly<Record<T, string>>;
  readonly onChoose: (chosen: T) => void;
}

function Choice<T extends string>({ label, value, all, titles, onChoose }: ChoiceProps<T>): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {titles[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface WholeProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly onChange: (to: number) => void;
}

/** A whole number; what is typed beyond its bounds is cut when it is done. */
function Whole({ label, value, low, high, onChange }: WholeProps): JSX.Element {
  const take = (field: HTMLInputElement): void => {
    const typed = Number.isFinite(field.valueAsNumber) ? field.valueAsNumber : value;
    const to = Math.min(high, Math.max(low, Math.round(typed)));
    field.value = `${to}`;
    onChange(to);
  };
  return (
    <label class="field">
      <span>{label}</span>
      <input type="number" inputMode="numeric" min={low} max={high} value={value} onChange={(event) => take(event.currentTarget)} />
    </label>
  );
}

function Code({ code, w }: { readonly code: string; readonly w: EmbedWords }): JSX.Element {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState('');
  const copy = async (): Promise<void> => {
    const done = await copyText(code);
    say(done ? w.copied : w.byHand);
    if (!done) area.current?.select();
  };
  return (
    <>
      <label for={id}>{w.code}</label>
      <textarea id={id} readOnly rows={5} spellcheck={false} value={code} ref={area} />
      <p class="buttons">
        <button type="button" onClick={copy}>
          {w.copy}
        </button>
        <span role="status" class="small">
          {said}
        </span>
      </p>
    </>
  );
}
