/** Finds a life worth telling: somebody listed wrongly if there is one, else somebody listed, else person 0. */
import {
  enterprisesBeside,
  monthTables,
  newMemory,
  PlainShard,
  type Program,
  plain,
  readsOthers,
  remember,
  type Trace,
  type WatchedLife,
  watchLife,
} from 'glasshouse';

/** Seconds that finding and telling one life may take. */
const SECONDS = 2;
/** The same where ties are read: then all others have to be lived again, once to search and once to tell. */
const SECONDS_WITH_TIES = 5;

export interface Picked {
  readonly life: WatchedLife;
  readonly why: 'wrongly' | 'listed' | 'first';
}

/**
 * Picks a person of replicate 0 by where they stand in some month, and tells that life.
 * @param trace of replicate 0, whose monthly rows stand for what the others did
 * @param speed person-months a second of one core
 * @returns undefined where it would take too long
 */
export function pickLife(program: Program, seed: number, trace: Trace, speed: number): Picked | undefined {
  const most = speed * (program.readsTies ? SECONDS_WITH_TIES / 2 : SECONDS);
  const persons = Math.min(program.persons, Math.floor(most / program.months));
  if (persons < 1 || (program.readsTies && persons < program.persons)) return undefined;
  const { index, why } = search(program, seed, trace, persons);
  return { life: watchLife(program, seed, trace.replicate, index, readsOthers(program) ? trace.rows : null), why };
}

/** Lives some persons again and looks at each a few times a run; the first wrongly listed one ends the search. */
function search(program: Program, seed: number, trace: Trace, persons: number): { readonly index: number; readonly why: Picked['why'] } {
  const { width } = program.layout;
  // The classes are blocks of indexes: begin in the middle, so that not always the first region is shown.
  const low = program.readsTies ? 0 : Math.floor((program.persons - persons) / 2);
  const shard = new PlainShard(program, seed, trace.replicate, low, low + persons);
  const memory = newMemory(program);
  const enterprises = enterprisesBeside(plain, program, seed, trace.replicate);
  const black = program.lists.black.reduce((bits, is, l) => bits | (is === 1 ? 1 << l : 0), 0);
  let before: Float64Array | null = null;
  let listed = -1;
  for (let t = 0; t < program.months; t++) {
    shard.step(monthTables(program, memory, t, before, enterprises()), new Float64Array(width));
    before = trace.rows.subarray(t * width, (t + 1) * width);
    remember(program, memory, before);
    // Looking costs as much as living: look when there has been time to tell a story, and at the end.
    if (t !== program.months - 1 && t % 12 !== 11) continue;
    for (let n = 0; n < persons; n++) {
      const index = low + ((n + Math.floor(persons / 2)) % persons);
      const { lists, trueLists } = shard.look(index);
      const official = lists & black;
      if ((official & ~trueLists) !== 0) return { index, why: 'wrongly' };
      if (official !== 0 && listed < 0) listed = index;
    }
  }
  return listed >= 0 ? { index: listed, why: 'listed' } : { index: 0, why: 'first' };
}
