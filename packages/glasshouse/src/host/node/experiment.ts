/** Experiments from files on the disk: what every command that simulates begins with. */
import { dirname, resolve } from 'node:path';
import type { Checked } from '../../scheme/read.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { Society } from '../../society/society.ts';
import { type Companion, type Experiment, type ExperimentNames, findCompanionFrom, prepareFrom, type Shelves } from '../prepare.ts';
import { find, readText } from './library.ts';

export { type Companion, compileExperiment, DEFAULT_SOCIETY, type Experiment, type ExperimentNames } from '../prepare.ts';

/** What ships, and whatever else is on the disk. */
export const DISK: Shelves = {
  find: (shelf, name, beside) => (beside === undefined ? find(shelf, name) : find(shelf, name, dirname(resolve(beside)))),
  read: readText,
};

/**
 * Reads and checks all files of an experiment.
 * @throws InvalidFile, NotFound, CannotRun
 */
export function prepare(names: ExperimentNames): Experiment {
  return prepareFrom(DISK, names);
}

/**
 * Finds and checks the scheme that a scheme for persons names for the enterprises: an id that ships, or a path beside it.
 * @returns null if it names none
 * @throws InvalidFile, also where there is no such file: then at the scheme's own `enterprises:`
 */
export function findCompanion(checked: Checked<Scheme>, society: Society): Companion | null {
  return findCompanionFrom(DISK, checked, society);
}
