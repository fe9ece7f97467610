import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../src/base/text.ts';
import type { RunResult } from '../../src/measures/result.ts';
import { countGrades, finding, limits } from '../../src/report/finding.ts';
import { baseFor, boundsOf, countOf } from '../../src/report/numbers.ts';
import { FINDING_EN } from '../../src/report/words/finding-en.ts';
import { FINDING_ZH } from '../../src/report/words/finding-zh.ts';
import type { List, Scheme } from '../../src/scheme/scheme.ts';
import { estimate, ONE_RULE, RESULT, SCHEME } from './fixtures.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans'];
const with_ = (measures: RunResult['measures'], rest: Partial<RunResult['run']> = {}): RunResult => ({
  ...RESULT,
  run: { ...RESULT.run, ...rest },
  measures: { ...RESULT.measures, ...measures },
});
const share = (value: number | null, half: number | null = null): RunResult['measures'] => ({ listed_share: estimate(value, half, 'share of persons') });
const numbersIn = (text: string): number[] => [...text.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', '')));

describe('the finding', () => {
  it('is one sentence in counts of people, with its range', () => {
    assert.equal(
      finding(RESULT, ONE_RULE, 'en').sentence,
      'In this invented society, 127 of 1,000 people are on the list after 60 months. About 20 of the 127 did nothing that puts one on it (in the record’s own terms: wrongly listed). Mean of 5 runs; 95 % interval 126 to 128, and 19 to 21.',
    );
    assert.equal(
      finding(RESULT, ONE_RULE, 'zh-Hans').sentence,
      '在这个虚构的社会里，60个月后，每1000人中有127人在名单上。这127人中，约有20人并没有做过会被列入的事（按该制度自己的标准即“误列”）。5次模拟的平均值；95%区间分别为126至128人和19至21人。',
    );
  });

  it('says the same numbers in both languages, and they are the numbers of the result', () => {
    const expected = new Set([127, 1000, 60, 20, 5, 95, 126, 128, 19, 21]);
    for (const language of LANGUAGES) assert.deepEqual(new Set(numbersIn(finding(RESULT, ONE_RULE, language).sentence)), expected);
    const { listed_share: listed, wrongly_listed_share: wrongly } = RESULT.measures;
    assert.equal(Math.round((listed?.value ?? 0) * 1000), 127);
    assert.equal(Math.round((wrongly?.value ?? 0) * 127), 20);
    assert.deepEqual(boundsOf(listed?.low ?? null, listed?.high ?? null, 1000), [126, 128]);
    assert.deepEqual(boundsOf(wrongly?.low ?? null, wrongly?.high ?? null, 127), [19, 21]);
  });

  it('speaks of 100,000 people where fewer than ten of 1,000 are meant', () => {
    const { sentence } = finding(with_({ ...share(0.00042, 0.00002), wrongly_listed_share: estimate(0.5, 0.1, 'share of those listed') }), ONE_RULE, 'en');
    assert.match(sentence, /42 of 100,000 people are/);
    assert.match(sentence, /About 21 of the 42/);
    assert.match(sentence, /interval 40 to 44, and 17 to 25/);
  });

  it('never says none where there are some, nor all where there are not', () => {
    assert.match(finding(with_(share(1e-7)), ONE_RULE, 'en').sentence, /fewer than 1 of 100,000 people is/);
    assert.match(finding(with_(share(1 - 1e-7)), ONE_RULE, 'en').sentence, /more than 99,999 of 100,000 people are/);
    assert.match(finding(with_(share(1e-7)), ONE_RULE, 'zh-Hans').sentence, /每100,000人中有不到1人/);
    const few = with_({ wrongly_listed_share: estimate(0.001, 0.0005, 'share of those listed') });
    assert.match(finding(few, ONE_RULE, 'en').sentence, /About 1 of every 1,000 listed/);
  });

  it('knows none and all of those listed', () => {
    const all = (value: number): RunResult => with_({ wrongly_listed_share: estimate(value, 0, 'share of those listed') });
    assert.match(finding(all(0), ONE_RULE, 'en').sentence, /None of the 127 is wrongly listed/);
    assert.match(finding(all(1), ONE_RULE, 'en').sentence, /All 127 did nothing/);
    assert.match(finding(all(0), ONE_RULE, 'zh-Hans').sentence, /没有人被误列/);
  });

  it('says when nobody is listed, and who had been', () => {
    const nobody = with_({ ...share(0), wrongly_listed_share: estimate(null, null, 'share of those listed') });
    assert.equal(finding(nobody, ONE_RULE, 'en').state, 'nobody');
    assert.match(finding(nobody, ONE_RULE, 'en').sentence, /nobody is on the list after 60 months\. 310 of 1,000 had been listed at some time/);
    assert.match(finding(nobody, ONE_RULE, 'zh-Hans').sentence, /没有人在名单上。.*310人曾被列入/);
  });

  it('says when everyone is listed', () => {
    const everyone = finding(with_(share(1, 0)), ONE_RULE, 'en');
    assert.equal(everyone.state, 'everyone');
    assert.match(everyone.sentence, /everyone is on the list/);
    assert.match(everyone.sentence, /of the 1,000/);
  });

  it('speaks of bands where the scheme has no black list', () => {
    const bands: Scheme = { ...SCHEME, lists: [] };
    const said = finding(RESULT, bands, 'en');
    assert.equal(said.state, 'bands');
    assert.match(said.sentence, /42 of 1,000 people stand in the lowest band, “D”.*40 to 44/);
    assert.match(said.sentence, /keeps no blacklist/);
    assert.match(finding(RESULT, bands, 'zh-Hans').sentence, /每1000人中有42人处于最低等级“D”/);
    assert.equal(finding(RESULT, { ...bands, bands: [] }, 'en').state, 'scores');
  });

  it('says that one run has no interval', () => {
    const one = with_(share(0.127), { runs: 1 });
    assert.match(finding(one, ONE_RULE, 'en').sentence, /One run, so there is no interval\.$/);
    assert.match(finding(one, ONE_RULE, 'zh-Hans').sentence, /只模拟了一次，因此没有区间。$/);
  });

  it('says that nobody is scored in a world without a scheme', () => {
    for (const language of LANGUAGES) assert.equal(finding(RESULT, null, language).state, 'no-scheme');
  });

  it('names how many lists there are', () => {
    const [watch] = ONE_RULE.lists;
    assert.ok(watch);
    assert.match(finding(RESULT, { ...ONE_RULE, lists: [watch, { ...watch, id: 'second' }] }, 'en').sentence, /at least one of the 2 lists/);
  });
});

describe('counts', () => {
  it('are of 1,000 unless that says too little', () => {
    assert.deepEqual([0, 0.005, 0.01, 0.5, 0.995, 1].map(baseFor), [1000, 100000, 1000, 1000, 100000, 1000]);
    assert.deepEqual(countOf(0, 1000), { count: 0, edge: 'about' });
    assert.deepEqual(boundsOf(-0.1, 1.2, 1000), [0, 1000]);
  });
});

describe('the limits', () => {
  it('are said with every result, in both languages', () => {
    for (const language of LANGUAGES) {
      assert.equal(limits(null, language).length, 3);
      assert.ok(limits(ONE_RULE, language).length >= 4);
    }
    assert.match(limits(null, 'en').join(' '), /not forecasts.*unpublished.*No single nationwide score/);
    assert.match(limits(ONE_RULE, 'en').join(' '), /“One rule” is a thought experiment/);
    assert.match(limits(ONE_RULE, 'zh-Hans').join(''), /思想实验/);
    assert.match(limits(SCHEME, 'en').join(' '), /pieced together/);
  });

  it('counts the grades of the rules', () => {
    assert.deepEqual(countGrades(ONE_RULE), { written: 0, inferred: 0, invented: 1 });
    const later = { ...ONE_RULE, lists: [...ONE_RULE.lists, { ...(ONE_RULE.lists[0] as List), id: 'later', grade: 'inferred' as const }] };
    const phased = { ...ONE_RULE, phases: [{ id: 'later', from: 12, scheme: later }] };
    assert.deepEqual(countGrades(phased), { written: 0, inferred: 1, invented: 1 }, 'what a phase brings counts, what it keeps counts once');
  });
});

describe('the words of the finding', () => {
  it('exist in both languages, each in its own', () => {
    assert.deepEqual(Object.keys(FINDING_ZH).sort(), Object.keys(FINDING_EN).sort());
    for (const key of Object.keys(FINDING_EN) as (keyof typeof FINDING_EN)[]) {
      assert.equal(typeof FINDING_ZH[key], typeof FINDING_EN[key]);
      assert.notEqual(String(FINDING_ZH[key]), '');
    }
  });
});
