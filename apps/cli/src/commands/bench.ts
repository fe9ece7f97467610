/**
 * `bench`: how fast this machine lives, and in how much memory. Every workload is timed in a process of its own, so
 * that its memory is its own and no workload profits from what another has warmed.
 */
import { execFile } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CannotRun, nearest, type Program, plain, runReplicate } from 'glasshouse';
import { liveReplicates } from 'glasshouse/node';
import { EXIT, WrongUsage } from '../exit.ts';
import { compileLived, readExperiment } from '../experiment.ts';
import { json } from '../json.ts';
import { peakMebibytes } from '../live.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

interface Workload {
  readonly scheme: string;
  readonly society?: string;
  /** Chosen so that one run takes a second or two. */
  readonly persons: number;
  readonly about: string;
}

const MONTHS = 60;
const WORKLOADS: Readonly<Record<string, Workload>> = {
  'one-rule': {
    scheme: fileURLToPath(new URL('../workloads/one-rule.scheme.yaml', import.meta.url)),
    society: 'flat',
    persons: 50_000,
    about: 'one indicator, one list, everyone alike',
  },
  'judgment-defaulters': { scheme: 'judgment-defaulters', persons: 200_000, about: 'a list with appeals and repair; ties are read' },
  'national-score': { scheme: 'national-score', persons: 50_000, about: 'many indicators, guilt by association' },
};

export interface BenchOptions {
  readonly workload: readonly string[];
  readonly persons?: number | undefined;
  readonly repeats: number;
  readonly jobs?: number | undefined;
  readonly json: boolean;
}

interface Timed {
  readonly persons: number;
  readonly months: number;
  readonly person_months_per_s_one: number;
  readonly person_months_per_s_all: number;
  readonly jobs_all: number;
  readonly bytes_per_person: number;
  readonly peak_rss_mib: number;
}

export async function bench(options: BenchOptions, terminal: Terminal): Promise<number> {
  const known = Object.keys(WORKLOADS);
  for (const name of options.workload)
    if (!known.includes(name))
      throw new WrongUsage(
        `there is no workload "${name}".${nearest(name, known) ? ` Did you mean ${nearest(name, known)}?` : ''} There are: ${known.join(', ')}.`,
      );
  const names = options.workload.length > 0 ? [...new Set(options.workload)] : known;
  const machine = {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory_mib: Math.round(totalmem() / 2 ** 20),
    load_average: loadavg().map((load) => Number(load.toFixed(2))),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
  const workloads: Record<string, Timed> = {};
  for (const name of names) {
    terminal.note(`${name}: ${(WORKLOADS[name] as Workload).about} …`);
    workloads[name] = names.length === 1 ? await time(WORKLOADS[name] as Workload, options) : await timeApart(name, options);
  }
  if (options.json) terminal.print(json({ glasshouse: VERSION, machine: { ...machine, engine: 'plain' }, workloads }));
  else for (const line of table(workloads, machine)) terminal.print(line);
  return EXIT.done;
}

/** Times a workload in this process: one replicate in this thread, then two replicates a worker on all cores. */
async function time(workload: Workload, options: BenchOptions): Promise<Timed> {
  const lived = readExperiment(workload.scheme, { society: workload.society, safeguard: [], scheme: true });
  const program: Program = compileLived(lived, options.persons ?? workload.persons, MONTHS, 0);
  const jobs = options.jobs ?? availableParallelism();
  const work = program.persons * program.months;
  const one: number[] = [];
  const all: number[] = [];
  let bytes = 0;
  for (let repeat = 0; repeat < options.repeats; repeat++) {
    let start = performance.now();
    bytes = runReplicate(plain, program, 42, repeat)?.bytesPerPerson ?? 0;
    one.push((work * 1000) / (performance.now() - start));
    start = performance.now();
    await liveReplicates(program, { seed: 42, runs: 2 * jobs, jobs });
    all.push((work * 2 * jobs * 1000) / (performance.now() - start));
  }
  return {
    persons: program.persons,
    months: program.months,
    person_months_per_s_one: Math.round(median(one)),
    person_months_per_s_all: Math.round(median(all)),
    jobs_all: jobs,
    bytes_per_person: bytes,
    peak_rss_mib: peakMebibytes(),
  };
}

/** Times a workload in a process of its own. */
async function timeApart(name: string, options: BenchOptions): Promise<Timed> {
  const flags = [
    ...(options.persons === undefined ? [] : ['--persons', String(options.persons)]),
    ...(options.jobs === undefined ? [] : ['--jobs', String(options.jobs)]),
  ];
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    main,
    'bench',
    '--quiet',
    '--workload',
    name,
    '--repeats',
    String(options.repeats),
    ...flags,
    '--json',
  ]).catch((error: { readonly stderr?: string }) => {
    throw new CannotRun(`the workload ${name} could not be timed:\n${error.stderr?.trim() ?? String(error)}`);
  });
  const timed = (JSON.parse(stdout) as { workloads: Record<string, Timed> }).workloads[name];
  if (timed === undefined) throw new CannotRun(`the workload ${name} gave no result`);
  return timed;
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function table(
  workloads: Readonly<Record<string, Timed>>,
  machine: { readonly cpu: string; readonly cores: number; readonly node: string; readonly load_average: readonly number[] },
): string[] {
  const million = (rate: number): string => `${(rate / 1e6).toFixed(rate < 1e7 ? 2 : 1)} M`;
  const cells = Object.entries(workloads).map(([name, timed]) => [
    name,
    String(timed.persons),
    String(timed.months),
    million(timed.person_months_per_s_one),
    `${million(timed.person_months_per_s_all)} (${timed.jobs_all})`,
    String(timed.bytes_per_person),
    timed.peak_rss_mib.toFixed(0),
  ]);
  const rows = [['workload', 'persons', 'months', 'one core', 'all cores', 'bytes/person', 'peak MiB'], ...cells];
  const widths = (rows[0] as string[]).map((_, n) => Math.max(...rows.map((row) => (row[n] as string).length)));
  return [
    ...rows.map((row) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] as number) : cell.padStart(widths[n] as number))).join('  ')),
    '',
    `Person-months a second, medians. ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load ${machine.load_average.join(' ')}.`,
  ];
}
