/** From names on the command line, or from a run file, to what is to be lived. */
import { dirname, resolve } from 'node:path';
import {
  applySafeguards,
  CannotRun,
  type Checked,
  checkPair,
  compile,
  InvalidFile,
  type Program,
  readSafeguard,
  readScheme,
  readSociety,
  type Scheme,
  type Society,
} from 'glasshouse';
import { DEFAULT_SOCIETY, type Experiment, type ExperimentNames, find, NotFound, prepare } from 'glasshouse/node';
import { WrongUsage } from './exit.ts';
import type { RunOptions } from './options.ts';
import { isRunFile, type RunFile } from './run-file.ts';

/** What is lived: the parts of an experiment that a run file can give back too. */
export type Lived = Pick<Experiment, 'scheme' | 'society' | 'safeguards' | 'files'>;

export type EngineName = RunOptions['engine'];

/** Refuses what this version cannot do, before anything is read. @throws CannotRun */
export function refuseUnavailable(options: { readonly engine: EngineName; readonly enterprises?: number | undefined }): void {
  if (options.engine === 'compiled') throw new CannotRun('this version has no compiled engine. Give --engine plain, or leave it out.');
  if ((options.enterprises ?? 0) > 0) throw new CannotRun('enterprises do not live in this version yet. Give --enterprises 0, or leave it out.');
}

/** Reads the files that are named. @throws InvalidFile, NotFound, CannotRun */
export function readExperiment(name: string, options: Pick<RunOptions, 'society' | 'safeguard' | 'scheme'>): Experiment {
  const names: ExperimentNames = { scheme: name, society: options.society, safeguards: options.safeguard, noScheme: !options.scheme };
  if (isRunFile(name))
    throw new WrongUsage(`${name} is a run file. "glasshouse reproduce ${name}" runs it again, "glasshouse life ${name} --person 0" follows one person of it.`);
  try {
    return prepare(names);
  } catch (error) {
    if (error instanceof InvalidFile) throw onlyKind(error);
    if (error instanceof NotFound && options.society === undefined) refuseMissingSociety(name, error);
    throw error;
  }
}

/** Where a file is of another kind altogether, that is the one thing to say. */
export function onlyKind(error: InvalidFile): InvalidFile {
  const kind = error.faults.find((fault) => fault.path === 'glasshouse');
  return kind === undefined ? error : new InvalidFile(error.file, [kind]);
}

/** A society that the scheme's own file names and that is nowhere is a fault of that file. @throws InvalidFile */
function refuseMissingSociety(name: string, missing: NotFound): void {
  const found = find('schemes', name);
  societyOf(readScheme(found.text, found.file), missing);
}

/** Finds the society that a scheme names, or the default. @throws InvalidFile at the scheme's `society:` if there is none */
export function societyOf(checked: Checked<Scheme>, missing?: NotFound): Checked<Society> {
  const { society } = checked.value;
  const { file } = checked.reading;
  try {
    const found = society === undefined ? find('societies', DEFAULT_SOCIETY) : find('societies', society, dirname(resolve(file)));
    return readSociety(found.text, found.file);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new InvalidFile(file, [{ ...checked.reading.at(['society']), path: 'society', message: (missing ?? error).message, level: 'error' }]);
  }
}

/** The experiment that a run file holds. @throws InvalidFile if one of its files is no longer valid */
export function experimentOf(run: RunFile, name: string): Lived {
  const { files } = run;
  const society = readSociety(files.society, `${name} (society)`).value;
  if (files.scheme === null) return { scheme: null, society, safeguards: [], files };
  const scheme = readScheme(files.scheme, `${name} (scheme)`);
  const safeguards = files.safeguards.map((text, n) => readSafeguard(text, `${name} (safeguard ${n + 1})`));
  const applied = safeguards.length > 0 ? applySafeguards(scheme.value, safeguards, scheme.reading) : scheme;
  checkPair(applied.value, society, applied.reading);
  return { scheme: applied.value, society, safeguards: safeguards.map((item) => item.value.id), files };
}

/** Compiles what is to be lived. @throws CannotRun */
export function compileLived(lived: Lived, persons: number, months: number): Program {
  return compile(lived.scheme, lived.society, { persons, months, safeguards: lived.safeguards });
}
