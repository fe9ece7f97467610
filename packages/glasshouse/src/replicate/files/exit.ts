/** A list that one leaves by climbing a ladder: everybody starts low, stays listed while below the top, and nobody falls from there. */
import { type Eligibility, eligibilityScheme } from './eligibility.ts';

/** The ladder of {@link eligibilityScheme}, whose last score is the top, and a list of all who stand below it. @param start below the top by two at least */
export function exitScheme(rules: Eligibility, start: number): string {
  const top = rules.repay.length - 1;
  const list = `lists:\n  - { id: below, colour: black, entry: [{ score_below: ${top} }], exit: [{ score_from: ${top} }], published: false }\n`;
  return eligibilityScheme(rules, start).replace('lists: []\n', list);
}
