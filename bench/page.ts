/**
 * What the scripts of the page weigh on their way, and what weighs in them. Run `npm run build` first:
 *
 *     node bin/n24.mjs bench/page.ts
 *
 * Sizes are gzipped, in KB of 1 024 bytes. A worker stands as text within the script that starts it; what a part of it weighs is its
 * share of the text before it is made small, times what the worker weighs.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { sizesOf, total } from '../apps/web/tools/sizes.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORKERS = {
  'study worker (compiles, measures, puts into words)': 'apps/web/src/study/worker.ts',
  'engine worker (without the kernel)': 'packages/glasshouse/src/host/web/worker.ts',
  'reader (reads and checks files)': 'apps/web/src/study/reader-worker.ts',
  'teller (lives)': 'apps/web/src/study/teller-worker.ts',
};

const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

const sizes = sizesOf(join(ROOT, 'dist', 'site'));
row('scripts', 'KB');
row('---', '---');
row('first page', kb(total(sizes, sizes.start)));
row('laboratory, first page included', kb(total(sizes, sizes.lab)));
row('reader', kb(total(sizes, sizes.reader)));
row('teller (lives)', kb(total(sizes, sizes.teller)));
row('rail (rules as controls)', kb(total(sizes, sizes.rail)));
row('editor', kb(total(sizes, sizes.editor)));
row('charts', kb(total(sizes, sizes.charts)));
for (const name of sizes.data) row(`data: ${name.replace(/^_virtual_|-.*$/g, '')}`, kb(sizes.scripts.get(name) ?? 0));

for (const [title, input] of Object.entries(WORKERS)) {
  const result = (await build({
    root: join(ROOT, 'apps/web'),
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', rolldownOptions: { input: join(ROOT, input), output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  const [chunk] = result.output;
  const bytes = gzipSync(chunk.code).length;
  const parts = new Map<string, number>();
  for (const [id, { renderedLength }] of Object.entries(chunk.modules)) parts.set(partOf(id), (parts.get(partOf(id)) ?? 0) + renderedLength);
  const whole = [...parts.values()].reduce((sum, length) => sum + length, 0);
  console.log(`\n${title}: ${kb(bytes)} KB`);
  row('part', 'KB, about');
  row('---', '---');
  for (const [part, length] of [...parts].sort((a, b) => b[1] - a[1])) if (length > whole / 100) row(part, kb((bytes * length) / whole));
}

/** A package, or a stage of the library. */
function partOf(id: string): string {
  const path = id.replaceAll('\\', '/');
  const packaged = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return packaged ?? /packages\/glasshouse\/src\/([^/]+)/.exec(path)?.[1] ?? 'the page';
}
