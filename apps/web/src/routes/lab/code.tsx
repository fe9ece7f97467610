/** The scheme of the experiment as code: the same thing as the form, with the same history. The editor is a script of its own, run when this is opened. */
import type { Language } from 'glasshouse';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CodeEditorProps } from '../../editor/editor.tsx';
import { EDITOR_WORDS } from '../../editor/words.ts';
import { change, experiment as current, redo, undo } from '../../state/current.ts';
import type { Experiment } from '../../state/experiment.ts';
import { ask } from '../../study/ask.ts';
import { schemeAssist } from '../../study/assist.ts';
import { deed } from './words.ts';
import './code.css';

export interface CodeProps {
  readonly experiment: Experiment;
  readonly language: Language;
}

let loaded: ComponentType<CodeEditorProps> | null = null;

export function Code({ experiment, language }: CodeProps): JSX.Element {
  const words = EDITOR_WORDS[language];
  const [Editor, setEditor] = useState<ComponentType<CodeEditorProps> | null>(() => loaded);
  const [made, setMade] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const shipped = useRef('');
  const { scheme, ownScheme, edits } = experiment;
  useEffect(() => {
    if (loaded !== null) return;
    import('../../editor/editor.tsx').then(
      ({ CodeEditor }) => {
        loaded = CodeEditor;
        setEditor(() => CodeEditor);
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, []);
  // A text of one's own without edits is the text; anything else is made of what ships.
  const own = edits.length === 0 ? ownScheme : null;
  useEffect(() => {
    if (own !== null && shipped.current !== '') return undefined;
    let wanted = true;
    ask({ kind: 'texts', experiment }).then(
      (texts) => {
        if (!wanted) return;
        shipped.current = texts.schemeBefore;
        setMade(texts.scheme);
      },
      (error: unknown) => wanted && setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, [scheme, own === null, edits, own === null ? ownScheme : null]);
  const text = own ?? made;
  if (failure !== null)
    return (
      <p role="alert" class="trouble">
        {words.failed(failure)}
      </p>
    );
  if (Editor === null || text === null) return <p role="status">{words.loading}</p>;
  if (/^\s*glasshouse:\s*["']?federation\//m.test(text)) return <p>{words.federation}</p>;
  const onText = (to: string): void => {
    if (to === shipped.current) setMade(to);
    const now = current.value;
    change(
      { ...now, ownScheme: to === shipped.current ? null : to, edits: [] },
      deed((say) => say.code),
      'code',
    );
  };
  return (
    <div class="code">
      <Editor text={text} onText={onText} onUndo={undo} onRedo={redo} assist={schemeAssist} language={language} words={words} />
    </div>
  );
}
