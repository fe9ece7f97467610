/** Single lives: the marks of a run, a search, and one person's life in every world of the experiment. */
import { catalogue } from 'virtual:baked';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RouteProps } from '../../routes.ts';
import { opened, routeParams, setParams } from '../../state/current.ts';
import type { StudyView } from '../../study/protocol.ts';
import type { Shown } from '../../study/running.ts';
import { useAnswer } from '../../study/use-answer.ts';
import { useResult } from '../../study/use-result.ts';
import { Notes } from '../../ui/notes.tsx';
import { PeopleMarks } from '../../ui/people-marks.tsx';
import { Status } from '../../ui/status.tsx';
import { titleOfWorld } from '../../ui/world-title.ts';
import { LIVES_WORDS } from '../../words/lives.ts';
import { wholeIn } from './address.ts';
import { Beside } from './beside.tsx';
import { Choose } from './choose.tsx';
import { Find } from './find.tsx';
import './lives.css';
import { Prevent } from './prevent.tsx';

export function Route({ words, language }: RouteProps): JSX.Element {
  const { experiment, result, older } = useResult();
  const link = opened.value;
  const isOther = result !== null && result.experiment !== experiment && older;
  return (
    <>
      {link !== null && <Notes link={link} words={words} />}
      <Status shown={isOther ? null : result} experiment={experiment} words={words} />
      {result === null ? <p>{LIVES_WORDS[language].waiting}</p> : <Lives result={result} older={older} words={words} language={language} />}
    </>
  );
}

interface LivesProps extends RouteProps {
  readonly result: Shown;
  readonly older: boolean;
}

function Lives({ result, older, words, language }: LivesProps): JSX.Element {
  const w = LIVES_WORDS[language];
  const { view, experiment } = result;
  const params = routeParams();
  const runs = view.worlds.find(({ id }) => id === 'scheme')?.runs ?? 0;
  const run = wholeIn(params['run'] ?? '0', runs - 1)?.value ?? 0;
  const asked = wholeIn(params['person'], experiment.persons - 1);
  const [cut, setCut] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const worldTitle = (id: string): string => titleOfWorld(id, words, language);

  const people = useAnswer<'people'>(older ? null : { kind: 'people', experiment, world: 'scheme', run, most: 1000 });
  const worlds = livedIn(view, run);
  const person = asked?.value ?? null;
  const lives = useAnswer<'life'>(older || person === null ? null : { kind: 'life', experiment, worlds, run, person });

  // Who comes without a person meets somebody with whom something went wrong, where there is anybody.
  useEffect(() => {
    if (person !== null || people.busy || people.answer === null || people.to?.run !== run) return;
    const { wrongly, listed } = people.answer;
    setParams({ run: `${run}`, person: `${(wrongly[0] ?? listed[0])?.person ?? 0}` });
  }, [person, people.busy, people.answer]);
  useEffect(() => {
    if (asked === null || asked.cut === null) return;
    setCut(w.choose.cut(asked.cut, asked.value, experiment.persons - 1));
    setParams({ person: `${asked.value}` });
  }, [asked?.cut]);

  const choose = (to: number, jump: boolean): void => {
    setCut('');
    setParams({ run: `${run}`, person: `${to}` }, true);
    if (jump) heading.current?.focus();
  };
  const setRun = (to: number): void => setParams({ run: `${Math.min(runs - 1, Math.max(0, to))}` }, true);
  const scheme = view.worlds[0];
  const own = lives.answer?.find(({ world }) => world === 'scheme') ?? null;
  return (
    <div class={older ? 'one-by-one older' : 'one-by-one'}>
      {older && <p class="small">{words.lab.older}</p>}
      {scheme !== undefined && (
        <p class="found">
          {scheme.finding[language].headline} <span class="small">{scheme.finding[language].range}</span>
        </p>
      )}
      <div class="pick">
        {people.answer === null ? (
          <p role="status">{people.refused ?? w.choose.opening}</p>
        ) : (
          <PeopleMarks
            people={people.answer}
            run={people.to?.run ?? run}
            onRun={setRun}
            selected={person}
            onChoose={(to) => choose(to, true)}
            words={w}
            language={language}
          />
        )}
        <Find
          experiment={experiment}
          ready={!older}
          run={run}
          where={params['where'] ?? ''}
          onWhere={(where) => setParams({ where: where === '' ? null : where })}
          onChoose={(to) => choose(to, true)}
          words={w}
          language={language}
        />
      </div>
      <section aria-labelledby="one-life" class="one">
        <h2 id="one-life" tabIndex={-1} ref={heading}>
          {person === null ? w.life.heading : w.of(w.life.heading, w.person(person))}
        </h2>
        <Choose
          experiment={experiment}
          ready={!older}
          run={run}
          runs={runs}
          person={person ?? 0}
          life={own}
          lifeOf={lives.to === null ? null : { run: lives.to.run, person: lives.to.person }}
          wrongly={people.answer?.wrongly ?? []}
          note={cut}
          busy={lives.busy}
          onRun={setRun}
          onPerson={(to) => choose(to, false)}
          onNote={setCut}
          words={w}
        />
        {lives.refused !== null && !older && <p role="alert">{lives.refused}</p>}
        <Beside
          view={view}
          run={run}
          lives={lives.answer ?? []}
          worldTitle={worldTitle}
          onGone={() => heading.current?.focus()}
          catalogue={catalogue}
          words={w}
          language={language}
        />
        {own !== null && person !== null && (
          <Prevent
            experiment={experiment}
            ready={!older && !lives.busy}
            run={run}
            person={person}
            sums={own.sums}
            safeguards={catalogue.safeguards}
            words={w}
            language={language}
          />
        )}
      </section>
    </div>
  );
}

/** Worlds in which a run was finished. */
function livedIn(view: StudyView, run: number): readonly string[] {
  return view.worlds.filter((world) => world.runs > run).map(({ id }) => id);
}
