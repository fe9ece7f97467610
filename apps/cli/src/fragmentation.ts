/** The same lives under each scheme of a federation. */
import { compile, Fragmentation, type Program, type Scheme } from 'glasshouse';
import type { Lived } from './experiment.ts';
import { liveBeside } from './live-beside.ts';
import type { RunOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Runs in which everyone is lived under each scheme. */
const RUNS = 3;
/** Person-months beyond which that is done only if asked for. */
const UNASKED = 100_000_000;

/**
 * Lives everyone under each scheme of a federation, in the first few runs.
 * @param asked true: however long it takes; false: not at all; undefined: where it is quick
 * @returns the measure by replicate; empty where the scheme is no federation
 */
export async function liveFragmentation(
  { scheme, society }: Pick<Lived, 'scheme' | 'society'>,
  whole: Program,
  asked: boolean | undefined,
  options: Pick<RunOptions, 'seed' | 'runs' | 'jobs' | 'engine'>,
  terminal: Terminal,
): Promise<ReadonlyMap<number, number>> {
  const values = new Map<number, number>();
  const { persons, months, members } = whole;
  const runs = Math.min(RUNS, options.runs);
  if (scheme?.parts === undefined || asked === false) return values;
  if (asked !== true && persons * months * members.length * runs > UNASKED) return values;
  const worlds = scheme.parts.map((part, m) => ({
    program: compileOne(part.scheme, society, whole),
    weight: (members[m]?.ranges ?? []).reduce((sum, [from, to]) => sum + to - from, 0),
  }));
  const spread = new Map<number, { readonly lives: Fragmentation; left: number }>();
  const tasks = Array.from({ length: runs }, (_, replicate) => worlds.map((world) => ({ ...world, replicate }))).flat();
  await liveBeside(tasks, tasks.length, { ...options, persons, months }, terminal, ({ replicate, weight }, { portrait }) => {
    const own = spread.get(replicate) ?? { lives: new Fragmentation(persons), left: worlds.length };
    spread.set(replicate, own);
    own.lives.add(portrait as Uint32Array, weight);
    own.left--;
    if (own.left > 0) return;
    values.set(replicate, own.lives.value());
    spread.delete(replicate);
  });
  return values;
}

function compileOne(scheme: Scheme | null, society: Lived['society'], { persons, months }: Program): Program {
  return compile(scheme, society, { persons, months });
}
