/** What is drawn: every specification compiles, fits its width, and its marks stand where the table's numbers are. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it, test } from 'node:test';
import { compile, type TopLevelSpec } from 'vega-lite';
import { PALETTE, ROLES, type Theme } from '../../../src/report/palette.ts';
import { renderSvg } from '../../../src/report/svg.ts';
import type { Bounds, Chart } from '../../../src/report/vega/chart.ts';
import { charts } from '../../../src/report/vega/charts.ts';
import { textWidth } from '../../../src/report/vega/wrap.ts';
import { RESULT, SCHEME, SOCIETY } from '../fixtures.ts';
import { COMPARED, everyChart, type Item, LANGUAGES, type Laid, LIFE, layOut, SHARED } from './shown.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];
const specOf = ({ id, spec }: Chart) => spec ?? assert.fail(`${id} is not drawn`);
const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a));
const same = (a: unknown, b: unknown, what: string): void => assert.ok(close(Number(a), Number(b)), `${what}: ${a} is not ${b}`);
const byId = (id: Chart['id'], language: 'en' | 'zh-Hans' = 'en', width = 640): Chart =>
  everyChart({ language, width }).find((chart) => chart.id === id) ?? assert.fail(`no chart ${id}`);
/** Points of the data, with a field of that name. */
const points = ({ items }: Laid, field: string): readonly Item[] => items.filter(({ mark, datum }) => mark === 'symbol' && datum[field] !== undefined);

describe('every chart, in both languages and themes, wide and narrow', () => {
  it('compiles without a warning', () => {
    for (const language of LANGUAGES)
      for (const chart of everyChart({ language })) {
        const said: unknown[] = [];
        const note = (...words: readonly unknown[]) => {
          said.push(...words);
          return logger;
        };
        const logger = { level: () => logger, warn: note, error: note, info: () => logger, debug: () => logger };
        compile(specOf(chart) as unknown as TopLevelSpec, { logger: logger as never });
        assert.deepEqual(said, [], chart.id);
      }
  });

  it('fits its width: nothing is drawn beyond an edge', async () => {
    for (const language of LANGUAGES)
      for (const width of [288, 390, 720])
        for (const chart of everyChart({ language, width })) {
          const { left, right } = await layOut(specOf(chart));
          assert.ok(left >= -1 && right <= width + 1, `${chart.id} in ${language} at ${width} goes from ${left} to ${right}`);
        }
  });

  it('keeps names, marks and numbers of its rows apart', async () => {
    for (const language of LANGUAGES)
      for (const width of [288, 720])
        for (const chart of everyChart({ language, width }).filter(({ id }) => ['ratios', 'drivers', 'differences', 'shares', 'indices'].includes(id))) {
          const { items } = await layOut(specOf(chart));
          const marks = items.filter(({ mark, datum }) => mark === 'symbol' && datum.y !== undefined);
          const texts = items.filter(({ mark, datum }) => mark === 'text' && datum.text !== undefined && datum.y !== undefined);
          const names = texts.filter(({ x }) => x === 0);
          const numbers = texts.filter(({ x }) => x > 0);
          assert.ok(marks.length > 0 && names.length > 0 && numbers.length >= marks.length, chart.id);
          for (const column of [names, numbers])
            for (const [i, { y, datum }] of column.entries()) {
              const next = column.find((other, n) => n !== i && Math.abs(other.y - y) < 14);
              assert.equal(next, undefined, `${chart.id} at ${width}: ${datum.text}`);
            }
          if (width === 288)
            for (const { y } of texts)
              assert.ok(
                marks.every((mark) => Math.abs(mark.y - y) > 12),
                `${chart.id}: text on a mark`,
              );
          else {
            const [first, last] = [Math.min(...marks.map(({ x }) => x)) - 6, Math.max(...marks.map(({ x }) => x)) + 6];
            for (const { datum } of names) assert.ok(textWidth(`${datum.text}`, 13) <= first, `${chart.id}: ${datum.text}`);
            for (const { x } of numbers) assert.ok(x >= last, chart.id);
          }
        }
  });

  it('writes numbers on its axes as its language does: 1,000 in English, 1000 and 10,000 in Chinese', async () => {
    const scores = (language: 'en' | 'zh-Hans', times: number) => {
      const wider = { ...RESULT, scores: RESULT.scores.map(([from, share]) => [from * times, share] as const) };
      return renderSvg(specOf(charts(wider, SCHEME, SOCIETY, { language }).find(({ id }) => id === 'scores') ?? assert.fail()));
    };
    assert.match(await scores('en', 1), />1,000</);
    assert.match(await scores('zh-Hans', 1), />1000</);
    assert.match(await scores('zh-Hans', 10), />10,000</);
  });

  it('holds no colour but those of the roles of its theme', async () => {
    for (const theme of THEMES) {
      const roles = new Set(Object.values(PALETTE[theme]));
      for (const chart of everyChart({ language: 'en', theme })) {
        const svg = await renderSvg(specOf(chart));
        for (const [, colour] of svg.matchAll(/(?:fill|stroke)="(#[0-9a-fA-F]{3,6})"/g))
          assert.ok(roles.has(colour ?? ''), `${chart.id}: ${colour} is no role`);
        assert.doesNotMatch(svg, /NaN|undefined|null|url\(|style=/);
      }
    }
  });

  it('carries its finding, how to read it, and that everyone is invented, unless the page says so', async () => {
    for (const language of LANGUAGES) {
      const [titled, plain] = [true, false].map((wanted) => everyChart({ language, titled: wanted }));
      for (const [i, chart] of (titled ?? []).entries()) {
        const { title } = specOf(chart);
        const gap = language === 'en' ? ' ' : '';
        assert.equal(title?.text.join(gap).replaceAll(' ', ''), chart.finding.replaceAll(' ', ''));
        assert.match(((title?.subtitle ?? []) as readonly string[]).join(gap), language === 'en' ? /^Everyone here is invented\./ : /^图中人物均属虚构。/);
        assert.equal(specOf(plain?.[i] ?? chart).title, undefined);
      }
    }
  });

  it('has units in the columns of its table, a row of cells as long as the head, and finite numbers', () => {
    for (const language of LANGUAGES)
      for (const { id, table } of everyChart({ language }))
        for (const row of table.rows) {
          assert.equal(row.length, table.columns.length, id);
          for (const cell of row.flatMap((one) => (one !== null && typeof one === 'object' ? [one.low, one.high] : [one])))
            assert.ok(cell === null || typeof cell === 'string' || Number.isFinite(cell), `${id}: ${cell}`);
        }
  });

  it('has the same numbers in both languages', () => {
    const numbers = (chart: Chart) => chart.table.rows.flat().filter((cell) => typeof cell !== 'string');
    const [english, chinese] = LANGUAGES.map((language) => everyChart({ language }));
    for (const [i, chart] of (english ?? []).entries()) assert.deepEqual(numbers(chinese?.[i] ?? chart), numbers(chart));
  });
});

describe('marks stand where the numbers of the table are', () => {
  it('over time: points, and the edges of bands', async () => {
    const { spec, table } = byId('over-time');
    const laid = await layOut(spec ?? assert.fail());
    const shown = points(laid, 'people');
    assert.equal(shown.length, 2 * 10, 'a point every half year of five');
    for (const { datum, x, y } of shown) {
      const row = table.rows[Number(datum.month) - 1] ?? assert.fail();
      const column = datum.kind === 'listed' ? 1 : 2;
      same(x, laid.x(row[0]), 'month');
      same(y, laid.y(row[column]), 'people');
      same(datum.low, (row[column + 2] as Bounds).low, 'low');
    }
    const last = table.rows.at(-1);
    assert.deepEqual(last?.[5], { low: 40, high: 310 });
    const unknown = laid.items.find(({ mark, datum }) => mark === 'rule' && datum.low === 40);
    same(unknown?.y, laid.y(40), 'what is not known');
  });

  it('ratios: one a group and kind, hollow where the interval holds 1, and the end of a range beyond the edge left open', async () => {
    const { spec, table } = byId('ratios');
    const laid = await layOut(spec ?? assert.fail());
    const shown = points(laid, 'ratio');
    assert.equal(shown.length, table.rows.length);
    for (const [i, { datum, x }] of shown.entries()) {
      const [group, kind, ratio, interval, , side] = table.rows[i] ?? [];
      assert.deepEqual([datum.group, datum.kind], [group, kind]);
      same(x, laid.x(ratio), 'ratio');
      same(datum.low, (interval as Bounds).low, 'low');
      assert.equal(datum.fill === PALETTE.light.surface, side === 'cannot tell');
    }
    const ends = laid.items.filter(({ mark, datum }) => mark === 'rect' && (datum.high === 12 || datum.low === 0.7));
    assert.equal(ends.length, 1, 'of the range from 0.7 to 12 only its lower end is within the plot');
    assert.equal(table.rows.filter((row) => row[5] === 'beyond').length, 3);
    for (const at of [0.8, 1, 1.25]) assert.ok(laid.items.some(({ mark, datum, x }) => mark === 'rule' && datum.at === at && close(x, laid.x(at))));
  });

  it('drivers: as long as the squared rank correlation', async () => {
    const { spec, table } = byId('drivers');
    const laid = await layOut(spec ?? assert.fail());
    const shown = points(laid, 'percent');
    assert.deepEqual(
      shown.map(({ datum }) => datum.percent),
      table.rows.map((row) => row[3]),
    );
    for (const { datum, x } of shown) same(x, laid.x(datum.percent), 'percent');
    assert.deepEqual(
      table.rows.map((row) => Math.round(Number(row[3]))),
      [44, 21, 90],
    );
  });

  it('indices: two marks a number, alone hollow and with others filled where it matters', async () => {
    const { spec, table, finding } = byId('indices');
    const laid = await layOut(spec ?? assert.fail());
    const shown = points(laid, 'parameter');
    assert.equal(shown.length, 2 * table.rows.length);
    for (const [n, row] of table.rows.entries())
      for (const k of [0, 1]) {
        const { datum, x } = shown[2 * n + k] ?? assert.fail();
        const [value, interval] = row.slice(3 + 2 * k);
        same(datum.value, value, 'index');
        same(x, laid.x(value), 'place');
        same(datum.low, (interval as Bounds).low, 'low');
        assert.equal(datum.stroke === PALETTE.light.own, row.at(-1) === 'matters');
        assert.equal(datum.fill === PALETTE.light.own, k === 1 && row.at(-1) === 'matters');
      }
    assert.match(finding, /^Listed, in “as it is” hangs most on indicators\.late-bill\.recorded \(invented\): 88 % /);
  });

  it('a trend: squares at the means, a band, and the threshold where it lies', async () => {
    const { spec, table } = byId('trend');
    const laid = await layOut(spec ?? assert.fail());
    const squares = points(laid, 'mean').filter(({ mark }) => mark === 'symbol');
    assert.deepEqual(
      table.rows.map((row) => row[0]),
      ['0.2', '0.35', '0.5', '0.65', '0.8'],
    );
    assert.equal(squares.length, 5);
    for (const [n, { datum, x, y }] of squares.entries()) {
      // 75 of 1,000 and 100 over the whole range.
      same(datum.mean, 75 + 25 * n, 'mean');
      same(table.rows[n]?.[1], 75 + 25 * n, 'table');
      same(x, laid.x(Number(table.rows[n]?.[0])), 'level');
      same(y, laid.y(datum.mean), 'place');
    }
    assert.equal(laid.items.filter(({ datum }) => datum.x !== undefined && datum.value !== undefined && datum.mean === undefined).length, 30, 'every point');
    const rule = laid.items.find(({ mark, datum }) => mark === 'rule' && datum.value === 100);
    same(rule?.y, laid.y(100), 'threshold');
  });

  it('a surface: a cell a pair of levels, the stronger the higher, and the line where the threshold is crossed', async () => {
    const { spec, table } = byId('surface');
    const laid = await layOut(spec ?? assert.fail());
    const cells = laid.items.filter(({ mark, datum }) => mark === 'rect' && datum.strength !== undefined);
    assert.deepEqual([cells.length, table.rows.length], [15, 15]);
    for (const [n, { datum, x }] of cells.entries()) {
      assert.deepEqual([datum.atX, datum.atY].map(String), table.rows[n]?.slice(0, 2));
      same(datum.value, table.rows[n]?.[2], 'mean');
      same(x, laid.x(datum.x1), 'left');
      same(datum.strength, 0.06 + ((Number(datum.value) - 50) / 150) * 0.49, 'strength');
    }
    const line = laid.items.filter(({ mark, datum }) => mark === 'rule' && datum.y2 !== undefined && datum.x2 !== undefined);
    assert.ok(line.length > 0);
    // 50 + 100 a + 50 b = 100, at both ends of each piece.
    for (const { datum } of line)
      for (const [recorded, rate] of [
        [datum.x1, datum.y1],
        [datum.x2, datum.y2],
      ])
        same((100 * (Number(recorded) - 0.2)) / 0.6 + (50 * (Number(rate) - 0.01)) / 0.04, 50, 'on the line');
  });

  it('differences: each row on its own scale, filled and signed only where the runs tell', async () => {
    const { spec, table, finding } = byId('differences');
    const laid = await layOut(spec ?? assert.fail());
    const shown = points(laid, 'difference');
    // The third measure is the same everywhere and the fourth does not apply: neither is drawn; the table keeps the third.
    assert.deepEqual(
      table.rows.map((row) => row[0]),
      ['On a black list', COMPARED.lines[1]?.title, 'The same everywhere'],
    );
    assert.equal(shown.length, 6);
    for (const [n, row] of table.rows.slice(0, 2).entries())
      for (const k of [0, 1, 2]) {
        const { datum, x } = shown[3 * n + k] ?? assert.fail();
        const [value, interval, verdict] = row.slice(1 + 3 * k);
        same(datum.difference, value, 'difference');
        same(x, laid.x(datum.at), 'place');
        if (interval !== null && Number(value) !== 0) same(Number(datum.low) / Number(datum.at), (interval as Bounds).low / Number(value), 'low');
        const told = verdict === 'more' || verdict === 'less';
        assert.equal(datum.fill !== PALETTE.light.surface, told, `${verdict}`);
        assert.equal(datum.stroke === PALETTE.light.own, told, 'no colour where the runs do not tell');
      }
    // By hand: −0.010 in every run of the first; in the second 0.04, 0.045, 0.041 less 0.06, 0.061, 0.059.
    same(table.rows[0]?.[1], -10, 'first');
    same(table.rows[0]?.[4], -18, 'second');
    const texts = laid.items.flatMap(({ datum }) => (typeof datum.text === 'string' ? [datum.text] : []));
    const untold = texts.filter((text) => text.includes('cannot tell'));
    assert.equal(
      untold.length,
      table.rows
        .slice(0, 2)
        .flat()
        .filter((cell) => cell === 'cannot tell').length,
    );
    for (const text of untold) assert.doesNotMatch(text, /[▲▼]/);
    assert.match(finding, /“with appeal” against “as it is”: On a black list −10 of 1,000 persons/);
  });

  it('shares: alone, last and share of each, the largest share first, and all together', async () => {
    const { spec, table, finding } = byId('shares');
    const laid = await layOut(spec ?? assert.fail());
    assert.deepEqual(
      table.rows.map((row) => row[0]),
      ['consent', 'Listings end', 'no-publication', 'idle', 'all together'],
    );
    const shown = points(laid, 'part');
    assert.equal(shown.length, 3 * 3, 'who changes nothing is in the table only');
    for (const { datum, x } of shown) {
      const row = table.rows.find(([player]) => player === datum.player) ?? assert.fail();
      const column = 1 + 2 * ['alone', 'added last', 'Shapley share'].indexOf(`${datum.kind}`);
      same(datum.part, row[column], 'part');
      same(x, laid.x(row[column]), 'place');
      same(datum.low, (row[column + 1] as Bounds).low, 'low');
    }
    same(table.rows.at(-1)?.[5], -5.9, 'all');
    assert.equal(
      finding,
      'Of the parts that the runs tell, that of “consent” in the change of “On a black list” is the largest: −4, of −5.9 all together (of 1,000 persons).',
    );
    const { players, all } = SHARED.shares;
    const sum = Object.values(players).reduce((total, share) => total + (share.listed_share?.shapley.value ?? 0), 0);
    assert.ok(close(sum, all.listed_share?.value ?? 0));
  });

  it('a life: stays as long as they were, scores where they are known, and what was wrong as diamonds', async () => {
    const { spec, table, finding } = byId('life');
    const laid = await layOut(spec ?? assert.fail());
    const stay = laid.items.find(({ datum }) => datum.from !== undefined);
    assert.deepEqual([stay?.datum.from, stay?.datum.to], [10, 22]);
    same(stay?.x, laid.x(10), 'from');
    same(stay?.x2, laid.x(22), 'to');
    same(Number(stay?.datum.to) - Number(stay?.datum.from), LIFE.sums.monthsListed, 'months on the list');
    const scores = points(laid, 'score').map(({ datum }) => [datum.month, datum.score]);
    assert.deepEqual(scores, [
      [3, 980],
      [10, 840],
      [12, 842],
      [14, 842],
      [22, 905],
      [40, 990],
    ]);
    for (const row of table.rows) {
      assert.equal(row[0], 'Person 1417 (invented)');
      assert.ok(scores.some(([month, score]) => month === row[1] && score === row[3]));
    }
    assert.equal(finding, 'Person 1417 (invented) is on the list at the end of 12 of 60 months, in 10 of them wrongly. The lowest score is 840.');
    // A list of honour is no black list.
    assert.deepEqual(
      table.rows.map((row) => row[4]),
      ['not on the list', 'on the list', 'on the list, wrongly', 'on the list, wrongly', 'not on the list', 'not on the list'],
    );
  });
});

test('Vega is loaded when a picture is asked for, and by nothing else: one file imports it, and no other file imports that one at its top', () => {
  const root = new URL('../../../src/', import.meta.url);
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const text = (name: string): string => readFileSync(new URL(name, root), 'utf8');
  assert.ok(sources.length > 100);
  assert.deepEqual(
    sources.filter((name) => /from 'vega(-lite)?'/.test(text(name))),
    ['report/draw.ts'],
  );
  assert.deepEqual(
    sources.filter((name) => /from '[./]*draw\.ts'/.test(text(name))),
    [],
  );
});

/** @source WCAG 2.2, relative luminance and contrast ratio */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('colours', () => {
  it('of marks stand out from the background at 3 to 1, those of text at 4.5 to 1', () => {
    assert.ok(Math.abs(contrast('#000000', '#ffffff') - 21) < 1e-9);
    for (const theme of THEMES)
      for (const role of ROLES.filter((name) => name !== 'line' && name !== 'surface')) {
        const least = role === 'ink' || role === 'muted' ? 4.5 : 3;
        assert.ok(contrast(PALETTE[theme][role], PALETTE[theme].surface) >= least, `${role} in ${theme}`);
      }
  });
});
