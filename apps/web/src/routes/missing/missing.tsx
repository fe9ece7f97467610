/** What stands where nothing does yet: says so, and leads back. */
import type { JSX } from 'preact';
import type { Words } from '../../words/words.ts';

/** Routes that are planned. */
const PLANNED: ReadonlySet<string> = new Set(['compare', 'library', 'learn', 'report', 'embed', 'lives', 'safeguards']);

export function Missing({ route, words }: { readonly route: string; readonly words: Words }): JSX.Element {
  const [head = ''] = route.split('/');
  return (
    <div class="text">
      <h1 tabIndex={-1}>{words.missing.heading}</h1>
      <p>{PLANNED.has(head) ? words.missing.notBuilt(head) : words.missing.unknown}</p>
      <p>
        <a href="#/">{words.missing.back}</a>
      </p>
    </div>
  );
}
