/** What a month takes over from the months before: coverage by attention, false entries by mix-ups, chances of being heard. */
import { ALWAYS, bar } from '../base/poisson.ts';
import { ATTENTION_FIXED, ATTENTION_REGION, type Program, programAt } from '../compile/program.ts';

/** Tables of one month, the same for every person of a stratum or region; every engine reads these. */
export interface MonthTables {
  /** The rules of this month: the program itself, or that of its phase. */
  readonly program: Program;
  readonly month: number;
  /** Bars of coverage. Shape [S × N]. */
  readonly coverage: Float64Array;
  /** False entries a person-month over their ceiling. Shape [S × N]. */
  readonly falseRatio: Float64Array;
  /** The same as bars of the first layer. */
  readonly falseBars: Float64Array;
  /** Coverage and false entries before a person's review drops some; the same arrays where nothing is reviewed. */
  readonly seen: Float64Array;
  readonly falseSeenRatio: Float64Array;
  /** Conducts with false entries above their ceiling, by stratum. */
  readonly falseOver: readonly (readonly number[])[];
  /** Bars of being decided this month. Shape [R]. */
  readonly service: Float64Array;
  /** Consequences that may act this month. */
  readonly active: readonly number[];
  /** Salience in 1/65536. */
  readonly salience: number;
  /** Standing of every enterprise at the end of the last month, as {@link Shard.standing} gives it; null in month 0 and where no rule reads it. */
  readonly firms: Uint16Array | null;
  /** Factors of the enterprises' lists on the hazard with which employees lose their jobs this month, by list; 1 where a list costs none. Shape [enterprise lists]. */
  readonly firmJobLoss: Float64Array;
}

const NOTHING = new Float64Array(0);

/** Stands where tables will be, before the first month. */
export const noTables = (program: Program): MonthTables => ({
  program,
  month: 0,
  coverage: NOTHING,
  falseRatio: NOTHING,
  falseBars: NOTHING,
  seen: NOTHING,
  falseSeenRatio: NOTHING,
  falseOver: [],
  service: NOTHING,
  active: [],
  salience: 0,
  firms: null,
  firmJobLoss: NOTHING,
});

/** What is carried from month to month beside the rows: cumulative records for attention. */
export interface Memory {
  readonly records: Float64Array;
}

export function newMemory(program: Program): Memory {
  return { records: Float64Array.from(program.attention.prior) };
}

/** Adds a month's row to the memory. */
export function remember(program: Program, memory: Memory, row: Float64Array): void {
  if (program.attention.kind === ATTENTION_FIXED) return;
  const run = program.attention.kind === ATTENTION_REGION ? program.layout.regionRecords : program.layout.groupRecords;
  for (let n = 0; n < run.count; n++) memory.records[n] = memory.records[n] + row[run.at + n];
}

/**
 * Makes the tables of month t.
 * @param before row of month t − 1, or null in month 0
 * @param firms standing of all enterprises at the end of month t − 1, where there are any
 */
export function monthTables(whole: Program, memory: Memory, month: number, before: Float64Array | null, firms: Uint16Array | null = null): MonthTables {
  const program = programAt(whole, month);
  const { indicators, layout, consequences, conducts } = program;
  const groups = program.groupPersons.length;
  const regions = program.regionPersons.length;
  const strata = regions * groups;
  const n = indicators.count;
  const attention = attentionFactors(program, memory);
  const coverage = new Float64Array(strata * n);
  const falseRatio = new Float64Array(strata * n);
  const falseBars = new Float64Array(strata * n);
  const { reviewed, keepsTrue, keepsFalse } = program.remedies;
  const seen = reviewed ? new Float64Array(strata * n) : coverage;
  const falseSeenRatio = reviewed ? new Float64Array(strata * n) : falseRatio;
  const falseOver: number[][] = Array.from({ length: strata }, () => []);
  for (let s = 0; s < strata; s++) {
    const r = Math.floor(s / groups);
    if (program.elsewhere[r] === 1) continue;
    const factor = attention === null ? 1 : attention[program.attention.kind === ATTENTION_REGION ? r : s % groups];
    for (let k = 0; k < n; k++) {
      const at = s * n + k;
      const conduct = indicators.conduct[k];
      if (conduct < 0) continue;
      const visible = indicators.coverage[at] * factor;
      if (reviewed) seen[at] = bar(visible);
      // Nothing is seen more than surely; a review drops a share of what is seen.
      coverage[at] = bar((visible > 1 ? 1 : visible) * keepsTrue);
      const rate = indicators.falseRate[at];
      // A mix-up has been looked at already, in the file of the person whom it is about.
      let mixedIn = 0;
      if (program.mixups && before !== null && before[layout.regionScored.at + r] > 0)
        mixedIn = before[layout.mixedUp.at + r * n + k] / before[layout.regionScored.at + r];
      const proposed = (rate + mixedIn) / conducts.falseCeiling[conduct];
      const ratio = (rate * keepsFalse + mixedIn) / conducts.falseCeiling[conduct];
      if (reviewed) falseSeenRatio[at] = proposed;
      falseRatio[at] = ratio;
      falseBars[at] = bar(ratio);
      const over = falseOver[s] as number[];
      if (proposed > 1 && !over.includes(conduct)) over.push(conduct);
    }
  }
  const service = new Float64Array(regions);
  for (let r = 0; r < regions; r++)
    service[r] = serviceBar(program.remedies.capacity, program.regionPersons[r], before === null ? 0 : before[layout.regionWaiting.at + r]);
  const active: number[] = [];
  for (let c = 0; c < consequences.count; c++) if (consequences.starts[c] <= month && month < consequences.ends[c]) active.push(c);
  const salience = program.response.salience[month];
  const firmJobLoss = jobLossOf(program, month);
  return { program, month, coverage, falseRatio, falseBars, seen, falseSeenRatio, falseOver, service, active, salience, firms, firmJobLoss };
}

/** What the enterprises' consequences in force this month do to their employees' jobs: by list, the product in file order. */
function jobLossOf({ firms }: Program, month: number): Float64Array {
  if (firms === null) return new Float64Array(0);
  const { lists, consequences } = programAt(firms.program, month);
  const factors = new Float64Array(lists.count).fill(1);
  for (let c = 0; c < consequences.count; c++) {
    const l = consequences.list[c];
    if (l >= 0 && consequences.starts[c] <= month && month < consequences.ends[c]) factors[l] = factors[l] * consequences.jobLoss[c];
  }
  return factors;
}

/**
 * Chance of being decided: capacity × persons / 100 000 / waiting, compared in integers. A word passes if
 * word × waiting × 10¹¹ < capacity·10⁶ × persons × 2³².
 */
function serviceBar(capacity: number, persons: number, waiting: number): number {
  if (waiting === 0) return ALWAYS;
  const slots = BigInt(Math.round(capacity * 1e6)) * BigInt(persons) * BigInt(ALWAYS);
  const demand = BigInt(waiting) * 100_000_000_000n;
  const result = (slots + demand - 1n) / demand;
  return result > BigInt(ALWAYS) ? ALWAYS : Number(result);
}

function attentionFactors(program: Program, memory: Memory): Float64Array | null {
  if (program.attention.kind === ATTENTION_FIXED) return null;
  const { persons } = program.attention;
  let all = 0;
  for (const count of persons) all += count;
  let records = 0;
  for (const value of memory.records) records += value;
  return Float64Array.from(persons, (count, n) => (count === 0 || records === 0 ? 0 : memory.records[n] / records / (count / all)));
}
