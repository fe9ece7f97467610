import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Holder, thisProcess } from '../../../packages/glasshouse/src/host/node/lock.ts';
import { rewrite } from '../../release/rewrite.ts';
import { begin, end, putIn } from '../../release/swap.ts';

const OWN = '{\n  "name": "own",   "exports": "./src/index.ts"\n}';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'glasshouse-swap-'));
  after(() => rmSync(path, { recursive: true, force: true }));
  writeFileSync(join(path, 'package.json'), OWN);
  return path;
}

const manifest = (path: string): string => readFileSync(join(path, 'package.json'), 'utf8');

/** A process that has ended. */
function gone(): Holder {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  return { ...thisProcess(), pid, began: 'long ago' };
}

test('while npm packs, the published package.json stands with the files that go along; then the own one is back, byte by byte, and they are gone', () => {
  const path = folder();
  assert.equal(begin(path, thisProcess()), false);
  putIn(path, '{"published":true}', { LICENSE: 'free' });
  assert.deepEqual([manifest(path), readFileSync(join(path, 'LICENSE'), 'utf8')], ['{"published":true}', 'free']);
  assert.equal(end(path), true);
  assert.equal(manifest(path), OWN);
  assert.deepEqual(readdirSync(path).sort(), ['dist', 'package.json']);
  assert.deepEqual(readdirSync(join(path, 'dist', 'aside')), []);
});

test('what a run that was cut off has left aside is put back by the next, before anything else', () => {
  const path = folder();
  begin(path, gone());
  putIn(path, '{"published":true}', { LICENSE: 'free' });
  // Here it was killed.
  assert.equal(begin(path, thisProcess()), true);
  assert.deepEqual([manifest(path), readdirSync(path).sort()], [OWN, ['dist', 'package.json']]);
  putIn(path, '{"published":"again"}', {});
  end(path);
  assert.equal(manifest(path), OWN);
});

test('two at once: the second is refused by the process that packs, and changes nothing', async () => {
  const path = folder();
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    begin(path, thisProcess(other.pid));
    putIn(path, '{"published":true}', {});
    assert.throws(() => begin(path, thisProcess()), new RegExp(`is being packed by process ${other.pid}\\. Wait for it`));
    assert.equal(manifest(path), '{"published":true}');
  } finally {
    other.kill();
    await new Promise((resolve) => other.on('close', resolve));
  }
  assert.equal(begin(path, thisProcess()), true);
  assert.equal(manifest(path), OWN);
  end(path);
});

test('paths of our own modules end in .js afterwards, sweeps are beside whoever asks for them, and what would be asked for as TypeScript is refused', () => {
  assert.equal(rewrite("new Worker(new URL('./worker.ts', import.meta.url))", 'a.js'), "new Worker(new URL('./worker.js', import.meta.url))");
  assert.equal(rewrite("export { type A } from '../a/b.ts';", 'c/d.d.ts'), "export { type A } from '../a/b.js';");
  assert.equal(rewrite("await import('@glasshouse/sweep')", 'main.js'), "await import('./sweep/index.js')");
  assert.equal(rewrite("import { x } from '@glasshouse/sweep';", 'commands/sweep.js'), "import { x } from '../sweep/index.js';");
  assert.equal(rewrite('// see `yaml.ts`', 'a.js'), '// see `yaml.ts`');
  for (const left of ["join(here, 'worker.ts')", 'new URL(`./a.ts`, import.meta.url)', "from 'glasshouse/src/index.ts'"])
    assert.throws(() => rewrite(left, 'a.js'), /still names .*ts.*Write it as/, left);
});
