/** More of the naive simulation against closed forms: stays, remedies and who is scored at all. */
import { test } from 'node:test';
import type { List, Scheme } from '../../src/scheme/scheme.ts';
import { always, expect, last, named, runs, sum } from './expectations.ts';
import { keepsItsAnswers } from './kept.ts';

const once = (rate: number) => 1 - Math.exp(-rate);

/** Recorded thefts alone list; 0.12 × 0.6 a month, no false entries unless stated. */
const { scheme, society } = named('refusals-tell');
const watch: List = { id: 'watch', colour: 'black', entry: [{ recorded: 'theft' }], exit: [], published: false };
const plain: Scheme = {
  ...scheme,
  indicators: [{ id: 'theft', conduct: 'theft', points: 0, context: 'civic', recorded: 0.6 }],
  lists: [watch],
  remedies: { notice: { when: 'never' }, appeal: null, repair: null },
};
const p = once(0.12 * 0.6);

test('with restart, one is listed for as long as an entry lies in the last months', () => {
  const all = runs({ ...plain, lists: [{ ...watch, exit: [{ after: 3 }], restart: true }] }, society, 3000, 24);
  expect(all, (r) => sum(r.listed.slice(4)) / 20 / 3000, 1 - (1 - p) ** 3);
});

test('the longest stay, the expiry and the shortest stay bound how long one is listed', () => {
  const steady = (months: number) => {
    // Renewal: a stay of so many months, then a wait of mean 1/p − 1 months, for re-entry may come in the month of exit.
    return months / (months + 1 / p - 1);
  };
  const share = (r: { listed: number[] }) => sum(r.listed.slice(36)) / 24 / 1500;
  expect(runs({ ...plain, lists: [{ ...watch, max_stay: 5 }] }, society, 1500, 60), share, steady(5), 2e-3);
  expect(runs({ ...plain, remedies: { ...plain.remedies, expiry: { after: 4 } } }, society, 1500, 60), share, steady(4), 2e-3);
  expect(runs({ ...plain, lists: [{ ...watch, exit: [{ after: 1 }], min_stay: 3 }] }, society, 1500, 60), share, steady(3), 2e-3);
});

test('an act of repair ends a listing that has been counted long enough', () => {
  const repairing: Scheme = { ...plain, remedies: { ...plain.remedies, repair: { after: 3, acts: ['volunteering'], granted: 0.5 } } };
  const ends = once(0.25) * 0.5;
  // Weights by months counted: 0 is off; a stay begins in step 5, may be repaired in step 7, is counted in step 8.
  let [off, one, two, three, listed, repaired] = [1, 0, 0, 0, 0, 0];
  for (let month = 0; month < 24; month += 1) {
    const begins = off * p;
    repaired += three * ends;
    [off, one, two, three] = [off - begins + three * ends, begins, one, two + three * (1 - ends)];
    listed += one + two + three;
  }
  const all = runs(repairing, society, 3000, 24);
  expect(all, (r) => sum(r.listed) / 3000, listed);
  expect(all, (r) => sum(r.truly) / 3000, listed);
  expect(all, (r) => sum(r.repaired) / 3000, repaired);
});

test('a repaired score stands at the bound of the list', () => {
  const falling: Scheme = {
    ...plain,
    ledger: { start: 100, min: 0, max: 150, forget: { kind: 'never' } },
    indicators: [{ id: 'theft', conduct: 'theft', points: -30, context: 'civic', recorded: 1 }],
    lists: [{ ...watch, entry: [{ score_below: 71 }] }],
    remedies: { ...plain.remedies, repair: { after: 0, acts: ['volunteering'] } },
  };
  // Whoever steals only in the first month stands at 70 and is back at 71 with the first good deed.
  const all = runs(falling, { ...society, conducts: society.conducts.map((c) => (c.id === 'theft' ? { ...c, rate: 0.3 } : c)) }, 3000, 1);
  const chance = (n: number) => (Math.exp(-0.3) * 0.3 ** n) / ([1, 1, 2, 6][n] ?? 1);
  const atZero = 1 - [0, 1, 2, 3].reduce((s, n) => s + chance(n), 0);
  const good = once(0.25);
  const mean = (score: number) => good * 71 + (1 - good) * score;
  expect(all, (r) => last(r.scoreSum.official) / 3000, 100 * chance(0) + mean(70) * chance(1) + mean(40) * chance(2) + mean(10) * chance(3) + mean(0) * atZero);
});

test('a waiting appeal suspends refusals until it is decided, which without capacity is never', () => {
  const waiting: Scheme = {
    ...plain,
    remedies: {
      notice: { when: 'after', probability: 0.7 },
      appeal: { by: 'same', window: 2, capacity: 0, corrects: 1, upholds: 1, suspends: true },
      repair: null,
    },
    consequences: [{ id: 'no-trains', while: { list: 'watch' }, domain: 'travel', context: 'travel', deny: 0, legal_basis: null, means: Math.exp(-1 / 9) }],
  };
  // Listed in month m: may file in m + 1 and m + 2; a filing in month f stops what follows from f + 1 on.
  const files = once(0.4);
  let filed = 0;
  for (let begun = 0; begun < 20; begun += 1) {
    const share = p * (1 - p) ** begun;
    filed += share * 0.7 * (begun + 1 >= 20 ? 0 : begun + 2 >= 20 ? files : 1 - (1 - files) ** 2);
  }
  const all = runs(waiting, { ...society, appeals: { wrongly: 9, rightly: 0.4, means: 0 } }, 3000, 20);
  expect(all, (r) => sum(r.filed) / 3000, filed);
  expect(all, (r) => last(r.waiting) / 3000, filed);
  // Means fall by exactly one level in every month in force.
  expect(all, (r) => sum(r.penaltiesImposed) / 3000, 1 - (1 - p) ** 20);
  expect(all, (r) => last(r.meansSum) / 3000, meanOfMeans(files));

  /** The mean of exp(−months in force / 9) by enumeration of the month of listing and of filing. */
  function meanOfMeans(chance: number): number {
    let mean = (1 - p) ** 20;
    for (let begun = 0; begun < 20; begun += 1) {
      const share = p * (1 - p) ** begun;
      const months = 20 - begun;
      const paths: [number, number][] = [
        [0.7 * chance, 2],
        [0.7 * (1 - chance) * chance, 3],
        [1 - 0.7 * (1 - (1 - chance) ** 2), months],
      ];
      for (const [weight, inForce] of paths) mean += share * weight * Math.exp(-Math.min(months, inForce) / 9);
    }
    return mean;
  }
});

test('review drops true entries and catches false ones', () => {
  const reviewed: Scheme = {
    ...plain,
    indicators: [{ id: 'theft', conduct: 'theft', points: 0, context: 'civic', recorded: 0.6, false_records: 0.05 }],
    remedies: { ...plain.remedies, review: { catches_false: 0.4, drops_true: 0.25 } },
  };
  const all = runs(reviewed, society, 3000, 12);
  expect(all, (r) => sum(r.recorded.theft) / 3000, 12 * 0.12 * 0.6 * 0.75);
  expect(all, (r) => sum(r.falseEntries.theft) / 3000, 12 * 0.05 * 0.6);
});

test('only who is in scope and agreed is scored, and everyone acts', () => {
  const sector = named('sector-with-consent');
  const all = runs(sector.scheme, sector.society, 3000, 4);
  expect(all, (r) => r.scored / 3000, 0.4 * 0.45 * 0.6, 1e-3);
  always(all, (r) => sum(r.listedByRegion.north), 0);
});

keepsItsAnswers();
