/** Step 6: attempts, jobs, means, fines, liberty and ties under the consequences in force. */
import { EXPOSURES, type Exposure } from '../../src/base/exposure.ts';
import type { Consequence } from '../../src/scheme/scheme.ts';
import { levelOf, meansOf, type Person, type Standing } from './person.ts';
import { add } from './result.ts';
import { runsIn } from './stake.ts';
import { blackLists, type World } from './world.ts';

type Side = 'official' | 'truth';

function matches(c: Consequence, lists: { has(id: string): boolean }, band: string | undefined): boolean {
  if ('list' in c.while) return lists.has(c.while.list);
  const bands = typeof c.while.band === 'string' ? [c.while.band] : c.while.band;
  return band !== undefined && bands.includes(band);
}

const standsIn = (c: Consequence, standing: Standing) => matches(c, standing.lists, standing.band);

/** Whether a consequence weighs on a person this month, by one of the two ledgers, suspension left aside. */
function weighs(c: Consequence, person: Person, side: Side, month: number): boolean {
  if (!runsIn(c, month)) return false;
  if (c.domain === 'family') return person.ties.household.some((other) => standsIn(c, other.stood[side]));
  const book = person[side];
  if (book === null) return false;
  if (matches(c, book.stays, book.band)) return true;
  return side === 'official' && c.joint === true && 'list' in c.while && (person.retained.get(c.while.list) ?? -1) >= month;
}

/** A waiting appeal may stop what follows from one's own black listings. */
function suspended(world: World, c: Consequence, person: Person): boolean {
  if (world.scheme?.remedies.appeal?.suspends !== true || person.remedy?.state !== 'waiting') return false;
  return c.domain !== 'family' && 'list' in c.while && blackLists(world.scheme).has(c.while.list);
}

/** Conducts that one is kept from this month: by the lists still held, and the band of last month's score. */
export function stoppedConducts(world: World, person: Person, month: number, band: string | undefined): ReadonlySet<string> {
  if (person.official === null) return new Set();
  const { stays } = person.official;
  const held = world.acting.filter((c) => {
    const retained = c.joint === true && 'list' in c.while && (person.retained.get(c.while.list) ?? -1) >= month;
    return c.stops !== undefined && runsIn(c, month) && (matches(c, stays, band) || retained) && !suspended(world, c, person);
  });
  return new Set(held.flatMap((c) => c.stops ?? []));
}

/** The kind of attempt that a consequence refuses or grants. */
function attemptOf(c: Consequence): Exposure | undefined {
  if (c.of !== undefined) return c.of;
  if (c.domain === 'family') return 'schooling';
  if (c.domain === 'benefit') return 'public_services';
  return EXPOSURES.find((e) => e === c.domain);
}

/** Several refusals (or grants) of one kind combine as 1 − Π(1 − share). */
function combined(consequences: readonly Consequence[], attempt: Exposure, what: 'deny' | 'grant'): number {
  return 1 - consequences.filter((c) => attemptOf(c) === attempt).reduce((left, c) => left * (1 - (c[what] ?? 0)), 1);
}

/** A penalty takes something; a mere grant, or anything of domain `benefit`, is a reward. */
function isPenalty(c: Consequence): boolean {
  if (c.domain === 'benefit') return false;
  const takes = c.deny ?? c.fine ?? c.liberty ?? c.cuts_ties ?? c.job_loss ?? c.job_finding ?? c.stops;
  return takes !== undefined || (c.means ?? 1) < 1 || (c.grant === undefined && c.means === undefined);
}

/** Lives step 6; says whether an attempt was refused, for that is a way to learn of a listing. */
export function liveThroughConsequences(world: World, person: Person, month: number): boolean {
  const { society, chance, result } = world;
  const held = world.acting.filter((c) => weighs(c, person, 'official', month));
  const force = held.filter((c) => !suspended(world, c, person));
  const deserved = world.acting.filter((c) => weighs(c, person, 'truth', month));
  const serving = person.detainedFor > 0;

  let refused = false;
  for (const attempt of serving ? [] : EXPOSURES) {
    const attempts = chance.poisson(society.exposures[attempt] ?? 0);
    if (attempts === 0) continue;
    const deny = combined(force, attempt, 'deny');
    const rightly = combined(deserved, attempt, 'deny');
    const grant = combined(force, attempt, 'grant');
    for (let i = 0; i < attempts; i += 1) {
      const mark = chance.uniform();
      if (mark < deny) {
        refused = true;
        add(result.denied[attempt], month);
        if (mark >= rightly) add(result.deniedWrongly[attempt], month);
      } else if (chance.happens(grant)) {
        add(result.granted[attempt], month);
      }
    }
  }

  changeJob(world, person, force, serving);
  for (const c of force) if (c.means !== undefined) scaleMeans(world, person, c.means);
  impose(world, person, held, force, month);
  serveLiberty(world, person, force, serving, month);
  endTies(world, person, month);
  return refused;
}

function scaleMeans(world: World, person: Person, factor: number): void {
  const level = world.chance.roundAtRandom(person.meansLevel + 9 * Math.log(factor));
  person.meansLevel = Math.min(63, Math.max(0, level));
}

const inAMonth = (hazard: number) => 1 - Math.exp(-hazard);

/** One change of job a month at most. */
function changeJob(world: World, person: Person, force: readonly Consequence[], serving: boolean): void {
  const { employment } = world.society;
  if (person.employed) {
    const hazard = force.reduce((h, c) => h * (c.job_loss ?? 1), employment.lose * (employment.groups?.[person.group] ?? 1));
    if (world.chance.happens(inAMonth(hazard))) loseJob(world, person);
  } else if (!serving) {
    const hazard = force.reduce((h, c) => h * (c.job_finding ?? 1), employment.find) * (1 - combined(force, 'employment', 'deny'));
    if (world.chance.happens(inAMonth(hazard))) {
      person.employed = true;
      scaleMeans(world, person, employment.means_found ?? 1);
    }
  }
}

function loseJob(world: World, person: Person): void {
  person.employed = false;
  scaleMeans(world, person, world.society.employment.means_lost ?? 1);
}

/** Counts penalties in the first month in which they are in force, and takes fines. A suspension does not begin a new spell. */
function impose(world: World, person: Person, held: readonly Consequence[], force: readonly Consequence[], month: number): void {
  const { society, chance, result } = world;
  for (const id of [...person.imposed]) if (!held.some((c) => c.id === id)) person.imposed.delete(id);
  for (const c of force) {
    if (person.imposed.has(c.id)) continue;
    person.imposed.add(c.id);
    if (isPenalty(c)) add(result.penaltiesImposed, month);
    if (c.fine !== undefined) {
      const left = meansOf(society, person.meansLevel) - c.fine * society.means.mean;
      person.meansLevel = levelOf(society, left, chance);
    }
  }
}

/** Serves a month, or may begin a stay: the months after this one are then lived in detention, and the job is lost at once. */
function serveLiberty(world: World, person: Person, force: readonly Consequence[], serving: boolean, month: number): void {
  if (serving) {
    add(world.result.libertyMonths, month);
    person.detainedFor -= 1;
    return;
  }
  for (const c of force) {
    if (c.liberty === undefined || person.detainedFor > 0) continue;
    if (world.chance.happens(inAMonth(c.liberty.rate))) {
      person.detainedFor = c.liberty.months;
      if (person.employed) loseJob(world, person);
    }
  }
}

/** Ends, from this person's side, ties to those whose standing of last month makes others leave. */
function endTies(world: World, person: Person, month: number): void {
  const cutting = world.acting.filter((c) => c.cuts_ties !== undefined && runsIn(c, month));
  if (cutting.length === 0) return;
  for (const other of [...person.ties.household, ...person.ties.local, ...person.ties.far]) {
    if (person.ended.has(other)) continue;
    const hazard = cutting.filter((c) => standsIn(c, other.stood.official)).reduce((h, c) => h + (c.cuts_ties ?? 0), 0);
    if (hazard > 0 && world.chance.happens(inAMonth(hazard))) {
      person.ended.add(other);
      add(world.result.tiesCut, month);
    }
  }
}
