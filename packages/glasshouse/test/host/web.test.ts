/**
 * A page in a real browser lives what Node lives: the library's own sources, their types stripped as they are asked for,
 * and the committed kernel, in module workers. CHROMIUM names a browser to take instead of the one that npm installs.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Program } from '../../src/compile/program.ts';
import { digestOf } from '../../src/engine/digest.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { compileExperiment, prepare } from '../../src/host/node/experiment.ts';
import { liveReplicates } from '../../src/host/node/replicates.ts';

const SOURCES = new URL('../../src/', import.meta.url);
const ENTRIES = ['host/web/index.ts', 'host/web/worker.ts'];
const KERNEL = 'engine/compiled/kernel.wasm';
const PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>glasshouse</title><link rel="icon" href="data:,"></head><body></body></html>';
/** Own modules, own workers, what is fetched from here, and WebAssembly: nothing else may load or be evaluated, and whoever tries, in page or worker, is reported to the server. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:; report-uri /violation";

const moduleText = (path: string): string => stripTypeScriptTypes(readFileSync(new URL(path, SOURCES), 'utf8'));

/** What a module imports, once its types are gone. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/^(?:(?:import|export)\s[^;'"=(]*\bfrom|import)\s*'([^']+)'/gm)].map((match) => match[1] as string);
}

/** The modules that a page and its workers load, relative to the sources. */
function modulesOf(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const name of importsOf(moduleText(path))) {
      assert.match(name, /^\.\.?\//, `${path} imports "${name}", which no worker of a browser can find`);
      visit(new URL(name, new URL(path, SOURCES)).href.slice(SOURCES.href.length));
    }
  };
  for (const entry of entries) visit(entry);
  return [...found].sort();
}

test('a page and its workers import by relative paths only, and only base, compile, engine and their own', () => {
  const modules = modulesOf(ENTRIES);
  assert.ok(modules.includes('engine/compiled/compiled.ts'));
  for (const path of modules) assert.match(path, /^(?:base|compile|engine|host\/web)\//);
});

/** Serves the page, the modules and the kernel. */
function serve(asked: string[]): Promise<Server> {
  const modules = new Set(modulesOf(ENTRIES));
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    asked.push(path);
    const answer = (status: number, type: string, body: string | Buffer): void => {
      response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY, 'cache-control': 'no-store' }).end(body);
    };
    if (path === '') answer(200, 'text/html', PAGE);
    else if (modules.has(path)) answer(200, 'text/javascript', moduleText(path));
    else if (path === KERNEL) answer(200, 'application/wasm', readFileSync(new URL(KERNEL, SOURCES)));
    else answer(404, 'text/plain', 'not here');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** A folder of its own for whatever the browser unpacks and writes. */
async function launch(folder: string): Promise<Browser> {
  process.env['TMPDIR'] = folder;
  // Has the package unpack the libraries too that a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const executablePath = process.env['CHROMIUM'] || (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 120_000 });
}

const has = process.env['CHROMIUM'] || (process.platform === 'linux' && process.arch === 'x64');
const skip = has ? false : `npm has no Chromium for ${process.platform} on ${process.arch}: give one with CHROMIUM=path`;

describe('in Chromium', { skip }, () => {
  const asked: string[] = [];
  const trouble: string[] = [];
  const elsewhere: string[] = [];
  let folder = '';
  let server: Server;
  let browser: Browser | undefined;
  let page: Page;
  let origin = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glasshouse-web-'));
    server = await serve(asked);
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await launch(folder);
    page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.context().on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });
    await page.goto(origin);
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Lives replicates in the page. Typed arrays come and go as they are, byte by byte. */
  async function liveInPage(program: Program, size: { seed: number; runs: number; jobs: number }): Promise<{ traces: Trace[]; progress: number[][] }> {
    return page.evaluate(
      async ({ program, size, origin, kernelPath }) => {
        const { liveReplicatesInWorkers } = await import(`${origin}host/web/index.ts`);
        const kernel = await (await fetch(origin + kernelPath)).arrayBuffer();
        const progress: number[][] = [];
        const traces = await liveReplicatesInWorkers(program, { ...size, kernel, progress: (...now: number[]) => progress.push(now) });
        return { traces, progress };
      },
      { program, size, origin, kernelPath: KERNEL },
    );
  }

  for (const [scheme, persons, months, runs] of [
    ['judgment-defaulters', 3000, 12, 2],
    // Enterprises live beside these persons.
    ['representatives', 4000, 14, 3],
  ] as const)
    test(`${scheme}, lived by two module workers, has the traces and the digest that Node gives`, async () => {
      const program = compileExperiment(prepare({ scheme }), persons, months);
      const size = { seed: 7, runs, jobs: 2 };
      const { traces, progress } = await liveInPage(program, size);
      const own = await liveReplicates(program, { ...size, engine: 'compiled' });
      assert.equal(digestOf(traces), digestOf(own));
      assert.deepEqual(traces, own);
      assert.deepEqual(progress.at(-1), [runs * months, runs]);
      assert.equal(progress.length, runs * months + runs);
    });

  test('a stop ends replicates at the end of their month, and gives what was finished', async () => {
    const program = compileExperiment(prepare({ scheme: 'judgment-defaulters' }), 1000, 600);
    const { traces, months } = await page.evaluate(
      async ({ program, origin, kernelPath }) => {
        const { liveReplicatesInWorkers } = await import(`${origin}host/web/index.ts`);
        const kernel = await (await fetch(origin + kernelPath)).arrayBuffer();
        const stop = new AbortController();
        let months = 0;
        const progress = (now: number, finished: number): void => {
          months = now;
          if (finished === 2 && now > 2 * 600) stop.abort();
        };
        return { traces: await liveReplicatesInWorkers(program, { seed: 7, runs: 50, jobs: 1, kernel, progress, stop: stop.signal }), months };
      },
      { program, origin, kernelPath: KERNEL },
    );
    assert.deepEqual(
      traces.map(({ replicate }: Trace) => replicate),
      [0, 1],
    );
    assert.ok(months > 2 * 600 && months < 3 * 600, `the third replicate ended in the middle, after ${months} months in all`);
  });

  test('a kernel that is none fails with the reason', async () => {
    const program = compileExperiment(prepare({ scheme: 'judgment-defaulters' }), 100, 2);
    const failure = await page.evaluate(
      async ({ program, origin }) => {
        const { liveReplicatesInWorkers } = await import(`${origin}host/web/index.ts`);
        return liveReplicatesInWorkers(program, { seed: 7, runs: 2, jobs: 2, kernel: new ArrayBuffer(8) }).catch(({ name, message }: Error) => ({
          name,
          message,
        }));
      },
      { program, origin },
    );
    assert.equal(failure.name, 'CannotRun');
    assert.match(failure.message, /this browser cannot run the compiled engine/);
  });

  test('nothing was asked for but the page, its modules and the kernel', () => {
    const expected = ['', KERNEL, ...modulesOf(ENTRIES)].sort();
    assert.deepEqual([...new Set(asked)].sort(), expected);
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(trouble, []);
  });
});
