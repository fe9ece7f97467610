/** A rule about what a run measured. What it finds is never more than "cannot be shown": the society is invented. */
import type { Text } from '../../base/text.ts';
import type { AppealCounts } from '../../measures/appeals-open.ts';
import type { Estimate } from '../../measures/measure.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { Measured } from '../check.ts';
import { both, type Norm } from '../norm.ts';
import type { Cures } from '../rule.ts';

/** What of a run the rules read. */
export interface RunFacts {
  readonly measures: Readonly<Record<string, Estimate>>;
  readonly appeals: AppealCounts;
}

export interface RunHit {
  readonly at: readonly string[];
  readonly norms: readonly Norm[];
  readonly what: Text;
  readonly cures: Cures;
  readonly measured: readonly Measured[];
}

export interface RunRule {
  readonly id: string;
  readonly name: string;
  readonly title: Text;
  readonly norms: readonly Norm[];
  readonly trigger: Text;
  readonly check: (facts: RunFacts, scheme: Scheme) => readonly RunHit[];
}

/** Why no run shows that a norm is broken. */
export const INVENTED: Text = both(
  'The society is invented: what these rules come to among real people, a run does not show.',
  '模拟的社会是虚构的：这些规则用在真实的人身上会怎样，模拟并不能证明。',
);

/** A measure of the run as a finding cites it; undefined where it has no value. */
export function cited({ measures }: RunFacts, measure: string): Measured | undefined {
  const estimate = measures[measure];
  return typeof estimate?.value === 'number' ? { measure, value: estimate.value, low: estimate.low, high: estimate.high } : undefined;
}

/** A number with two digits that count. */
export function short(value: number): string {
  return String(Number(value.toPrecision(2)));
}

/** A share in per cent; one that is neither nothing nor all is never shown as such. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return '<1%';
  if (rounded === 100 && share < 1) return '>99%';
  return `${rounded}%`;
}
