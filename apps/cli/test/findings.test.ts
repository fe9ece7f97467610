import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { folder, glasshouse } from './call.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const pages = join(root, 'docs/findings');

interface Kept {
  readonly version: string;
  readonly command: string;
  readonly digest?: string;
  readonly search?: unknown;
  readonly run: Readonly<Record<string, unknown>>;
}

/** Checks the pages of a folder; what the tool says, or nothing if it agrees. */
const check = (where: string): Promise<string> =>
  promisify(execFile)(process.execPath, [join(root, 'tools/findings.ts'), '--check', '--folder', where]).then(
    () => '',
    (error) => (error as { stderr: string }).stderr,
  );

/** A copy of the pages with one text in place of another in one file. */
function changed(name: string, change: (text: string) => string): string {
  const copy = join(folder(), 'findings');
  cpSync(pages, copy, { recursive: true });
  const before = readFileSync(join(copy, name), 'utf8');
  const after = change(before);
  assert.notEqual(after, before);
  writeFileSync(join(copy, name), after);
  return copy;
}

test('every number of the pages of findings stands in the data beside them', async () => {
  assert.equal(await check(pages), '');
});

test('a page with another number, a number from nowhere, or other data is found out', async () => {
  const marked = /(<!--= point\/measures\/listed_share of 100000 -->)[^<]*/;
  const [other, nowhere, data] = await Promise.all([
    check(changed('judgment-defaulters.md', (text) => text.replace(marked, '$1123'))),
    check(changed('judgment-defaulters.md', (text) => text.replace('## Limits', 'About 4.7 of them.\n\n## Limits'))),
    check(changed('data/judgment-defaulters.json', (text) => text.replace(/("wrongly_listed_share": \{\s*"value": 0\.0)\d/, '$19'))),
  ]);
  assert.match(other, /judgment-defaulters\.md: not what its data lead to/);
  assert.match(nowhere, /judgment-defaulters\.md: "4\.7" stands in no data/);
  assert.match(data, /judgment-defaulters\.md: not what its data lead to/);
});

test('the smallest command of the findings gives the kept numbers again, to the last digit', async () => {
  const { small } = JSON.parse(readFileSync(join(pages, 'data/judgment-defaulters.json'), 'utf8'));
  const args = small.command.replace('npx glasshouse ', '').split(' ');
  const again = JSON.parse((await glasshouse([...args, '--jobs', '1', '--json'])).out);
  assert.equal(again.digest, small.digest, 'a change that moves digests: run "npm run findings -- --run all" and read the pages again');
  assert.equal(again.glasshouse, small.version);
  assert.ok(Object.keys(small.measures).length >= 3);
  for (const [id, { value, low, high }] of Object.entries<Record<string, number>>(small.measures)) {
    const now = again.measures[id];
    assert.deepEqual([now.value, now.low, now.high], [value, low, high], id);
  }
});

test('findings are of the version that ships, and each keeps its command, size, seed and digest', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const page of ['judgment-defaulters', 'national-score']) {
    const data = JSON.parse(readFileSync(join(pages, `data/${page}.json`), 'utf8'));
    for (const [id, kept] of Object.entries<Kept>(data)) {
      assert.equal(kept.version, version, `${page}/${id}`);
      assert.match(kept.command, /^npx glasshouse \w+ [a-z-]+ /);
      for (const key of ['persons', 'months', 'seed']) assert.ok(Number.isInteger(kept.run[key]), `${page}/${id}: ${key}`);
      if (kept.search === undefined) assert.match(kept.digest ?? '', /^[0-9a-f]{64}$/, `${page}/${id}`);
    }
  }
});
