import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareSchemes, differencesText, readScheme, type Scheme, type SchemeDifference, tellDifferences } from 'glasshouse';
import { prepare, shipped } from 'glasshouse/node';

const HEAD = `glasshouse: scheme/1
id: town
title: { en: Town, zh-Hans: 镇 }
about: { en: A late bill lists. }
kind: thought-experiment
sources:
  none: { title: made for a test, url: null }
population: { scope: general, consent: automatic }
ledger: { start: 1000, min: 0, max: 1300, forget: { kind: never } }
`;
const RULES = `indicators:
  - { id: late-bill, title: { en: Late bill, zh-Hans: 拖欠费用 }, conduct: late_payment, points: -20, context: finance, recorded: 0.5, grade: invented, source: none }
bands: []
lists:
  - { id: blacklist, colour: black, entry: [ { score_below: 900 } ], exit: [ { after: 12 } ], published: false }
consequences:
  - { id: no-trains, while: { list: blacklist }, domain: travel, context: travel, deny: 1, legal_basis: null }
remedies: { notice: { when: never }, appeal: null, repair: null }
sharing: { joint: false }
governance: { rules_published: true, scores_visible: false, impact_assessment: false, new_consequences_per_year: 0 }
`;
const town = (change: (text: string) => string = (text) => text): Scheme => readScheme(change(HEAD + RULES), 'town.yaml').value;
const short = ({ what, path, about, values }: SchemeDifference): readonly unknown[] => [
  what,
  path,
  about,
  values.map(({ path: at, before, after }) => [at, before, after]),
];

describe('two schemes, rule by rule', () => {
  test('a scheme does not differ from itself, and none that ships does, in whatever order its keys and items stand', () => {
    assert.deepEqual(compareSchemes(town(), town()), []);
    const turned = town((text) => text.replace('{ start: 1000, min: 0, max: 1300,', '{ max: 1300, min: 0, start: 1000,'));
    assert.deepEqual(compareSchemes(town(), turned), []);
    for (const scheme of [...shipped('schemes'), ...shipped('federations')]) {
      const own = prepare({ scheme }).scheme as Scheme;
      assert.deepEqual(compareSchemes(own, own), [], scheme);
      assert.equal(tellDifferences(own, own, 'en').summary, 'Nothing differs.');
    }
  });

  test('a number that differs has its path, both values, what it counts, and what is known of it on either side', () => {
    const after = town((text) => text.replace('points: -20', 'points: -40, evidence: { points: { grade: inferred, source: none, low: -60, high: -30 } }'));
    const [difference, ...others] = compareSchemes(town(), after);
    assert.deepEqual(others, []);
    assert.equal(difference?.kind, 'indicator');
    assert.equal(difference?.id, 'late-bill');
    assert.deepEqual(difference?.values[0], {
      path: 'indicators.late-bill.points',
      before: -20,
      after: -40,
      about: 'rule',
      unit: 'points',
      known: { before: { grade: 'invented', source: 'none', low: null, high: null }, after: { grade: 'inferred', source: 'none', low: -60, high: -30 } },
    });
    const text = differencesText(tellDifferences(town(), after, 'en'));
    assert.match(text, /- Changed, “Late bill”: Each entry takes 40 points\. Before: Each entry takes 20 points\./);
    assert.match(text, /indicators\.late-bill\.points: −20 → −40 points \(invented, none; now inferred, −60 to −30, none\)/);
    assert.doesNotMatch(text, /evidence/, 'it stands beside the number');
    const chinese = differencesText(tellDifferences(town(), after, 'zh-Hans'));
    assert.match(chinese, /修改“拖欠费用”：每条记录扣40分。（原为：每条记录扣20分。）/);
    assert.match(chinese, /共有1条规则不同：修改1条。/);
  });

  test('items are added and removed whole, by their ids; a null remedy that becomes one is added', () => {
    const after = town((text) =>
      text
        .replace('{ id: late-bill, title: { en: Late bill, zh-Hans: 拖欠费用 }', '{ id: fraud, title: { en: Fraud }')
        .replace('appeal: null', 'appeal: { by: same, window: 2, capacity: 5, corrects: 0.5, upholds: 0.9, suspends: false }'),
    );
    assert.deepEqual(compareSchemes(town(), after).map(short), [
      ['removed', 'indicators.late-bill', 'rule', []],
      ['added', 'indicators.fraud', 'rule', []],
      ['added', 'remedies.appeal', 'rule', []],
    ]);
    assert.deepEqual(
      compareSchemes(after, town()).map(({ what, path }) => [what, path]),
      [
        ['removed', 'indicators.fraud'],
        ['added', 'indicators.late-bill'],
        ['removed', 'remedies.appeal'],
      ],
    );
    const { sections, summary } = tellDifferences(town(), after, 'en');
    assert.deepEqual(
      sections.map(({ heading }) => heading),
      ['How the score moves', 'Remedies'],
    );
    assert.equal(summary, '3 rules differ: 2 added, 1 removed.');
  });

  test('what is known, and words, are told apart from rules', () => {
    const known = town((text) =>
      text.replace('recorded: 0.5, grade: invented', 'recorded: 0.5, grade: inferred').replace('made for a test', 'made for two tests'),
    );
    assert.deepEqual(compareSchemes(town(), known).map(short), [
      ['changed', 'indicators.late-bill', 'evidence', [['indicators.late-bill.grade', 'invented', 'inferred']]],
      ['changed', 'sources.none', 'evidence', [['sources.none.title', 'made for a test', 'made for two tests']]],
    ]);
    assert.match(tellDifferences(town(), known, 'en').summary, /^All rules are the same/);
    const worded = town((text) => text.replace('{ en: Late bill,', '{ en: Bill paid late,').replace('id: town', 'id: city'));
    assert.deepEqual(
      compareSchemes(town(), worded).map(({ path, about }) => [path, about]),
      [
        ['', 'words'],
        ['indicators.late-bill', 'words'],
      ],
    );
  });

  test('conditions of lists are told one by one where there are as many, else as a whole', () => {
    const one = town((text) => text.replace('score_below: 900', 'score_below: 850'));
    assert.deepEqual(
      compareSchemes(town(), one).flatMap(({ values }) => values.map(({ path, unit }) => [path, unit])),
      [['lists.blacklist.entry.0.score_below', 'points']],
    );
    const two = town((text) => text.replace('[ { after: 12 } ]', '[ { after: 12 }, { score_from: 950 } ]'));
    assert.deepEqual(compareSchemes(town(), two).map(short), [
      ['changed', 'lists.blacklist', 'rule', [['lists.blacklist.exit', [{ after: 12 }], [{ after: 12 }, { score_from: 950 }]]]],
    ]);
  });

  test('of a phase only what is its own is told, also where a safeguard makes it', () => {
    const phases = (text: string): string => `${text}phases:\n  - { id: harder, from: 12, change: { indicators.late-bill.points: -30 } }\n`;
    const before = town(phases);
    const base = town((text) => phases(text).replace('recorded: 0.5', 'recorded: 0.6'));
    assert.deepEqual(
      compareSchemes(before, base).map(({ path, phase }) => [path, phase]),
      [['indicators.late-bill', null]],
    );
    const later = town((text) => phases(text).replace('points: -30', 'points: -35'));
    assert.deepEqual(
      compareSchemes(before, later).map(({ path, phase, values }) => [path, phase, values.map(({ path: at }) => at)]),
      [
        ['phases.harder', null, ['phases.harder.change.indicators.late-bill.points']],
        ['indicators.late-bill', 'harder', ['indicators.late-bill.points']],
      ],
    );
  });

  test('every safeguard that ships: what it changes is found, with words in both languages, and the other way round', () => {
    const own = prepare({ scheme: 'national-score' });
    for (const id of shipped('safeguards')) {
      const safe = prepare({ scheme: 'national-score', safeguards: [id] }).scheme as Scheme;
      const there = compareSchemes(own.scheme as Scheme, safe);
      const back = compareSchemes(safe, own.scheme as Scheme);
      assert.deepEqual(there.map(({ path }) => path).sort(), back.map(({ path }) => path).sort(), id);
      assert.deepEqual(there.filter(({ what }) => what === 'added').length, back.filter(({ what }) => what === 'removed').length, id);
      for (const language of ['en', 'zh-Hans'] as const)
        for (const { lines } of tellDifferences(own.scheme as Scheme, safe, language, own.society.conducts).sections)
          for (const { text, values } of lines) for (const said of [text, ...values]) assert.doesNotMatch(said, /undefined|\[object|^$/, `${id}: ${said}`);
    }
  });

  test('a federation is compared with a federation: which scheme holds where, and its members by their ids', () => {
    const own = prepare({ scheme: 'forty-three-pilots' }).scheme as Scheme;
    const safe = prepare({ scheme: 'forty-three-pilots', safeguards: ['no-joint-sanctions'] }).scheme as Scheme;
    const members = new Set(compareSchemes(own, safe).map(({ member }) => member));
    assert.ok(members.has('rongcheng') && members.size > 10, [...members].join());
    const [first, ...rest] = own.parts ?? [];
    const moved = { ...own, parts: [{ ...(first as NonNullable<typeof first>), scheme: null }, ...rest] };
    const [region] = compareSchemes(own, moved);
    assert.deepEqual([region?.kind, region?.values[0]?.before, region?.values[0]?.after], ['region', first?.scheme?.id, null]);
    assert.throws(() => compareSchemes(own, town()), /two schemes, or two federations/);
  });
});
