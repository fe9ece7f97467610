/** What tests of the study need: the texts that ship, the command line, and somebody to live. */
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compiledEngine, type Program, runReplicate, type Trace } from 'glasshouse';
import type { Shelves } from 'glasshouse/prepare';
import { shelvesOf } from '../../src/study/shelves.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const CLI = fileURLToPath(new URL('../../../cli/bin/glasshouse.mjs', import.meta.url));

export const SHELVES: Shelves = shelvesOf(
  Object.fromEntries(
    globSync(['schemes/**/*.yaml', 'societies/*/society.yaml', 'safeguards/*.yaml'], { cwd: ROOT }).map((path) => [
      path.replaceAll('\\', '/'),
      readFileSync(`${ROOT}/${path}`, 'utf8'),
    ]),
  ),
);

/** What a command prints with --json. */
export async function commandLine<T>(...args: readonly string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args, '--json'], { maxBuffer: 64 * 2 ** 20 });
  return JSON.parse(stdout) as T;
}

const engine = compiledEngine(readFileSync(fileURLToPath(import.meta.resolve('glasshouse/kernel.wasm'))));

/** Replicates of a program, with everyone as they are at the end. */
export function livedRuns(program: Program, seed: number, replicates: readonly number[]): Trace[] {
  return replicates.map((replicate) => runReplicate(engine, program, seed, replicate, { portrait: true }) as Trace);
}
