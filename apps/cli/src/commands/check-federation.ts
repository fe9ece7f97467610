/** The part of `check` that follows federations. */
import { dirname, resolve } from 'node:path';
import { type Checked, checkPair, type Federation, federate, InvalidFile, inLanguage, readSociety, type Scheme, type Society } from 'glasshouse';
import { DEFAULT_SOCIETY, find, followFederation, NotFound } from 'glasshouse/node';
import { societyOf } from '../experiment.ts';
import type { Terminal } from '../terminal.ts';
import { some, told, type Verdict } from '../verdict.ts';

/** Follows the members of a federation, and holds each against the society. @throws InvalidFile */
export function inspectFederation(checked: Checked<Federation>, terminal: Terminal): Verdict {
  const { value, reading } = checked;
  const { regions, elsewhere } = followFederation(checked);
  const warnings = told(reading.file, checked.warnings);
  const members = [...new Set([...regions.values(), ...(elsewhere ? [elsewhere] : [])])];
  const society = federationSociety(checked, members[0]);
  federate(
    checked,
    { regions, elsewhere },
    society.value.regions.map((item) => item.id),
    society.value.id,
  );
  for (const member of members) warnings.push(...told(member.reading.file, checkPair(member.value, society.value, member.reading)));
  return {
    what: `a federation: ${inLanguage(value.title, terminal.language)} (${some(regions.size, 'region')}, ${some(new Set(members.map((member) => member.value.id)).size, 'scheme')})`,
    warnings,
  };
}

/** The society that a federation names, else that of its first scheme, else the default. @throws InvalidFile */
export function federationSociety(checked: Checked<Federation>, first: Checked<Scheme> | undefined): Checked<Society> {
  const { value, reading } = checked;
  if (value.society === undefined && first !== undefined) return societyOf(first);
  try {
    const found = find('societies', value.society ?? DEFAULT_SOCIETY, dirname(resolve(reading.file)));
    return readSociety(found.text, found.file);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new InvalidFile(reading.file, [{ ...reading.at(['society']), path: 'society', message: error.message, level: 'error' }]);
  }
}
