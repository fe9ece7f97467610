/** Each safeguard that ships, on each scheme that ships: it applies, it does what its title says, it makes nothing worse. */
import assert from 'node:assert/strict';
import { dirname, resolve } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkPair } from '../../src/compile/pair.ts';
import { findCompanion } from '../../src/host/node/experiment.ts';
import { find, shipped } from '../../src/host/node/library.ts';
import { applySafeguards } from '../../src/scheme/apply.ts';
import { attemptOf, isPenalty } from '../../src/scheme/effects.ts';
import { type Checked, readSafeguard, readScheme } from '../../src/scheme/read.ts';
import type { Safeguard } from '../../src/scheme/safeguard.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { readSociety } from '../../src/society/read.ts';
import type { Society } from '../../src/society/society.ts';
import { checkSchemeGrades } from './grades.ts';

interface Case {
  readonly scheme: Checked<Scheme>;
  readonly society: Society;
}

const cases = shipped('schemes').flatMap((id): Case[] => {
  const { file, text } = find('schemes', id);
  if (/^\s*glasshouse:\s*federation/m.test(text)) return [];
  const scheme = readScheme(text, file);
  const society = find('societies', scheme.value.society ?? 'china-aggregates', dirname(resolve(file)));
  return [{ scheme, society: readSociety(society.text, society.file).value }];
});
const safeguards = shipped('safeguards').map((id) => {
  const { file, text } = find('safeguards', id);
  return readSafeguard(text, file);
});

const apply = ({ scheme, society }: Case, set: readonly Checked<Safeguard>[]): Checked<Scheme> => applySafeguards(scheme.value, set, scheme.reading, society);
const only = (id: string): Checked<Safeguard> => safeguards.find(({ value }) => value.id === id) as Checked<Safeguard>;
const caseOf = (id: string): Case => cases.find(({ scheme }) => scheme.value.id === id) as Case;

/** A scheme's rules: all but the sources, of which a safeguard adds its own. */
const rules = ({ value: { sources: _, ...rest } }: { readonly value: Scheme }): unknown => JSON.parse(JSON.stringify(rest));

const ofPersons = (scheme: Scheme): boolean => scheme.subjects !== 'enterprises';
const penalties = (scheme: Scheme): Scheme['consequences'] => scheme.consequences.filter(isPenalty);

/** What is true of every scheme under a safeguard. */
const PROMISES: Readonly<Record<string, (scheme: Scheme, society: Society) => boolean>> = {
  'basic-needs': (scheme) =>
    !ofPersons(scheme) ||
    penalties(scheme).every(
      (item) =>
        item.domain !== 'liberty' &&
        item.liberty === undefined &&
        !((item.deny ?? 0) > 0 && ['housing', 'schooling', 'public_services'].includes(attemptOf(item) ?? '')),
    ),
  'closed-list': (scheme) => penalties(scheme).every((item) => item.legal_basis !== null && (item.starts ?? 0) === 0),
  consent: (scheme) => !ofPersons(scheme) || (scheme.population.consent === 'authorised' && (scheme.population.uptake ?? 0) > 0),
  expiry: (scheme) => (scheme.remedies.expiry?.after ?? Number.POSITIVE_INFINITY) <= 24,
  'human-review': (scheme) => (scheme.remedies.review?.catches_false ?? 0) >= 0.85,
  'identity-check': (scheme) => (scheme.sharing.mixups ?? 0) <= 0.0003,
  'inability-to-pay': (scheme, society) => {
    const conducts = ofPersons(scheme) ? society.conducts : (society.firms?.conducts ?? []);
    return scheme.indicators.every((item) => conducts.find((conduct) => conduct.id === item.conduct)?.kind !== 'cannot');
  },
  'independent-appeal': ({ remedies: { appeal } }) => appeal?.by === 'independent' && appeal.capacity >= 20 && appeal.window === null,
  'no-cross-context': (scheme) => penalties(scheme).every((item) => scheme.indicators.some((indicator) => indicator.context === item.context)),
  'no-guilt-by-association': (scheme) =>
    scheme.indicators.every((item) => item.ties === undefined) &&
    scheme.consequences.every((item) => item.domain !== 'family' && item.cuts_ties === undefined) &&
    scheme.lists.every((list) => list.entry.every((way) => way.represents === undefined)),
  'no-joint-sanctions': (scheme) => !scheme.sharing.joint,
  'no-publication': (scheme) =>
    !ofPersons(scheme) || (scheme.lists.every((list) => !list.published) && scheme.consequences.every((item) => item.domain !== 'publicity')),
  'no-speech-indicators': (scheme) => scheme.indicators.every((item) => item.context !== 'speech' && !(item.context === 'association' && item.conduct)),
  'notice-before': ({ remedies: { notice } }) => notice.when === 'before' && (notice.probability ?? 0) >= 0.9,
  reasons: (scheme) => scheme.remedies.reasons === true,
  sunset: (scheme) => penalties(scheme).every((item) => (item.ends ?? Number.POSITIVE_INFINITY) <= 36),
  'suspensive-effect': ({ remedies: { appeal } }) => appeal === null || appeal.suspends,
};

test('sixteen safeguards ship or more, and each has a promise that is tested', () => {
  assert.ok(safeguards.length >= 16, `${safeguards.length}`);
  assert.deepEqual(
    safeguards.map(({ value }) => value.id),
    Object.keys(PROMISES).sort(),
  );
});

for (const safeguard of safeguards) {
  const { id, title, about, norm, sources } = safeguard.value;
  const keeps = PROMISES[id] as (scheme: Scheme, society: Society) => boolean;

  test(`${id}: keeps its promise in every scheme that ships, and some scheme did not keep it before`, () => {
    for (const one of cases) assert.ok(keeps(apply(one, [safeguard]).value, one.society), one.scheme.value.id);
    assert.ok(cases.some(({ scheme, society }) => !keeps(scheme.value, society)));
  });

  test(`${id}: a scheme that keeps the promise already is left as it is, so twice is once`, () => {
    for (const one of cases) {
      const once = apply(one, [safeguard]);
      assert.deepEqual(rules(apply({ ...one, scheme: once }, [safeguard])), rules(once), one.scheme.value.id);
    }
  });

  test(`${id}: what it makes is a valid scheme for its society, with a grade, source and range for every number`, () => {
    for (const one of cases) {
      const made = apply(one, [safeguard]);
      checkPair(made.value, one.society, made.reading);
      checkSchemeGrades(made.value);
    }
  });

  test(`${id}: speaks both languages, names its norm, and says of each source whether it was seen`, () => {
    for (const words of [title, about, norm]) assert.ok(words?.en && words['zh-Hans']);
    const law = Object.entries(sources).filter(([key]) => key !== 'lab');
    assert.ok(law.length > 0);
    for (const [key, source] of law) {
      assert.equal(typeof source.seen, 'boolean', key);
      assert.ok(source.url, key);
      assert.equal(source.seen === false, /\(remembered/.test(source.title), key);
      // What rests on memory says so where the norm is told, too.
      if (source.seen === false) assert.match(norm?.en ?? '', /remembered|Covenant/, key);
    }
  });
}

for (const one of cases) {
  test(`all safeguards together keep all promises in ${one.scheme.value.id}, and it is valid with its society and companion`, () => {
    const made = apply(one, safeguards);
    checkPair(made.value, one.society, made.reading);
    findCompanion(made, one.society);
    for (const [id, keeps] of Object.entries(PROMISES)) assert.ok(keeps(made.value, one.society), id);
  });
}

test('any set of safeguards yields a valid scheme for its society that keeps what each of them promises (seed 20261121)', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.subarray(safeguards, { minLength: 2 }), (one, set) => {
      const made = apply(one, set);
      checkPair(made.value, one.society, made.reading);
      for (const { value } of set) assert.ok((PROMISES[value.id] as (typeof PROMISES)[string])(made.value, one.society), value.id);
    }),
    { seed: 20261121, numRuns: 100 },
  );
});

test('where there is nothing to change nothing changes', () => {
  const nothing: readonly (readonly [string, readonly string[]])[] = [
    ['suspensive-effect', ['national-score', 'fuzhou-jasmine', 'hangzhou-qianjiang', 'zhima', 'neutral']],
    ['no-speech-indicators', ['rongcheng', 'zhima', 'enterprise-credit']],
    ['no-guilt-by-association', ['rongcheng', 'yiwu-2017', 'neutral']],
    ['identity-check', ['neutral', 'representatives']],
    ['inability-to-pay', ['neutral', 'representatives', 'enterprise-credit']],
    ['consent', ['hangzhou-qianjiang', 'zhima', 'enterprise-credit']],
    ['basic-needs', ['fuzhou-jasmine', 'yiwu-2017', 'enterprise-credit']],
    ['no-publication', ['rongcheng', 'enterprise-credit']],
    ['closed-list', ['fuzhou-jasmine', 'hangzhou-qianjiang']],
    ['sunset', ['fuzhou-jasmine', 'hangzhou-qianjiang']],
    ['reasons', ['rongcheng', 'judgment-defaulters']],
  ];
  for (const [id, names] of nothing)
    for (const name of names) assert.deepEqual(rules(apply(caseOf(name), [only(id)])), rules(caseOf(name).scheme), `${id} on ${name}`);
});

test('rewards are left alone by what takes penalties away', () => {
  for (const one of cases) {
    const rewards = one.scheme.value.consequences.filter((item) => item.domain === 'benefit');
    for (const id of ['basic-needs', 'closed-list', 'no-cross-context', 'no-publication', 'no-speech-indicators', 'inability-to-pay', 'sunset'])
      assert.deepEqual(
        apply(one, [only(id)]).value.consequences.filter((item) => item.domain === 'benefit'),
        rewards,
        `${id} on ${one.scheme.value.id}`,
      );
  }
});

test('a scheme that does better than a safeguard asks keeps its own', () => {
  const one = caseOf('judgment-defaulters');
  const better: Scheme = {
    ...one.scheme.value,
    sharing: { joint: true, mixups: 0 },
    remedies: {
      notice: { when: 'before', probability: 0.99 },
      reasons: true,
      appeal: { by: 'independent', window: null, capacity: 1000, corrects: 0.99, upholds: 0.9, suspends: true },
      repair: null,
      expiry: { after: 6 },
      review: { catches_false: 0.99, drops_true: 0 },
    },
  };
  const set = ['expiry', 'human-review', 'identity-check', 'independent-appeal', 'notice-before', 'reasons', 'suspensive-effect'].map(only);
  const { value } = apply({ ...one, scheme: { ...one.scheme, value: better } }, set);
  assert.deepEqual(value.remedies, better.remedies);
  assert.deepEqual(value.sharing, better.sharing);
});

test('a source key that a safeguard shares with a scheme or another safeguard names the same page', () => {
  const known = new Map<string, string | null>();
  for (const { value } of [...cases.map((one) => one.scheme), ...safeguards])
    for (const [key, source] of Object.entries(value.sources)) {
      if (known.has(key) && safeguards.some((other) => Object.hasOwn(other.value.sources, key)))
        assert.equal(known.get(key), source.url, `${value.id}: ${key}`);
      known.set(key, source.url);
    }
});
