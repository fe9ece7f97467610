/** An experiment → the worlds to be lived → what is shown of them. No worker in it: the page's study worker and the tests call it. */
import {
  differenceCell,
  differenceOf,
  differenceRange,
  digestOf,
  type Estimate,
  Fragmentation,
  finding,
  type Language,
  limits,
  measureRuns,
  type Program,
  type RunResult,
  tableRows,
  type World,
} from 'glasshouse';
import {
  besideUnasked,
  compileExperiment,
  compileParts,
  compileWithout,
  fragmentedRuns,
  identityOf,
  type Experiment as Prepared,
  prepareFrom,
  type Shelves,
} from 'glasshouse/prepare';
import { frontOf } from '../charts/front.ts';
import type { Experiment } from '../state/experiment.ts';
import type { LivedWorld, MeasureCell, MeasureRow, StudyView, WorldToLive, WorldView } from './protocol.ts';

export const SCHEME = 'scheme';
export const NONE = 'none';
const LANGUAGES: readonly Language[] = ['en', 'zh-Hans'];
const MAIN: ReadonlySet<string> = new Set([
  'listed_share',
  'ever_listed_share',
  'wrongly_listed_share',
  'wrong_months_share',
  'missed_share',
  'months_to_exit',
  'appeals_filed',
  'denied',
  'penalised_share',
  'mean_score',
  'chilled_share',
  'benefit',
  'cost',
]);

interface StudyWorld {
  readonly id: string;
  readonly prepared: Prepared;
  readonly program: Program;
  readonly weights: readonly number[];
  readonly toLive: WorldToLive;
}

/** An experiment that can be lived. */
export interface Study {
  readonly experiment: Experiment;
  readonly worlds: readonly StudyWorld[];
}

/**
 * Reads, checks and compiles all worlds of an experiment: the scheme, the society without it (where the command line
 * would live it beside unasked), and the scheme with each safeguard.
 * @throws InvalidFile, NotFound, CannotRun
 */
export function openStudy(experiment: Experiment, shelves: Shelves): Study {
  const { scheme, society, safeguards, persons, months, runs } = experiment;
  const worlds: StudyWorld[] = [];
  const beside = besideUnasked(experiment);
  const add = (id: string, prepared: Prepared, program: Program): void => {
    const partRuns = fragmentedRuns(program, runs);
    const parts = partRuns === 0 ? [] : compileParts(prepared, program);
    const toLive = { id, program, runs, portraits: beside, parts: parts.map((part) => part.program), partRuns };
    worlds.push({ id, prepared, program, weights: parts.map(({ weight }) => weight), toLive });
  };
  const own = prepareFrom(shelves, { scheme, society });
  const program = compileExperiment(own, persons, months);
  add(SCHEME, own, program);
  if (beside) add(NONE, { ...own, scheme: null, companion: null, safeguards: [] }, compileWithout(own, program));
  for (const id of safeguards) {
    const prepared = prepareFrom(shelves, { scheme, society, safeguards: [id] });
    add(id, prepared, compileExperiment(prepared, persons, months));
  }
  return { experiment, worlds };
}

/** What was lived, in numbers and words. Worlds of which no run was finished are left out. */
export function viewOf(study: Study, lived: readonly LivedWorld[], version: string): StudyView {
  const finished = study.worlds.flatMap((world) => {
    const own = lived.find(({ id }) => id === world.id);
    return own === undefined || own.traces.length === 0 ? [] : [{ world, own }];
  });
  const none = finished.find(({ world }) => world.id === NONE);
  const without: World | undefined = none && { program: none.world.program, traces: none.own.traces };
  const results = finished.map(({ world, own }) => ({ world, result: resultOf(study, world, own, world.id === NONE ? undefined : without, version) }));
  const scheme = study.worlds[0]?.prepared;
  return {
    worlds: results.map(({ world, result }) => viewOfWorld(world, result)),
    rows: rowsOf(results),
    warnings: scheme?.warnings ?? [],
    limits: both((language) => limits(scheme?.scheme ?? null, language)),
    society: { groups: scheme?.society.groups ?? [], ...(scheme?.society.firms === undefined ? {} : { firms: scheme.society.firms }) },
  };
}

function both<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;
}

/** A result as the command line has it, but for time and memory, which nothing here reads. */
function resultOf(
  { experiment }: Study,
  { prepared, program, weights }: StudyWorld,
  { traces, parts }: LivedWorld,
  without: World | undefined,
  version: string,
): RunResult {
  const { enterprises, seriesInterval, ...measured } = measureRuns(program, traces, undefined, without, fragmentationOf(program, weights, parts));
  return {
    glasshouse: version,
    schema: 1,
    run: identityOf(prepared, program, { seed: experiment.seed, runs: traces.length, engine: 'compiled' }),
    digest: digestOf(traces),
    ...measured,
    ...(Object.keys(seriesInterval).length === 0 ? {} : { series_interval: seriesInterval }),
    timing: { wall_s: 0, person_months_per_s: 0, bytes_per_person: 0, peak_rss_mib: 0 },
    groups: Object.fromEntries(program.names.groups.map((id, g) => [id, program.groupPersons[g] as number])),
    regions: Object.fromEntries(program.names.regions.map((id, r) => [id, program.regionPersons[r] as number])),
    ...(enterprises === null ? {} : { enterprises }),
    notes: [],
  };
}

/** How differently the schemes of a federation treat the same lives, by replicate; a replicate counts once everyone was lived under each. */
function fragmentationOf({ persons }: Program, weights: readonly number[], parts: LivedWorld['parts']): ReadonlyMap<number, number> | undefined {
  if (weights.length === 0) return undefined;
  const whole = parts.length < weights.length ? 0 : Math.min(...parts.map(({ length }) => length));
  return new Map(
    Array.from({ length: whole }, (_, replicate) => {
      const lives = new Fragmentation(persons);
      weights.forEach((weight, part) => lives.add(parts[part]?.[replicate]?.portrait as Uint32Array, weight));
      return [replicate, lives.value()];
    }),
  );
}

function viewOfWorld({ id, prepared }: StudyWorld, result: RunResult): WorldView {
  const found = both((language) => finding(result, prepared.scheme, language));
  return {
    id,
    digest: result.digest,
    runs: result.run.runs,
    finding: both((language) => ({ headline: found[language].headline, rest: found[language].rest, range: found[language].range })),
    marks: marksOf(found.en.numbers, result.measures['wrongly_listed_share']),
    result,
    scheme: frontOf(prepared.scheme),
  };
}

/** Fewer than ten of a thousand would be no picture: then a thousand of those listed are drawn. */
function marksOf({ base, listed, wrongly }: ReturnType<typeof finding>['numbers'], share: Estimate | undefined): WorldView['marks'] {
  if (listed === null || listed.count === 0) return null;
  if (base !== 1000 || listed.count < 10) {
    const value = share?.value ?? null;
    return value === null ? null : { of: 'listed', listed: 1000, wrongly: Math.round(value * 1000) };
  }
  return { of: 'everyone', listed: listed.count, wrongly: wrongly === null || wrongly.edge !== 'about' ? 0 : Math.min(wrongly.count, listed.count) };
}

function rowsOf(results: readonly { readonly world: StudyWorld; readonly result: RunResult }[]): MeasureRow[] {
  const base = results.find(({ world }) => world.id === SCHEME)?.result;
  const cells = new Map<string, { title: MeasureRow['title']; unit: MeasureRow['unit']; readonly cells: Record<string, MeasureCell> }>();
  for (const { world, result } of results) {
    const { scheme, companion, society } = world.prepared;
    const texts = both((language) => new Map(tableRows(result, language, { scheme, companion, society }).map((row) => [row.id, row])));
    for (const [id, estimate] of Object.entries(result.measures)) {
      const { value, low, high } = estimate;
      const row = cells.get(id) ?? {
        title: both((language) => texts[language].get(id)?.title ?? id),
        unit: both((language) => texts[language].get(id)?.unit ?? ''),
        cells: {},
      };
      cells.set(id, row);
      if (value === null) continue;
      const against = world.id === SCHEME || world.id === NONE ? undefined : base?.measures[id];
      row.cells[world.id] = {
        value,
        low,
        high,
        shown: both((language) => texts[language].get(id)?.shown ?? ''),
        range: both((language) => texts[language].get(id)?.range ?? ''),
        change: against === undefined ? null : both((language) => changeText(estimate, against, language)),
      };
    }
  }
  return [...cells]
    .filter(([, row]) => Object.keys(row.cells).length > 0)
    .map(([id, row]) => ({ id, group: id.startsWith('enterprise.') ? 'enterprises' : MAIN.has(id) || id.startsWith('band.') ? 'main' : 'further', ...row }));
}

/** The difference run by run in one cell, or that the runs do not tell. */
function changeText(of: Estimate, minus: Estimate, language: Language): string {
  const difference = differenceOf(of.runs, minus.runs, { unit: of.unit, whyNull: '' });
  const range = differenceRange(difference, language);
  const cell = differenceCell(difference, language);
  return range === '' || difference.same ? cell : `${cell} (${range})`;
}
