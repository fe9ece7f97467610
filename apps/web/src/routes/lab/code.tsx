/** The scheme of the experiment as a file, to be tried out: what is changed here is not lived. */
import type { Language } from 'glasshouse';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CodeEditorProps } from '../../editor/editor.tsx';
import { EDITOR_WORDS } from '../../editor/words.ts';
import { schemeAssist, shippedScheme } from '../../study/assist.ts';
import './code.css';

export interface CodeProps {
  readonly scheme: string;
  readonly society: string;
  readonly language: Language;
}

type Loaded = { readonly Editor: ComponentType<CodeEditorProps>; readonly shipped: string } | { readonly failure: string };

export function Code({ scheme, society, language }: CodeProps): JSX.Element {
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
    Promise.all([import('../../editor/editor.tsx'), shippedScheme(scheme, society)]).then(
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
