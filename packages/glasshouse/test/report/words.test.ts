import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeMeasures, measuresShown } from '../../src/measures/catalogue.ts';
import { ofEnterprises, whyNoneLive } from '../../src/measures/of-enterprises.ts';
import { CHARTS_EN } from '../../src/report/words/charts-en.ts';
import { CHARTS_ZH } from '../../src/report/words/charts-zh.ts';
import { UNITS_ZH } from '../../src/report/words/table-zh.ts';
import { whyInChinese } from '../../src/report/words/why-zh.ts';
import { program } from '../measures/by-hand.ts';

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

  it('give every reason for which a measure has no number in Chinese', () => {
    const persons = measuresShown();
    const firms = persons.map(ofEnterprises);
    const none = firms.map((measure) => whyNoneLive(measure, program()));
    const measures = [...persons, ...firms, ...none];
    const reasons = new Set(measures.flatMap(({ whyNull, whyStillNull }) => [whyNull, whyStillNull ?? whyNull]));
    assert.ok(reasons.size > 30);
    for (const why of reasons) if (why !== 'always a number') assert.match(whyInChinese(why) ?? why, /^[^a-zA-Z]*\p{Script=Han}.*[^。]$/u, why);
  });
});
