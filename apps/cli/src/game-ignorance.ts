/** What is not known, for the parts that players have in a change: each draw sets the same numbers in all worlds that the parts need. */
import {
  type Assumptions,
  type Book,
  driversOf,
  EXACT_UP_TO,
  everyone,
  type IgnoranceRange,
  type IgnoranceSummary,
  ignoranceRange,
  type Measure,
  type Part,
  type Plan,
  type Players,
  partsOf,
  type Share,
  type Shares,
  setsOf,
} from 'glasshouse';
import { compileLived } from './experiment.ts';
import type { GameOptions } from './game.ts';
import type { Terminal } from './terminal.ts';
import { lessThan, liveWorldDraws } from './world-draws.ts';
import type { NamedWorld, OwnWorld } from './worlds.ts';

type Ranges = Readonly<Record<string, IgnoranceRange>>;
type Value = number | null;

export interface GameDraws {
  readonly summary: IgnoranceSummary;
  /** Of the worlds of everyone and of nobody, and of what lies between them, by measure. */
  readonly everyone: Ranges;
  readonly nobody: Ranges;
  readonly all: Ranges;
  /** Of the parts of each player, by measure. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, Readonly<Record<keyof Part, IgnoranceRange>>>>>>;
  /** Whether Shapley shares were drawn too. */
  readonly shapley: boolean;
}

/** What is kept of a draw of one measure. */
interface Drawn {
  readonly everyone: Value;
  readonly nobody: Value;
  readonly parts: readonly Part[];
}

const PARTS = ['alone', 'last', 'shapley'] as const;
const NOT_ALL_SETS = `not drawn: it would need all sets of players in every draw, and these are lived only where shares are exact, of up to ${EXACT_UP_TO} players`;

/**
 * Lives draws of a game. Shapley shares are drawn where all sets are lived, and not where orders are drawn: what each player
 * changes alone and as the last is drawn in any case.
 * @param game players that change something @param without the world without the scheme, where that is lived too
 * @returns null where not one draw was finished
 * @throws CannotRun if no draw is valid in all worlds
 */
export async function drawGame(
  own: OwnWorld,
  game: Players,
  book: Book,
  plan: Plan,
  without: NamedWorld | undefined,
  measures: readonly Measure[],
  options: GameOptions & { readonly ignorance: number },
  terminal: Terminal,
): Promise<GameDraws | null> {
  const { persons, months, firms } = own.program;
  const count = game.ids.length;
  const shared: Plan = plan.kind === 'exact' && count <= EXACT_UP_TO ? plan : { kind: 'none' };
  // Where players are parts of the scheme, the whole is drawn, and what each set leaves of it is lived: sets that are alike as stated need not be so then.
  const worldOf = new Map(setsOf(shared, count, options.seed, 0).map((set) => [set, game.left === undefined ? book.set(book.world(set)) : set]));
  const worlds = [...new Set(worldOf.values())];
  const { experiment } = own;
  const assumed = worlds.map((set): Assumptions => (game.left === undefined ? { ...experiment, ...game.world(set) } : experiment));
  const draw = await liveWorldDraws(
    without === undefined ? assumed : [...assumed, without.assumed],
    (drawn, position) => {
      const set = worlds[position];
      const rules = set !== undefined && drawn.scheme !== null ? game.left?.({ scheme: drawn.scheme, society: drawn.society }, set) : undefined;
      return compileLived({ ...experiment, ...drawn, ...rules }, persons, months, firms?.program.persons ?? 0);
    },
    { ...options, draws: options.ignorance, portraits: without !== undefined },
    ({ programs, traces }) => {
      const readings = programs.flatMap((program, w) => (traces[w] === undefined ? [] : [{ program, trace: traces[w] }]));
      const beside = without === undefined ? undefined : readings.at(-1);
      return measures.map((measure): Drawn => {
        const values = worlds.map((_, w) => measure.value({ ...(readings[w] as (typeof readings)[number]), without: beside }));
        const value = (set: number): Value => values[worlds.indexOf(worldOf.get(set) as number)] ?? null;
        return { everyone: value(everyone(count)), nobody: value(0), parts: partsOf(shared, count, options.seed, 0, value).parts };
      });
    },
    terminal,
  );
  if (draw === null) return null;
  const { summary, parameters, drawn, taken } = draw;
  const drivers = driversOf(parameters, drawn);
  const rangesOf = (value: (one: Drawn) => Value): Ranges =>
    Object.fromEntries(
      measures.map(({ id }, m) => {
        const values = taken.map((of) => value(of[m] as Drawn));
        return [id, ignoranceRange(values, drivers(values))];
      }),
    );
  const partOf = (player: number, m: number, part: keyof Part): IgnoranceRange => {
    // A part beyond the months that could be followed is no number, as a difference there is none.
    const values = taken.map((of): Value => lessThan(of[m]?.parts[player]?.[part] ?? null, 0));
    const range = ignoranceRange(values, undefined);
    return part === 'shapley' && shared.kind === 'none' ? { ...range, why: NOT_ALL_SETS } : range;
  };
  return {
    summary,
    everyone: rangesOf((one) => one.everyone),
    nobody: rangesOf((one) => one.nobody),
    all: rangesOf((one) => lessThan(one.everyone, one.nobody)),
    parts: Object.fromEntries(
      game.ids.map((id, i) => [
        id,
        Object.fromEntries(
          measures.map((measure, m) => [measure.id, { alone: partOf(i, m, 'alone'), last: partOf(i, m, 'last'), shapley: partOf(i, m, 'shapley') }]),
        ),
      ]),
    ),
    shapley: shared.kind === 'exact',
  };
}

/** Shares with their ranges by what is not known beside those by chance; players that change nothing change nothing in any draw. */
export function withDrawnParts(shares: Shares, { parts, all, summary }: GameDraws): Shares {
  const nothing: IgnoranceRange = { low: 0, high: 0, median: 0, draws: summary.draws, null_draws: 0 };
  const players = Object.entries(shares.players).map(([id, of]) => {
    const drawn = parts[id];
    const measures = Object.entries(of).map(([measure, share]) => {
      const ranged = PARTS.map((part) => [part, { ...share[part], ignorance: drawn === undefined ? nothing : drawn[measure]?.[part] }] as const);
      return [measure, Object.fromEntries(ranged) as unknown as Share] as const;
    });
    return [id, Object.fromEntries(measures)] as const;
  });
  return {
    ...shares,
    players: Object.fromEntries(players),
    all: Object.fromEntries(Object.entries(shares.all).map(([measure, ranged]) => [measure, { ...ranged, ignorance: all[measure] }])),
  };
}
