/** The same society without the scheme, lived beside: measures of what a scheme changes need it. */
import type { Program, World } from 'glasshouse';
import { compileLived, type Lived } from './experiment.ts';
import { interrupted } from './interrupt.ts';
import { type LiveOptions, type Lives, live } from './live.ts';
import type { RunOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Person-months of a world up to which the world without the scheme is lived beside unasked. */
const UNASKED = 100_000_000;
/** Persons of all runs together up to which that is so: everyone is kept as they are at the end, four bytes each in either world. */
const KEPT_UNASKED = 20_000_000;

/** Whether to live the world without the scheme beside a run. */
export function wantsBaseline(
  { scheme }: Pick<Lived, 'scheme'>,
  { persons, months, runs, baseline }: Pick<RunOptions, 'persons' | 'months' | 'runs' | 'baseline'>,
): boolean {
  return scheme !== null && (baseline ?? (persons * months * runs <= UNASKED && persons * runs <= KEPT_UNASKED));
}

/** The Program of the same society, as many persons and enterprises, without the scheme. */
export function compileWithout(lived: Lived, program: Program): Program {
  return compileLived({ ...lived, scheme: null, companion: null, safeguards: [] }, program.persons, program.months, program.firms?.program.persons ?? 0);
}

/** Lives the world without the scheme after the world with it. @returns undefined if it was stopped */
export async function liveWithout(lived: Lived, program: Program, lives: Lives, options: LiveOptions, terminal: Terminal): Promise<World | undefined> {
  if (lives.stopped || interrupted()) return undefined;
  const without = compileWithout(lived, program);
  const { traces, stopped } = await live(without, { ...options, portraits: true, worlds: { of: 2, before: 1 } }, terminal);
  return stopped ? undefined : { program: without, traces };
}
