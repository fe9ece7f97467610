import { InvalidFile } from '../base/faults.ts';
import type { Federation } from './federation.ts';
import type { Checked } from './read.ts';
import type { Scheme } from './scheme.ts';

/** What a name in a federation leads to. */
export type Member = { readonly kind: 'scheme'; readonly scheme: Checked<Scheme> } | { readonly kind: 'federation'; readonly federation: Checked<Federation> };

/**
 * Follows the members of a federation down to schemes.
 * @param load reads a member by the name that stands in the file
 * @returns the scheme of each region, and of regions that are not named (null: none)
 * @throws InvalidFile if a federation is, through others, a member of itself
 */
export function resolveFederation(
  root: Checked<Federation>,
  load: (name: string, from: string) => Member,
): { readonly regions: ReadonlyMap<string, Checked<Scheme>>; readonly elsewhere: Checked<Scheme> | null } {
  const memberOf = remembered(load);
  refuseCircles(root, memberOf);
  const follow = (name: string, region: string, from: Checked<Federation>): Checked<Scheme> | null => {
    const member = memberOf(name, from.reading.file);
    if (member.kind === 'scheme') return member.scheme;
    const { federation } = member;
    const next = federation.value.regions[region] ?? federation.value.elsewhere;
    return next === null ? null : follow(next, region, federation);
  };
  const regions = new Map<string, Checked<Scheme>>();
  const refuse = (path: readonly string[], message: string, allowed: string): never => {
    throw new InvalidFile(root.reading.file, [{ ...root.reading.at(path), path: path.join('.'), message, allowed, level: 'error' }]);
  };
  const ofPersons = (scheme: Checked<Scheme>, path: readonly string[]): Checked<Scheme> =>
    scheme.value.subjects === 'enterprises' ? refuse(path, `the scheme "${scheme.value.id}" is for enterprises`, 'schemes for persons') : scheme;
  for (const [region, name] of Object.entries(root.value.regions)) {
    const path = ['regions', region];
    const scheme = follow(name, region, root);
    if (scheme === null)
      refuse(
        path,
        `"${name}" is a federation that has no scheme for the region "${region}"`,
        'a scheme, or a federation that names this region or has an `elsewhere`',
      );
    else regions.set(region, ofPersons(scheme, path));
  }
  const other = root.value.elsewhere === null ? null : follow(root.value.elsewhere, '', root);
  const elsewhere = other === null ? null : ofPersons(other, ['elsewhere']);
  return { regions, elsewhere };
}

type Load = (name: string, from: string) => Member;

/** Each member is read once. */
function remembered(load: Load): Load {
  const known = new Map<string, Member>();
  return (name, from) => {
    const key = `${from}\0${name}`;
    const member = known.get(key) ?? load(name, from);
    known.set(key, member);
    return member;
  };
}

/** Follows every member of every member, also those that no region of the root would reach. */
function refuseCircles(root: Checked<Federation>, load: Load): void {
  const done = new Set<string>();
  const visit = (at: Checked<Federation>, path: readonly string[] | null, trail: readonly string[]): void => {
    const members: [readonly string[], string][] = Object.entries(at.value.regions).map(([region, name]) => [['regions', region], name]);
    if (at.value.elsewhere !== null) members.push([['elsewhere'], at.value.elsewhere]);
    for (const [place, name] of members) {
      const member = load(name, at.reading.file);
      if (member.kind === 'scheme') continue;
      const { id } = member.federation.value;
      const first = path ?? place;
      if (trail.includes(id))
        throw new InvalidFile(root.reading.file, [
          {
            ...root.reading.at(first),
            path: first.join('.'),
            message: `the federation is circular: ${[...trail, id].join(' → ')}`,
            allowed: 'schemes, or federations that do not lead back',
            level: 'error',
          },
        ]);
      if (!done.has(id)) visit(member.federation, first, [...trail, id]);
    }
    done.add(at.value.id);
  };
  visit(root, null, [root.value.id]);
}
