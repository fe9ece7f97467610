/**
 * What each of some safeguards has in a change, as `glasshouse safeguards` finds it: which worlds that needs, what they are, and
 * what was measured in them. Lives nobody.
 */
import {
  among,
  Book,
  everyone,
  inLanguage,
  keptNote,
  type Measure,
  measuresOf,
  measureTitle,
  type Pair,
  type Plan,
  type Players,
  type Program,
  pageWords,
  planOf,
  type Ranged,
  rangedCell,
  readDocument,
  rulesOf,
  SideBySide,
  safeguardPlayers,
  setsOf,
  sharesOf,
  shownValue,
  sortOut,
  type Text,
  type Trace,
  verdictLines,
} from 'glasshouse';
import { besideUnasked, compileExperiment, compileWithout, findSafeguardsFrom, type Experiment as Prepared, type Shelves } from 'glasshouse/prepare';
import type { Experiment } from '../state/experiment.ts';
import { NONE, readWorld, SCHEME, withOwn } from './prepared.ts';
import type { GamePlan, GamePlayer, GameView, InBoth, ShareCell } from './protocol.ts';
import { textsOf } from './texts.ts';
import { both, isMain } from './worlds.ts';

/** How many safeguards the page takes apart where nobody chose, and in which order it looks for such as reach the scheme. */
const DEFAULT_PLAYERS = 4;
const SUGGESTED: readonly string[] = [
  'human-review',
  'independent-appeal',
  'notice-before',
  'expiry',
  'identity-check',
  'suspensive-effect',
  'inability-to-pay',
  'no-joint-sanctions',
  'no-guilt-by-association',
  'no-cross-context',
  'basic-needs',
  'sunset',
  'consent',
  'no-publication',
  'closed-list',
  'no-speech-indicators',
  'reasons',
];

type FoundSafeguards = ReturnType<typeof findSafeguardsFrom>;

/** Safeguards as players in one experiment. */
export class SafeguardGame {
  readonly plan: Omit<GamePlan, 'game'>;
  readonly #experiment: Experiment;
  readonly #own: Prepared;
  readonly #program: Program;
  readonly #found: FoundSafeguards;
  readonly #players: Players;
  readonly #idle: readonly string[];
  readonly #how: Plan;
  readonly #book: Book;
  readonly #pair: Pair;
  readonly #measures: readonly Measure[];
  readonly #side: SideBySide;
  readonly #without: Program | null;
  /** Compiled, until their runs are taken. */
  readonly #inHand = new Map<string, Program>();

  /**
   * @param chosen ids of safeguards; null: some that change something in this scheme
   * @throws InvalidFile, NotFound, CannotRun
   */
  constructor(experiment: Experiment, chosen: readonly string[] | null, shelves: Shelves) {
    this.#experiment = experiment;
    const { persons, months, runs, seed } = experiment;
    this.#own = readWorld(experiment, SCHEME, shelves);
    this.#program = compileExperiment(this.#own, persons, months);
    const { scheme: text, schemeFile } = textsOf(experiment, shelves);
    const { original, society } = this.#own;
    const at = readDocument(text, schemeFile);
    const playersOf = (found: FoundSafeguards): Players => safeguardPlayers(original, [], found, at, society);
    this.#found = findSafeguardsFrom(withOwn(experiment, shelves), chosen ?? firstThatAct(playersOf, shelves, society));
    const all = playersOf(this.#found);
    const { active, idle } = sortOut(all);
    this.#players = among(all, active);
    this.#idle = idle.map((n) => all.ids[n] as string);
    this.#book = new Book(this.#players);
    const count = active.length;
    this.#how = planOf(count, runs);
    this.#pair = { of: this.#book.world(everyone(count)), minus: this.#book.world(0) };
    this.#without = besideUnasked(experiment) ? compileWithout(this.#own, this.#program) : null;
    this.#measures = measuresOf(this.#program, [this.program(this.#pair.of), this.program(this.#pair.minus)]);
    this.#side = new SideBySide({ measures: this.#measures, without: this.#without === null ? null : NONE, pairs: [this.#pair] });
    const worlds = new Map<string, number[]>(this.#without === null ? [] : [[NONE, Array.from({ length: runs }, (_, r) => r)]]);
    for (let r = 0; r < runs; r++)
      for (const id of new Set(setsOf(this.#how, count, seed, r).map((set) => this.#book.world(set)))) worlds.set(id, [...(worlds.get(id) ?? []), r]);
    this.plan = {
      players: this.#found.map(({ value }): GamePlayer => {
        const { id, title, about, norm } = value;
        return { id, title: inBoth(title), about: inBoth(about), norm: inBoth(norm), acts: !this.#idle.includes(id) };
      }),
      plan: this.#how,
      worlds: [...worlds].map(([id, replicates]) => ({ id, replicates })),
    };
  }

  /** @param world an id from the plan */
  program(world: string): Program {
    if (world === NONE && this.#without !== null) return this.#without;
    const { persons, months, firms } = this.#program;
    const made = this.#inHand.get(world) ?? compileExperiment({ ...this.#own, ...this.#book.rules(world) }, persons, months, firms?.program.persons ?? 0);
    this.#inHand.set(world, made);
    return made;
  }

  /** Measures runs of a world; of each world once. */
  take(world: string, traces: readonly Trace[]): void {
    const program = this.program(world);
    for (const trace of traces) this.#side.take(world, program, trace);
    this.#inHand.delete(world);
  }

  /** The parts in one measure, as far as the worlds that they need were lived. */
  shares(wanted: string): GameView {
    const { runs, seed } = this.#experiment;
    const n = Math.max(
      0,
      this.#measures.findIndex(({ id }) => id === wanted),
    );
    const measure = this.#measures[n] as Measure;
    const { id, unit } = measure;
    const count = this.#players.ids.length;
    const replicates = Array.from({ length: runs }, (_, r) => r);
    const { players, all, kept } = sharesOf({
      players: this.#players.ids,
      dummies: this.#idle,
      plan: this.#how,
      seed,
      replicates,
      measures: [measure],
      values: (set, r) => [this.#side.values(this.#book.world(set), r)?.[n] ?? null],
      without: this.#without !== null,
    });
    const cell = (ranged: Ranged): ShareCell => ({ ...ranged, text: both((language) => rangedCell(ranged, unit, language)) });
    const told = (world: string): InBoth<string> | null => {
      if (this.#side.complete([world]).length < runs) return null;
      const estimate = this.#side.world(world, replicates).measures[id];
      return estimate === undefined ? null : both((language) => shownValue(estimate, id, language));
    };
    const [from, to] = [told(this.#pair.minus), told(this.#pair.of)];
    const orders = this.#how.kind === 'sampled' ? 2 * this.#how.pairs * runs : 0;
    return {
      measure: id,
      title: this.#titleOf(id),
      unit,
      unitText: both((language) => pageWords(language).unit(unit)),
      from,
      to,
      // In the order in which they were chosen.
      rows: this.#found.flatMap(({ value }) => {
        const share = players[value.id]?.[id];
        return share === undefined ? [] : [{ id: value.id, alone: cell(share.alone), last: cell(share.last), shapley: cell(share.shapley) }];
      }),
      all: cell(all[id] ?? { value: null, low: null, high: null }),
      note: both((language) => (kept[id] === undefined || to === null ? '' : keptNote(kept[id], language))),
      together: to === null || count === 0 ? { en: [], 'zh-Hans': [] } : this.#together(replicates),
      shares: { players, all },
      measures: this.#measures.map((one) => ({
        id: one.id,
        title: this.#titleOf(one.id),
        group: one.id.startsWith('enterprise.') ? 'enterprises' : isMain(one.id) ? 'main' : 'further',
      })),
      digest: to === null ? '' : this.#side.world(this.#pair.of, replicates).digest,
      orders,
    };
  }

  #together(replicates: readonly number[]): InBoth<readonly string[]> {
    const { differences } = this.#side.pair(this.#pair, replicates);
    return both((language) =>
      verdictLines(
        Object.entries(differences)
          .filter(([id]) => isMain(id))
          .map(([id, difference]) => ({ id, title: this.#titleOf(id)[language], difference })),
        language,
      ),
    );
  }

  #titleOf(id: string): InBoth<string> {
    const { names, firms } = this.#program;
    const zeros = (ids: readonly string[]): Record<string, number> => Object.fromEntries(ids.map((group) => [group, 0]));
    const enterprises = { scores: [], survival: [], regions: {}, groups: zeros(firms?.program.names.groups ?? []) };
    return both((language) => measureTitle(id, { groups: zeros(names.groups), enterprises }, language, this.#own));
  }
}

const inBoth = (text: Text | undefined): InBoth<string> => both((language) => (text === undefined ? '' : inLanguage(text, language)));

/** The first few of those suggested that change something in the scheme when they are added alone. */
function firstThatAct(playersOf: (found: FoundSafeguards) => Players, shelves: Shelves, society: Prepared['society']): string[] {
  const acting: string[] = [];
  for (const id of SUGGESTED) {
    const { world } = playersOf(findSafeguardsFrom(shelves, [id]));
    const [without, withIt] = [world(0), world(1)];
    if (rulesOf(without.scheme, society) !== rulesOf(withIt.scheme, society)) acting.push(id);
    if (acting.length === DEFAULT_PLAYERS) break;
  }
  return acting;
}
