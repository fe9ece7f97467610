/** Names of draws, hashed to 31 bits: a stable name, never a position, so that adding one purpose moves no other. */

/**
 * The number of a purpose. @source FNV-1a (Fowler, Noll, Vo), 32 bit, folded to 31
 * @returns 1 … 2³¹ − 1; 0 is kept for the first draw of a month
 */
export function purpose(name: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < name.length; n++) {
    const code = name.charCodeAt(n);
    hash = Math.imul(hash ^ (code & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (code >>> 8), 0x01000193);
  }
  const folded = ((hash >>> 31) ^ hash) & 0x7fffffff;
  return folded === 0 ? 1 : folded;
}

/**
 * The numbers of several purposes.
 * @throws RangeError if two names share a number: rename one of them
 */
export function purposes<const Name extends string>(names: readonly Name[]): Record<Name, number> {
  const byNumber = new Map<number, string>();
  const result = {} as Record<Name, number>;
  for (const name of names) {
    const number = purpose(name);
    const other = byNumber.get(number);
    if (other !== undefined && other !== name) throw new RangeError(`the purposes "${other}" and "${name}" share the number ${number}; rename one of them`);
    byNumber.set(number, name);
    result[name] = number;
  }
  return result;
}
