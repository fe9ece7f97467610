import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { builtinModules } from 'node:module';
import type { AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { openBrowser, skip } from '../../apps/web/test/browser.ts';
import { compileExperiment, liveReplicates, prepare } from '../../packages/glasshouse/src/host/node/index.ts';
import { compile, digestOf, readScheme, readSociety } from '../../packages/glasshouse/src/index.ts';
import type { Bill } from '../release/bill.ts';
import { bundlePage, PAGE_FILES } from '../release/bundle.ts';
import { type Manifest, manifestOf, ROOT } from '../release/packages.ts';
import { EPOCH, type Made, makeRelease } from './release/copy.ts';

const run = promisify(execFile);
const digest = async (names: Parameters<typeof prepare>[0], persons: number, runs: number): Promise<string> =>
  digestOf(await liveReplicates(compileExperiment(prepare(names), persons, 60), { seed: 42, runs, engine: 'compiled', jobs: 1 }));

describe('a release', () => {
  let made: Made;
  /** Files of the installed packages, by path from the consumer's node_modules. */
  let files: string[];
  const at = (path: string): string => join(made.consumer, 'node_modules', path);
  const published = (name: string): Manifest => JSON.parse(readFileSync(at(`${name}/package.json`), 'utf8'));
  /** Runs the installed command, in the consumer's folder. */
  const glasshouse = async (...args: string[]): Promise<string> =>
    (await run(process.execPath, [at('@glasshouse/cli/lib/glasshouse.mjs'), ...args], { cwd: made.consumer, maxBuffer: 2 ** 26 })).stdout;

  before(async () => {
    made = await makeRelease();
    files = globSync('{glasshouse,@glasshouse/cli}/**/*', { cwd: at('') })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => statSync(at(path)).isFile())
      .sort();
  });
  after(() => made?.remove());

  test('holds JavaScript, declarations and what ships; no test, no TypeScript, no path of the machine that made it', () => {
    const modules = (folder: string): string[] => globSync('**/*.ts', { cwd: join(ROOT, folder) }).filter((path) => !path.endsWith('.d.ts'));
    const shipped = globSync('{schemes,societies,safeguards,claims,plans,schema}/**/*.*', { cwd: ROOT });
    const texts = ['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json'];
    const code = (folder: string): string[] => globSync('**/*.{wasm,yaml,md}', { cwd: join(ROOT, folder) });
    const expected = [
      ...texts.flatMap((name) => [`glasshouse/${name}`, `@glasshouse/cli/${name}`]),
      ...shipped.map((path) => `glasshouse/lib/${path}`),
      ...modules('packages/glasshouse/src').flatMap((path) => ['.js', '.d.ts'].map((end) => `glasshouse/lib/code/${path.replace(/\.ts$/, end)}`)),
      ...code('packages/glasshouse/src').map((path) => `glasshouse/lib/code/${path}`),
      ...modules('apps/cli/src').map((path) => `@glasshouse/cli/lib/${path.replace(/\.ts$/, '.js')}`),
      ...code('apps/cli/src').map((path) => `@glasshouse/cli/lib/${path}`),
      ...modules('apps/sweep/src').map((path) => `@glasshouse/cli/lib/sweep/${path.replace(/\.ts$/, '.js')}`),
      '@glasshouse/cli/lib/glasshouse.mjs',
    ];
    assert.deepEqual(files, expected.map((path) => path.replaceAll('\\', '/')).sort());
    for (const path of files) {
      const text = readFileSync(at(path), 'latin1');
      for (const place of [ROOT, made.repository, homedir()]) assert.ok(!text.includes(`${place}/`), `${path} names ${place}`);
    }
  });

  test('every module that a file imports by name is a dependency of its package, at one version, or part of Node', () => {
    for (const name of ['glasshouse', '@glasshouse/cli']) {
      const { dependencies = {} } = published(name);
      for (const [dependency, version] of Object.entries(dependencies)) assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, dependency);
      const used = new Set<string>();
      for (const path of files.filter((file) => file.startsWith(`${name}/lib/`) && /\.(m?js|d\.ts)$/.test(file)))
        for (const [, asked] of readFileSync(at(path), 'utf8').matchAll(/(?:^(?:import\b|export\b[^'";=(]*\bfrom)[^'";=(]*|\bimport\()'([^'.][^']*)'/gm))
          used.add(asked as string);
      const asked = [...used].filter((one) => !one.startsWith('node:') && !builtinModules.includes(one)).map((one) => /^(@[^/]+\/)?[^/]+/.exec(one)?.[0]);
      // What others ask for: commander's types, the queue's two stores.
      for (const beside of name === 'glasshouse' ? [] : ['commander', 'ioredis', 'pg']) asked.push(beside);
      assert.deepEqual([...new Set(asked)].sort(), Object.keys(dependencies).sort());
    }
  });

  test('has the version of the repository everywhere, which is a semantic version and stands at the head of the changes', () => {
    const { version } = manifestOf('.');
    assert.match(version, /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/);
    for (const folder of ['packages/glasshouse', 'apps/cli', 'apps/sweep', 'apps/web']) assert.equal(manifestOf(folder).version, version, folder);
    for (const name of ['glasshouse', '@glasshouse/cli']) assert.deepEqual([published(name).version, published(name)['private']], [version, undefined]);
    assert.equal(published('@glasshouse/cli').dependencies?.['glasshouse'], version);
    assert.equal(/^## (\S+)/m.exec(readFileSync(at('glasshouse/CHANGELOG.md'), 'utf8'))?.[1], version);
    assert.ok(readFileSync(join(ROOT, 'docs/release.md'), 'utf8').includes(`glasshouse-${version}.tgz`));
  });

  test('leaves the package.json of development as it was, byte by byte, and nothing beside it, also where a run before was killed while it was not', () => {
    for (const folder of ['packages/glasshouse', 'apps/cli']) {
      assert.deepEqual(readFileSync(join(made.repository, folder, 'package.json')), readFileSync(join(ROOT, folder, 'package.json')));
      for (const name of ['lib', 'LICENSE', 'CHANGELOG.md', 'dist/aside/lock', 'dist/aside/package.json'])
        assert.ok(!existsSync(join(made.repository, folder, name)), `${folder}/${name}`);
      assert.deepEqual(readFileSync(at(`${manifestOf(folder).name}/LICENSE`)), readFileSync(join(ROOT, 'LICENSE')));
    }
  });

  test('runs the example of the README from an empty folder, to the digest of the repository', async () => {
    const { digest: found } = JSON.parse(await glasshouse('run', 'judgment-defaulters', '--persons', '2000', '--runs', '2', '--json'));
    assert.equal(found, await digest({ scheme: 'judgment-defaulters' }, 2000, 2));
  });

  test('runs the example of its own README, on two worker threads, to the digest of the repository', async () => {
    const example = /```js\n([\s\S]*?)```/.exec(readFileSync(at('glasshouse/README.md'), 'utf8'))?.[1] as string;
    writeFileSync(join(made.consumer, 'example.mjs'), example);
    const { stdout } = await run(process.execPath, ['example.mjs'], { cwd: made.consumer });
    assert.equal(/^digest (\w+)$/m.exec(stdout)?.[1], await digest({ scheme: 'judgment-defaulters', safeguards: ['independent-appeal'] }, 2000, 4));
  });

  test('lives a sweep on two worker threads, and answers questions to it', async () => {
    const plan = 'glasshouse: sweep/1\nid: trial\ntitle: { en: Trial }\nscheme: judgment-defaulters\npersons: 200\nmonths: 6\nreplicates: 2\n';
    writeFileSync(
      join(made.consumer, 'trial.plan.yaml'),
      `${plan}vary:\n  - { path: remedies.appeal.corrects, values: [0.2, 0.8] }\nmeasures: [listed_share]\n`,
    );
    await glasshouse('sweep', 'trial.plan.yaml', '-o', 'trial', '--jobs', '2');
    assert.deepEqual(JSON.parse(await glasshouse('sql', 'trial', 'select count(*) as runs from runs', '--json')), [{ runs: 4 }]);
  });

  test('has nothing that publint would have otherwise', async () => {
    for (const file of Object.values(made.tarballs)) {
      const bytes = readFileSync(file);
      const { messages } = await publint({ pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer } });
      assert.deepEqual(messages, []);
    }
  });

  test('has types at every entry, for Node and for bundlers, that a strict project can check to the bottom', async () => {
    const entries = Object.keys(published('glasshouse')['exports'] as object).filter((entry) => !entry.endsWith('.wasm'));
    const lines = entries.map((entry, n) => `export * as e${n} from 'glasshouse${entry.slice(1)}';`);
    const used = `import { measureRuns } from 'glasshouse';\nimport { compileExperiment, liveReplicates, prepare } from 'glasshouse/node';
const program = compileExperiment(prepare({ scheme: 'yiwu-2017' }), 100, 12);
export const value: number | null | undefined = measureRuns(program, await liveReplicates(program, { seed: 1, runs: 2, engine: 'plain', jobs: 1 })).measures['listed_share']?.value;
// @ts-expect-error a scheme has a name
prepare({ scheme: 7 });\n`;
    writeFileSync(join(made.consumer, 'consumer.mts'), `${lines.join('\n')}\n${used}`);
    const strict = { strict: true, noEmit: true, target: 'es2024', lib: ['es2024', 'dom'], types: ['node'], skipLibCheck: false };
    const checked = [
      { module: 'nodenext', moduleResolution: 'nodenext' },
      { module: 'esnext', moduleResolution: 'bundler' },
    ].map(async (how) => {
      const project = join(made.consumer, `${how.module}.json`);
      writeFileSync(project, JSON.stringify({ compilerOptions: { ...strict, ...how }, files: ['consumer.mts'] }));
      const { stdout } = await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', project]).catch((error) => error);
      return stdout;
    });
    assert.deepEqual(await Promise.all(checked), ['', '']);
  });

  test('names in its bill of materials every dependency at the version that was tested, none that only development has, and both tarballs with their sums', () => {
    const bill: Bill & { bomFormat: string; components: { version: string; 'bom-ref': string }[] } = JSON.parse(
      readFileSync(join(made.release, `glasshouse-${manifestOf('.').version}.cdx.json`), 'utf8'),
    );
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.equal(bill.metadata.timestamp, new Date(EPOCH * 1000).toISOString());
    const refs = new Set(bill.components.map((component) => component['bom-ref']));
    for (const name of ['glasshouse', '@glasshouse/cli']) {
      for (const [dependency, version] of Object.entries(published(name).dependencies ?? {})) assert.ok(refs.has(`${dependency}@${version}`), dependency);
      const own = bill.components.find((component) => component.name === name);
      const sum = createHash('sha512').update(readFileSync(made.tarballs[name] as string));
      assert.equal(own?.hashes?.[0]?.content, sum.digest('hex'));
    }
    for (const name of Object.keys(manifestOf('.')['devDependencies'] as object))
      assert.ok(!bill.components.some((component) => component.name === name), name);
  });

  test('has sums that are true of every file', () => {
    const lines = readFileSync(join(made.release, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const sums = lines.map((line) => line.split('  ') as [string, string]);
    for (const [sum, file] of sums)
      assert.equal(
        createHash('sha256')
          .update(readFileSync(join(made.release, file)))
          .digest('hex'),
        sum,
        file,
      );
    assert.deepEqual([...sums.map(([, file]) => file), 'SHA256SUMS'].sort(), globSync('*', { cwd: made.release }).sort());
  });

  test('stays within the sizes that docs/release.md allows', () => {
    const { sizes, bundle } = JSON.parse(readFileSync(join(made.release, 'release.json'), 'utf8'));
    const page = readFileSync(join(ROOT, 'docs/release.md'), 'utf8');
    const allowed = (what: string): number => Number(new RegExp(`^\\| ${what} \\|.*\\| ([\\d,]+) kB \\|$`, 'm').exec(page)?.[1]?.replace(',', '')) * 1000;
    assert.ok(sizes[0].packed <= allowed('`glasshouse`, packed'), String(sizes[0].packed));
    assert.ok(sizes[0].unpacked <= allowed('`glasshouse`, unpacked'), String(sizes[0].unpacked));
    assert.ok(sizes[1].packed <= allowed('`@glasshouse/cli`, packed'), String(sizes[1].packed));
    assert.ok(sizes[1].unpacked <= allowed('`@glasshouse/cli`, unpacked'), String(sizes[1].unpacked));
    assert.ok(bundle.page.gzip <= allowed('smallest page, script by gzip'), String(bundle.page.gzip));
    assert.ok(bundle.worker.gzip <= allowed('smallest page, worker by gzip'), String(bundle.worker.gzip));
    assert.ok(bundle.kernel.gzip <= allowed('smallest page, kernel by gzip'), String(bundle.kernel.gzip));
  });

  test('is bundled for a page, which lives in Chromium what Node lives', { skip }, async () => {
    await bundlePage(made.consumer);
    const site = join(made.consumer, 'page', 'dist');
    const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
    const server = createServer((request, response) => {
      const file = join(site, request.url === '/' ? 'index.html' : (request.url as string));
      if (!existsSync(file)) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction('document.querySelector("output").value !== ""');
      const read = (name: string): string => readFileSync(PAGE_FILES[name] as string, 'utf8');
      const program = compile(readScheme(read('scheme.yaml'), 's').value, readSociety(read('society.yaml'), 's').value, { persons: 2000, months: 24 });
      const own = digestOf(await liveReplicates(program, { seed: 42, runs: 2, engine: 'compiled', jobs: 1 }));
      assert.equal(await page.evaluate('document.querySelector("output").value'), own);
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
