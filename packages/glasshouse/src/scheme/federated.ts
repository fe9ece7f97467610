/** A federation as one scheme: what holds in each region, and a front of all rules together for texts about it. */
import type { Reading } from '../base/document.ts';
import { InvalidFile } from '../base/faults.ts';
import { nearest } from '../base/nearest.ts';
import type { Checked } from './check.ts';
import type { Federation } from './federation.ts';
import type { Consequence, Part, Scheme } from './scheme.ts';

/**
 * Makes one scheme of a federation. Its sharing rule takes the place of that of its members, as far as it goes.
 * @param regions of the society, by id
 * @param of the scheme of each region, and of regions that are not named (null: none), as `resolveFederation` found them
 * @throws InvalidFile if a region is none of the society
 */
export function federate(
  { value, reading, warnings }: Checked<Federation>,
  of: { readonly regions: ReadonlyMap<string, Checked<Scheme>>; readonly elsewhere: Checked<Scheme> | null },
  regions: readonly string[],
  society: string,
): Checked<Scheme> {
  for (const region of Object.keys(value.regions))
    if (!regions.includes(region))
      throw new InvalidFile(reading.file, [
        {
          ...reading.at(['regions', region], true),
          path: `regions.${region}`,
          message: `"${region}" is not a region of the society "${society}"`,
          allowed: regions.join(', '),
          hint:
            nearest(region, regions) ??
            (value.society !== undefined && value.society !== society ? `the society that the federation names: --society ${value.society}` : undefined),
          level: 'error',
        },
      ]);
  const { joint, lag, mixups, over_retention } = value.sharing;
  const found = new Map<string, { readonly scheme: Scheme | null; readonly reading: Reading; readonly regions: string[] }>();
  for (const region of regions) {
    const checked = of.regions.get(region) ?? of.elsewhere;
    const id = checked === null ? '' : `${checked.reading.file}\0${checked.value.id}`;
    const part = found.get(id) ?? { scheme: checked === null ? null : shared(checked.value), reading: checked?.reading ?? reading, regions: [] };
    part.regions.push(region);
    found.set(id, part);
  }
  function shared(scheme: Scheme): Scheme {
    const stated = Object.fromEntries(Object.entries({ lag, mixups, over_retention }).filter(([, number]) => number !== undefined));
    const with_ = (own: Scheme): Scheme => ({ ...own, sharing: { ...own.sharing, joint, ...stated } });
    return { ...with_(scheme), phases: scheme.phases?.map((phase) => (phase.scheme === undefined ? phase : { ...phase, scheme: with_(phase.scheme) })) };
  }
  return { value: asOne({ ...value, sharing: value.sharing }, [...found.values()]), reading, warnings };
}

/** The scheme that stands for all parts; `parts` is what is lived, the rest is for texts. */
export function asOne(head: Pick<Federation, 'id' | 'title' | 'about' | 'society' | 'sources' | 'sharing'>, parts: readonly Part[]): Scheme {
  const schemes = parts.flatMap(({ scheme }) => (scheme === null ? [] : [scheme]));
  const own = (scheme: Scheme, id: string): string => `${scheme.id}.${id}`;
  return {
    glasshouse: 'scheme/1',
    id: head.id,
    title: head.title,
    about: head.about,
    kind: 'thought-experiment',
    society: head.society,
    sources: Object.assign({}, ...schemes.map((scheme) => scheme.sources), head.sources),
    population: { scope: 'general', consent: 'automatic' },
    ledger: { start: 0, min: 0, max: 1, forget: { kind: 'never' } },
    indicators: schemes.flatMap((scheme) => scheme.indicators.map((item) => ({ ...item, id: own(scheme, item.id) }))),
    bands: [],
    lists: schemes.flatMap((scheme) => scheme.lists.map((item) => ({ ...item, id: own(scheme, item.id) }))),
    consequences: schemes.flatMap((scheme) =>
      scheme.consequences.map(
        (item): Consequence => ({ ...item, id: own(scheme, item.id), while: 'list' in item.while ? { list: own(scheme, item.while.list) } : item.while }),
      ),
    ),
    remedies: { notice: { when: 'never' }, appeal: null, repair: null },
    sharing: head.sharing,
    governance: { rules_published: true, scores_visible: true, impact_assessment: false, new_consequences_per_year: null },
    parts,
  };
}

/** Changes the scheme of every part. */
export function inEveryPart(scheme: Scheme, change: (part: Scheme, reading: Reading) => Scheme): Scheme {
  const parts = (scheme.parts ?? []).map((part) => (part.scheme === null ? part : { ...part, scheme: change(part.scheme, part.reading) }));
  return asOne(scheme, parts);
}
