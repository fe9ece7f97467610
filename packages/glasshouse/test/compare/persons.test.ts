import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPersons, pairPersons } from '../../src/compare/persons.ts';
import { EMPLOYED, EVER_LISTED, LISTED, SCORED } from '../../src/engine/portrait.ts';

test('persons are counted in both worlds, in one only, in neither, and those of whom anything differs', () => {
  const of = Uint32Array.from([LISTED | EVER_LISTED, LISTED | EVER_LISTED, EVER_LISTED, 0, EMPLOYED + 3]);
  const minus = Uint32Array.from([LISTED | EVER_LISTED, EVER_LISTED, LISTED | EVER_LISTED, 0, EMPLOYED + 4]);
  const { differ, flags } = countPersons(of, minus);
  assert.equal(differ, 3);
  // [neither, only the other, only the one, both]
  assert.deepEqual(flags.listed, [2, 1, 1, 1]);
  assert.deepEqual(flags.ever_listed, [2, 0, 0, 3]);
  assert.deepEqual(flags.employed, [4, 0, 0, 1]);
  assert.deepEqual(flags.ever_wrongly_listed, [5, 0, 0, 0]);
});

test('being scored at all is no difference of a person: without a scheme nobody is', () => {
  assert.equal(countPersons(Uint32Array.of(SCORED + 40, SCORED + 41), Uint32Array.of(40, 40)).differ, 1);
});

test('over runs the counts have means and intervals, and each table adds up to all persons', () => {
  const one = countPersons(Uint32Array.of(LISTED, LISTED, 0, 0), Uint32Array.of(LISTED, 0, 0, 0));
  const two = countPersons(Uint32Array.of(LISTED, LISTED, LISTED, 0), Uint32Array.of(LISTED, 0, 0, 0));
  const { listed, differ } = pairPersons([one, two]);
  assert.deepEqual([listed.both.value, listed.only_of.value, listed.only_minus.value, listed.neither.value], [1, 1.5, 0, 1.5]);
  assert.deepEqual(differ.runs, [1, 2]);
  assert.ok((differ.low as number) < 1.5 && (differ.high as number) > 1.5);
});
