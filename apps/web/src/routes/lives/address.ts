/** Which run and which person an address asks for, and what had to be taken instead. */

export interface Taken {
  readonly value: number;
  /** What was asked for, where it is not there; at most 40 characters of it. */
  readonly cut: string | null;
}

/** @param given null: nothing was asked for @param most the highest there is */
export function wholeIn(given: string | null | undefined, most: number): Taken | null {
  if (given === null || given === undefined) return null;
  const text = given.trim().slice(0, 40);
  const value = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  const taken = Math.min(Math.max(0, most), value);
  return { value: taken, cut: `${taken}` === text.replace(/^0+(?=\d)/, '') ? null : text };
}

/** The condition for somebody else who is like a person, or unlike. */
export function kindred(life: { readonly group: string; readonly region: string; readonly age: string }, like: boolean): string {
  const { group, region, age } = life;
  const sign = like ? '=' : '!=';
  const of = (fact: string, word: string): string => `${fact} ${sign} "${word}"`;
  return [of('group', group), of('region', region), ...(like && age !== '' ? [of('age', age)] : [])].join(' && ');
}
