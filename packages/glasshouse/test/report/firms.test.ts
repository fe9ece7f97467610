/** Finding and page about enterprises. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RunResult } from '../../src/measures/result.ts';
import { finding } from '../../src/report/finding.ts';
import { firmView } from '../../src/report/firm-view.ts';
import { htmlReport } from '../../src/report/html.ts';
import { tableRows } from '../../src/report/table.ts';
import { RESULT, SCHEME, SOCIETY } from './fixtures.ts';

const estimate = (value: number, unit = 'share of enterprises') => ({ value, low: value - 0.001, high: value + 0.001, unit, runs: [value, value] });

/** The fixture's run with enterprises beside, of which 40 of 1,000 are listed. */
const BESIDE: RunResult = {
  ...RESULT,
  run: { ...RESULT.run, enterprises: 500, enterprise_scheme: 'coast' },
  measures: {
    ...RESULT.measures,
    'enterprise.listed_share': estimate(0.04),
    'enterprise.wrongly_listed_share': estimate(0.25, 'share of those listed'),
    'enterprise.group_gap.large': estimate(1.5, 'ratio'),
  },
  series: { ...RESULT.series, 'enterprise.listed_share': [0.01, 0.04] },
  enterprises: { scores: [], survival: [1, 0.5], groups: { small: 400, large: 100 }, regions: { east: 500 } },
};
const OF_FIRMS = { ...SCHEME, subjects: 'enterprises' as const };
const FIRMS = {
  sizes: [
    { id: 'small', title: { en: 'Small', 'zh-Hans': '小型' }, share: 0.8, employees: 5 },
    { id: 'large', title: { en: 'Large', 'zh-Hans': '大型' }, share: 0.2, employees: 100 },
  ],
  conducts: [],
};

describe('a run with enterprises', () => {
  it('is told by the people, and in one sentence by the enterprises, where the scheme is about people', () => {
    assert.match(finding(BESIDE, SCHEME, 'en').sentence, /of 1,000 people .* Of 1,000 enterprises, 40 are on a list\./);
    assert.match(finding(BESIDE, SCHEME, 'zh-Hans').sentence, /每1000家企业中有40家在名单上。/);
  });

  it('says nothing of enterprises that live without a scheme', () => {
    const { enterprise_scheme: _, ...run } = BESIDE.run;
    assert.doesNotMatch(finding({ ...BESIDE, run }, SCHEME, 'en').sentence, /enterprise/);
  });

  it('is told by the enterprises where the scheme is about them', () => {
    const { headline, rest } = finding(BESIDE, OF_FIRMS, 'en');
    assert.match(headline, /^In this invented society, 40 of 1,000 enterprises are on .* after 60 months\.$/);
    assert.match(rest, /^About 10 of the 40 did nothing/);
    assert.match(finding(BESIDE, OF_FIRMS, 'zh-Hans').sentence, /每1000家企业中有40家.*这40家中，约有10家并没有/);
  });

  it('names size classes by their titles', () => {
    const rows = tableRows(BESIDE, 'en', { scheme: SCHEME, companion: OF_FIRMS, society: { ...SOCIETY, firms: FIRMS } });
    assert.equal(rows.find(({ id }) => id === 'enterprise.group_gap.large')?.title, 'Enterprises: Listing, Large against Small');
    const chinese = tableRows(BESIDE, 'zh-Hans', { scheme: OF_FIRMS, society: { ...SOCIETY, firms: FIRMS } });
    const row = chinese.find(({ id }) => id === 'enterprise.listed_share');
    assert.deepEqual([row?.title, row?.unit], ['企业：在黑名单上', '每1000家企业']);
  });

  it('has a view in which enterprises stand in the place of persons', () => {
    const view = firmView(BESIDE);
    assert.equal(view.run.persons, 500);
    assert.deepEqual(Object.keys(view.measures), ['listed_share', 'wrongly_listed_share', 'group_gap.large']);
    assert.deepEqual(view.series, { listed_share: [0.01, 0.04] });
    assert.deepEqual(view.groups, { small: 400, large: 100 });
  });

  it('is shown on the page by charts of enterprises', async () => {
    const page = await htmlReport({ result: BESIDE, scheme: OF_FIRMS, society: { ...SOCIETY, firms: FIRMS }, language: 'en' });
    assert.match(page, /500 simulated enterprises/);
    assert.match(page, /40 of 1,000 enterprises are listed/);
    const before = page.slice(0, page.indexOf('All numbers')).replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ');
    // The banner and the aim speak of people on purpose.
    const of = [...before.matchAll(/[^.]*\bpeople\b[^.]*/g)].map(([sentence]) => sentence.trim());
    assert.deepEqual(of, ['The people of this report were drawn from published totals and a seed']);
  });
});
