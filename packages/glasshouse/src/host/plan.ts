/**
 * How a run is shared out: whole replicates side by side, one to a worker; or all workers on one replicate after the
 * other, each with some of its shards. The result is the same; time and memory are not.
 */
import { CannotRun } from '../base/faults.ts';
import type { Program } from '../compile/program.ts';
import { MAX_SHARD_BYTES, populationsOf, replicateBytes, widestCut } from './populations.ts';

/** Person-months of a replicate below which one worker is not worth starting. */
const SMALL = 2_000_000;
/** Person-months in all that are lived sooner than the first worker would begin. */
export const SOON = 250_000;
/** Persons below which a month is too short to be shared out. */
const FEWEST = 2 ** 14;
/** What waiting for one another costs at most, so that sharing out pays only above it. */
const WAITING = 1.1;

export interface PlanOptions {
  readonly runs: number;
  /** Worker threads, at least 1. */
  readonly jobs: number;
  /** Bytes a subject, by population. */
  readonly bytes: readonly number[];
  /** Bytes that the run may take. */
  readonly memory: number;
  readonly maxShardBytes?: number | undefined;
  /** Whether states are written down, for which workers are needed. */
  readonly checkpoint?: boolean | undefined;
}

export interface Plan {
  /** Replicates lived at once; 0: one after the other in the main thread. */
  readonly teams: number;
  /** Workers that live one replicate together. */
  readonly workers: number;
  readonly bytes: readonly number[];
  readonly maxShardBytes: number;
}

/**
 * Chooses how to share a run out.
 * @throws CannotRun if not even one replicate would fit in memory, with the size that would
 */
export function makePlan(program: Program, options: PlanOptions): Plan {
  const { runs, jobs, bytes, memory, maxShardBytes = MAX_SHARD_BYTES } = options;
  const state = replicateBytes(program, bytes);
  const rows = populationsOf(program).reduce((sum, { months, layout }) => sum + runs * months * layout.width * 8, 0);
  const free = memory - rows;
  if (state > free) throw new CannotRun(refusal(program, state, rows, memory));
  if (options.checkpoint !== true && Math.min(jobs, runs) === 1 && program.persons * program.months < SMALL)
    return { teams: 0, workers: 0, bytes, maxShardBytes };
  const teams = Math.max(1, Math.min(jobs, runs, state === 0 ? jobs : Math.floor(free / state)));
  const workers = Math.max(1, Math.min(jobs, widestCut(program), Math.floor(program.persons / FEWEST)));
  const together = (runs / workers) * WAITING < Math.ceil(runs / teams);
  return { teams: together ? 1 : teams, workers: together ? workers : 1, bytes, maxShardBytes };
}

function refusal(program: Program, state: number, rows: number, memory: number): string {
  const gib = (value: number): string => `${(value / 2 ** 30).toFixed(1)} GiB`;
  const each = state / program.persons;
  const fits = Math.max(0, Math.floor((memory - rows) / each));
  const beside = program.firms === null ? '' : ', the enterprises with them';
  return `${program.persons} persons take ${gib(state + rows)} (${Number(each.toFixed(1))} bytes each${beside}), and ${gib(memory)} can be used. About ${fits} persons would fit${rows > memory / 10 ? '; fewer runs or months would take less too' : ''}.`;
}
