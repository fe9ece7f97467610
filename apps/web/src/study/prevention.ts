/** One life under the scheme with a single safeguard: would it have kept this person off the list? */
import { type Engine, partsAt, readsOthers, runReplicate, type WatchedLife, watchLife } from 'glasshouse';
import { compileExperiment } from 'glasshouse/prepare';
import { rulesOf } from './member.ts';
import { type PreparedWorld, SCHEME } from './prepared.ts';
import type { LivedWorld, Prevention } from './protocol.ts';
import type { Study } from './worlds.ts';

/** Persons up to which a whole run is lived again for one life. */
export const MOST_AGAIN = 20_000;

/**
 * @param lived of the study: the run of the scheme's own world is what the other life is held beside
 * @throws Error if that has not been lived
 */
export function preventionOf(
  study: Study,
  lived: readonly LivedWorld[],
  { run, person, safeguard, prepared }: { readonly run: number; readonly person: number; readonly safeguard: string; readonly prepared: PreparedWorld },
  engine: Engine,
): Prevention {
  const { persons, months, seed } = study.experiment;
  const program = compileExperiment(prepared, persons, months);
  const own = rulesOf(program, prepared, undefined, person);
  // Another world has rows of its own: where a life depends on what others did, they have to be lived again.
  if (readsOthers(own.program) && persons > MOST_AGAIN) return { safeguard, kind: 'large' };
  const trace = readsOthers(own.program) ? (runReplicate(engine, program, seed, run) ?? undefined) : undefined;
  const life = watchLife(own.program, seed, run, person, rulesOf(program, prepared, trace, person).rows);
  const before = inScheme(study, lived, run, person);
  return { safeguard, kind: 'lived', sums: life.sums, before: before.sums, partsAt: partsAt(before.events, life.events, true) };
}

function inScheme({ worlds, experiment }: Study, lived: readonly LivedWorld[], run: number, person: number): WatchedLife {
  const world = worlds.find(({ id }) => id === SCHEME);
  const trace = lived.find(({ id }) => id === SCHEME)?.traces[run];
  if (world === undefined || trace === undefined) throw new Error(`run ${run} of "${SCHEME}" has not been lived`);
  const own = rulesOf(world.program, world.prepared, trace, person);
  return watchLife(own.program, experiment.seed, run, person, own.rows);
}
