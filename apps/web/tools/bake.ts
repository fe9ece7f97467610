/** What the page knows when it is built: what ships, and the finding, the answers and the life of the first page, lived by the library itself. */

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import {
  type Difference,
  differenceOf,
  digestOf,
  type Estimate,
  factShapes,
  finding,
  findLives,
  type Language,
  measureRuns,
  type Program,
  parseCondition,
  type RunResult,
  readFederation,
  readSafeguard,
  readScheme,
  readSociety,
  spoken,
  type Trace,
  tellLife,
  watchLife,
} from 'glasshouse';
import { compileExperiment, DEFAULT_SOCIETY, type Experiment, find, liveReplicates, prepare, shipped } from 'glasshouse/node';
import type { Answer, Baked, Catalogue, StartData } from '../src/baked.ts';

/** The experiment of the first page: the defaults of the command line. */
const START = { scheme: 'judgment-defaulters', persons: 10_000, months: 60, runs: 20, seed: 42 } as const;
/** What its question offers. */
const OFFERED = ['independent-appeal', 'human-review'] as const;
/** Whose life is told: the first of these that somebody has. */
const LIVES = ['ever_wrongly && appealed && won', 'ever_wrongly && appealed', 'months_wrongly > 5 && refusals > 1', 'months_wrongly > 0', 'stays > 0'];
const LANGUAGES = ['en', 'zh-Hans'] as const satisfies readonly Language[];

/** @returns the same for the same sources, whatever the machine */
export async function bake(): Promise<Baked> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return { version, catalogue: catalogueOf(), start: await startOf(version) };
}

function catalogueOf(): Catalogue {
  const schemes = (['schemes', 'federations'] as const).flatMap((shelf) =>
    shipped(shelf).map((id) => {
      const { text, file } = find('schemes', id);
      if (shelf === 'federations') {
        const { title, society } = readFederation(text, file).value;
        return { id, title, society: society ?? DEFAULT_SOCIETY, kind: 'federation' as const };
      }
      const { title, society, kind, place, subjects } = readScheme(text, file).value;
      const city =
        (society ?? DEFAULT_SOCIETY) === DEFAULT_SOCIETY &&
        place !== undefined &&
        !(spoken(place, 'en') ?? '').startsWith('China') &&
        kind !== 'thought-experiment' &&
        subjects !== 'enterprises';
      return { id, title, society: society ?? DEFAULT_SOCIETY, kind, ...(city ? { city: true as const } : {}) };
    }),
  );
  return {
    schemes,
    societies: shipped('societies').map((id) => {
      const { text, file } = find('societies', id);
      return { id, title: readSociety(text, file).value.title };
    }),
    safeguards: shipped('safeguards').map((id) => {
      const { text, file } = find('safeguards', id);
      const { title, about } = readSafeguard(text, file).value;
      return { id, title, about };
    }),
  };
}

interface Lived {
  readonly world: string;
  readonly experiment: Experiment;
  readonly program: Program;
  readonly traces: readonly Trace[];
  readonly result: RunResult;
}

async function liveWorld(world: string, version: string): Promise<Lived> {
  const { scheme, persons, months, runs, seed } = START;
  const experiment = prepare({ scheme, safeguards: world === 'scheme' ? [] : [world] });
  const program = compileExperiment(experiment, persons, months);
  const traces = await liveReplicates(program, { seed, runs, jobs: availableParallelism(), engine: 'compiled', portraits: world === 'scheme' });
  const { enterprises: _, ...measured } = measureRuns(program, traces);
  const result: RunResult = {
    glasshouse: version,
    schema: 1,
    run: {
      scheme: experiment.original.id,
      society: experiment.society.id,
      persons,
      enterprises: program.firms?.program.persons ?? 0,
      months,
      seed,
      runs,
      safeguards: experiment.safeguards,
      engine: 'compiled',
    },
    digest: digestOf(traces),
    ...measured,
    timing: { wall_s: 0, person_months_per_s: 0, bytes_per_person: 0, peak_rss_mib: 0 },
    groups: Object.fromEntries(program.names.groups.map((id, g) => [id, program.groupPersons[g] as number])),
    regions: {},
    notes: [],
  };
  return { world, experiment, program, traces, result };
}

async function startOf(version: string): Promise<StartData> {
  const lived: Lived[] = [];
  for (const world of ['scheme', ...OFFERED]) lived.push(await liveWorld(world, version));
  const own = lived[0] as Lived;
  const { scheme, persons, months, runs, seed } = START;
  const { society, original } = own.experiment;
  return {
    scheme: { id: scheme, title: original.title },
    society: { id: society.id, title: society.title },
    persons,
    months,
    runs,
    seed,
    answers: lived.map((world) => answerOf(world, own)),
    life: lifeOf(own),
  };
}

function measure({ result }: Lived, id: string): Estimate {
  const estimate = result.measures[id];
  if (estimate === undefined || estimate.value === null)
    throw new Error(`the first page needs ${id}, and this run has none: ${estimate?.why ?? 'no such measure'}`);
  return estimate;
}

function answerOf(lived: Lived, own: Lived): Answer {
  const { world, experiment, result } = lived;
  const number = (of: Lived, id: string): number => measure(of, id).value as number;
  const perThousand = 1000 / number(own, 'listed_share');
  const told = both((language) => {
    const { headline, rest, range } = finding(result, experiment.scheme, language);
    return { headline, rest, range };
  });
  const change =
    world === 'scheme'
      ? null
      : differenceOf(measure(lived, 'wrongly_listed_share').runs, measure(own, 'wrongly_listed_share').runs, { unit: '', whyNull: 'nobody is listed' });
  const text = world === 'scheme' ? null : find('safeguards', world);
  return {
    world,
    finding: told,
    marks: {
      listed: Math.min(1000, Math.round(number(lived, 'listed_share') * perThousand)),
      wrongly: Math.round(number(lived, 'wrongly_listed') * perThousand),
    },
    wrongly: number(lived, 'wrongly_listed_share') * 1000,
    change: change === null ? null : changeOf(change),
    work: number(lived, 'cost'),
    about: text === null ? null : readSafeguard(text.text, text.file).value.about,
  };
}

function changeOf({ difference: { value, low, high }, cannot_tell }: Difference): Answer['change'] {
  if (value === null || low === null || high === null) throw new Error('the first page compares two worlds run by run, and these have no interval');
  return { value: value * 1000, low: low * 1000, high: high * 1000, cannotTell: cannot_tell };
}

function lifeOf({ program, traces, experiment }: Lived): StartData['life'] {
  const [trace] = traces as readonly [Trace];
  const found = LIVES.map((text) => findLives(program, START.seed, trace, parseCondition(text, factShapes(program)), { limit: 1 }).found[0]).find(
    (life) => life !== undefined,
  );
  if (found === undefined) throw new Error('the first page tells the life of somebody listed, and nobody is');
  const life = watchLife(program, START.seed, trace.replicate, found.index, trace.rows);
  return both((language) => {
    const { title, traits, months } = tellLife(life.person, life.events, experiment.scheme, experiment.society, language, 5);
    return { title, traits, months };
  });
}

function both<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;
}
