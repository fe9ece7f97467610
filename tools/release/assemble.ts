/** Puts together what a package publishes, in its folder `lib/`, which git ignores: JavaScript, declarations, data that ships. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Code, type Packed, ROOT } from './packages.ts';
import { rewrite } from './rewrite.ts';

/** @throws Error if the sources do not compile */
export function assemble({ folder, code, data }: Packed): void {
  const lib = join(ROOT, folder, 'lib');
  compile(folder, code);
  rmSync(lib, { recursive: true, force: true });
  for (const part of code) copyCode(part, lib);
  for (const [to, from] of Object.entries(data)) {
    mkdirSync(dirname(join(lib, to)), { recursive: true });
    cpSync(join(ROOT, from), join(lib, to), { recursive: true });
  }
}

/** Compiles a project with all that it refers to. What `npm run check` has compiled is not compiled again, unless some of it is gone. */
function compile(folder: string, code: readonly Code[]): void {
  const tsc = (...more: string[]): void => {
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b', join(ROOT, folder), ...more], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the sources of ${folder} do not compile:\n${stdout}`);
  };
  tsc();
  if (!code.every((part) => modulesOf(part).every((name) => existsSync(join(ROOT, part.compiled, `${name}.js`))))) tsc('--force');
}

/** Modules of a folder by their paths in it, without `.ts`. */
function modulesOf({ from }: Code): string[] {
  return filesOf(from)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => path.slice(0, -3));
}

function filesOf(folder: string): string[] {
  return globSync('**/*.*', { cwd: join(ROOT, folder) })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function copyCode(code: Code, lib: string): void {
  const { from, compiled, to, declarations } = code;
  const place = (path: string): string => {
    mkdirSync(dirname(join(lib, to, path)), { recursive: true });
    return join(lib, to, path);
  };
  for (const name of modulesOf(code))
    for (const path of declarations ? [`${name}.js`, `${name}.d.ts`] : [`${name}.js`])
      writeFileSync(place(path), rewrite(readFileSync(join(ROOT, compiled, path), 'utf8'), join(to, path).replaceAll('\\', '/')));
  // Beside modules lie the kernel and files that are read.
  for (const path of filesOf(from).filter((path) => !/\.ts$|(^|\/)tsconfig\.json$/.test(path))) cpSync(join(ROOT, from, path), place(path));
}
