/** What is not known, for worlds side by side: each draw sets the same numbers in all worlds, which are lived with the same luck. */
import { type Assumptions, driversOf, type IgnoranceRange, type IgnoranceSummary, ignoranceRange, type Measure, type Pair } from 'glasshouse';
import type { CompareOptions } from './commands/compare.ts';
import { compileLived } from './experiment.ts';
import type { Terminal } from './terminal.ts';
import { lessThan, liveWorldDraws } from './world-draws.ts';
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
  const draw = await liveWorldDraws(
    lived.map(({ assumed }): Assumptions & { readonly safeguards: readonly string[] } => assumed),
    (world) => compileLived({ ...own.experiment, ...world }, persons, months, firms?.program.persons ?? 0),
    { draws, seed, jobs, engine, persons, months, portraits: without !== undefined },
    ({ programs, traces }) => {
      const readings = programs.flatMap((program, w) => (traces[w] === undefined ? [] : [{ program, trace: traces[w] }]));
      const beside = readings[lived.findIndex(({ id }) => id === without)];
      return readings.map((reading) => measures.map((measure) => measure.value(beside === undefined ? reading : { ...reading, without: beside })));
    },
    terminal,
  );
  if (draw === null) return null;
  const { summary, parameters, drawn, taken, stopped } = draw;
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
}
