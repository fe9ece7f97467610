import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { prepare, shipped } from 'glasshouse/node';
import { NotFound, prepareFrom } from 'glasshouse/prepare';
import { shelvesOf } from '../../src/study/shelves.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const TEXTS = Object.fromEntries(
  globSync(['schemes/**/*.yaml', 'societies/*/society.yaml', 'safeguards/*.yaml'], { cwd: ROOT }).map((path) => [
    path.replaceAll('\\', '/'),
    readFileSync(`${ROOT}/${path}`, 'utf8'),
  ]),
);
const shelves = shelvesOf(TEXTS);

test('every scheme and federation that ships is prepared from texts as it is from the disk', () => {
  for (const scheme of [...shipped('schemes'), ...shipped('federations')]) {
    const [own, disk] = [prepareFrom(shelves, { scheme }), prepare({ scheme })];
    assert.equal(own.society.id, disk.society.id);
    assert.deepEqual(own.files, disk.files);
    assert.equal(own.companion?.id, disk.companion?.id);
    assert.deepEqual(
      own.scheme?.parts?.map((part) => part.regions),
      disk.scheme?.parts?.map((part) => part.regions),
    );
  }
});

test('a name that is nowhere is refused with the nearest one, and no path leads out of what ships', () => {
  assert.throws(() => prepareFrom(shelves, { scheme: 'rongchen' }), /Did you mean rongcheng\?/);
  for (const name of ['../package.json', '/etc/passwd', '__proto__', 'constructor', '']) assert.throws(() => shelves.find('schemes', name), NotFound, name);
});
