/**
 * Did a change make it faster or slower? Times two checkouts of the project turn by turn, each timing in a fresh process,
 * so that a noisy machine hits both alike; medians of five and the ratio of each round.
 *
 *   node bin/n24.mjs bench/compare.ts BASE HEAD [WORKLOAD…] [--persons N] [--rounds 5] [--engine plain] [--json]
 *
 * BASE and HEAD are folders in which `npm ci` has been run. Without a workload: neutral and national-score. The engine
 * is that which each checkout takes by itself, unless it is named.
 */
import { execFile } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';

const FIGURES = ['person_months_per_s_one', 'person_months_per_s_all', 'bytes_per_person', 'peak_rss_mib', 'start_ms'] as const;
type Figure = (typeof FIGURES)[number];
type Timed = { readonly [name in Figure]?: number } & { readonly persons: number };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    persons: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    engine: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [base, head, ...named] = positionals;
const rounds = Number(values.rounds);
if (base === undefined || head === undefined || !(Number.isInteger(rounds) && rounds >= 3)) {
  process.stderr.write('usage: compare.ts BASE HEAD [WORKLOAD…] [--persons N] [--rounds 5, at least 3] [--engine NAME] [--json]\n');
  process.exit(2);
}
const workloads = named.length > 0 ? named : ['neutral', 'national-score'];
const sides = { base: resolve(base), head: resolve(head) } as const;

/** One timing of one checkout, by its own `bench`, in a process of its own. */
async function timed(folder: string, workload: string): Promise<Timed> {
  const asked = [...(values.persons === undefined ? [] : ['--persons', values.persons]), ...(values.engine === undefined ? [] : ['--engine', values.engine])];
  const args = [join(folder, 'apps/cli/src/main.ts'), 'bench', '--quiet', '--workload', workload, '--json', ...asked];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
  return (JSON.parse(stdout) as { workloads: Record<string, Timed> }).workloads[workload] as Timed;
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const median = (numbers: readonly number[]): number => {
  const order = sorted(numbers);
  return ((order[(order.length - 1) >> 1] as number) + (order[order.length >> 1] as number)) / 2;
};

const loadBefore = loadavg()[0] as number;
const results: Record<string, Record<string, { base: number; head: number; ratio: number; low: number; high: number }>> = {};
for (const workload of workloads) {
  const base: Timed[] = [];
  const head: Timed[] = [];
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes each round.
    for (const side of round % 2 === 0 ? (['base', 'head'] as const) : (['head', 'base'] as const))
      (side === 'base' ? base : head).push(await timed(sides[side], workload));
    process.stderr.write(`${workload}: round ${round + 1} of ${rounds}\n`);
  }
  if (base[0]?.persons !== head[0]?.persons)
    process.stderr.write(`${workload}: ${base[0]?.persons} persons in base, ${head[0]?.persons} in head. Give --persons to compare the same size.\n`);
  const rows: (typeof results)[string] = {};
  for (const figure of FIGURES) {
    const pairs = base.flatMap((before, round) => {
      const after = head[round];
      return before[figure] === undefined || after?.[figure] === undefined ? [] : [{ before: before[figure], after: after[figure] }];
    });
    if (pairs.length < rounds) continue;
    const ratios = sorted(pairs.map(({ before, after }) => after / before));
    rows[figure] = {
      base: median(pairs.map(({ before }) => before)),
      head: median(pairs.map(({ after }) => after)),
      ratio: median(ratios),
      low: ratios[0] as number,
      high: ratios.at(-1) as number,
    };
  }
  results[workload] = rows;
}
const machine = { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, node: process.version, load: [loadBefore, loadavg()[0] as number] };
if (values.json) process.stdout.write(`${JSON.stringify({ machine, rounds, workloads: results }, null, 2)}\n`);
else {
  const short = (value: number): string => (value >= 1e5 ? `${(value / 1e6).toFixed(2)} M` : String(Number(value.toPrecision(4))));
  console.log(
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load ${machine.load.map((value) => value.toFixed(1)).join(' before, ')} after; ${rounds} rounds`,
  );
  console.log('\n| workload | figure | base | head | head / base, median | of the rounds |\n|---|---|---|---|---|---|');
  for (const [workload, rows] of Object.entries(results))
    for (const [figure, row] of Object.entries(rows))
      console.log(
        `| ${workload} | ${figure} | ${short(row.base)} | ${short(row.head)} | ${row.ratio.toFixed(3)} | ${row.low.toFixed(3)} to ${row.high.toFixed(3)} |`,
      );
}
