/**
 * The word of a list that is nearest to a misspelt one, or undefined if none is near: one slip in a word of up to
 * three letters, two up to eight, then a third of the letters.
 * @source Damerau 1964, "A technique for computer detection and correction of spelling errors" (letters swapped count once)
 * @example
 * nearest('indicatros', ['indicators', 'bands']) // => 'indicators'
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 80) return undefined;
  const plain = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = (word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = edits(plain, candidate.toLowerCase());
    // A word of which nothing is left is not misspelt but another word.
    if (distance < bestDistance && distance < Math.max(2, word.length) && distance < candidate.length) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] as number) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}
