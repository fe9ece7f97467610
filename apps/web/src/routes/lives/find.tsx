/** A search for lives, in the words of the command line. What cannot be read is said with its place. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Experiment } from '../../state/experiment.ts';
import { useAnswer } from '../../study/use-answer.ts';
import type { LivesWords } from '../../words/lives.ts';

export interface FindProps {
  readonly experiment: Experiment;
  readonly ready: boolean;
  readonly run: number;
  /** The condition that is looked for; '' for none. */
  readonly where: string;
  readonly onWhere: (where: string) => void;
  readonly onChoose: (person: number) => void;
  readonly words: LivesWords;
  readonly language: Language;
}

const EXAMPLES = ['listed && !did', 'ever_wrongly && appealed', 'refusals > 2'] as const;
const MOST_FOUND = 20;

export function Find({ experiment, ready, run, where, onWhere, onChoose, words, language }: FindProps): JSX.Element {
  const w = words.find;
  const id = useId();
  const [text, setText] = useState(where);
  const input = useRef<HTMLInputElement>(null);
  const asked = where.trim() !== '';
  const { answer, to, refused, busy } = useAnswer<'find'>(ready && asked ? { kind: 'find', experiment, world: 'scheme', run, where, limit: MOST_FOUND } : null);
  useEffect(() => setText(where), [where]);
  const large = refused !== null && /portraits/.test(refused);
  const bad = asked && !busy && refused !== null && !large;
  useEffect(() => {
    const column = Number(/^column (\d+)/.exec(refused ?? '')?.[1] ?? 0);
    if (bad && column > 0 && document.activeElement === input.current) input.current?.setSelectionRange(column - 1, where.length);
  }, [bad, refused]);
  const found = asked && refused === null && to?.where === where ? answer : null;
  return (
    <section class="find" aria-labelledby={`${id}-legend`}>
      <h2 id={`${id}-legend`}>{w.legend}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onWhere(text.trim());
        }}
      >
        <label for={id}>{w.label}</label>
        <span class="line">
          <input
            id={id}
            ref={input}
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            value={text}
            aria-invalid={bad}
            aria-describedby={bad ? `${id}-bad ${id}-help` : `${id}-help`}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit">{w.button}</button>
        </span>
      </form>
      <p class="small" id={`${id}-help`}>
        {w.help}
      </p>
      <div class="buttons">
        <span class="small">{w.examples}</span>
        {EXAMPLES.map((example) => (
          <button key={example} type="button" onClick={() => onWhere(example)}>
            <code>{example}</code>
          </button>
        ))}
      </div>
      <p role="status">{!asked ? '' : busy ? w.looking : large ? w.noPortraits : found === null ? '' : w.result(found)}</p>
      {bad && (
        <div role="alert" class="trouble" id={`${id}-bad`}>
          <p>{w.bad}</p>
          <pre lang="en">{refused}</pre>
        </div>
      )}
      {found !== null && found.found.length > 0 && (
        <>
          {(found.count === null || found.count > found.found.length) && <p class="small">{w.shown(found.found.length)}</p>}
          <ul class="hits">
            {found.found.map(({ person, traits, sums }) => (
              <li key={person}>
                <button type="button" onClick={() => onChoose(person)}>
                  {words.person(person)}
                </button>
                <span class="small">{w.line(person, traits[language], sums)}</span>
              </li>
            ))}
          </ul>
          <p class="small">{words.invented}</p>
        </>
      )}
    </section>
  );
}
