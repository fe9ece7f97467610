/** Five steps: `#/learn`, `#/learn/1` to `#/learn/5`, and `#/learn/teachers`. Nothing here changes the experiment at hand. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RouteProps } from '../../routes.ts';
import { address } from '../../state/app.ts';
import './learn.css';
import { LESSONS, lessonOf } from '../../state/lessons.ts';
import { outcomeOf, stop } from './outcomes.ts';
import { Step } from './step.tsx';
import { Teachers } from './teachers.tsx';
import { LEARN_WORDS } from './words.ts';

export function Route({ words, language }: RouteProps): JSX.Element {
  const w = LEARN_WORDS[language];
  const place = address.value.route.split('/')[1] ?? '';
  const lesson = lessonOf(place);
  const title = lesson !== null ? w.stepOf(lesson.id, lesson.title[language]) : place === 'teachers' ? w.teachers : null;
  useEffect(() => {
    document.title = words.titles.route(words.routes.learn.menu, title);
  });
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    scrollTo(0, 0);
    document.getElementById('step-title')?.focus();
  }, [place]);
  // Who goes elsewhere does not want to wait for it.
  useEffect(() => stop, []);
  return (
    <>
      <nav class="steps" aria-label={w.steps}>
        <ol>
          {LESSONS.map(({ id, title: name }) => (
            <li key={id}>
              <a href={`#/learn/${id}`} {...(lesson?.id === id ? { 'aria-current': 'step' } : {})}>
                <b>{id}</b> <span class="step-name">{name[language]}</span>
                {outcomeOf(id).kind === 'done' && <span aria-hidden="true"> ✓</span>}
              </a>
            </li>
          ))}
          <li>
            <a href="#/learn/teachers" {...(place === 'teachers' ? { 'aria-current': 'page' } : {})}>
              {w.teachers}
            </a>
          </li>
        </ol>
      </nav>
      {lesson !== null ? (
        <Step key={lesson.id} lesson={lesson} language={language} />
      ) : place === 'teachers' ? (
        <Teachers language={language} />
      ) : (
        <Overview language={language} />
      )}
    </>
  );
}

function Overview({ language }: { readonly language: Language }): JSX.Element {
  const w = LEARN_WORDS[language];
  return (
    <article class="overview" aria-labelledby="step-title">
      <h2 id="step-title" tabIndex={-1}>
        {w.steps}
      </h2>
      {w.intro.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p class="notes">{w.thought}</p>
      <ol>
        {LESSONS.map(({ id, title, question }) => (
          <li key={id}>
            <a href={`#/learn/${id}`}>{title[language]}</a>
            <p class="small">{question[language]}</p>
          </li>
        ))}
      </ol>
      <p class="go">
        <a href="#/learn/1">{w.begin}</a>
      </p>
      <h3>
        <a href="#/learn/teachers">{w.teachers}</a>
      </h3>
      <p>{w.teachersText}</p>
    </article>
  );
}
