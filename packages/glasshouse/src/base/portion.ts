/**
 * floor(count · offset / whole), exactly, for whole numbers below 2³¹: no intermediate reaches 2⁴⁹.
 * Neighbouring portions join without gap or overlap, so they split `count` things over stretches of `whole`.
 * @param offset 0 … whole @param whole at least 1
 * @example
 * portion(10, 5, 7) // => 7
 */
export function portion(count: number, offset: number, whole: number): number {
  const high = count * Math.floor(offset / 65536);
  const quotient = Math.floor(high / whole);
  const rest = (high - quotient * whole) * 65536 + count * (offset % 65536);
  return quotient * 65536 + Math.floor(rest / whole);
}
