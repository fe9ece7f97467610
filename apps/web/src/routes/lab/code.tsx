/** The scheme of the experiment as a file, to be tried out: what is changed here is not lived. */
import type { Language } from 'glasshouse';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CodeEditorProps } from '../../editor/editor.tsx';
import { EDITOR_WORDS } from '../../editor/words.ts';
import { schemeAssist, shippedText } from '../../study/assist.ts';
import './code.css';

export interface CodeProps {
  readonly scheme: string;
  readonly language: Language;
}

type Loaded = { readonly Editor: ComponentType<CodeEditorProps>; readonly shipped: string } | { readonly failure: string };

export function Code({ scheme, language }: CodeProps): JSX.Element {
  const words = EDITOR_WORDS[language];
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!open || loaded !== null) return;
    Promise.all([import('../../editor/editor.tsx'), shippedText('schemes', scheme)]).then(
      ([{ CodeEditor }, shipped]) => {
        setText(shipped);
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
          <loaded.Editor text={text} onText={setText} assist={schemeAssist} language={language} words={words} />
        ))}
    </details>
  );
}
