import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidFile } from '../../src/base/faults.ts';
import { type Answers, commandOf, type KeptAnswer, readAnswers } from '../../src/claims/answers.ts';
import { type Question, VERDICTS } from '../../src/claims/claim.ts';
import { readClaim } from '../../src/claims/read.ts';
import { tellClaim } from '../../src/claims/tell.ts';
import { claimWords } from '../../src/claims/words.ts';
import { ASKED_CLAIM, PLAIN_CLAIM } from './kit.ts';

const claim = readClaim(ASKED_CLAIM, 'c.yaml').value;
const command = commandOf(claim.simulate?.[0] as Question);
const zero = { value: null, low: null, high: null };

/** Answers in which the change in harm and its ends are given. */
function answers(value: number, low: number, high: number, more: Partial<KeptAnswer> = {}): Answers {
  const number = { value, low, high, unknown: { low: -20, median: -2, high: 0.5 } };
  const kept: KeptAnswer = {
    command,
    version: '0.1.0',
    digest: 'ab',
    draws: { draws: 20, parameters: 400 },
    measures: {
      benefit: { ...number, unit: 'harms a 1 000 person-months', beside: zero, change: number },
      listed_share: {
        value: 0.0169,
        low: 0.0165,
        high: 0.0173,
        unit: 'share of persons',
        beside: { value: 0, low: 0, high: 0 },
        change: { value: 0.0169, low: 0.0165, high: 0.0173 },
      },
    },
    yearly: {
      harm_rate: [
        { value: -2, low: -2.5, high: -1.5 },
        { value: -0.1, low: -0.4, high: 0.2 },
      ],
    },
    ...more,
  };
  return { 'some-claim': { one: kept } };
}

test('an answer has its numbers where the marks are: shares of so many, intervals, years, and what is not known', () => {
  const [told] = tellClaim(claim, answers(-1.27, -1.35, -1.19), 'en').answers;
  assert.equal(told?.answer, 'By −1.27 (−1.35 to −1.19), 16.5 to 17.3 of 1,000, cannot be told from nought (−0.1; −0.4 to 0.2), −20 to 0.5.');
  assert.deepEqual(told?.yearly[0]?.years, ['−2 (−2.5 to −1.5)', 'cannot be told from nought (−0.1; −0.4 to 0.2)']);
});

test('a change whose interval holds nought is never told as a change, in either language', () => {
  const { answers: told } = tellClaim(claim, answers(-0.1, -0.3, 0.1), 'en');
  assert.match(told[0]?.answer ?? '', /^By cannot be told from nought \(−0\.1; −0\.3 to 0\.1\),/);
  assert.equal(tellClaim(claim, answers(-0.1, -0.3, 0.1), 'zh-Hans').answers[0]?.answer, '变化无法判断是否有变化（−0.1；−0.3 至 0.1）。');
  assert.match(tellClaim(claim, answers(0, 0, 0), 'en').answers[0]?.answer ?? '', /^By no difference in any run,/);
});

test('the table has the value, the other world, the change and what is not known, with shares of 1,000', () => {
  const [benefit, listed] = tellClaim(claim, answers(0.04, 0.03, 0.05), 'en').answers[0]?.measures ?? [];
  assert.deepEqual(
    [benefit?.title, benefit?.value, benefit?.beside, benefit?.change, benefit?.unknown, benefit?.unit],
    ['Change in harm', '0.04 (0.03 to 0.05)', '–', '+0.04 (0.03 to 0.05)', '−20 to 0.5', 'harms per 1,000 person-months'],
  );
  assert.equal(listed?.value, '16.9 (16.5 to 17.3)');
  assert.equal(listed?.unit, 'of 1,000 persons');
});

test('an answer that was kept for another command is not shown', () => {
  const stale = answers(-1, -2, -0.5, { command: command.replace('--seed 7', '--seed 8') });
  const [told] = tellClaim(claim, stale, 'en').answers;
  assert.equal(told?.answer, null);
  assert.deepEqual(told?.measures, []);
  assert.equal(tellClaim(claim, {}, 'en').answers[0]?.answer, null);
});

test('a claim that is not simulated says why, and has no answers', () => {
  const told = tellClaim(readClaim(PLAIN_CLAIM, 'c.yaml').value, {}, 'zh-Hans');
  assert.equal(told.unsimulated, '这是事实。');
  assert.deepEqual(told.answers, []);
  assert.equal(told.verdictText, '部分有据可查');
});

test('every verdict has words and a meaning in both languages', () => {
  for (const language of ['en', 'zh-Hans'] as const)
    for (const verdict of VERDICTS) assert.ok(claimWords(language).verdict[verdict] && claimWords(language).means[verdict]);
});

test('kept answers that are not what the tool writes are refused', () => {
  assert.deepEqual(readAnswers(JSON.stringify(answers(1, 0, 2)), 'a.json'), answers(1, 0, 2));
  assert.throws(() => readAnswers('{', 'a.json'), InvalidFile);
  assert.throws(() => readAnswers('{"some-claim":{"one":{"command":"x"}}}', 'a.json'), /a\.json:1:1 {2}some-claim\.one/);
});
