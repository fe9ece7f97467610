/** Names → a checked experiment → traces: what every command that simulates begins with. */
import { dirname, resolve } from 'node:path';
import { readDocument } from '../../base/document.ts';
import { CannotRun, describeFault, type Fault } from '../../base/faults.ts';
import { compile } from '../../compile/compile.ts';
import { checkPair } from '../../compile/pair.ts';
import type { Program } from '../../compile/program.ts';
import { applySafeguards } from '../../scheme/apply.ts';
import { type Checked, readSafeguard, readScheme } from '../../scheme/read.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { readSociety } from '../../society/read.ts';
import type { Society } from '../../society/society.ts';
import { type Found, find } from './library.ts';

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
  readonly safeguards: readonly string[];
  readonly warnings: readonly string[];
  readonly files: { readonly scheme: string | null; readonly society: string; readonly safeguards: readonly string[] };
}

/**
 * Reads and checks all files of an experiment.
 * @throws InvalidFile, NotFound, CannotRun
 */
export function prepare(names: ExperimentNames): Experiment {
  const found = find('schemes', names.scheme);
  if (/^\s*glasshouse:\s*["']?federation\/1/m.test(found.text))
    throw new CannotRun(`${found.file} is a federation: it can be checked, but this version does not yet run one. Run one of its schemes instead.`);
  const read = readScheme(found.text, found.file);
  const society = findSociety(names.society, read.value, found);
  const checkedSociety = readSociety(society.text, society.file);
  // A set: naming one twice changes nothing.
  const safeguards = [...new Set(names.safeguards ?? [])].map((name) => find('safeguards', name));
  const checked = safeguards.map((item) => readSafeguard(item.text, item.file));
  const applied: Checked<Scheme> = checked.length > 0 ? applySafeguards(read.value, checked, read.reading) : read;
  const pair = checkPair(applied.value, checkedSociety.value, applied.reading);
  const say = (file: string, faults: readonly Fault[]): string[] => faults.map((fault) => describeFault(file, fault));
  return {
    scheme: names.noScheme ? null : applied.value,
    original: read.value,
    society: checkedSociety.value,
    safeguards: names.noScheme ? [] : checked.map((item) => item.value.id),
    warnings: [...say(found.file, applied.warnings), ...say(society.file, checkedSociety.warnings), ...say(found.file, pair)],
    files: { scheme: names.noScheme ? null : found.text, society: society.text, safeguards: safeguards.map((item) => item.text) },
  };
}

/** The society asked for, or the scheme's own (an id, or a path beside the scheme), or the default. */
function findSociety(name: string | undefined, scheme: Scheme, at: Found): Found {
  if (name !== undefined) return find('societies', name);
  if (scheme.society === undefined) return find('societies', DEFAULT_SOCIETY);
  return find('societies', scheme.society, dirname(resolve(at.file)));
}

/** Compiles an experiment. @throws CannotRun */
export function compileExperiment(experiment: Experiment, persons: number, months: number): Program {
  return compile(experiment.scheme, experiment.society, { persons, months, safeguards: experiment.safeguards });
}

/** Which kind of file a text is, by its first key. */
export function kindOf(text: string, file: string): string {
  const { value } = readDocument(text, file);
  return String((value as { glasshouse?: unknown }).glasshouse ?? '');
}
