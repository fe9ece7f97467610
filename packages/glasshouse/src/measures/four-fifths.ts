/**
 * The mark of the four-fifths rule, turned to a burden: a ratio above 5/4, or below 4/5, is shown as a gap. A mark, no
 * verdict: the rule is about being selected for something one wants, and has exceptions for small numbers.
 * @source US Uniform Guidelines on Employee Selection Procedures 1978, 29 CFR 1607.4(D): a selection rate below
 *   four-fifths of the highest group's is generally regarded as evidence of adverse impact
 */
export const FOUR_FIFTHS = { low: 0.8, high: 1.25 } as const;

/** Whether a ratio of two groups lies beyond the mark; on the mark (exactly 4/5 or 5/4) it does not, nor where there is none. */
export function beyondFourFifths(ratio: number | null): boolean {
  return ratio !== null && (ratio < FOUR_FIFTHS.low || ratio > FOUR_FIFTHS.high);
}

/** Whether the measure of that id is a ratio of two groups, to which the mark applies: `group_gap.<group>` and what follows it, but no difference. */
export function hasFourFifthsMark(id: string): boolean {
  return /^(enterprise\.)?group_gap\./.test(id) && !id.endsWith('.difference');
}
