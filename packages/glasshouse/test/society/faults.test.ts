/** Each kind of fault in a society file: where it is, what is wrong, what is allowed, and the nearest right word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_RECORDS } from '../../src/base/people.ts';
import { change, FLAT, line, societyFaults } from '../fixtures/files.ts';

/** `says`: `line:column path: what is wrong [what is allowed] → what to write`. */
const CASES: readonly { readonly what: string; readonly change: readonly (readonly [string, string])[]; readonly says: readonly string[] }[] = [
  {
    what: 'an unknown key',
    change: [['persons: 100000', 'person: 100000']],
    says: [
      '1:1 persons: is missing [a number above 0 up to 1000000000000]',
      '7:1 person: the key "person" is not known here [glasshouse, id, title, about, sources, persons, enterprises, regions, groups, ages, means, employment, disposition, conducts, response, recording, exposures, exposures_evidence, appeals, ties, firms] → persons',
    ],
  },
  {
    what: 'people under persons',
    change: [['persons: 100000', 'persons: [ { age: 30 }, { age: 40 } ]']],
    says: [`7:10 persons: is a list with 2 items. ${NO_RECORDS} [a number above 0 up to 1000000000000]`],
  },
  {
    what: 'a share below 0',
    change: [['share: 1 } ]\ngroups', 'share: -1 } ]\ngroups']],
    says: ['9:31 regions.only.share: is -1 [a number from 0 to 1000000000000]'],
  },
  {
    what: 'only shares of 0',
    change: [['{ id: all, share: 1 }', '{ id: all, share: 0 }']],
    says: ['10:9 groups: all shares are 0 [at least one share above 0]'],
  },
  {
    what: 'two regions of one id',
    change: [['regions: [ { id: only, share: 1 } ]', 'regions: [ { id: only, share: 1 }, { id: only, share: 1 } ]']],
    says: ['9:42 regions.only.id: the id "only" stands twice [an id of its own for each item]'],
  },
  {
    what: 'a factor for no group',
    change: [['need: 0,', 'need: 0, groups: { everyone: 2, al: 2 },']],
    says: [
      '14:84 conducts.late_payment.groups.everyone: "everyone" is not a group of this society [all]',
      '14:97 conducts.late_payment.groups.al: "al" is not a group of this society [all] → all',
    ],
  },
  {
    what: 'a factor for no region',
    change: [['need: 0,', 'need: 0, regions: { onyl: 2 },']],
    says: ['14:85 conducts.late_payment.regions.onyl: "onyl" is not a region of this society [only] → only'],
  },
  {
    what: 'a factor for no age band',
    change: [['need: 0,', 'need: 0, ages: { old: 2 },']],
    says: ['14:82 conducts.late_payment.ages.old: "old" is not an age band of this society [nothing: there is none]'],
  },
  {
    what: 'means by nothing',
    change: [['mean: 1, gini: 0', 'mean: 1']],
    says: ['11:8 means: means are given either by `gini` or by `quantiles` [exactly one of them]'],
  },
  {
    what: 'means twice',
    change: [['mean: 1, gini: 0', 'mean: 1, gini: 0, quantiles: [ 0.5, 2 ]']],
    says: ['11:8 means: means are given either by `gini` or by `quantiles` [exactly one of them]'],
  },
  {
    what: 'quantiles that fall',
    change: [['gini: 0', 'quantiles: [ 1, 3, 2 ]']],
    says: ['11:38 means.quantiles.2: 2 lies below the quantile before it [rising quantiles]'],
  },
  {
    what: 'all rates together',
    change: [['rate: 0.02, disposition', 'rate: 20.5, disposition']],
    says: ['14:43 conducts.late_payment.rate: is 20.5 [a number from 0 to 20]'],
  },
  {
    what: 'disposition with fifteen weights',
    change: [['response:', 'disposition: { weights: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1], factors: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1] }\nresponse:']],
    says: ['15:25 disposition.weights: has 15 items [at least 16 items]'],
  },
  {
    what: 'an unknown attempt',
    change: [['travel: 0.1', 'travell: 0.1']],
    says: ['16:14 exposures.travell: the key "travell" is not known here [travel, employment, credit, housing, schooling, public_services, dating] → travel'],
  },
  {
    what: 'a kind of conduct that is none',
    change: [['kind: harm', 'kind: harmful']],
    says: ['14:31 conducts.late_payment.kind: is the text "harmful" [harm, good, lawful, cannot]'],
  },
  {
    what: 'a household of nobody',
    change: [['household: 1', 'household: 0']],
    says: ['17:20 ties.household: is 0 [a whole number from 1 to 8]'],
  },
  {
    what: 'more ties than can be told apart',
    change: [['household: 1, local: 0, far: 0', 'household: 8, local: 16, far: 8']],
    says: ['17:7 ties: 2 × household + local + far is 40: so many ties cannot be told apart [at most 34]'],
  },
  {
    what: 'evidence about nothing',
    change: [['source: none }\nresp', 'source: none, evidence: { rates: { grade: invented, source: none } } }\nresp']],
    says: ['14:117 conducts.late_payment.evidence.rates: there is no "rates" here that the evidence could be about [kind, rate, disposition, need] → rate'],
  },
  {
    what: 'enterprises with only shares of 0',
    change: [
      ['ties:', 'firms: { sizes: [ { id: s, share: 0, employees: 3 } ], conducts: [ { id: late, kind: harm, rate: 0.1, disposition: 0, need: 0 } ] }\nties:'],
    ],
    says: ['17:17 firms.sizes: all shares are 0 [at least one share above 0]'],
  },
];

for (const item of CASES) {
  test(`a society with ${item.what} is refused at its place, with what is allowed`, () => {
    assert.deepEqual(societyFaults(change(FLAT, ...item.change)).map(line), item.says);
  });
}

test('several faults of a society are all told, in the order of the file', () => {
  const text = change(
    FLAT,
    ['persons: 100000', 'persons: -1\ncolour: red'],
    ['need: 0,', 'need: 0, groups: { everyone: 2 },'],
    ['household: 1', 'household: 99'],
  );
  assert.deepEqual(
    societyFaults(text).map((fault) => fault.path),
    ['persons', 'colour', 'conducts.late_payment.groups.everyone', 'ties.household'],
  );
});

test('shares of groups that a region leaves out are those of the society', () => {
  const text = change(
    FLAT,
    ['{ id: only, share: 1 }', '{ id: only, share: 1, groups: { all: 0 } }'],
    ['{ id: all, share: 1 }', '{ id: all, share: 1 }, { id: more, share: 1 }'],
  );
  assert.deepEqual(societyFaults(text), []);
});
