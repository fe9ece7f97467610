/** `life`: one invented person, month by month; in several worlds, under several schemes, or found by a condition. */
import { CannotRun, inLanguage, type Program, partsAt, type SearchResult, tellLife } from 'glasshouse';
import { find } from 'glasshouse/node';
import { worldsOf } from '../beside.ts';
import { citiesOf } from '../cities.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import { compileLived, experimentOf, type Lived, readExperiment } from '../experiment.ts';
import { json } from '../json.ts';
import { besideText } from '../life-beside-text.ts';
import { citiesText } from '../life-cities-text.ts';
import { foundJson, foundText, search, searchJson, searchText } from '../life-find.ts';
import { eventsJson, headJson, personScheme, sumsJson } from '../life-json.ts';
import { type GivenFlag, type LifeOptions, sameLife } from '../life-options.ts';
import { LIFE_WORDS } from '../life-words.ts';
import { type OneRun, type ToldUnder, watchOne } from '../one-run.ts';
import { isRunFile, readRunFile } from '../run-file.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { WORDS } from '../words.ts';
import { schemeFirst } from '../worlds.ts';

/** What is lived, and who is told of it. */
interface Asked {
  readonly lived: Lived;
  readonly program: Program;
  readonly run: OneRun;
  /** The scheme's file, for messages. */
  readonly file: string;
}

type Given = (flag: GivenFlag) => boolean;

/** @param given whether a flag stands on the command line, rather than being a default */
export async function life(scheme: string | undefined, flags: LifeOptions, given: Given, terminal: Terminal): Promise<number> {
  const { name, options } = whichScheme(scheme, flags);
  refuseMixtures(options);
  if (given('engine') && options.engine !== 'plain')
    terminal.say('A life is told by the plain engine, which can be watched; both engines live it alike, to the last bit.');
  if (options.cities !== undefined) return inCities(name, options, options.cities, given, terminal);
  const asked = isRunFile(name) ? fromRunFile(name, options, given) : fromNames(name, options, terminal);
  const { lived, program, run } = asked;
  const beside = options.against.length > 0 || options.with.length > 0;
  const worlds = beside ? worldsOf(lived, asked.file, options, terminal) : null;
  const found = options.where === undefined ? null : await lookFor(asked, options.where, beside ? 1 : options.limit, terminal);
  const commandFor = (person: number): string => sameLife(name, options, given, terminal.language, person);
  const person = found === null ? (options.person as number) : found.found[0]?.index;
  if (found !== null && (person === undefined || (!beside && options.limit > 1))) {
    const { where = '' } = options;
    terminal.print(
      options.json
        ? json({ ...headJson(lived, program, run.seed, run.replicate), search: searchJson(where, found), found: foundJson(found.found, commandFor) })
        : foundText(found, lived.society, commandFor, terminal),
    );
    return EXIT.done;
  }
  const index = checkPerson(person as number, program);
  const searched = found === null ? {} : { search: searchJson(options.where ?? '', found) };
  const before = found === null ? '' : `${searchText(found, terminal)}\n\n`;
  const own = await watchOne(lived, program, run, index, terminal);
  const watched = own.life;
  const head = {
    ...headJson(lived, program, run.seed, run.replicate),
    ...searched,
    ...rulesOf(own, lived),
    person: watched.person,
    events: eventsJson(watched, own.lived),
  };
  if (worlds === null) {
    terminal.print(options.json ? json({ ...head, sums: sumsJson(watched.sums) }) : before + lifeText(own, lived, terminal));
    return EXIT.done;
  }
  const lives = [];
  for (const world of worlds) {
    const told = world.id === 'scheme' ? own : await lifeIn(world.lived, asked, index, options, terminal);
    lives.push({ world: { ...world, lived: told.lived }, life: told.life });
  }
  const parts = lives.map(({ world, life: other }) => partsAt(watched.events, other.events, world.kin));
  const first = earliest(parts);
  if (!options.json) terminal.print(before + besideText(lives, first, terminal));
  else {
    const told = lives.map(({ world, life: other }, n) => ({
      id: world.id,
      invented: true,
      scheme: world.lived.scheme?.id ?? null,
      safeguards: world.lived.safeguards,
      scored: other.person.scored && world.lived.scheme !== null,
      events: eventsJson(other, world.lived),
      sums: sumsJson(other.sums),
      parts_at: parts[n],
    }));
    terminal.print(json({ ...head, worlds: told, parts_at: first }));
  }
  return EXIT.done;
}

/** A flag that takes names takes the scheme too where that stands last. @throws WrongUsage if no scheme is named */
function whichScheme(name: string | undefined, options: LifeOptions): { readonly name: string; readonly options: LifeOptions } {
  if (name === undefined && typeof options.cities === 'string') return { name: options.cities, options: { ...options, cities: true } };
  const { name: scheme, given } = schemeFirst(name, options.with, 'glasshouse life rongcheng --person 417');
  return { name: scheme, options: { ...options, with: given } };
}

/** The same life under each of several schemes. */
async function inCities(name: string, options: LifeOptions, cities: string | true, given: Given, terminal: Terminal): Promise<number> {
  const { seed, replicate, jobs, engine, persons, months, enterprises } = options;
  const run: OneRun = { seed, replicate, jobs, engine };
  const all = citiesOf(name, cities, options, terminal);
  const programs = all.map(({ lived }) => compileLived(lived, persons, months, enterprises));
  const [program, city] = [programs[0] as Program, all[0] as (typeof all)[number]];
  if (options.where !== undefined) terminal.say(WORDS[terminal.language].searchedUnder(city.lived.scheme?.id ?? ''));
  const found = options.where === undefined ? null : await lookFor({ lived: city.lived, program, run, file: name }, options.where, 1, terminal);
  const person = found === null ? (options.person as number) : found.found[0]?.index;
  const searched = found === null ? {} : { search: searchJson(options.where ?? '', found) };
  if (person === undefined) {
    const commandFor = (index: number): string => sameLife(name, options, given, terminal.language, index);
    const nobody = { ...headJson(city.lived, program, seed, replicate), ...searched, found: [] };
    terminal.print(options.json ? json(nobody) : foundText(found as SearchResult, city.lived.society, commandFor, terminal));
    return EXIT.done;
  }
  const index = checkPerson(person, program);
  const lives = [];
  for (const [n, world] of all.entries()) {
    const compiled = programs[n] as Program;
    lives.push({ city: world, life: (await watchOne(world.lived, compiled, run, index, terminal)).life });
  }
  const { life: own } = lives[0] as (typeof lives)[number];
  const parts = lives.map(({ life: other }) => partsAt(own.events, other.events, false));
  if (!options.json) terminal.print((found === null ? '' : `${searchText(found, terminal)}\n\n`) + citiesText(lives, terminal));
  else {
    const told = lives.map(({ city: world, life: other }, n) => ({
      id: world.id,
      invented: true,
      scheme: world.lived.scheme?.id ?? null,
      safeguards: world.lived.safeguards,
      regions: world.regions,
      scored: other.person.scored,
      events: eventsJson(other, world.lived),
      sums: sumsJson(other.sums),
      parts_at: parts[n],
    }));
    const head = { ...headJson(city.lived, program, seed, replicate), ...searched, person: own.person, events: eventsJson(own, city.lived) };
    terminal.print(json({ ...head, worlds: told, parts_at: earliest(parts) }));
  }
  return EXIT.done;
}

/** In a federation: the scheme that holds where the person lives. */
function rulesOf({ lived: { scheme } }: ToldUnder, asked: Lived): { readonly lived_under?: string | null } {
  return asked.scheme?.parts === undefined ? {} : { lived_under: scheme?.id ?? null };
}

/** The same person in another world of the same society. */
async function lifeIn(lived: Lived, { program, run }: Asked, index: number, options: LifeOptions, terminal: Terminal): Promise<ToldUnder> {
  const other = compileLived(lived, program.persons, program.months, program.firms?.program.persons ?? options.enterprises);
  return watchOne(lived, other, run, index, terminal);
}

/** Looks for lives of which a condition holds. @throws WrongUsage where the condition is none */
function lookFor({ program, run }: Asked, where: string, limit: number, terminal: Terminal): Promise<SearchResult> {
  return search(program, run, where, limit, terminal);
}

function earliest(parts: readonly (number | null)[]): number | null {
  const months = parts.filter((month) => month !== null);
  return months.length === 0 ? null : Math.min(...months);
}

function checkPerson(index: number, program: Program): number {
  if (index >= program.persons) throw new WrongUsage(`--person ${index}: there are ${program.persons} persons, from 0 to ${program.persons - 1}.`);
  return index;
}

/** @throws WrongUsage where flags ask for two things at once, or for nothing */
function refuseMixtures({ person, where, cities, against, with: safeguards }: LifeOptions): void {
  if (person === undefined && where === undefined)
    throw new WrongUsage("required option '--person <index>' not specified: say whose life to tell, or --where 'listed && !did' to find one.");
  if (person !== undefined && where !== undefined) throw new WrongUsage('--person says whose life to tell, --where finds one: give one of the two.');
  if (cities !== undefined && (against.length > 0 || safeguards.length > 0))
    throw new WrongUsage(
      '--cities holds a life under several schemes, --against and --with in several worlds of one: give one of them. --safeguard reaches every city.',
    );
}

function fromNames(name: string, options: LifeOptions, terminal: Terminal): Asked {
  const { seed, replicate, jobs, engine } = options;
  const lived = readExperiment(name, options);
  for (const warning of lived.warnings) terminal.note(warning);
  const program = compileLived(lived, options.persons, options.months, options.enterprises);
  return { lived, program, run: { seed, replicate, jobs, engine }, file: find('schemes', name).file };
}

/** A run file says itself what was lived. @throws WrongUsage if a flag would change that */
function fromRunFile(name: string, { replicate, jobs, engine }: LifeOptions, given: Given): Asked {
  for (const flag of ['persons', 'enterprises', 'months', 'seed', 'society', 'safeguard', 'scheme'] as const)
    if (given(flag)) throw new WrongUsage(`${name} says itself what was run: leave --${flag === 'scheme' ? 'no-scheme' : flag} out.`);
  const file = readRunFile(name);
  if (file.glasshouse !== VERSION)
    throw new CannotRun(`${name} was made by Glasshouse ${file.glasshouse}; this is ${VERSION}, in which the same person may have another life.`);
  const lived = experimentOf(file, name);
  const program = compileLived(lived, file.run.persons, file.run.months, file.run.enterprises ?? 0);
  return { lived, program, run: { seed: file.run.seed, replicate, jobs, engine }, file: `${name} (scheme)` };
}

/** The life as lines. @param asked what was asked for: in a federation its members' rules hold */
function lifeText({ life: watched, lived }: ToldUnder, asked: Lived, terminal: Terminal): string {
  const { language } = terminal;
  const words = LIFE_WORDS[language];
  const told = tellLife(watched.person, watched.events, personScheme(lived), lived.society, language, Number.POSITIVE_INFINITY, lived.companion);
  const here = asked.scheme?.parts === undefined ? [] : [words.rulesHere(lived.scheme === null ? words.none : inLanguage(lived.scheme.title, language))];
  return [terminal.paint('bold', told.title), told.traits, ...here, '', ...told.lines.map((line) => `  ${line}`), '', told.invented].join('\n');
}
