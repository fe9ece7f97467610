/** The two packages that are published, and what of the repository goes into each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Modules of a folder and what tsc made of them. All folders are paths from the root, `to` is one within `lib/`. */
export interface Code {
  readonly from: string;
  readonly compiled: string;
  readonly to: string;
  /** Whether declarations go along. */
  readonly declarations: boolean;
}

export interface Packed {
  readonly name: string;
  readonly folder: string;
  readonly code: readonly Code[];
  /** Single files and folders of the repository, by where they go within `lib/`. */
  readonly data: Readonly<Record<string, string>>;
}

/** What lies beside the sources in the repository and is found by walking up from them: `home` in host/node/library.ts. */
const SHIPPED: readonly string[] = ['schemes', 'societies', 'safeguards', 'claims', 'plans', 'schema'];

/** In the order in which they are published: the second needs the first. */
export const PACKAGES: readonly Packed[] = [
  {
    name: 'glasshouse',
    folder: 'packages/glasshouse',
    code: [{ from: 'packages/glasshouse/src', compiled: 'packages/glasshouse/dist', to: 'code', declarations: true }],
    data: Object.fromEntries(SHIPPED.map((name) => [name, name])),
  },
  {
    name: '@glasshouse/cli',
    folder: 'apps/cli',
    code: [
      { from: 'apps/cli/src', compiled: 'apps/cli/dist', to: '', declarations: false },
      // Not published by itself: it is part of the command line.
      { from: 'apps/sweep/src', compiled: 'apps/sweep/dist', to: 'sweep', declarations: false },
    ],
    data: { 'glasshouse.mjs': 'apps/cli/bin/published.mjs' },
  },
];

/** What of a package.json matters here. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** The package.json of a folder, a path from the root of the repository. */
export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
}

/** The file that `npm pack` makes: `@glasshouse/cli` → `glasshouse-cli-0.1.0.tgz`. */
export function tarballOf({ name, version }: Pick<Manifest, 'name' | 'version'>): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
}
