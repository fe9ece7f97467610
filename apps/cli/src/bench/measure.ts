/** The timings themselves. What runs in this process ({@link time}) and what starts processes ({@link startUp}) stand apart. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CannotRun, type Program, runReplicate } from 'glasshouse';
import { engineOf, liveReplicates } from 'glasshouse/node';
import { compileLived, type EngineName, readExperiment } from '../experiment.ts';
import { peakMebibytes } from '../live.ts';
import { MONTHS, WORKLOADS, type Workload } from './workloads.ts';

/** What one process is asked to time. */
export interface Order {
  readonly workload: string;
  readonly engine: EngineName;
  readonly persons?: number | undefined;
  readonly repeats: number;
  readonly jobs: number;
}

/** Medians of one workload. */
export interface Timed {
  readonly persons: number;
  readonly months: number;
  readonly person_months_per_s_one: number;
  readonly person_months_per_s_all: number;
  readonly jobs_all: number;
  readonly bytes_per_person: number;
  readonly peak_rss_mib: number;
}

/** Times a workload in this process: one replicate on one core, then all cores. */
export async function time(order: Order): Promise<Timed> {
  const workload = WORKLOADS[order.workload] as Workload;
  const engine = await engineOf(order.engine);
  const lived = readExperiment(workload.scheme, { society: workload.society, safeguard: [], scheme: true });
  const program: Program = compileLived(lived, order.persons ?? workload.persons[engine.name], MONTHS, 0);
  const one: number[] = [];
  const all: number[] = [];
  let bytes = 0;
  for (let repeat = 0; repeat < order.repeats; repeat++) {
    const start = performance.now();
    bytes = runReplicate(engine, program, 42, repeat)?.bytesPerPerson ?? 0;
    one.push((program.persons * program.months * 1000) / (performance.now() - start));
    all.push(await onAllCores(program, order));
  }
  return {
    persons: program.persons,
    months: program.months,
    person_months_per_s_one: Math.round(median(one)),
    person_months_per_s_all: Math.round(median(all)),
    jobs_all: order.jobs,
    bytes_per_person: bytes,
    peak_rss_mib: peakMebibytes(),
  };
}

/** Lives one replicate on all cores. @returns person-months a second */
async function onAllCores(program: Program, { jobs, engine }: Order): Promise<number> {
  const start = performance.now();
  await liveReplicates(program, { seed: 42, runs: 1, jobs, engine });
  return (program.persons * program.months * 1000) / (performance.now() - start);
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/**
 * How long one waits: from the start of a process to its first line of result.
 * @returns median milliseconds
 * @throws CannotRun if the command fails
 */
export async function startUp(args: readonly string[], repeats: number): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) times.push(await firstOutput([MAIN, ...args]));
  return Number(median(times).toFixed(1));
}

/** Arguments of the smallest useful run of a workload: 10 000 persons, 60 months, once. */
export function smallRun(name: string, engine: EngineName): string[] {
  const { scheme, society } = WORKLOADS[name] as Workload;
  const size = ['--persons', '10000', '--months', String(MONTHS), '--runs', '1', '--jobs', '1'];
  return ['run', scheme, ...(society === undefined ? [] : ['--society', society]), ...size, '--engine', engine, '--json', '--quiet'];
}

function firstOutput(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let waited = 0;
  let errors = '';
  child.stdout.on('data', () => {
    waited ||= performance.now() - start;
  });
  child.stderr.on('data', (text) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(waited);
      else reject(new CannotRun(`"glasshouse ${args.slice(1).join(' ')}" could not be timed:\n${errors.trim()}`));
    });
  });
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
