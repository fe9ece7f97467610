/** Who works for and represents which enterprise: every enterprise has one representative, every person one seat. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CannotRun } from '../../src/base/faults.ts';
import { compile } from '../../src/compile/compile.ts';
import { BLOCK, type Firms, type Program } from '../../src/compile/program.ts';
import { employeesOf, representativeOf, segmentsWithin, workplace, workplaceOf } from '../../src/engine/workplace.ts';
import { firms, society } from '../kit.ts';

const WORLD = society({
  regions: [
    { id: 'east', share: 0.6 },
    { id: 'west', share: 0.3 },
    { id: 'empty', share: 0 },
    { id: 'south', share: 0.1 },
  ],
  firms: firms(),
});

const programs: readonly (readonly [string, Program])[] = (
  [
    ['a town', 1000, 60],
    ['as many enterprises as persons', 300, 300],
    ['one enterprise', 40, 1],
  ] as const
).map(([name, persons, enterprises]) => [name, compile(null, WORLD, { persons, months: 1, enterprises })]);

function regionAt(program: Program, index: number): number {
  let c = 0;
  while ((program.classes.start[c + 1] as number) <= index) c++;
  return program.classes.region[c] as number;
}

for (const [name, program] of programs) {
  const links = program.firms as Firms;
  test(`${name}: every enterprise has one representative, in its own region, and no person represents two`, () => {
    const representatives = Array.from({ length: links.program.persons }, (_, e) => representativeOf(program, e));
    assert.equal(new Set(representatives).size, links.program.persons);
    representatives.forEach((index, e) => {
      assert.equal(regionAt(program, index), regionAt(links.program, e));
    });
  });

  test(`${name}: the seats of its enterprises are all persons of each region that has one, each once`, () => {
    const seated = Array.from({ length: links.program.persons }, (_, e) => employeesOf(program, e));
    const all = seated.flat();
    assert.equal(new Set(all).size, all.length);
    const busy = segmentsWithin(program, 0, program.persons).filter((segment) => segment.firms > 0);
    assert.equal(
      all.length,
      busy.reduce((sum, segment) => sum + segment.persons, 0),
    );
    seated.forEach((employees, e) => {
      assert.equal(employees[0], representativeOf(program, e));
      for (const [n, index] of employees.entries()) {
        workplaceOf(program, index, regionAt(program, index));
        assert.deepEqual({ ...workplace }, { firm: e, represents: n === 0 });
      }
    });
  });
}

test('large enterprises have more employees, in proportion to those of their size class', () => {
  const program = compile(null, society({ firms: firms() }), { persons: 20000, months: 1, enterprises: 500 });
  const links = program.firms as Firms;
  const mean = (z: number): number => {
    const from = links.start[z] as number;
    const to = links.start[z + 1] as number;
    return Array.from({ length: to - from }, (_, n) => employeesOf(program, from + n).length).reduce((a, b) => a + b, 0) / (to - from);
  };
  // One seat each, and 19 500 more in proportion to 400 × 3 and 100 × 40.
  assert.ok(Math.abs(mean(0) - (1 + (19500 * 1200) / 5200 / 400)) < 0.01, `${mean(0)}`);
  assert.ok(Math.abs(mean(1) - (1 + (19500 * 4000) / 5200 / 100)) < 0.02, `${mean(1)}`);
});

test('a region over several blocks of indexes splits its enterprises over them, none lost and none twice', () => {
  const persons = 2 ** 21 + 2 ** 20;
  const world = society({
    regions: [
      { id: 'east', share: 0.3 },
      { id: 'west', share: 0.7 },
    ],
    firms: firms(),
  });
  const program = compile(null, world, { persons, months: 1, enterprises: 40000 });
  const links = program.firms as Firms;
  const segments = segmentsWithin(program, 0, persons);
  assert.equal(segments.length, 4);
  const seen = new Uint8Array(40000);
  for (const segment of segments) {
    assert.equal(Math.floor(segment.low / BLOCK), Math.floor((segment.low + segment.persons - 1) / BLOCK));
    assert.equal(segment.seat.at(-1), segment.persons);
    for (let z = 0; z < links.sizes; z++)
      for (let j = 0; j < (segment.count[z] as number); j++) {
        const e = (segment.first[z] as number) + j;
        seen[e] = (seen[e] as number) + 1;
      }
  }
  assert.ok(seen.every((times) => times === 1));
  for (const e of [0, 1, 17000, 39999]) {
    const index = representativeOf(program, e);
    workplaceOf(program, index, regionAt(program, index));
    assert.deepEqual({ ...workplace }, { firm: e, represents: true });
  }
});

test('more enterprises than persons to represent them are refused, with the number that fits', () => {
  assert.throws(
    () => compile(null, WORLD, { persons: 100, months: 1, enterprises: 101 }),
    (error) => error instanceof CannotRun && /100 would fit/.test(error.message),
  );
  assert.doesNotThrow(() => compile(null, WORLD, { persons: 100, months: 1, enterprises: 100 }));
  assert.throws(() => compile(null, society(), { persons: 100, months: 1, enterprises: 5 }), /says nothing of enterprises/);
});
