import assert from 'node:assert/strict';
import { test } from 'node:test';
import { displayWidth } from 'glasshouse';
import { median } from '../src/bench/measure.ts';
import { json } from '../src/json.ts';
import { showProgress, stateOf } from '../src/progress.ts';
import { makeTerminal, PLAIN_TERMINAL, takesColour } from '../src/terminal.ts';
import { fittedTo, wrapText } from '../src/wrap.ts';

test('JSON for eyes is the same JSON', () => {
  const value = { a: [1, 2.5, null], b: { c: 'x, [y]', d: [] }, e: [{ f: 1 }, { f: [[1, 2]] }], g: {}, h: 'q'.repeat(200), i: undefined };
  assert.deepEqual(JSON.parse(json(value)), JSON.parse(JSON.stringify(value)));
  assert.match(json(value), /"a": \[1, 2\.5, null\]/);
  assert.equal(json({ runs: [1, 2], run: { seed: 42 } }), '{\n  "runs": [1, 2],\n  "run": { "seed": 42 }\n}');
});

test('the median is the middle, or the mean of the two in the middle', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
});

test('progress counts what was done, and guesses the rest from the third run or some seconds on', () => {
  const work = { runs: 10, months: 60, persons: 1000 };
  const rss = 300 * 2 ** 20;
  assert.deepEqual(stateOf(work, { months: 120, finished: 2, seconds: 1, rss }), {
    finished: 2,
    runs: 10,
    months: 120,
    of: 600,
    seconds: 1,
    person_months_per_s: 120000,
    seconds_left: null,
    rss_mib: 300,
  });
  assert.equal(stateOf(work, { months: 300, finished: 5, seconds: 2, rss }).seconds_left, 2);
  assert.equal(stateOf(work, { months: 60, finished: 0, seconds: 6, rss }).seconds_left, 54);
});

test('months that a checkpoint had already count as done, not for the rate', () => {
  const state = stateOf({ runs: 1, months: 100, persons: 1000 }, { months: 60, finished: 0, before: 50, seconds: 10, rss: 0 });
  assert.deepEqual([state.months, state.person_months_per_s, state.seconds_left], [60, 1000, 40]);
});

test('plain progress writes a line every ten seconds, a bar fits its terminal, and a pipe gets nothing', () => {
  const lines = (progress: 'plain' | 'bar' | 'auto', columns: number, isTTY: boolean): string[] => {
    const written: string[] = [];
    let now = 0;
    const stream = { isTTY, columns, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
    const shown = showProgress(
      { runs: 10, months: 60, persons: 1000 },
      makeTerminal({ ...PLAIN_TERMINAL, progress }),
      stream,
      () => now,
      () => 2 ** 31,
    );
    for (let month = 1; month <= 600; month++) {
      now += 50;
      shown.update(month, Math.floor(month / 60));
    }
    shown.end();
    return written;
  };
  assert.equal(lines('plain', 80, false).length, 3);
  assert.match(lines('plain', 80, false)[0] as string, /^3\/10 runs {2}200\/600 months {2}10 s {2}20 thousand person-months\/s {2}~20 s left {2}2\.0 GiB\n$/);
  assert.deepEqual(lines('auto', 80, false), []);
  assert.match(lines('bar', 80, true).at(-2) as string, /[░█] 10\/10 runs {2}600\/600 months {2}0\.0 M\/s {2}~1 s left {2}2\.0 GiB/);
  for (const columns of [20, 60, 100])
    for (const line of lines('bar', columns, true)) assert.ok(displayWidth(line.replace('\r', '').replace('\x1b[K', '')) < columns);
});

test('text breaks at blanks in English and between characters in Chinese, never before a stop', () => {
  const english = wrapText('one two three four five six seven eight nine ten', 30, 'en').split('\n');
  assert.ok(english.every((line) => line.length <= 30) && english.join(' ') === 'one two three four five six seven eight nine ten');
  const chinese = wrapText('被列入名单的人，要等十二个月以后才会移出，其间不得乘坐飞机和高铁。', 30, 'zh-Hans').split('\n');
  assert.ok(chinese.every((line) => displayWidth(line) <= 32 && !/^[，。]/.test(line)));
});

test('a table is no wider than the terminal, whatever has to be broken for it, and loses nothing', () => {
  const tables = {
    en: [
      ['Measure', 'the scheme', 'with the safeguards', 'Difference', 'Unit'],
      ['Appeals filed by the wrongly listed', '1,234', '12.3', '▼ −1,222 (−1,300 to −1,100)', 'of 1,000 appeals; in 3 of 20 runs only'],
      ['Listed', '1', '2', 'cannot tell', 'of 1,000 persons'],
    ],
    'zh-Hans': [
      ['指标', '原制度', '加保障措施后', '差异', '单位'],
      ['误列者提出的申诉', '1234', '12.3', '▼ −1222 (−1300至−1100)', '每1000次申诉；仅计入20次模拟中的3次'],
      ['在黑名单上的人', '1', '2', '无法判断', '每1000人'],
    ],
  };
  for (const language of ['en', 'zh-Hans'] as const)
    for (const width of [160, 80, 60, 40, 30]) {
      const lay = fittedTo({ ...makeTerminal({ ...PLAIN_TERMINAL, lang: language }), width });
      const text = lay(tables[language], { right: [1, 2], texts: [0, 4] });
      for (const line of text.split('\n')) assert.ok(displayWidth(line) <= width, `${width}: ${line}`);
      for (const number of ['12.3', '−1,222', '−1,300'].map((item) => (language === 'en' ? item : item.replace(',', ''))))
        assert.ok(text.includes(number), text);
      if (width === 160) assert.equal(text.split('\n').length, 3);
      // Row by row each number stands with the head of its column.
      if (width === 30) assert.match(text, language === 'en' ? /\n {2}the scheme: 1,234\n/ : /\n {2}原制度：1234\n/);
    }
});

test('colour follows NO_COLOR, FORCE_COLOR, TERM and the stream', () => {
  assert.equal(takesColour({ isTTY: true }, true, {}), true);
  assert.equal(takesColour({ isTTY: true }, true, { NO_COLOR: '' }), true);
  assert.equal(takesColour({ isTTY: true }, true, { NO_COLOR: '1' }), false);
  assert.equal(takesColour({ isTTY: true }, true, { TERM: 'dumb' }), false);
  assert.equal(takesColour({}, true, { FORCE_COLOR: '1' }), true);
  assert.equal(takesColour({ isTTY: true }, true, { FORCE_COLOR: '0' }), false);
  assert.equal(takesColour({ isTTY: true }, false, { FORCE_COLOR: '1' }), false);
});
