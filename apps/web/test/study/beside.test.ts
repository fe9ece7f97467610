/** Worlds beside each other: the differences of the command line, and who is listed in one and not in the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portrait } from 'glasshouse';
import { plainExperiment } from '../../src/state/experiment.ts';
import { besideOf } from '../../src/study/beside.ts';
import { rulesBeside } from '../../src/study/differences.ts';
import { readWorlds } from '../../src/study/prepared.ts';
import type { LivedWorld } from '../../src/study/protocol.ts';
import { openStudy, type Study } from '../../src/study/worlds.ts';
import { commandLine, livedRuns, SHELVES } from './kit.ts';

const SIZE = { persons: 3000, months: 24, runs: 3, seed: 42 };
const FLAGS = Object.entries(SIZE).flatMap(([name, value]) => [`--${name}`, `${value}`]);
const EXPERIMENT = plainExperiment({
  scheme: 'judgment-defaulters',
  society: 'china-aggregates',
  safeguards: ['human-review', 'expiry+independent-appeal'],
  against: ['national-score'],
  ...SIZE,
});

function lived(study: Study): LivedWorld[] {
  return study.worlds.map(({ id, program }) => ({ id, traces: livedRuns(program, SIZE.seed, [0, 1, 2]), parts: [] }));
}

interface Told {
  readonly differences: Record<
    string,
    {
      readonly difference: { readonly value: number | null; readonly low: number | null; readonly high: number | null };
      readonly cannot_tell: boolean;
      readonly same?: true;
    }
  >;
  readonly persons: {
    readonly listed: Record<'both' | 'only_of' | 'only_minus' | 'neither', { readonly value: number; readonly low: number; readonly high: number }>;
  };
}

const study = openStudy(EXPERIMENT, readWorlds(EXPERIMENT, SHELVES));
const all = lived(study);

for (const [world, flags, turned] of [
  ['human-review', ['--with', 'human-review'], false],
  ['expiry+independent-appeal', ['--with', 'expiry,independent-appeal'], false],
  // There the scheme is what the other is taken from.
  ['national-score', ['--against', 'national-score'], true],
] as const)
  test(`the scheme and ${world}: differences and persons are those of glasshouse compare, to the last digit`, async () => {
    const told = await commandLine<Told>('compare', 'judgment-defaulters', ...flags, ...FLAGS);
    const { base, runs, pairs } = besideOf(study, all, turned ? [world, 'scheme'] : ['scheme', world]);
    const [pair] = pairs;
    assert.deepEqual([base, runs, pairs.length], [turned ? world : 'scheme', 3, 1]);
    assert.ok((pair?.lines.length ?? 0) > 7);
    for (const { id, difference, verdict } of pair?.lines ?? []) {
      const expected = told.differences[id];
      const { value, low, high } = difference.difference;
      assert.deepEqual([value, low, high], [expected?.difference.value, expected?.difference.low, expected?.difference.high], id);
      assert.equal(verdict === 'untold', expected?.cannot_tell === true && expected.same !== true, id);
      assert.equal(verdict === 'same', expected?.same === true, id);
    }
    const { listed } = told.persons;
    assert.deepEqual(
      [pair?.persons?.both.value, pair?.persons?.onlyOf.value, pair?.persons?.onlyMinus.value, pair?.persons?.neither.value],
      [listed.both.value, listed.only_of.value, listed.only_minus.value, listed.neither.value],
    );
  });

test('an interval that holds zero is told as that, and whoever is listed in one world only is so in its portrait', () => {
  const { pairs } = besideOf(study, all, ['scheme', 'none', 'expiry+independent-appeal']);
  assert.deepEqual(
    pairs.map(({ world }) => world),
    ['none', 'expiry+independent-appeal'],
  );
  for (const { lines } of pairs)
    for (const { difference, verdict, text } of lines) {
      const { low, high } = difference.difference;
      if (verdict !== 'untold') continue;
      assert.ok(low === null || high === null || (low <= 0 && high >= 0));
      assert.equal(text.en, 'cannot tell');
      assert.equal(text['zh-Hans'], '无法判断');
    }
  const only = pairs[0]?.persons?.only;
  const { person, run } = only?.minus ?? { person: -1, run: 0 };
  const has = (world: string): boolean => ((all.find(({ id }) => id === world)?.traces[run]?.portrait?.[person] ?? 0) & portrait.LISTED) !== 0;
  assert.deepEqual([has('scheme'), has('none'), only?.of], [true, false, null]);
});

test('rules that differ are told, and no others: of a safeguard its own change, and nothing of the world without', () => {
  const found = rulesBeside(study, ['scheme', 'human-review', 'none', 'national-score']);
  assert.deepEqual(
    found.map(({ world }) => world),
    ['human-review', 'national-score'],
  );
  const lines = found[0]?.sections.en.flatMap((section) => section.lines) ?? [];
  assert.deepEqual(
    lines.map(({ path }) => path),
    ['remedies.review'],
  );
  assert.match(lines[0]?.text ?? '', /85/);
  assert.match(found[0]?.sections['zh-Hans'][0]?.lines[0]?.text ?? '', /复核/);
  assert.ok((found[1]?.count ?? 0) > 5);
});
