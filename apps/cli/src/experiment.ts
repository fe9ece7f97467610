/** From names on the command line, or from a run file, to what is to be lived. */
import { dirname, resolve } from 'node:path';
import {
  applySafeguards,
  type Checked,
  checkBeside,
  checkPair,
  federate,
  InvalidFile,
  type Program,
  readFederation,
  readSafeguard,
  readScheme,
  readSociety,
  type Scheme,
  type Society,
} from 'glasshouse';
import { compileExperiment, DEFAULT_SOCIETY, type Experiment, type ExperimentNames, find, kindOf, NotFound, prepare } from 'glasshouse/node';
import { WrongUsage } from './exit.ts';
import type { RunOptions } from './options.ts';
import { isRunFile, type RunFile } from './run-file.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

/** What is lived: the parts of an experiment that a run file can give back too. */
export type Lived = Pick<Experiment, 'scheme' | 'society' | 'companion' | 'safeguards' | 'files'>;

export type EngineName = RunOptions['engine'];

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
  const scheme = schemeIn(files, society, `${name} (scheme)`, name);
  if (scheme === null) return { scheme: null, society, companion: null, safeguards: [], files };
  const safeguards = files.safeguards.map((text, n) => readSafeguard(text, `${name} (safeguard ${n + 1})`));
  const applied = safeguards.length > 0 ? applySafeguards(scheme.value, safeguards, scheme.reading, society) : scheme;
  checkPair(applied.value, society, applied.reading);
  const beside = typeof files.companion === 'string' ? readScheme(files.companion, `${name} (scheme of enterprises)`) : null;
  if (beside !== null) {
    checkBeside(applied.value, beside.value, applied.reading);
    checkPair(beside.value, society, beside.reading);
  }
  return { scheme: applied.value, society, companion: beside?.value ?? null, safeguards: safeguards.map((item) => item.value.id), files };
}

/** The scheme of some texts as they have it, without safeguards; null in the world without. @param file its name, for messages @param name of the run file, or of the federation */
export function schemeIn({ scheme, parts }: RunFile['files'], society: Society, file: string, name: string): Checked<Scheme> | null {
  if (scheme === null) return null;
  return parts === undefined ? readScheme(scheme, file) : federationOf(scheme, parts, society, name);
}

/** The federation that a run file holds. */
function federationOf(text: string, parts: NonNullable<RunFile['files']['parts']>, society: Society, name: string): Checked<Scheme> {
  const federation = readFederation(text, `${name} (federation)`);
  const regions = new Map<string, Checked<Scheme>>();
  parts.forEach(({ scheme, regions: own }, n) => {
    if (scheme === null) return;
    const checked = readScheme(scheme, `${name} (scheme ${n + 1})`);
    for (const region of own) regions.set(region, checked);
  });
  return federate(
    federation,
    { regions, elsewhere: null },
    society.regions.map((region) => region.id),
    society.id,
  );
}

/** Whether a name is that of a federation; a name that leads nowhere is none. */
export function isFederation(name: string): boolean {
  try {
    const { text, file } = find('schemes', name);
    return kindOf(text, file) === 'federation/1';
  } catch {
    return false;
  }
}

/** Says which changes of the rules lie beyond the months that are lived. */
export function noteBeyond({ scheme }: Pick<Lived, 'scheme'>, months: number, terminal: Terminal): void {
  if (scheme === null) return;
  const times = [...(scheme.phases ?? []).map(({ from }) => from), ...[...(scheme.amnesties ?? []), ...(scheme.breaches ?? [])].map(({ month }) => month)];
  const beyond = times.filter((month) => month >= months).sort((a, b) => a - b);
  if (beyond.length > 0) terminal.note(WORDS[terminal.language].beyond(beyond.length, beyond[0] as number, beyond.at(-1) as number, months));
}

/** Compiles what is to be lived. @param enterprises by default as many beside the persons as the society has @throws CannotRun */
export function compileLived(lived: Lived, persons: number, months: number, enterprises: number | undefined): Program {
  if (lived.scheme?.parts !== undefined && (enterprises ?? 0) > 0)
    throw new WrongUsage(`--enterprises ${enterprises}: no enterprises live in a federation. Leave the flag out, or give 0.`);
  return compileExperiment(lived, persons, months, enterprises);
}
