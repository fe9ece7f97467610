/** What tests of the rights check share. */
import { dirname, resolve } from 'node:path';
import { find } from '../../src/host/node/library.ts';
import { checkRights, type Finding, type RightsReport, type Subject } from '../../src/rights/check.ts';
import type { Profile } from '../../src/rights/norm.ts';
import { applySafeguards } from '../../src/scheme/apply.ts';
import { type Checked, readSafeguard, readScheme } from '../../src/scheme/read.ts';
import type { Safeguard } from '../../src/scheme/safeguard.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { readSociety } from '../../src/society/read.ts';
import type { Society } from '../../src/society/society.ts';

export function shippedSafeguard(id: string): Checked<Safeguard> {
  const { file, text } = find('safeguards', id);
  return readSafeguard(text, file);
}

const societies = new Map<string, Society>();

/** The society of a scheme; each is read once. */
function societyOf(scheme: Checked<Scheme>): Society {
  const { file, text } = find('societies', scheme.value.society ?? 'china-aggregates', dirname(resolve(scheme.reading.file)));
  const society = societies.get(file) ?? readSociety(text, file).value;
  societies.set(file, society);
  return society;
}

/** A scheme with safeguards, as the command line makes it. */
export function subjectOf(scheme: Checked<Scheme>, safeguards: readonly string[] = []): Subject {
  const society = societyOf(scheme);
  const checked = safeguards.map(shippedSafeguard);
  const applied = checked.length > 0 ? applySafeguards(scheme.value, checked, scheme.reading, society).value : scheme.value;
  return { scheme: applied, reading: scheme.reading, safeguards: checked, society };
}

/** A scheme that ships. */
export function shippedScheme(id: string): Checked<Scheme> {
  const { file, text } = find('schemes', id);
  return readScheme(text, file);
}

export function rightsOf(id: string, safeguards: readonly string[] = [], profile: Profile = 'all'): RightsReport {
  return checkRights(subjectOf(shippedScheme(id), safeguards), profile);
}

/** Rule, item and severity: `S01 consequences.no-travel violates`. */
export function key(finding: Pick<Finding, 'rule' | 'path' | 'severity'>): string {
  return `${finding.rule} ${finding.path} ${finding.severity}`;
}
