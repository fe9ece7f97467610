/**
 * What does it cost to live worlds side by side? The same commands turn by turn, each in a fresh process; medians of the
 * ratios of processor time (of all threads, which other work on the machine stretches less than wall time) to a run of the
 * scheme alone.
 *
 *   node bin/n24.mjs bench/two-worlds.ts [PERSONS] [ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const [persons = 10_000, rounds = 5] = process.argv.slice(2).map(Number);
const main = fileURLToPath(new URL('../apps/cli/src/main.ts', import.meta.url));
const SCHEME = 'judgment-defaulters';
const ALONE = ['run', SCHEME, '--no-baseline'];
const OTHERS = [
  ['run', SCHEME],
  ['compare', SCHEME, '--against', 'none'],
  ['compare', SCHEME, '--with', 'independent-appeal', '--no-baseline'],
  ['compare', SCHEME, '--with', 'independent-appeal'],
];

/** Processor seconds of one command, as bash counts them. */
function seconds(args: readonly string[]): number {
  const command = [
    '-c',
    'TIMEFORMAT="%U %S"; time "$@" > /dev/null',
    'bash',
    process.execPath,
    main,
    ...args,
    '--persons',
    String(persons),
    '--json',
    '--quiet',
  ];
  const { status, stderr } = spawnSync('bash', command, { encoding: 'utf8' });
  const [user = Number.NaN, system = Number.NaN] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  if (status !== 0 || Number.isNaN(user + system)) throw new Error(stderr);
  return user + system;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const alone: number[] = [];
const ratios = OTHERS.map((): number[] => []);
for (let round = 0; round < rounds; round++) {
  const before = seconds(ALONE);
  alone.push(before);
  OTHERS.forEach((args, n) => {
    (ratios[n] as number[]).push(seconds(args) / before);
  });
}
console.log(
  `${cpus()[0]?.model}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; ${persons} persons × 60 months × 20 runs, ${rounds} rounds`,
);
console.log(`${ALONE.join(' ')}: ${median(alone).toFixed(2)} s (1×)`);
OTHERS.forEach((args, n) => {
  const own = ratios[n] as number[];
  console.log(`${args.join(' ')}: ${median(own).toFixed(2)}× (${own.map((ratio) => ratio.toFixed(2)).join(', ')})`);
});
