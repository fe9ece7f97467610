/** Where the lives of one person in several worlds part. */
import type { ToldEvent } from './life.ts';

/**
 * The first month in which something happens in one world that does not happen in the other; in which order things
 * happen within a month does not matter.
 * @param kin whether both worlds keep the same book (a scheme, and the same scheme with safeguards): then the standing after each event counts too
 * @returns null if the lives never part
 */
export function partsAt(here: readonly ToldEvent[], there: readonly ToldEvent[], kin: boolean): number | null {
  const [a, b] = [byMonth(here, kin), byMonth(there, kin)];
  const months = [...new Set([...a.keys(), ...b.keys()])].sort((one, other) => one - other);
  return months.find((month) => a.get(month) !== b.get(month)) ?? null;
}

function byMonth(events: readonly ToldEvent[], kin: boolean): ReadonlyMap<number, string> {
  const months = Map.groupBy(events, ({ month }) => month);
  return new Map(
    [...months].map(([month, list]) => [
      month,
      list
        .map((event) => signOf(event, kin))
        .sort()
        .join('\n'),
    ]),
  );
}

function signOf({ kind, rule, value, official, true: truth }: ToldEvent, kin: boolean): string {
  return JSON.stringify(kin ? [kind, rule, value, official, truth] : [kind, rule, value]);
}
