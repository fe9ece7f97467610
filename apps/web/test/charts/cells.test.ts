import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Chart, chartWords, type Language } from 'glasshouse';
import { cellText, chartText, citationText, csvText, fileName, rowSentence } from '../../src/charts/cells.ts';
import { FIGURE_WORDS } from '../../src/charts/words.ts';

const CHART: Chart = {
  id: 'groups',
  question: 'Who is listed?',
  finding: 'Eleven are.',
  spread: 'Runs differ.',
  reading: 'Square: listed.',
  spec: null,
  table: {
    columns: ['Group', 'listed', 'interval', 'why'],
    rows: [
      ['Migrants', 10.61, { low: 1.75, high: 1234.4 }, ''],
      ['Others', null, null, 'too few'],
    ],
    notes: ['“Others” is not shown.'],
  },
};
const CITATION = { text: 'Simulation of invented people.', link: 'https://example.org/#/lab?seed=1' };

test('a row is spoken column by column, then which row it is; what has no value is said, what is empty is left out', () => {
  assert.equal(rowSentence(CHART.table, 0, 'en'), 'Group: Migrants; listed: 10.6; interval: 1.75 to 1,234. Row 1 of 2.');
  assert.equal(rowSentence(CHART.table, 1, 'en'), 'Group: Others; listed: no value; interval: no value; why: too few. Row 2 of 2.');
  assert.equal(rowSentence(CHART.table, 0, 'zh-Hans'), 'Group：Migrants；listed：10.6；interval：1.75至1234。第1行，共2行。');
  assert.equal(rowSentence(CHART.table, 1, 'zh-Hans'), 'Group：Others；listed：无数值；interval：无数值；why：too few。第2行，共2行。');
});

test('copied text has the finding, that everyone is invented, all numbers, notes and the source with its link', () => {
  assert.equal(
    chartText(CHART, CITATION, 'en'),
    [
      'Who is listed?',
      'Eleven are.',
      'Everyone here is invented. Square: listed. Runs differ.',
      '',
      'Group\tlisted\tinterval\twhy',
      'Migrants\t10.6\t1.75 to 1,234\t',
      'Others\t–\t–\ttoo few',
      '',
      '“Others” is not shown.',
      '',
      '“Who is listed?” Simulation of invented people.',
      'https://example.org/#/lab?seed=1',
    ].join('\n'),
  );
  assert.match(chartText(CHART, CITATION, 'zh-Hans'), /^Who is listed\?\nEleven are\.\n图中人物均属虚构。Square: listed\.Runs differ\.\n\n/);
  const empty = { ...CHART, table: { columns: ['Group'], rows: [] } };
  assert.equal(chartText(empty, CITATION, 'en').split('\n\n').length, 2, 'no heads of columns without rows');
});

test('a citation names the question, the run with its seed and digest, and the link', () => {
  const of = {
    version: '0.1.0',
    scheme: 'Rongcheng',
    changes: 0,
    safeguards: ['A', 'B'],
    society: 'China',
    persons: '2,000',
    months: '60',
    runs: '1',
    seed: '42',
    digest: '0123456789ab',
  };
  const english = { text: FIGURE_WORDS.en.citation(of), link: 'L' };
  assert.equal(
    citationText('Who?', english, 'en'),
    '“Who?” Simulation of invented people, made with Glasshouse 0.1.0: scheme “Rongcheng” with “A”, “B”, society “China”, 2,000 people, 60 months, 1 run, seed 42, digest 0123456789ab.\nL',
  );
  assert.match(FIGURE_WORDS.en.citation({ ...of, changes: 1, safeguards: [] }), /scheme “Rongcheng” \(changed in 1 place\), society/);
  assert.equal(
    FIGURE_WORDS['zh-Hans'].citation({ ...of, changes: 2, safeguards: [] }),
    '虚构人群的模拟，用 Glasshouse 0.1.0 制作：制度“Rongcheng”（改动2处），社会“China”，2,000人，60个月，模拟1次，随机种子 42，摘要 0123456789ab。',
  );
});

test('what is not 0 is never shown as 0', () => {
  assert.equal(cellText(0, 'en'), '0');
  assert.equal(cellText(0.004, 'en'), '<\u00a00.01');
  assert.equal(cellText(-0.004, 'en'), '>\u00a0−0.01');
  assert.equal(cellText(0.01, 'en'), '0.01');
});

test('a CSV file begins with a byte order mark and has all digits; bounds, ranges and “invented” are the words of the charts', () => {
  assert.equal(csvText(CHART, 'en'), '\ufeffGroup,listed,interval: low,interval: high,why\r\nMigrants,10.61,1.75,1234.4,\r\nOthers,,,,too few\r\n');
  for (const language of ['en', 'zh-Hans'] as const) {
    const [own, library] = [FIGURE_WORDS[language], chartWords(language)];
    assert.deepEqual(own.bounds, library.bounds);
    assert.equal(own.invented, library.invented);
    assert.equal(own.range('1', '2'), library.range('1', '2'));
    assert.equal(own.range('1', '1'), library.range('1', '1'));
    assert.equal(own.together(['A.', '', 'B.']), library.sentences(['A.', '', 'B.']));
  }
});

test('the name of a file says that what is in it is invented', () => {
  assert.equal(fileName(CHART, 'csv'), 'glasshouse-invented-groups.csv');
});

test('every word of the figures is there in both languages', () => {
  const texts = (language: Language): [string, string][] =>
    Object.entries(FIGURE_WORDS[language]).flatMap(([key, text]): [string, string][] => (typeof text === 'string' ? [[key, text]] : []));
  for (const [key, text] of texts('zh-Hans')) assert.match(text, /\p{Script=Han}/u, key);
  for (const [key, text] of texts('en')) assert.match(text, /^[^\p{Script=Han}]+$/u, key);
});
