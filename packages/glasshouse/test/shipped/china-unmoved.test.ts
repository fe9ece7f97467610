/** The society in which nobody answers: everything else is that of china-aggregates. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { home } from '../../src/host/node/library.ts';
import { readSociety } from '../../src/society/read.ts';

const text = (id: string): string => readFileSync(`${home}/societies/${id}/society.yaml`, 'utf8');
const china = readSociety(text('china-aggregates'), 'china-aggregates').value;
const unmoved = readSociety(text('china-unmoved'), 'china-unmoved').value;

test('in china-unmoved nobody answers, and all else is that of china-aggregates', () => {
  const { id: _, title: __, about: ___, response, ...rest } = unmoved;
  const { id: ____, title: _____, about: ______, response: _______, ...same } = china;
  assert.deepEqual(rest, same);
  assert.deepEqual([response.harm, response.good, response.lawful, response.hollow, response.floor], [0, 0, 0, 0, 0]);
});
