import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { Program } from '../../src/compile/program.ts';
import { monthTables, newMemory, remember } from '../../src/engine/month-tables.ts';
import { PlainShard, plain } from '../../src/engine/plain/plain.ts';
import { runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { watchLife, watchLives } from '../../src/engine/watch.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { CASES } from '../naive/schemes.ts';

function programOf(name: string, persons: number, months: number): Program {
  const found = CASES.find((item) => item.name === name);
  assert.ok(found, name);
  return compile(readScheme(found.scheme, name).value, readSociety(found.society, name).value, { persons, months });
}

for (const name of ['appeals', 'everything-fading', 'everything-expiring', 'everything-in-company']) {
  test(`lives of "${name}" followed together are the lives followed one by one, in any order`, () => {
    const program = programOf(name, 160, 18);
    const { rows } = runReplicate(plain, program, 9, 1) as Trace;
    const indexes = [159, 0, 63, 2, 1, 120, 64];
    const apart = indexes.map((index) => watchLife(program, 9, 1, index, null));
    assert.deepEqual(watchLives(program, 9, 1, indexes, rows), apart);
    assert.deepEqual(watchLives(program, 9, 1, indexes, null), apart);
    assert.deepEqual(watchLives(program, 9, 1, [], rows), []);
  });
}

test('what a life comes to is what the whole run says of it, month by month', () => {
  const program = programOf('everything-in-company', 200, 24);
  const { rows } = runReplicate(plain, program, 3, 0) as Trace;
  const shard = new PlainShard(program, 3, 0, 0, 200);
  const memory = newMemory(program);
  const months: number[][] = Array.from({ length: 200 }, () => []);
  const wrong: number[] = Array.from({ length: 200 }, () => 0);
  let before: Float64Array | null = null;
  for (let t = 0; t < 24; t++) {
    const row = new Float64Array(program.layout.width);
    shard.step(monthTables(program, memory, t, before), row);
    remember(program, memory, row);
    before = row;
    for (let i = 0; i < 200; i++) {
      const { lists, trueLists } = shard.look(i);
      if ((lists & 1) === 0) continue;
      (months[i] as number[]).push(t);
      if ((trueLists & 1) === 0) wrong[i] = (wrong[i] as number) + 1;
    }
  }
  const lives = watchLives(
    program,
    3,
    0,
    Array.from({ length: 200 }, (_, i) => i),
    rows,
  );
  for (const { person, events, sums } of lives) {
    const listed = months[person.index] as number[];
    assert.equal(sums.monthsListed, listed.length);
    assert.equal(sums.monthsWrongly, wrong[person.index]);
    assert.deepEqual([sums.listedFrom, sums.listedTo], [listed[0] ?? null, listed.at(-1) ?? null]);
    assert.equal(sums.refused, events.filter(({ kind }) => kind === 'denied').length);
    assert.equal(sums.refusedWrongly, events.filter(({ kind, value }) => kind === 'denied' && value === 1).length);
    assert.equal(sums.score, shard.look(person.index).score);
  }
  assert.ok(lives.some(({ sums }) => sums.monthsWrongly > 0 && sums.refused > 0));
});
