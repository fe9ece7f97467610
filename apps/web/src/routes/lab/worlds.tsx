/** What happened, world by world: the finding in counts of people with its range, and a thousand marks. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { StudyView, WorldView } from '../../study/protocol.ts';
import { Marks } from '../../ui/marks.tsx';
import type { Words } from '../../words/words.ts';

export interface WorldsProps {
  readonly view: StudyView;
  readonly worldTitle: (id: string) => string;
  readonly words: Words;
  readonly language: Language;
}

export function Worlds({ view, worldTitle, words, language }: WorldsProps): JSX.Element {
  // The world without the scheme lists nobody, and the one before the changes stands beside them: their numbers are in the table.
  const told = view.worlds.filter(({ id }) => id !== 'none' && id !== 'published');
  return (
    <section aria-label={words.lab.result} class="worlds">
      {told.map((world) => (
        <article key={world.id}>
          <World world={world} title={told.length > 1 ? worldTitle(world.id) : null} language={language} />
        </article>
      ))}
    </section>
  );
}

interface WorldProps {
  readonly world: WorldView;
  /** Left out where there is one world only. */
  readonly title: string | null;
  readonly language: Language;
}

function World({ world, title, language }: WorldProps): JSX.Element {
  const { headline, rest, range } = world.finding[language];
  return (
    <>
      {title !== null && <h2 class="world">{title}</h2>}
      <p class="lead">{headline}</p>
      {rest !== '' && <p class="rest">{rest}</p>}
      {range !== '' && <p class="small">{range}</p>}
    </>
  );
}

export function Thousand({ of, listed, wrongly, words }: NonNullable<WorldView['marks']> & { readonly words: Words }): JSX.Element {
  const label = words.lab.marks(of, listed, wrongly);
  return (
    <figure>
      <figcaption>{words.lab.marksTitle(of)}</figcaption>
      <Marks listed={listed} wrongly={wrongly} label={label} />
      <p class="small">{label}</p>
    </figure>
  );
}
