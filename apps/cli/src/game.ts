/** Lives the sets of players that a question needs, each world once, and says what each player has in the change. */
import {
  among,
  Book,
  EXACT_UP_TO,
  everyone,
  type IgnoranceSummary,
  MOST_EXACT,
  MOST_PLAYERS,
  measuresOf,
  type Pair,
  type PairResult,
  type Plan,
  type Players,
  type Program,
  planOf,
  type Shares,
  SideBySide,
  setsOf,
  sharesOf,
  sortOut,
  type WorldResult,
} from 'glasshouse';
import { wantsBaseline } from './baseline.ts';
import { EXIT, Stopped, WrongUsage } from './exit.ts';
import { compileLived } from './experiment.ts';
import { drawGame, withDrawnParts } from './game-ignorance.ts';
import { interrupted } from './interrupt.ts';
import { type Beside, liveBeside } from './live-beside.ts';
import type { RunOptions } from './options.ts';
import { withPairRanges, withRanges } from './result.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';
import { NONE, type OwnWorld, type WorldsOptions, worldWithout } from './worlds.ts';

export interface GameOptions extends WorldsOptions, Pick<RunOptions, 'baseline'> {
  readonly shapley?: 'exact' | 'none' | number | undefined;
  /** Draws of what is not known; none where it is absent. */
  readonly ignorance?: number | undefined;
}

export interface Played {
  readonly plan: Plan;
  /** Players that change something, and those that do not. */
  readonly active: readonly string[];
  readonly idle: readonly string[];
  readonly shares: Shares;
  /** The worlds of everyone and of nobody; the one that is no safeguard and no rule taken away is the scheme's own. */
  readonly everyone: WorldResult;
  readonly nobody: WorldResult;
  readonly pair: PairResult;
  /** Runs that all worlds have. */
  readonly runs: number;
  /** Worlds lived beside each other in these runs, the one without the scheme included; those with the same rules are one. */
  readonly worlds: number;
  /** Orders of players drawn, over these runs; 0 unless shares are sampled. */
  readonly orders: number;
  /** Draws of what is not known, if any were lived. */
  readonly ignorance: IgnoranceSummary | null;
  /** Whether these are of Shapley shares, too. */
  readonly shapleyDrawn: boolean;
  readonly done: Beside;
  readonly exit: number;
}

/** Programs kept compiled. */
const KEPT_PROGRAMS = 256;

/**
 * Lives a game.
 * @param keepIdle whether players that change nothing have shares too, of 0
 * @throws WrongUsage if there are too many players, Stopped if Ctrl-C left no complete run
 */
export async function play(own: OwnWorld, players: Players, options: GameOptions, keepIdle: boolean, terminal: Terminal): Promise<Played> {
  const { runs, seed } = options;
  if (players.ids.length > MOST_PLAYERS) throw new WrongUsage(`${players.ids.length} are too many to share a change among; at most ${MOST_PLAYERS}.`);
  // What changes nothing as stated may change something in a draw.
  const { active, idle } =
    options.ignorance !== undefined && players.left !== undefined ? { active: players.ids.map((_, i) => i), idle: [] } : sortOut(players);
  const game = among(players, active);
  const count = game.ids.length;
  const plan = planOf(count, runs, options.shapley);
  if (plan.kind === 'exact' && count > MOST_EXACT)
    throw new WrongUsage(
      `--shapley exact: ${count} players have ${2 ** count} sets, too many to live; leave it out (exact up to ${EXACT_UP_TO}, else sampled), or give a number of orders.`,
    );

  const book = new WorldBook(own, game);
  const without = wantsBaseline(own.experiment, options) ? worldWithout(own) : undefined;
  const all = everyone(count);
  const pair: Pair = { of: book.world(all), minus: book.world(0) };
  const measures = measuresOf(own.program, [book.program(pair.of), book.program(pair.minus)]);
  const side = new SideBySide({ measures, without: without?.id ?? null, pairs: [pair] });
  const needed = Array.from({ length: runs }, (_, r) => [...new Set(setsOf(plan, count, seed, r).map((set) => book.world(set)))]);
  const tasks = function* () {
    for (const [replicate, worlds] of needed.entries()) {
      if (without) yield { program: without.program, replicate, world: without.id };
      for (const world of worlds) yield { program: book.program(world), replicate, world };
    }
  };
  const tasksInAll = needed.reduce((sum, worlds) => sum + worlds.length + (without ? 1 : 0), 0);
  const done = await liveBeside(tasks(), tasksInAll, options, terminal, ({ world, program }, trace) => side.take(world, program, trace));
  const replicates = needed.flatMap((worlds, r) => (side.complete([...worlds, ...(without ? [NONE] : [])]).includes(r) ? [r] : []));
  const words = WORDS[terminal.language];
  if (replicates.length === 0) throw new Stopped(words.nothingFinished);
  if (done.stopped) terminal.say(words.stopped(replicates.length, runs));
  const named = (positions: readonly number[]): string[] => positions.map((i) => players.ids[i] as string);
  const { ignorance } = options;
  if (ignorance !== undefined && !done.stopped && interrupted()) terminal.say(words.noDrawFinished);
  const drawn =
    ignorance === undefined || interrupted() ? null : await drawGame(own, game, book.book, plan, without, measures, { ...options, ignorance }, terminal);
  const shares = sharesOf({
    players: game.ids,
    dummies: keepIdle ? named(idle) : [],
    plan,
    seed,
    replicates,
    measures,
    values: (set, r) => side.values(book.world(set), r) ?? [],
    without: without !== undefined,
  });
  const [of, minus] = [side.world(pair.of, replicates), side.world(pair.minus, replicates)];
  return {
    plan,
    active: game.ids,
    idle: named(idle),
    shares: drawn === null ? shares : withDrawnParts(shares, drawn),
    everyone: { ...of, measures: withRanges(of.measures, drawn?.everyone) },
    nobody: { ...minus, measures: withRanges(minus.measures, drawn?.nobody) },
    pair: withPairRanges(side.pair(pair, replicates), drawn?.all),
    runs: replicates.length,
    worlds: new Set(replicates.flatMap((r) => needed[r] as string[])).size + (without ? 1 : 0),
    orders: plan.kind === 'sampled' ? 2 * plan.pairs * replicates.length : 0,
    ignorance: drawn?.summary ?? null,
    shapleyDrawn: drawn?.shapley ?? false,
    done,
    exit: interrupted() ? EXIT.stopped : EXIT.done,
  };
}

/** The worlds of sets of players, each compiled when it is needed. */
class WorldBook {
  readonly #own: OwnWorld;
  readonly book: Book;
  readonly #programs = new Map<string, Program>();

  constructor(own: OwnWorld, players: Players) {
    this.#own = own;
    this.book = new Book(players);
  }

  /** Id of the world of a set. */
  world(set: number): string {
    return this.book.world(set);
  }

  /** Compiles a world, or finds it compiled. @param world an id that {@link world} gave */
  program(world: string): Program {
    const known = this.#programs.get(world);
    if (known !== undefined) return known;
    const { scheme, society } = this.book.rules(world);
    const { persons, months, firms } = this.#own.program;
    const made = compileLived({ ...this.#own.experiment, scheme, society }, persons, months, firms?.program.persons ?? 0);
    const [oldest] = this.#programs.keys();
    if (this.#programs.size >= KEPT_PROGRAMS && oldest !== undefined) this.#programs.delete(oldest);
    this.#programs.set(world, made);
    return made;
  }
}
