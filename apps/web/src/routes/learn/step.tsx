/** One step: its story, a guess, the experiment lived, and what to take from it. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { LESSONS, type Lesson } from '../../state/lessons.ts';
import { labLink } from '../../state/link.ts';
import { GuessField } from './guess.tsx';
import { begin, guess, guesses, outcomeOf, stop } from './outcomes.ts';
import { Reveal, spokenOf } from './reveal.tsx';
import { LEARN_WORDS } from './words.ts';

export interface StepProps {
  readonly lesson: Lesson;
  readonly language: Language;
}

/** What the lesson's scheme is called. */
export function schemeTitle({ experiment }: Lesson, language: Language): string {
  const found = catalogue.schemes.find(({ id }) => id === experiment.scheme);
  return found === undefined ? experiment.scheme : inLanguage(found.title, language);
}

export function Step({ lesson, language }: StepProps): JSX.Element {
  const w = LEARN_WORDS[language];
  const { id, title, question, experiment } = lesson;
  const words = w.each[id];
  const outcome = outcomeOf(id);
  const revealed = outcome.kind === 'done';
  return (
    <article class="step" aria-labelledby="step-title" data-step={id}>
      <h2 id="step-title" tabIndex={-1}>
        {w.stepOf(id, title[language])}
      </h2>
      {words.story.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p class="small">{w.thought}</p>
      <details class="small">
        <summary>{w.experiment}</summary>
        <p>{words.lived}</p>
        <p>{w.size(experiment.persons, experiment.runs, experiment.months)}</p>
        <p>
          <a href={labLink(experiment)}>{w.openLab}</a>
        </p>
      </details>
      <section class="asked" aria-label={w.guessing}>
        <form onSubmit={(event) => event.preventDefault()}>
          <GuessField question={question[language]} value={guesses.value[id]} language={language} onChange={(value) => guess(id, value)} />
          <Buttons lesson={lesson} language={language} />
        </form>
      </section>
      <Spoken lesson={lesson} language={language} />
      {outcome.kind === 'failed' && (
        <div class="trouble" role="alert">
          <p>{w.failed}</p>
          <pre lang="en">{outcome.message}</pre>
        </div>
      )}
      {revealed && <Reveal lesson={lesson} outcome={outcome} language={language} />}
      {revealed ? (
        <section aria-labelledby="meaning">
          <h3 id="meaning">{w.meaning}</h3>
          <Meaning means={words.means} />
        </section>
      ) : (
        <details>
          <summary>{w.readOn}</summary>
          <Meaning means={words.means} />
        </details>
      )}
      <nav class="on" aria-label={w.onward}>
        {id > 1 ? <a href={`#/learn/${id - 1}`}>{w.before(LESSONS[id - 2]?.title[language] ?? '')}</a> : <a href="#/learn">{w.overview}</a>}
        {id < 5 ? <a href={`#/learn/${id + 1}`}>{w.next(LESSONS[id]?.title[language] ?? '')}</a> : <a href={labLink(experiment)}>{w.wholeLab}</a>}
        {id === 5 && <a href="#/learn/teachers">{w.teachers}</a>}
      </nav>
    </article>
  );
}

function Meaning({ means }: { readonly means: readonly string[] }): JSX.Element {
  return (
    <>
      {means.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

/** The first button begins, stops and goes on, and is always there, so that it never takes the focus away with it. */
function Buttons({ lesson, language }: StepProps): JSX.Element {
  const w = LEARN_WORDS[language];
  const { id } = lesson;
  const outcome = outcomeOf(id);
  const running = outcome.kind === 'running';
  const whole = outcome.kind === 'done' && outcome.whole;
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(outcome.kind);
  useEffect(() => {
    // Whoever waited at the button is led to what came of it; whoever has gone elsewhere is left there.
    if (was.current === 'running' && outcome.kind === 'done' && document.activeElement === button.current) document.getElementById('result')?.focus();
    was.current = outcome.kind;
  }, [outcome.kind]);
  const start = (): void => {
    button.current?.focus();
    begin(lesson);
  };
  const look = (): void => document.getElementById('result')?.focus();
  return (
    <p class="buttons">
      <button type="button" class="main" ref={button} onClick={running ? stop : whole ? look : start}>
        {running ? w.stop : whole ? w.again : outcome.kind === 'resting' ? w.show : w.goOn}
      </button>
      {outcome.kind === 'resting' && guesses.value[id] === undefined && (
        <button type="button" class="skip-guess" onClick={start}>
          {w.showWithout}
        </button>
      )}
      {running && (
        <span class="running">
          <progress aria-label={w.runsDone} {...(outcome.progress === null ? {} : { value: outcome.progress.finished, max: outcome.progress.total })} />{' '}
          {outcome.progress === null ? w.preparing : w.progress(outcome.progress.finished, outcome.progress.total)}
        </span>
      )}
    </p>
  );
}

/** Said once, when it is over. */
function Spoken({ lesson, language }: StepProps): JSX.Element {
  const w = LEARN_WORDS[language];
  const outcome = outcomeOf(lesson.id);
  const text = outcome.kind === 'empty' ? w.empty : outcome.kind === 'done' ? spokenOf(lesson, outcome.view, language) : '';
  return (
    <p role="status" class={outcome.kind === 'empty' ? 'small' : 'unseen'}>
      {text}
    </p>
  );
}
