/** One part of a result that stands alone, always with the sentence that everyone is invented and the way back to the laboratory. */
import { version } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { RunCharts } from '../charts/charts.tsx';
import { FIGURE_WORDS } from '../charts/words.ts';
import { LifeTold } from '../routes/report/life.tsx';
import { changesOf } from '../state/experiment.ts';
import { ask } from '../study/ask.ts';
import type { LifeView, WorldView } from '../study/protocol.ts';
import type { Shown } from '../study/running.ts';
import { Marks } from '../ui/marks.tsx';
import { titleOfWorld } from '../ui/world-title.ts';
import type { Words } from '../words/words.ts';
import { CHARTS, type Embedding, type ShowId } from './shows.ts';
import { EMBED_WORDS } from './words.ts';
import './embed.css';

export interface PartProps {
  readonly result: Shown;
  /** Lives are told once all is settled. */
  readonly settled: boolean;
  readonly embedding: Embedding;
  /** Of the experiment in the laboratory. */
  readonly link: string;
  readonly words: Words;
  readonly language: Language;
}

export function EmbeddedPart({ result, settled, embedding, link, words, language }: PartProps): JSX.Element {
  const w = EMBED_WORDS[language];
  const { show } = embedding;
  const { worlds } = result.view;
  const world = worlds.find(({ id }) => id === embedding.world) ?? (worlds[0] as WorldView);
  const n = (x: number): string => x.toLocaleString(language);
  const name = world.scheme === null ? result.experiment.scheme : inLanguage(world.scheme.title, language);
  const { persons, months } = result.experiment;
  return (
    <div class="embedded" data-show={show} lang={language}>
      <h2 class="unseen">{w.show[show]}</h2>
      <p class="invented">
        <strong>{w.invented}</strong>
      </p>
      {world.id !== 'scheme' && (
        <p>
          <strong>{titleOfWorld(world.id, words, language)}</strong>
        </p>
      )}
      {show === 'finding' && <Finding world={world} language={language} />}
      {show === 'marks' && <Thousand world={world} words={words} language={language} />}
      {isChart(show) && <Chart result={result} world={world} show={show} link={link} name={name} language={language} />}
      {show === 'life' && <Life result={result} world={world.id} settled={settled} embedding={embedding} language={language} />}
      <p class="small">
        {w.source(name, n(persons), n(months), n(world.runs))}{' '}
        <a href={link} target="_top">
          {w.back}
        </a>
      </p>
    </div>
  );
}

const isChart = (show: ShowId): show is (typeof CHARTS)[number] => (CHARTS as readonly string[]).includes(show);

interface WorldProps {
  readonly world: WorldView;
  readonly language: Language;
}

function Finding({ world, language }: WorldProps): JSX.Element {
  const { headline, rest, range } = world.finding[language];
  return (
    <>
      <p class="lead">{headline}</p>
      {rest !== '' && <p class="rest">{rest}</p>}
      {range !== '' && <p class="small">{range}</p>}
    </>
  );
}

function Thousand({ world: { marks }, words, language }: WorldProps & { readonly words: Words }): JSX.Element {
  if (marks === null) return <p>{EMBED_WORDS[language].noMarks}</p>;
  const label = words.lab.marks(marks.of, marks.listed, marks.wrongly);
  return (
    <figure>
      <figcaption>{words.lab.marksTitle(marks.of)}</figcaption>
      <Marks listed={marks.listed} wrongly={marks.wrongly} label={label} />
      <p class="small">{label}</p>
    </figure>
  );
}

interface ChartProps extends WorldProps {
  readonly result: Shown;
  readonly show: (typeof CHARTS)[number];
  readonly link: string;
  readonly name: string;
}

function Chart({ result, world, show, link, name, language }: ChartProps): JSX.Element {
  const ids = useMemo(() => [show] as const, [show]);
  const { experiment } = result;
  const number = (x: number): string => x.toLocaleString(language);
  const text = FIGURE_WORDS[language].citation({
    version,
    scheme: name,
    changes: changesOf(experiment),
    safeguards: [],
    society: inLanguage(world.society.title, language),
    persons: number(experiment.persons),
    months: number(experiment.months),
    runs: number(world.runs),
    seed: `${experiment.seed}`,
    digest: world.digest.slice(0, 12),
  });
  return <RunCharts result={world.result} scheme={world.scheme} society={world.society} ids={ids} citation={{ text, link }} language={language} />;
}

interface LifeProps {
  readonly result: Shown;
  readonly world: string;
  readonly settled: boolean;
  readonly embedding: Embedding;
  readonly language: Language;
}

interface Told {
  readonly of: string;
  readonly life: LifeView | null;
  readonly failure: string | null;
}

function Life({ result: { experiment }, world, settled, embedding: { person, run }, language }: LifeProps): JSX.Element {
  const w = EMBED_WORDS[language];
  const [told, setTold] = useState<Told | null>(null);
  const of = JSON.stringify([experiment, world, person, run]);
  useEffect(() => {
    if (!settled) return undefined;
    let wanted = true;
    ask({ kind: 'life', experiment, worlds: [world], run, person })
      .then(([life = null]) => wanted && setTold({ of, life, failure: null }))
      .catch((error: unknown) => wanted && setTold({ of, life: null, failure: error instanceof Error ? error.message : String(error) }));
    return () => {
      wanted = false;
    };
  }, [of, settled]);
  if (told === null || told.of !== of) return <p class="small">{w.telling}</p>;
  if (told.life === null) return <p role="alert">{w.noLife(told.failure ?? '')}</p>;
  return <LifeTold life={told.life} who={null} language={language} />;
}
