/** The smallest page that lives a scheme, bundled from what is published. */
import { cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from './packages.ts';

/** The page's scheme and society: the contract's small ones. */
export const PAGE_FILES: Readonly<Record<string, string>> = {
  'scheme.yaml': join(ROOT, 'packages/glasshouse/test/fixtures/one-rule.scheme.yaml'),
  'society.yaml': join(ROOT, 'packages/glasshouse/test/fixtures/flat.society.yaml'),
};

/** Bytes of a kind of file, as it is and packed by gzip. */
export interface Weight {
  readonly bytes: number;
  readonly gzip: number;
}

/**
 * Bundles the page.
 * @param folder one that has `node_modules/glasshouse`, as `installFrom` makes it; the page comes into `page/` in it, what is bundled into `page/dist/`
 * @returns the weight of the page's script, of the worker's, and of the kernel
 */
export async function bundlePage(folder: string): Promise<Readonly<Record<'page' | 'worker' | 'kernel', Weight>>> {
  const page = join(folder, 'page');
  cpSync(fileURLToPath(new URL('page/', import.meta.url)), page, { recursive: true });
  for (const [name, from] of Object.entries(PAGE_FILES)) cpSync(from, join(page, name));
  await build({
    root: page,
    configFile: false,
    logLevel: 'error',
    base: './',
    cacheDir: join(folder, '.vite'),
    worker: { format: 'es' },
    build: { target: 'es2022' },
  });
  const files = globSync('assets/*', { cwd: join(page, 'dist') }).map((path) => path.replaceAll('\\', '/'));
  const weigh = (which: (path: string) => boolean): Weight => {
    const texts = files.filter(which).map((path) => readFileSync(join(page, 'dist', path)));
    const sum = (of: (text: Buffer) => number): number => texts.reduce((total, text) => total + of(text), 0);
    return { bytes: sum((text) => text.length), gzip: sum((text) => gzipSync(text, { level: 9 }).length) };
  };
  const isWorker = (path: string): boolean => /^assets\/worker-.*\.js$/.test(path);
  return {
    page: weigh((path) => path.endsWith('.js') && !isWorker(path)),
    worker: weigh(isWorker),
    kernel: weigh((path) => path.endsWith('.wasm')),
  };
}
