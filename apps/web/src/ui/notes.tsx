/** What had to be changed of a link. */
import type { JSX } from 'preact';
import type { DecodedLink } from '../state/link.ts';
import type { Words } from '../words/words.ts';

export function Notes({ link, words }: { readonly link: DecodedLink; readonly words: Words }): JSX.Element | null {
  if (link.notes.length === 0) return null;
  return (
    <section class="notes" role="alert">
      <h2>{words.lab.notes}</h2>
      <ul>
        {link.notes.map((note) => {
          const text = words.lab.note(note);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </section>
  );
}
