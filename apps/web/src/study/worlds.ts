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
  type Scheme,
  type Trace,
  tableRows,
  type World,
} from 'glasshouse';
import { besideUnasked, compileExperiment, compileParts, compileWithout, fragmentedRuns, identityOf } from 'glasshouse/prepare';
import type { Experiment } from '../state/experiment.ts';
import { effectOf } from './effect.ts';
import { type ExperimentRead, type LeftOut, NONE, type PreparedWorld, PUBLISHED, SCHEME } from './prepared.ts';
import type { LivedWorld, MeasureCell, MeasureRow, StudyView, WorldToLive, WorldView } from './protocol.ts';

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

/** Whether a measure is among those that are shown first. */
export function isMain(id: string): boolean {
  return MAIN.has(id) || id.startsWith('band.');
}

export interface StudyWorld {
  readonly id: string;
  readonly prepared: PreparedWorld;
  readonly program: Program;
  readonly weights: readonly number[];
  readonly toLive: WorldToLive;
}

/** An experiment that can be lived. */
export interface Study {
  readonly experiment: Experiment;
  readonly worlds: readonly StudyWorld[];
  /** Worlds beside that cannot be lived. */
  readonly left: readonly LeftOut[];
}

/**
 * Compiles all worlds of an experiment, and the society without the scheme where the command line would live it beside unasked.
 * @param read what was read and checked of it
 * @throws CannotRun where the scheme itself cannot be lived; what cannot be lived beside it is left out
 */
export function openStudy(experiment: Experiment, read: ExperimentRead): Study {
  const { society, ownSociety, societyEdits, persons, months, runs, seed } = experiment;
  const worlds: StudyWorld[] = [];
  const left = [...read.left];
  const portraits = besideUnasked(experiment);
  const add = (id: string, rules: string, prepared: PreparedWorld, program: Program): void => {
    const partRuns = fragmentedRuns(program, runs);
    const parts = partRuns === 0 ? [] : compileParts(prepared, program);
    const place = id === PUBLISHED ? [society, null, []] : [society, ownSociety, societyEdits];
    const key = JSON.stringify([rules, place, persons, months, seed, portraits]);
    const toLive = { id, key, program, runs, portraits, parts: parts.map((part) => part.program), partRuns };
    worlds.push({ id, prepared, program, weights: parts.map(({ weight }) => weight), toLive });
  };
  for (const { id, rules, prepared } of read.worlds)
    try {
      const program = compileExperiment(prepared, persons, months);
      add(id, rules, prepared, program);
      if (id === SCHEME && portraits) {
        const without = { ...prepared, scheme: null, companion: null, safeguards: [] };
        add(NONE, `${program.firms?.program.persons ?? 0}`, without, compileWithout(prepared, program));
      }
    } catch (error) {
      if (id === SCHEME) throw error;
      left.push({ id, message: error instanceof Error ? error.message : String(error) });
    }
  // What a person's own changes come to is asked first: the world before them stands beside the one after.
  worlds.sort((a, b) => rank(a.id) - rank(b.id));
  return { experiment, worlds, left };
}

const rank = (id: string): number => [SCHEME, PUBLISHED, NONE].indexOf(id) + (id === SCHEME || id === PUBLISHED || id === NONE ? 0 : 4);

/** The result of every world of which a run was finished. */
function resultsOf(study: Study, lived: readonly LivedWorld[], version: string): readonly { readonly world: StudyWorld; readonly result: RunResult }[] {
  const finished = study.worlds.flatMap((world) => {
    const own = lived.find(({ id }) => id === world.id);
    return own === undefined || own.traces.length === 0 ? [] : [{ world, own }];
  });
  const none = finished.find(({ world }) => world.id === NONE);
  const without: World | undefined = none && { program: none.world.program, traces: none.own.traces };
  const one = ({ world, own }: (typeof finished)[number], digest?: string): { readonly world: StudyWorld; readonly result: RunResult } => {
    const against = world.id === NONE ? undefined : without;
    const part = own.parts.map(({ length }) => length);
    const key = JSON.stringify([world.toLive.key, own.traces.length, part, against === undefined ? 0 : none?.world.toLive.key, against?.traces.length]);
    const beside = { without: against, digest, fragmentation: fragmentationOf(world.program, world.weights, own.parts) };
    const result = measured.get(key) ?? resultOf(world.prepared, world.program, study.experiment.seed, own.traces, version, beside);
    keep(key, result);
    return { world, result };
  };
  // The world without is measured first: what it comes to stands in the others.
  const digest = none && one(none).result.digest;
  return finished.map((each) => one(each, digest));
}

/** What was measured last, by what was lived: a change measures the worlds that it changes. */
const measured = new Map<string, RunResult>();
const MOST_MEASURED = 24;

function keep(key: string, result: RunResult): void {
  measured.delete(key);
  measured.set(key, result);
  const [oldest] = measured.keys();
  if (measured.size > MOST_MEASURED && oldest !== undefined) measured.delete(oldest);
}

/** What was lived, in numbers and words. Worlds of which no run was finished are left out. */
export function viewOf(study: Study, lived: readonly LivedWorld[], version: string): StudyView {
  const results = resultsOf(study, lived, version);
  const scheme = study.worlds[0]?.prepared;
  return {
    worlds: results.map(({ world, result }) => viewOfWorld(world, result)),
    rows: rowsOf(results),
    warnings: scheme?.warnings ?? [],
    limits: both((language) => limits(scheme?.scheme ?? null, language)),
    left: study.left,
    effect: effectOf(
      results.find(({ world }) => world.id === SCHEME),
      results.find(({ world }) => world.id === PUBLISHED),
      study.experiment,
    ),
  };
}

export function both<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;
}

/** A result as the command line has it, but for time and memory, which nothing here reads. */
export function resultOf(prepared: PreparedWorld, program: Program, seed: number, traces: readonly Trace[], version: string, beside: Beside = {}): RunResult {
  const { enterprises, seriesInterval, ...measured } = measureRuns(program, traces, undefined, beside.without, beside.fragmentation);
  return {
    glasshouse: version,
    schema: 1,
    run: identityOf(prepared, program, { seed, runs: traces.length, engine: 'compiled' }),
    digest: digestOf(traces),
    ...measured,
    ...(Object.keys(seriesInterval).length === 0 ? {} : { series_interval: seriesInterval }),
    timing: { wall_s: 0, person_months_per_s: 0, bytes_per_person: 0, peak_rss_mib: 0 },
    groups: Object.fromEntries(program.names.groups.map((id, g) => [id, program.groupPersons[g] as number])),
    regions: Object.fromEntries(program.names.regions.map((id, r) => [id, program.regionPersons[r] as number])),
    ...(enterprises === null ? {} : { enterprises }),
    notes: [],
    ...(beside.without === undefined ? {} : { without: { digest: beside.digest ?? digestOf(beside.without.traces) } }),
    ignorance: null,
    ignorance_why: 'not drawn: low and high are by chance alone',
  };
}

/** What a result needs of other worlds. */
interface Beside {
  readonly without?: World | undefined;
  /** Of the traces of `without`, where it is known. */
  readonly digest?: string | undefined;
  readonly fragmentation?: ReadonlyMap<number, number> | undefined;
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
    state: found.en.state,
    finding: both((language) => ({ headline: found[language].headline, rest: found[language].rest, range: found[language].range })),
    marks: marksOf(found.en.numbers, result.measures['wrongly_listed_share']),
    result,
    scheme: plain(prepared.scheme),
    companion: plain(prepared.companion),
    society: prepared.society,
  };
}

/** A scheme as the page may be sent it: what a federation's parts know of their texts stays here. */
function plain(scheme: Scheme | null): Scheme | null {
  return scheme?.parts === undefined ? scheme : { ...scheme, parts: undefined };
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
      const against = world.id === SCHEME || world.id === NONE || world.id === PUBLISHED ? undefined : base?.measures[id];
      row.cells[world.id] = {
        value,
        low,
        high,
        shown: both((language) => texts[language].get(id)?.shown ?? ''),
        range: both((language) => texts[language].get(id)?.range ?? ''),
        ...changeOf(estimate, against),
      };
    }
  }
  return [...cells]
    .filter(([, row]) => Object.keys(row.cells).length > 0)
    .map(([id, row]) => ({ id, group: id.startsWith('enterprise.') ? 'enterprises' : isMain(id) ? 'main' : 'further', ...row }));
}

/** The difference run by run, in words and numbers, or that the runs do not tell. */
function changeOf(of: Estimate, minus: Estimate | undefined): Pick<MeasureCell, 'change' | 'difference'> {
  if (minus === undefined) return { change: null, difference: null };
  const found = differenceOf(of.runs, minus.runs, { unit: of.unit, whyNull: '' });
  const { value, low, high } = found.difference;
  const text = (language: Language): string => {
    const range = differenceRange(found, language);
    const cell = differenceCell(found, language);
    return range === '' || found.same ? cell : `${cell} (${range})`;
  };
  return { change: both(text), difference: value === null ? null : { value, low, high, cannotTell: found.cannot_tell, same: found.same === true } };
}
