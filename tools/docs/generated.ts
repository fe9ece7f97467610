/** Pages that are made from the code: which there are, whether those in the repository are the same, and writing them. */
import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT, readText } from './files.ts';
import { measurePages } from './measure-pages.ts';
import { modelPage } from './model-tables.ts';
import { schemePages } from './scheme-pages.ts';

/** Text by path from the root of the repository. */
export type Made = ReadonlyMap<string, string>;

/** Folders in which every page is made. */
const FOLDERS: readonly string[] = ['docs/measures', 'docs/schemes'];

export function generated(): Made {
  return new Map([...measurePages(), ...schemePages(), modelPage()]);
}

/** Pages that are made no more. */
function leftOver(made: Made): string[] {
  return globSync(
    FOLDERS.map((folder) => `${folder}/*.md`),
    { cwd: ROOT },
  ).filter((path) => !made.has(path.replaceAll('\\', '/')));
}

/** Paths of pages that are not in the repository as they are made, or made no more. */
export function stale(made: Made): string[] {
  const changed = [...made].filter(([path, text]) => !existsSync(`${ROOT}${path}`) || readText(path) !== text).map(([path]) => path);
  return [...changed, ...leftOver(made)];
}

export function write(made: Made): void {
  for (const path of leftOver(made)) rmSync(`${ROOT}${path}`);
  for (const [path, text] of made) {
    mkdirSync(dirname(`${ROOT}${path}`), { recursive: true });
    writeFileSync(`${ROOT}${path}`, text);
  }
}
