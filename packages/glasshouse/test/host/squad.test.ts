/** Shards that keep step, on one thread and with engines made for the purpose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { Program } from '../../src/compile/program.ts';
import type { Engine, Shard } from '../../src/engine/back-end.ts';
import { plain } from '../../src/engine/plain/plain.ts';
import { cutUp, handOut } from '../../src/host/populations.ts';
import { LeftAlone, Squad, share, WANTED } from '../../src/host/squad.ts';
import { scheme, society } from '../kit.ts';

const SIZE = { persons: 300, months: 5 };
const persons = compile(scheme(), society(), SIZE);
const firms = compile(scheme(), society(), { persons: 200, months: 5 });
const both = { ...persons, firms: { program: firms, representedLists: 1, costlyLists: 0 } } as unknown as Program;

/** An engine of which only the step, and what it shows of standing, is another. */
function engineWith(
  step: (shard: Shard, program: Program, ...more: Parameters<Shard['step']>) => void,
  standing?: (low: number, count: number) => Uint16Array,
): Engine {
  return {
    name: 'plain',
    bytesPerPerson: plain.bytesPerPerson,
    open: (program, seed, replicate, low = 0, high = program.persons) => {
      const shard = plain.open(program, seed, replicate, low, high);
      return new Proxy(shard, {
        get: (_, key) => {
          if (key === 'step') return (...args: Parameters<Shard['step']>) => step(shard, program, ...args);
          if (key === 'standing' && standing !== undefined) return () => standing(low, high - low);
          const value = shard[key as keyof Shard];
          return typeof value === 'function' ? value.bind(shard) : value;
        },
      });
    },
  };
}

test('persons see in each month how all enterprises stood at the end of the month before, whichever shard they are in', () => {
  const seen: (readonly number[] | null)[] = [];
  let month = -1;
  const engine = engineWith(
    (_, program, tables) => {
      if (program === firms) assert.equal(tables.firms, null);
      else seen.push(tables.firms && Array.from(tables.firms));
      month = tables.month;
    },
    (low, count) => Uint16Array.from({ length: count }, (_, n) => month * 1000 + low + n),
  );
  const squad = new Squad(engine, both, 1, share(both, 1), 0);
  squad.open(
    0,
    [
      { population: 1, low: 0, high: 64 },
      { population: 0, low: 0, high: 300 },
      { population: 1, low: 64, high: 200 },
    ],
    1,
  );
  assert.equal(squad.advance(0, 3), 3);
  const all = (t: number): number[] => Array.from({ length: 200 }, (_, n) => t * 1000 + n);
  assert.deepEqual(seen, [null, all(0), all(1)]);
});

test('a wanted rest comes at the end of a month, and the next order goes on from there', () => {
  const shared = share(persons, 1);
  const squad = new Squad(
    engineWith((shard, _, tables, row) => {
      shard.step(tables, row);
      if (tables.month === 2) Atomics.store(shared.control, WANTED, 1);
    }),
    persons,
    1,
    shared,
    0,
  );
  squad.open(0, cutUp(persons, 2, [12]), 1);
  assert.equal(squad.advance(0, 5), 3);
  Atomics.store(shared.control, WANTED, 0);
  assert.equal(squad.advance(3, 5), 5);
});

test('when one thread fails the others do not wait for it', () => {
  const shared = share(persons, 2);
  const failing = new Squad(
    engineWith(() => {
      throw new RangeError('no memory');
    }),
    persons,
    1,
    shared,
    0,
  );
  const other = new Squad(plain, persons, 1, shared, 1);
  failing.open(0, [{ population: 0, low: 0, high: 128 }], 2);
  other.open(0, [{ population: 0, low: 128, high: 300 }], 2);
  assert.throws(() => failing.advance(0, 5), /no memory/);
  assert.throws(() => other.advance(0, 5), LeftAlone);
});

test('cuts cover every index once, and fall on whole blocks where ties are read', () => {
  const world = { ...persons, persons: 5 * 2 ** 20 + 7 } as Program;
  const edges = (program: Program, workers: number, most?: number): [number, number][] =>
    cutUp(program, workers, [10], most).map(({ low, high }) => [low, high]);
  for (const program of [world, { ...world, readsTies: true } as Program])
    for (const workers of [1, 2, 3, 7])
      for (const most of [2 ** 31, 2 ** 24]) {
        const cuts = edges(program, workers, most);
        cuts.forEach(([low, high], n) => {
          assert.equal(low, n === 0 ? 0 : cuts[n - 1]?.[1]);
          assert.ok(low < high && low % (program.readsTies ? 2 ** 20 : 64) === 0);
        });
        assert.equal(cuts.at(-1)?.[1], world.persons);
        if (!program.readsTies) assert.ok(cuts.every(([low, high]) => (high - low) * 10 <= most));
      }
  assert.equal(edges({ ...world, readsTies: true } as Program, 9).length, 6);
});

test('cuts are handed out evenly by bytes, and nobody is left with none', () => {
  const cuts = [300, 100, 100, 100].map((count, n) => ({ population: 0, low: n * 1000, high: n * 1000 + count }));
  assert.deepEqual(
    handOut(cuts, 2, [8]).map((hand) => hand.reduce((sum, { low, high }) => sum + high - low, 0)),
    [300, 300],
  );
  assert.equal(handOut(cuts, 9, [8]).length, 4);
});
