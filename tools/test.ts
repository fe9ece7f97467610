/**
 * All checks of the project: types, lint, generated files, tests. `--only types,lint,schema,tests` runs some of them.
 * Ends with one line: how many passed, how many failed.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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

if (only.includes('tests')) {
  // Built once, for all files that open the page.
  step('tests', ['apps/web/tools/build.ts'], 'page');
  process.env['GLASSHOUSE_BUILT'] = '1';
  const files = globSync(['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'tools/test/**/*.test.ts']).sort();
  // Tests in a browser wait more than they work.
  const stream = run({ files, concurrency: availableParallelism() + 1, timeout: 300_000 });
  stream.on('test:summary', (summary) => {
    // The last summary, without a file, is that of all files.
    if (summary.file !== undefined) return;
    passed += summary.counts.passed;
    failed += summary.counts.tests - summary.counts.passed - summary.counts.skipped - summary.counts.todo;
  });
  await new Promise<void>((resolve) => {
    stream.compose(spec).on('end', resolve).pipe(process.stdout, { end: false });
  });
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
