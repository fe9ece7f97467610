/** What SciPy and SALib say (test/golden/sensitivity.golden.py), and how near two numbers are. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Indices {
  readonly base: number;
  readonly values: readonly number[];
  readonly S1: readonly number[];
  readonly ST: readonly number[];
}
export interface Golden {
  readonly sobol_points: { readonly numbers: readonly number[]; readonly points: readonly (readonly number[])[]; readonly last: readonly number[] };
  readonly ishigami: Indices;
  readonly sobol_g: Indices;
  readonly morris: {
    readonly levels_of_points: readonly (readonly number[])[];
    readonly values: readonly number[];
    readonly mu: readonly number[];
    readonly mu_star: readonly number[];
    readonly sigma: readonly number[];
  };
  readonly regression: {
    readonly points: readonly (readonly number[])[];
    readonly values: readonly number[];
    readonly coefficients: readonly number[];
    readonly r2: number;
    readonly epsilon2_of_levels: number;
  };
}
export const GOLDEN: Golden = JSON.parse(readFileSync(new URL('../golden/sensitivity.golden.json', import.meta.url), 'utf8')) as Golden;

export function near(actual: number | null | undefined, expected: number, within: number, what = ''): void {
  assert.ok(typeof actual === 'number' && Math.abs(actual - expected) <= within, `${what} ${actual} is not ${expected} within ${within}`);
}

/** Ishigami and Homma 1990 with a = 7 and b = 0.1, on the unit cube. */
export function ishigami(point: readonly number[]): number {
  const [x = 0, y = 0, z = 0] = point.map((u) => Math.PI * (2 * u - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Sobol's g function with the coefficients of Saltelli et al. 2010. */
export const G: readonly number[] = [0, 1, 4.5, 9, 99, 99, 99, 99];
export function sobolG(point: readonly number[]): number {
  return point.reduce((product, x, j) => (product * (Math.abs(4 * x - 2) + (G[j] as number))) / (1 + (G[j] as number)), 1);
}
