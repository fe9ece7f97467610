/** Worlds share their luck: who is untouched by a safeguard lives the same life with it and without. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { Program } from '../../src/compile/program.ts';
import { EVER_LISTED } from '../../src/engine/portrait.ts';
import { runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { watchLife } from '../../src/engine/watch.ts';
import { applySafeguards } from '../../src/scheme/apply.ts';
import { readSafeguard } from '../../src/scheme/read.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { compiled } from '../engines.ts';
import { conduct, indicator, scheme, society } from '../kit.ts';

const SIZE = { persons: 3000, months: 30 };
/** Lives told event by event, spread over the untouched. */
const TOLD = 250;
const WORLD = society({
  conducts: [conduct('late_payment', { rate: 0.03 }), conduct('volunteering', { kind: 'good', rate: 0.1 })],
  response: { harm: 1, good: 0.5, lawful: 0, half_life: 18, floor: 0.5, hollow: 0.1 },
  employment: { rate: 0.9, lose: 0.02, find: 0.1, means_lost: 0.7, means_found: 1.2 },
  appeals: { wrongly: 0.2, rightly: 0.05, means: 0 },
});
const RULES: Scheme = scheme({
  indicators: [indicator('late-bill', 'late_payment', { recorded: 0.3, false_records: 0.004 }), indicator('good-deed', 'volunteering', { points: 5 })],
  consequences: [
    { id: 'no-trains', while: { list: 'blacklist' }, domain: 'travel', context: 'travel', deny: 0.6, legal_basis: null },
    { id: 'fine', while: { list: 'blacklist' }, domain: 'fine', context: 'finance', fine: 0.3, legal_basis: null },
  ],
  remedies: {
    notice: { when: 'after', probability: 0.3 },
    appeal: { by: 'same', window: 3, capacity: 50, corrects: 0.3, upholds: 0.95, suspends: false },
    repair: null,
  },
});

function withSafeguard(id: string): Scheme {
  const file = new URL(`../../../../safeguards/${id}.yaml`, import.meta.url);
  const at = { file: 'rules', value: RULES, at: () => ({ line: 1, column: 1 }) };
  return applySafeguards(RULES, [readSafeguard(readFileSync(file, 'utf8'), `${id}.yaml`)], at, WORLD).value;
}

const live = (program: Program): Trace => runReplicate(compiled, program, 42, 0, { portrait: true }) as Trace;
const without = compile(RULES, WORLD, SIZE);
const one = live(without);

for (const safeguard of ['independent-appeal', 'notice-before'])
  test(`a person untouched by ${safeguard} has an identical life in both worlds`, () => {
    const safe = compile(withSafeguard(safeguard), WORLD, SIZE);
    const other = live(safe);
    const [mine, theirs] = [one.portrait as Uint32Array, other.portrait as Uint32Array];
    const told = (program: Program, trace: Trace, i: number): string => JSON.stringify(watchLife(program, 42, 0, i, trace.rows));
    const same = (i: number): boolean => told(without, one, i) === told(safe, other, i);
    // Appeals and notices are for those on a list: who never was is untouched.
    const wasListed = (i: number): boolean => ((mine[i] as number) & EVER_LISTED) !== 0;
    const untouched = Array.from(mine.keys()).filter((i) => !wasListed(i));
    const touched = Array.from(mine.keys()).filter(wasListed);
    assert.ok(touched.length > 300 && untouched.length > 300, `${touched.length} touched, ${untouched.length} untouched`);
    for (const i of untouched) assert.equal(theirs[i], mine[i], `portrait of person ${i}`);
    for (let n = 0; n < TOLD; n++) {
      const i = untouched[Math.floor((n * untouched.length) / TOLD)] as number;
      assert.ok(same(i), `life of person ${i}`);
    }
    // The safeguard does something: some of those who were listed live another life.
    assert.ok(touched.slice(0, TOLD).some((i) => !same(i)));
  });
