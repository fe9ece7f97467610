/** Is the neutral workload the work that other tools were measured with? Within 2 %, where the definition can be written here. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Program } from '../../src/compile/program.ts';
import { runReplicate } from '../../src/engine/run.ts';
import { engineOf } from '../../src/host/node/engines.ts';
import { compileExperiment, prepare } from '../../src/host/node/experiment.ts';

interface Rates {
  readonly happened: { readonly values: readonly number[] };
  readonly entered: { readonly values: readonly number[] };
}
interface Stand {
  readonly listed: { readonly value: number };
  readonly score: { readonly value: number };
}
const { definition } = parse(readFileSync(new URL('neutral.golden.yaml', import.meta.url), 'utf8')) as {
  definition: { readonly first_sixty: Rates; readonly month_59: Stand; readonly next_sixty: Rates & Stand };
};

const KINDS = ['late_payment', 'offence', 'volunteering', 'green_act'];
const MONTHS = 60;
/** The share listed has a standard error of 1.2 % at this size; of the rates, less than 0.2 %. */
const PERSONS = 500_000;

function near(ours: number, theirs: number, what: string): void {
  assert.ok(Math.abs(ours / theirs - 1) <= 0.02, `${what}: ${ours} here, ${theirs} by the definition (${((ours / theirs - 1) * 100).toFixed(2)} %)`);
}

test('in sixty months the neutral workload has the events, the share listed and the mean score of its definition, within 2 %', async () => {
  const program = compileExperiment(prepare({ scheme: 'neutral' }), PERSONS, MONTHS);
  // The engine that is bit for bit the plain one, in a twentieth of its time.
  const engine = await engineOf('compiled');
  const { layout } = program;
  const rows = runReplicate(engine, program, 42, 0)?.rows ?? new Float64Array();
  const at = (t: number, position: number): number => rows[t * layout.width + position] as number;
  const aMonth = (position: number): number =>
    Array.from({ length: MONTHS }, (_, t) => at(t, position)).reduce((sum, count) => sum + count) / (PERSONS * MONTHS);
  KINDS.forEach((kind, k) => {
    near(aMonth(layout.done.at + k), definition.first_sixty.happened.values[k] as number, `${kind}, happened a month`);
    near(
      aMonth(layout.entered.at + k) + aMonth(layout.falselyEntered.at + k),
      definition.first_sixty.entered.values[k] as number,
      `${kind}, entered a month, truly or falsely`,
    );
  });
  near(at(MONTHS - 1, layout.scalar.listed) / PERSONS, definition.month_59.listed.value, 'share listed at the end');
  near(at(MONTHS - 1, layout.scalar.score) / 16 / PERSONS, definition.month_59.score.value, 'mean score at the end');
});

test('the rates of the neutral workload are within 2 % of those of its definition in months 60 to 119 as well', () => {
  const rates = meanRates(compileExperiment(prepare({ scheme: 'neutral' }), 1_000_000, 1));
  KINDS.forEach((kind, k) => {
    near(rates[k] as number, definition.next_sixty.happened.values[k] as number, `${kind}, happened a month`);
  });
});

test('the neutral workload proposes hardly more than happens: under 0.145 a person-month', () => {
  const program = compileExperiment(prepare({ scheme: 'neutral' }), 1_000_000, 1);
  const proposed = meanRates(program).reduce((sum, rate) => sum + rate) + program.conducts.falseCeiling.reduce((sum, rate) => sum + rate);
  assert.ok(proposed < 0.145, `${proposed} proposals a person-month`);
  assert.deepEqual(Array.from(program.conducts.headroom), [1, 1, 1, 1, 1]);
});

/** Rate of each conduct, the mean over all persons. */
function meanRates(program: Program): number[] {
  const { classes, chance, conducts } = program;
  return Array.from({ length: conducts.count }, (_, k) => {
    let sum = 0;
    for (let c = 0; c < classes.count; c++) {
      const persons = (classes.start[c + 1] as number) - (classes.start[c] as number);
      sum += persons * (chance.rate[(classes.row[c] as number) * conducts.count + k] as number);
    }
    return sum / program.persons;
  });
}
