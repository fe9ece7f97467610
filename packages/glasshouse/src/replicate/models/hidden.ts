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
}

export interface HiddenNumbers {
  /** Share of places with a hidden incident at the end of a period. */
  readonly hidden: number;
  /** True records, for a place and a period. */
  readonly recorded: number;
  /** False ones. */
  readonly falsely: number;
  /** Incidents that happened, for a place and a period. */
  readonly happened: number;
}

/** Means over periods from no incident at all, exactly. */
export function expectHidden({ happens, inspected, found, invented, fades }: Hidden, periods: number): HiddenNumbers {
  let [x, hidden, recorded, falsely, happened] = [0, 0, 0, 0, 0];
  for (let t = 0; t < periods; t++) {
    happened += (1 - x) * happens;
    const there = x + (1 - x) * happens;
    recorded += there * inspected * found;
    falsely += (1 - there) * inspected * invented;
    x = there * (1 - inspected * found) * (1 - fades);
    hidden += x;
  }
  return { hidden: hidden / periods, recorded: recorded / periods, falsely: falsely / periods, happened: happened / periods };
}

/** One run of many places. */
export function liveHidden(
  { happens, inspected, found, invented, fades }: Hidden,
  places: number,
  periods: number,
  seed: number,
  run: number,
  group: string,
): HiddenNumbers {
  const chance = new Chance(seed, run, `hidden incidents ${group}`);
  let [hidden, recorded, falsely, happened] = [0, 0, 0, 0];
  for (let i = 0; i < places; i++) {
    let there = false;
    for (let t = 0; t < periods; t++) {
      if (!there && chance.is(happens)) {
        there = true;
        happened++;
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
  return { hidden: hidden / all, recorded: recorded / all, falsely: falsely / all, happened: happened / all };
}
