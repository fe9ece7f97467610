/**
 * How fast is the plain engine on one core? Person-months a second of shipped schemes, interleaved with a bare loop
 * of Philox draws, so that a noisy machine hits both alike; medians of five.
 *
 *   node bin/n24.mjs bench/plain-engine.ts
 */
import { cpus, loadavg } from 'node:os';
import { plain, runReplicate } from 'glasshouse';
import { compileExperiment, prepare } from 'glasshouse/node';
import { philox, words } from '../packages/glasshouse/src/base/philox.ts';

const PERSONS = 200_000;
const MONTHS = 60;
const SCHEMES = ['judgment-defaulters', 'national-score', 'rongcheng', 'yiwu-2017', 'zhima'];
const ROUNDS = 5;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const programs = SCHEMES.map((id) => compileExperiment(prepare({ scheme: id }), PERSONS, MONTHS));
const draws: number[] = [];
const lives: number[][] = SCHEMES.map(() => []);
const bytes: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  const draw = timed(() => {
    for (let n = 0; n < 2_000_000; n++) philox(42, round, n, 0, words[0] as number, 0);
  });
  // The first round warms up.
  if (round > 0) draws.push(draw / 2);
  programs.forEach((program, n) => {
    const time = timed(() => {
      bytes[n] = runReplicate(plain, program, 42, round)?.bytesPerPerson ?? 0;
    });
    if (round > 0) (lives[n] as number[]).push((time * 1e6) / (PERSONS * MONTHS));
  });
}
const draw = median(draws);
console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()
    .map((value) => value.toFixed(2))
    .join(' ')}, Node ${process.version}`,
);
console.log(`one Philox4x32-10 call: ${draw.toFixed(1)} ns`);
console.log('| scheme | ns a person-month | million person-months a second | in Philox calls | bytes a person |');
console.log('|---|---|---|---|---|');
SCHEMES.forEach((id, n) => {
  const life = median(lives[n] as number[]);
  console.log(`| ${id} | ${life.toFixed(0)} | ${(1000 / life).toFixed(2)} | ${(life / draw).toFixed(1)} | ${bytes[n]} |`);
});
