/** The lives within a study that was lived: who stands where, one life in words, persons of whom a condition holds. */
import {
  factShapes,
  findLives,
  findLivesInFederation,
  inLanguage,
  parseCondition,
  partsAt,
  portrait,
  type Society,
  type Text,
  type Trace,
  tellLife,
  type WatchedLife,
  watchLife,
} from 'glasshouse';
import { actingRules } from './acting.ts';
import { rulesOf } from './member.ts';
import { NONE, PUBLISHED } from './prepared.ts';
import type { FoundLives, InBoth, LifeView, LivedWorld, People, Person } from './protocol.ts';
import { stripOf } from './strip.ts';
import { both, type Study, type StudyWorld } from './worlds.ts';

function worldOf(study: Study, id: string): StudyWorld {
  const world = study.worlds.find((one) => one.id === id);
  if (world === undefined) throw new Error(`no world "${id}" is lived here`);
  return world;
}

function traceOf(lived: readonly LivedWorld[], world: string, run: number): Trace {
  const trace = lived.find(({ id }) => id === world)?.traces[run];
  if (trace === undefined) throw new Error(`run ${run} of "${world}" has not been lived`);
  return trace;
}

/** Where persons stand at the end of a run. @param most how many are drawn evenly from all, and listed by name at most */
export function peopleOf(study: Study, lived: readonly LivedWorld[], world: string, run: number, most: number): People {
  const { program } = worldOf(study, world);
  const { portrait: words } = traceOf(lived, world, run);
  const of = program.persons;
  const empty: People = { of, runs: lived.find(({ id }) => id === world)?.traces.length ?? 0, sample: [], listed: [], listedCount: 0, wrongly: [] };
  // Of very large runs nobody is kept.
  if (!words) return empty;
  const personOf = (person: number): Person => {
    const word = words[person] as number;
    const has = (bit: number): boolean => (word & bit) !== 0;
    return {
      person,
      listed: has(portrait.LISTED),
      wrongly: has(portrait.WRONGLY_LISTED),
      everListed: has(portrait.EVER_LISTED),
      everWrongly: has(portrait.EVER_WRONGLY_LISTED),
    };
  };
  const some = Math.min(of, most);
  const listed: Person[] = [];
  const wrongly: Person[] = [];
  let listedCount = 0;
  for (let person = 0; person < of; person++) {
    const word = words[person] as number;
    if ((word & portrait.LISTED) !== 0 && listedCount++ < most) listed.push(personOf(person));
    if ((word & portrait.EVER_WRONGLY_LISTED) !== 0 && wrongly.length < most) wrongly.push(personOf(person));
  }
  // Indexes go by region, group and age: every so-many-th of them is a small society like the whole.
  return { ...empty, sample: Array.from({ length: some }, (_, n) => personOf(Math.floor((n * of) / some))), listed, listedCount, wrongly };
}

/** One person's life in some worlds of one run; each held beside the first. */
export function livesOf(study: Study, lived: readonly LivedWorld[], worlds: readonly string[], run: number, person: number): LifeView[] {
  const { seed, months, against } = study.experiment;
  const kin = (id: string): boolean => id !== NONE && id !== PUBLISHED && !against.includes(id);
  let first: { readonly id: string; readonly life: WatchedLife } | null = null;
  return worlds.map((id) => {
    const { program: whole, prepared } = worldOf(study, id);
    const { program, scheme, companion, rows } = rulesOf(whole, prepared, traceOf(lived, id, run), person);
    const life = watchLife(program, seed, run, person, rows);
    first ??= { id, life };
    const kinds = Map.groupBy(life.events, ({ month }) => month);
    return {
      world: id,
      told: both((language) => {
        const told = tellLife(life.person, life.events, scheme, prepared.society, language, Number.POSITIVE_INFINITY, companion);
        const lines = told.months.map((month) => ({ ...month, kinds: [...new Set((kinds.get(month.month) ?? []).map(({ kind }) => kind))] }));
        return { title: told.title, traits: told.traits, invented: told.invented, months: lines };
      }),
      sums: life.sums,
      events: life.events,
      group: life.person.group,
      region: life.person.region,
      age: life.person.age,
      partsAt: partsAt(first.life.events, life.events, kin(first.id) && kin(id)),
      strip: stripOf(life.events, scheme, months),
      rules: actingRules(life.events, scheme),
    };
  });
}

/** @throws BadCondition with the place in the condition */
export function foundLives(study: Study, lived: readonly LivedWorld[], world: string, run: number, where: string, limit: number): FoundLives {
  const { program, prepared } = worldOf(study, world);
  const trace = traceOf(lived, world, run);
  const { seed } = study.experiment;
  const result =
    program.members.length > 0
      ? findLivesInFederation(
          program,
          seed,
          trace,
          program.members.map((member) => parseCondition(where, factShapes(member.program))),
          { limit },
        )
      : findLives(program, seed, trace, parseCondition(where, factShapes(program)), { limit });
  const { found, count, estimate, persons, candidates, looked } = result;
  const { society } = prepared;
  return {
    found: found.map(({ index, ...rest }) => ({ person: index, ...rest, traits: traitsOf(rest, society) })),
    count,
    estimate,
    of: persons,
    candidates,
    looked,
  };
}

function traitsOf(
  { group, region, age }: { readonly group: string; readonly region: string; readonly age: string },
  society: Society,
): InBoth<readonly string[]> {
  const titles = (items: readonly { readonly id: string; readonly title?: Text | undefined }[] | undefined, id: string): InBoth<string> => {
    const title = items?.find((item) => item.id === id)?.title;
    return both((language) => (title === undefined ? id : inLanguage(title, language)));
  };
  const all = [titles(society.groups, group), titles(society.regions, region), titles(society.ages, age)];
  return both((language) => all.map((one) => one[language]).filter((trait) => trait !== ''));
}
