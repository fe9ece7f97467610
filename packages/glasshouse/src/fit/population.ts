/**
 * Approximate Bayesian computation on the unit cube, in which every prior is uniform: a coordinate is the share of the
 * prior's mass below the number.
 *
 *   prior draws ──► the nearest are kept (rejection) ──► the posterior
 *                              │      ▲
 *                              ▼      │  more rounds
 *        drawn around those kept ──► lived, weighed by prior ÷ density of what drew them
 *
 * @source rejection: Pritchard, Seielstad, Perez-Lezaun, Feldman 1999, Molecular Biology and Evolution 16(12)
 * @source rounds: Beaumont, Cornuet, Marin, Robert 2009, "Adaptive approximate Bayesian computation", Biometrika 96(4): importance weights, a normal
 *   kernel of twice the weighted variance; that those kept before may stay is after Lenormand, Jabot, Deffuant 2013, Computational Statistics 28
 */
import { exp, normalCdf, normalQuantile } from '../base/exact.ts';
import { philox, words } from '../base/philox.ts';
import { purposes } from '../base/purpose.ts';

/** A draw that was lived. */
export interface Particle {
  /** From 0. */
  readonly round: number;
  readonly draw: number;
  /** Shape [parameters], each within (0, 1). */
  readonly units: readonly number[];
  /** Of each target: the mean over the draw's runs. */
  readonly simulated: readonly (number | null)[];
  readonly distance: number;
  /** Of importance; those of the prior have 1. */
  readonly weight: number;
}

/** Draws that can still be told apart from the border of the cube. */
const EDGE = 1e-12;
const LEAST_SD = 1e-4;
const PURPOSES = purposes(['fit: which', 'fit: where']);

/** The nearest draws; of equal distance the earlier. Draws without a distance are never kept. */
export function nearest(particles: readonly Particle[], count: number): readonly Particle[] {
  return particles
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((a, b) => a.distance - b.distance || a.round - b.round || a.draw - b.draw)
    .slice(0, count);
}

/** How further draws are made: one of those kept by its weight, moved in each coordinate by a normal kernel that is cut off at the cube's border. */
export interface Kernel {
  readonly centres: readonly Particle[];
  /** Shares of the weight, summing up to 1. Shape [centres] */
  readonly shares: readonly number[];
  /** Shape [parameters] */
  readonly sd: readonly number[];
  /** Of each centre: ∏ over parameters of √(2π)·sd·(mass of the kernel within the cube), by which its density is divided. Shape [centres] */
  readonly norms: readonly number[];
}

/** @param kept at least one */
export function kernelOf(kept: readonly Particle[]): Kernel {
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const shares = kept.map(({ weight }) => weight / total);
  const sd = (kept[0] as Particle).units.map((_, p) => {
    const at = (k: number): number => (kept[k] as Particle).units[p] as number;
    const mean = shares.reduce((sum, share, k) => sum + share * at(k), 0);
    const variance = shares.reduce((sum, share, k) => sum + share * (at(k) - mean) ** 2, 0);
    return Math.max(LEAST_SD, Math.sqrt(2 * variance));
  });
  const norms = kept.map(({ units }) =>
    units.reduce((product, centre, p) => {
      const own = sd[p] as number;
      return product * 2.5066282746310002 * own * (normalCdf((1 - centre) / own) - normalCdf(-centre / own));
    }, 1),
  );
  return { centres: kept, shares, sd, norms };
}

/** A draw of a round. @param seed u32 @param round at least 1 @returns within (0, 1). Shape [parameters] */
export function drawAround({ centres, shares, sd }: Kernel, seed: number, round: number, draw: number): readonly number[] {
  let left = chance(seed, round, draw, PURPOSES['fit: which'], 0);
  let chosen = 0;
  while (chosen < shares.length - 1 && left >= (shares[chosen] as number)) left -= shares[chosen++] as number;
  return (centres[chosen] as Particle).units.map((centre, p) => {
    const own = sd[p] as number;
    const low = normalCdf(-centre / own);
    const high = normalCdf((1 - centre) / own);
    const u = chance(seed, round, draw, PURPOSES['fit: where'], p);
    const share = Math.min(1 - 1e-15, Math.max(1e-15, low + u * (high - low)));
    return Math.min(1 - EDGE, Math.max(EDGE, centre + own * normalQuantile(share)));
  });
}

/** Prior ÷ density of what drew it: the prior is 1 everywhere in the cube. */
export function weightOf({ centres, shares, sd, norms }: Kernel, units: readonly number[]): number {
  let density = 0;
  for (const [c, centre] of centres.entries()) {
    const square = units.reduce((sum, unit, p) => sum + ((unit - (centre.units[p] as number)) / (sd[p] as number)) ** 2, 0);
    density += ((shares[c] as number) * exp(-square / 2)) / (norms[c] as number);
  }
  return 1 / density;
}

/** In (0, 1), by its place. */
function chance(seed: number, round: number, draw: number, purpose: number, number: number): number {
  philox(seed, round, draw, 0, purpose, number);
  return ((words[0] as number) + 0.5) / 2 ** 32;
}
