/**
 * What bounds the compiled engine? For each workload the time of a person-month on one core, beside what its draws alone
 * would take (the kernel's own generator, timed in the same rounds) and what moving its bytes alone would.
 *
 *   node bin/n24.mjs bench/compiled-engine.ts [PERSONS]
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compiledEngine, type Engine, generatorOf, monthTables, newMemory, type Program, remember } from 'glasshouse';
import { compileExperiment, prepare } from 'glasshouse/node';

const KERNEL = readFileSync(new URL('../packages/glasshouse/src/engine/compiled/kernel.wasm', import.meta.url));
const ROUNDS = 5;
const MONTHS = 12;
const persons = Number(process.argv[2] ?? 4_194_304);
const own = (name: string): string => fileURLToPath(new URL(`../apps/cli/src/workloads/${name}.scheme.yaml`, import.meta.url));
const SCHEMES = [
  ['neutral', 'neutral'],
  ['national-score', 'national-score'],
  ['judgment-defaulters', 'judgment-defaulters'],
  ['indicators-4', own('indicators-4')],
  ['indicators-32', own('indicators-32')],
] as const;

const engine: Engine = compiledEngine(KERNEL);
const generator = generatorOf(KERNEL);

/** CPU time of this process in ns: on a shared machine it says more than the clock does. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return 1000 * (user + system);
}

function timed(work: () => void): { readonly cpu: number; readonly wall: number } {
  const [c, w] = [cpu(), performance.now()];
  work();
  return { cpu: cpu() - c, wall: 1e6 * (performance.now() - w) };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** Lives some months. @returns ns a person-month, the first month (which makes everyone) left out */
function live(program: Program, replicate: number): { readonly cpu: number; readonly wall: number; readonly bytes: number } {
  const shard = engine.open(program, 42, replicate);
  const memory = newMemory(program);
  let before: Float64Array | null = null;
  const sum = { cpu: 0, wall: 0 };
  for (let t = 0; t < program.months; t++) {
    const row = new Float64Array(program.layout.width);
    const tables = monthTables(program, memory, t, before);
    const took = timed(() => shard.step(tables, row));
    if (t > 0) {
      sum.cpu += took.cpu;
      sum.wall += took.wall;
    }
    remember(program, memory, row);
    before = row;
  }
  const steps = program.persons * (program.months - 1);
  return { cpu: sum.cpu / steps, wall: sum.wall / steps, bytes: shard.bytesPerPerson };
}

/** Proposals a person-month at the ceilings. */
function proposals({ classes, chance, persons: all }: Program): number {
  let sum = 0;
  for (let c = 0; c < classes.count; c++) {
    const none = chance.arrivals[chance.arrivalsStart[classes.row[c] as number] as number] as number;
    sum += ((classes.start[c + 1] as number) - (classes.start[c] as number)) * -Math.log(none / 2 ** 32);
  }
  return sum / all;
}

const from = new Float64Array(2 ** 25);
const to = new Float64Array(2 ** 25);
from.fill(1);
const programs = SCHEMES.map(([name, scheme]) => [name, compileExperiment(prepare({ scheme }), persons, MONTHS, 0)] as const);
const four: number[] = [];
const eight: number[] = [];
const copied: number[] = [];
const lived = new Map<string, ReturnType<typeof live>[]>(programs.map(([name]) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  const draws = 2_000_000;
  four.push(timed(() => generator.draw([42, round], [0, 0, 0, 0], draws, false)).cpu / (4 * draws));
  eight.push(timed(() => generator.draw([42, round], [0, 0, 0, 0], draws, true)).cpu / (8 * draws));
  copied.push(timed(() => to.set(from)).cpu / (2 * from.byteLength));
  for (const [name, program] of programs) lived.get(name)?.push(live(program, round));
}
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [f, e, c] = [median(four), median(eight), median(copied)];
say(
  `${cpus()[0]?.model}, ${availableParallelism()} cores, load ${loadavg()
    .map((load) => load.toFixed(2))
    .join(' ')}, Node ${process.version}`,
);
say(`${persons} persons × ${MONTHS} months, one core, medians of ${ROUNDS} interleaved rounds, CPU time (in brackets: by the clock).`);
say(`One vector draw of four counters ${(4 * f).toFixed(1)} ns, of eight ${(8 * e).toFixed(1)} ns; moving a byte ${c.toFixed(3)} ns.`);
say('| workload | ns a person-month | million a second | proposals | draws alone, ns | bytes stored | moving them, ns | share of the bound |');
say('|---|---|---|---|---|---|---|---|');
for (const [name, program] of programs) {
  const rounds = lived.get(name) ?? [];
  const took = median(rounds.map((one) => one.cpu));
  const clock = median(rounds.map((one) => one.wall));
  const bytes = median(rounds.map((one) => one.bytes));
  const each = proposals(program);
  // A quarter of a counter for the first draw, one counter for each proposal; what is stored is read, and scores are written.
  const drawn = f / 4 + each * e;
  const moved = 1.6 * bytes * c;
  say(
    `| ${name} | ${took.toFixed(1)} (${clock.toFixed(1)}) | ${(1000 / took).toFixed(1)} (${(1000 / clock).toFixed(1)}) | ${each.toFixed(2)} | ${drawn.toFixed(1)} | ${bytes.toFixed(1)} | ${moved.toFixed(1)} | ${Math.round((100 * (drawn + moved)) / took)} % |`,
  );
}
