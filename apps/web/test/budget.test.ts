/** What the page may weigh on its way, gzipped. Where a test fails, `node bin/n24.mjs bench/page.ts` says what weighs. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { build, DIST } from '../tools/build.ts';
import { type Sizes, sizesOf, total } from '../tools/sizes.ts';

const KB = 1024;

describe('scripts on their way', () => {
  let sizes: Sizes;

  before(async () => {
    if (!process.env['GLASSHOUSE_BUILT'] || !existsSync(join(DIST, 'site', 'index.html'))) await build();
    sizes = sizesOf(join(DIST, 'site'));
  });

  const atMost = (names: readonly string[], kb: number): void => {
    const bytes = total(sizes, names);
    assert.ok(bytes <= kb * KB, `${(bytes / KB).toFixed(1)} KB in ${names.join(', ')}`);
  };

  test('the first page takes at most 45 KB', () => {
    assert.ok(sizes.start.length > 0 && total(sizes, sizes.start) > 0);
    atMost(sizes.start, 45);
  });

  test('the laboratory takes at most 111 KB to live a scheme that ships, the first page included and what ships as data not', () => {
    assert.ok(sizes.lab.some((name) => name.startsWith('lab-')));
    // The goal is 110; three new kinds of rules in compiler and kernel took it half a kilobyte beyond.
    atMost(sizes.lab, 111);
  });

  test('the reader of files, which a safeguard, a federation or a text of one’s own needs, takes at most 73 KB', () => {
    assert.equal(sizes.reader.length, 1);
    atMost(sizes.reader, 73);
  });

  test('rules as controls, the form beside the editor, lives, and what is done with files take at most 18 KB', () => {
    assert.equal(sizes.rail.length, 1);
    atMost(sizes.rail, 18);
  });

  test('the teller, which rules as controls, a quick look or a life needs, takes at most 71 KB', () => {
    assert.equal(sizes.teller.length, 1);
    atMost(sizes.teller, 71);
  });

  test('the editor takes at most 160 KB, and charts, nearly all of it Vega, at most 340 KB', () => {
    atMost(sizes.editor, 160);
    atMost(sizes.charts, 340);
  });

  test('what ships is data in scripts of its own, and neither rules nor texts are in another', () => {
    assert.deepEqual(sizes.data.map((name) => name.replace(/-.*/, '')).sort(), ['_virtual_library', '_virtual_prepared', '_virtual_texts']);
    for (const name of sizes.data) assert.ok(!sizes.lab.includes(name), name);
  });
});
