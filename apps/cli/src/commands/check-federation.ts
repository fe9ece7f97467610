/** The part of `check` that follows federations. */
import { dirname, resolve } from 'node:path';
import {
  type Checked,
  checkPair,
  type Federation,
  InvalidFile,
  inLanguage,
  type Member,
  nearest,
  readFederation,
  readScheme,
  readSociety,
  resolveFederation,
  type Scheme,
  type Society,
} from 'glasshouse';
import { DEFAULT_SOCIETY, find, kindOf, NotFound } from 'glasshouse/node';
import { societyOf } from '../experiment.ts';
import type { Terminal } from '../terminal.ts';
import { some, told, type Verdict } from '../verdict.ts';

/** Follows the members of a federation down to schemes, which are found as the federation's file names them. @throws InvalidFile */
export function followFederation(checked: Checked<Federation>): ReturnType<typeof resolveFederation> {
  const load = (name: string, from: string): Member => {
    try {
      const found = find('schemes', name, dirname(resolve(from)));
      return kindOf(found.text, found.file) === 'federation/1'
        ? { kind: 'federation', federation: readFederation(found.text, found.file) }
        : { kind: 'scheme', scheme: readScheme(found.text, found.file) };
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw missing(checked, name, error.message);
    }
  };
  return resolveFederation(checked, load);
}

/** Follows the members of a federation, and holds each against the society. @throws InvalidFile */
export function inspectFederation(checked: Checked<Federation>, terminal: Terminal): Verdict {
  const { value, reading } = checked;
  const { regions, elsewhere } = followFederation(checked);
  const warnings = told(reading.file, checked.warnings);
  const members = [...new Set([...regions.values(), ...(elsewhere ? [elsewhere] : [])])];
  const society = federationSociety(checked, members[0]);
  for (const region of Object.keys(value.regions)) {
    const known = society.value.regions.map((item) => item.id);
    if (!known.includes(region))
      throw new InvalidFile(reading.file, [
        {
          ...reading.at(['regions', region], true),
          path: `regions.${region}`,
          message: `"${region}" is not a region of the society "${society.value.id}"`,
          allowed: known.join(', '),
          hint: nearest(region, known),
          level: 'error',
        },
      ]);
  }
  for (const member of members) warnings.push(...told(member.reading.file, checkPair(member.value, society.value, member.reading)));
  return {
    what: `a federation: ${inLanguage(value.title, terminal.language)} (${some(regions.size, 'region')}, ${some(new Set(members.map((member) => member.value.id)).size, 'scheme')})`,
    warnings,
  };
}

function federationSociety(checked: Checked<Federation>, first: Checked<Scheme> | undefined): Checked<Society> {
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

/** A member that is nowhere is a fault of the federation, at the place where it stands. */
function missing(checked: Checked<Federation>, name: string, message: string): InvalidFile {
  const { value, reading } = checked;
  const region = Object.entries(value.regions).find(([, member]) => member === name)?.[0];
  const path = region === undefined ? ['elsewhere'] : ['regions', region];
  return new InvalidFile(reading.file, [{ ...reading.at(path), path: path.join('.'), message, level: 'error' }]);
}
