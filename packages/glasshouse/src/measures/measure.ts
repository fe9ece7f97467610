/** What a measure is: a number about one run of one world, with its unit and its definition. One file each. */
import type { Text } from '../base/text.ts';
import type { Program } from '../compile/program.ts';
import type { Trace } from '../engine/trace.ts';
import type { IgnoranceRange } from './ignorance.ts';

/** What a measure reads. Months are counted from 0; rows are laid out by `program.layout`. */
export interface Reading {
  readonly program: Program;
  readonly trace: Trace;
  /** The same replicate of the same society without the scheme, where that was lived too. */
  readonly without?: Reading | undefined;
  /** How differently the schemes of a federation treat this replicate's lives, where these were lived under each of them. */
  readonly fragmentation?: number | undefined;
}

/** The runs of one world. */
export interface World {
  readonly program: Program;
  /** One a replicate. */
  readonly traces: readonly Trace[];
}

export interface Measure {
  readonly id: string;
  readonly unit: string;
  readonly title: Text;
  /** One sentence. */
  readonly definition: Text;
  /** How it is computed, in the names of the counters. */
  readonly formula: string;
  /** The value in one replicate; null where there is nothing to take a share of (nobody listed, nothing decided). Shares and rates of all persons are numbers in every world: 0 where no rule can bring it about. */
  readonly value: (reading: Reading) => number | null;
  /** Where it says no of a replicate, that one is passed over, not left out and counted. */
  readonly lived?: ((reading: Reading) => boolean) | undefined;
  /** Why `value` is null where it is. */
  readonly whyNull: string;
  /** Why a comparative measure may be null even so. */
  readonly whyStillNull?: string | undefined;
  /** True where a value of Infinity says "later than the run could follow": one such run leaves no mean that would not be too low. */
  readonly censored?: boolean | undefined;
  /** The value at the end of each month, where that means something. Shape [months]. */
  readonly series?: ((reading: Reading) => (number | null)[]) | undefined;
  /** True where the value compares worlds: it is null unless the other world was lived too, and `whyNull` says how to have that. */
  readonly comparative?: boolean | undefined;
}

/** Why a measure that is against the world without the scheme is null where that world was not lived. */
export const NEEDS_WITHOUT: string =
  'needs the same society without the scheme lived beside it: glasshouse compare SCHEME --against none, or glasshouse run SCHEME --baseline';

/** The value of a measure that is against the world without the scheme; null where that was not lived. */
export function againstWithout(value: (now: Reading, without: Reading) => number | null): Measure['value'] {
  return (reading) => (reading.without === undefined ? null : value(reading, reading.without));
}

/** A number with its range: the mean over runs and its 95 % Student interval. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** The values one by one. */
  readonly runs: readonly (number | null)[];
  /** Why the value, or its interval, is null. */
  readonly why?: string | undefined;
  /** The range by what is not known, where draws were asked for. */
  readonly ignorance?: IgnoranceRange | undefined;
}
