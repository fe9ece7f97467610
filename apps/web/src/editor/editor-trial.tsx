/** The scheme of the experiment as a file, to be tried out: what is changed here is not lived. The editor is a script of its own, run when this is opened. */
import type { Language } from 'glasshouse';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { language } from '../state/app.ts';
import { experiment } from '../state/current.ts';
import type { Experiment } from '../state/experiment.ts';
import { schemeAssist, shippedScheme } from '../study/assist.ts';
import type { CodeEditorProps } from './editor.tsx';
import { EDITOR_WORDS } from './words.ts';
import './editor-trial.css';

type Loaded = { readonly Editor: ComponentType<CodeEditorProps>; readonly shipped: string } | { readonly failure: string };

/** The scheme and the language at hand. */
export function Code(): JSX.Element {
  const now = experiment.value;
  return <Trial key={now.scheme} of={now} language={language.value} />;
}

interface TrialProps {
  readonly of: Experiment;
  readonly language: Language;
}

function Trial({ of, language }: TrialProps): JSX.Element {
  const words = EDITOR_WORDS[language];
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [text, setText] = useState('');
  const past = useRef<string[]>([]);
  const future = useRef<string[]>([]);
  // Undo may come with a change in one turn, before anything is drawn again.
  const now = useRef('');
  const show = (to: string): void => {
    now.current = to;
    setText(to);
  };
  const change = (to: string): void => {
    past.current.push(now.current);
    future.current = [];
    show(to);
  };
  const step = (from: string[], onto: string[]): void => {
    const to = from.pop();
    if (to === undefined) return;
    onto.push(now.current);
    show(to);
  };
  useEffect(() => {
    if (!open || loaded !== null) return;
    Promise.all([import('./editor.tsx'), shippedScheme(of)]).then(
      ([{ CodeEditor }, shipped]) => {
        show(shipped);
        setLoaded({ Editor: CodeEditor, shipped });
      },
      (error: unknown) => setLoaded({ failure: error instanceof Error ? error.message : String(error) }),
    );
  }, [open]);
  return (
    <details class="code" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.code}</summary>
      {open && loaded === null && <p role="status">{words.loading}</p>}
      {loaded !== null && 'failure' in loaded && <p role="alert">{words.failed(loaded.failure)}</p>}
      {loaded !== null &&
        'Editor' in loaded &&
        (/^glasshouse: *federation\//m.test(loaded.shipped) ? (
          <p>{words.federation}</p>
        ) : (
          <loaded.Editor
            text={text}
            onText={change}
            onUndo={() => step(past.current, future.current)}
            onRedo={() => step(future.current, past.current)}
            assist={schemeAssist}
            language={language}
            words={words}
          />
        ))}
    </details>
  );
}
