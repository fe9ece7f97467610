/** Names → a checked experiment → traces: what every command that simulates begins with. */
import { dirname, resolve } from 'node:path';
import type { Reading } from '../../base/document.ts';
import { describeFault, type Fault, InvalidFile } from '../../base/faults.ts';
import { compile } from '../../compile/compile.ts';
import { usualEnterprises } from '../../compile/enterprises.ts';
import { checkBeside, checkPair } from '../../compile/pair.ts';
import type { Program } from '../../compile/program.ts';
import type { Files } from '../../measures/result.ts';
import { applySafeguards } from '../../scheme/apply.ts';
import { federate } from '../../scheme/federated.ts';
import type { Federation } from '../../scheme/federation.ts';
import { type Checked, readFederation, readScheme } from '../../scheme/read.ts';
import type { Part, Scheme } from '../../scheme/scheme.ts';
import { readSociety } from '../../society/read.ts';
import type { Society } from '../../society/society.ts';
import { followFederation } from './federation.ts';
import { type Found, find, NotFound, readText } from './library.ts';
import { findSafeguards } from './safeguards.ts';

/** The society of a scheme that names none. */
export const DEFAULT_SOCIETY = 'china-aggregates';

export interface ExperimentNames {
  readonly scheme: string;
  readonly society?: string | undefined;
  readonly safeguards?: readonly string[] | undefined;
  /** The same society without the scheme. */
  readonly noScheme?: boolean | undefined;
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
 * Reads and checks all files of an experiment.
 * @throws InvalidFile, NotFound, CannotRun
 */
export function prepare(names: ExperimentNames): Experiment {
  const found = find('schemes', names.scheme);
  const federation = isFederation(found) ? readFederation(found.text, found.file) : null;
  const alone = federation === null ? readScheme(found.text, found.file) : null;
  const society = findSociety(names.society, (federation ?? (alone as Checked<Scheme>)).value, found);
  const checkedSociety = readSociety(society.text, society.file);
  const read = alone ?? federated(federation as Checked<Federation>, checkedSociety.value);
  const safeguards = findSafeguards(names.safeguards ?? []);
  const applied: Checked<Scheme> = safeguards.length > 0 ? applySafeguards(read.value, safeguards, read.reading, checkedSociety.value) : read;
  const pair = checkPair(applied.value, checkedSociety.value, applied.reading);
  const beside = findCompanion(applied, checkedSociety.value);
  const say = (file: string, faults: readonly Fault[]): string[] => faults.map((fault) => describeFault(file, fault));
  return {
    scheme: names.noScheme ? null : applied.value,
    original: read.value,
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
      ...(names.noScheme || read.value.parts === undefined ? {} : { parts: textsOf(read.value.parts) }),
    },
  };
}

function isFederation({ text }: Found): boolean {
  return /^\s*glasshouse:\s*["']?federation\/1/m.test(text);
}

function federated(federation: Checked<Federation>, society: Society): Checked<Scheme> {
  return federate(
    federation,
    followFederation(federation),
    society.regions.map((region) => region.id),
    society.id,
  );
}

/** The files of a federation's members. */
function textsOf(parts: readonly Part[]): { readonly scheme: string | null; readonly regions: readonly string[] }[] {
  return parts.map(({ scheme, reading, regions }) => ({ scheme: scheme === null ? null : readText(reading.file), regions }));
}

/** The society asked for, or the scheme's own (an id, or a path beside the scheme), or the default. */
function findSociety(name: string | undefined, scheme: { readonly society?: string | undefined }, at: Found): Found {
  if (name !== undefined) return find('societies', name);
  if (scheme.society === undefined) return find('societies', DEFAULT_SOCIETY);
  return find('societies', scheme.society, dirname(resolve(at.file)));
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
export function findCompanion({ value, reading }: Checked<Scheme>, society: Society): Companion | null {
  if (value.enterprises === undefined) return null;
  const found = companionFile(value.enterprises, reading);
  const read = readScheme(found.text, found.file);
  checkBeside(value, read.value, reading);
  return { ...read, text: found.text, warnings: [...read.warnings, ...checkPair(read.value, society, read.reading)] };
}

function companionFile(name: string, reading: Reading): Found {
  try {
    // A scheme with safeguards is read under "FILE with …": what is beside it is beside FILE.
    return find('schemes', name, dirname(resolve(reading.file)));
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new InvalidFile(reading.file, [{ ...reading.at(['enterprises']), path: 'enterprises', message: error.message, level: 'error' }]);
  }
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
