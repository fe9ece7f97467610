/** Tools of the naive simulation's own tests: many seeds, and means compared with what they should be. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { Scheme } from '../../src/scheme/scheme.ts';
import type { Society } from '../../src/society/society.ts';
import { kept } from './kept.ts';
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

let asked = 0;

/** Asserts that the mean over seeds of some number lies within 5.5 standard errors (of ten seeds: Student, nine degrees of freedom) (and a stated slack) of what it should be. */
export function expect(runs: readonly NaiveResult[], what: (r: NaiveResult) => number, wanted: number, slack = 0): void {
  const values = kept(`${asked++}`, () => runs.map(what));
  const mean = sum(values) / values.length;
  const error = Math.sqrt(sum(values.map((v) => (v - mean) ** 2)) / (values.length - 1) / values.length);
  const shown = `${mean} ± ${error}, wanted ${wanted}`;
  assert.ok(Math.abs(mean - wanted) <= 5.5 * error + slack + 1e-9, shown);
  // A test that could not tell wrong from right is no test.
  assert.ok(error <= 0.05 * Math.abs(wanted) + slack + 1e-9, `too wide: ${shown}`);
}

/** Asserts that some number is the same under every seed. */
export function always(runs: readonly NaiveResult[], what: (r: NaiveResult) => number, wanted: number): void {
  for (const value of kept(`${asked++}`, () => runs.map(what))) assert.equal(value, wanted);
}

const SEEDS = Array.from({ length: 10 }, (_, i) => 101 + i);

/** The same world under ten seeds, each lived when something is first asked of it. */
export function runs(scheme: Scheme | null, society: Society, persons: number, months: number): NaiveResult[] {
  return SEEDS.map((seed) => {
    let result: NaiveResult | undefined;
    return new Proxy({} as NaiveResult, {
      get: (_, name: keyof NaiveResult) => {
        result ??= liveNaively(scheme, society, { persons, months, seed });
        return result[name];
      },
    });
  });
}
