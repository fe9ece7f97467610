/**
 * `bench`: how fast this machine lives, in how much memory, and how long one waits for a first result. Every workload
 * is timed in a process of its own, so that its memory is its own and no workload profits from what another has warmed.
 */
import { execFile } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CannotRun, nearest } from 'glasshouse';
import { type Order, smallRun, startUp, type Timed } from '../bench/measure.ts';
import { WORKLOADS, type Workload } from '../bench/workloads.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import type { EngineName } from '../experiment.ts';
import { json } from '../json.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

export interface BenchOptions {
  readonly workload: readonly string[];
  readonly engine: EngineName;
  readonly persons?: number | undefined;
  readonly repeats: number;
  readonly jobs?: number | undefined;
  readonly json: boolean;
}

/** What is reported of a workload: `start_ms` is the time from process start to the first result of 10 000 persons × 60 months. */
type Reported = Timed & { readonly start_ms: number };

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
    engine: options.engine,
  };
  const help_ms = await startUp(['--help'], options.repeats);
  const workloads: Record<string, Reported> = {};
  for (const name of names) {
    terminal.note(`${name}: ${(WORKLOADS[name] as Workload).about} …`);
    const timed = await timeApart({
      workload: name,
      engine: options.engine,
      persons: options.persons,
      repeats: options.repeats,
      jobs: options.jobs ?? availableParallelism(),
    });
    workloads[name] = { ...timed, start_ms: await startUp(smallRun(name, options.engine), options.repeats) };
  }
  if (options.json) terminal.print(json({ glasshouse: VERSION, machine, help_ms, workloads }));
  else for (const line of table(workloads, machine, help_ms)) terminal.print(line);
  return EXIT.done;
}

/** Times a workload in a process of its own. */
async function timeApart(order: Order): Promise<Timed> {
  const part = fileURLToPath(new URL('../bench/part.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [part, JSON.stringify(order)]).catch((error: { readonly stderr?: string }) => {
    throw new CannotRun(`the workload ${order.workload} could not be timed:\n${error.stderr?.trim() ?? String(error)}`);
  });
  return JSON.parse(stdout) as Timed;
}

function table(
  workloads: Readonly<Record<string, Reported>>,
  machine: { readonly cpu: string; readonly cores: number; readonly node: string; readonly engine: string; readonly load_average: readonly number[] },
  help: number,
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
    timed.start_ms.toFixed(0),
  ]);
  const rows = [['workload', 'persons', 'months', 'one core', 'all cores', 'bytes/person', 'peak MiB', 'start ms'], ...cells];
  const widths = (rows[0] as string[]).map((_, n) => Math.max(...rows.map((row) => (row[n] as string).length)));
  return [
    ...rows.map((row) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] as number) : cell.padStart(widths[n] as number))).join('  ')),
    '',
    `Person-months a second, medians; ${machine.engine} engine. Start: from the start of a process to the result of 10 000 persons × 60 months; of the help, ${help.toFixed(0)} ms.`,
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load ${machine.load_average.join(' ')}.`,
  ];
}
