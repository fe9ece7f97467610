/** Run files: what `run -o` keeps. They carry the files that were run, so that each can be run again from itself alone. */
import { existsSync, statSync } from 'node:fs';
import { NotFound, readText } from 'glasshouse/node';
import { parseRunFile, type RunFile } from 'glasshouse/prepare';

export type { RunFile } from 'glasshouse/prepare';

/** Whether a name looks like a run file: it exists, ends in .json, and begins like one. */
export function isRunFile(name: string): boolean {
  if (!/\.json$/i.test(name) || !existsSync(name) || !statSync(name).isFile()) return false;
  try {
    const value = JSON.parse(readText(name)) as { digest?: unknown; run?: unknown };
    return typeof value.digest === 'string' || typeof value.run === 'object';
  } catch {
    return false;
  }
}

/** Reads a run file. @throws NotFound, InvalidFile, CannotRun if it was kept without its files */
export function readRunFile(name: string): RunFile {
  if (!existsSync(name)) throw new NotFound(`there is no file "${name}". A run file is written by "glasshouse run SCHEME -o ${name}".`);
  return parseRunFile(readText(name), name);
}
