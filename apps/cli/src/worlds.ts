/** The worlds of a comparison: from names on the command line to Programs of the same society, with as many subjects. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Program, readDocument, type Scheme, safeguardPlayers, sortOut, type Text } from 'glasshouse';
import { DEFAULT_SOCIETY, type Experiment, find, findSafeguards } from 'glasshouse/node';
import { compileWithout } from 'glasshouse/prepare';
import { WrongUsage } from './exit.ts';
import { compileLived, readExperiment } from './experiment.ts';
import type { RunOptions } from './options.ts';

/** Ids that mean a world, not a file. */
export const SCHEME = 'scheme';
export const NONE = 'none';

export interface NamedWorld {
  readonly id: string;
  /** Null in the world without. */
  readonly scheme: Scheme | null;
  readonly safeguards: readonly string[];
  readonly program: Program;
  /** What it is called in a text: titles of the safeguards that it has more (the scheme's own world: that it has), or of its scheme; empty in the world without. */
  readonly titles: readonly Text[];
  /** Of the safeguards that it has more, those that change nothing in the scheme. */
  readonly idle: readonly Text[];
  /** What it was compiled from. */
  readonly assumed: Pick<Experiment, 'scheme' | 'society' | 'companion' | 'safeguards'>;
}

/** What a command that compares worlds is asked for. */
export type WorldsOptions = Omit<RunOptions, 'scheme' | 'baseline'>;

/** The names after a flag that takes several: "a b", "a,b", or the flag twice. A file whose name has a comma is one name. */
export function namesOf(given: readonly string[]): readonly string[] {
  return [...new Set(given.flatMap((text) => (existsSync(text) ? [text] : text.split(','))).filter((name) => name !== ''))];
}

/**
 * A flag that takes several names takes the scheme too where that stands last.
 * @returns the scheme's name and the names of the flag
 * @throws WrongUsage if no scheme is named
 */
export function schemeFirst(name: string | undefined, given: readonly string[], example: string): { readonly name: string; readonly given: readonly string[] } {
  if (name !== undefined) return { name, given };
  const last = given.at(-1);
  if (last === undefined || given.length < 2) throw new WrongUsage(`which scheme? For instance: ${example}`);
  return { name: last, given: given.slice(0, -1) };
}

/** The scheme's own world, read and compiled. */
export interface OwnWorld extends NamedWorld {
  readonly name: string;
  readonly experiment: Experiment;
}

/** @throws InvalidFile, NotFound, CannotRun */
export function ownWorld(name: string, options: WorldsOptions): OwnWorld {
  const experiment = readExperiment(name, { ...options, scheme: true });
  const program = compileLived(experiment, options.persons, options.months, options.enterprises);
  const titles = findSafeguards(options.safeguard).map(({ value }) => value.title);
  return { id: SCHEME, scheme: experiment.scheme, safeguards: experiment.safeguards, program, titles, idle: [], assumed: experiment, name, experiment };
}

/** The same world with more safeguards. */
export function worldWith(own: OwnWorld, safeguards: readonly string[], options: WorldsOptions): NamedWorld {
  const { scheme, safeguards: all, ...rest } = readExperiment(own.name, { ...options, safeguard: [...options.safeguard, ...safeguards], scheme: true });
  const added = all.filter((id) => !own.safeguards.includes(id));
  if (added.length === 0) throw new WrongUsage(`--with ${safeguards.join(',')}: the scheme has these safeguards already, by --safeguard.`);
  const assumed: Experiment = { scheme, safeguards: all, ...rest };
  const before = findSafeguards(options.safeguard);
  const players = findSafeguards(safeguards, before).filter(({ value }) => added.includes(value.id));
  const titles = players.map(({ value }) => value.title);
  const file = find('schemes', own.name);
  const { idle } = sortOut(safeguardPlayers(own.experiment.original, before, players, readDocument(file.text, file.file), own.experiment.society));
  return {
    id: added.join('+'),
    scheme,
    safeguards: all,
    program: sameSize(own, assumed),
    titles,
    idle: idle.map((n) => titles[n] as Text),
    assumed,
  };
}

/** The same society, persons and enterprises without the scheme. */
export function worldWithout(own: OwnWorld): NamedWorld {
  return {
    id: NONE,
    scheme: null,
    safeguards: [],
    titles: [],
    idle: [],
    program: compileWithout(own.experiment, own.program),
    assumed: { ...own.experiment, scheme: null, companion: null, safeguards: [] },
  };
}

/** The same society under another scheme, as its file has it. */
export function worldUnder(own: OwnWorld, name: string, options: WorldsOptions): NamedWorld {
  const { scheme, ...rest } = readExperiment(name, { society: societyFile(own, options), safeguard: [], scheme: true });
  const assumed: Experiment = { scheme, ...rest };
  return {
    id: scheme?.id ?? name,
    scheme,
    safeguards: [],
    program: sameSize(own, assumed),
    titles: [assumed.original.title],
    idle: [],
    assumed,
  };
}

function sameSize(own: OwnWorld, experiment: Experiment): Program {
  return compileLived(experiment, own.program.persons, own.program.months, own.program.firms?.program.persons ?? 0);
}

/** The file of the society that the scheme's world lives in. */
function societyFile({ name, experiment }: OwnWorld, { society }: WorldsOptions): string {
  if (society !== undefined) return society;
  const { original } = experiment;
  return original.society === undefined ? DEFAULT_SOCIETY : find('societies', original.society, dirname(resolve(find('schemes', name).file))).file;
}
