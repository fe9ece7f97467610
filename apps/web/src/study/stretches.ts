/** Whole numbers that follow each other, as first and count. @param numbers rising */
export function stretchesOf(numbers: readonly number[]): (readonly [first: number, count: number])[] {
  const stretches: [number, number][] = [];
  for (const number of numbers) {
    const last = stretches.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1]++;
    else stretches.push([number, 1]);
  }
  return stretches;
}
