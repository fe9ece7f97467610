import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeMeasures, measuresOf } from '../../src/measures/catalogue.ts';
import { program, trace, without } from './by-hand.ts';

test('every measure of the model’s table is in the catalogue', () => {
  const ids = new Set(describeMeasures().map(({ id }) => id));
  for (const id of [
    'listed_share',
    'ever_listed_share',
    'wrongly_listed_share',
    'wrong_months_share',
    'missed_share',
    'months_to_exit',
    'relisted_24',
    'appeals_filed',
    'appeals_won',
    'appeal_wait',
    'denied.<domain>',
    'harm_rate',
    'good_rate',
    'hollow_share',
    'benefit',
    'chilled_share',
    'means_lost',
    'group_gap.<group>',
    'group_gap.<group>.difference',
    'group_gap.<group>.wrongly',
    'group_gap.<group>.false_discovery',
    'group_gap.<group>.denied',
    'group_gap.<group>.recorded',
    'region_gap.recorded',
    'goodhart',
    'fragmentation',
    'creep',
    'exposure',
    'opacity',
    'ties_cut',
    'cost',
  ])
    assert.ok(ids.has(id), id);
});

test('ids are unique, and each measure has two languages, a unit, a formula and one sentence', () => {
  const described = describeMeasures();
  assert.equal(new Set(described.map(({ id }) => id)).size, described.length);
  for (const { id, unit, title, definition, formula } of described) {
    assert.ok(unit && formula, id);
    assert.match(title['zh-Hans'] ?? '', /\p{Script=Han}/u, id);
    assert.match(definition['zh-Hans'] ?? '', /\p{Script=Han}.*。$/u, id);
    assert.match(definition.en, /^[A-Z].*[^.]\.$/, id);
    assert.doesNotMatch(definition.en, /\. /, id);
  }
});

test('families are spelled out for the Program, and only for domains that it touches', () => {
  const ids = measuresOf(program()).map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id) => id.startsWith('denied')),
    ['denied', 'denied.wrongly', 'denied.travel', 'denied.travel.wrongly'],
  );
  assert.deepEqual(
    ids.filter((id) => id.startsWith('band.')),
    ['band.A', 'band.B', 'band.C', 'band.D'],
  );
  assert.deepEqual(
    ids.filter((id) => id.startsWith('list.')),
    ['list.blacklist'],
  );
  assert.deepEqual(
    ids.filter((id) => id.startsWith('group_gap')),
    [],
  );
  assert.equal(ids.filter((id) => id.includes('<')).length, 0);
});

test('worlds that are compared have the same measures', () => {
  const [scheme, none] = [program(), without()];
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).sort();
  assert.deepEqual(ids(measuresOf(none, [scheme])), ids(measuresOf(scheme, [none])));
});

test('comparative measures are null in one world and say what to run', () => {
  const of = program();
  const comparative = measuresOf(of).filter((item) => item.comparative);
  assert.deepEqual(
    comparative.map(({ id }) => id),
    ['benefit', 'chilled_share', 'means_lost', 'means_lost.decile', 'fragmentation'],
  );
  for (const item of comparative) {
    assert.equal(item.value({ program: of, trace: trace(of, {}) }), null);
    assert.match(item.whyNull, item.id === 'fragmentation' ? /when --fragmentation asks/ : /^needs .*glasshouse compare SCHEME --against/);
  }
});
