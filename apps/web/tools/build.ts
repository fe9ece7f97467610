/**
 * Builds the page:
 *
 *     sources ─┬─► bake (the library lives the first page's experiment)
 *              └─► bundle for the browser ─► first view made ─► dist/site/   and, in one file, dist/glasshouse.html
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build as bundle, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { shelvesOf } from '../src/study/shelves.ts';
import { bake } from './bake.ts';
import { policy, SITE_POLICY, sourceOf } from './policy.ts';
import { prepareShipped } from './prepare-shipped.ts';
import { shelveLibrary } from './shelve-library.ts';

const WEB = fileURLToPath(new URL('..', import.meta.url));
export const ROOT: string = fileURLToPath(new URL('../../..', import.meta.url));
export const DIST: string = join(ROOT, 'dist');
const CACHE = join(ROOT, '.cache', 'web');

/** Gives modules whose text is made here. */
function virtual(modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'glasshouse-virtual',
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    load: (id) => (id.startsWith('\0') ? (modules[id.slice(1)] ?? null) : null),
  };
}

function configOf(modules: Readonly<Record<string, string>>, rest: InlineConfig): InlineConfig {
  const plugins = [virtual(modules)];
  return {
    root: WEB,
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    cacheDir: join(CACHE, 'vite'),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins,
    worker: { format: 'iife', plugins: () => [virtual(modules)] },
    ...rest,
  };
}

async function modulesToBuild(): Promise<Record<string, string>> {
  const texts = Object.fromEntries(
    globSync(['schemes/*/{scheme,federation}.yaml', 'schemes/*/*.scheme.yaml', 'societies/*/society.yaml', 'safeguards/*.yaml'], { cwd: ROOT })
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(ROOT, path), 'utf8')]),
  );
  // Packed first: text that says packed bytes packs to their size again, on its way; text that says plain bytes to a third more.
  const kernel = deflateRawSync(readFileSync(join(ROOT, 'packages/glasshouse/src/engine/compiled/kernel.wasm')), { level: 9 }).toString('base64');
  const { start, ...baked } = await bake();
  const shelves = shelvesOf(texts);
  const prepared = prepareShipped(shelves);
  return {
    'virtual:library': `export const library = JSON.parse(${JSON.stringify(JSON.stringify(shelveLibrary(shelves)))});`,
    'virtual:prepared': `export const prepared = JSON.parse(${JSON.stringify(JSON.stringify(prepared))});`,
    'virtual:texts': `export const texts = JSON.parse(${JSON.stringify(JSON.stringify(texts))});`,
    'virtual:kernel': `export const kernel = ${JSON.stringify(kernel)};`,
    'virtual:start': `export const start = ${JSON.stringify(start)};`,
    'virtual:baked': Object.entries(baked)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n'),
  };
}

type Output = Rolldown.RolldownOutput;

async function bundlePage(modules: Readonly<Record<string, string>>, oneFile: boolean): Promise<Output['output']> {
  const result = (await bundle(
    configOf(modules, {
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: join(WEB, 'src/main.tsx'),
          output: {
            entryFileNames: 'page-[hash].js',
            // Every route has a file of the same name; its folder tells them apart.
            chunkFileNames: ({ facadeModuleId }) => `${/routes\/(\w+)\/route\.tsx$/.exec(facadeModuleId ?? '')?.[1] ?? '[name]'}-[hash].js`,
            assetFileNames: '[name]-[hash][extname]',
            ...(oneFile ? { codeSplitting: false } : {}),
          },
        },
      },
    }),
  )) as Output | Output[];
  return (Array.isArray(result) ? (result[0] as Output) : result).output;
}

interface FirstViews {
  readonly firstView: () => string;
  readonly withoutScripts: (language: 'zh-Hans') => string;
  readonly noScript: (language: 'en') => string;
  readonly title: (language: 'en') => string;
}

/** Bundles the first view for Node, and loads it. */
async function firstViews(modules: Readonly<Record<string, string>>): Promise<FirstViews> {
  const outDir = join(CACHE, 'first-view');
  await bundle(
    configOf(modules, {
      build: { ssr: join(WEB, 'src/prerender.tsx'), outDir, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'prerender.mjs' } } },
      ssr: { noExternal: true },
    }),
  );
  return (await import(`${pathToFileURL(join(outDir, 'prerender.mjs')).href}?${process.hrtime.bigint()}`)) as FirstViews;
}

function pageOf({ firstView, withoutScripts, noScript, title }: FirstViews, head: string, tail: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title('en')}</title>
</head>
<body>
<div id="page">${firstView()}</div>
<noscript><p class="invented">${noScript('en')}</p>${withoutScripts('zh-Hans')}</noscript>
${tail}
</body>
</html>
`;
}

const meta = (text: string): string => `<meta http-equiv="Content-Security-Policy" content="${text}">`;

/** Writes dist/site/ and dist/glasshouse.html. */
export async function build(): Promise<void> {
  const modules = await modulesToBuild();
  const views = await firstViews(modules);
  const site = join(DIST, 'site');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });

  const parts = await bundlePage(modules, false);
  const scripts = parts.flatMap((part) => (part.type === 'chunk' ? [part] : []));
  const styles = parts.flatMap((part) => (part.type === 'asset' && part.fileName.endsWith('.css') ? [part] : []));
  for (const part of [...scripts, ...styles]) writeFileSync(join(site, part.fileName), part.type === 'chunk' ? part.code : part.source);
  const entry = scripts.find((part) => part.isEntry);
  // Every part is fetched with the page, so that nothing is asked for afterwards; what is not used yet is not run.
  const ahead = scripts.filter((part) => part !== entry).map((part) => `<link rel="modulepreload" href="./${part.fileName}">`);
  const head = [
    meta(SITE_POLICY),
    ...styles.map((part) => `<link rel="stylesheet" href="./${part.fileName}">`),
    ...ahead,
    `<script type="module" src="./${entry?.fileName}"></script>`,
  ];
  writeFileSync(join(site, 'index.html'), pageOf(views, head.join('\n'), ''));

  const one = await bundlePage(modules, true);
  const code = one.flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
  if (code.length !== 1) throw new Error(`one file was to come of it, and ${code.length} scripts did`);
  // The text of a script ends at the first "</script", wherever that stands.
  const script = (code[0] as string).replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
  const style = one.flatMap((part) => (part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : [])).join('\n');
  const oneHead = `${meta(policy(sourceOf(script), sourceOf(style)))}\n<style>${style}</style>`;
  writeFileSync(join(DIST, 'glasshouse.html'), pageOf(views, oneHead, `<script type="module">${script}</script>`));
}

if (import.meta.main) {
  await build();
  process.stdout.write(`${relative(process.cwd(), join(DIST, 'site'))}/ and ${relative(process.cwd(), join(DIST, 'glasshouse.html'))} are built\n`);
}
