import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parametersOf } from '../../src/ignorance/parameters.ts';
import { schemeGrammar } from '../../src/scheme/grammar.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { societyGrammar } from '../../src/society/grammar.ts';
import { readSociety } from '../../src/society/read.ts';
import { change, FLAT, ONE_RULE } from '../fixtures/files.ts';
import { RANGED_SCHEME, RANGED_SOCIETY } from './ranged.ts';

const ofScheme = (text: string) => parametersOf(readScheme(text, 'x').value, 'scheme', schemeGrammar);
const ofSociety = (text: string) => parametersOf(readSociety(text, 'x').value, 'society', societyGrammar);

describe('the parameters of a file', () => {
  it('are the numbers whose evidence gives a range, named by the ids of items', () => {
    assert.deepEqual(
      ofScheme(RANGED_SCHEME).map(({ path, value, low, high, step, grade, source }) => [path, value, low, high, step, grade, source]),
      [
        ['ledger.min', 0, -100, 50, 0.0625, 'inferred', 'none'],
        ['indicators.late-bill.recorded', 0.5, 0.2, 0.9, 0, 'invented', 'none'],
        ['lists.blacklist.exit.0.after', 12, 6, 24, 1, 'invented', 'none'],
        ['remedies.repair.after.blacklist', 3, 1, 12, 1, 'invented', 'none'],
      ],
    );
  });

  it('of attempts are described beside them', () => {
    assert.deepEqual(
      ofSociety(RANGED_SOCIETY).map(({ path, step }) => [path, step]),
      [
        ['conducts.late_payment.rate', 0],
        ['exposures.travel', 0],
        ['ties.local', 1],
      ],
    );
  });

  it('have a range wider than a point, and both its ends', () => {
    const evidence = (range: string): string =>
      change(ONE_RULE, ['    recorded: 0.5', `    evidence: { recorded: { grade: invented, source: none${range} } }\n    recorded: 0.5`]);
    assert.equal(ofScheme(evidence(', low: 0.4, high: 0.6')).length, 1);
    for (const range of ['', ', low: 0.5, high: 0.5', ', low: 0.4']) assert.equal(ofScheme(evidence(range)).length, 0, range);
    assert.deepEqual(ofSociety(FLAT), []);
  });
});
