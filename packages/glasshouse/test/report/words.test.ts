import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeMeasures } from '../../src/measures/catalogue.ts';
import { CHARTS_EN } from '../../src/report/words/charts-en.ts';
import { CHARTS_ZH } from '../../src/report/words/charts-zh.ts';
import { UNITS_ZH } from '../../src/report/words/table-zh.ts';

/** All paths to messages. */
function paths(words: object, at = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'object' && value !== null ? paths(value, `${at}${key}.`) : [`${at}${key}`]));
}

describe('messages', () => {
  it('of the charts exist in both languages', () => {
    assert.deepEqual(paths(CHARTS_ZH).sort(), paths(CHARTS_EN).sort());
  });

  it('give every unit of the measures in Chinese', () => {
    for (const { unit, id } of describeMeasures()) assert.ok(unit in UNITS_ZH, `${id}: ${unit}`);
  });
});
