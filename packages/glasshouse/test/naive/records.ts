/** Step 3, first half: what a person does this month, and what of it, or beside it, enters the two ledgers. */
import type { Indicator, Scheme } from '../../src/scheme/scheme.ts';
import type { Conduct } from '../../src/society/society.ts';
import { meansOf, type Person } from './person.ts';
import { add } from './result.ts';
import { incentiveOf } from './stake.ts';
import type { World } from './world.ts';

/** What the authority knows in aggregate. Keys of `mixed` are region and indicator, of the others region or group. */
export interface Records {
  /** Official entries so far, true and false. */
  official: Map<string, number>;
  /** Entries put on the wrong person this month. */
  mixed: Map<string, number>;
  /** Factor on coverage. */
  attention: Map<string, number>;
}

/** What one person did, and what was entered. */
export interface Acts {
  done: Set<string>;
  officialEntries: Indicator[];
  trueEntries: Indicator[];
}

const placeKey = (region: string, indicator: string) => `${region} ${indicator}`;

/** The share of records (with the prior) over the share of persons, for each region or group. */
export function attentionFrom(world: World, records: Records): Map<string, number> {
  const rule = world.scheme?.attention;
  const factors = new Map<string, number>();
  if (rule?.kind !== 'records') return factors;
  const persons = rule.over === 'region' ? world.result.personsByRegion : world.result.personsByGroup;
  const everyone = world.persons.length;
  const credited = (id: string) => {
    const perThousand = typeof rule.prior === 'number' ? rule.prior : (rule.prior[id] ?? 0);
    return (records.official.get(id) ?? 0) + (perThousand * (persons[id] ?? 0)) / 1000;
  };
  const ids = Object.keys(persons);
  const sum = ids.reduce((s, id) => s + credited(id), 0);
  for (const id of ids) {
    const share = (persons[id] ?? 0) / everyone;
    if (sum > 0 && share > 0) factors.set(id, credited(id) / sum / share);
  }
  return factors;
}

const attentionKey = (scheme: Scheme, person: Person) =>
  scheme.attention?.kind === 'records' && scheme.attention.over === 'group' ? person.group : person.region;

/** The rate of a conduct without any incentive. */
function plainRate(world: World, person: Person, conduct: Conduct): number {
  const { mean } = world.society.means;
  return (
    conduct.rate *
    (conduct.groups?.[person.group] ?? 1) *
    (conduct.regions?.[person.region] ?? 1) *
    (person.age === undefined ? 1 : (conduct.ages?.[person.age] ?? 1)) *
    person.factor ** conduct.disposition *
    Math.exp(-conduct.need * (meansOf(world.society, person.meansLevel) - mean))
  );
}

/** The probability that an occurrence is entered: coverage × biases × attention, at most 1, × what review lets through. */
function coverageOf(world: World, scheme: Scheme, person: Person, indicator: Indicator, records: Records): number {
  const bias = world.society.recording?.coverage;
  const seen = Math.min(
    1,
    (indicator.recorded ?? 1) *
      (bias?.groups?.[person.group] ?? 1) *
      (bias?.regions?.[person.region] ?? 1) *
      (records.attention.get(attentionKey(scheme, person)) ?? 1),
  );
  return seen * (1 - (scheme.remedies.review?.drops_true ?? 0));
}

/** False entries a month: the scheme's own, and what is mixed up elsewhere in the region. */
function falseRateOf(
  world: World,
  scheme: Scheme,
  person: Person,
  indicator: Indicator,
  mixedLastMonth: ReadonlyMap<string, number>,
  scoredInRegion: number,
): number {
  const bias = world.society.recording?.false_records;
  const own =
    (indicator.false_records ?? 0) *
    (bias?.groups?.[person.group] ?? 1) *
    (bias?.regions?.[person.region] ?? 1) *
    (1 - (scheme.remedies.review?.catches_false ?? 0));
  return own + (mixedLastMonth.get(placeKey(person.region, indicator.id)) ?? 0) / scoredInRegion;
}

/** Lives the conduct of one person-month and books what is recorded of it. */
export function actAndRecord(
  world: World,
  person: Person,
  month: number,
  before: { readonly score: number; readonly band: string | undefined; readonly stopped: ReadonlySet<string> },
  records: Records,
  mixedLastMonth: ReadonlyMap<string, number>,
): Acts {
  const { scheme, society, chance, result } = world;
  const acts: Acts = { done: new Set(), officialEntries: [], trueEntries: [] };
  const lag = scheme?.sharing.lag ?? 0;

  for (const conduct of society.conducts) {
    const holds = (i: Indicator) => i.bands === undefined || i.bands.includes(before.band ?? '');
    const read = scheme?.indicators.filter((i) => i.conduct === conduct.id && holds(i)) ?? [];
    // Who is detained does nothing; what is falsely entered about them comes all the same.
    if (person.detainedFor === 0 && !before.stopped.has(conduct.id)) {
      const incentive = scheme !== null && person.scored ? incentiveOf(scheme, society, conduct, before.score, month) : 1;
      const times = chance.poisson(plainRate(world, person, conduct) * incentive);
      add(result.conduct[conduct.id], month, times);
      if (times > 0) acts.done.add(conduct.id);
      for (let i = 0; i < times; i += 1) {
        if (conduct.kind === 'good' && chance.happens(society.response.hollow * (1 - 1 / incentive))) add(result.hollow, month);
        if (scheme === null || !person.scored) continue;
        const mark = chance.uniform();
        const mixed = chance.happens(scheme.sharing.mixups ?? 0);
        for (const indicator of read) {
          if (mark >= coverageOf(world, scheme, person, indicator, records)) continue;
          acts.trueEntries.push(indicator);
          if (mixed) {
            add(result.mixedUp, month);
            const key = placeKey(person.region, indicator.id);
            records.mixed.set(key, (records.mixed.get(key) ?? 0) + 1);
          } else {
            person.arriving.push({ indicator: indicator.id, due: month + lag, isFalse: false });
          }
        }
      }
    }
    if (scheme === null || !person.scored) continue;
    const inRegion = scoredIn(world, person.region);
    const rates = read.map((indicator) => falseRateOf(world, scheme, person, indicator, mixedLastMonth, inRegion));
    const highest = Math.max(0, ...rates);
    for (let i = chance.poisson(highest); i > 0; i -= 1) {
      const mark = chance.uniform() * highest;
      read.forEach((indicator, j) => {
        if (mark < (rates[j] as number)) person.arriving.push({ indicator: indicator.id, due: month + lag, isFalse: true });
      });
    }
  }

  if (scheme !== null && person.scored) {
    receive(world, scheme, person, month, records, acts);
    readTies(world, scheme, person, month, acts);
  }
  return acts;
}

/** Puts on the official ledger what is due. */
function receive(world: World, scheme: Scheme, person: Person, month: number, records: Records, acts: Acts): void {
  const { result } = world;
  for (const entry of person.arriving.filter((a) => a.due <= month)) {
    acts.officialEntries.push(scheme.indicators.find((i) => i.id === entry.indicator) as Indicator);
    add(entry.isFalse ? result.falseEntries[entry.indicator] : result.recorded[entry.indicator], month);
    const key = attentionKey(scheme, person);
    records.official.set(key, (records.official.get(key) ?? 0) + 1);
  }
  person.arriving = person.arriving.filter((a) => a.due > month);
}

/** Guilt by association: one entry for each tie with that standing at the end of last month, each ledger reading its own. */
function readTies(world: World, scheme: Scheme, person: Person, month: number, acts: Acts): void {
  for (const indicator of scheme.indicators) {
    if (indicator.ties === undefined) continue;
    const { standing, which } = indicator.ties;
    for (const kind of which) {
      for (const other of person.ties[kind]) {
        if (person.ended.has(other)) continue;
        const stands = (side: 'official' | 'truth') =>
          'list' in standing ? other.stood[side].lists.has(standing.list) : other.stood[side].band === standing.band;
        if (stands('official')) {
          acts.officialEntries.push(indicator);
          add(world.result.recorded[indicator.id], month);
        }
        if (stands('truth')) acts.trueEntries.push(indicator);
      }
    }
  }
}

const scoredByWorld = new WeakMap<World, Map<string, number>>();

/** Scored persons of a region; it never changes, so it is counted once a world. */
function scoredIn(world: World, region: string): number {
  let counts = scoredByWorld.get(world);
  if (counts === undefined) {
    counts = new Map();
    for (const person of world.persons) if (person.scored) counts.set(person.region, (counts.get(person.region) ?? 0) + 1);
    scoredByWorld.set(world, counts);
  }
  return counts.get(region) ?? 0;
}
