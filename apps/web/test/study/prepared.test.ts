/** What the build has read and checked is what the command line reads and checks. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileExperiment, DEFAULT_SOCIETY, prepare, shipped } from 'glasshouse/node';
import { plainExperiment } from '../../src/state/experiment.ts';
import { fromShelf, type PreparedShelf, readWorlds } from '../../src/study/prepared.ts';
import { shelvesOf } from '../../src/study/shelves.ts';
import { prepareShipped } from '../../tools/prepare-shipped.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const shelves = shelvesOf(
  Object.fromEntries(
    globSync(['schemes/**/*.yaml', 'societies/*/society.yaml', 'safeguards/*.yaml'], { cwd: ROOT }).map((path) => [
      path.replaceAll('\\', '/'),
      readFileSync(`${ROOT}/${path}`, 'utf8'),
    ]),
  ),
);
/** As it comes to the page: as text. */
const shelf = JSON.parse(JSON.stringify(prepareShipped(shelves))) as PreparedShelf;

describe('what the build has prepared', () => {
  test('is every scheme that ships, and gives the Program of the command line', () => {
    assert.deepEqual(Object.keys(shelf.schemes).sort(), [...shipped('schemes')].sort());
    for (const scheme of shipped('schemes')) {
      const disk = prepare({ scheme });
      const own = fromShelf(shelf, plainExperiment({ scheme, society: disk.society.id }))?.worlds[0]?.prepared;
      assert.ok(own !== undefined, scheme);
      assert.deepEqual(own.scheme, disk.scheme);
      assert.deepEqual(own.society, disk.society);
      assert.deepEqual(own.companion, disk.companion);
      assert.deepEqual(own.warnings, disk.warnings);
      assert.deepEqual(compileExperiment(own, 500, 12), compileExperiment(disk, 500, 12));
    }
  });

  test('is nothing where something has to be read: a safeguard, another society, a federation, an unknown name', () => {
    const of = (more: object): unknown => fromShelf(shelf, plainExperiment({ scheme: 'rongcheng', society: DEFAULT_SOCIETY, ...more }));
    assert.notEqual(of({}), null);
    assert.equal(of({ safeguards: ['human-review'] }), null);
    assert.equal(of({ society: 'neutral' }), null);
    assert.equal(of({ edits: [{ path: 'ledger.start', value: 1 }] }), null);
    assert.equal(of({ ownScheme: 'x' }), null);
    assert.equal(of({ against: ['neutral'] }), null);
    assert.equal(of({ scheme: 'forty-three-pilots' }), null);
    for (const scheme of ['nowhere', '__proto__', 'constructor']) assert.equal(of({ scheme }), null);
  });
});

describe('what the reader prepares', () => {
  test('can be posted, in the order scheme, then each safeguard, and compiles as it does on the command line', () => {
    for (const [scheme, society, safeguards] of [
      ['rongcheng', DEFAULT_SOCIETY, ['human-review', 'independent-appeal']],
      // Each world of it reads forty-three schemes.
      ['forty-three-pilots', 'pilot-regions', ['human-review']],
    ] as const) {
      const worlds = structuredClone(readWorlds(plainExperiment({ scheme, society, safeguards }), shelves)).worlds.map(({ prepared }) => prepared);
      assert.deepEqual(
        worlds.map((world) => world.safeguards),
        [[], ...safeguards.map((id) => [id])],
      );
      for (const world of worlds)
        assert.deepEqual(compileExperiment(world, 860, 6), compileExperiment(prepare({ scheme, society, safeguards: world.safeguards }), 860, 6));
    }
  });
});
