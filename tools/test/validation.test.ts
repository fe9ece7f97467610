import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { engineOf } from 'glasshouse/node';
import { replicate, TARGETS } from 'glasshouse/replicate';
import { sectionOf } from '../validation/page.ts';

const page: string = readFileSync(new URL('../../docs/validation.md', import.meta.url), 'utf8');

test('docs/validation.md has every target with its command, and lists each that differs as not reproduced', () => {
  for (const { id, title } of TARGETS) {
    assert.ok(page.includes(`| [${id}](#${id.toLowerCase()}) | ${title.en} |`), id);
    assert.ok(page.includes(`\`npx glasshouse replicate ${id}\``), id);
  }
  const summed = [...page.matchAll(/^\| \[[^|]*\|[^|]*\|[^|]*\| \d+ \| (\d+) \|/gm)].reduce((sum, match) => sum + Number(match[1]), 0);
  assert.equal(page.match(/ is outside its tolerance\.$/gm)?.length ?? 0, summed);
});

for (const id of ['T7', 'E1', 'H1', 'H2']) {
  test(`the numbers of ${id} in docs/validation.md are those that the target gives now, byte for byte`, async () => {
    const target = TARGETS.find((own) => own.id === id);
    assert.ok(target);
    assert.ok(page.includes(sectionOf({ target, result: await replicate(target, {}, await engineOf('compiled')) })), 'run "npm run validation"');
  });
}
