/** An editor for files of rules, with what the checker says of them beside it. A script of its own: it is big, and most visitors need none. */
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Documentation, Language, Lint } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Assist } from '../study/assist.ts';
import { changeBetween } from './change.ts';
import './editor.css';
import { Faults } from './faults.tsx';
import { choose, extensions, linesOf, OUTSIDE } from './setup.ts';
import type { EditorWords } from './words.ts';

export interface CodeEditorProps {
  /** The text; it follows `onText` at once. When it changes from outside, only what differs is replaced. */
  readonly text: string;
  /** Called once typing rests; before undo and redo, and when the editor is left, at once. */
  readonly onText: (text: string) => void;
  readonly assist: Assist;
  readonly language: Language;
  readonly words: EditorWords;
  readonly readOnly?: boolean | undefined;
  /** The editor has no history of its own. */
  readonly onUndo?: (() => void) | undefined;
  readonly onRedo?: (() => void) | undefined;
}

/** Milliseconds without a key before the text is handed on. */
const REST = 300;

/** As the editor has it: it knows only one kind of line end. */
const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

export function CodeEditor(props: CodeEditorProps): JSX.Element {
  const { text, words, language, readOnly = false } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Held | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [faults, setFaults] = useState<readonly Lint[] | null>(null);
  const [here, setHere] = useState<Documentation | null>(null);
  const heading = useId();

  useEffect(() => {
    const held = hold(host.current as HTMLElement, latest, setFaults, setHere);
    editor.current = held;
    return () => {
      held.flush();
      held.view.destroy();
      editor.current = null;
    };
  }, []);
  useEffect(() => editor.current?.take(text), [text]);
  useEffect(() => {
    if (editor.current !== null) choose(editor.current.view, words, language, readOnly);
  }, [words, language, readOnly]);

  return (
    <div class="editor">
      <div class="editor-text" ref={host} onFocusOut={() => editor.current?.flush()} />
      <p class="small editor-here">
        <b>{words.atCursor}:</b>{' '}
        {here === null ? (
          words.nothingHere
        ) : (
          <>
            <code>{here.path}</code> <span lang="en">{linesOf(here, words).slice(1).join(' · ')}</span>
          </>
        )}
      </p>
      <section aria-labelledby={heading}>
        <h3 id={heading}>{words.faults}</h3>
        <Faults faults={faults} words={words} onChoose={({ line, column }) => editor.current?.goTo(line, column)} />
      </section>
    </div>
  );
}

/** The editor itself, and what is done with it from outside. */
interface Held {
  readonly view: EditorView;
  /** Hands on what has been typed since. */
  readonly flush: () => void;
  /** Takes a text from outside. */
  readonly take: (text: string) => void;
  /** @param line from 1 @param column from 1 */
  readonly goTo: (line: number, column: number) => void;
}

function hold(
  host: HTMLElement,
  latest: { readonly current: CodeEditorProps },
  setFaults: (faults: readonly Lint[]) => void,
  setHere: (found: Documentation | null) => void,
): Held {
  // In a shadow root its styles are a style sheet made by script. In the page itself they would be a <style>, which the content policy refuses.
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was handed on last, or came from outside: a text that only comes back changes nothing. */
  let said = lines(latest.current.text);
  const flush = (): void => {
    clearTimeout(timer);
    const now = view.state.doc.toString();
    if (now === said) return;
    said = now;
    latest.current.onText(now);
  };
  const { words, language, readOnly = false } = latest.current;
  const events = {
    assist: () => latest.current.assist,
    words: () => latest.current.words,
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(flush, REST);
    },
    undo: () => {
      flush();
      latest.current.onUndo?.();
      setTimeout(follow);
    },
    redo: () => {
      flush();
      latest.current.onRedo?.();
      setTimeout(follow);
    },
    faults: setFaults,
    documentation: setHere,
  };
  const state = EditorState.create({ doc: said, extensions: extensions(events, words, language, readOnly) });
  const view = new EditorView({ state, root, parent: root });
  const take = (given: string): void => {
    const text = lines(given);
    if (text === said) return;
    clearTimeout(timer);
    said = text;
    const changes = changeBetween(view.state.doc.toString(), text);
    if (changes !== null) view.dispatch({ changes, userEvent: OUTSIDE });
  };
  // A change that is undone in the turn in which it was handed on leaves the text as it was last drawn: nobody is told.
  const follow = (): void => take(latest.current.text);
  return {
    view,
    flush,
    take,
    goTo(line, column) {
      const { doc } = view.state;
      const { from, to } = doc.line(Math.max(1, Math.min(doc.lines, line)));
      view.dispatch({
        selection: { anchor: Math.min(to, from + column - 1) },
        effects: EditorView.scrollIntoView(Math.min(to, from + column - 1), { y: 'center' }),
      });
      view.focus();
    },
  };
}
