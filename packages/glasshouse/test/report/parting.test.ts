import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ToldEvent } from '../../src/report/life.ts';
import { partsAt } from '../../src/report/parting.ts';

const event = (month: number, kind: string, lists: readonly string[] = []): ToldEvent => ({
  month,
  kind,
  rule: 'rule',
  value: 0,
  official: { lists },
  true: { lists: [] },
});

test('lives part in the first month in which something happens in one only', () => {
  const life = [event(1, 'did'), event(4, 'did'), event(4, 'recorded'), event(9, 'did')];
  assert.equal(partsAt(life, life, true), null);
  assert.equal(partsAt(life, [event(1, 'did'), event(4, 'did'), event(9, 'did')], false), 4);
  assert.equal(partsAt([event(1, 'did')], life, false), 4);
  assert.equal(partsAt(life, [], false), 1);
  assert.equal(partsAt([], [], true), null);
  assert.equal(partsAt(life, [event(0, 'job-lost'), ...life], false), 0);
});

test('the order within a month does not part lives; the standing does where both keep the same book', () => {
  assert.equal(partsAt([event(2, 'did'), event(2, 'recorded')], [event(2, 'recorded'), event(2, 'did')], true), null);
  const [here, there] = [[event(2, 'did', ['list'])], [event(2, 'did')]];
  assert.equal(partsAt(here, there, false), null);
  assert.equal(partsAt(here, there, true), 2);
});
