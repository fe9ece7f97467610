/**
 * All think well of all, but one of one other: does everybody come back to good, and when? No errors, everyone sees everything.
 * @source Hilbe, Schmid, Tkadlec, Chatterjee & Nowak 2018, PNAS 115:12241, recovery from single disagreements
 */
import type { Chance } from '../../chance.ts';
import { type Norm, place } from './norm.ts';

/** Opinions about each player: bit o of column i is what o thinks of i. */
type Columns = number[];

function startOf(players: number): Columns {
  const all = 2 ** players - 1;
  // Player 0 thinks ill of player 1.
  return Array.from({ length: players }, (_, i) => (i === 1 ? all - 1 : all));
}

/** What everybody thinks of a donor after it met a recipient. */
function after(norm: Norm, columns: Columns, donor: number, recipient: number): number {
  const [d, r] = [columns[donor] as number, columns[recipient] as number];
  const own = (column: number): boolean => ((column >> donor) & 1) === 1;
  const table = norm.act[place(own(d), own(r))] ? norm.afterC : norm.afterD;
  let column = 0;
  for (let o = 0; o < columns.length; o++) if (table[place(((d >> o) & 1) === 1, ((r >> o) & 1) === 1)]) column |= 1 << o;
  return column;
}

/** Whether nothing changes any more, whoever meets whom. */
function stands(norm: Norm, columns: Columns): boolean {
  for (let d = 0; d < columns.length; d++) for (let r = 0; r < columns.length; r++) if (d !== r && after(norm, columns, d, r) !== columns[d]) return false;
  return true;
}

/** One start. @returns whether all are good again, and the number of interactions until nothing changes */
export function liveRecovery(norm: Norm, players: number, chance: Chance): { readonly recovered: boolean; readonly interactions: number } {
  const columns = startOf(players);
  const all = 2 ** players - 1;
  for (let interactions = 0; interactions < 100000; ) {
    const donor = chance.below(players);
    const other = chance.below(players - 1);
    const recipient = other >= donor ? other + 1 : other;
    const before = columns[donor] as number;
    const column = after(norm, columns, donor, recipient);
    columns[donor] = column;
    interactions++;
    if (column !== before && stands(norm, columns)) return { recovered: columns.every((own) => own === all), interactions };
  }
  return { recovered: false, interactions: Number.POSITIVE_INFINITY };
}

/** Most states for which the chain is solved. */
const MOST_STATES = 30000;

/** Probability to come back to all good, and expected interactions until nothing changes, from the chain over all states that can be reached; null where these are too many. */
export function solveRecovery(norm: Norm, players: number): { readonly recovered: number; readonly interactions: number } | null {
  // States are written in a number; above five players they would not fit.
  if (players > 5) return null;
  const ids = new Map<number, number>();
  const states: Columns[] = [];
  const idOf = (columns: Columns): number => {
    const key = columns.reduce((sum, column) => sum * 2 ** players + column, 0);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, states.length);
    states.push(columns);
    return states.length - 1;
  };
  idOf(startOf(players));
  const next: number[][] = [];
  const all = 2 ** players - 1;
  for (let s = 0; s < states.length; s++) {
    if (states.length > MOST_STATES) return null;
    const columns = states[s] as Columns;
    const to: number[] = [];
    if (!stands(norm, columns)) {
      for (let d = 0; d < players; d++) for (let r = 0; r < players; r++) if (d !== r) to.push(idOf(columns.with(d, after(norm, columns, d, r))));
    }
    next.push(to);
  }
  const recovered = Float64Array.from(states, (columns) => (columns.every((column) => column === all) ? 1 : 0));
  const time = new Float64Array(states.length);
  for (let sweep = 0, moved = 1; moved > 1e-13; sweep++) {
    if (sweep > 200000) return null;
    moved = 0;
    for (let s = states.length - 1; s >= 0; s--) {
      const to = next[s] as number[];
      if (to.length === 0) continue;
      // Staying where it is is taken out of the sum, which makes it converge sooner.
      let [p, t, stays] = [0, 0, 0];
      for (const state of to) {
        if (state === s) stays++;
        else {
          p += recovered[state] as number;
          t += time[state] as number;
        }
      }
      const leaves = to.length - stays;
      const newTime = (to.length + t) / leaves;
      moved = Math.max(moved, Math.abs(newTime - (time[s] as number)), Math.abs(p / leaves - (recovered[s] as number)));
      recovered[s] = p / leaves;
      time[s] = newTime;
    }
  }
  return { recovered: recovered[0] as number, interactions: time[0] as number };
}
