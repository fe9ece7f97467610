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
export function resolveFederation(root: Checked<Federation>, load: (name: string, from: string) => Member): { readonly regions: ReadonlyMap<string, Checked<Scheme>>; readonly elsewhere: Checked<Scheme> | null } {
  const follow = (name: string, region: string, from: Checked<Federation>, path: readonly string[], seen: readonly string[]): Checked<Scheme> | null => {
    const member = load(name, from.reading.file);
    if (member.kind === 'scheme') return member.scheme;
    const { federation } = member;
    if (seen.includes(federation.value.id)) {
      throw new InvalidFile(root.reading.file, [{ ...root.reading.at(path), path: path.join('.'), message: `the federation is a member of itself: ${[...seen, federation.value.id].join(' → ')}`, allowed: 'schemes, or federations that do not lead back', level: 'error' }]);
    }
    const next = federation.value.regions[region] ?? federation.value.elsewhere;
    return next === null ? null : follow(next, region, federation, path, [...seen, federation.value.id]);
  };
  const regions = new Map<string, Checked<Scheme>>();
  for (const [region, name] of Object.entries(root.value.regions)) {
    const scheme = follow(name, region, root, ['regions', region], [root.value.id]);
    if (scheme) regions.set(region, scheme);
  }
  const elsewhere = root.value.elsewhere === null ? null : follow(root.value.elsewhere, '', root, ['elsewhere'], [root.value.id]);
  return { regions, elsewhere };
}
