/** The first page: a finding, its range, a thousand marks and one life, all of it in the HTML; one question; three doors. */
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer, StartData } from '../../baked.ts';
import { plainExperiment } from '../../state/experiment.ts';
import { labLink } from '../../state/link.ts';
import { Marks } from '../../ui/marks.tsx';
import type { Words } from '../../words/words.ts';

export interface StartProps {
  readonly data: StartData;
  readonly safeguardTitles: Readonly<Record<string, string>>;
  readonly words: Words;
  readonly language: Language;
  /** Whether links into the laboratory lead anywhere. */
  readonly scripts: boolean;
}

export function Start({ data, safeguardTitles, words, language, scripts }: StartProps): JSX.Element {
  const [first] = data.answers as readonly [Answer];
  const [spoken, speak] = useState('');
  const found = first.finding[language];
  const w = words.start;
  const title = (id: string): string => (id === 'scheme' ? w.asIs : w.what(id, safeguardTitles[id] ?? id));
  return (
    <div class="start">
      <section class="lead" aria-label={words.lab.result}>
        <h1 tabIndex={-1}>{found.headline}</h1>
        <p class="rest">{found.rest}</p>
        <p class="small">
          {found.range} {w.underRules(inLanguage(data.scheme.title, language))}
        </p>
      </section>
      <div class="columns">
        <section class="question">
          <form>
            <fieldset>
              <legend>{w.question}</legend>
              {data.answers.map((answer, at) => (
                <label key={answer.world} class="choice">
                  <input
                    type="radio"
                    name={`question-${language}`}
                    class={`ask-${at}`}
                    value={answer.world}
                    defaultChecked={at === 0}
                    onChange={() => speak(changeOf(answer, first, data.runs, words) || found.rest)}
                  />
                  <span>{title(answer.world)}</span>
                </label>
              ))}
            </fieldset>
          </form>
          {/* Which answer is seen is up to the style sheet, so that the question works with scripts off; this says it aloud. */}
          <p class="unseen" role="status">
            {spoken}
          </p>
          {data.answers.map((answer, at) => (
            <Panel key={answer.world} answer={answer} at={at} first={first} runs={data.runs} words={words} language={language} title={title(answer.world)} />
          ))}
        </section>
        <aside class="life" aria-labelledby={`life-${language}`}>
          <h2 id={`life-${language}`}>{w.life}</h2>
          <p class="who">{data.life[language].title}</p>
          <p class="small">{data.life[language].traits}</p>
          <p class="small">{w.lifeInvented}</p>
          <ol>
            {data.life[language].months.map(({ month, text, mark }) => (
              <li key={month} class={mark ?? 'plain'}>
                <span class="when">{w.month(month)}</span> {text}
              </li>
            ))}
          </ol>
        </aside>
      </div>
      <section aria-labelledby={`real-${language}`} class="text">
        <h2 id={`real-${language}`}>{w.real}</h2>
        <p>{w.realText}</p>
      </section>
      {scripts ? <Doors data={data} words={words} language={language} /> : <p class="text">{w.noScript}</p>}
    </div>
  );
}

/** How an answer differs from the rules as they are; empty for these themselves. */
function changeOf({ wrongly, change }: Answer, first: Answer, runs: number, words: Words): string {
  if (change === null) return '';
  const [before, after] = [Math.round(first.wrongly), Math.round(wrongly)];
  return change.cannotTell ? words.start.cannotTell(before, after, runs) : words.start.change(before, after);
}

interface PanelProps {
  readonly answer: Answer;
  readonly at: number;
  readonly first: Answer;
  readonly runs: number;
  readonly words: Words;
  readonly language: Language;
  readonly title: string;
}

function Panel({ answer, at, first, runs, words, language, title }: PanelProps): JSX.Element {
  const { marks, change, about, work, finding } = answer;
  const w = words.start;
  const label = w.marks(marks.listed, marks.wrongly, 1000 - marks.listed);
  return (
    <section class={`answer answer-${at}`} aria-label={title}>
      {change !== null && (
        <>
          <p class="change">{changeOf(answer, first, runs, words)}</p>
          {!change.cannotTell && <p class="small">{w.changeRange(change.value, change.low, change.high, runs)}</p>}
          <p>
            {finding[language].headline} {finding[language].rest}
          </p>
          <p class="small">{finding[language].range}</p>
        </>
      )}
      <figure>
        <figcaption>{w.marksTitle}</figcaption>
        <Marks listed={marks.listed} wrongly={marks.wrongly} label={label} />
        <p class="small">{label}</p>
      </figure>
      {change !== null && <p>{w.price(first.work, work)}</p>}
      {about !== null && (
        <p class="small">
          {w.assumes} {inLanguage(about, language)}
        </p>
      )}
    </section>
  );
}

function Doors({ data, words, language }: Pick<StartProps, 'data' | 'words' | 'language'>): JSX.Element {
  const w = words.start;
  const { persons, months, runs, seed } = data;
  const same = plainExperiment({ scheme: data.scheme.id, society: data.society.id, persons, months, runs, seed });
  const n = (x: number): string => x.toLocaleString(language);
  const doors = [
    { href: '#/learn', title: w.doorSteps, text: w.doorStepsText },
    { href: labLink(same), title: w.doorLab, text: w.doorLabText(n(persons), n(runs)) },
    { href: '#/learn/teachers', title: w.doorTeachers, text: w.doorTeachersText },
  ];
  return (
    <nav class="doors" aria-labelledby="doors">
      <h2 id="doors">{w.doors}</h2>
      <ul>
        {doors.map(({ href, title, text }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <p class="small">{text}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
