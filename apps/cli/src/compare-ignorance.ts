/** What is not known, for worlds side by side: each draw sets the same numbers in all worlds, which are lived with the same luck. */
import { type Assumptions, driversOf, type IgnoranceRange, type IgnoranceSummary, ignoranceRange, type Measure, type Pair } from 'glasshouse';
import { liveDrawsOf } from 'glasshouse/node';
import type { CompareOptions } from './commands/compare.ts';
import { compileLived } from './experiment.ts';
import { listenForInterrupt } from './interrupt.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';
import type { NamedWorld, OwnWorld } from './worlds.ts';

type Ranges = Readonly<Record<string, IgnoranceRange>>;

export interface WorldDraws {
  readonly summary: IgnoranceSummary;
  /** Of each world's measures. */
  readonly worlds: Readonly<Record<string, Ranges>>;
  /** Of each pair's differences. */
  readonly pairs: readonly Ranges[];
  readonly stopped: boolean;
}

/**
 * Lives draws of all worlds of a comparison.
 * @param lived the worlds, and the one without the scheme where that is lived too @param without its id
 * @returns null where not one draw was finished
 * @throws CannotRun if no draw is valid in all worlds
 */
export async function drawWorlds(
  own: OwnWorld,
  lived: readonly NamedWorld[],
  without: string | undefined,
  pairs: readonly Pair[],
  measures: readonly Measure[],
  options: CompareOptions & { readonly ignorance: number },
  terminal: Terminal,
): Promise<WorldDraws | null> {
  const { ignorance: draws, seed, jobs, engine } = options;
  const { persons, months, firms } = own.program;
  const words = WORDS[terminal.language];
  const interrupt = listenForInterrupt(terminal, 'draws');
  const progress = showProgress({ runs: draws, months: months * lived.length, persons, unit: 'draws' }, terminal);
  try {
    const { summary, parameters, drawn, taken } = await liveDrawsOf(
      lived.map(({ assumed }): Assumptions & { readonly safeguards: readonly string[] } => assumed),
      (world) => compileLived({ ...own.experiment, ...world }, persons, months, firms?.program.persons ?? 0),
      { draws, seed, jobs, engine, portraits: without !== undefined, progress: (now, finished) => progress.update(now, finished), stop: interrupt.signal },
      ({ programs, traces }) => {
        const readings = programs.flatMap((program, w) => (traces[w] === undefined ? [] : [{ program, trace: traces[w] }]));
        const beside = readings[lived.findIndex(({ id }) => id === without)];
        return readings.map((reading) => measures.map((measure) => measure.value(beside === undefined ? reading : { ...reading, without: beside })));
      },
    );
    progress.end();
    const stopped = interrupt.signal.aborted && summary.draws + summary.given_up < draws;
    if (summary.draws === 0) terminal.say(words.noDrawFinished);
    else if (stopped) terminal.say(words.drawsStopped(summary.draws, draws));
    if (summary.draws === 0) return null;
    const drivers = driversOf(parameters, drawn);
    const rangesOf = (value: (draw: readonly (readonly (number | null)[])[], m: number) => number | null): Ranges =>
      Object.fromEntries(
        measures.map(({ id }, m) => {
          const values = taken.map((draw) => value(draw, m));
          return [id, ignoranceRange(values, drivers(values))];
        }),
      );
    const position = (id: string): number => lived.findIndex((world) => world.id === id);
    const at = (world: number) => (draw: readonly (readonly (number | null)[])[], m: number) => draw[world]?.[m] ?? null;
    return {
      summary,
      worlds: Object.fromEntries(lived.map(({ id }, w) => [id, rangesOf(at(w))])),
      pairs: pairs.map(({ of, minus }) => {
        const [one, other] = [at(position(of)), at(position(minus))];
        return rangesOf((draw, m) => lessThan(one(draw, m), other(draw, m)));
      }),
      stopped,
    };
  } finally {
    progress.end();
    interrupt.release();
  }
}

/** A difference; null where either is, or lies beyond what the run could follow. */
function lessThan(of: number | null, minus: number | null): number | null {
  return of === null || minus === null || !Number.isFinite(of) || !Number.isFinite(minus) ? null : of - minus;
}
