import { apportion } from '../base/apportion.ts';
import type { Population } from '../scheme/scheme.ts';
import type { Factors, Society } from '../society/society.ts';
import { type Classes, DISPOSITIONS } from './program.ts';

/** Classes, and the signatures by which their rows of rates are told apart. */
export interface Classing {
  readonly classes: Classes;
  /** For each row of rates: one class that has it. */
  readonly rowClass: readonly number[];
  /** For each table of initial means: the factor on means. */
  readonly meansFactor: readonly number[];
  readonly regionPersons: Float64Array;
  readonly groupPersons: Float64Array;
}

/**
 * Cuts the indexes 0 … persons − 1 into blocks of equal fixed traits, nested in file order: region, group, age,
 * disposition. Every level is apportioned by largest remainder; what rounding takes from a share in one block is
 * carried to the next, so that small blocks do not drop small shares.
 */
export function classify(society: Society, persons: number, population: Population | null): Classing {
  const ages = society.ages ?? [{ id: 'all', share: 1 }];
  const weights = society.disposition?.weights ?? new Array(DISPOSITIONS).fill(1 / DISPOSITIONS);
  const groupCarry = new Array(society.groups.length).fill(0);
  const ageCarry = new Array(ages.length).fill(0);
  const levelCarry = new Array(DISPOSITIONS).fill(0);
  const regionKey = signatures(
    society.regions.map((region) => region.id),
    society,
    'regions',
  );
  const groupKey = signatures(
    society.groups.map((group) => group.id),
    society,
    'groups',
  );
  const ageKey = signatures(
    ages.map((age) => age.id),
    society,
    'ages',
  );
  const inScope = scope(society, ages, population);

  const start: number[] = [];
  const region: number[] = [];
  const group: number[] = [];
  const age: number[] = [];
  const disposition: number[] = [];
  const row: number[] = [];
  const means: number[] = [];
  const scored: number[] = [];
  const rows = new Map<string, number>();
  const rowClass: number[] = [];
  const tables = new Map<number, number>();
  const regionPersons = new Float64Array(society.regions.length);
  const groupPersons = new Float64Array(society.groups.length);
  let next = 0;
  const regions = apportion(
    persons,
    society.regions.map((item) => item.share),
  );
  regions.forEach((inRegion, r) => {
    const own = society.regions[r]?.groups;
    const groups = apportion(
      inRegion,
      society.groups.map((item) => own?.[item.id] ?? item.share),
      groupCarry,
    );
    groups.forEach((inGroup, g) => {
      apportion(
        inGroup,
        ages.map((item) => item.share),
        ageCarry,
      ).forEach((inAge, a) => {
        apportion(inAge, weights, levelCarry).forEach((count, level) => {
          if (count === 0) return;
          const key = `${regionKey[r]}/${groupKey[g]}/${ageKey[a]}/${level}`;
          let found = rows.get(key);
          if (found === undefined) {
            found = rows.size;
            rows.set(key, found);
            rowClass.push(start.length);
          }
          const factor = (society.means.groups?.[society.groups[g]?.id ?? ''] ?? 1) * (society.means.regions?.[society.regions[r]?.id ?? ''] ?? 1);
          let table = tables.get(factor);
          if (table === undefined) {
            table = tables.size;
            tables.set(factor, table);
          }
          const counts = inScope(r, g, a) ? 1 : 0;
          start.push(next);
          region.push(r);
          group.push(g);
          age.push(a);
          disposition.push(level);
          row.push(found);
          means.push(table);
          scored.push(counts);
          regionPersons[r] = (regionPersons[r] as number) + count;
          groupPersons[g] = (groupPersons[g] as number) + count;
          next += count;
        });
      });
    });
  });
  start.push(next);
  const groupCount = society.groups.length;
  return {
    classes: {
      count: region.length,
      start: Float64Array.from(start),
      region: Uint8Array.from(region),
      group: Uint8Array.from(group),
      age: Uint8Array.from(age),
      disposition: Uint8Array.from(disposition),
      stratum: Uint16Array.from(region, (r, n) => r * groupCount + (group[n] as number)),
      row: Uint32Array.from(row),
      means: Uint16Array.from(means),
      scored: Uint8Array.from(scored),
    },
    rowClass,
    meansFactor: [...tables.keys()],
    regionPersons,
    groupPersons,
  };
}

/** For each id, the number of the distinct vector of factors that it puts on the rates of conducts and jobs. */
function signatures(ids: readonly string[], society: Society, trait: 'regions' | 'groups' | 'ages'): number[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const vector = society.conducts.map((conduct) => (conduct[trait] as Factors | undefined)?.[id] ?? 1);
    if (trait === 'groups') vector.push(society.employment.groups?.[id] ?? 1);
    const key = vector.join(' ');
    if (!seen.has(key)) seen.set(key, seen.size);
    return seen.get(key) as number;
  });
}

function scope(society: Society, ages: readonly { readonly id: string }[], population: Population | null): (r: number, g: number, a: number) => boolean {
  if (population === null) return () => false;
  const of = population.of;
  const allows = (list: readonly string[] | undefined, id: string | undefined): boolean => list === undefined || (id !== undefined && list.includes(id));
  return (r, g, a) => allows(of?.regions, society.regions[r]?.id) && allows(of?.groups, society.groups[g]?.id) && allows(of?.ages, ages[a]?.id);
}
