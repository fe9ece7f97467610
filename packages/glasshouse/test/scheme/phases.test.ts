/** Phases, amnesties and breaches as they are written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPair } from '../../src/compile/pair.ts';
import { applySafeguards } from '../../src/scheme/apply.ts';
import { stretchesOf } from '../../src/scheme/phases.ts';
import { readSafeguard, readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { change, FLAT, faultsOf, line, ONE_RULE, schemeFaults } from '../fixtures/files.ts';

/** One rule with something said of time, in line 44 and after. */
const inTime = (text: string): string => `${ONE_RULE.trimEnd()}\n${text}`;
const END = ONE_RULE.trimEnd().split('\n').length;

const CITY = inTime(`phases:
  - id: harder
    from: 24
    change: { indicators.late-bill.recorded: 0.9 }
  - id: harder-still
    from: 36
    add:
      indicators: [ { id: petition, conduct: late_payment, points: -5, context: speech, recorded: 1 } ]
`);

test('each phase is the one before it with its changes, from its month on', () => {
  const scheme = readScheme(CITY, 'x').value;
  const [first, second, third] = stretchesOf(scheme);
  assert.deepEqual([first?.from, second?.from, third?.from], [0, 24, 36]);
  const recorded = (n: number): unknown => stretchesOf(scheme)[n]?.scheme.indicators.map((item) => item.recorded);
  assert.deepEqual([recorded(0), recorded(1), recorded(2)], [[0.5], [0.9], [0.9, 1]]);
});

test('a safeguard holds in every phase: what a phase brings back is taken away again', () => {
  const { value, reading } = readScheme(CITY, 'x');
  const quiet = readSafeguard(
    'glasshouse: safeguard/1\nid: quiet\ntitle: { en: Quiet }\nabout: { en: No speech }\nsources: {}\nremove: { indicators: [ { context: speech } ] }\n',
    'g',
  );
  const safe = applySafeguards(value, [quiet], reading, null).value;
  assert.deepEqual(
    stretchesOf(safe).map(({ scheme }) => scheme.indicators.map((item) => item.id)),
    [['late-bill'], ['late-bill'], ['late-bill']],
  );
  assert.equal(stretchesOf(safe)[2]?.scheme.indicators[0]?.recorded, 0.9);
});

const REFUSED: readonly (readonly [what: string, text: string, fault: string])[] = [
  [
    'that changes where scores begin',
    'phases:\n  - id: other\n    from: 3\n    change: { ledger.start: 900 }',
    `${END + 4}:15 phases.other.change.ledger.start: a phase cannot change \`ledger.start\`: scores are carried from phase to phase [a scheme of its own]`,
  ],
  ['that changes nothing', 'phases:\n  - id: other\n    from: 3', `${END + 2}:5 phases.other: the phase changes nothing [remove, change or add]`],
  [
    'before the phase before it',
    'phases:\n  - { id: a, from: 9, change: { indicators.late-bill.recorded: 1 } }\n  - { id: b, from: 9, change: { indicators.late-bill.recorded: 0 } }',
    `${END + 3}:20 phases.b.from: month 9 is not after the phase before it (9) [phases in the order of time, each with a month of its own]`,
  ],
  [
    'whose change makes no valid scheme',
    'phases:\n  - id: a\n    from: 9\n    change:\n      indicators.late-bill.recorded: 3',
    `${END + 5}:7 change.indicators.late-bill.recorded: makes indicators.late-bill.recorded: is 3 [a number from 0 to 1]`,
  ],
  [
    'that changes a list which is none',
    'phases:\n  - id: a\n    from: 9\n    change:\n      lists.blacklst.restart: true',
    `${END + 5}:7 change.lists.blacklst.restart: the scheme has no "blacklst" there [blacklist] → blacklist`,
  ],
];

for (const [what, text, fault] of REFUSED)
  test(`a phase ${what} is refused at its place`, () => {
    assert.deepEqual(schemeFaults(inTime(text)).map(line), [fault]);
  });

test('an amnesty that purges nothing, of no list of the scheme, or twice in a month is refused', () => {
  assert.deepEqual(
    schemeFaults(inTime('amnesties:\n  - { id: a, month: 9 }\n  - { id: b, month: 9, lists: [ blacklst ] }')).map((fault) =>
      line(fault).replace(/^\d+:\d+ /, ''),
    ),
    [
      'amnesties.a: the amnesty purges nothing [lists: all, or scores: true]',
      'amnesties.b.month: month 9 has an amnesty already [one amnesty a month]',
      'amnesties.b.lists.0: "blacklst" is not a list of this scheme [blacklist] → blacklist',
    ],
  );
});

test('what a phase asks of a society that has it not is told where the phase begins', () => {
  const scheme = readScheme(change(CITY, ['conduct: late_payment, points: -5', 'conduct: petition, points: -5']), 'x');
  assert.deepEqual(faultsOf(() => checkPair(scheme.value, readSociety(FLAT, 's').value, scheme.reading)).map(line), [
    `${END + 5}:5 phases.harder-still: indicators.petition.conduct: "petition" is not a conduct of the society "flat" [late_payment]`,
  ]);
});

test('a safeguard reaches a list that only a phase has, and the amnesty that names it', () => {
  const late = (amnesty: string): string =>
    inTime(`phases:
  - id: harder
    from: 24
    add:
      lists: [ { id: late-list, colour: red, entry: [ { score_from: 1200 } ], exit: [ { after: 12 } ], published: false } ]
amnesties:
  - { id: once, month: 30, ${amnesty} }
`);
  const without = readSafeguard(
    'glasshouse: safeguard/1\nid: no-red\ntitle: { en: No }\nabout: { en: None. }\nsources: {}\nremove: { lists: [ { colour: red } ] }\n',
    'g',
  );
  const quiet = readSafeguard(
    'glasshouse: safeguard/1\nid: quiet\ntitle: { en: Q }\nabout: { en: Speech. }\nsources: {}\nremove: { indicators: [ { context: speech } ] }\n',
    'q',
  );
  const amnesties = (amnesty: string, guard: typeof quiet): unknown => {
    const { value, reading } = readScheme(late(amnesty), 'x');
    return applySafeguards(value, [guard], reading, null).value.amnesties;
  };
  assert.deepEqual(amnesties('lists: [ late-list ]', quiet), [{ id: 'once', month: 30, lists: ['late-list'] }]);
  assert.deepEqual(amnesties('lists: [ late-list, blacklist ]', without), [{ id: 'once', month: 30, lists: ['blacklist'] }]);
  assert.deepEqual(amnesties('lists: [ late-list ], scores: true', without), [{ id: 'once', month: 30, scores: true }]);
  assert.deepEqual(amnesties('lists: [ late-list ]', without), []);
});
