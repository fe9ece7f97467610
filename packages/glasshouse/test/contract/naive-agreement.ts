/** An engine and the naive simulation live the same cases; what they count must agree in distribution. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import type { Scalar } from '../../src/compile/layout.ts';
import type { Engine } from '../../src/engine/back-end.ts';
import { runReplicate } from '../../src/engine/run.ts';
import { readScheme } from '../../src/scheme/read.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { readSociety } from '../../src/society/read.ts';
import { hashOf, keepsItsAnswers, kept } from '../naive/kept.ts';
import { liveNaively, type NaiveResult } from '../naive/naive.ts';
import { CASES } from '../naive/schemes.ts';

const PERSONS = 1500;
const MONTHS = 24;
const RUNS = 5;
/** Standard errors that a difference may have; about thirty numbers a case, thirty cases. */
const BOUND = 4.5;

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const SAME = [
  'listed',
  'wrongly',
  'missed',
  'truly',
  'entries',
  'exits',
  'filed',
  'decided',
  'won',
  'waiting',
  'repaired',
  'hollow',
  'employed',
  'libertyMonths',
  'tiesCut',
] as const satisfies readonly Scalar[];

type Counts = Record<string, number>;

function byEngine(engine: Engine, name: string, replicate: number): Counts {
  const found = CASES.find((item) => item.name === name);
  assert.ok(found);
  const scheme = readScheme(found.scheme, name).value;
  const program = compile(scheme, readSociety(found.society, name).value, { persons: PERSONS, months: MONTHS });
  const trace = runReplicate(engine, program, 7, replicate);
  assert.ok(trace);
  const { layout, names } = program;
  const all = (at: number): number => sum(Array.from({ length: MONTHS }, (_, t) => trace.rows[t * layout.width + at] as number));
  const run = (of: { at: number; count: number }): number => sum(Array.from({ length: of.count }, (_, n) => all(of.at + n)));
  const last = trace.rows.subarray((MONTHS - 1) * layout.width);
  const end = (at: number): number => last[at] as number;
  const counts: Counts = {};
  for (const key of SAME) counts[key] = all(layout.scalar[key]);
  counts.filedWrongly = all(layout.scalar.filedWrongly);
  counts.imposed = all(layout.scalar.imposed);
  counts.listedAtEnd = end(layout.scalar.listed);
  counts.wronglyAtEnd = end(layout.scalar.wrongly);
  counts.scored = end(layout.scalar.scored);
  counts.scoreAtEnd = end(layout.scalar.score) / 16 / end(layout.scalar.scored);
  counts.trueScoreAtEnd = end(layout.scalar.trueScore) / 16 / end(layout.scalar.scored);
  counts.ever = all(layout.scalar.firstListed);
  counts.everWrongly = all(layout.scalar.firstWrongly);
  counts.denied = run(layout.denied);
  counts.deniedWrongly = run(layout.deniedWrongly);
  counts.granted = run(layout.granted);
  names.conducts.forEach((id, k) => {
    counts[`did ${id}`] = all(layout.done.at + k);
  });
  names.bands.forEach((id, b) => {
    counts[`in band ${id}`] = end(layout.band.at + b);
  });
  // The engine counts entries when they are recorded, the naive simulation when they arrive.
  if (program.lag === 0) {
    counts.mixedUp = run(layout.mixedUp);
    names.indicators.forEach((id, n) => {
      counts[`entered ${id}`] = all(layout.entered.at + n);
      counts[`falsely entered ${id}`] = all(layout.falselyEntered.at + n);
    });
  }
  return counts;
}

function naively(name: string, seed: number, keys: readonly string[]): Counts {
  const found = CASES.find((item) => item.name === name);
  assert.ok(found);
  const scheme = readScheme(found.scheme, name).value;
  const society = readSociety(found.society, name).value;
  const counts = kept(`${name} ${seed} ${hashOf([scheme, society]).slice(0, 16)}`, () =>
    countsOf(scheme, liveNaively(scheme, society, { persons: PERSONS, months: MONTHS, seed })),
  );
  return Object.fromEntries(keys.map((key) => [key, counts[key] ?? Number.NaN]));
}

function countsOf(scheme: Scheme, result: NaiveResult): Counts {
  const last = (values: readonly number[]): number => values.at(-1) ?? Number.NaN;
  const counts: Counts = {};
  for (const key of SAME) counts[key] = sum(result[key]);
  counts.filedWrongly = sum(result.filedWrong);
  counts.imposed = sum(result.penaltiesImposed);
  counts.listedAtEnd = last(result.listed);
  counts.wronglyAtEnd = last(result.wrongly);
  counts.scored = result.scored;
  counts.scoreAtEnd = last(result.scoreSum.official) / result.scored - scheme.ledger.min;
  counts.trueScoreAtEnd = last(result.scoreSum.true) / result.scored - scheme.ledger.min;
  counts.ever = result.everListed;
  counts.everWrongly = result.everWrongly;
  counts.mixedUp = sum(result.mixedUp);
  for (const [key, of] of [
    ['denied', result.denied],
    ['deniedWrongly', result.deniedWrongly],
    ['granted', result.granted],
  ] as const)
    counts[key] = sum(Object.values(of).map(sum));
  for (const [id, months] of Object.entries(result.conduct)) counts[`did ${id}`] = sum(months);
  for (const [id, count] of Object.entries(result.bandsAtEnd)) counts[`in band ${id}`] = count;
  for (const [id, months] of Object.entries(result.recorded)) counts[`entered ${id}`] = sum(months);
  for (const [id, months] of Object.entries(result.falseEntries)) counts[`falsely entered ${id}`] = sum(months);
  return counts;
}

/** Registers one test a case; `part` of `parts` so that files share the work. */
export function agreesWithTheNaiveSimulation(engine: Engine, part: number, parts: number): void {
  CASES.forEach(({ name }, n) => {
    if (n % parts !== part) return;
    test(`the ${engine.name} engine and the naive simulation agree in distribution on "${name}"`, () => {
      const ours = Array.from({ length: RUNS }, (_, replicate) => byEngine(engine, name, replicate));
      const keys = Object.keys(ours[0] as Counts);
      const theirs = Array.from({ length: RUNS }, (_, run) => naively(name, 1000 + run, keys));
      for (const key of keys) {
        const a = ours.map((counts) => counts[key] as number);
        const b = theirs.map((counts) => counts[key] as number);
        const meanA = sum(a) / RUNS;
        const meanB = sum(b) / RUNS;
        const variance = (values: number[], mean: number): number => sum(values.map((value) => (value - mean) ** 2)) / (RUNS - 1);
        // Five runs know their spread badly: half a per cent of the level is allowed beside it.
        const error = Math.sqrt((variance(a, meanA) + variance(b, meanB)) / RUNS) + 0.005 * ((meanA + meanB) / 2) + 0.05;
        assert.ok(Math.abs(meanA - meanB) <= BOUND * error, `${key}: engine ${meanA}, naive ${meanB}, standard error ${error}`);
      }
    });
  });
  keepsItsAnswers();
}
