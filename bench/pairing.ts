/**
 * How many runs does pairing save? Two worlds are lived with the same luck, and the interval of the difference of a measure
 * is put beside the one that as many runs with luck of their own would give:
 *
 *   unpaired: variance (s₁² + s₂²) / R      paired: variance s_d² / R      factor: (s₁² + s₂²) / s_d²
 *
 *   node bin/n24.mjs bench/pairing.ts [RUNS] [PERSONS…]
 */
import { availableParallelism, cpus } from 'node:os';
import { measuresOf, type Program, type Scheme } from 'glasshouse';
import { compileExperiment, type Experiment, liveWorlds, prepare } from 'glasshouse/node';

const [runs = 30, ...sizes] = process.argv.slice(2).map(Number);
const MONTHS = 60;
const SEED = 42;
const MEASURES = ['wrongly_listed_share', 'wrong_months_share', 'listed_share', 'denied', 'denied.wrongly', 'harm_rate'];

const own = prepare({ scheme: 'judgment-defaulters' });
const scheme = own.scheme as Scheme;
const { appeal } = scheme.remedies;
const bare: Scheme = { ...scheme, remedies: { ...scheme.remedies, appeal: null } };
/** The scheme's own appeal with room for everyone, and known to all who are listed. */
const heard: Scheme = {
  ...scheme,
  remedies: {
    ...scheme.remedies,
    notice: { ...scheme.remedies.notice, when: 'before', probability: 1 },
    appeal: appeal && { ...appeal, capacity: 1000, corrects: 0.7, window: null },
  },
};
const as = (other: Scheme): Experiment => ({ ...own, scheme: other });
const PAIRS: readonly (readonly [string, Experiment, Experiment])[] = [
  ['independent-appeal added', own, prepare({ scheme: 'judgment-defaulters', safeguards: ['independent-appeal'] })],
  ['own appeal taken away', own, as(bare)],
  ['an appeal that hears everyone, against none', as(bare), as(heard)],
  ['expiry added', own, prepare({ scheme: 'judgment-defaulters', safeguards: ['expiry'] })],
];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
};

console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores; judgment-defaulters, ${MONTHS} months, ${runs} runs, seed ${SEED}\n`);
console.log('| what changes | persons | measure | before | difference | unpaired s.e. | paired s.e. | factor of runs |\n|---|---|---|---|---|---|---|---|');
for (const persons of sizes.length > 0 ? sizes : [10_000, 100_000])
  for (const [title, one, other] of PAIRS) {
    const programs = [one, other].map((experiment): Program => compileExperiment(experiment, persons, MONTHS, 0));
    const traces = await liveWorlds(programs, { seed: SEED, runs, jobs: availableParallelism(), engine: 'compiled' });
    for (const measure of measuresOf(programs[0] as Program, programs).filter(({ id }) => MEASURES.includes(id))) {
      const [a, b] = programs.map((program, world) => (traces[world] ?? []).map((trace) => measure.value({ program, trace })));
      const kept = (a ?? []).flatMap((value, r) => (value === null || typeof b?.[r] !== 'number' ? [] : [[value, b[r]] as const]));
      const unpaired = variance(kept.map(([x]) => x)) + variance(kept.map(([, y]) => y));
      const paired = variance(kept.map(([x, y]) => y - x));
      const number = (x: number): string => x.toPrecision(3);
      console.log(
        `| ${title} | ${persons.toLocaleString('en')} | ${measure.id} | ${number(mean(kept.map(([x]) => x)))} | ${number(mean(kept.map(([x, y]) => y - x)))} | ${number(Math.sqrt(unpaired / kept.length))} | ${number(Math.sqrt(paired / kept.length))} | ${paired === 0 ? 'no difference in any run' : number(unpaired / paired)} |`,
      );
    }
  }
