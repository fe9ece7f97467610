/**
 * A federation → one Program whose regions have rules of their own.
 *
 *   scheme of each region ──► a Program each, over the same society ──► members (ranges of indexes that live under it)
 *   members' layouts ──► the whole's layout: lists, indicators and consequences of all stand side by side
 *
 * Regions are runs of indexes, and no tie leaves a region, so that members do not know of each other. The whole's tables
 * are read by measures; engines live the members.
 */
import { CannotRun } from '../base/faults.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';
import type { CompileOptions } from './compile.ts';
import { type Layout, layOut, type Run, SCALARS } from './layout.ts';
import { inEveryPhase } from './phases.ts';
import { ATTENTION_REGION, type Attention, type Member, NEVER, type Program } from './program.ts';

/**
 * Compiles a federation. No enterprises live in it.
 * @param parts that together name every region of the society once @param compileOne makes the Program of one scheme
 * @throws CannotRun if a part asks for more than an engine can hold, or for enterprises
 */
export function compileFederation(
  { id, parts = [] }: Scheme,
  society: Society,
  options: CompileOptions,
  compileOne: (scheme: Scheme | null, society: Society, options: CompileOptions) => Program,
): Program {
  if ((options.enterprises ?? 0) > 0) throw new CannotRun('no enterprises live in a federation; give --enterprises 0');
  const regionOf = new Map(society.regions.map((region, r) => [region.id, r]));
  const programs = parts.map(({ scheme }) => {
    if (scheme?.subjects === 'enterprises') throw new CannotRun(`the scheme "${scheme.id}" is for enterprises; a federation has schemes for persons`);
    return compileOne(scheme, society, { ...options, enterprises: 0, enterpriseScheme: null });
  });
  const [first] = programs as [Program, ...Program[]];
  const layout = wholeLayout(programs, options.months);
  const starts = regionStarts(first.regionPersons);
  const place = { lists: 0, indicators: 0 };
  const members = parts.map(({ scheme, regions }, n): Member => {
    const own = regions.map((region) => regionOf.get(region) as number).sort((a, b) => a - b);
    const elsewhere = Uint8Array.from(society.regions, (_, r) => (own.includes(r) ? 0 : 1));
    const program = inEveryPhase(programs[n] as Program, (one) => ({ ...one, ...common(first), attention: within(one.attention, one, own), elsewhere }));
    const cells = cellsOf(program.layout, layout, place);
    place.lists += program.lists.count;
    place.indicators += program.indicators.count;
    return { id: scheme?.id ?? 'none', regions: own, ranges: rangesOf(own, starts), program, cells };
  });
  return { ...first, ...whole(id, members), layout, phases: [], members };
}

/** What follows from the society alone is held once. */
function common({ chance, means, jobs, exposures }: Program): Partial<Program> {
  return { chance, means, jobs, exposures };
}

/** First index of each region, and the number of persons. */
function regionStarts(persons: Float64Array): Float64Array {
  const starts = new Float64Array(persons.length + 1);
  persons.forEach((count, r) => {
    starts[r + 1] = (starts[r] as number) + count;
  });
  return starts;
}

/** Runs of indexes of some regions; neighbours make one. */
function rangesOf(regions: readonly number[], starts: Float64Array): (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const r of regions) {
    const [low, high] = [starts[r] as number, starts[r + 1] as number];
    const last = ranges.at(-1);
    if (high === low) continue;
    if (last !== undefined && last[1] === low) last[1] = high;
    else ranges.push([low, high]);
  }
  return ranges;
}

/** Inspection is spread over a member's own regions, or over the groups in them. */
function within(attention: Attention, { classes }: Program, own: readonly number[]): Attention {
  if (attention.prior.length === 0) return attention;
  const mine = new Set(own);
  const byRegion = attention.kind === ATTENTION_REGION;
  const persons = new Float64Array(attention.persons.length);
  for (let c = 0; c < classes.count; c++) {
    const r = classes.region[c] as number;
    if (!mine.has(r)) continue;
    const at = byRegion ? r : (classes.group[c] as number);
    persons[at] = (persons[at] as number) + (classes.start[c + 1] as number) - (classes.start[c] as number);
  }
  return { ...attention, persons, prior: attention.prior.map((entries, n) => entries * share(persons[n] as number, attention.persons[n] as number)) };
}

function share(part: number, all: number): number {
  return all === 0 ? 0 : part / all;
}

function wholeLayout(programs: readonly Program[], months: number): Layout {
  const [{ conducts, groupPersons, regionPersons }] = programs as [Program];
  const count = (of: (program: Program) => number): number => programs.reduce((sum, program) => sum + of(program), 0);
  return layOut({
    conducts: conducts.count,
    indicators: count((program) => program.indicators.count),
    bands: 0,
    lists: count((program) => program.lists.count),
    groups: groupPersons.length,
    regions: regionPersons.length,
    mixups: false,
    months,
  });
}

/** Where a member's counters are added in those of the whole. Bands mean nothing beyond their scheme, sums of scores neither. */
function cellsOf(own: Layout, all: Layout, place: { readonly lists: number; readonly indicators: number }): Int32Array {
  const cells = new Int32Array(own.width).fill(-1);
  for (const name of SCALARS) if (!['score', 'trueScore', 'scored'].includes(name)) cells[own.scalar[name]] = all.scalar[name];
  const put = (from: Run, to: Run, offset = 0): void => {
    for (let n = 0; n < from.count; n++) cells[from.at + n] = to.at + offset + n;
  };
  for (const name of ['done', 'denied', 'deniedWrongly', 'granted', 'groupListed', 'groupWrongly', 'groupDenied'] as const) put(own[name], all[name]);
  for (const name of ['regionListed', 'regionWrongly', 'regionWaiting', 'regionRecords', 'groupRecords'] as const) put(own[name], all[name]);
  for (const name of ['atRisk', 'ended', 'relistAtRisk', 'relisted'] as const) put(own[name], all[name]);
  put(own.entered, all.entered, place.indicators);
  put(own.falselyEntered, all.falselyEntered, place.indicators);
  put(own.onList, all.onList, place.lists);
  return cells;
}

/** The tables that measures read of the whole. */
function whole(
  id: string,
  members: readonly Member[],
): Pick<Program, 'names' | 'consequences' | 'lists' | 'indicators' | 'ledger' | 'bands16' | 'breaches' | 'hasScheme'> {
  const programs = members.map((member) => member.program);
  const [first] = programs as [Program, ...Program[]];
  const named = (of: 'indicators' | 'lists' | 'consequences' | 'breaches'): string[] =>
    members.flatMap((member) => member.program.names[of].map((name) => `${member.id}.${name}`));
  const bytes = (of: (program: Program) => Uint8Array): Uint8Array => Uint8Array.from(programs.flatMap((program) => Array.from(of(program))));
  const doubles = (of: (program: Program) => Float64Array): Float64Array => Float64Array.from(programs.flatMap((program) => Array.from(of(program))));
  return {
    names: {
      ...first.names,
      scheme: id,
      indicators: named('indicators'),
      bands: [],
      lists: named('lists'),
      consequences: named('consequences'),
      breaches: named('breaches'),
    },
    hasScheme: true,
    bands16: new Int32Array(0),
    ledger: { ...first.ledger, forget: NEVER, start16: 0, min16: 0, max16: 0 },
    indicators: { ...first.indicators, count: programs.reduce((sum, program) => sum + program.indicators.count, 0) },
    lists: { ...first.lists, count: programs.reduce((sum, program) => sum + program.lists.count, 0), black: bytes((program) => program.lists.black) },
    consequences: {
      ...first.consequences,
      count: programs.reduce((sum, program) => sum + program.consequences.count, 0),
      family: bytes((program) => program.consequences.family),
      deny: doubles((program) => program.consequences.deny),
      attempt: Int8Array.from(programs.flatMap((program) => Array.from(program.consequences.attempt))),
    },
    breaches: { month: doubles((program) => program.breaches.month), share: doubles((program) => program.breaches.share) },
  };
}

/** What the measures of one member read: its own counters over its own persons. */
export function ownMeasures({ program, regions }: Member): Program {
  const regionPersons = program.regionPersons.map((count, r) => (regions.includes(r) ? count : 0));
  const groupPersons = new Float64Array(program.groupPersons.length);
  const { classes } = program;
  let persons = 0;
  for (let c = 0; c < classes.count; c++) {
    if (!regions.includes(classes.region[c] as number)) continue;
    const count = (classes.start[c + 1] as number) - (classes.start[c] as number);
    const g = classes.group[c] as number;
    groupPersons[g] = (groupPersons[g] as number) + count;
    persons += count;
  }
  return { ...program, persons, regionPersons, groupPersons };
}
