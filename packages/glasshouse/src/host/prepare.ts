/**
 * Names → a checked experiment → a Program, wherever the texts lie: on a disk, or in a page. Who calls brings the shelves.
 */
import { type Reading, readDocument } from '../base/document.ts';
import { editText } from '../base/edit.ts';
import type { Edit } from '../base/edit-value.ts';
import { describeFault, type Fault, InvalidFile } from '../base/faults.ts';
import { compile } from '../compile/compile.ts';
import { usualEnterprises } from '../compile/enterprises.ts';
import { checkBeside, checkPair } from '../compile/pair.ts';
import type { Program } from '../compile/program.ts';
import type { Files, RunIdentity } from '../measures/result.ts';
import { applySafeguards } from '../scheme/apply.ts';
import { federate } from '../scheme/federated.ts';
import type { Federation } from '../scheme/federation.ts';
import { type Checked, checkScheme, readFederation, readScheme } from '../scheme/read.ts';
import { type Member, resolveFederation } from '../scheme/resolve.ts';
import type { Part, Scheme } from '../scheme/scheme.ts';
import { checkSocietyDocument } from '../society/read.ts';
import type { Society } from '../society/society.ts';
import { findSafeguardsFrom } from './safeguards.ts';
import { type Found, NotFound, type Shelves } from './shelves.ts';

export { firstDifference } from '../base/differ.ts';
export { MOST_DRAWS, parseRunFile, type RunFile } from './run-file.ts';
export { findSafeguardsFrom } from './safeguards.ts';
export { type Found, NotFound, notFound, type Shelf, type Shelves } from './shelves.ts';

/** The society of a scheme that names none. */
export const DEFAULT_SOCIETY = 'china-aggregates';

export interface ExperimentNames {
  readonly scheme: string;
  readonly society?: string | undefined;
  readonly safeguards?: readonly string[] | undefined;
  /** The same society without the scheme. */
  readonly noScheme?: boolean | undefined;
  /** Values set in the scheme's text, before safeguards. */
  readonly edits?: readonly Edit[] | undefined;
  /** Values set in the society's text. */
  readonly societyEdits?: readonly Edit[] | undefined;
}

/** What an experiment is made of. */
export type Ingredient = 'scheme' | 'society' | 'safeguard' | 'companion';

/** text → document. Whoever lives many experiments of the same texts brings one that remembers, and sets numbers in what it read. */
export type ReadText = (found: Found, of: Ingredient) => Reading;

const readPlain: ReadText = ({ text, file }) => readDocument(text, file);

/** A text with values set in it. */
function edited({ text, file }: Found, edits: readonly Edit[] = []): Found {
  return { file, text: edits.length === 0 ? text : editText(text, file, edits) };
}

export interface Experiment {
  /** The scheme with its safeguards; null in the world without. */
  readonly scheme: Scheme | null;
  /** The scheme as its file has it. */
  readonly original: Scheme;
  readonly society: Society;
  /** The scheme of the enterprises beside, which the scheme names; null where it names none, and in the world without. */
  readonly companion: Scheme | null;
  readonly safeguards: readonly string[];
  readonly warnings: readonly string[];
  readonly files: Files;
}

/**
 * Reads and checks all texts of an experiment.
 * @throws InvalidFile, NotFound, CannotRun
 */
export function prepareFrom(shelves: Shelves, names: ExperimentNames, read: ReadText = readPlain): Experiment {
  const found = edited(shelves.find('schemes', names.scheme), names.edits);
  const federation = isFederation(found) ? readFederation(found.text, found.file) : null;
  const alone = federation === null ? checkScheme(read(found, 'scheme')) : null;
  const society = edited(findSociety(shelves, names.society, (federation ?? (alone as Checked<Scheme>)).value, found), names.societyEdits);
  const checkedSociety = checkSocietyDocument(read(society, 'society'));
  const whole = alone ?? federated(shelves, federation as Checked<Federation>, checkedSociety.value);
  const safeguards = findSafeguardsFrom(shelves, names.safeguards ?? [], [], read);
  const applied: Checked<Scheme> = safeguards.length > 0 ? applySafeguards(whole.value, safeguards, whole.reading, checkedSociety.value) : whole;
  const pair = checkPair(applied.value, checkedSociety.value, applied.reading);
  const beside = findCompanionFrom(shelves, applied, checkedSociety.value, read);
  const say = (file: string, faults: readonly Fault[]): string[] => faults.map((fault) => describeFault(file, fault));
  return {
    scheme: names.noScheme ? null : applied.value,
    original: whole.value,
    society: checkedSociety.value,
    companion: names.noScheme ? null : (beside?.value ?? null),
    safeguards: names.noScheme ? [] : safeguards.map((item) => item.value.id),
    warnings: [
      ...say(found.file, applied.warnings),
      ...say(society.file, checkedSociety.warnings),
      ...say(found.file, pair),
      ...(beside === null ? [] : say(beside.reading.file, beside.warnings)),
    ],
    files: {
      scheme: names.noScheme ? null : found.text,
      society: society.text,
      safeguards: safeguards.map((item) => item.text),
      companion: names.noScheme ? null : (beside?.text ?? null),
      ...(names.noScheme || whole.value.parts === undefined ? {} : { parts: textsOf(shelves, whole.value.parts) }),
    },
  };
}

function isFederation({ text }: Found): boolean {
  return /^\s*glasshouse:\s*["']?federation\/1/m.test(text);
}

function federated(shelves: Shelves, federation: Checked<Federation>, society: Society): Checked<Scheme> {
  return federate(
    federation,
    followFederationFrom(shelves, federation),
    society.regions.map((region) => region.id),
    society.id,
  );
}

/** The files of a federation's members. */
function textsOf(shelves: Shelves, parts: readonly Part[]): { readonly scheme: string | null; readonly regions: readonly string[] }[] {
  return parts.map(({ scheme, reading, regions }) => ({ scheme: scheme === null ? null : shelves.read(reading.file), regions }));
}

/** The society asked for, or the scheme's own (an id, or a path beside the scheme), or the default. */
function findSociety(shelves: Shelves, name: string | undefined, scheme: { readonly society?: string | undefined }, at: Found): Found {
  if (name !== undefined) return shelves.find('societies', name);
  if (scheme.society === undefined) return shelves.find('societies', DEFAULT_SOCIETY);
  return shelves.find('societies', scheme.society, at.file);
}

/** What a scheme names for the enterprises beside. */
export interface Companion extends Checked<Scheme> {
  readonly text: string;
}

/**
 * Finds and checks the scheme that a scheme for persons names for the enterprises: an id that ships, or a path beside it.
 * @returns null if it names none
 * @throws InvalidFile, also where there is no such file: then at the scheme's own `enterprises:`
 */
export function findCompanionFrom(shelves: Shelves, { value, reading }: Checked<Scheme>, society: Society, read: ReadText = readPlain): Companion | null {
  if (value.enterprises === undefined) return null;
  const found = companionFile(shelves, value.enterprises, reading);
  const checked = checkScheme(read(found, 'companion'));
  checkBeside(value, checked.value, reading);
  return { ...checked, text: found.text, warnings: [...checked.warnings, ...checkPair(checked.value, society, checked.reading)] };
}

function companionFile(shelves: Shelves, name: string, reading: Reading): Found {
  try {
    // A scheme with safeguards is read under "FILE with …": what is beside it is beside FILE.
    return shelves.find('schemes', name, reading.file);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new InvalidFile(reading.file, [{ ...reading.at(['enterprises']), path: 'enterprises', message: error.message, level: 'error' }]);
  }
}

/** What was lived, as a result says it. @param how the draws, and the engine that ran */
export function identityOf(
  { scheme, companion, society, safeguards }: Pick<Experiment, 'scheme' | 'society' | 'companion' | 'safeguards'>,
  program: Program,
  how: Pick<RunIdentity, 'seed' | 'runs' | 'engine'>,
): RunIdentity {
  const beside = program.firms === null ? null : scheme?.subjects === 'enterprises' ? scheme : companion;
  return {
    scheme: scheme?.id ?? null,
    society: society.id,
    persons: program.persons,
    enterprises: program.firms?.program.persons ?? 0,
    months: program.months,
    seed: how.seed,
    runs: how.runs,
    safeguards: [...safeguards],
    engine: how.engine,
    ...(beside === null ? {} : { enterprise_scheme: beside.id }),
  };
}

/**
 * Compiles an experiment.
 * @param enterprises by default as many beside the persons as the society has
 * @throws CannotRun
 */
export function compileExperiment(
  experiment: Pick<Experiment, 'scheme' | 'society' | 'companion' | 'safeguards'>,
  persons: number,
  months: number,
  enterprises: number = experiment.scheme?.parts === undefined ? usualEnterprises(experiment.society, persons) : 0,
): Program {
  const { scheme, society, companion, safeguards } = experiment;
  return compile(scheme, society, { persons, months, safeguards, enterprises, enterpriseScheme: companion });
}

/** The Program of the same society, as many persons and enterprises, without the scheme. */
export function compileWithout(experiment: Pick<Experiment, 'society'>, program: Program): Program {
  const nothing = { scheme: null, society: experiment.society, companion: null, safeguards: [] };
  return compileExperiment(nothing, program.persons, program.months, program.firms?.program.persons ?? 0);
}

/** Person-months of a world up to which the world without the scheme is lived beside unasked. */
const UNASKED = 100_000_000;
/** Persons of all runs together up to which that is so: everyone is kept as they are at the end, four bytes each in either world. */
const KEPT_UNASKED = 20_000_000;

/** Whether the world without the scheme is lived beside where nobody said. */
export function besideUnasked({ persons, months, runs }: { readonly persons: number; readonly months: number; readonly runs: number }): boolean {
  return persons * months * runs <= UNASKED && persons * runs <= KEPT_UNASKED;
}

/** Which kind of file a text is, by its first key. */
export function kindOf(text: string, file: string): string {
  const { value } = readDocument(text, file);
  return String((value as { glasshouse?: unknown }).glasshouse ?? '');
}

/** Follows the members of a federation down to schemes, which are found as the federation's file names them. @throws InvalidFile */
export function followFederationFrom(shelves: Shelves, checked: Checked<Federation>): ReturnType<typeof resolveFederation> {
  const load = (name: string, from: string): Member => {
    try {
      const found = shelves.find('schemes', name, from);
      return kindOf(found.text, found.file) === 'federation/1'
        ? { kind: 'federation', federation: readFederation(found.text, found.file) }
        : { kind: 'scheme', scheme: readScheme(found.text, found.file) };
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw missingMember(checked, name, error.message);
    }
  };
  return resolveFederation(checked, load);
}

/** A member that is nowhere is a fault of the federation, at the place where it stands. */
function missingMember(checked: Checked<Federation>, name: string, message: string): InvalidFile {
  const { value, reading } = checked;
  const region = Object.entries(value.regions).find(([, member]) => member === name)?.[0];
  const path = region === undefined ? ['elsewhere'] : ['regions', region];
  return new InvalidFile(reading.file, [{ ...reading.at(path), path: path.join('.'), message, level: 'error' }]);
}

/** Runs of a federation in which everyone is lived under each of its schemes. */
const FRAGMENTED_RUNS = 3;

/** In how many runs everyone is lived under each scheme of a federation; 0 where it is none, or where that would take long and nobody asked. */
export function fragmentedRuns({ persons, months, members }: Program, runs: number, asked = false): number {
  const few = Math.min(FRAGMENTED_RUNS, runs);
  return members.length > 0 && (asked || persons * months * members.length * few <= UNASKED) ? few : 0;
}

/** One scheme of a federation for everyone, and how many of its persons live by it. */
export interface PartWorld {
  readonly program: Program;
  readonly weight: number;
}

/** The schemes of a federation, each lived by everyone. @param whole the federation's own Program @throws CannotRun */
export function compileParts({ scheme, society }: Pick<Experiment, 'scheme' | 'society'>, { persons, months, members }: Program): readonly PartWorld[] {
  return (scheme?.parts ?? []).map((part, m) => ({
    program: compile(part.scheme, society, { persons, months }),
    weight: (members[m]?.ranges ?? []).reduce((sum, [from, to]) => sum + to - from, 0),
  }));
}
