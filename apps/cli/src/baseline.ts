/** The same society without the scheme, lived beside: measures of what a scheme changes need it. */
import type { Program, World } from 'glasshouse';
import { besideUnasked, compileWithout } from 'glasshouse/prepare';
import type { Lived } from './experiment.ts';
import { interrupted } from './interrupt.ts';
import { type LiveOptions, type Lives, live } from './live.ts';
import type { RunOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Whether to live the world without the scheme beside a run. */
export function wantsBaseline(
  { scheme }: Pick<Lived, 'scheme'>,
  { persons, months, runs, baseline }: Pick<RunOptions, 'persons' | 'months' | 'runs' | 'baseline'>,
): boolean {
  return scheme !== null && (baseline ?? besideUnasked({ persons, months, runs }));
}

/** Lives the world without the scheme after the world with it. @returns undefined if it was stopped */
export async function liveWithout(lived: Lived, program: Program, lives: Lives, options: LiveOptions, terminal: Terminal): Promise<World | undefined> {
  if (lives.stopped || interrupted()) return undefined;
  const without = compileWithout(lived, program);
  const { traces, stopped } = await live(without, { ...options, portraits: true, worlds: { of: 2, before: 1 } }, terminal);
  return stopped ? undefined : { program: without, traces };
}
