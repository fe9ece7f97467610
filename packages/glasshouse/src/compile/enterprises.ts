/**
 * Enterprises beside persons. They are the subjects of a Program of their own, compiled from the society as enterprises
 * see it; this file makes that view, and the tables that link both: who could represent and work for whom.
 */
import { CannotRun } from '../base/faults.ts';
import { portion } from '../base/portion.ts';
import type { Firms as FirmsOfSociety, Society } from '../society/society.ts';
import { classify } from './classes.ts';
import { BLOCK, type Firms, type Program, phasesOf } from './program.ts';

/** Largest number of employees in the tables: with it, and at most 2²⁰ seats, no product of engine/workplace.ts reaches 2⁵³. */
const MOST_EMPLOYEES = 2 ** 14;

/** The number of enterprises beside so many persons at the society's own ratio; 0 where it says nothing of enterprises. */
export function usualEnterprises(society: Society, persons: number): number {
  return society.firms === undefined ? 0 : Math.round((persons * society.enterprises) / society.persons);
}

/**
 * The society as its enterprises see it: the same regions, means, disposition and response; size classes for groups;
 * conducts, attempts and appeals of their own; no ages, no ties, and nothing to do with jobs (all are "in work" for
 * ever, so that the engine may pass over those to whom nothing happens).
 */
export function enterpriseView(society: Society): Society {
  const firms = firmsOf(society);
  const { regions: coverage } = society.recording?.coverage ?? {};
  const { regions: falsely } = society.recording?.false_records ?? {};
  return {
    ...society,
    persons: society.enterprises,
    regions: society.regions.map(({ groups: _, ...region }) => region),
    groups: firms.sizes,
    ages: undefined,
    means: { ...society.means, groups: undefined },
    employment: { rate: 1, lose: 0, find: 0 },
    conducts: firms.conducts,
    recording: { coverage: { regions: coverage }, false_records: { regions: falsely } },
    exposures: firms.exposures ?? {},
    appeals: firms.appeals ?? society.appeals,
    ties: { household: 1, local: 0, far: 0 },
    firms: undefined,
  };
}

function firmsOf(society: Society): FirmsOfSociety {
  if (society.firms === undefined) throw new CannotRun(`the society "${society.id}" says nothing of enterprises (\`firms\`); give --enterprises 0`);
  return society.firms;
}

/** Tables of who may represent and work for which enterprise. @param program of the enterprises @param persons programs of the persons, one a phase */
export function firmTables(society: Society, program: Program, persons: readonly Program[]): Firms {
  const { sizes } = firmsOf(society);
  let represented = 0;
  for (const { lists } of persons) for (const list of [...lists.entryFirm, ...lists.exitFirm]) if (list >= 0) represented |= 1 << list;
  let costly = 0;
  for (const { consequences, months } of phasesOf(program))
    consequences.list.forEach((list, c) => {
      if (list >= 0 && consequences.jobLoss[c] !== 1 && (consequences.starts[c] as number) < months) costly |= 1 << list;
    });
  return {
    program,
    sizes: sizes.length,
    start: starts(program.classes, society.regions.length, sizes.length),
    employees: weights(sizes.map((size) => size.employees)),
    representedLists: represented,
    costlyLists: costly,
  };
}

/** Employees as whole numbers: exact multiples where the largest class is not beyond 2¹⁴, and at least 1. */
function weights(employees: readonly number[]): Float64Array {
  const most = Math.max(...employees);
  const scale = most === 0 ? 1 : most <= MOST_EMPLOYEES ? Math.floor(MOST_EMPLOYEES / most) : MOST_EMPLOYEES / most;
  return Float64Array.from(employees, (value) => Math.min(MOST_EMPLOYEES, Math.max(1, Math.round(value * scale))));
}

/** First enterprise of each region and size class: classes are blocks of indexes, nested in that order. Shape [R × Z + 1]. */
function starts(classes: Program['classes'], regions: number, sizes: number): Float64Array {
  const start = new Float64Array(regions * sizes + 1);
  for (let c = 0; c < classes.count; c++) {
    const after = (classes.stratum[c] as number) + 1;
    start[after] = (start[after] as number) + ((classes.start[c + 1] as number) - (classes.start[c] as number));
  }
  for (let n = 0; n < regions * sizes; n++) start[n + 1] = (start[n + 1] as number) + (start[n] as number);
  return start;
}

/** Refuses more enterprises than there are persons to represent them. @throws CannotRun with the number that would fit */
export function checkEnterprises(society: Society, enterprises: number, regionPersons: Float64Array): void {
  if (!Number.isInteger(enterprises) || enterprises < 0 || enterprises >= 2 ** 31)
    throw new CannotRun(`enterprises is ${enterprises}; give a whole number from 0 to 2147483647`);
  firmsOf(society);
  const crowded = crowdedRegion(society, enterprises, regionPersons);
  if (crowded < 0) return;
  let fits = 0;
  for (let beyond = enterprises; beyond - fits > 1; ) {
    const middle = Math.floor((fits + beyond) / 2);
    if (crowdedRegion(society, middle, regionPersons) < 0) fits = middle;
    else beyond = middle;
  }
  throw new CannotRun(
    `${enterprises} enterprises are too many: in the region "${society.regions[crowded]?.id}" there would be fewer persons than enterprises that need one to represent them. ${fits} would fit; give --enterprises ${fits}, or more --persons.`,
  );
}

/** A region of which some segment has more enterprises than persons, or −1. */
function crowdedRegion(society: Society, enterprises: number, regionPersons: Float64Array): number {
  const view = enterpriseView(society);
  const sizes = view.groups.length;
  const start = starts(classify(view, enterprises, null).classes, regionPersons.length, sizes);
  let low = 0;
  for (let r = 0; r < regionPersons.length; r++) {
    const persons = regionPersons[r] as number;
    const firms = Array.from({ length: sizes }, (_, z) => (start[r * sizes + z + 1] as number) - (start[r * sizes + z] as number));
    if (persons === 0 && firms.some((count) => count > 0)) return r;
    for (let from = 0; from < persons; ) {
      const to = Math.min(persons, (Math.floor((low + from) / BLOCK) + 1) * BLOCK - low);
      let here = 0;
      for (const count of firms) here += portion(count, to, persons) - portion(count, from, persons);
      if (here > to - from) return r;
      from = to;
    }
    low += persons;
  }
  return -1;
}
