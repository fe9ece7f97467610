/** Draws the persons of the naive simulation: one plain object each. */
import type { Scheme } from '../../src/scheme/scheme.ts';
import type { Society } from '../../src/society/society.ts';
import { type Book, newBook } from './book.ts';
import { type Dice, normalQuantile } from './dice.ts';

/** An entry on its way to the official ledger. */
export interface Arriving {
  indicator: string;
  due: number;
  isFalse: boolean;
}

/** How one stood at the end of a month, which others read in the next. */
export interface Standing {
  lists: ReadonlySet<string>;
  band: string | undefined;
}

/** What has happened about remedies since the first black listing began; gone when the last one ends. */
export interface Remedy {
  begun: number;
  /** First month in which one may file; null while one does not know. */
  knowsFrom: number | null;
  state: 'none' | 'waiting' | 'decided';
  filed: number;
}

export interface Person {
  region: string;
  group: string;
  age: string | undefined;
  /** The factor of the disposition level. */
  factor: number;
  meansLevel: number;
  employed: boolean;
  scored: boolean;
  official: Book | null;
  truth: Book | null;
  stood: { official: Standing; truth: Standing };
  arriving: Arriving[];
  remedy: Remedy | null;
  /** Months still to be served. */
  detainedFor: number;
  /** By list: the last month in which joint consequences go on after the exit. */
  retained: Map<string, number>;
  /** Consequences already imposed in the running spell. */
  imposed: Set<string>;
  ties: { household: Person[]; local: Person[]; far: Person[] };
  /** Ties that this person has ended. */
  ended: Set<Person>;
}

/** Means are 64 levels a factor of exp(1/9) apart; level 40 is the mean. */
export const meansOf = (society: Society, level: number): number => society.means.mean * Math.exp((level - 40) / 9);

/** The level of some means, rounded at random to a neighbour. */
export function levelOf(society: Society, means: number, chance: Dice): number {
  if (!(means > 0)) return 0;
  return Math.min(63, Math.max(0, chance.roundAtRandom(40 + 9 * Math.log(means / society.means.mean))));
}

/** Splits a whole number by shares (largest remainder); what rounding takes or gives is carried to the next split. */
function split(whole: number, shares: readonly number[], carry: number[]): number[] {
  const sum = shares.reduce((s, share) => s + share, 0);
  const wanted = shares.map((share, i) => (whole * share) / sum + (carry[i] ?? 0));
  const counts = wanted.map((w) => Math.max(0, Math.floor(w)));
  const left = () => whole - counts.reduce((s, n) => s + n, 0);
  const gap = (i: number) => (wanted[i] as number) - (counts[i] as number);
  const order = counts.map((_, i) => i);
  while (left() > 0) {
    const i = order.reduce((best, j) => (gap(j) > gap(best) ? j : best), 0);
    counts[i] = (counts[i] as number) + 1;
  }
  while (left() < 0) {
    const i = order.filter((j) => (counts[j] as number) > 0).reduce((best, j) => (gap(j) < gap(best) ? j : best));
    counts[i] = (counts[i] as number) - 1;
  }
  for (const i of order) carry[i] = gap(i);
  return counts;
}

/** The factors of the disposition levels: given, or e to the standard normal quantiles scaled to variance 1. */
function dispositionOf(society: Society): { weights: readonly number[]; factors: readonly number[] } {
  if (society.disposition !== undefined) return society.disposition;
  const z = Array.from({ length: 16 }, (_, level) => normalQuantile((level + 0.5) / 16));
  const deviation = Math.sqrt(z.reduce((s, x) => s + x * x, 0) / 16);
  return { weights: z.map(() => 1), factors: z.map((x) => Math.exp(x / deviation)) };
}

/** Means at the start: a log-normal with that Gini coefficient, or straight lines between quantiles. */
function drawMeans(society: Society, region: string, group: string, chance: Dice): number {
  const { means } = society;
  const u = chance.uniform();
  let relative = 1;
  if (means.quantiles !== undefined) {
    const place = u * (means.quantiles.length - 1);
    const below = Math.min(Math.floor(place), means.quantiles.length - 2);
    const low = means.quantiles[below] as number;
    relative = low + (place - below) * ((means.quantiles[below + 1] as number) - low);
  } else if ((means.gini ?? 0) > 0) {
    const sigma = Math.SQRT2 * normalQuantile((1 + (means.gini ?? 0)) / 2);
    relative = Math.exp(sigma * normalQuantile(u) - (sigma * sigma) / 2);
  }
  return means.mean * relative * (means.groups?.[group] ?? 1) * (means.regions?.[region] ?? 1);
}

function isScored(scheme: Scheme, person: { region: string; group: string; age: string | undefined }, chance: Dice): boolean {
  const { population } = scheme;
  const { of } = population;
  if (population.scope === 'sector' && of !== undefined) {
    if (of.regions !== undefined && !of.regions.includes(person.region)) return false;
    if (of.groups !== undefined && !of.groups.includes(person.group)) return false;
    if (of.ages !== undefined && (person.age === undefined || !of.ages.includes(person.age))) return false;
  }
  return population.consent === 'automatic' || chance.happens(population.uptake ?? 1);
}

/** All persons, class by class (region, group, age, disposition), with their ties. */
export function drawPersons(scheme: Scheme | null, society: Society, persons: number, chance: Dice): Person[] {
  const all: Person[] = [];
  const disposition = dispositionOf(society);
  const ages = society.ages ?? [{ id: undefined, share: 1 }];
  const carry = { group: [] as number[], age: [] as number[], level: [] as number[] };
  const regionSizes = split(
    persons,
    society.regions.map((r) => r.share),
    [],
  );

  society.regions.forEach((region, r) => {
    const shares = society.groups.map((g) => region.groups?.[g.id] ?? g.share);
    split(regionSizes[r] as number, shares, carry.group).forEach((groupSize, g) => {
      const ageSizes = split(
        groupSize,
        ages.map((a) => a.share),
        carry.age,
      );
      ageSizes.forEach((ageSize, a) => {
        split(ageSize, disposition.weights, carry.level).forEach((size, level) => {
          for (let i = 0; i < size; i += 1) {
            const traits = { region: region.id, group: society.groups[g]?.id as string, age: ages[a]?.id };
            all.push(drawPerson(scheme, society, traits, disposition.factors[level] as number, chance));
          }
        });
      });
    });
    drawTies(
      society,
      all.filter((person) => person.region === region.id),
      chance,
    );
  });
  return all;
}

function drawPerson(
  scheme: Scheme | null,
  society: Society,
  traits: { region: string; group: string; age: string | undefined },
  factor: number,
  chance: Dice,
): Person {
  const scored = scheme !== null && isScored(scheme, traits, chance);
  const standing: Standing = { lists: new Set(), band: scored ? newBook(scheme).band : undefined };
  return {
    ...traits,
    factor,
    meansLevel: levelOf(society, drawMeans(society, traits.region, traits.group, chance), chance),
    employed: chance.happens(society.employment.rate),
    scored,
    official: scored ? newBook(scheme) : null,
    truth: scored ? newBook(scheme) : null,
    stood: { official: standing, truth: standing },
    arriving: [],
    remedy: null,
    detainedFor: 0,
    retained: new Map(),
    imposed: new Set(),
    ties: { household: [], local: [], far: [] },
    ended: new Set(),
  };
}

/** Households are groups of a random order, local blocks rows of households; long ties go to anyone else of the region. */
function drawTies(society: Society, people: Person[], chance: Dice): void {
  const order = chance.shuffled(people);
  const household = Math.max(1, society.ties.household);
  const row = society.ties.local + household;
  order.forEach((person, seat) => {
    const block = (size: number) => order.slice(seat - (seat % size), seat - (seat % size) + size);
    const home = block(household);
    person.ties.household = home.filter((other) => other !== person);
    person.ties.local = society.ties.local === 0 ? [] : block(row).filter((other) => !home.includes(other));
  });
  for (const person of people) {
    for (let i = 0; i < society.ties.far && people.length > 1; i += 1) {
      let other = person;
      while (other === person) other = people[Math.floor(chance.uniform() * people.length)] as Person;
      person.ties.far.push(other);
    }
  }
}
