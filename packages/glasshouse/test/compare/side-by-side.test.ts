import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SideBySide } from '../../src/compare/side-by-side.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Program } from '../../src/compile/program.ts';
import { digestOf } from '../../src/engine/digest.ts';
import { LISTED } from '../../src/engine/portrait.ts';
import { runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { measuresOf } from '../../src/measures/catalogue.ts';
import { measureRuns } from '../../src/measures/estimate.ts';
import { compiled } from '../engines.ts';
import { conduct, scheme, society } from '../kit.ts';

const SIZE = { persons: 2000, months: 14 };
const WORLD = society({
  conducts: [conduct('late_payment', { rate: 0.05 }), conduct('petition', { kind: 'lawful' })],
  response: { harm: 1, good: 0, lawful: 0, half_life: 18, floor: 1, hollow: 0 },
});
const rules = compile(scheme(), WORLD, SIZE);
const short = compile(
  scheme({ lists: [{ id: 'blacklist', colour: 'black', entry: [{ recorded: 'late-bill' }], exit: [{ after: 3 }], published: false }] }),
  WORLD,
  SIZE,
);
const none = compile(null, WORLD, SIZE);
const lived = (program: Program): Trace[] => [0, 1, 2].map((r) => runReplicate(compiled, program, 5, r, { portrait: true }) as Trace);
const traces = { scheme: lived(rules), short: lived(short), none: lived(none) };
const programs = { scheme: rules, short, none };
const measures = measuresOf(rules, [short, none]);
const PAIR = { of: 'scheme', minus: 'short' };
const AGAINST = { of: 'scheme', minus: 'none' };

function taken(order: readonly (readonly [keyof typeof traces, number])[]): SideBySide {
  const side = new SideBySide({ measures, without: 'none', pairs: [PAIR, AGAINST] });
  for (const [world, r] of order) side.take(world, programs[world], traces[world][r] as Trace);
  return side;
}

const worlds = ['scheme', 'short', 'none'] as const;
const inOrder = [0, 1, 2].flatMap((r) => worlds.map((world) => [world, r] as const));

test('a world side by side with others has the measures and the digest of its own run', () => {
  const side = taken(inOrder);
  const replicates = side.complete(worlds);
  assert.deepEqual(replicates, [0, 1, 2]);
  const { measures: alone } = measureRuns(rules, traces.scheme, measures, { program: none, traces: traces.none });
  assert.deepEqual(side.world('scheme', replicates), { digest: digestOf(traces.scheme), measures: alone });
});

test('it does not matter in which order worlds and replicates come in', () => {
  const side = taken(inOrder);
  const turned = taken(inOrder.toReversed());
  for (const pair of [PAIR, AGAINST]) assert.deepEqual(turned.pair(pair, [0, 1, 2]), side.pair(pair, [0, 1, 2]));
  assert.deepEqual(turned.world('short', [0, 1, 2]), side.world('short', [0, 1, 2]));
});

test('only replicates that all worlds have are complete', () => {
  const side = taken(inOrder.filter(([world, r]) => !(world === 'short' && r === 1)));
  assert.deepEqual(side.complete(worlds), [0, 2]);
  assert.equal(side.pair(PAIR, [0, 2]).differences['listed_share']?.difference.runs.length, 2);
});

test('the difference of a measure is that of its runs, and persons in one world only make up the difference of counts', () => {
  const side = taken(inOrder);
  const { differences, persons } = side.pair(PAIR, [0, 1, 2]);
  const listed = (own: readonly Trace[]): number[] => own.map(({ portrait }) => (portrait as Uint32Array).filter((bits) => (bits & LISTED) !== 0).length);
  const [one, other] = [listed(traces.scheme), listed(traces.short)];
  assert.deepEqual(
    differences['listed_share']?.difference.runs,
    one.map((count, r) => count / 2000 - (other[r] as number) / 2000),
  );
  const table = persons?.listed;
  assert.deepEqual(
    table?.only_of.runs.map((count, r) => (count as number) - (table.only_minus.runs[r] as number)),
    one.map((count, r) => count - (other[r] as number)),
  );
  assert.ok((table?.both.value as number) > 0);
});

test('against the world without the scheme a measure of what the scheme changes is its own difference, and that world has none', () => {
  const side = taken(inOrder);
  const { differences } = side.pair(AGAINST, [0, 1, 2]);
  const benefit = side.world('scheme', [0, 1, 2]).measures['benefit'];
  assert.ok((benefit?.value as number) < 0);
  assert.deepEqual(differences['benefit']?.difference.runs, benefit?.runs);
  assert.deepEqual(differences['benefit']?.difference.runs, differences['harm_rate']?.difference.runs);
  const { value, why } = side.world('none', [0, 1, 2]).measures['benefit'] as { value: number | null; why?: string };
  assert.deepEqual([value, why], [null, 'this is the world without the scheme']);
});

test('where the world without the scheme is not lived, measures against it say what to run', () => {
  const side = new SideBySide({ measures, without: null, pairs: [PAIR] });
  for (const world of ['scheme', 'short'] as const) side.take(world, programs[world], traces[world][0] as Trace);
  const { value, why } = side.world('scheme', [0]).measures['benefit'] as { value: number | null; why?: string };
  assert.equal(value, null);
  assert.match(why as string, /compare SCHEME --against none/);
});
