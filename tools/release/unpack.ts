/** Tarballs as an installation of them lies in a folder, without a registry: what they need are links to what is installed here. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Manifest, PACKAGES, ROOT } from './packages.ts';

/**
 * Unpacks tarballs into `node_modules` of a folder, with links to their dependencies and nothing else.
 * @param tarballs file by name of the package @param more names of further packages to link
 */
export function installFrom(tarballs: Readonly<Record<string, string>>, folder: string, more: readonly string[] = []): void {
  const modules = join(folder, 'node_modules');
  const wanted = new Set(more);
  for (const [name, file] of Object.entries(tarballs)) {
    const to = join(modules, name);
    mkdirSync(to, { recursive: true });
    const { status, stderr } = spawnSync('tar', ['-xzf', file, '-C', to, '--strip-components=1'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`tar could not unpack ${file}: ${stderr}`);
    for (const dependency of Object.keys((JSON.parse(readFileSync(join(to, 'package.json'), 'utf8')) as Manifest).dependencies ?? {})) wanted.add(dependency);
  }
  for (const name of wanted) {
    if (PACKAGES.some((packed) => packed.name === name)) continue;
    // A package that another version is installed of at the root lies below the one that needs it.
    const from = ['', 'packages/glasshouse', 'apps/cli', 'apps/sweep'].map((place) => join(ROOT, place, 'node_modules', name)).find(existsSync);
    if (from === undefined) throw new Error(`${name} is not installed: run npm ci`);
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(from, join(modules, name), 'dir');
  }
}
