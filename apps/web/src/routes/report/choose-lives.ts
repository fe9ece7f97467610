/** Whose lives a report tells: somebody wrongly listed if there is one, somebody rightly, somebody never listed; two of them. */
import type { People, Person } from '../../study/protocol.ts';

export type Role = 'wrongly' | 'listed' | 'never' | 'any';

/** Who is told. Where nobody is kept of a run, the first two. */
export function choose({ sample, listed, wrongly, of }: People): readonly { readonly role: Role; readonly person: number }[] {
  const right = listed.find(({ everWrongly }) => !everWrongly);
  const never = sample.find(({ everListed }) => !everListed);
  const some = (role: Role, one: Person | undefined) => (one === undefined ? [] : [{ role, person: one.person }]);
  const chosen = [...some('wrongly', wrongly[0]), ...some('listed', right ?? listed[0]), ...some('never', never)];
  const once = chosen.filter(({ person }, n) => chosen.findIndex((one) => one.person === person) === n);
  const any = [0, 1].filter((person) => person < of && !once.some((one) => one.person === person)).map((person) => ({ role: 'any' as const, person }));
  return [...once, ...any].slice(0, 2);
}
