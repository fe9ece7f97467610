/** Step 7: notice, filing, decisions, repair. */
import { copyBook, raiseOver } from './book.ts';
import { meansOf, type Person } from './person.ts';
import { add } from './result.ts';
import { blackLists, leftOfficially, type World } from './world.ts';

/** On some black list officially and not truly on that same list. */
export function wronglyListed(world: World, person: Person): boolean {
  const { scheme } = world;
  if (scheme === null) return false;
  return [...blackLists(scheme)].some((id) => person.official?.stays.has(id) && !person.truth?.stays.has(id));
}

/** Tells of a listing in the month in which it began; a refused attempt tells as well, but is not counted as being told. */
export function giveNotice(world: World, person: Person, month: number, refused: boolean): void {
  const notice = world.scheme?.remedies.notice;
  const { remedy } = person;
  if (notice === undefined || remedy === null) return;
  if (notice.when !== 'never' && remedy.begun === month && world.chance.happens(notice.probability ?? 1)) {
    add(world.result.told, month);
    remedy.knowsFrom = notice.when === 'before' ? month : month + 1;
  }
  if (refused && (remedy.knowsFrom === null || remedy.knowsFrom > month)) remedy.knowsFrom = month;
}

/** Lets a person who knows, and has not filed in this stay, file at the society's rate. */
export function fileAppeal(world: World, person: Person, month: number): void {
  const { scheme, society, chance, result } = world;
  const appeal = scheme?.remedies.appeal ?? null;
  const { remedy } = person;
  if (appeal === null || society.appeals === undefined || remedy === null) return;
  if (remedy.state !== 'none' || remedy.knowsFrom === null || month < remedy.knowsFrom) return;
  if (appeal.window !== null && month - remedy.knowsFrom >= appeal.window) return;
  const wrong = wronglyListed(world, person);
  const slope = Math.exp(society.appeals.means * (meansOf(society, person.meansLevel) - society.means.mean));
  const rate = (wrong ? society.appeals.wrongly : society.appeals.rightly) * Math.min(4, slope);
  if (!chance.happens(1 - Math.exp(-rate))) return;
  remedy.state = 'waiting';
  remedy.filed = month;
  add(result.filed, month);
  if (wrong) add(result.filedWrong, month);
}

/** Decides what has been waiting since before this month, as far as capacity goes, and then grants repair. */
export function decideAndRepair(world: World, person: Person, month: number, done: ReadonlySet<string>, queue: ReadonlyMap<string, number>): void {
  decide(world, person, month, queue);
  repair(world, person, month, done);
}

function decide(world: World, person: Person, month: number, queue: ReadonlyMap<string, number>): void {
  const { scheme, chance, result } = world;
  const appeal = scheme?.remedies.appeal ?? null;
  const { remedy, truth } = person;
  if (scheme === null || appeal === null || remedy?.state !== 'waiting' || remedy.filed === month || truth === null) return;
  const served = (appeal.capacity * (result.personsByRegion[person.region] ?? 0)) / 100_000 / (queue.get(person.region) ?? 1);
  if (!chance.happens(served)) return;

  add(result.decided, month);
  remedy.state = 'decided';
  const wrong = wronglyListed(world, person);
  if (!chance.happens(wrong ? appeal.corrects : 1 - appeal.upholds)) return;
  add(result.won, month);
  person.arriving = [];
  if (wrong) putTruthInPlace(world, person, month);
  else liftByMistake(world, person, month);
}

/** A wrong listing is corrected by copying the true ledger, list state and clocks included, over the official one. */
function putTruthInPlace(world: World, person: Person, month: number): void {
  const { scheme, result } = world;
  const { official: before, truth } = person;
  if (scheme === null || before === null || truth === null) return;
  person.official = copyBook(truth);
  const begun = [...blackLists(scheme)].filter((id) => truth.stays.has(id) && !before.stays.has(id));
  add(result.entries, month, begun.length);
  const ended = [...before.stays.keys()].filter((id) => !truth.stays.has(id));
  leftOfficially(world, person, ended, month, month + 1);
}

/** A right listing lifted by mistake: off the first of the black lists officially, the score up to where it would not list again. */
function liftByMistake(world: World, person: Person, month: number): void {
  const { scheme } = world;
  const { official } = person;
  if (scheme === null || official === null) return;
  const ended = scheme.lists.filter((list) => list.colour === 'black' && official.stays.has(list.id)).slice(0, 1);
  for (const list of ended) {
    official.stays.delete(list.id);
    raiseOver(scheme, official, list, month);
  }
  leftOfficially(
    world,
    person,
    ended.map((list) => list.id),
    month,
    month + 1,
  );
}

/** An act of repair ends the black listings that have lasted long enough, in each ledger by its own clock. */
function repair(world: World, person: Person, month: number, done: ReadonlySet<string>): void {
  const { scheme, chance, result } = world;
  const rule = scheme?.remedies.repair ?? null;
  if (scheme === null || rule === null || !rule.acts.some((act) => done.has(act))) return;
  if (!chance.happens(rule.granted ?? 1)) return;
  // By list where the rule says so; a list that is not named cannot be repaired.
  const after = (list: string): number => (typeof rule.after === 'number' ? rule.after : (rule.after[list] ?? Number.POSITIVE_INFINITY));
  for (const side of ['official', 'truth'] as const) {
    const book = person[side];
    if (book === null) continue;
    const ended = scheme.lists.filter((list) => list.colour === 'black' && (book.stays.get(list.id) ?? -1) >= after(list.id));
    for (const list of ended) {
      book.stays.delete(list.id);
      raiseOver(scheme, book, list, month);
    }
    if (side === 'official') {
      add(result.repaired, month, ended.length);
      leftOfficially(
        world,
        person,
        ended.map((list) => list.id),
        month,
        month + 1,
      );
    }
  }
}
