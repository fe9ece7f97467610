/** Federations as they stand on the disk: members are found beside them or among what ships. */
import type { Federation } from '../../scheme/federation.ts';
import type { Checked } from '../../scheme/read.ts';
import type { resolveFederation } from '../../scheme/resolve.ts';
import { followFederationFrom } from '../prepare.ts';
import { DISK } from './experiment.ts';

export { kindOf } from '../prepare.ts';

/** Follows the members of a federation down to schemes, which are found as the federation's file names them. @throws InvalidFile */
export function followFederation(checked: Checked<Federation>): ReturnType<typeof resolveFederation> {
  return followFederationFrom(DISK, checked);
}
