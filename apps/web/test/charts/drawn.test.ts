import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf, type ShownLife, themed } from 'glasshouse';
import { prepare, shipped } from 'glasshouse/node';
import { chartsOf, drawnOf } from '../../src/charts/drawn.ts';
import { frontOf } from '../../src/charts/front.ts';
import type { DrawingRequest } from '../../src/charts/protocol.ts';
import { lived } from './lived.ts';

const OPTIONS = { language: 'en', width: 432 } as const;

type RunRequest = Extract<DrawingRequest, { kind: 'run' }>;

function runRequest(scheme: string, ids?: RunRequest['ids'], persons = 90): RunRequest {
  const own = prepare({ scheme });
  const view = lived(scheme, own.society.id, persons, persons < 400 ? 6 : 12);
  const world = view.worlds.find(({ id }) => id === 'scheme');
  assert.ok(world !== undefined);
  return { kind: 'run', result: world.result, scheme: world.scheme, society: world.society, ids };
}

for (const scheme of [...shipped('schemes'), ...shipped('federations')])
  test(`${scheme}: what the study worker has to say of a world can be posted, and gives the charts of the whole scheme`, async () => {
    const request = runRequest(scheme);
    const posted = structuredClone(request);
    const { scheme: whole, society } = prepare({ scheme });
    const drawn = await drawnOf(posted, OPTIONS);
    assert.ok(drawn.length >= 1);
    // As JSON, since Vega counts the rows that it has seen in a symbol of each.
    assert.equal(JSON.stringify(drawn.map(({ chart }) => chart)), JSON.stringify(chartsOf({ ...request, scheme: whole, society }, OPTIONS)));
    for (const { chart, svg } of drawn) assert.equal(svg === null, chart.spec === null);
  });

test('only the charts asked for are drawn', async () => {
  const request = runRequest('judgment-defaulters', ['groups', 'over-time'], 50);
  assert.deepEqual(
    (await drawnOf(request, OPTIONS)).map(({ chart }) => chart.id),
    ['over-time', 'groups'],
  );
});

test('a picture in the page leaves to the figure what it says; one that is taken along says that everyone is invented', async () => {
  const request = runRequest('judgment-defaulters', ['over-time'], 2000);
  const [plain] = await drawnOf(request, OPTIONS);
  const [titled] = await drawnOf(request, { ...OPTIONS, titled: true });
  assert.ok(plain?.svg && titled?.svg);
  assert.doesNotMatch(plain.svg, /invented/);
  assert.match(titled.svg, />Everyone here is invented\.</);
  assert.match(JSON.stringify(titled.chart.spec), /Everyone here is invented\./);
  assert.deepEqual(titled.chart.table, plain.chart.table);
});

test('a drawing has no style attribute, script or id in it, takes all its colours from the page, and text of a file stays text', async () => {
  const request = runRequest('judgment-defaulters', undefined, 2000);
  const hostile = { en: '<img src=x onerror=alert(1)><style>*{}</style>"', zh: '"><script>' };
  const society = { ...request.society, groups: request.society.groups.map((group) => ({ ...group, title: hostile })) };
  for (const language of ['en', 'zh-Hans'] as const)
    for (const { svg } of await drawnOf({ ...request, society }, { language, width: 720 })) {
      if (svg === null) continue;
      assert.match(svg, /^<svg role="img" aria-label="[^"]+"/);
      assert.doesNotMatch(svg, / style=| id=| on[a-z]+="|<script|<style|<img|<foreignObject/);
      assert.doesNotMatch(themed(svg), /#[0-9a-f]{3,6}|rgb\(/);
    }
});

test('differences, shares and a life can be posted and drawn', async () => {
  const { scheme, society } = prepare({ scheme: 'judgment-defaulters' });
  const part = { value: -0.004, low: -0.005, high: -0.003 };
  const life: ShownLife = {
    person: { index: 7, region: society.regions[0]?.id ?? '', group: society.groups[0]?.id ?? '', age: society.ages?.[0]?.id ?? '', means: 0.5, scored: false },
    events: [{ month: 3, kind: 'told', rule: null, value: 0, official: { lists: [], score: 0 }, true: { lists: [] } }],
    sums: { monthsListed: 0, monthsWrongly: 0 },
    months: 12,
  };
  const share = { unit: 'share of persons', whyNull: '' };
  const requests: readonly DrawingRequest[] = [
    {
      kind: 'differences',
      compared: { base: 'A', others: ['B'], lines: [{ id: 'listed_share', title: 'Listed', differences: [differenceOf([0.1, 0.2], [0.3, 0.5], share)] }] },
    },
    {
      kind: 'shares',
      change: {
        shares: { players: { appeal: { listed_share: { alone: part, last: part, shapley: part } } }, all: { listed_share: part } },
        measure: { id: 'listed_share', title: 'Listed', unit: 'share of persons' },
      },
    },
    { kind: 'life', life, scheme: frontOf(scheme), society },
  ];
  for (const request of requests) {
    const [drawn, ...others] = await drawnOf(structuredClone(request), OPTIONS);
    assert.equal(others.length, 0);
    assert.equal(drawn?.chart.id, request.kind);
    assert.match(drawn.svg ?? '', /^<svg/);
  }
});

test('what is drawn of a world is what the command line’s result gives: series have their intervals', () => {
  const { result } = runRequest('judgment-defaulters', undefined, 400);
  assert.equal(result.series_interval?.['listed_share']?.length, 12);
  assert.equal('seriesInterval' in result, false);
});
