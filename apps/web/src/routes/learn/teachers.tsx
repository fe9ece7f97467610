/** For teachers: lesson links, a worksheet to print, answers where they were worked out, questions, words. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { copyText } from '../../charts/take.ts';
import { LESSONS, type Lesson } from '../../state/lessons.ts';
import { labLink } from '../../state/link.ts';
import { answerOf } from './answer.ts';
import { GLOSSARY } from './glossary.ts';
import { beginAll, outcomeOf, stop } from './outcomes.ts';
import { LEARN_WORDS, shown } from './words.ts';

export function Teachers({ language }: { readonly language: Language }): JSX.Element {
  const w = LEARN_WORDS[language];
  return (
    <article class="teachers" aria-labelledby="step-title">
      <h2 id="step-title" tabIndex={-1} class="not-printed">
        {w.teachers}
      </h2>
      <p class="not-printed">{w.thought}</p>
      <Links language={language} />
      <Worksheet language={language} />
      <Answers language={language} />
      <section class="discussion" aria-labelledby="discussion">
        <h3 id="discussion">{w.discussion}</h3>
        <ol>
          {w.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </section>
      <Glossary language={language} />
      <p class="not-printed">
        <a href="#/learn">{w.overview}</a>
      </p>
    </article>
  );
}

/** Opens the laboratory with that lesson's experiment and controls. */
export function lessonLink({ id, experiment }: Lesson, language: Language): string {
  return labLink(experiment, { lang: language, more: { lesson: `${id}` } });
}

function Links({ language }: { readonly language: Language }): JSX.Element {
  const w = LEARN_WORDS[language];
  const [said, say] = useState<{ readonly id: number; readonly text: string } | null>(null);
  const copy = async (lesson: Lesson): Promise<void> => {
    const link = location.href.replace(/#.*/, '') + lessonLink(lesson, language);
    const done = await copyText(`${w.lesson(lesson.id, lesson.title[language])} – ${w.invented}\n${link}`);
    say({ id: lesson.id, text: done ? w.copied : w.notCopied });
  };
  return (
    <section class="not-printed" aria-labelledby="links">
      <h3 id="links">{w.links}</h3>
      <p>{w.linksText}</p>
      <ul class="lesson-links">
        {LESSONS.map((lesson) => {
          const name = w.lesson(lesson.id, lesson.title[language]);
          return (
            <li key={lesson.id}>
              <a href={lessonLink(lesson, language)}>{name}</a>
              <button type="button" aria-label={`${w.copy}: ${name}`} onClick={() => copy(lesson)}>
                {w.copy}
              </button>
              <span class="small">{said?.id === lesson.id ? said.text : ''}</span>
            </li>
          );
        })}
      </ul>
      <p role="status" class="unseen">
        {said?.text ?? ''}
      </p>
    </section>
  );
}

function Worksheet({ language }: { readonly language: Language }): JSX.Element {
  const w = LEARN_WORDS[language];
  const lines = (count: number): JSX.Element => (
    <div class="lines" aria-hidden="true">
      {Array.from({ length: count }, (_, n) => (
        <span key={`${n}`} />
      ))}
    </div>
  );
  return (
    <section class="worksheet" aria-labelledby="worksheet">
      <h3 id="worksheet">{w.worksheet}</h3>
      <p class="not-printed">{w.worksheetText}</p>
      <p class="not-printed">
        <button type="button" class="print" onClick={() => print()}>
          {w.print}
        </button>
      </p>
      <div class="sheet">
        <p class="who-when" aria-hidden="true">
          <span>{w.name}</span>
          <span>{w.date}</span>
        </p>
        <p class="small">{w.thought}</p>
        <ol>
          {LESSONS.map(({ id, title, question }) => (
            <li key={id}>
              <p>
                <strong>{title[language]}.</strong> {question[language]}
              </p>
              <p class="to-fill">{w.myGuess}</p>
              <p>{w.why}</p>
              {lines(2)}
              <p>{w.found}</p>
              {lines(2)}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Answers({ language }: { readonly language: Language }): JSX.Element {
  const w = LEARN_WORDS[language];
  const running = LESSONS.find(({ id }) => outcomeOf(id).kind === 'running');
  const outcomes = LESSONS.map((lesson) => ({ lesson, outcome: outcomeOf(lesson.id) }));
  const any = outcomes.some(({ outcome }) => outcome.kind === 'done');
  const all = outcomes.every(({ outcome }) => outcome.kind === 'done' && outcome.whole);
  return (
    <section class={any ? 'answers worked-out' : 'answers'} aria-labelledby="answers">
      <h3 id="answers">{w.answers}</h3>
      <p class="small">{w.answersText}</p>
      <p class="not-printed buttons">
        <button type="button" class="compute" aria-disabled={all} onClick={() => (running !== undefined ? stop() : all ? undefined : beginAll())}>
          {running !== undefined ? w.stop : w.compute}
        </button>
        {running !== undefined && <span>{w.computing(running.id)}</span>}
        <span role="status" class="small">
          {all ? w.allComputed : ''}
        </span>
      </p>
      <ol>
        {outcomes.map(({ lesson, outcome }) => {
          const answer = outcome.kind === 'done' ? answerOf(lesson, outcome.view) : null;
          return (
            <li key={lesson.id}>
              <strong>{lesson.title[language]}.</strong>{' '}
              {answer === null ? (
                <span class="small">{outcome.kind === 'failed' ? w.failed : w.notYet}</span>
              ) : (
                <span data-answer={lesson.id}>
                  {w.each[lesson.id].told(shown(answer.value, language))} {w.most(answer)} <span class="small">{w.interval(answer)}</span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Glossary({ language }: { readonly language: Language }): JSX.Element {
  const w = LEARN_WORDS[language];
  const other: Language = language === 'en' ? 'zh-Hans' : 'en';
  return (
    <div class="glossary">
      <h3>{w.glossary}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard */}
      <section class="wide" tabIndex={0} aria-label={w.glossary}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.term}</th>
              <th scope="col" lang={other}>
                {w.inOther}
              </th>
              <th scope="col">{w.meansHere}</th>
            </tr>
          </thead>
          <tbody>
            {GLOSSARY.map((term) => (
              <tr key={term.en}>
                <th scope="row">{term[language]}</th>
                <td lang={other}>{term[other]}</td>
                <td>{term.means[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
