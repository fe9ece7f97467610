/** What came of a lesson: the answer in a sentence, the guess beside it, marks, and further numbers. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { Lesson } from '../../state/lessons.ts';
import type { MeasureRow, StudyView } from '../../study/protocol.ts';
import { Marks } from '../../ui/marks.tsx';
import { type Answer, answerOf } from './answer.ts';
import { NumberLine } from './number-line.tsx';
import { guesses, type Outcome } from './outcomes.ts';
import { LEARN_WORDS, shown } from './words.ts';

export interface RevealProps {
  readonly lesson: Lesson;
  readonly outcome: Outcome & { readonly kind: 'done' };
  readonly language: Language;
}

/** The answer and how far the runs lie apart, in words. */
export function spokenOf(lesson: Lesson, view: StudyView, language: Language): string {
  const w = LEARN_WORDS[language];
  const answer = answerOf(lesson, view);
  if (answer === null) return w.noAnswer;
  const guess = guesses.value[lesson.id];
  return [w.each[lesson.id].told(shown(answer.value, language)), w.most(answer), guess === undefined ? '' : w.guessed(guess, answer)].join(' ');
}

export function Reveal({ lesson, outcome: { view, whole }, language }: RevealProps): JSX.Element {
  const w = LEARN_WORDS[language];
  const answer = answerOf(lesson, view);
  const runs = Math.min(...view.worlds.map((world) => world.runs));
  return (
    <section class="reveal" aria-labelledby="result">
      <h3 id="result" tabIndex={-1}>
        {w.result}
      </h3>
      {!whole && <p class="notes">{w.stopped(runs, lesson.experiment.runs)}</p>}
      {answer === null ? <p>{w.noAnswer}</p> : <Told lesson={lesson} answer={answer} language={language} />}
      <Further lesson={lesson} view={view} language={language} />
    </section>
  );
}

function Told({ lesson, answer, language }: { readonly lesson: Lesson; readonly answer: Answer; readonly language: Language }): JSX.Element {
  const w = LEARN_WORDS[language];
  const { id, marks } = lesson;
  const guess = guesses.value[id];
  const drawn = Math.round(answer.value);
  return (
    <>
      <p class="lead">{w.each[id].told(shown(answer.value, language))}</p>
      <p>
        {w.most(answer)} {guess !== undefined && <strong>{w.guessed(guess, answer)}</strong>}
      </p>
      <p class="small">{w.interval(answer)}</p>
      <NumberLine answer={answer} guess={guess} language={language} />
      {marks !== null && (
        <figure>
          <figcaption>{w.marksTitle(marks)}</figcaption>
          <Marks listed={marks === 'everyone' ? drawn : 1000} wrongly={marks === 'everyone' ? 0 : drawn} label={w.marks(marks, answer.value)} />
          <p class="small">{w.marks(marks, answer.value)}</p>
        </figure>
      )}
    </>
  );
}

/** What a world is called. */
function worldTitle(id: string, language: Language): string {
  if (id === 'scheme') return LEARN_WORDS[language].asItIs;
  return id
    .split('+')
    .map((one) => catalogue.safeguards.find((safeguard) => safeguard.id === one))
    .map((one) => (one === undefined ? id : inLanguage(one.title, language)))
    .join(' + ');
}

/** Months after which a stay is long. */
const LONG = 24;

/** The rows of a lesson, for each of its worlds. */
function Further({ lesson, view, language }: { readonly lesson: Lesson; readonly view: StudyView; readonly language: Language }): JSX.Element | null {
  const w = LEARN_WORDS[language];
  const rows = lesson.rows.flatMap((id) => view.rows.find((row) => row.id === id) ?? []);
  const worlds = view.worlds.filter(({ id }) => id === 'scheme' || lesson.experiment.safeguards.includes(id));
  if (rows.length === 0) return null;
  const ratios = rows.some(({ id }) => id.startsWith('group_gap.'));
  return (
    <div class="further">
      <h4>{w.numbers}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard */}
      <section class="wide" tabIndex={0} aria-label={w.numbers}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.world}</th>
              {rows.map(({ id, title, unit }) => (
                <th key={id} scope="col">
                  {title[language]} <span class="small">{unit[language]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {worlds.map(({ id }) => (
              <tr key={id}>
                <th scope="row">{worldTitle(id, language)}</th>
                {rows.map((row) => (
                  <Cell key={row.id} row={row} world={id} language={language} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {ratios && <p class="small">{w.ratioNote}</p>}
      {lesson.id === 4 && (
        <>
          <ul>
            {worlds.map(({ id, result }) => (
              <li key={id}>{w.stays(worldTitle(id, language), result.survival[LONG] ?? 0)}</li>
            ))}
          </ul>
          <p class="small">{w.staysNote}</p>
        </>
      )}
    </div>
  );
}

function Cell({ row, world, language }: { readonly row: MeasureRow; readonly world: string; readonly language: Language }): JSX.Element {
  const w = LEARN_WORDS[language];
  const cell = row.cells[world];
  if (cell === undefined) return <td>–</td>;
  const { shown: text, range, change, low, high } = cell;
  const alike = row.id.startsWith('group_gap.') && low !== null && high !== null && low <= 1 && high >= 1;
  return (
    <td>
      {text[language]} {range[language] !== '' && <span class="small">{w.range(range[language])}</span>}
      {alike && <span class="small against">{w.notTold}</span>}
      {change !== null && <span class="small against">{w.against(change[language])}</span>}
    </td>
  );
}
