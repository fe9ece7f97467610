/** A gamma distribution by a few nodes: Gauss–Laguerre quadrature. */

/** Nodes and weights of a gamma distribution with mean 1: factors rise, weights add up to 1. */
export interface Nodes {
  readonly factors: readonly number[];
  readonly weights: readonly number[];
}

/**
 * The nodes x and weights for which Σ w·f(x) is the mean of f over Gamma(shape, rate = shape) for every polynomial f of degree below 2n.
 * Nodes are the zeros of the n-th orthogonal polynomial, found by counting sign changes and halving; weights are 1 / Σ p_k(x)².
 * @source Golub and Welsch 1969, "Calculation of Gauss quadrature rules", Mathematics of Computation 23, 221–230
 */
export function gammaNodes(shape: number, n: number): Nodes {
  // Monic Laguerre polynomials for the weight x^(shape−1)·e^(−x): p_{k+1} = (x − (2k + shape))·p_k − k(k + shape − 1)·p_{k−1}.
  const a = Array.from({ length: n }, (_, k) => 2 * k + shape);
  const b = Array.from({ length: n }, (_, k) => k * (k + shape - 1));
  /** Zeros above x, by Sturm's count on the ratios of neighbours. */
  const above = (x: number): number => {
    let count = 0;
    let ratio = 1;
    for (let k = 0; k < n; k++) {
      ratio = (a[k] as number) - x - (k === 0 ? 0 : (b[k] as number) / ratio);
      if (ratio === 0) ratio = 1e-300;
      if (ratio > 0) count++;
    }
    return count;
  };
  const top = 4 * n + 2 * shape + 10;
  const nodes = Array.from({ length: n }, (_, i) => {
    let [low, high] = [0, top];
    for (let halving = 0; halving < 200 && low < high; halving++) {
      const middle = (low + high) / 2;
      if (middle === low || middle === high) break;
      // Of the n zeros, n − i lie at or above the i-th.
      if (above(middle) >= n - i) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  });
  const weights = nodes.map((x) => {
    // Orthonormal polynomials, so that nothing grows beyond what a double holds.
    let [before, now, sum] = [0, 1, 1];
    for (let k = 0; k < n - 1; k++) {
      const next = ((x - (a[k] as number)) * now - Math.sqrt(b[k] as number) * before) / Math.sqrt(b[k + 1] as number);
      [before, now] = [now, next];
      sum += next * next;
    }
    return 1 / sum;
  });
  return { factors: nodes.map((x) => x / shape), weights };
}
