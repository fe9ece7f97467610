/**
 * All checks of the project: types, lint, generated files, tests. `--only types,lint,schema,tests` runs some of them.
 * Ends with one line: how many passed, how many failed.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const only = process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',') : ['types', 'lint', 'schema', 'tests'];
let passed = 0;
let failed = 0;

function step(name: string, command: readonly string[], title: string = name): void {
  if (!only.includes(name)) return;
  const result = spawnSync(process.execPath, command, { stdio: 'inherit' });
  const good = result.status === 0;
  process.stdout.write(`${good ? '✔' : '✖'} ${title}\n`);
  if (good) passed++;
  else failed++;
}

step('types', ['node_modules/typescript/bin/tsc', '-b']);
step('lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.']);
step('schema', ['tools/write-json-schema.ts', '--check']);

/** Milliseconds that each test file took when it was run last on this machine; kept to begin with the longest. */
const TOOK = '.cache/test-times.json';

/** Files that hold how long something takes: run when all others are done, with nothing beside them. */
const ALONE: readonly string[] = ['apps/web/test/speed.test.ts'];
/** Files at once. Tests in a browser, of processes and of queues wait more than they work. */
const AT_ONCE = availableParallelism() + 1;

function timesBefore(): Record<string, number> {
  try {
    return JSON.parse(readFileSync(TOOK, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

if (only.includes('tests')) {
  // What Node compiles of the sources is kept for all files of tests and whatever they start: a third of the time of a short one.
  process.env['NODE_COMPILE_CACHE'] ??= `${root}.cache/node`;
  // Built once, for all files that open the page.
  step('tests', ['apps/web/tools/build.ts'], 'page');
  process.env['GLASSHOUSE_BUILT'] = '1';
  const took = timesBefore();
  // Longest first, so that no core is left alone with the longest at the end; one that was never run goes by its size.
  const weight = (file: string): number => took[file] ?? statSync(file).size;
  const files = globSync(['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'tools/test/**/*.test.ts']).sort((a, b) => weight(b) - weight(a));
  const now: Record<string, number> = {};
  for (const [at, concurrency] of [
    [files.filter((file) => !ALONE.includes(file)), AT_ONCE],
    [files.filter((file) => ALONE.includes(file)), 1],
  ] as const) {
    const stream = run({ files: [...at], concurrency, timeout: 300_000 });
    stream.on('test:summary', (summary) => {
      if (summary.file !== undefined) {
        now[relative(root, summary.file)] = Math.round(summary.duration_ms);
        return;
      }
      // The last summary, without a file, is that of all files.
      passed += summary.counts.passed;
      failed += summary.counts.tests - summary.counts.passed - summary.counts.skipped - summary.counts.todo;
    });
    await new Promise<void>((resolve) => {
      stream.compose(spec).on('end', resolve).pipe(process.stdout, { end: false });
    });
  }
  mkdirSync('.cache', { recursive: true });
  writeFileSync(TOOK, JSON.stringify({ ...took, ...now }));
  const slowest = Object.entries(now)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10);
  process.stdout.write(`\nThe ten files that took longest:\n${slowest.map(([file, ms]) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${file}\n`).join('')}`);
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
