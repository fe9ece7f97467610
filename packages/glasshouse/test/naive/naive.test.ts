/** The naive simulation against closed forms and exact chains that are derived here, not taken from any program. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readScheme } from '../../src/scheme/read.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { readSociety } from '../../src/society/read.ts';
import type { Society } from '../../src/society/society.ts';
import { always, at, expect, last, named, runs, sum } from './expectations.ts';
import { keepsItsAnswers } from './kept.ts';
import { liveNaively } from './naive.ts';
import { CASES } from './schemes.ts';

/** Probability that a Poisson process of this rate has an event in a month. */
const once = (rate: number) => 1 - Math.exp(-rate);

test('one rule lists, and lists wrongly, as the exact chain of both clocks says', () => {
  // State: months still to be counted on the official and on the true list (0: not listed), 12 when a stay begins.
  const step = (p: number[][]) => {
    const next = Array.from({ length: 13 }, () => new Array<number>(13).fill(0));
    const [entersTrue, entersFalse] = [once(0.01), once(0.002)];
    p.forEach((row, official) => {
      row.forEach((weight, truly) => {
        const [o, t] = [Math.max(0, official - 1), Math.max(0, truly - 1)];
        for (const isTrue of [0, 1]) {
          for (const isFalse of [0, 1]) {
            const chance = (isTrue ? entersTrue : 1 - entersTrue) * (isFalse ? entersFalse : 1 - entersFalse);
            const toOfficial = o > 0 ? o : isTrue || isFalse ? 12 : 0;
            const toTruly = t > 0 ? t : isTrue ? 12 : 0;
            const line = next[toOfficial] as number[];
            line[toTruly] = (line[toTruly] as number) + weight * chance;
          }
        }
      });
    });
    return next;
  };
  let p: number[][] = Array.from({ length: 13 }, (_, o) => Array.from({ length: 13 }, (_, t) => (o + t === 0 ? 1 : 0)));
  const share = { listed: 0, wrong: 0, listedMonths: 0, wrongMonths: 0 };
  for (let month = 0; month < 60; month += 1) {
    p = step(p);
    share.listed = 1 - sum(p[0]);
    share.wrong = sum(p.slice(1).map((row) => row[0] as number));
    share.listedMonths += share.listed;
    share.wrongMonths += share.wrong;
  }
  assert.ok(Math.abs(share.listed - 0.12654) < 5e-6);
  assert.ok(Math.abs(share.wrong / share.listed - 0.15758) < 5e-6);
  assert.ok(Math.abs(share.wrongMonths / share.listedMonths - 0.15775) < 5e-6);

  const { scheme, society } = named('one-rule');
  const all = runs(scheme, society, 4000, 60);
  expect(all, (r) => last(r.listed) / 4000, share.listed);
  expect(all, (r) => sum(r.wrongly) / sum(r.listed), share.wrongMonths / share.listedMonths);
  expect(all, (r) => sum(r.wrongly) / 4000, share.wrongMonths);
  expect(all, (r) => sum(r.denied.travel) / 4000, 0.1 * share.listedMonths);
  expect(all, (r) => sum(r.deniedWrongly.travel) / 4000, 0.1 * share.wrongMonths);
  expect(all, (r) => last(r.scoreSum.true) / 4000, 1000 - 20 * 0.01 * 60);
});

test('scores fade, reset and expire to their expected values', () => {
  const society = named('fade').society;
  const base = named('fade').scheme;
  const indicators = [{ id: 'theft', conduct: 'theft', points: -4, context: 'civic' as const, recorded: 0.5, false_records: 0.04 }];
  const plain: Scheme = { ...base, indicators, lists: [], consequences: [] };
  const wide = { start: 1000, min: 0, max: 2000 };
  const rate = { official: 0.12 * 0.5 + 0.04, true: 0.12 * 0.5 };

  const fading = runs({ ...plain, ledger: { ...wide, forget: { kind: 'fade', half_life: 5 } } }, society, 3000, 24);
  const keep = 2 ** (-1 / 5);
  const memory = (1 - keep ** 24) / (1 - keep);
  // Truncation moves a score by less than a sixteenth a month.
  expect(fading, (r) => 1000 - last(r.scoreSum.official) / 3000, 4 * rate.official * memory, memory / 16 / 2);
  expect(fading, (r) => 1000 - last(r.scoreSum.true) / 3000, 4 * rate.true * memory, memory / 16 / 2);

  const resetting = runs({ ...plain, ledger: { ...wide, forget: { kind: 'reset', every: 7 } } }, society, 3000, 24);
  for (const month of [6, 7, 20, 21, 23]) {
    expect(resetting, (r) => 1000 - at(r.scoreSum.official, month) / 3000, 4 * rate.official * ((month % 7) + 1));
  }

  const expiring = runs({ ...plain, ledger: { ...wide, forget: { kind: 'expire', valid_for: 6 } } }, society, 3000, 24);
  expect(expiring, (r) => 1000 - at(r.scoreSum.true, 3) / 3000, 4 * rate.true * 4);
  expect(expiring, (r) => 1000 - last(r.scoreSum.official) / 3000, 4 * rate.official * 6);
});

test('points diminish by the expected sum over a Poisson number of entries', () => {
  const { scheme, society } = named('diminishing');
  const plain: Scheme = { ...scheme, ledger: { start: 0, min: 0, max: 1e6, forget: { kind: 'never' } }, lists: [], consequences: [] };
  const expected = (rate: number) => {
    const worth = [0, 8, 12, 14, 16];
    let [sumOfPoints, chance] = [0, Math.exp(-rate)];
    for (let n = 0; n < 60; n += 1) {
      sumOfPoints += chance * (worth[n] ?? 16);
      chance *= rate / (n + 1);
    }
    return sumOfPoints;
  };
  const all = runs(plain, society, 2000, 18);
  expect(all, (r) => last(r.scoreSum.true) / 2000, 3 * expected(6 * 0.25 * 0.7));
  expect(all, (r) => last(r.scoreSum.official) / 2000, 3 * expected(6 * (0.25 * 0.7 + 0.05)));
});

test('a clean month adds points only where that ledger has no entry, and a set overrides points', () => {
  const { scheme, society } = named('ladder');
  const clean: Scheme = {
    ...scheme,
    ledger: { start: 0, min: -1e6, max: 1e6, clean_month: 3, forget: { kind: 'never' } },
    indicators: [{ id: 'theft', conduct: 'theft', points: 0, context: 'civic', recorded: 0.5, false_records: 0.1 }],
    lists: [],
    consequences: [],
  };
  const all = runs(clean, society, 1000, 20);
  expect(all, (r) => last(r.scoreSum.true) / 1000, 20 * 3 * Math.exp(-0.06));
  expect(all, (r) => last(r.scoreSum.official) / 1000, 20 * 3 * Math.exp(-0.16));

  const setting: Scheme = {
    ...clean,
    indicators: [
      { id: 'theft', conduct: 'theft', set: -50, context: 'civic', recorded: 1 },
      { id: 'petition', conduct: 'petition', set: -20, context: 'speech', recorded: 1 },
      { id: 'helping', conduct: 'volunteering', points: 500, context: 'civic', recorded: 1 },
    ],
    ledger: { start: 0, min: -1e6, max: 1e6, forget: { kind: 'reset', every: 1 } },
  };
  const [t, p] = [once(0.12), once(0.15)];
  expect(runs(setting, society, 2000, 12), (r) => sum(r.scoreSum.true) / 2000 / 12, -50 * t - 20 * (1 - t) * p + 500 * 0.25 * (1 - t) * (1 - p));
});

test('with capacity for all and no error, a wrong listing is counted once', () => {
  const { scheme, society } = named('refusals-tell');
  const swift: Scheme = {
    ...scheme,
    indicators: [{ id: 'theft', conduct: 'theft', points: -1, context: 'civic', recorded: 0, false_records: 0.05 }],
    remedies: {
      notice: { when: 'before' },
      appeal: { by: 'same', window: null, capacity: 1e6, corrects: 1, upholds: 1, suspends: false },
      repair: null,
    },
  };
  const eager: Society = { ...society, appeals: { wrongly: 60, rightly: 0, means: 0 } };
  // Listed in month t and counted; decided and off before the counting of t + 1; open to a new entry in t + 2.
  const p = once(0.05);
  let entering = 0;
  for (let month = 0; month < 24; month += 1) entering = p * (1 - entering);
  const all = runs(swift, eager, 3000, 24);
  expect(all, (r) => sum(r.listed.slice(12)) / 12 / 3000, entering);
  expect(all, (r) => sum(r.won) - sum(r.entries.slice(0, -1)), 0);
});

test('a queue is served at capacity, and a mistaken lifting lists truly and not officially', () => {
  const { scheme, society } = named('refusals-tell');
  const slow: Scheme = {
    ...scheme,
    lists: [{ id: 'watch', colour: 'black', entry: [{ recorded: 'theft' }], exit: [], published: false }],
    remedies: {
      notice: { when: 'after' },
      appeal: { by: 'same', window: null, capacity: 400, corrects: 1, upholds: 0, suspends: false },
      repair: null,
    },
  };
  const all = runs(slow, { ...society, appeals: { wrongly: 1, rightly: 1, means: 0 } }, 5000, 24);
  expect(all, (r) => sum(r.decided.slice(8)) / 16, 20, 0.2);
  always(all, (r) => sum(r.decided.map((decided, month) => Math.abs(decided - at(r.won, month)))), 0);
  always(all, (r) => Math.sign(sum(r.missed)), 1);
});

test('a household is refused schooling when another member was listed last month', () => {
  const { scheme, society } = named('guilt-by-association');
  const lasting: Scheme = {
    ...scheme,
    indicators: [{ id: 'theft', conduct: 'theft', points: 0, context: 'civic', recorded: 1 }],
    lists: [{ id: 'watch', colour: 'black', entry: [{ recorded: 'theft' }], exit: [], published: false }],
  };
  const calm: Society = { ...named('fade').society, ties: society.ties };
  let wanted = 0;
  for (let month = 1; month < 20; month += 1) wanted += 0.3 * 0.7 * (1 - Math.exp(-0.12 * month * 2));
  // 3000 persons are whole households of three.
  const all = runs(lasting, calm, 3000, 20);
  expect(all, (r) => sum(r.denied.schooling) / 3000, wanted);
  always(all, (r) => sum(r.deniedWrongly.schooling), 0);
});

test('guilt by association takes points for each listed tie of last month, until the tie is cut', () => {
  const { scheme, society } = named('ties-cut');
  const lasting: Scheme = {
    ...scheme,
    ledger: { start: 1e5, min: 0, max: 2e5, forget: { kind: 'never' } },
    indicators: [
      { id: 'theft', conduct: 'theft', points: 0, context: 'civic', recorded: 1 },
      { id: 'company', ties: { which: ['local'], standing: { list: 'watch' } }, points: -1, context: 'association' },
    ],
    lists: [{ id: 'watch', colour: 'black', entry: [{ recorded: 'theft' }], exit: [], published: false }],
  };
  // A tie whose other side was listed at the end of month m is read, then may be cut, in month m + 1.
  const keep = Math.exp(-0.08);
  let [unlisted, standing, read, cut] = [1, 0, 0, 0];
  for (let month = 0; month < 20; month += 1) {
    read += standing;
    cut += standing * (1 - keep);
    standing = standing * keep + unlisted * once(0.12);
    unlisted *= Math.exp(-0.12);
  }
  const all = runs(lasting, society, 3000, 20);
  expect(all, (r) => 1e5 - last(r.scoreSum.official) / 3000, 5 * read);
  expect(all, (r) => sum(r.tiesCut) / 3000, 5 * cut);
});

test('conduct answers to a direct stake with the elasticities, in sixteen levels, and part of the good is hollow', () => {
  const { scheme, society } = named('response-in-the-dark-and-phases');
  const steady: Scheme = { ...scheme, consequences: [] };
  // Entries list directly: stake = perceived 0.8 × salience.
  const all = runs(steady, society, 2000, 30);
  const base = { theft: 0.12, volunteering: 0.25, petition: 0.15 };
  const wanted = { theft: 0, volunteering: 0, petition: 0, hollow: 0 };
  for (let month = 0; month < 30; month += 1) {
    const stake = Math.round(15 * 0.8 * (0.3 + 0.7 * 2 ** (-month / 10))) / 15;
    wanted.theft += base.theft * Math.exp(-1.2 * stake);
    wanted.volunteering += base.volunteering * Math.exp(0.9 * stake);
    wanted.petition += base.petition;
    wanted.hollow += 0.5 * base.volunteering * (Math.exp(0.9 * stake) - 1);
  }
  expect(all, (r) => sum(r.conduct.theft) / 2000, wanted.theft);
  expect(all, (r) => sum(r.conduct.volunteering) / 2000, wanted.volunteering);
  expect(all, (r) => sum(r.conduct.petition) / 2000, wanted.petition);
  expect(all, (r) => sum(r.hollow) / 2000, wanted.hollow);
});

test('nearness and scale weigh a stake by the distance to the next bound', () => {
  const { scheme, society } = named('response-to-published-rules');
  // All start at 100 and the first month reads that score: scale 100 − 87, nearness 1 / (1 + distance / points).
  const all = runs(scheme, society, 6000, 1);
  const stake = (points: number, recorded: number, distance: number) => Math.round((15 * (points / 13) * recorded) / (1 + distance / points)) / 15;
  expect(all, (r) => sum(r.conduct.theft) / 6000, 0.12 * Math.exp(-1.2 * stake(10, 0.6, 13)));
  expect(all, (r) => sum(r.conduct.volunteering) / 6000, 0.25 * Math.exp(0.9 * stake(5, 0.5, 17)));
  expect(all, (r) => sum(r.conduct.petition) / 6000, 0.15 * Math.exp(-1.5 * stake(10, 0.7, 13)));
  expect(all, (r) => sum(r.conduct.arrears) / 6000, 0.1);
});

test('jobs follow the two-state chain, and means move with them in whole levels on average', () => {
  const society: Society = { ...named('fade').society, employment: { rate: 0.9, lose: 0.05, find: 0.2, means_lost: 0.5, means_found: 1.5 } };
  // A change lands on one of the two levels around it: its mean factor, by linear weights between them.
  const factor = (f: number) => {
    const low = Math.floor(9 * Math.log(f));
    const up = 9 * Math.log(f) - low;
    return (1 - up) * Math.exp(low / 9) + up * Math.exp((low + 1) / 9);
  };
  let [employed, meansWith, meansWithout] = [0.9, 0.9, 0.1];
  for (let month = 0; month < 12; month += 1) {
    const [lost, found] = [meansWith * once(0.05), meansWithout * once(0.2)];
    employed += (1 - employed) * once(0.2) - employed * once(0.05);
    [meansWith, meansWithout] = [meansWith - lost + factor(1.5) * found, meansWithout - found + factor(0.5) * lost];
  }
  const all = runs(null, society, 4000, 12);
  expect(all, (r) => last(r.employed) / 4000, employed);
  expect(all, (r) => last(r.meansSum) / 4000, meansWith + meansWithout);
});

test('fines and factors on means are taken as stated, up to the rounding of levels', () => {
  const { scheme, society } = named('fade');
  const band = { while: { band: 'high' }, context: 'finance' as const, legal_basis: null };
  const poor: Scheme = {
    ...scheme,
    indicators: [],
    lists: [],
    consequences: [
      { id: 'fined', domain: 'fine', fine: 0.25, starts: 3, ...band },
      { id: 'poorer', domain: 'credit', means: Math.exp(-1 / 9), starts: 5, ends: 8, ...band },
    ],
  };
  const all = runs(poor, society, 4000, 10);
  always(all, (r) => at(r.meansSum, 2), 4000);
  [0, 0, 0, 4000, 0, 4000, 0, 0, 0, 0].forEach((imposed, month) => {
    always(all, (r) => at(r.penaltiesImposed, month), imposed);
  });
  // Rounding in the logarithm keeps the mean of the logarithm, so the mean may lie a little above.
  const low = Math.floor(9 * Math.log(0.75));
  const up = 9 * Math.log(0.75) - low;
  const fined = (1 - up) * Math.exp(low / 9) + up * Math.exp((low + 1) / 9);
  expect(all, (r) => at(r.meansSum, 3) / 4000, fined, 1e-3);
  expect(all, (r) => last(r.meansSum) / 4000, fined * Math.exp(-3 / 9), 1e-3);
});

test('detention takes months of conduct and attempts, and begins again only after it ends', () => {
  const { scheme, society } = named('fade');
  const jail: Scheme = {
    ...scheme,
    indicators: [],
    lists: [],
    consequences: [
      { id: 'jail', while: { band: 'high' }, domain: 'liberty', context: 'civic', liberty: { rate: 0.2, months: 2 }, legal_basis: null },
      { id: 'no', while: { band: 'high' }, domain: 'travel', context: 'travel', deny: 1, legal_basis: null },
    ],
  };
  let [free, one, two, served] = [1, 0, 0, 0];
  for (let month = 0; month < 24; month += 1) {
    served += one + two;
    const begins = free * once(0.2);
    [free, one, two] = [free - begins + one, two, begins];
  }
  const all = runs(jail, society, 3000, 24);
  expect(all, (r) => sum(r.libertyMonths) / 3000, served);
  expect(all, (r) => sum(r.conduct.theft) / 3000, 0.12 * (24 - served));
  expect(all, (r) => sum(r.denied.travel) / 3000, 0.5 * (24 - served));
});

test('a mixed-up entry leaves one record and returns next month as one false entry elsewhere', () => {
  const { scheme, society } = named('lag');
  const mixing: Scheme = {
    ...scheme,
    indicators: [{ id: 'theft', conduct: 'theft', points: -1, context: 'civic', recorded: 0.5 }],
    sharing: { joint: false, mixups: 0.3 },
  };
  const all = runs(mixing, society, 3000, 20);
  expect(all, (r) => sum(r.mixedUp) / 3000, 20 * 0.06 * 0.3);
  expect(all, (r) => sum(r.recorded.theft) / 3000, 20 * 0.06 * 0.7);
  expect(all, (r) => sum(r.falseEntries.theft) / 3000, 19 * 0.06 * 0.3);
});

test('lagging entries reach the official ledger late and the true one at once', () => {
  const { scheme, society } = named('lag');
  const all = runs({ ...scheme, lists: [], consequences: [] }, society, 2000, 16);
  always(all, (r) => sum(r.recorded.theft?.slice(0, 4)) + sum(r.falseEntries.theft?.slice(0, 4)), 0);
  expect(all, (r) => sum(r.recorded.theft) / 2000, 12 * 0.12 * 0.6);
  expect(all, (r) => sum(r.falseEntries.theft) / 2000, 12 * 0.03);
});

test('joint consequences outlast the official exit by the months of over-retention', () => {
  const { scheme, society } = named('joint-and-retained');
  const brief: Scheme = { ...scheme, lists: [{ id: 'watch', colour: 'black', entry: [{ recorded: 'theft' }], exit: [{ after: 2 }], published: false }] };
  // Weight by months since the start of the latest stay: 0, 1 listed; 2 … 5 retained; 6 free. Re-entry is possible from 2 on.
  const p = once(0.12 * 0.6 + 0.03);
  let since = [0, 0, 0, 0, 0, 0, 1];
  const months = { listed: 0, retained: 0 };
  for (let month = 0; month < 24; month += 1) {
    const older = [0, since[0], since[1], since[2], since[3], since[4], (since[5] ?? 0) + (since[6] ?? 0)].map((x) => x ?? 0);
    const enters = p * sum(older.slice(2));
    since = older.map((x, age) => (age === 0 ? enters : age >= 2 ? x * (1 - p) : x));
    months.listed += sum(since.slice(0, 2));
    months.retained += sum(since.slice(2, 6));
  }
  const all = runs(brief, society, 3000, 24);
  expect(all, (r) => sum(r.listed) / 3000, months.listed);
  expect(all, (r) => sum(r.denied.housing) / 3000, 0.2 * months.listed);
  expect(all, (r) => sum(r.denied.travel) / 3000, 0.5 * (months.listed + months.retained));
});

test('attention spreads a fixed amount of inspection by past records', () => {
  const { scheme, society } = named('attention-over-groups');
  const even: Society = { ...named('fade').society, groups: society.groups };
  const uneven: Scheme = { ...scheme, attention: { kind: 'records', over: 'group', prior: { majority: 1e9, minority: 3e9 } } };
  // The prior drowns the records: factors (0.8 · 1, 0.2 · 3) / 1.4 over the shares of persons.
  const all = runs({ ...uneven, lists: [{ id: 'watch', colour: 'black', entry: [{ recorded: 'theft' }], exit: [], published: false }] }, even, 4000, 6);
  const listed = (factor: number) => 1 - Math.exp(-6 * (0.12 * Math.min(1, 0.6 * factor) + 0.03));
  expect(all, (r) => last(r.listedByGroup.majority) / 3200, listed(1 / 1.4));
  expect(all, (r) => last(r.listedByGroup.minority) / 800, listed(3 / 1.4));
});

test('traits fall into classes of the stated shares', () => {
  const { scheme, society } = named('two-readings-of-one-conduct');
  const towns = named('sector-with-consent').society;
  const r = liveNaively(scheme, towns, { persons: 1003, months: 1, seed: 5 });
  assert.deepEqual(r.personsByRegion, { north: 602, south: 401 });
  // 0.8 of the north and half of the south: 481.6 + 200.5 = 682.1, right to one person in total.
  assert.ok(Math.abs((r.personsByGroup.majority ?? 0) - 682.1) < 1);
  assert.equal(society.regions.length, 1);
});

test('in every case the books close: stays begun less stays ended are the listings that stand', () => {
  for (const c of CASES) {
    const scheme = parse(c.scheme) as Scheme;
    const r = liveNaively(scheme, parse(c.society) as Society, { persons: 300, months: 24, seed: 3 });
    const single = scheme.lists.filter((list) => list.colour === 'black').length === 1;
    let stays = 0;
    for (let month = 0; month < 24; month += 1) {
      stays += at(r.entries, month) - at(r.exits, month);
      const listed = at(r.listed, month);
      if (single) assert.equal(stays, listed, `${c.name}, month ${month}`);
      else assert.ok(stays >= listed, `${c.name}, month ${month}`);
      if (single) assert.equal(listed - at(r.wrongly, month), at(r.truly, month) - at(r.missed, month), c.name);
      assert.equal(sum(Object.values(r.listedByRegion).map((s) => at(s, month))), listed, c.name);
    }
    assert.equal(sum(Object.values(r.bandsAtEnd)), r.scored, c.name);
    assert.equal(last(r.waiting) <= sum(r.filed) - sum(r.decided), true, c.name);
  }
});

test('every case is a valid scheme for a valid society', () => {
  for (const c of CASES) {
    assert.deepEqual(readScheme(c.scheme, c.name).value, parse(c.scheme), c.name);
    assert.deepEqual(readSociety(c.society, c.name).value, parse(c.society), c.name);
  }
});

keepsItsAnswers();
