import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../src/base/text.ts';
import { table, tableRows } from '../../src/report/table.ts';
import { displayWidth, pad } from '../../src/report/width.ts';
import type { List, Scheme } from '../../src/scheme/scheme.ts';
import { RESULT, SCHEME, SOCIETY } from './fixtures.ts';

describe('the table for a terminal', () => {
  it('has one line a measure that applies, a head, and a count of the others', () => {
    const lines = table(RESULT, 'en').split('\n');
    const rows = tableRows(RESULT, 'en');
    assert.equal(lines.length, rows.filter((row) => row.value !== null).length + 2);
    assert.match(lines[1] ?? '', /^Listed +127 {2}126 to 128 +of 1,000 persons$/);
    assert.match(lines.at(-1) ?? '', /^1 further measure does not apply/);
  });

  it('aligns its columns by display width in both languages', () => {
    for (const language of ['en', 'zh-Hans'] as const) {
      const lines = table(RESULT, language, { scheme: SCHEME, society: SOCIETY }).split('\n').slice(0, -1);
      const units = tableRows(RESULT, language)
        .filter((row) => row.value !== null)
        .map((row) => row.unit);
      const starts = lines.slice(1).map((line, i) => displayWidth(line) - displayWidth(units[i] ?? ''));
      assert.equal(new Set(starts).size, 1, `${language}: ${starts.join(' ')}`);
    }
  });

  it('leaves the column of intervals out with one run', () => {
    const measures = Object.fromEntries(Object.entries(RESULT.measures).map(([id, e]) => [id, { ...e, low: null, high: null }]));
    assert.match(table(RESULT, 'en'), /Range by chance/);
    assert.doesNotMatch(table({ ...RESULT, measures }, 'en'), /Range by chance|interval/);
  });

  it('names groups, bands and lists by their titles where it has them', () => {
    const titles = tableRows(RESULT, 'zh-Hans', { society: SOCIETY }).map((row) => row.title);
    assert.ok(titles.some((title) => title.includes('外来务工')));
    assert.ok(tableRows(RESULT, 'en').every((row) => row.title !== row.id));
  });

  it('names lists that begin later in the run by their titles, and breaches in the language asked for', () => {
    const list: List = {
      id: 'late-list',
      title: { en: 'The late list', 'zh-Hans': '后来的名单' },
      colour: 'black',
      entry: [{ score_below: 900 }],
      exit: [{ after: 6 }],
      published: false,
    };
    const scheme: Scheme = { ...SCHEME, phases: [{ id: 'later', from: 12, scheme: { ...SCHEME, lists: [...SCHEME.lists, list] } }] };
    const value = { value: 0.5, low: 0.4, high: 0.6, unit: 'ratio', runs: [0.5] };
    const measures = { 'list.late-list': value, 'breach.leak': value, 'breach.leak.wrongly': value, 'breach.leak.migrant': value };
    const titles = (language: Language): string[] => tableRows({ ...RESULT, measures }, language, { scheme, society: SOCIETY }).map((row) => row.title);
    assert.deepEqual(
      titles('zh-Hans').map((title) => /后来的名单|数据泄露“leak”/.exec(title)?.[0]),
      ['后来的名单', ...new Array(3).fill('数据泄露“leak”')],
    );
    assert.match(titles('zh-Hans')[3] ?? '', /外来务工/);
    assert.match(titles('en')[0] ?? '', /The late list/);
    assert.equal(titles('en')[1], 'Exposed by the breach leak');
  });

  it('says in the unit, in both languages, which ratios of groups lie beyond the four-fifths mark', () => {
    for (const [language, words] of [
      ['en', /; beyond four-fifths/],
      ['zh-Hans', /越过五分之四标线/],
    ] as const) {
      const beyond = tableRows(RESULT, language).filter((row) => row.beyondFourFifths);
      assert.deepEqual(
        beyond.map(({ id }) => id),
        ['group_gap.migrant', 'group_gap.migrant.wrongly', 'group_gap.minority.wrongly'],
      );
      for (const row of tableRows(RESULT, language)) assert.equal(words.test(row.unit), row.beyondFourFifths, row.id);
    }
  });

  it('shows differences of groups with their sign: of shares a thousand, of rates as they are', () => {
    const of = (value: number, unit: string) => ({ value, low: value - 0.05, high: value + 0.05, unit, runs: [value, value] });
    const measures = {
      'group_gap.rural.difference': of(-0.02, 'difference in share of persons'),
      'group_gap.rural.denied.difference': of(-12, 'difference in refusals a 1 000 person-years'),
    };
    const [share, rate] = tableRows({ ...RESULT, measures }, 'en');
    assert.match(share?.shown ?? '', /^[-−]20$/);
    assert.match(share?.range ?? '', /^[-−]70 to 30$/);
    assert.equal(share?.unit, 'of 1,000 persons, difference');
    assert.match(rate?.shown ?? '', /^[-−]12$/);
    assert.equal(rate?.unit, 'difference in refusals per 1,000 person-years');
    assert.match(share?.title ?? '', /, difference$/);
  });

  it('keeps the values of the result', () => {
    for (const row of tableRows(RESULT, 'en')) assert.equal(row.value, RESULT.measures[row.id]?.value);
  });
});

describe('the width of a text', () => {
  it('counts two cells for a Chinese character, none for a mark', () => {
    assert.equal(displayWidth('误列 12'), 7);
    assert.equal(displayWidth('（误）'), 6);
    assert.equal(displayWidth('e\u0301'), 1);
    assert.equal(pad('误', 4), '误  ');
    assert.equal(pad('误', 4, 'start'), '  误');
    assert.equal(pad('误列', 3), '误列');
  });
});
