import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../src/study/protocol.ts';
import { columnsFor, nextWalked, pathsOf, personAt, sorted } from '../../src/ui/people-grid.ts';

const ring: Omit<Person, 'person'> = { listed: false, wrongly: false, everListed: false, everWrongly: false };
const people: readonly Person[] = Array.from({ length: 100 }, (_, person) => ({
  ...ring,
  person,
  ...(person === 31 ? { listed: true, everListed: true } : {}),
  ...(person === 57 ? { listed: true, wrongly: true, everListed: true, everWrongly: true } : {}),
  ...(person === 80 ? { everListed: true, everWrongly: true } : {}),
}));

test('a thousand fill whole rows, and no cell is narrower than 13 pixels where 20 of them fit', () => {
  for (let width = 260; width < 1700; width++) {
    const { columns, cell } = columnsFor(width);
    assert.equal(1000 % columns, 0);
    assert.ok(cell >= 13 && columns * cell <= width, `${width}`);
  }
});

test('each person is one mark of one shape; a ring of somebody once wrongly listed has a dot', () => {
  const paths = pathsOf(people, 20, 14);
  const count = (path: string): number => path.split('M').length - 1;
  assert.deepEqual([count(paths.ring), count(paths.square), count(paths.diamond), count(paths.dot)], [98, 1, 1, 1]);
});

test('a place is its own mark for a mouse; a finger beside somebody listed means them', () => {
  // Person 31 stands in column 11 of row 1.
  assert.equal(personAt(people, 20, 14, 11 * 14 + 7, 14 + 7, 0)?.person, 31);
  assert.equal(personAt(people, 20, 14, 12 * 14 + 7, 14 + 7, 0)?.person, 32);
  assert.equal(personAt(people, 20, 14, 12 * 14 + 7, 14 + 7, 20)?.person, 31);
  assert.equal(personAt(people, 20, 14, 3 * 14, 7, 20)?.person, 3);
  assert.equal(personAt(people, 20, 14, 20 * 14 + 1, 7, 0), null);
  assert.equal(personAt(people, 20, 14, 7, 5 * 14 + 1, 0), null);
});

test('listed first means wrongly, then listed, then once wrongly; else persons stand in their order', () => {
  assert.deepEqual(
    sorted(people, true)
      .slice(0, 4)
      .map(({ person }) => person),
    [57, 31, 80, 0],
  );
  assert.equal(sorted(people, false), people);
});

test('keys walk the places given, and stop at both ends', () => {
  const walked = [31, 57, 80];
  assert.equal(nextWalked(walked, -1, 'ArrowRight'), 31);
  assert.equal(nextWalked(walked, 40, 'ArrowRight'), 57);
  assert.equal(nextWalked(walked, 40, 'ArrowLeft'), 31);
  assert.equal(nextWalked(walked, 80, 'ArrowDown'), 80);
  assert.equal(nextWalked(walked, 31, 'ArrowUp'), 31);
  assert.equal(nextWalked(walked, 57, 'End'), 80);
  assert.equal(nextWalked(walked, 57, 'x'), null);
  assert.equal(nextWalked([], -1, 'Home'), null);
});
