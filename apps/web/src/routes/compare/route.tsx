/** Two to four worlds beside each other: what is different in their rules, what happened in each, what became more and less, and the same life in each. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RouteProps } from '../../routes.ts';
import { hrefOf, opened, routeParams } from '../../state/current.ts';
import type { Experiment } from '../../state/experiment.ts';
import { livedOf, readExperiment } from '../../study/ask.ts';
import { askPlayer } from '../../study/player.ts';
import type { BesideView, PlayerAnswers, RulesBeside, StudyView, WorldView } from '../../study/protocol.ts';
import type { Shown } from '../../study/running.ts';
import { useResult } from '../../study/use-result.ts';
import { Marks } from '../../ui/marks.tsx';
import { Notes } from '../../ui/notes.tsx';
import { Status } from '../../ui/status.tsx';
import { titleOfWorld } from '../../ui/world-title.ts';
import { WORDS, type Words } from '../../words/words.ts';
import { Choose } from './choose.tsx';
import { columnsOf, LETTERS } from './columns.ts';
import { Differences } from './differences.tsx';
import { Rules } from './rules.tsx';
import { COMPARE_WORDS, type CompareWords } from './words.ts';
import './compare.css';

/** One of the worlds that are shown. */
export interface Column {
  readonly letter: string;
  readonly id: string;
  readonly title: string;
}

export function Route({ words, language }: RouteProps): JSX.Element {
  const { experiment, result, older } = useResult();
  const w = COMPARE_WORDS[language];
  const ids = columnsOf(experiment, routeParams()['columns']);
  const columns = ids.map((id, n): Column => ({ letter: LETTERS[n] ?? '', id, title: worldTitle(id, language) }));
  const isOther = result !== null && result.experiment !== experiment && older;
  const compared = useCompared(older ? null : result, ids);
  const link = opened.value;
  const lived = (id: string): boolean => result?.view.worlds.some((world) => world.id === id) === true;
  return (
    <>
      {link !== null && <Notes link={link} words={words} />}
      <p class="intro">{w.intro}</p>
      <Choose experiment={experiment} columns={columns} titleOf={(id, other) => worldTitle(id, other)} language={language} />
      <Status shown={isOther ? null : result} experiment={experiment} words={words} />
      {compared !== null && (
        <div class={older || isStale(compared, ids) ? 'beside older' : 'beside'}>
          {(older || isStale(compared, ids)) && <p class="small">{w.older}</p>}
          <Rules
            columns={columns}
            rules={compared.rules}
            noRules={columns.filter(({ id }) => lived(id) && schemeOf(result, id) === null)}
            language={language}
          />
          {result !== null && <Findings columns={columns} view={result.view} words={words} language={language} />}
          <Differences columns={columns} compared={compared.beside} experiment={compared.experiment} language={language} />
          <SameLife columns={columns} compared={compared.beside} w={w} />
        </div>
      )}
      {compared === null && result !== null && <p>{w.waiting}</p>}
    </>
  );
}

function schemeOf(result: Shown | null, id: string): unknown {
  return result?.view.worlds.find((world) => world.id === id)?.scheme ?? null;
}

/** What a world is called; another scheme by its own title. */
export function worldTitle(id: string, language: Language): string {
  if (id === 'scheme' || id === 'none' || id === 'published') return titleOfWorld(id, WORDS[language], language);
  const other = catalogue.schemes.find((scheme) => scheme.id === id);
  return other === undefined ? titleOfWorld(id, WORDS[language], language) : inLanguage(other.title, language);
}

interface Compared {
  readonly ids: readonly string[];
  readonly experiment: Experiment;
  readonly beside: BesideView;
  readonly rules: readonly RulesBeside[];
}

const isStale = (compared: Compared, ids: readonly string[]): boolean => compared.ids.join() !== ids.join();

async function compareWorlds(experiment: Experiment, worlds: readonly string[]): Promise<PlayerAnswers['beside']> {
  return askPlayer({ kind: 'beside', experiment, read: await readExperiment(experiment), lived: livedOf(experiment), worlds });
}

/** What the player says of some worlds of a result; the last answer until there is another. */
function useCompared(result: Shown | null, ids: readonly string[]): Compared | null {
  const [compared, set] = useState<Compared | null>(null);
  const key = ids.join();
  useEffect(() => {
    if (result === null) return undefined;
    let wanted = true;
    const { experiment } = result;
    compareWorlds(experiment, ids).then(
      ({ beside, rules }) => wanted && set({ ids, experiment, beside, rules }),
      // What cannot be lived is said where its status stands.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [result, key]);
  return compared;
}

interface FindingsProps {
  readonly columns: readonly Column[];
  readonly view: StudyView;
  readonly words: Words;
  readonly language: Language;
}

function Findings({ columns, view, words, language }: FindingsProps): JSX.Element {
  const w = COMPARE_WORDS[language];
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{w.findings}</h2>
      <div class={`columns-${columns.length}`}>
        {columns.map((column) => {
          const world = view.worlds.find(({ id }) => id === column.id);
          const left = view.left.find(({ id }) => id === column.id);
          return (
            <article key={column.id} data-column={column.letter}>
              <h3>
                <b class="letter">{column.letter}</b> {column.title}
              </h3>
              {world !== undefined && <World world={world} words={words} language={language} />}
              {world === undefined && (left === undefined ? <p>{w.notLived}</p> : <Left message={left.message} w={w} />)}
            </article>
          );
        })}
      </div>
    </section>
  );
}

function Left({ message, w }: { readonly message: string; readonly w: CompareWords }): JSX.Element {
  return (
    <>
      <p>{w.leftOut}</p>
      <pre lang="en">{message}</pre>
    </>
  );
}

function World({ world, words, language }: { readonly world: WorldView; readonly words: Words; readonly language: Language }): JSX.Element {
  const { headline, rest, range } = world.finding[language];
  const label = world.marks === null ? '' : words.lab.marks(world.marks.of, world.marks.listed, world.marks.wrongly);
  return (
    <>
      <p class="headline">{headline}</p>
      {rest !== '' && <p>{rest}</p>}
      {range !== '' && <p class="small">{range}</p>}
      {world.marks !== null && (
        <figure>
          <figcaption>{words.lab.marksTitle(world.marks.of)}</figcaption>
          <Marks listed={world.marks.listed} wrongly={world.marks.wrongly} label={label} />
          <p class="small">{label}</p>
        </figure>
      )}
    </>
  );
}

/** Links to lives: of somebody who is listed in one world only, where there is such a person. */
function SameLife({ columns, compared, w }: { readonly columns: readonly Column[]; readonly compared: BesideView; readonly w: CompareWords }): JSX.Element {
  const letterOf = (id: string): string => columns.find((column) => column.id === id)?.letter ?? '';
  const base = letterOf(compared.base);
  const examples = compared.pairs.flatMap(({ world, persons }) => {
    const letter = letterOf(world);
    const { of = null, minus = null } = persons?.only ?? {};
    return [
      ...(minus === null ? [] : [{ ...minus, text: w.lifeOnly(minus.person, minus.run, base, letter) }]),
      ...(of === null ? [] : [{ ...of, text: w.lifeOnly(of.person, of.run, letter, base) }]),
    ];
  });
  const all = examples.length > 0 ? examples : [{ person: 0, run: 0, text: w.lifeAny(0, 0) }];
  return (
    <section aria-labelledby="same-life">
      <h2 id="same-life">{w.lives}</h2>
      <p>{w.livesHelp}</p>
      <ul class="lives-links">
        {all.map(({ person, run, text }) => (
          <li key={text}>
            <a href={hrefOf('lives', { person: `${person}`, run: `${run}` })}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
