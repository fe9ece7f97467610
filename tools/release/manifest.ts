/** The package.json that is published, made of the one that development has. */
import { type Manifest, manifestOf, type Packed } from './packages.ts';

/** What a field of the published file is taken from in the package's own, unchanged, in this order. */
const KEPT: readonly string[] = ['name', 'version', 'description', 'keywords', 'author', 'license'];

const SWEEP = '@glasshouse/sweep';

/**
 * @param own the package's own package.json
 * @param root that of the repository: where it says `repository`, `homepage` or `bugs`, so do the packages
 * @param sweep that of `@glasshouse/sweep`, which is not published by itself
 */
export function publishedManifest({ name }: Packed, own: Manifest, root: Manifest, sweep: Manifest): Manifest {
  const places = Object.fromEntries(['repository', 'homepage', 'bugs'].filter((key) => key in root).map((key) => [key, root[key]]));
  const kept = Object.fromEntries(KEPT.filter((key) => key in own).map((key) => [key, own[key]]));
  const about = { name, version: own.version, ...kept, ...places, type: own['type'], engines: sweep['engines'], files: ['lib', 'CHANGELOG.md'] };
  const publishConfig = { access: 'public', provenance: true };
  // `prepack` stays, which nobody who installs runs: where a run was cut off this file is what the next `npm pack` reads, and that has to mend it.
  const base = { ...about, scripts: own['scripts'] };
  if (name === 'glasshouse')
    return {
      ...base,
      sideEffects: ['./lib/code/host/node/worker.js', './lib/code/host/node/task-worker.js', './lib/code/host/web/worker.js'],
      exports: Object.fromEntries(Object.entries(own.exports as Record<string, string>).map(([entry, file]) => [entry, targetOf(file)])),
      dependencies: own.dependencies ?? {},
      publishConfig,
    };
  const { [SWEEP]: _, ...dependencies } = { ...own.dependencies, ...sweep.dependencies };
  const sorted = Object.fromEntries(Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...base, bin: { glasshouse: 'lib/glasshouse.mjs' }, exports: { './package.json': './package.json' }, dependencies: sorted, publishConfig };
}

/** `./src/index.ts` → `./lib/code/index.js` with its declarations; what is no module goes by its name. */
function targetOf(file: string): string | { readonly types: string; readonly default: string } {
  const moved = file.replace('./src/', './lib/code/');
  return moved.endsWith('.ts') ? { types: moved.replace(/\.ts$/, '.d.ts'), default: moved.replace(/\.ts$/, '.js') } : moved;
}

/** @returns the published package.json as text */
export function publishedText(packed: Packed): string {
  return `${JSON.stringify(publishedManifest(packed, manifestOf(packed.folder), manifestOf('.'), manifestOf('apps/sweep')), null, 2)}\n`;
}
