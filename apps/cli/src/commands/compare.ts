/** `compare`: the same society in two worlds or more, run by run and person by person. */
import { measuresOf, type Pair, SideBySide } from 'glasshouse';
import { wantsBaseline } from '../baseline.ts';
import { drawWorlds } from '../compare-ignorance.ts';
import { compareText } from '../compare-text.ts';
import { EXIT, Stopped, WrongUsage } from '../exit.ts';
import { isFederation, noteBeyond } from '../experiment.ts';
import { liveFragmentation } from '../fragmentation.ts';
import { interrupted } from '../interrupt.ts';
import { json } from '../json.ts';
import { type Beside, liveBeside } from '../live-beside.ts';
import type { RunOptions } from '../options.ts';
import { LIVED_NOTES, NONE_DRAWN, NOT_DRAWN, withPairRanges, withRanges } from '../result.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { WORDS } from '../words.ts';
import {
  type NamedWorld,
  NONE,
  namesOf,
  type OwnWorld,
  ownWorld,
  SCHEME,
  schemeFirst,
  type WorldsOptions,
  worldUnder,
  worldWith,
  worldWithout,
} from '../worlds.ts';

export interface CompareOptions extends WorldsOptions, Pick<RunOptions, 'baseline'> {
  readonly with: readonly string[];
  readonly against: readonly string[];
  readonly json: boolean;
  /** Whether everyone is lived under each scheme of a federation, too; by default where that is quick. */
  readonly fragmentation?: boolean | undefined;
  /** Draws of what is not known; none where it is absent. */
  readonly ignorance?: number | undefined;
}

/** The most worlds that one comparison shows. */
const MOST_WORLDS = 4;

/** @returns 0, or 130 if Ctrl-C ended it early (what was finished in all worlds is shown) */
export async function compare(schemeName: string | undefined, asked: CompareOptions, terminal: Terminal): Promise<number> {
  // No enterprises live in a federation, so none live in what it is compared with.
  const options = asked.enterprises === undefined && namesOf(asked.against).some(isFederation) ? { ...asked, enterprises: 0 } : asked;
  const { name, given } = schemeFirst(schemeName, options.with, 'glasshouse compare judgment-defaulters --with independent-appeal');
  const own = ownWorld(name, options);
  for (const warning of own.experiment.warnings) terminal.note(warning);
  noteBeyond(own, options.months, terminal);
  const { worlds, pairs } = worldsOf(own, namesOf(given), options);
  const beside = worlds.find(({ id }) => id === NONE) ?? (wantsBaseline(own.experiment, options) ? worldWithout(own) : undefined);
  const lived = beside === undefined || worlds.includes(beside) ? worlds : [...worlds, beside];
  const measures = measuresOf(
    own.program,
    worlds.map(({ program }) => program),
  );
  const side = new SideBySide({ measures, without: beside?.id ?? null, pairs });
  const tasks = function* () {
    for (let replicate = 0; replicate < options.runs; replicate++) for (const { id, program } of lived) yield { program, replicate, id };
  };
  const spread = await fragmentationOf(own, lived, options, terminal);
  if (interrupted()) throw new Stopped(WORDS[terminal.language].nothingFinished);
  const done = await liveBeside(tasks(), options.runs * lived.length, options, terminal, ({ id, program }, trace) =>
    side.take(id, program, trace, spread.get(id)?.get(trace.replicate)),
  );
  const replicates = side.complete(lived.map(({ id }) => id));
  const words = WORDS[terminal.language];
  if (replicates.length === 0) throw new Stopped(words.nothingFinished);
  if (done.stopped) terminal.say(words.stopped(replicates.length, options.runs));
  const { ignorance } = options;
  if (ignorance !== undefined && !done.stopped && interrupted()) terminal.say(words.noDrawFinished);
  const drawn =
    ignorance === undefined || interrupted() ? null : await drawWorlds(own, lived, beside?.id, pairs, measures, { ...options, ignorance }, terminal);
  const why = ignorance === undefined ? NOT_DRAWN : NONE_DRAWN;
  const points = worlds.map(({ id, scheme, safeguards }) => ({ id, scheme: scheme?.id ?? null, safeguards, ...side.world(id, replicates) }));
  const results = points.map((world) => ({ ...world, measures: withRanges(world.measures, drawn?.worlds[world.id]) }));
  const compared = pairs.map((pair, n) => withPairRanges(side.pair(pair, replicates), drawn?.pairs[n]));
  const [first] = compared;
  if (first === undefined) return EXIT.failed;
  const notes = [...LIVED_NOTES, ...(done.stopped ? [words.stopped(replicates.length, options.runs)] : []), ...own.experiment.warnings];
  if (options.json)
    terminal.print(
      json({
        glasshouse: VERSION,
        schema: 1,
        run: identityOf(own, options, replicates.length),
        worlds: results,
        of: first.of,
        minus: first.minus,
        differences: first.differences,
        persons: first.persons,
        ...(compared.length > 1 ? { pairs: compared } : {}),
        ...(drawn === null ? { ignorance: null, ignorance_why: why } : { ignorance: drawn.summary }),
        timing: timingOf(done, options),
        notes,
      }),
    );
  else
    terminal.print(
      compareText({ own, worlds, results, compared, ignorance: drawn?.summary ?? null, options, runs: replicates.length, seconds: done.seconds }, terminal),
    );
  return interrupted() ? EXIT.stopped : EXIT.done;
}

/** How differently the schemes of a federation treat the same lives, by world and replicate; beside a federation any other world is ruled alike everywhere. */
async function fragmentationOf(
  own: OwnWorld,
  worlds: readonly NamedWorld[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const spread = new Map<string, ReadonlyMap<number, number>>();
  for (const { id, scheme, program } of worlds)
    if (program.members.length > 0)
      spread.set(id, await liveFragmentation({ scheme, society: own.experiment.society }, program, options.fragmentation, options, terminal));
  const [lived] = spread.values();
  if (lived !== undefined) for (const { id } of worlds) if (!spread.has(id)) spread.set(id, new Map([...lived.keys()].map((replicate) => [replicate, 0])));
  return spread;
}

/** Whom the society lives under, in order, the scheme's world first; and which two are compared, in order. @throws WrongUsage */
function worldsOf(
  own: OwnWorld,
  added: readonly string[],
  options: CompareOptions,
): { readonly worlds: readonly NamedWorld[]; readonly pairs: readonly Pair[] } {
  const against = namesOf(options.against);
  if (added.length === 0 && against.length === 0) throw new WrongUsage('compare with what? Give --with SAFEGUARD, --against SCHEME or --against none.');
  const count = 1 + (added.length > 0 ? 1 : 0) + against.length;
  if (count > MOST_WORLDS) throw new WrongUsage(`${count} worlds are too many to read side by side; compare at most ${MOST_WORLDS} at a time.`);
  const withIt = added.length > 0 ? [worldWith(own, added, options)] : [];
  const others = against.map((name) => (name === NONE ? worldWithout(own) : worldUnder(own, name, options)));
  const worlds: NamedWorld[] = [];
  for (const world of [own, ...withIt, ...others]) worlds.push({ ...world, id: unused(world.id, worlds) });
  const pairs = worlds.slice(1).map(({ id }, n): Pair => (n < withIt.length ? { of: id, minus: SCHEME } : { of: SCHEME, minus: id }));
  return { worlds, pairs };
}

/** An id that no world before has: a scheme may be called as another is, or "none". */
function unused(id: string, worlds: readonly NamedWorld[]): string {
  let free = id;
  for (let n = 2; worlds.some((world) => world.id === free); n++) free = `${id}-${n}`;
  return free;
}

/** What was lived, as a result says it. */
export function identityOf(own: OwnWorld, options: WorldsOptions, runs: number): object {
  return {
    scheme: own.scheme?.id ?? null,
    society: own.experiment.society.id,
    persons: own.program.persons,
    enterprises: own.program.firms?.program.persons ?? 0,
    months: own.program.months,
    seed: options.seed,
    runs,
    safeguards: own.safeguards,
    engine: options.engine,
  };
}

/** How long all worlds took together. */
export function timingOf({ seconds, finished, peak }: Beside, { persons, months }: WorldsOptions): object {
  return {
    wall_s: Number(seconds.toFixed(3)),
    runs_of_all_worlds: finished,
    person_months_per_s: Math.round((persons * months * finished) / Math.max(seconds, 1e-6)),
    peak_rss_mib: peak,
  };
}
