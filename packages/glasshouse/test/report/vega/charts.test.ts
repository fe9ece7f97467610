import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../../src/base/text.ts';
import { groupRates } from '../../../src/report/group-rates.ts';
import { PALETTE, themed } from '../../../src/report/palette.ts';
import { renderSvg } from '../../../src/report/svg.ts';
import type { Bounds, Chart } from '../../../src/report/vega/chart.ts';
import { charts } from '../../../src/report/vega/charts.ts';
import { histogram } from '../../../src/report/vega/scores.ts';
import { CHARTS_EN } from '../../../src/report/words/charts-en.ts';
import { CHARTS_ZH } from '../../../src/report/words/charts-zh.ts';
import { DOMAINS, estimate, ONE_RULE, RESULT, SCHEME, SOCIETY } from '../fixtures.ts';

type Datum = Readonly<Record<string, unknown>>;

/** All data sets within a specification, by name. */
function dataOf(spec: unknown, name: string): readonly Datum[] {
  if (typeof spec !== 'object' || spec === null) return [];
  const { data } = spec as { data?: { name?: string; values?: readonly Datum[] } };
  if (data?.name === name) return data.values ?? [];
  return Object.values(spec).flatMap((part) => dataOf(part, name));
}

/** Those with something to draw. */
const drawn = (made: readonly Chart[]) => made.flatMap(({ spec, ...chart }) => (spec === null ? [] : [{ ...chart, spec }]));
const all = charts(RESULT, SCHEME, SOCIETY, { language: 'en' });
const chart = (id: Chart['id']): Chart => all.find((one) => one.id === id) ?? assert.fail(`no chart ${id}`);

describe('every chart', () => {
  it('asks, answers, says whether people or runs differ, and has a table', () => {
    for (const language of ['en', 'zh-Hans'] as Language[]) {
      const made = charts(RESULT, SCHEME, SOCIETY, { language });
      assert.deepEqual(
        made.map(({ id }) => id),
        ['over-time', 'scores', 'exit', 'groups', 'ratios', 'denials'],
      );
      for (const { question, finding, spread, reading, table, spec } of made) {
        assert.match(question, /[?？]$/);
        assert.match(finding, /[.。]$/);
        assert.match(spread, language === 'en' ? /people differ|runs differ/ : /差异/);
        assert.ok(reading.length > 0);
        assert.equal(spec?.description, finding);
        assert.ok(table.rows.length > 0);
        for (const row of table.rows) assert.equal(row.length, table.columns.length);
        if (language === 'zh-Hans') assert.match(question + finding + spread + reading, /\p{Script=Han}/u);
      }
    }
  });

  it('holds its data in itself and loads nothing', () => {
    for (const { spec } of all) assert.doesNotMatch(JSON.stringify({ ...spec, $schema: '' }), /"url"|https?:/);
  });

  it('has a name in both languages for every domain', () => {
    for (const domain of DOMAINS) {
      assert.ok(CHARTS_EN.denials.names[domain].length > 0);
      assert.match(CHARTS_ZH.denials.names[domain], /\p{Script=Han}/u);
    }
  });
});

describe('a table', () => {
  it('of scores equals the drawing, and holds everybody', () => {
    const { spec, table } = chart('scores');
    assert.deepEqual(
      table.rows,
      dataOf(spec, 'bars').map(({ from, below, people }) => [from, below, people]),
    );
    assert.ok(Math.abs(table.rows.reduce((sum, row) => sum + Number(row[2]), 0) - 1000) < 1e-6);
  });

  it('of months equals the drawing', () => {
    const { spec, table } = chart('over-time');
    const drawn = dataOf(spec, 'months');
    assert.deepEqual(
      table.rows.flatMap(([month, listed, wrongly]) => [
        [month, 'listed', listed],
        [month, 'wrongly listed', wrongly],
      ]),
      drawn.map(({ month, kind, people }) => [month, kind, people]),
    );
    assert.equal(Number(table.rows.at(-1)?.[1]), (RESULT.measures.listed_share?.value ?? 0) * 1000);
  });

  it('of exits equals the drawing', () => {
    const { spec, table } = chart('exit');
    assert.deepEqual(
      table.rows,
      dataOf(spec, 'stays').map(({ months, stays }) => [months, stays]),
    );
    assert.equal(table.rows.length, RESULT.survival.length);
  });

  it('of groups equals the drawing, ranges included', () => {
    const { spec, table } = chart('groups');
    const rows = table.rows.flatMap(([group, , listed, listedRange, wrongly, wronglyRange]) => [
      [group, listed, (listedRange as Bounds | null)?.low ?? null],
      [group, wrongly, (wronglyRange as Bounds | null)?.low ?? null],
    ]);
    assert.deepEqual(
      rows,
      dataOf(spec, 'groups').map(({ group, people, low }) => [group, people, low]),
    );
  });

  it('of refusals equals the drawing', () => {
    const { spec, table } = chart('denials');
    const drawn = dataOf(spec, 'domains');
    for (const [domain, refusals, wrongly] of table.rows) {
      const parts = drawn.filter((part) => part.domain === domain);
      assert.deepEqual([parts[0]?.to, parts[1]?.to], [wrongly, refusals]);
    }
    assert.equal(table.rows[0]?.[1], RESULT.measures['denied.travel']?.value);
  });
});

describe('rates by group', () => {
  it('add up to the whole, and keep the ratios of the result', () => {
    const rates = groupRates(RESULT);
    const total = rates.reduce((sum, { persons, listed }) => sum + persons * (listed?.runs[2] ?? 0), 0);
    assert.ok(Math.abs(total - 0.127 * 10000) < 1e-6);
    const [urban, , migrant] = rates;
    assert.ok(Math.abs((migrant?.listed?.runs[2] ?? 0) / (urban?.listed?.runs[2] ?? 1) - 1.6) < 1e-9);
    assert.ok((urban?.listed?.low ?? 1) < (urban?.listed?.value ?? 0));
  });

  it('are hidden, with the reason, below thirty persons', () => {
    const { table } = chart('groups');
    const few = table.rows.find(([group]) => group === 'A few');
    assert.equal(few?.[1], 20);
    assert.deepEqual(few?.slice(2, 8), [null, null, null, null, null, null]);
    assert.ok(table.notes?.some((note) => /“A few” is not shown: fewer than 30/.test(note)));
  });

  it('say that they cannot be told where the reference group has nobody', () => {
    const nobody = { ...RESULT, measures: { ...RESULT.measures, 'group_gap.migrant': estimate(null, null, 'ratio', [null, null, null, null, null]) } };
    const groups = charts(nobody, SCHEME, SOCIETY, { language: 'en' }).find(({ id }) => id === 'groups');
    assert.ok(groups?.table.notes?.some((note) => /cannot be told/.test(note)));
    assert.match(groups?.finding ?? '', /nothing can be compared/);
  });
});

describe('the finding of a chart', () => {
  it('names the greatest and the smallest rate', () => {
    assert.match(chart('groups').finding, /“Migrant workers” and \d+ in “Countryside”/);
  });

  it('says that groups cannot be told apart where intervals overlap', () => {
    const wide = Object.fromEntries(
      Object.entries(RESULT.measures).map(([id, e]) => [id, id.startsWith('group_gap') ? { ...e, runs: [0.2, 2, 1, 3, 0.1] } : e]),
    );
    const groups = charts({ ...RESULT, measures: wide }, SCHEME, SOCIETY, { language: 'en' }).find(({ id }) => id === 'groups');
    assert.match(groups?.finding ?? '', /cannot tell/);
  });

  it('says when half of the stays are over, or that they are not', () => {
    assert.match(chart('exit').finding, /Half of the stays are over after 12 months\. 5 of 100/);
    const long = charts({ ...RESULT, survival: [1, 0.9, 0.8] }, SCHEME, SOCIETY, { language: 'en' }).find(({ id }) => id === 'exit');
    assert.match(long?.finding ?? '', /More than half/);
  });
});

describe('charts that do not apply', () => {
  it('are left out', () => {
    const { 'denied.travel': _t, 'denied.credit': _c, 'denied.public_services': _p, ...measures } = RESULT.measures;
    const bare = { ...RESULT, measures, survival: [], scores: [], groups: { all: 10000 } };
    assert.deepEqual(charts(bare, { ...ONE_RULE, lists: [] }, SOCIETY, { language: 'en' }), []);
    assert.deepEqual(charts(bare, null, SOCIETY, { language: 'en' }), []);
  });
});

describe('a histogram', () => {
  it('is not drawn where all have the same score', () => {
    const same = charts({ ...RESULT, scores: [[100, 1]] }, SCHEME, SOCIETY, { language: 'en' });
    assert.ok(same.every(({ id }) => id !== 'scores'));
  });

  it('has no more bars than asked for, in round steps', () => {
    const bars = histogram(RESULT, 48);
    assert.ok(bars.length <= 48);
    for (const { from, below } of bars) assert.equal(below - from, 10);
  });
});

describe('a drawing', () => {
  it('is the same every time, is one image with a name, and has no style or reference in it', async () => {
    for (const { spec, finding } of drawn(all)) {
      const svg = await renderSvg(spec);
      assert.equal(await renderSvg(spec), svg);
      assert.match(svg, /^<svg role="img" aria-label="[^"]+"/);
      assert.ok(svg.includes(finding.slice(0, 20).replaceAll('“', '“')));
      assert.doesNotMatch(svg, /style=|<script|href=|url\(|\bNaN\b/);
    }
  });

  it('is drawn at the width asked for', async () => {
    for (const width of [288, 720]) {
      for (const { spec, id } of drawn(charts(RESULT, SCHEME, SOCIETY, { language: 'zh-Hans', width }))) {
        const drawn = Number(/ width="([\d.]+)"/.exec(await renderSvg(spec))?.[1]);
        assert.ok(Math.abs(drawn - width) <= 12, `${id} is ${drawn} wide, not ${width}`);
      }
    }
  });

  it('escapes what comes from a file', async () => {
    const hostile = { ...SOCIETY, groups: SOCIETY.groups.map((group) => ({ ...group, title: { en: `<script>alert(1)</script>"${group.id}` } })) };
    for (const { spec } of drawn(charts(RESULT, SCHEME, hostile, { language: 'en' }))) assert.doesNotMatch(await renderSvg(spec), /<script/);
  });

  it('keeps to the palette: no colour but the roles’', async () => {
    const roles = new Set(Object.values(PALETTE.light));
    for (const { spec } of drawn(all)) {
      const svg = await renderSvg(spec);
      for (const [, colour] of svg.matchAll(/(?:fill|stroke)="(#[0-9a-fA-F]{3,6})"/g)) assert.ok(roles.has(colour ?? ''), `${colour} is no role`);
      assert.doesNotMatch(themed(svg), /"#[0-9a-f]{6}"/);
    }
  });
});
