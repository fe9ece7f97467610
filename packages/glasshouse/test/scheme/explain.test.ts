import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../src/base/text.ts';
import { describeGrade, explain, explainSections, explainWords } from '../../src/scheme/explain.ts';
import { EXPLAIN_EN } from '../../src/scheme/explain-en.ts';
import { EXPLAIN_ZH } from '../../src/scheme/explain-zh.ts';
import type { Context, Forget, Scheme, SchemeKind } from '../../src/scheme/scheme.ts';
import { DOMAINS, ONE_RULE, SCHEME } from '../report/fixtures.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans'];
const CONTEXTS: readonly Context[] = [
  'finance',
  'traffic',
  'work',
  'civic',
  'environment',
  'speech',
  'association',
  'family',
  'travel',
  'housing',
  'schooling',
  'health',
  'commerce',
  'administration',
];
const FORGETS: readonly Forget[] = [{ kind: 'never' }, { kind: 'reset', every: 12 }, { kind: 'fade', half_life: 9 }, { kind: 'expire', valid_for: 24 }];
const KINDS: readonly SchemeKind[] = ['documented', 'reconstructed', 'thought-experiment'];

describe('the explanation of a scheme', () => {
  it('names every indicator, band, list and consequence, by its title where it has one', () => {
    for (const language of LANGUAGES) {
      const text = explain(SCHEME, language);
      for (const item of [...SCHEME.indicators, ...SCHEME.bands, ...SCHEME.lists, ...SCHEME.consequences]) {
        const title = item.title?.[language] ?? item.id;
        assert.ok(text.includes(title), `${language}: ${title}`);
      }
      for (const key of Object.keys(SCHEME.sources)) assert.ok(text.includes(`[${key}]`));
    }
  });

  it('has every section, and a heading in its language', () => {
    for (const language of LANGUAGES) {
      const ids = explainSections(SCHEME, language).map(({ id }) => id);
      assert.deepEqual(ids, [
        'what',
        'aim',
        'who',
        'score',
        'forgetting',
        'bands',
        'lists',
        'consequences',
        'remedies',
        'sharing',
        'governance',
        'targets',
        'sources',
      ]);
      assert.equal(explain(SCHEME, language).match(/^## /gm)?.length, ids.length);
    }
  });

  it('has words for every context, domain, kind and way of forgetting', () => {
    for (const words of [EXPLAIN_EN, EXPLAIN_ZH]) {
      for (const context of CONTEXTS) assert.ok(words.context[context].length > 0);
      for (const domain of DOMAINS) assert.ok(words.domain[domain].length > 0);
      for (const kind of KINDS) assert.ok(words.kind[kind].length > 0);
      assert.equal(new Set(FORGETS.map(words.forget)).size, FORGETS.length);
    }
    assert.deepEqual(Object.keys(EXPLAIN_ZH).sort(), Object.keys(EXPLAIN_EN).sort());
  });

  it('tells whom an entry is for, what a clean month brings in which band, and what a penalty stops, by title', () => {
    const ladder: Scheme = {
      ...ONE_RULE,
      ledger: { ...ONE_RULE.ledger, clean_month_in: { A: 2, B: 0, C: 2 } },
      indicators: ONE_RULE.indicators.map((item) => ({ ...item, bands: ['C', 'D'] })),
      consequences: ONE_RULE.consequences.map((item) => ({ ...item, stops: ['late_payment'] })),
    };
    const conducts = [{ id: 'late_payment', title: { en: 'paying late', 'zh-Hans': '逾期付款' } }];
    const told = (language: Language): string =>
      explainSections(ladder, language, conducts)
        .flatMap(({ lines }) => lines.map(({ text }) => text))
        .join('\n');
    const english = told('en');
    assert.match(english, /For whoever stood in the bands “A” and “C” before, a month without any entry adds 2 points\./);
    assert.match(english, /in the band “B” before, a month without any entry changes nothing\./);
    assert.match(english, /holds only for those who stood in the bands “C” or “D” before the month\./);
    assert.match(english, /one cannot do this: “paying late”\./);
    const chinese = told('zh-Hans');
    assert.match(chinese, /此前处于“A”或“C”等级的人，整月没有记录，加2分。/);
    assert.match(chinese, /只适用于月初处于“C”或“D”等级的人。/);
    assert.match(chinese, /无从做出以下行为：“逾期付款”/);
  });

  it('leaves no English word of ours in Chinese, and no Chinese in English', () => {
    const bare = explain(ONE_RULE, 'en');
    assert.doesNotMatch(bare, /\p{Script=Han}/u);
    const ours = explainSections(SCHEME, 'zh-Hans')
      .filter(({ id }) => id === 'remedies' || id === 'governance' || id === 'forgetting')
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join('');
    assert.doesNotMatch(ours.replaceAll(/volunteering|blood donation/g, ''), /[A-Za-z]/);
  });

  it('says points, coverage, false entries and grade of an indicator', () => {
    const text = explain(ONE_RULE, 'en');
    assert.match(
      text,
      /late-bill: reads “late payment” \(money and debts\)\. Each entry takes 20 points\. Of what people do, 50 of 100 occurrences are recorded\. False entries: 2 a month per 1,000 people.*\[invented · none\]/,
    );
    assert.match(explain(ONE_RULE, 'zh-Hans'), /每条记录扣20分。实际行为每100次中有50次被记录。错误记录：每1000人每月2条/);
    assert.match(explain(SCHEME, 'en'), /recorded: invented, 0\.3 to 0\.8 · s2/);
  });

  it('says what is refused, since when, and on what legal basis or none', () => {
    assert.match(explain(ONE_RULE, 'en'), /All attempts to travel are refused\. In force from the start\. Legal basis: none\./);
    assert.match(explain(SCHEME, 'en'), /Refused: 40 of 100 job applications\..*In force from month 1\. Legal basis: Regulation art\. 5\./);
    assert.match(explain(SCHEME, 'en'), /In force from month 6 until month 30\./);
  });

  it('says which remedies are missing', () => {
    assert.match(
      explain(ONE_RULE, 'en'),
      /Missing: nobody is told; no reasons are given; there is no appeal; a record cannot be repaired; no person checks entries/,
    );
    assert.match(explain(SCHEME, 'en'), /None of the remedies that Glasshouse knows is missing/);
  });

  it('does not miss an expiry where time alone ends every listing', () => {
    const endless: Scheme = { ...ONE_RULE, lists: ONE_RULE.lists.map((list) => ({ ...list, exit: [{ score_from: 900 }] })) };
    assert.doesNotMatch(explain(ONE_RULE, 'en'), /do not expire/);
    assert.match(explain(endless, 'en'), /do not expire/);
  });

  it('says so where there is nothing', () => {
    const nothing: Scheme = { ...ONE_RULE, indicators: [], bands: [], lists: [], consequences: [] };
    for (const language of LANGUAGES) {
      const words = explainWords(language);
      for (const text of [words.noIndicators, words.noBands, words.noLists, words.noConsequences, words.noAim])
        assert.ok(explain(nothing, language).includes(text));
    }
  });

  it('says nothing of a grade that is not stated', () => {
    assert.equal(describeGrade(undefined, 'en'), '');
    assert.equal(describeGrade({}, 'en'), '');
  });

  it('says each way of forgetting', () => {
    for (const language of LANGUAGES) {
      const texts = FORGETS.map((forget) => explain({ ...ONE_RULE, ledger: { ...ONE_RULE.ledger, forget } }, language));
      assert.equal(new Set(texts).size, FORGETS.length);
    }
  });
});
