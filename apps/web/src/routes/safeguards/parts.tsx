/** The parts of safeguards in the change of one measure, as a table, and what all together made better and worse. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Charts } from '../../charts/charts.tsx';
import { citationHere } from '../../charts/citation.ts';
import type { DrawingRequest } from '../../charts/protocol.ts';
import type { Experiment } from '../../state/experiment.ts';
import type { GamePlan, GameView, ShareCell } from '../../study/protocol.ts';
import { SAFEGUARDS_WORDS, type SafeguardsWords } from './words.ts';

export interface PartsProps {
  readonly view: GameView;
  readonly plan: GamePlan;
  readonly experiment: Experiment;
  /** Whether all worlds were lived. */
  readonly whole: boolean;
  readonly language: Language;
}

const PARTS = ['alone', 'last', 'shapley'] as const;

export function Parts({ view, plan, experiment, whole, language }: PartsProps): JSX.Element {
  const w = SAFEGUARDS_WORDS[language];
  const worlds = plan.worlds.length;
  const active = plan.players.filter(({ acts }) => acts).length;
  return (
    <>
      <section aria-labelledby="parts">
        <h2 id="parts">{w.result}</h2>
        {view.from !== null && view.to !== null && (
          <p class="headline">{w.fromTo(view.title[language], view.unitText[language], view.from[language], view.to[language])}</p>
        )}
        <p>{w.read(experiment.runs)}</p>
        <p class="small">{w.explain}</p>
        <p class="small">{!whole ? w.partly : plan.plan.kind === 'sampled' ? w.sampled(view.orders, worlds) : w.exact(2 ** active, worlds)}</p>
        {whole && active > 0 && <Plot view={view} plan={plan} experiment={experiment} language={language} />}
        <Table view={view} plan={plan} language={language} w={w} />
        {view.note[language] !== '' && <p class="small">{view.note[language]}</p>}
        <p class="small">{w.doubt}</p>
      </section>
      {view.together[language].length > 0 && (
        <section aria-labelledby="together">
          <h2 id="together">{w.together}</h2>
          {view.together[language].map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
    </>
  );
}

function Plot({ view, plan, experiment, language }: Omit<PartsProps, 'whole'>): JSX.Element {
  const request = useMemo((): DrawingRequest => {
    const titles = Object.fromEntries(plan.players.map(({ id, title }) => [id, title[language]]));
    return { kind: 'shares', change: { shares: view.shares, measure: { id: view.measure, title: view.title[language], unit: view.unit }, titles } };
  }, [view, plan, language]);
  const safeguards = plan.players.map(({ title }) => title[language]);
  return (
    <Charts request={request} citation={citationHere({ experiment, runs: experiment.runs, digest: view.digest, safeguards }, language)} language={language} />
  );
}

interface TableProps {
  readonly view: GameView;
  readonly plan: GamePlan;
  readonly language: Language;
  readonly w: SafeguardsWords;
}

function Table({ view, plan, language, w }: TableProps): JSX.Element {
  const heads = { alone: w.alone, last: w.last, shapley: w.share };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <div class="wide" role="group" aria-label={w.table} tabIndex={0}>
      <table>
        <caption class="small">
          {view.title[language]} {view.unitText[language] !== '' && `(${view.unitText[language]})`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{w.safeguard}</th>
            {PARTS.map((part) => (
              <th scope="col" key={part}>
                {heads[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{plan.players.find(({ id }) => id === row.id)?.title[language] ?? row.id}</th>
              {PARTS.map((part) => (
                <Cell key={part} cell={row[part]} safeguard={row.id} part={part} language={language} w={w} />
              ))}
            </tr>
          ))}
          <tr class="all">
            <th scope="row">{w.all}</th>
            <td />
            <td />
            <Cell cell={view.all} safeguard="" part="all" language={language} w={w} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: ShareCell;
  readonly safeguard: string;
  readonly part: (typeof PARTS)[number] | 'all';
  readonly language: Language;
  readonly w: SafeguardsWords;
}

/** Each cell carries its number in full for whoever checks. */
function Cell({ cell, safeguard, part, language, w }: CellProps): JSX.Element {
  const { value, low, high, text } = cell;
  const told = value !== null && low !== null && high !== null && (low > 0 || high < 0);
  const data = {
    'data-part': part,
    'data-safeguard': safeguard,
    'data-value': JSON.stringify(value),
    'data-low': JSON.stringify(low),
    'data-high': JSON.stringify(high),
  };
  return (
    <td class={told ? undefined : 'small'} {...data}>
      {value === null ? w.notLived : text[language]}
    </td>
  );
}
