import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../../src/engine/where/evaluate.ts';
import { BadCondition, parseCondition } from '../../../src/engine/where/parse.ts';

const SHAPES = {
  listed: { yes: true, number: false, words: null },
  wrongly: { yes: true, number: false, words: null },
  did: { yes: true, number: false, words: ['theft', 'late-bill'] },
  months_listed: { yes: false, number: true, words: null },
  group: { yes: false, number: false, words: ['urban', 'migrant'] },
};

/** Of somebody listed for 12 months, not wrongly, who is a migrant and did late-bill. */
const ask = (fact: string, word: number | null): readonly [number, number] => {
  const values: Record<string, number> = { listed: 1, wrongly: 0, did: 1, months_listed: 12 };
  const value = fact === 'group' ? Number(word === 1) : fact === 'did' && word !== null ? word : (values[fact] as number);
  return [value, value];
};
const holds = (text: string) => evaluate(parseCondition(text, SHAPES), ask);

test('a condition reads as it is written: "!" binds first, then "&&", then "||"', () => {
  assert.equal(holds('listed'), true);
  assert.equal(holds('listed && !did'), false);
  assert.equal(holds('wrongly && wrongly || listed'), true);
  assert.equal(holds('wrongly && (wrongly || listed)'), false);
  assert.equal(holds('!wrongly && listed'), true);
  assert.equal(holds('!(wrongly || listed)'), false);
  assert.equal(holds('!!listed'), true);
  assert.equal(holds('listed||wrongly&&wrongly'), true);
});

test('numbers are compared, words are met', () => {
  for (const yes of ['= 12', '== 12', '>11.5', '>=12', '< 13', '<=1.2e1', '!=0', '> -3']) assert.equal(holds(`months_listed ${yes}`), true, yes);
  for (const no of ['= 11', '>12', '<12', '!=12']) assert.equal(holds(`months_listed${no}`), false, no);
  assert.equal(holds('group=migrant'), true);
  assert.equal(holds('group != migrant'), false);
  assert.equal(holds('group="urban"'), false);
  assert.equal(holds('did=late-bill && !did=theft'), true);
});

test('what is not known stays open, unless the rest decides', () => {
  const open = (text: string) =>
    evaluate(parseCondition(text, SHAPES), (fact, word) => (fact === 'did' ? [0, 1] : fact === 'months_listed' ? [1, 20] : ask(fact, word)));
  assert.equal(open('did'), null);
  assert.equal(open('!did'), null);
  assert.equal(open('did && wrongly'), false);
  assert.equal(open('did || listed'), true);
  assert.equal(open('did && listed'), null);
  assert.equal(open('months_listed > 20'), false);
  assert.equal(open('months_listed >= 1'), true);
  assert.equal(open('months_listed = 7'), null);
  assert.equal(open('months_listed != 21'), true);
  assert.equal(open('months_listed < 1'), false);
  assert.equal(open('months_listed <= 20'), true);
});

const BAD: readonly (readonly [string, number, RegExp])[] = [
  ['', 1, /empty/],
  ['   ', 1, /empty/],
  ['lisetd', 1, /"lisetd" is no fact of a life[\s\S]*allowed: listed, wrongly, did, months_listed, group[\s\S]*try: {5}listed/],
  ['listed && wrngly', 11, /try: {5}wrongly/],
  ['listed wrongly', 8, /"wrongly" does not follow/],
  ['listed &&', 10, /missing at the end/],
  ['&& listed', 1, /a fact must stand here/],
  ['(listed', 8, /the "\(" of column 1 is not closed/],
  ['listed)', 7, /closes nothing/],
  ['()', 2, /a fact must stand here/],
  ['listed & wrongly', 8, /"&" means nothing here[\s\S]*try: {5}&&/],
  ['listed；wrongly', 7, /"；" means nothing/],
  ['（listed', 1, /try: {5}\(/],
  ['months_listed', 1, /is a number: say what to compare it with/],
  ['months_listed > many', 17, /compared with a number/],
  ['months_listed > 1e999', 17, /too large/],
  ['months_listed > 99999999999999999999999', 17, /too large/],
  ['months_listed =< 3', 16, /compared with a number/],
  ['group', 1, /is a word/],
  ['group > urban', 7, /is no number/],
  ['group=migrnat', 7, /is none of what "group" can be[\s\S]*allowed: urban, migrant[\s\S]*try: {5}migrant/],
  ['group=', 7, /a word must stand after "group="/],
  ['listed > 3', 8, /holds or does not/],
  ['constructor', 1, /is no fact/],
  ['__proto__ = 3', 1, /is no fact/],
  ['12', 1, /a fact must stand here/],
  ['"listed', 1, /means nothing/],
  [`${'('.repeat(5000)}listed`, 2001, /5006 characters/],
  [`${'('.repeat(900)}listed${')'.repeat(900)}`, 66, /at most 64 deep/],
  [`${'!'.repeat(900)}listed`, 66, /at most 64 deep/],
];

for (const [text, column, message] of BAD)
  test(`refused with its column: ${text.length > 40 ? `${text.slice(0, 20)}…` : JSON.stringify(text)}`, () => {
    assert.throws(
      () => parseCondition(text, SHAPES),
      (error) => {
        assert.ok(error instanceof BadCondition);
        assert.equal(error.column, column, error.message);
        assert.match(error.message, message);
        return true;
      },
    );
  });

test('the mark stands under the place, also behind Chinese', () => {
  const { message } = assertBad('listed && 列入');
  assert.deepEqual(message.split('\n').slice(1, 3), ['    listed && 列入', '              ^']);
  assert.match(assertBad('"列入" && x').message, /\n {4}"列入" && x\n {4}\^/);
});

test('64 deep is allowed, and a long chain is no depth', () => {
  assert.equal(holds(`${'('.repeat(64)}listed${')'.repeat(64)}`), true);
  assert.equal(holds(Array.from({ length: 180 }, () => '!wrongly').join('&&')), true);
});

test('whatever stands there, a condition is read or refused with a column in it', () => {
  const parts = fc.constantFrom(
    'listed',
    'did',
    'group',
    'migrant',
    'months_listed',
    '&&',
    '||',
    '!',
    '(',
    ')',
    '=',
    '>',
    '12',
    '-',
    '"',
    '列',
    ' ',
    '💡',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (some) => {
      const text = some.join('');
      try {
        parseCondition(text, SHAPES);
      } catch (error) {
        assert.ok(error instanceof BadCondition, String(error));
        assert.ok(error.column >= 1 && error.column <= [...text].length + 1);
      }
    }),
    { seed: 5, numRuns: 2000 },
  );
});

function assertBad(text: string): BadCondition {
  try {
    parseCondition(text, SHAPES);
  } catch (error) {
    return error as BadCondition;
  }
  assert.fail(`${text} was read`);
}
