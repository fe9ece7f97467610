/** How anyone can check the result: the digest, and the command that gives the same numbers. Stands only where every run is done. */
import type { JSX } from 'preact';
import { commandOf } from '../../state/command.ts';
import { labLink } from '../../state/link.ts';
import type { Shown } from '../../study/running.ts';
import type { Words } from '../../words/words.ts';

export interface CheckProps {
  readonly result: Shown;
  /** The digest that the link names; null where it names none. */
  readonly digest: string | null;
  readonly words: Words;
}

export function Check({ result, digest: wanted, words }: CheckProps): JSX.Element {
  const w = words.lab;
  const digest = result.view.worlds[0]?.digest ?? '';
  const commands = result.view.worlds.flatMap(({ id }) => commandOf(result.experiment, id) ?? []);
  return (
    <section class="text check">
      <h2>{w.link}</h2>
      {commands.length > 0 ? (
        <>
          <p>{w.linkText}</p>
          <pre>{commands.map((command) => `${command}\n`)}</pre>
        </>
      ) : (
        <p>{w.linkFile}</p>
      )}
      <p>
        {w.digest}: <code data-digest={digest}>{digest}</code>
      </p>
      <p>
        <a href={labLink(result.experiment, { digest })}>{w.linkWithDigest}</a>
      </p>
      {wanted !== null && <p role="status">{digest.startsWith(wanted) ? w.agrees : w.differs(wanted.slice(0, 12))}</p>}
    </section>
  );
}
