import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const page: string = read('docs/api.md');
/** Within the repository, so that the names of packages are found. */
const folder: string = fileURLToPath(new URL(`../../.cache/api-${process.pid}/`, import.meta.url));

const blocks = [...page.matchAll(/^## (.*)\n(?:(?!^## )[\s\S])*?^```ts\n([\s\S]*?)^```/gm)].map(([, heading, code]) => [heading, code] as [string, string]);

mkdirSync(folder, { recursive: true });
after(() => rmSync(folder, { recursive: true, force: true }));

for (const [n, [heading, code]] of blocks.entries()) {
  test(`the example of docs/api.md runs, and what it asserts is so: ${heading}`, async () => {
    const file = `${folder}${n}.ts`;
    writeFileSync(file, code);
    await import(file);
  });
}

test('every section of docs/api.md has an example, and every entry of the package is named', () => {
  assert.equal(blocks.length, page.match(/^## /gm)?.length);
  for (const entry of Object.keys(JSON.parse(read('packages/glasshouse/package.json')).exports))
    assert.ok(page.includes(`\`glasshouse${entry.slice(1)}\``), entry);
});
