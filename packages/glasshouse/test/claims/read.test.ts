import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidFile } from '../../src/base/faults.ts';
import { commandOf } from '../../src/claims/answers.ts';
import type { Question } from '../../src/claims/claim.ts';
import { readClaim } from '../../src/claims/read.ts';
import { ASKED_CLAIM, PLAIN_CLAIM } from './kit.ts';

/** The faults of a text, as lines. */
function faults(text: string): string[] {
  try {
    readClaim(text, 'c.yaml');
  } catch (error) {
    if (error instanceof InvalidFile) return error.message.split('\n').filter((line) => line.startsWith('c.yaml:'));
    throw error;
  }
  return [];
}

/** The text with one part in place of another, which has to be there. */
function changed(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

test('a claim is read with its verdict, where it was said, and its sources', () => {
  const { value, warnings } = readClaim(PLAIN_CLAIM, 'c.yaml');
  assert.deepEqual(warnings, []);
  assert.equal(value.verdict, 'in-part');
  assert.equal(value.said[0]?.date, '2019-07-26');
  assert.equal(value.sources.length, 1);
});

test('the command of a question holds everything that its answer hangs on', () => {
  const question = readClaim(ASKED_CLAIM, 'c.yaml').value.simulate?.[0] as Question;
  assert.equal(commandOf(question), 'npx glasshouse compare national-score --against none --persons 1000 --months 24 --runs 2 --seed 7 --ignorance 20');
  const { against: _, ...alone } = question;
  assert.equal(
    commandOf({ ...alone, ignorance: undefined, society: 'flat', fragmentation: true }),
    'npx glasshouse run national-score --society flat --fragmentation --persons 1000 --months 24 --runs 2 --seed 7',
  );
});

test('an unknown verdict is refused at its line and column, with the nearest right word', () => {
  const [fault] = faults(changed(PLAIN_CLAIM, 'verdict: in-part', 'verdict: in-prat'));
  assert.match(fault ?? '', /^c\.yaml:6:10 {2}verdict: is the text "in-prat"/);
});

test('an unknown key, a date in words and a source without a page are refused', () => {
  assert.match(faults(changed(PLAIN_CLAIM, 'verdict:', 'verdikt:')).join('\n'), /the key "verdikt" is not known|verdikt/);
  assert.match(faults(changed(PLAIN_CLAIM, '"2019-07-26"', 'July 2019')).join('\n'), /c\.yaml:5:\d+ {2}said\.0\.date: is no day/);
  assert.match(faults(changed(PLAIN_CLAIM, 'url: "https://example.org/page"', 'url: a book')).join('\n'), /sources\.0\.url: is no address of a page/);
});

test('every text is written in both languages, and a record has two to six sentences', () => {
  assert.match(faults(changed(PLAIN_CLAIM, ', zh-Hans: 某事如此。', '')).join('\n'), /claim: is not written in Simplified Chinese/);
  assert.match(faults(changed(PLAIN_CLAIM, ' The other is not.', '')).join('\n'), /record\.en: has 1 sentences/);
  assert.match(faults(changed(PLAIN_CLAIM, '另一半不然。', '另一半不然。一。二。三。四。五。')).join('\n'), /record\.zh-Hans: has 7 sentences/);
});

test('a claim either is simulated or says why not', () => {
  assert.match(faults(PLAIN_CLAIM.replace(/unsimulated: .*\n/, '')).join('\n'), /either is simulated or says why not/);
  assert.match(faults(`${ASKED_CLAIM}unsimulated: { en: So., zh-Hans: 这样。 }\n`).join('\n'), /either is simulated or says why not/);
});

test('a mark asks only for numbers that its question has', () => {
  const answer = (mark: string): string => faults(changed(ASKED_CLAIM, '{benefit told}', mark)).join('\n');
  assert.equal(answer('{benefit change range}'), '');
  assert.match(answer('{benfit told}'), /simulate\.one\.answer\.en: "benfit" is not a measure of this question/);
  assert.match(answer('{benefit in short}'), /the mark \{benefit in short\} cannot be read/);
  assert.match(answer('{harm_rate year 3}'), /there is no year 3/);
  assert.match(answer('{benefit year 1}'), /"benefit" is not a rate that is kept year by year/);
  assert.match(faults(changed(ASKED_CLAIM, '    ignorance: 20\n', '')).join('\n'), /\{benefit unknown\} asks for draws/);
  const alone = changed(changed(ASKED_CLAIM, '    against: none\n', ''), '    yearly: [harm_rate]\n', '');
  assert.match(faults(changed(alone, '{benefit told}', '{benefit beside}')).join('\n'), /\{benefit beside\} asks for another world/);
});

test('years are told only against no scheme, of whole years', () => {
  assert.match(faults(changed(ASKED_CLAIM, 'months: 24', 'months: 30')).join('\n'), /simulate\.one\.yearly: years are told against no scheme, and whole/);
});

test('a question compares with one other world', () => {
  assert.match(
    faults(changed(ASKED_CLAIM, '    against: none\n', '    against: none\n    with: [expiry]\n')).join('\n'),
    /a question compares with one other world/,
  );
});

test('a table of people is refused as in every other file', () => {
  assert.match(faults('name,phone,score\nA,1,2\nB,2,3\nC,3,4\n').join('\n'), /table of records/);
});
