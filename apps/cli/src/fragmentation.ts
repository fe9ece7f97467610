/** The same lives under each scheme of a federation. */
import { Fragmentation, type Program } from 'glasshouse';
import { compileParts, fragmentedRuns } from 'glasshouse/prepare';
import type { Lived } from './experiment.ts';
import { liveBeside } from './live-beside.ts';
import type { RunOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/**
 * Lives everyone under each scheme of a federation, in the first few runs.
 * @param asked true: however long it takes; false: not at all; undefined: where it is quick
 * @returns the measure by replicate; empty where the scheme is no federation
 */
export async function liveFragmentation(
  lived: Pick<Lived, 'scheme' | 'society'>,
  whole: Program,
  asked: boolean | undefined,
  options: Pick<RunOptions, 'seed' | 'runs' | 'jobs' | 'engine'>,
  terminal: Terminal,
): Promise<ReadonlyMap<number, number>> {
  const values = new Map<number, number>();
  const { persons, months } = whole;
  const runs = asked === false ? 0 : fragmentedRuns(whole, options.runs, asked);
  if (runs === 0) return values;
  const worlds = compileParts(lived, whole);
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
