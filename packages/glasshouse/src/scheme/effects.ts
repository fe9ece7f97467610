/** What a consequence does: asked by the checks, by safeguards and by the compiler, so that they agree. */
import { EXPOSURES, type Exposure } from '../base/exposure.ts';
import type { Consequence } from './scheme.ts';

/** The kind of attempt that a consequence refuses or grants; undefined where its domain knows none. */
export function attemptOf(item: Consequence): Exposure | undefined {
  if (item.of !== undefined) return item.of;
  if (item.domain === 'family') return 'schooling';
  if (item.domain === 'benefit') return 'public_services';
  return EXPOSURES.find((exposure) => exposure === item.domain);
}

/** Whether a consequence takes something; the others are rewards, or do nothing. */
export function isPenalty(item: Consequence): boolean {
  if (item.domain === 'benefit') return false;
  return (
    (item.deny ?? 0) > 0 ||
    (item.means ?? 1) < 1 ||
    (item.job_loss ?? 1) > 1 ||
    (item.job_finding ?? 1) < 1 ||
    (item.fine ?? 0) > 0 ||
    item.liberty !== undefined ||
    (item.cuts_ties ?? 0) > 0 ||
    item.stops !== undefined
  );
}

/** Whether a consequence changes any state or answers any attempt. */
export function hasEffect(item: Consequence): boolean {
  const attempted = attemptOf(item) !== undefined;
  return (
    (attempted && (item.deny ?? 0) > 0) ||
    (attempted && (item.grant ?? 0) > 0) ||
    (item.means ?? 1) !== 1 ||
    (item.job_loss ?? 1) !== 1 ||
    (item.job_finding ?? 1) !== 1 ||
    (item.fine ?? 0) > 0 ||
    (item.liberty?.rate ?? 0) > 0 ||
    (item.cuts_ties ?? 0) > 0 ||
    item.stops !== undefined
  );
}
