/** The persons of a run as marks under the first question, and beside the result one life of them. */
import { type Signal, signal } from '@preact/signals';
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { hrefOf } from '../../state/current.ts';
import type { Experiment } from '../../state/experiment.ts';
import type { People } from '../../study/protocol.ts';
import { useAnswer } from '../../study/use-answer.ts';
import { OneLife } from '../../ui/one-life.tsx';
import { PeopleMarks } from '../../ui/people-marks.tsx';
import { LIVES_WORDS } from '../../words/lives.ts';
import { LAB_WORDS } from './words.ts';

/** Whose life is open, and in which run. Null: whoever stands first among those listed wrongly, or listed. */
const chosen: Signal<{ readonly run: number; readonly person: number | null }> = signal({ run: 0, person: null });

export interface LivesProps {
  readonly experiment: Experiment;
  /** Whether what is shown is what was lived last. */
  readonly ready: boolean;
  readonly language: Language;
}

const MOST = 1000;

function usePeople({ experiment, ready }: LivesProps): People | null {
  const { run } = chosen.value;
  return useAnswer(ready ? { kind: 'people', experiment, world: 'scheme', run: Math.min(run, experiment.runs - 1), most: MOST } : null).answer;
}

function personOf(people: People | null, of: number): number {
  const { person } = chosen.value;
  if (person !== null && person < of) return person;
  return (people?.listed.find(({ wrongly }) => wrongly) ?? people?.wrongly[0] ?? people?.listed[0] ?? people?.sample[0])?.person ?? 0;
}

export function LabPeople(props: LivesProps): JSX.Element | null {
  const { experiment, language } = props;
  const people = usePeople(props);
  if (people === null) return null;
  const { run } = chosen.value;
  return (
    <PeopleMarks
      people={people}
      run={Math.min(run, people.runs - 1)}
      onRun={(to) => {
        chosen.value = { run: to, person: null };
      }}
      selected={personOf(people, experiment.persons)}
      onChoose={(person) => {
        chosen.value = { ...chosen.value, person };
        // Where the life stands further down the page, whoever chose it is led there.
        document.getElementById('one-life')?.focus();
      }}
      words={LIVES_WORDS[language]}
      language={language}
    />
  );
}

export function LabLife(props: LivesProps): JSX.Element {
  const { experiment, ready, language } = props;
  const w = LAB_WORDS[language];
  const people = usePeople(props);
  const { run } = chosen.value;
  const person = personOf(people, experiment.persons);
  const asked = ready && people !== null;
  const told = useAnswer(asked ? { kind: 'life', experiment, worlds: ['scheme'], run: Math.min(run, experiment.runs - 1), person } : null);
  const life = told.answer?.[0];
  const href = `${hrefOf('lives')}&run=${run}&person=${person}`;
  return (
    <section class="one-life" aria-labelledby="one-life">
      <h2 id="one-life" tabIndex={-1}>
        {w.life}
      </h2>
      {told.refused !== null && <p class="small">{told.refused}</p>}
      {life !== undefined && (
        <OneLife life={life} worldTitle={null} link={() => location.href.replace(/#.*/, '') + href} words={LIVES_WORDS[language]} language={language}>
          <a class="button" href={href}>
            {w.allLives}
          </a>
        </OneLife>
      )}
    </section>
  );
}
