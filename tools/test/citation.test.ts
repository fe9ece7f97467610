import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** Keys of the format that this file may use. @source Citation File Format 1.2.0, schema guide: the keys `cff-version`, `message`, `title` and `authors` are required */
const KNOWN = ['abstract', 'authors', 'cff-version', 'keywords', 'license', 'message', 'title', 'type', 'version'];

test('CITATION.cff is CFF 1.2.0 with the version and licence of the package, and an author who is no person', () => {
  const cff = parse(read('CITATION.cff'));
  const { version, license } = JSON.parse(read('package.json'));
  assert.deepEqual(Object.keys(cff).sort(), KNOWN);
  assert.deepEqual([cff['cff-version'], cff.type, cff.version, cff.license], ['1.2.0', 'software', version, license]);
  for (const key of ['message', 'title', 'abstract']) assert.equal(typeof cff[key], 'string', key);
  assert.ok(cff.keywords.every((word: unknown) => typeof word === 'string'));
  // An entity has a name; a person would have family-names or given-names.
  assert.deepEqual(
    cff.authors.map((author: object) => Object.keys(author)),
    [['name']],
  );
});
