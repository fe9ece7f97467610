/** Undo by name, and what can be done with the experiment: share it, keep it, open another. */
import { version } from 'virtual:baked';
import type { Language } from 'glasshouse';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EmbedPanelProps } from '../../embed/panel.tsx';
import { change, hrefOf, redo, undo } from '../../state/current.ts';
import { changesOf, type Experiment, plainExperiment } from '../../state/experiment.ts';
import { forget, history, remembers } from '../../state/history.ts';
import { wholeLink } from '../../state/link.ts';
import { LONG_LINK } from '../../state/pack.ts';
import { ask, Refused } from '../../study/ask.ts';
import type { OpenedFile } from '../../study/protocol.ts';
import type { Shown } from '../../study/running.ts';
import type { Words } from '../../words/words.ts';
import { deed, LAB_WORDS } from './words.ts';

export interface BarProps {
  readonly experiment: Experiment;
  /** The exact result of this very experiment; null while there is none. */
  readonly result: Shown | null;
  readonly words: Words;
  readonly language: Language;
  readonly onOpened: (file: { readonly name: string; readonly file: OpenedFile } | null) => void;
}

export function Bar({ experiment, result, words, language, onOpened }: BarProps): JSX.Element {
  const w = LAB_WORDS[language];
  const [said, say] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const [embedding, setEmbedding] = useState(false);
  const { past, future } = history.value;
  const [before, next] = [past.at(-1), future[0]];
  useKeys(language, say);
  const digest = result?.view.worlds[0]?.digest;
  const share = async (): Promise<void> => {
    const hash = await wholeLink(experiment, digest === undefined ? {} : { digest, engine: version });
    const link = location.href.replace(/#.*/, '') + hash;
    try {
      await navigator.clipboard.writeText(link);
      setByHand(null);
      say(hash.length > LONG_LINK ? `${w.shared} ${w.longLink(hash.length.toLocaleString(language))}` : w.shared);
    } catch {
      setByHand(link);
      say(w.shareByHand);
    }
  };
  const open = async (file: File): Promise<void> => {
    try {
      if (file.size > 50_000_000) throw new Error('50 MB');
      const found = await ask({ kind: 'open-file', experiment, name: file.name, text: await file.text() });
      onOpened({ name: file.name, file: found });
      change(
        found.experiment,
        deed((words) => words.file(file.name)),
        `file ${file.name}`,
      );
      say([w.opened(file.name), ...found.notes[language]].join(' '));
    } catch (error) {
      onOpened(null);
      say(w.notOpened(file.name, error instanceof Error ? error.message : String(error)));
    }
  };
  const saveRun = async (): Promise<void> => {
    const world = result?.view.worlds[0];
    if (world === undefined) return;
    const files = await ask({ kind: 'files', experiment, world: 'scheme' });
    download(`${experiment.scheme}.run.json`, `${JSON.stringify({ ...world.result, files }, null, 2)}\n`, 'application/json');
  };
  const saveScheme = async (): Promise<void> => {
    try {
      download(`${experiment.scheme}.scheme.yaml`, (await ask({ kind: 'texts', experiment })).scheme, 'application/yaml');
    } catch (error) {
      if (error instanceof Refused) say(error.message);
      else throw error;
    }
  };
  return (
    <div class="bar">
      <div class="bar-row">
        <button type="button" class="undo" disabled={before === undefined} onClick={() => undoSaid(language, say)}>
          {before === undefined ? w.nothingToUndo : w.undo(before.deed[language])}
        </button>
        {next !== undefined && (
          <button type="button" class="redo" onClick={redo}>
            {w.redo(next.deed[language])}
          </button>
        )}
        {changesOf(experiment) > 0 && (
          <button
            type="button"
            onClick={() =>
              change(
                atStart(experiment),
                deed((words) => words.reset),
                'reset',
              )
            }
          >
            {w.reset}
          </button>
        )}
        <button type="button" onClick={share}>
          {w.share}
        </button>
        <a class="button" href={hrefOf('report')}>
          {w.report}
        </a>
        <details class="menu">
          <summary>{w.files}</summary>
          <div class="menu-items">
            <button type="button" disabled={result === null} onClick={saveRun}>
              {w.saveRun}
            </button>
            <button type="button" onClick={saveScheme}>
              {w.saveScheme}
            </button>
            <label class="button">
              {w.open}
              <input
                class="unseen"
                type="file"
                accept=".json,.yaml,.yml,application/json,application/yaml"
                ref={input}
                onChange={(event) => {
                  const [file] = event.currentTarget.files ?? [];
                  if (file !== undefined) open(file);
                  event.currentTarget.value = '';
                }}
              />
            </label>
            <a class="button" href={hrefOf('compare')}>
              {w.compare}
            </a>
            <button type="button" aria-expanded={embedding} onClick={() => setEmbedding(!embedding)}>
              {w.embed}
            </button>
            <button
              type="button"
              onClick={() => {
                forget();
                say(w.forgotten);
              }}
            >
              {w.forget}
            </button>
          </div>
        </details>
      </div>
      <p role="status" class={said === '' ? 'unseen' : 'small'}>
        {said}
      </p>
      {byHand !== null && (
        <textarea class="by-hand" aria-label={w.shareByHand} readOnly rows={3} value={byHand} onFocus={(event) => event.currentTarget.select()} />
      )}
      {embedding && <Embedding experiment={experiment} digest={digest ?? null} words={words} language={language} />}
      {!remembers.value && <p class="small">{w.notRemembered}</p>}
    </div>
  );
}

let panel: ComponentType<EmbedPanelProps> | null = null;

/** The panel comes as a script of its own: few need it. */
function Embedding(props: EmbedPanelProps): JSX.Element | null {
  const [Panel, set] = useState(() => panel);
  useEffect(() => {
    if (panel === null)
      import('../../embed/panel.tsx').then(({ EmbedPanel }) => {
        panel = EmbedPanel;
        set(() => EmbedPanel);
      });
  }, []);
  return Panel === null ? null : <Panel {...props} />;
}

function undoSaid(language: Language, say: (text: string) => void): void {
  const done = history.value.past.at(-1);
  if (done === undefined) return;
  undo();
  say(LAB_WORDS[language].undone(done.deed[language]));
}

/** Ctrl+Z and Ctrl+Shift+Z, but where a text is being written that has an undo of its own. */
function useKeys(language: Language, say: (text: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const target = event.composedPath()[0];
      if (target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, input[type=text], input[type=search]'))) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undoSaid(language, say);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [language]);
}

function atStart({ scheme, society, safeguards, against, persons, months, runs, seed }: Experiment): Experiment {
  return plainExperiment({ scheme, society, safeguards, against, persons, months, runs, seed });
}

export function download(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
