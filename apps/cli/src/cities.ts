/** The schemes under which one life is lived: those given, the members of a federation, or the cities that ship. */
import { basename } from 'node:path';
import { readFederation, readScheme, spoken, type Text } from 'glasshouse';
import { DEFAULT_SOCIETY, find, followFederation, kindOf, shipped } from 'glasshouse/node';
import { federationSociety } from './commands/check-federation.ts';
import { WrongUsage } from './exit.ts';
import { type Lived, readExperiment, societyOf } from './experiment.ts';
import type { RunOptions } from './options.ts';
import { isRunFile } from './run-file.ts';
import type { Terminal } from './terminal.ts';

/** A scheme under which the life is lived. */
export interface City {
  readonly id: string;
  readonly title: Text;
  /** Regions of the federation that have this scheme; null where it is no member of one. */
  readonly regions: readonly string[] | null;
  readonly lived: Lived;
}

/** A scheme by its file, before it is lived. */
interface Named {
  readonly file: string;
  readonly regions: readonly string[] | null;
}

/**
 * The schemes, in order: SCHEME or the members of that federation, then those given, else the cities that ship. All are
 * lived by one society: the one asked for, else the federation's, else the first scheme's.
 * @param given names with commas between them; true where the flag stands alone
 * @throws InvalidFile, NotFound, WrongUsage
 */
export function citiesOf(name: string, given: string | true, options: Pick<RunOptions, 'society' | 'safeguard'>, terminal: Terminal): readonly City[] {
  if (isRunFile(name)) throw new WrongUsage(`--cities takes a scheme or a federation, and ${name} is a run file.`);
  const names = given === true ? [] : given.split(',').map((one) => one.trim());
  if (names.some((one) => one === '')) throw new WrongUsage('--cities: give ids or files with commas between them, as in --cities rongcheng,yiwu-2017.');
  const first = namedBy(name);
  const others = names.length === 0 && !first.federation ? shippedCities() : names.flatMap((one) => namedBy(one).schemes);
  const all = [...first.schemes, ...others];
  const files = all.map(({ file }) => file);
  const once = all.filter(({ file }, n) => files.indexOf(file) === n);
  const society = options.society ?? first.society;
  const said = new Set<string>();
  const cities = once.map(({ file, regions }): City => {
    const lived = readExperiment(file, { society, safeguard: options.safeguard, scheme: true });
    for (const warning of lived.warnings) if (!said.has(warning)) terminal.note(warning);
    for (const warning of lived.warnings) said.add(warning);
    return { id: lived.original.id, title: lived.original.title, regions, lived };
  });
  // Two files may give their schemes one id: then the file says which is meant.
  return cities.map((city, n) =>
    cities.some((other, m) => m !== n && other.id === city.id) ? { ...city, id: `${city.id} (${basename(once[n]?.file ?? '')} ${n})` } : city,
  );
}

function namedBy(name: string): { readonly schemes: readonly Named[]; readonly federation: boolean; readonly society: string } {
  const found = find('schemes', name);
  if (kindOf(found.text, found.file) !== 'federation/1') {
    const scheme = readScheme(found.text, found.file);
    return { schemes: [{ file: found.file, regions: null }], federation: false, society: societyOf(scheme).reading.file };
  }
  const federation = readFederation(found.text, found.file);
  const { regions, elsewhere } = followFederation(federation);
  const byFile = Map.groupBy(regions, ([, scheme]) => scheme.reading.file);
  const members = [...byFile].map(([file, list]) => ({ file, regions: list.map(([region]) => region) }));
  const rest = elsewhere === null || byFile.has(elsewhere.reading.file) ? [] : [{ file: elsewhere.reading.file, regions: [] }];
  const society = federationSociety(federation, [...regions.values()][0] ?? elsewhere ?? undefined).reading.file;
  return { schemes: [...members, ...rest], federation: true, society };
}

/** The schemes that ship and are about one city or county, as far as rules of it are published. */
function shippedCities(): readonly Named[] {
  return shipped('schemes').flatMap((id) => {
    const found = find('schemes', id);
    if (kindOf(found.text, found.file) !== 'scheme/1') return [];
    const { place, kind, subjects, society = DEFAULT_SOCIETY } = readScheme(found.text, found.file).value;
    // What was made for the people of another country is no city of theirs.
    const isCity =
      society === DEFAULT_SOCIETY &&
      place !== undefined &&
      !(spoken(place, 'en') as string).startsWith('China') &&
      kind !== 'thought-experiment' &&
      subjects !== 'enterprises';
    return isCity ? [{ file: found.file, regions: null }] : [];
  });
}
