/** What is wrong with a text, as a plain list: each entry goes to its place. */
import type { Lint } from 'glasshouse';
import type { JSX } from 'preact';
import type { EditorWords } from './words.ts';

export interface FaultsProps {
  /** Null until the text was checked. */
  readonly faults: readonly Lint[] | null;
  readonly words: EditorWords;
  readonly onChoose: (fault: Lint) => void;
}

export function Faults({ faults, words, onChoose }: FaultsProps): JSX.Element {
  const errors = faults?.filter(({ severity }) => severity === 'error').length ?? 0;
  return (
    <>
      <p role="status">{faults === null ? words.checking : words.count(errors, faults.length - errors)}</p>
      <ul class="faults">
        {faults?.map((fault) => (
          <li key={`${fault.line}:${fault.column} ${fault.path} ${fault.message}`}>
            <button type="button" class={fault.severity} onClick={() => onChoose(fault)}>
              <b>
                {fault.line}:{fault.column}
              </b>{' '}
              {fault.severity === 'warning' && <i>{words.warning} </i>}
              <span lang="en">
                {fault.path === '' ? '' : `${fault.path}: `}
                {fault.message}
              </span>
              {fault.allowed !== undefined && <> – {words.allowed(fault.allowed)}</>}
              {fault.hint !== undefined && <> – {words.write(fault.hint)}</>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
