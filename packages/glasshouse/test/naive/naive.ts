/**
 * An independent, deliberately naive simulation, written from the specification (model.md and docs/choices.md) and
 * not from the engine. One object a person, entries in lists, a Poisson draw for every conduct in every month. The
 * tests compare the engine with it in distribution; whatever both say is then unlikely to be one program's slip.
 */
import type { Scheme } from '../../src/scheme/scheme.ts';
import type { Society } from '../../src/society/society.ts';
import { bandOf, countMonth, enterLists, forgetRecords, leaveLists, takeEntries } from './book.ts';
import { liveThroughConsequences, stoppedConducts } from './consequences.ts';
import { dice } from './dice.ts';
import { drawPersons, meansOf, type Person } from './person.ts';
import { actAndRecord, attentionFrom, type Records } from './records.ts';
import { decideAndRepair, fileAppeal, giveNotice, wronglyListed } from './remedy.ts';
import { add, emptyResult, type NaiveResult } from './result.ts';
import { actingConsequences } from './stake.ts';
import { blackLists, leftOfficially, type World } from './world.ts';

export type { NaiveResult } from './result.ts';

/** Lets a society live under a scheme (or under none) and counts what happens. */
export function liveNaively(scheme: Scheme | null, society: Society, options: { persons: number; months: number; seed: number }): NaiveResult {
  const chance = dice(options.seed);
  const result = emptyResult(scheme, society, options.months);
  const persons = drawPersons(scheme, society, options.persons, chance);
  const world: World = { scheme, society, persons, chance, result, acting: scheme === null ? [] : actingConsequences(scheme) };

  const records: Records = { official: new Map(), mixed: new Map(), attention: new Map() };
  let queue = new Map<string, number>();
  const ever = { listed: new Set<Person>(), wrongly: new Set<Person>() };
  for (const person of persons) {
    result.personsByRegion[person.region] = (result.personsByRegion[person.region] ?? 0) + 1;
    result.personsByGroup[person.group] = (result.personsByGroup[person.group] ?? 0) + 1;
    if (person.scored) result.scored += 1;
  }
  records.attention = attentionFrom(world, records);

  for (let month = 0; month < options.months; month += 1) {
    const mixedLastMonth = records.mixed;
    records.mixed = new Map();
    for (const person of persons) liveOneMonth(world, person, month, records, mixedLastMonth, queue);
    for (const person of persons) count(world, person, month, ever);

    // Step 9: what others and the authority read next month.
    queue = new Map();
    for (const person of persons) {
      if (person.remedy?.state === 'waiting') queue.set(person.region, (queue.get(person.region) ?? 0) + 1);
      if (scheme === null || person.official === null || person.truth === null) continue;
      person.stood = {
        official: { lists: new Set(person.official.stays.keys()), band: bandOf(scheme, person.official.score) },
        truth: { lists: new Set(person.truth.stays.keys()), band: bandOf(scheme, person.truth.score) },
      };
    }
    records.attention = attentionFrom(world, records);
  }

  result.everListed = ever.listed.size;
  result.everWrongly = ever.wrongly.size;
  for (const person of persons) {
    const band = person.stood.official.band;
    if (person.scored && band !== undefined) result.bandsAtEnd[band] = (result.bandsAtEnd[band] ?? 0) + 1;
  }
  return result;
}

/** Steps 1 to 7 for one person. They read of others only what stood at the end of last month, so the order of persons is free. */
function liveOneMonth(
  world: World,
  person: Person,
  month: number,
  records: Records,
  mixedLastMonth: ReadonlyMap<string, number>,
  queue: ReadonlyMap<string, number>,
): void {
  const { scheme } = world;
  const { official, truth } = person;

  // 1 Exits.
  if (scheme !== null && official !== null && truth !== null) {
    leftOfficially(world, person, leaveLists(scheme, official), month, month);
    leaveLists(scheme, truth);
  }
  const stakeScore = official?.score ?? 0;
  const officialBand = scheme === null || official === null ? undefined : bandOf(scheme, official.score);
  const trueBand = scheme === null || truth === null ? undefined : bandOf(scheme, truth.score);
  const stopped = stoppedConducts(world, person, month, officialBand);

  // 2 Forgetting.
  if (scheme !== null && official !== null && truth !== null) {
    forgetRecords(scheme, official, month);
    forgetRecords(scheme, truth, month);
  }

  // 3 Conduct and entries.
  const acts = actAndRecord(world, person, month, { score: stakeScore, band: officialBand, stopped }, records, mixedLastMonth);

  if (scheme !== null && official !== null && truth !== null) {
    takeEntries(scheme, official, acts.officialEntries, month, { band: officialBand, stopped: stopped.size > 0 });
    takeEntries(scheme, truth, acts.trueEntries, month, { band: trueBand, stopped: stopped.size > 0 });
    // 4 Bands.
    official.band = bandOf(scheme, official.score);
    truth.band = bandOf(scheme, truth.score);
    // 5 List entries.
    const black = blackLists(scheme);
    const begun = enterLists(scheme, official, acts.officialEntries).filter((id) => black.has(id));
    enterLists(scheme, truth, acts.trueEntries);
    add(world.result.entries, month, begun.length);
    // A new stay imposes its penalties anew.
    for (const c of scheme.consequences) if (c.domain !== 'family' && 'list' in c.while && begun.includes(c.while.list)) person.imposed.delete(c.id);
    if (begun.length > 0 && person.remedy === null) person.remedy = { begun: month, knowsFrom: null, state: 'none', filed: -1 };
  }

  // 6 Consequences.
  const refused = liveThroughConsequences(world, person, month);

  // 7 Remedy.
  if (scheme !== null && official !== null) {
    giveNotice(world, person, month, refused);
    fileAppeal(world, person, month);
    decideAndRepair(world, person, month, acts.done, queue);
  }
}

/** Step 8. */
function count(world: World, person: Person, month: number, ever: { listed: Set<Person>; wrongly: Set<Person> }): void {
  const { scheme, society, result } = world;
  if (person.employed) add(result.employed, month);
  add(result.meansSum, month, meansOf(society, person.meansLevel));
  const { official, truth } = person;
  if (scheme === null || official === null || truth === null) return;

  countMonth(official);
  countMonth(truth);
  add(result.scoreSum.official, month, official.score);
  add(result.scoreSum.true, month, truth.score);
  if (person.remedy?.state === 'waiting') add(result.waiting, month);
  const black = [...blackLists(scheme)];
  if (black.some((id) => truth.stays.has(id))) add(result.truly, month);
  if (black.some((id) => truth.stays.has(id) && !official.stays.has(id))) add(result.missed, month);
  if (black.some((id) => official.stays.has(id))) {
    add(result.listed, month);
    add(result.listedByGroup[person.group], month);
    add(result.listedByRegion[person.region], month);
    ever.listed.add(person);
  }
  if (wronglyListed(world, person)) {
    add(result.wrongly, month);
    ever.wrongly.add(person);
  }
}
