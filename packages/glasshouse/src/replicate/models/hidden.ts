/** Incidents that nobody sees until somebody looks: what a record holds against what there is. Each place hides at most one at a time. */
import { Chance } from '../chance.ts';

export interface Hidden {
  /** Probability that a place without an incident has one in a period. */
  readonly happens: number;
  /** Probability to be inspected in a period. */
  readonly inspected: number;
  /** Probability that an inspection finds an incident that is there. */
  readonly found: number;
  /** Probability that an inspection records one that is not there. */
  readonly invented: number;
  /** Probability that an incident that was not found is over by the end of the period. */
  readonly fades: number;
  /** Share of incidents that are told at once by those who had them, and so are not hidden. */
  readonly told: number;
}

export interface HiddenNumbers {
  /** Share of places with a hidden incident at the end of a period. */
  readonly hidden: number;
  /** Incidents told, for a place and a period. */
  readonly told: number;
  /** Incidents found by inspections. */
  readonly recorded: number;
  /** False ones. */
  readonly falsely: number;
  /** Incidents that happened, for a place and a period. */
  readonly happened: number;
}

/** Means over periods from no incident at all, exactly. */
export function expectHidden({ happens, inspected, found, invented, fades, told: share }: Hidden, periods: number): HiddenNumbers {
  let [x, hidden, recorded, falsely, happened, told] = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < periods; t++) {
    happened += (1 - x) * happens;
    told += (1 - x) * happens * share;
    const there = x + (1 - x) * happens * (1 - share);
    recorded += there * inspected * found;
    falsely += (1 - there) * inspected * invented;
    x = there * (1 - inspected * found) * (1 - fades);
    hidden += x;
  }
  return { hidden: hidden / periods, recorded: recorded / periods, falsely: falsely / periods, happened: happened / periods, told: told / periods };
}

/** One run of many places. */
export function liveHidden(
  { happens, inspected, found, invented, fades, told: share }: Hidden,
  places: number,
  periods: number,
  seed: number,
  run: number,
  group: string,
): HiddenNumbers {
  const chance = new Chance(seed, run, `hidden incidents ${group}`);
  let [hidden, recorded, falsely, happened, told] = [0, 0, 0, 0, 0];
  for (let i = 0; i < places; i++) {
    let there = false;
    for (let t = 0; t < periods; t++) {
      if (!there && chance.is(happens)) {
        happened++;
        there = !chance.is(share);
        if (!there) told++;
      }
      if (chance.is(inspected)) {
        if (!there) falsely += chance.is(invented) ? 1 : 0;
        else if (chance.is(found)) {
          recorded++;
          there = false;
        }
      }
      if (there && chance.is(fades)) there = false;
      if (there) hidden++;
    }
  }
  const all = places * periods;
  return { hidden: hidden / all, recorded: recorded / all, falsely: falsely / all, happened: happened / all, told: told / all };
}

/** What an incident that is kept hidden is expected to cost: the fine, if it is found before it is over. In one equation. */
export function costOfHiding({ inspected, found, fades }: Hidden, fine: number, discount: number): number {
  const caught = inspected * found;
  return (caught * fine) / (1 - discount * (1 - caught) * (1 - fades));
}

/** The same by looking one period ahead, again and again. */
export function iterateHiding({ inspected, found, fades }: Hidden, fine: number, discount: number): number {
  let cost = 0;
  for (let step = 0; step < 1000000; step++) {
    const next = inspected * found * fine + discount * (1 - inspected * found) * (1 - fades) * cost;
    if (Math.abs(next - cost) < 1e-15 * (1 + next)) break;
    cost = next;
  }
  return cost;
}
