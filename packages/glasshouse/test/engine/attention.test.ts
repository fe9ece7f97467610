/** Attention that follows records is a Pólya urn, attention that is fixed is not; on both engines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regionGapRecorded } from '../../src/measures/region-gap.ts';
import { ENGINES } from '../engines.ts';
import { conduct, indicator, type Lived, live, scheme, society, sum, z } from '../kit.ts';

/**
 * Two regions alike in persons and conduct. Coverage is 0.5 × attention, and attention is twice the share of records, so
 * that it never passes 1: nothing is clamped, and the urn is exact. All records of a month are then Poisson with a mean
 * that the shares do not change, and each is one of the east with the probability of the east's share so far.
 */
const WORLD = society({
  regions: [
    { id: 'east', share: 0.5 },
    { id: 'west', share: 0.5 },
  ],
  conducts: [conduct('late_payment', { rate: 0.1 })],
});
const PERSONS = 20;
/** Credited before the first month, one ball each: 100 a 1 000 persons of a region of 10. */
const BALLS = 1;

const rules = (attention: boolean) =>
  scheme({
    indicators: [indicator('late-bill', 'late_payment', { recorded: 0.5, false_records: 0 })],
    lists: [],
    ...(attention ? { attention: { kind: 'records', over: 'region', prior: { east: 100 * BALLS, west: 100 * BALLS } } } : {}),
  });

/** Records of the east and of both, month by month, of each replicate up to the month `until`. */
function records({ program, traces, months }: Lived, until: number): { readonly east: number; readonly all: readonly number[] }[] {
  const { regionRecords } = program.layout;
  return traces.map((_, r) => {
    const [east, west] = [months(regionRecords.at, r).slice(0, until), months(regionRecords.at + 1, r).slice(0, until)];
    return { east: sum(east), all: east.map((count, t) => count + (west[t] as number)) };
  });
}

/**
 * The variance of the east's share after months with so many records, drawn month by month: E[x(1 − x)] shrinks each
 * month by 1 − m / (n + m)², where m records come to n. The urn that draws one by one has m = 1 throughout.
 */
function urnVariance(all: readonly number[]): number {
  let balls = 2 * BALLS;
  let kept = 1;
  for (const m of all) {
    balls += m;
    kept *= 1 - m / balls ** 2;
  }
  return (1 - kept) / 4;
}

/** The variance of a share under Beta(BALLS, BALLS), which the classical urn comes to: here uniform, 1/12. */
const BETA = 1 / (4 * (2 * BALLS + 1));
const RUNS = 250;

/** The same where each month's records are Poisson with that mean: the expectation over all histories, by the number of balls. */
function expectedVariance(mean: number, months: number): number {
  let kept = new Map<number, number>([[2 * BALLS, 1]]);
  for (let t = 0; t < months; t++) {
    const next = new Map<number, number>();
    for (const [balls, weight] of kept) {
      let chance = Math.exp(-mean);
      for (let m = 0; chance > 1e-13; m++) {
        next.set(balls + m, (next.get(balls + m) ?? 0) + weight * chance * (1 - m / (balls + m) ** 2));
        chance *= mean / (m + 1);
      }
    }
    kept = next;
  }
  return (1 - sum([...kept.values()])) / 4;
}

test('drawn one by one the urn comes to the classical variance; drawn a month at a time it stays 11 % below at one record a month, 2 % at one in ten', () => {
  const classical = (n: number): number => (BETA * n) / (n + 2 * BALLS);
  for (const n of [1, 10, 100]) assert.ok(Math.abs(urnVariance(new Array<number>(n).fill(1)) - classical(n)) < 1e-12);
  const nearly = (mean: number, months: number): number => expectedVariance(mean, months) / classical(mean * months);
  assert.ok(Math.abs(nearly(1, 80) - 0.889) < 0.001, `${nearly(1, 80)}`);
  assert.ok(Math.abs(nearly(0.1, 200) - 0.98) < 0.01, `${nearly(0.1, 200)}`);
});

for (const [name, engine] of ENGINES) {
  const urn = live(rules(true), WORLD, { persons: PERSONS, months: 80, runs: RUNS, engine });
  const fixed = live(rules(false), WORLD, { persons: PERSONS, months: 80, runs: RUNS, engine });
  const shareOf = ({ east, all }: { readonly east: number; readonly all: readonly number[] }): number => (east + BALLS) / (sum(all) + 2 * BALLS);

  for (const until of [5, 20, 80]) {
    test(`${name}: after ${until} months of attention that follows records the shares spread as the urn's variance says (4 standard errors)`, () => {
      const lived = records(urn, until);
      const excess = lived.map((run) => (shareOf(run) - 0.5) ** 2 - urnVariance(run.all));
      assert.ok(Math.abs(z(excess, 0)) < 4, `z = ${z(excess, 0)}`);
      assert.ok(Math.abs(z(lived.map(shareOf), 0.5)) < 4, 'the share is a martingale');
      // All persons have 1 record a month between them: 20 persons × rate 0.1 × coverage 0.5.
      const spread = lived.map((run) => (shareOf(run) - 0.5) ** 2);
      assert.ok(Math.abs(z(spread, expectedVariance(PERSONS * 0.1 * 0.5, until))) < 4, 'over all histories too');
    });
  }

  test(`${name}: with fixed attention the spread of shares vanishes as 1/n: a quarter of 1/n, in 20 months and in 80`, () => {
    const variances = [20, 80].map((until) => {
      const lived = records(fixed, until).filter(({ all }) => sum(all) > 0);
      const excess = lived.map(({ east, all }) => (east / sum(all) - 0.5) ** 2 - 1 / (4 * sum(all)));
      assert.ok(Math.abs(z(excess, 0)) < 4, `${until} months: z = ${z(excess, 0)}`);
      return sum(lived.map(({ east, all }) => (east / sum(all) - 0.5) ** 2)) / lived.length;
    });
    const [early, late] = variances as [number, number];
    assert.ok(early / late > 3 && early / late < 5.5, `four times the months, ${early / late} of the variance`);
  });

  test(`${name}: equal true rates are not found again: after 80 months the urn's shares are spread ten times as far as those of fixed attention`, () => {
    const spread = (lived: Lived): number => sum(records(lived, 80).map((run) => (shareOf(run) - 0.5) ** 2)) / RUNS;
    assert.ok(spread(urn) > 10 * spread(fixed), `${spread(urn)} and ${spread(fixed)}`);
    assert.ok(spread(urn) > 0.75 * BETA, `${spread(urn)} of ${BETA}`);
    const gaps = (lived: Lived): number[] =>
      lived.traces
        .map((trace) => regionGapRecorded.value({ program: lived.program, trace }))
        .filter((gap) => gap !== null)
        .toSorted((a, b) => a - b);
    const median = (values: readonly number[]): number => values[Math.floor(values.length / 2)] as number;
    // Were the shares uniform (Beta(1, 1)), the median of max / min would be (3/4) / (1/4) = 3. Of 80 records split evenly it is about 1.16.
    assert.ok(Math.abs(median(gaps(urn)) - 3) < 0.6, `${median(gaps(urn))}`);
    assert.ok(median(gaps(fixed)) < 1.35, `${median(gaps(fixed))}`);
  });
}
