/** Draws of what is not known, each compiled when somebody is free to live it, all with the luck of one replicate. */
import { CannotRun, InvalidFile } from '../../base/faults.ts';
import type { Program } from '../../compile/program.ts';
import type { Trace } from '../../engine/trace.ts';
import { type Assumptions, type Draw, drawnValue, ignoranceOf, type Tries } from '../../ignorance/draw.ts';
import type { Parameter } from '../../ignorance/parameters.ts';
import { measuresOf } from '../../measures/catalogue.ts';
import { driversOf, type IgnoranceRange, type IgnoranceSummary, ignoranceRange } from '../../measures/ignorance.ts';
import type { Reading } from '../../measures/measure.ts';
import type { EngineName } from '../protocol.ts';
import type { PosteriorDraws } from '../sweep/posterior-draws.ts';
import { compileExperiment } from './experiment.ts';
import { liveTasks } from './tasks.ts';

export interface DrawsOptions {
  readonly seed: number;
  /** Draws 0 … draws − 1. */
  readonly draws: number;
  /** Worker threads, at least 1; where left out, as many as there are cores, and none for what is lived sooner than they start. */
  readonly jobs?: number | undefined;
  readonly engine: EngineName;
  /** Whether the world without the scheme is drawn too, for the measures that are against it. */
  readonly without?: boolean | undefined;
  /** Where the draws are rows of a posterior; every number that has a range otherwise. */
  readonly posterior?: PosteriorDraws | undefined;
  /** Whether traces shall show each person at the end. */
  readonly portraits?: boolean | undefined;
  /** Called now and then: months lived, and draws finished. */
  readonly progress?: ((months: number, finished: number) => void) | undefined;
  /** Aborted once: draws that have begun are finished and kept. */
  readonly stop?: AbortSignal | undefined;
}

export interface LivedDraws {
  readonly summary: IgnoranceSummary;
  /** By the id of a measure of the point run. */
  readonly ranges: Readonly<Record<string, IgnoranceRange>>;
}

/** One draw of some worlds: what was lived, and how it was drawn. */
export interface DrawLived {
  readonly d: number;
  readonly tries: Tries;
  /** Of each world. */
  readonly programs: readonly Program[];
  readonly traces: readonly Trace[];
}

export interface DrawsOfWorlds {
  readonly parameters: readonly Drawn[];
  readonly summary: IgnoranceSummary;
  /** The value of each parameter in each draw that was lived whole. Shape [parameters][draws] */
  readonly drawn: readonly (readonly number[])[];
}

/** A number that is drawn. */
export type Drawn = Pick<Parameter, 'path' | 'value' | 'low' | 'high' | 'grade' | 'source'> & { readonly file: string };

/** Where draws come from. */
interface Source {
  readonly parameters: readonly Drawn[];
  readonly draw: (d: number) => Draw<readonly Program[]>;
  /** What the draw gave a parameter. */
  readonly valueOf: (parameter: number, d: number, tries: Tries) => number;
}

function fromRanges<W extends Assumptions>(worlds: readonly W[], compileWorld: (world: W, position: number) => Program, seed: number): Source {
  const { parameters, draw } = ignoranceOf(worlds);
  return {
    parameters,
    draw: (d) => draw(seed, d, (drawn) => drawn.map(compileWorld)),
    valueOf: (p, d, tries) => {
      const one = parameters[p] as Parameter;
      return drawnValue(one, seed, d, tries[one.file]);
    },
  };
}

/** Rows are taken as they are: one that makes no valid world is left out. */
function fromPosterior({ parameters, points, programsAt }: PosteriorDraws): Source {
  const tries = { society: 0, scheme: 0, 'enterprise-scheme': 0 };
  return {
    parameters,
    draw: (d) => {
      try {
        return { made: programsAt(d), tries, refused: 0, why: null };
      } catch (error) {
        if (!(error instanceof InvalidFile || error instanceof CannotRun)) throw error;
        return { made: null, tries, refused: 1, why: error.message };
      }
    },
    valueOf: (p, d) => points[d]?.[p] as number,
  };
}

/** Every draw is lived with the luck of this replicate. */
const REPLICATE = 0;

/**
 * Lives draws of several worlds: in each draw all worlds share their luck and the values of the parameters that they share.
 * @param compileWorld makes the Program of a drawn world @param take called with each draw that all worlds have lived, in
 *   the order in which they end; what it returns is kept, in the order of draws
 * @throws CannotRun if one replicate does not fit in memory, or no draw is valid
 */
export async function liveDrawsOf<W extends Assumptions, T>(
  worlds: readonly W[],
  compileWorld: (world: W, position: number) => Program,
  options: DrawsOptions,
  take: (lived: DrawLived) => T,
): Promise<DrawsOfWorlds & { readonly taken: readonly T[] }> {
  const { seed, draws } = options;
  const source = options.posterior === undefined ? fromRanges(worlds, compileWorld, seed) : fromPosterior(options.posterior);
  const begun = new Map<number, { readonly tries: Tries; readonly programs: readonly Program[]; readonly traces: Trace[]; left: number }>();
  const finished = new Map<number, { readonly tries: Tries; readonly kept: T }>();
  let refused = 0;
  let givenUp = 0;
  let first: string | null = null;
  const tasks = function* () {
    for (let d = 0; d < draws; d++) {
      const draw = source.draw(d);
      refused += draw.refused;
      first ??= draw.why;
      if (draw.made === null) {
        givenUp++;
        continue;
      }
      begun.set(d, { tries: draw.tries, programs: draw.made, traces: [], left: worlds.length });
      for (const [world, program] of draw.made.entries()) yield { program, replicate: REPLICATE, d, world };
    }
  };
  const progress = options.progress && ((months: number) => options.progress?.(months, finished.size));
  const { jobs, engine, portraits, stop } = options;
  await liveTasks(tasks(), { seed, jobs, engine, portraits, progress, stop }, ({ d, world }, trace) => {
    const own = begun.get(d);
    if (own === undefined) return;
    own.traces[world] = trace;
    if (--own.left > 0) return;
    begun.delete(d);
    finished.set(d, { tries: own.tries, kept: take({ d, tries: own.tries, programs: own.programs, traces: own.traces }) });
  });
  if (givenUp === draws)
    throw new CannotRun(
      `of ${draws} draws none makes a valid world: the ranges contradict each other (${first}). Mend the ranges, or run without --ignorance.`,
    );
  const order = [...finished.entries()].sort(([a], [b]) => a - b);
  return {
    parameters: source.parameters,
    summary: {
      asked: draws,
      draws: order.length,
      parameters: source.parameters.length,
      refused,
      ...(first === null ? {} : { refused_first: first }),
      given_up: givenUp,
      replicate: REPLICATE,
      ...(options.posterior === undefined
        ? {}
        : { posterior: { sha256: options.posterior.from, names: options.posterior.names, points: options.posterior.points } }),
      parameter_list: source.parameters.map(({ file, path, value, low, high, grade, source }) => ({ file, path, value, low, high, grade, source })),
    },
    drawn: source.parameters.map((_, p) => order.map(([d, { tries }]) => source.valueOf(p, d, tries))),
    taken: order.map(([, { kept }]) => kept),
  };
}

/**
 * Lives draws of one world and measures them.
 * @param program of the point run, whose measures are taken
 */
export async function liveDraws(lived: Assumptions & { readonly safeguards: readonly string[] }, program: Program, options: DrawsOptions): Promise<LivedDraws> {
  const measures = measuresOf(program);
  const enterprises = program.firms?.program.persons ?? 0;
  const { parameters, summary, drawn, taken } = await liveDrawsOf(
    options.without ? [lived, { ...lived, scheme: null, companion: null, safeguards: [] }] : [lived],
    (world) => compileExperiment(world, program.persons, program.months, enterprises),
    { ...options, portraits: options.without },
    ({ programs, traces }) => {
      const [own, without] = programs.map((one, w): Reading => ({ program: one, trace: traces[w] as Trace }));
      const reading: Reading = { ...(own as Reading), ...(without === undefined ? {} : { without }) };
      return measures.map((measure) => measure.value(reading));
    },
  );
  const drivers = driversOf(parameters, drawn);
  const ranges = measures.map((measure, m) => {
    const values = taken.map((row) => row[m] as number | null);
    return [measure.id, ignoranceRange(values, drivers(values))] as const;
  });
  return { summary, ranges: Object.fromEntries(ranges) };
}
