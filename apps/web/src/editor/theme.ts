/** How the editor looks: by the page's colours, which reach it through its shadow root. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const underline = (colour: string, style: string): Record<string, string> => ({
  backgroundImage: 'none',
  textDecoration: `underline ${style} ${colour} 2px`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
});
const popUp = { backgroundColor: 'var(--panel)', color: 'var(--ink)', border: '1px solid var(--control)', borderRadius: '6px' };

const look = EditorView.theme({
  '&': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--control)',
    borderRadius: '6px',
    fontSize: '0.875rem',
    maxHeight: 'min(70vh, 640px)',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "DejaVu Sans Mono", Consolas, monospace', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-gutters': { backgroundColor: 'var(--panel)', color: 'var(--muted)', borderRight: '1px solid var(--line)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.4em', padding: '0 6px 0 4px' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)', fontWeight: '700' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--control)' },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', outline: '1px dashed var(--wrongly)' },
  '.cm-lintRange-error': underline('var(--wrongly)', 'wavy'),
  '.cm-lintRange-warning': underline('var(--control)', 'dotted'),
  '.cm-lintRange-active': { backgroundColor: 'var(--note)', color: 'var(--ink)' },
  '.cm-tooltip': { ...popUp, maxWidth: 'min(92vw, 32em)', fontSize: '0.875rem' },
  '.cm-tooltip-section:not(:first-child)': { borderTop: '1px solid var(--line)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '14em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '5px 10px', lineHeight: '1.5' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--surface)' },
  '.cm-completionMatchedText': { textDecoration: 'underline' },
  '.cm-tooltip.cm-completionInfo': { ...popUp, padding: '6px 10px', maxWidth: 'min(80vw, 22em)' },
  '.cm-documentation': { padding: '6px 10px', maxHeight: '16em', overflowY: 'auto', overflowWrap: 'anywhere' },
  '.cm-documentation p': { margin: '0 0 4px' },
  '.cm-documentation .path': { fontWeight: '600' },
  '.cm-diagnostic': { whiteSpace: 'pre-line', padding: '6px 10px', borderLeft: '4px solid var(--control)', overflowWrap: 'anywhere' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--wrongly)' },
  '.cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--ink)' },
  '.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-panel-lint ul': { maxHeight: '9em' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'var(--note)', color: 'var(--ink)' },
  '.cm-panel.cm-panel-lint ul:focus [aria-selected]': { backgroundColor: 'var(--note)', color: 'var(--ink)' },
  '.cm-panel.cm-panel-lint button[name=close]': { color: 'var(--ink)', width: '36px', height: '36px', top: '0', right: '0', cursor: 'pointer' },
  '.cm-panel.cm-hint': { margin: '0', padding: '4px 10px', fontSize: '0.8125rem', color: 'var(--muted)' },
});

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--muted)' },
]);

export const theme: Extension = [look, syntaxHighlighting(colours)];
