/** The smallest change of one text into another: what both begin and end with stays, and with it cursor and scroll. */
export function changeBetween(before: string, after: string): { readonly from: number; readonly to: number; readonly insert: string } | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}
