/**
 * What the editor can do. Three things that editors usually do it does not: Tab is not bound, so that whoever comes by keyboard can go on; it
 * keeps no history, since the page has one for form and text together; and it knows no grammar, but asks.
 */
import { autocompletion, type CompletionContext, type CompletionResult, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { type Diagnostic, linter, lintKeymap } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  highlightActiveLineGutter,
  highlightSpecialChars,
  hoverTooltip,
  keymap,
  lineNumbers,
  showPanel,
} from '@codemirror/view';
import type { Documentation, Language, Lint } from 'glasshouse';
import type { Assist } from '../study/assist.ts';
import { theme } from './theme.ts';
import type { EditorWords } from './words.ts';

/** What the editor tells those around it. */
export interface Events {
  readonly assist: () => Assist;
  readonly words: () => EditorWords;
  readonly changed: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly faults: (faults: readonly Lint[]) => void;
  readonly documentation: (found: Documentation | null) => void;
}

const HINT = 'hint';
/** Milliseconds without a key before the text is checked. */
const REST = 400;
/** Milliseconds at one place before it is explained. */
const STAY = 250;

/** What depends on the language and on whether the text may be changed. */
const chosen: Compartment = new Compartment();

export function chosenExtensions(words: EditorWords, language: Language, readOnly: boolean): Extension {
  return [
    EditorState.phrases.of(words.phrases),
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({
      'aria-label': words.label,
      'aria-describedby': HINT,
      // It has the focus without this; but tools that look for what scrolls without being reached by keyboard go by it.
      tabindex: '0',
      ...(readOnly ? { 'aria-readonly': 'true' } : {}),
    }),
    showPanel.of(() => {
      const dom = document.createElement('p');
      dom.className = 'cm-hint';
      dom.id = HINT;
      dom.lang = language;
      dom.textContent = words.hint;
      return { dom };
    }),
  ];
}

/** Takes other words, or lets the text be changed or not. */
export function choose(view: EditorView, words: EditorWords, language: Language, readOnly: boolean): void {
  view.dispatch({ effects: chosen.reconfigure(chosenExtensions(words, language, readOnly)) });
}

export function extensions(events: Events, words: EditorWords, language: Language, readOnly: boolean): Extension {
  const undo = (): boolean => {
    events.undo();
    return true;
  };
  const redo = (): boolean => {
    events.redo();
    return true;
  };
  return [
    chosen.of(chosenExtensions(words, language, readOnly)),
    theme,
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    indentUnit.of('  '),
    yaml(),
    indentOnInput(),
    bracketMatching(),
    autocompletion({
      override: [(context) => complete(context, events)],
      icons: false,
      // What fits equally well stays in the order of the grammar.
      compareCompletions: () => 0,
      activateOnCompletion: ({ type }) => type === 'key',
    }),
    linter((view) => lint(view, events), { delay: REST }),
    hoverTooltip(async (view, at) => tooltipOf(await quiet(events.assist().hover(view.state.doc.toString(), at), null), events.words()), {
      hideOnChange: true,
    }),
    EditorView.domEventHandlers({
      beforeinput: ({ inputType }) => (inputType === 'historyUndo' ? undo() : inputType === 'historyRedo' ? redo() : false),
    }),
    keymap.of([
      { key: 'Mod-z', run: undo, preventDefault: true },
      { key: 'Mod-Shift-z', run: redo, preventDefault: true },
      { key: 'Mod-y', run: redo, preventDefault: true },
      { key: 'Escape', run: closeTooltips },
      { key: 'F1', run: (view) => readOut(view, events), preventDefault: true },
      ...completionKeymap,
      ...lintKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      if (docChanged && !transactions.some((one) => one.isUserEvent(OUTSIDE))) events.changed(state.doc.toString());
    }),
    atCursor(events),
  ];
}

/** The user event of a change that came with the text from outside. */
export const OUTSIDE = 'glasshouse.outside';

/** Help that does not come is no help; nobody's typing ends with it. */
async function quiet<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked;
  } catch {
    return otherwise;
  }
}

async function complete(context: CompletionContext, { assist }: Events): Promise<CompletionResult | null> {
  if (!context.explicit && context.matchBefore(/[\w+/-]+|(?:^|\s)[\w-]+: |- /) === null) return null;
  const found = await quiet(assist().complete(context.state.doc.toString(), context.pos), null);
  if (found === null) return null;
  return {
    from: found.from,
    to: found.to,
    options: found.options.map(({ label, kind, detail, insert }) => ({ label, type: kind, apply: insert, ...(detail === '' ? {} : { info: detail }) })),
    validFor: /^[\w+/-]*$/,
  };
}

async function lint({ state }: EditorView, { assist, faults, words }: Events): Promise<Diagnostic[]> {
  const found = await quiet(assist().lint(state.doc.toString()), []);
  faults(found);
  const w = words();
  return found.map(({ from, to, severity, path, message, allowed, hint }) => ({
    from: Math.min(from, state.doc.length),
    to: Math.min(to, state.doc.length),
    severity,
    message: [
      `${path === '' ? '' : `${path}: `}${message}`,
      ...(allowed === undefined ? [] : [w.allowed(allowed)]),
      ...(hint === undefined ? [] : [w.write(hint)]),
    ].join('\n'),
  }));
}

function tooltipOf(found: Documentation | null, words: EditorWords): { pos: number; end: number; above: true; create: () => { dom: HTMLElement } } | null {
  if (found === null) return null;
  const create = (): { dom: HTMLElement } => {
    const dom = document.createElement('div');
    dom.className = 'cm-documentation';
    linesOf(found, words).forEach((line, n) => {
      const part = document.createElement('p');
      part.textContent = line;
      if (n === 0) part.className = 'path';
      if (n < 2) part.lang = 'en';
      dom.append(part);
    });
    return { dom };
  };
  return { pos: found.from, end: found.to, above: true, create };
}

/** A path, what it means, what is allowed, and how what stands there is known. */
export function linesOf({ path, text, allowed, grade, source }: Documentation, words: EditorWords): string[] {
  return [
    path,
    text,
    ...(allowed === '' ? [] : [words.allowed(allowed)]),
    ...(grade === null ? [] : [words.grade(grade)]),
    ...(source === null ? [] : [words.source(source)]),
  ];
}

function closeTooltips(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
}

/** Says aloud what stands at the cursor. */
function readOut(view: EditorView, { assist, words }: Events): boolean {
  quiet(assist().hover(view.state.doc.toString(), view.state.selection.main.head), null).then((found) => {
    const w = words();
    view.dispatch({ effects: EditorView.announce.of(found === null ? w.nothingHere : linesOf(found, w).join('. ')) });
  });
  return true;
}

/** Tells what stands at the cursor, once it rests. */
function atCursor({ assist, documentation }: Events): Extension {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return EditorView.updateListener.of(({ docChanged, selectionSet, view }) => {
    if (!docChanged && !selectionSet) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const { state } = view;
      const found = await quiet(assist().hover(state.doc.toString(), state.selection.main.head), null);
      if (view.state === state) documentation(found);
    }, STAY);
  });
}
