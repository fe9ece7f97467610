/** Tools of the naive simulation's own tests: many seeds, and means compared with what they should be. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { Scheme } from '../../src/scheme/scheme.ts';
import type { Society } from '../../src/society/society.ts';
import { liveNaively, type NaiveResult } from './naive.ts';
import { CASES } from './schemes.ts';

/** A case, parsed. */
export function named(name: string): { scheme: Scheme; society: Society } {
  const found = CASES.find((c) => c.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return { scheme: parse(found.scheme) as Scheme, society: parse(found.society) as Society };
}

export const sum = (xs: readonly number[] | undefined): number => (xs ?? []).reduce((s, x) => s + x, 0);
export const last = (xs: readonly number[] | undefined): number => xs?.at(-1) ?? Number.NaN;
export const at = (xs: readonly number[] | undefined, month: number): number => xs?.[month] ?? Number.NaN;

/** Asserts that the mean over seeds of some number lies within 5.5 standard errors (of six seeds: Student, five degrees of freedom) (and a stated slack) of what it should be. */
export function expect(runs: readonly NaiveResult[], what: (r: NaiveResult) => number, wanted: number, slack = 0): void {
  const values = runs.map(what);
  const mean = sum(values) / values.length;
  const error = Math.sqrt(sum(values.map((v) => (v - mean) ** 2)) / (values.length - 1) / values.length);
  const shown = `${mean} ± ${error}, wanted ${wanted}`;
  assert.ok(Math.abs(mean - wanted) <= 5.5 * error + slack + 1e-9, shown);
  // A test that could not tell wrong from right is no test.
  assert.ok(error <= 0.05 * Math.abs(wanted) + slack + 1e-9, `too wide: ${shown}`);
}

const SEEDS = Array.from({ length: 6 }, (_, i) => 101 + i);

/** The same world under six seeds. */
export function runs(scheme: Scheme | null, society: Society, persons: number, months: number): NaiveResult[] {
  return SEEDS.map((seed) => liveNaively(scheme, society, { persons, months, seed }));
}
