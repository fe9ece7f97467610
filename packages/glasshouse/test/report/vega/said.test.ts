/** What charts say where there is little or nothing to draw, and what they come to as text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceOf } from '../../../src/compare/difference.ts';
import { compile } from '../../../src/compile/compile.ts';
import { watchLives } from '../../../src/engine/watch.ts';
import type { Estimate } from '../../../src/measures/measure.ts';
import type { RunResult } from '../../../src/measures/result.ts';
import { renderSvg } from '../../../src/report/svg.ts';
import { type Cell, type Chart, chartWords } from '../../../src/report/vega/chart.ts';
import { charts } from '../../../src/report/vega/charts.ts';
import { chartCsv } from '../../../src/report/vega/csv.ts';
import { differencesChart } from '../../../src/report/vega/differences.ts';
import { driversChart } from '../../../src/report/vega/drivers.ts';
import { lifeChart } from '../../../src/report/vega/life.ts';
import { sharesChart } from '../../../src/report/vega/shares.ts';
import { textWidth, wrapLines } from '../../../src/report/vega/wrap.ts';
import { estimate, ONE_RULE, RESULT, SCHEME, SOCIETY } from '../fixtures.ts';
import { COMPARED, everyChart, LANGUAGES, LIFE, SHARED, UNKNOWN } from './shown.ts';

const nothing = (unit: string, why: string): Estimate => ({ value: null, low: null, high: null, unit, runs: [null, null], why });
/** Two runs in which nobody is ever listed, and nobody refused anything. */
const NOBODY: RunResult = {
  ...RESULT,
  measures: {
    listed_share: estimate(0, 0, 'share of persons', [0, 0]),
    wrongly_listed_share: nothing('share of those listed', 'nobody is listed'),
    wrongly_listed: estimate(0, 0, 'share of persons', [0, 0]),
    months_to_exit: nothing('months', 'nobody was listed'),
    'denied.travel': estimate(0, 0, 'refusals a 1 000 person-years', [0, 0]),
    'denied.travel.wrongly': nothing('share of refusals', 'nothing was refused'),
    ...Object.fromEntries(
      ['rural', 'migrant', 'minority', 'few'].flatMap((group) =>
        ['', '.wrongly', '.denied'].map((kind) => [`group_gap.${group}${kind}`, nothing('ratio', 'nobody')]),
      ),
    ),
  },
  series: {
    listed_share: Array.from({ length: 60 }, () => 0),
    wrongly_listed_share: Array.from({ length: 60 }, () => null),
    wrongly_listed: Array.from({ length: 60 }, () => 0),
  },
  survival: [],
};

describe('where nobody is listed', () => {
  it('charts say so in a sentence and draw nothing', () => {
    const said = { en: /^Nobody /, 'zh-Hans': /没有任何人/ };
    for (const language of LANGUAGES) {
      const made = charts(NOBODY, SCHEME, SOCIETY, { language }).filter(({ id }) => id !== 'scores');
      assert.deepEqual(
        made.map(({ id }) => id),
        ['over-time', 'exit', 'groups', 'denials'],
      );
      for (const { id, finding, spec } of made) {
        assert.match(finding, said[language], id);
        assert.equal(spec, null, id);
      }
    }
  });

  it('enterprises are not called anybody', () => {
    for (const { finding, id } of charts(NOBODY, SCHEME, SOCIETY, { language: 'en', subjects: 'enterprises' }))
      if (id !== 'scores') assert.match(finding, /^No(thing was refused to any)? enterprise/, id);
  });

  it('two worlds are the same, and a change has no parts', () => {
    const same = differencesChart(
      { base: 'A', others: ['B'], lines: [{ id: 'x', title: 'Listed', differences: [differenceOf([0, 0], [0, 0], { unit: 'ratio', whyNull: '' })] }] },
      { language: 'en' },
    );
    assert.deepEqual([same.finding, same.spec], ['“B” and “A” are the same in every run.', null]);
    const zero = { value: 0, low: 0, high: 0 };
    const idle = sharesChart(
      { ...SHARED, shares: { players: { idle: { listed_share: { alone: zero, last: zero, shapley: zero } } }, all: { listed_share: zero } } },
      { language: 'en' },
    );
    assert.deepEqual([idle?.finding, idle?.spec], ['Nothing changes “On a black list”, in any run.', null]);
    const quiet = lifeChart({ ...LIFE, events: [], sums: { monthsListed: 0, monthsWrongly: 0 } }, SCHEME, SOCIETY, { language: 'en' });
    assert.deepEqual([quiet.finding, quiet.spec], ['Person 1417 (invented) is not on the list at the end of any of 60 months.', null]);
  });
});

describe('where little is known', () => {
  it('one run is drawn without intervals, and that is said', async () => {
    const single = Object.fromEntries(Object.entries(RESULT.measures).map(([id, one]) => [id, { ...one, low: null, high: null, runs: one.runs.slice(0, 1) }]));
    for (const chart of charts({ ...RESULT, measures: single, run: { ...RESULT.run, runs: 1 } }, SCHEME, SOCIETY, { language: 'en' })) {
      if (['over-time', 'groups', 'ratios', 'denials'].includes(chart.id)) assert.match(chart.spread, /at least two/, chart.id);
      assert.doesNotMatch(await renderSvg(chart.spec ?? assert.fail(chart.id)), /NaN|undefined/);
    }
  });

  it('a result of nulls breaks nothing', async () => {
    const nulls = Object.fromEntries(Object.entries(RESULT.measures).map(([id, one]) => [id, nothing(one.unit, 'nothing to take a share of')]));
    const series = { listed_share: [null, null], wrongly_listed_share: [null, null] };
    for (const { spec, finding } of charts({ ...RESULT, measures: nulls, series, survival: [], scores: [] }, SCHEME, SOCIETY, { language: 'en' })) {
      assert.ok(finding.length > 0);
      if (spec !== null) assert.doesNotMatch(await renderSvg(spec), /NaN|undefined/);
    }
  });

  it('too few draws name no number, and many that go with none say so', () => {
    const few = { ...UNKNOWN.ignorance, asked: 20, draws: 20 } as RunResult['ignorance'];
    const bare = { ...UNKNOWN, measures: RESULT.measures };
    assert.match(driversChart({ ...bare, ignorance: few }, { language: 'en' })?.finding ?? '', /^With 20 draws nobody can say/);
    const none = {
      ...bare,
      measures: {
        listed_share: { ...estimate(0.1, 0.01, 'share of persons'), ignorance: { low: 0, high: 1, median: 0.5, draws: 60, null_draws: 0, drivers: [] } },
      },
    };
    assert.match(driversChart(none, { language: 'en' })?.finding ?? '', /^No single number/);
    assert.equal(driversChart(RESULT, { language: 'en' }), null);
  });

  it('worlds that cannot be told apart have neither arrow nor sign in their sentence', () => {
    const lines = [{ id: 'x', title: 'Listed', differences: [differenceOf([0.1, 0.3], [0.2, 0.1], { unit: 'share of persons', whyNull: '' })] }];
    const chart = differencesChart({ base: 'A', others: ['B'], lines }, { language: 'en' });
    assert.equal(chart.finding, 'We cannot tell “B” from “A” in this measure.');
    assert.equal(chart.table.rows[0]?.[3], 'cannot tell');
  });

  it('one pair of runs gives differences without an interval, which nobody can tell', async () => {
    const lines = COMPARED.lines.map((line) => ({ ...line, differences: [differenceOf([0.1], [0.2], { unit: 'share of persons', whyNull: '' })] }));
    const { spec, spread, finding } = differencesChart({ base: 'A', others: ['B'], lines }, { language: 'en' });
    assert.match(finding, /We cannot tell/);
    assert.match(spread, /at least two/);
    assert.doesNotMatch(await renderSvg(spec ?? assert.fail()), /NaN|▲|▼/);
  });
});

describe('the months on a list of a life that was lived', () => {
  it('are as many in the strip as the watcher counted', () => {
    const program = compile(ONE_RULE, SOCIETY, { persons: 400, months: 36, safeguards: [], enterprises: 0, enterpriseScheme: null });
    const indexes = Array.from({ length: 60 }, (_, i) => i);
    const lives = watchLives(program, 7, 0, indexes, null);
    assert.ok(lives.filter(({ sums }) => sums.monthsListed > 0).length > 5);
    for (const { person, events, sums } of lives) {
      const { spec } = lifeChart({ person, events, sums, months: 36 }, ONE_RULE, SOCIETY, { language: 'en' });
      const stays = spec?.layer.find(({ data }) => data?.name === 'stays')?.data?.values as
        | readonly { readonly from: number; readonly to: number }[]
        | undefined;
      assert.equal(
        (stays ?? []).reduce((sum, { from, to }) => sum + to - from, 0),
        sums.monthsListed,
        `person ${person.index}`,
      );
    }
  });
});

/** Cells of a line of CSV. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');

describe('the CSV of a chart', () => {
  it('has the numbers of its table, all digits of them, and the ends of intervals in columns of their own', () => {
    for (const language of LANGUAGES)
      for (const { id, table } of everyChart({ language })) {
        const [head, ...lines] = chartCsv(table, chartWords(language).bounds).trimEnd().split('\r\n').map(cellsOf);
        assert.equal(lines.length, table.rows.length, id);
        const flat = (cell: Cell): string[] => (cell === null ? [] : typeof cell === 'object' ? [`${cell.low}`, `${cell.high}`] : [`${cell}`]);
        for (const [i, row] of table.rows.entries()) {
          assert.equal(lines[i]?.length, head?.length, id);
          assert.deepEqual(
            lines[i]?.filter((cell) => cell !== '').map((cell) => cell.replace(/^'/, '')),
            row.flatMap(flat).filter((cell) => cell !== ''),
            id,
          );
        }
      }
  });

  it('names both ends, leaves what is not known empty, quotes what it must, and is no formula', () => {
    const columns = ['Group', 'listed', 'interval'];
    const rows = [
      ['a, "b"', 1.5, { low: 1, high: 2 }],
      ['=1+1', null, null],
    ];
    assert.equal(chartCsv({ columns, rows }), 'Group,listed,interval: low,interval: high\r\n"a, ""b""",1.5,1,2\r\n\'=1+1,,,\r\n');
  });
});

describe('lines of text', () => {
  it('lose nothing, are no wider than asked for, and keep punctuation and quotation marks with their words', () => {
    const texts = everyChart({ language: 'en' })
      .map((chart) => chart.reading)
      .concat(everyChart({ language: 'zh-Hans' }).map(({ finding, reading }: Chart) => finding + reading));
    for (const text of texts)
      for (const pixels of [120, 280, 700]) {
        const lines = wrapLines(text, pixels, 13);
        assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
        for (const line of lines) {
          assert.doesNotMatch(line, /^[,.;:!?)，。、；：）”%]|[（“]$/);
          // A line may be longer by the punctuation that may not begin the next, or by a word that is longer than the line.
          assert.ok(
            textWidth(line.replace(/[，。、；：？！）》”’…%.,;:!?)\s]+$/u, ''), 13) <= pixels || !/[\s\p{Script=Han}]/u.test(line),
            `${line} in ${pixels}`,
          );
        }
      }
  });
});
