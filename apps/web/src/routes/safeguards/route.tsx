/** What each safeguard changes in a measure: alone, added last, its share, and all together. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RouteProps } from '../../routes.ts';
import { experiment as experimentNow, opened, routeParams, setParams } from '../../state/current.ts';
import { type Experiment, MOST_WORLDS } from '../../state/experiment.ts';
import { labLink, wholeLink } from '../../state/link.ts';
import type { GamePlayer, GameView } from '../../study/protocol.ts';
import { Notes } from '../../ui/notes.tsx';
import { Parts } from './parts.tsx';
import { begin, keyOf, leave, play, showMeasure } from './play.ts';
import { PlayStatus } from './status.tsx';
import { SAFEGUARDS_WORDS, type SafeguardsWords } from './words.ts';
import './safeguards.css';

/** Safeguards up to which every combination is lived; the library's EXACT_UP_TO, which the page is not sent for. */
const EXACT_UP_TO = 8;
const USUAL_MEASURE = 'wrongly_listed_share';

export function Route({ words, language }: RouteProps): JSX.Element {
  const w = SAFEGUARDS_WORDS[language];
  const experiment = experimentNow.value;
  const link = opened.value;
  const params = routeParams();
  const { among, unknown } = amongOf(params['among']);
  const measure = params['measure'] ?? USUAL_MEASURE;
  const key = keyOf(experiment, among);
  useEffect(() => {
    if (link !== null) begin(experiment, among);
  }, [key, link !== null]);
  useEffect(() => showMeasure(measure), [measure, key]);
  useEffect(() => leave, []);
  const { plan, stage, shown, key: asked } = play.value;
  const now = asked === key ? plan : null;
  const chosen = among ?? now?.players.map(({ id }) => id) ?? [];
  const older = shown !== null && shown.key !== key;
  const scheme = catalogue.schemes.find(({ id }) => id === experiment.scheme);
  return (
    <>
      {link !== null && <Notes link={link} words={words} />}
      {unknown.length > 0 && (
        <p class="notes" role="alert">
          {w.unknown(unknown)}
        </p>
      )}
      <p class="intro">{w.intro}</p>
      <p>
        {w.experiment(scheme === undefined ? experiment.scheme : inLanguage(scheme.title, language), experiment.persons, experiment.months, experiment.runs)}
      </p>
      <Choice chosen={chosen} players={now?.players ?? []} language={language} />
      {shown !== null && <MeasureChoice view={shown.view} wanted={measure} language={language} w={w} />}
      <PlayStatus stage={stage} plan={now} experiment={experiment} empty={chosen.length === 0 && among !== null} language={language} />
      {shown !== null && shown.plan.players.length > 0 && (
        <div class={older ? 'parts older' : 'parts'}>
          {older && <p class="small">{w.older}</p>}
          <Parts view={shown.view} plan={shown.plan} experiment={experiment} whole={!older && stage.kind === 'done'} language={language} />
        </div>
      )}
      {now !== null && now.players.length > 0 && <Together experiment={experiment} players={now.players} w={w} />}
      {now !== null && now.players.length > 0 && <About players={now.players} w={w} language={language} />}
    </>
  );
}

/** Safeguards that the link names, in the order in which they ship; null where it names none. */
function amongOf(text: string | undefined): { readonly among: readonly string[] | null; readonly unknown: readonly string[] } {
  if (text === undefined) return { among: null, unknown: [] };
  const asked = [...new Set(text.split(',').filter((id) => id !== ''))];
  const ids = catalogue.safeguards.map(({ id }) => id);
  return { among: ids.filter((id) => asked.includes(id)), unknown: asked.filter((id) => !ids.includes(id)).map((id) => id.slice(0, 40)) };
}

interface ChoiceProps {
  readonly chosen: readonly string[];
  readonly players: readonly GamePlayer[];
  readonly language: Language;
}

function Choice({ chosen, players, language }: ChoiceProps): JSX.Element {
  const w = SAFEGUARDS_WORDS[language];
  const choose = (id: string, on: boolean): void => {
    const next = catalogue.safeguards.map((one) => one.id).filter((one) => (one === id ? on : chosen.includes(one)));
    setParams({ among: next.join(',') }, true);
  };
  return (
    <fieldset class="which">
      <legend>
        {w.choice} <span class="small">{w.chosen(chosen.length)}</span>
      </legend>
      <p class="small">{chosen.length > EXACT_UP_TO ? w.sampledAbove(EXACT_UP_TO) : w.exactUpTo(EXACT_UP_TO)}</p>
      <div class="ticks">
        {catalogue.safeguards.map(({ id, title }) => (
          <label key={id} class="choice">
            <input type="checkbox" value={id} checked={chosen.includes(id)} onChange={(event) => choose(id, event.currentTarget.checked)} />
            <span>
              {inLanguage(title, language)}
              {players.some((player) => player.id === id && !player.acts) && <span class="small"> – {w.idle}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface MeasureChoiceProps {
  readonly view: GameView;
  readonly wanted: string;
  readonly language: Language;
  readonly w: SafeguardsWords;
}

function MeasureChoice({ view, wanted, language, w }: MeasureChoiceProps): JSX.Element {
  const shown = view.measures.some(({ id }) => id === wanted) ? wanted : view.measure;
  return (
    <label class="field measure">
      <span>{w.measure}</span>
      <select value={shown} onChange={(event) => setParams({ measure: event.currentTarget.value }, true)}>
        {(['main', 'further', 'enterprises'] as const).map((group) => {
          const own = view.measures.filter((one) => one.group === group);
          return own.length === 0 ? null : (
            <optgroup key={group} label={w.groups[group]}>
              {own.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title[language]}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

/** A link to the laboratory with one more world that has all of them. */
function Together({
  experiment,
  players,
  w,
}: {
  readonly experiment: Experiment;
  readonly players: readonly GamePlayer[];
  readonly w: SafeguardsWords;
}): JSX.Element {
  const all = players.map(({ id }) => id).join('+');
  const { safeguards, against } = experiment;
  const there = safeguards.filter((id) => id !== all);
  const to = { ...experiment, safeguards: there.length + against.length < MOST_WORLDS ? [...there, all] : [all], against: against.slice(0, MOST_WORLDS - 1) };
  const [href, set] = useState(() => labLink(to));
  const key = JSON.stringify(to);
  useEffect(() => {
    let wanted = true;
    wholeLink(to).then((link) => wanted && set(link));
    return () => {
      wanted = false;
    };
  }, [key]);
  return (
    <p class="in-lab">
      <a class="button" href={href}>
        {w.inLab}
      </a>{' '}
      <span class="small">{w.inLabHelp}</span>
    </p>
  );
}

function About({ players, w, language }: { readonly players: readonly GamePlayer[]; readonly w: SafeguardsWords; readonly language: Language }): JSX.Element {
  return (
    <section aria-labelledby="about" class="about">
      <h2 id="about">{w.about}</h2>
      <div class="cards">
        {players.map(({ id, title, about, norm, acts }) => (
          <article key={id}>
            <h3>{title[language]}</h3>
            {!acts && <p class="small">{w.idle}</p>}
            <dl>
              <dt>{w.norm}</dt>
              <dd>{norm[language] === '' ? w.noNorm : norm[language]}</dd>
              <dt>{w.assumes}</dt>
              <dd>{about[language]}</dd>
            </dl>
          </article>
        ))}
      </div>
    </section>
  );
}
