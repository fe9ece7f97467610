/** Markov chains of few states: what is expected after some steps, in the long run, and before an end. Row vectors; `matrix[from][to]`. */

export type Matrix = readonly (readonly number[])[];

/** The distribution one step later. */
export function step(p: readonly number[], matrix: Matrix): number[] {
  const next = p.map(() => 0);
  p.forEach((weight, from) => {
    if (weight === 0) return;
    const row = matrix[from] as readonly number[];
    for (let to = 0; to < row.length; to++) next[to] = (next[to] as number) + weight * (row[to] as number);
  });
  return next;
}

/** The distribution after some steps. */
export function after(steps: number, start: readonly number[], matrix: Matrix): number[] {
  let p = [...start];
  for (let n = 0; n < steps; n++) p = step(p, matrix);
  return p;
}

/** Solves a·x = b by elimination with the largest pivot. @returns null where there is not one solution */
export function solve(a: Matrix, b: readonly number[]): number[] | null {
  const n = b.length;
  const rows = a.map((row, i) => [...row, b[i] as number]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs((rows[r] as number[])[c] as number) > Math.abs((rows[pivot] as number[])[c] as number)) pivot = r;
    const best = rows[pivot] as number[];
    if (Math.abs(best[c] as number) < 1e-13) return null;
    rows[pivot] = rows[c] as number[];
    rows[c] = best;
    for (let r = 0; r < n; r++) {
      const row = rows[r] as number[];
      const factor = r === c ? 0 : (row[c] as number) / (best[c] as number);
      if (factor !== 0) for (let k = c; k <= n; k++) row[k] = (row[k] as number) - factor * (best[k] as number);
    }
  }
  return rows.map((row, i) => (row[n] as number) / (row[i] as number));
}

/** The one distribution that a step leaves as it is; null where there are several. */
export function stationary(matrix: Matrix): number[] | null {
  const n = matrix.length;
  // p·(matrix − 1) = 0, the last equation replaced by Σ p = 1.
  const a = Array.from({ length: n }, (_, to) =>
    Array.from({ length: n }, (_, from) => (to === n - 1 ? 1 : ((matrix[from] as readonly number[])[to] as number) - (from === to ? 1 : 0))),
  );
  return solve(
    a,
    Array.from({ length: n }, (_, i) => (i === n - 1 ? 1 : 0)),
  );
}

/** Mean and variance of the number of steps taken from states that count, from each state, within so many steps. */
export function visits(matrix: Matrix, counts: readonly boolean[], steps: number): { readonly mean: number[]; readonly variance: number[] } {
  let mean: number[] = counts.map(() => 0);
  let square: number[] = counts.map(() => 0);
  for (let n = 0; n < steps; n++) {
    const [m, s] = [mean, square];
    const expect = (of: readonly number[], from: number): number => (matrix[from] as readonly number[]).reduce((sum, p, to) => sum + p * (of[to] as number), 0);
    mean = counts.map((counted, i) => (counted ? 1 : 0) + expect(m, i));
    // (1 + N)² = 1 + 2N + N².
    square = counts.map((counted, i) => expect(s, i) + (counted ? 1 + 2 * expect(m, i) : 0));
  }
  return { mean, variance: mean.map((value, i) => Math.max(0, (square[i] as number) - value * value)) };
}

/** Where a chain is after very many steps from a state: by squaring the chain that rests in half of its steps, which circles nowhere. */
export function settled(matrix: Matrix, from: number): number[] {
  const n = matrix.length;
  let now = matrix.map((row, i) => row.map((p, j) => p / 2 + (i === j ? 0.5 : 0)));
  for (let squaring = 0; squaring < 20; squaring++) {
    now = now.map((row) => {
      const next = step(row, now);
      const sum = next.reduce((all, p) => all + p, 0);
      return next.map((p) => p / sum);
    });
  }
  return now[from] ?? new Array<number>(n).fill(Number.NaN);
}
