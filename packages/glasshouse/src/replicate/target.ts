/**
 * What a target is: one result that others published or that can be worked out exactly, in parts that have parameters.
 *
 *     values of parameters ─► part.rows ─► drafts (ours, exact) ─► judge.ts, with what was published ─► rows
 */
import type { Text } from '../base/text.ts';
import type { Engine } from '../engine/back-end.ts';
import type { ChartOptions } from '../report/vega/chart.ts';
import type { Specification } from '../report/vega/specification.ts';
import type { Parameter, Value, ValuesOf } from './parameter.ts';

/** A number that the model gave, and what it should have given. */
export interface Draft {
  readonly id: string;
  readonly ours: number;
  /** By a closed form, an exact recursion or an exact optimum; null or absent where there is none. */
  readonly exact?: number | null | undefined;
  /** How the exact number was found. */
  readonly by?: string | undefined;
  /** Standard error of ours, from the model's own spread; absent where nothing is left to chance. */
  readonly se?: number | undefined;
  /** From how many runs the standard error was estimated; absent where it is the model's own. */
  readonly runs?: number | undefined;
  /** The 95 % interval of ours, where it is known otherwise than by `se`. */
  readonly interval?: readonly [number, number] | undefined;
  /** How far ours may be from the exact number beyond four standard errors; by default 1e-6 of it where there is no chance, else rounding. */
  readonly slack?: number | undefined;
  /** Where no number is expected but an order: ours has to be above this by four standard errors. */
  readonly above?: number | undefined;
}

/** A number that others printed. */
export interface Published {
  readonly value: number;
  /** How far ours may be from it: rounding, or the spread of what was printed. */
  readonly within: number;
  /** Who printed it: the publication, or the authors' own code. */
  readonly by: string;
}

/** One setting of a part's parameters under which others have printed numbers, or which shows something of its own. */
export interface Case {
  readonly name: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly published: Readonly<Record<string, Published>>;
}

/** A model of its own within a target. */
export interface Part {
  /** Stands before the ids of its rows where a target has several; '' where nothing does. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Lived one after the other where nothing is changed; the parameters' defaults are the first of them. */
  readonly cases: readonly Case[];
  /** @param engine lives worlds; every engine gives the same numbers @throws BadSetting where values do not go together */
  readonly rows: (values: Readonly<Record<string, Value>>, engine: Engine) => readonly Draft[] | Promise<readonly Draft[]>;
}

export interface Target {
  readonly id: string;
  readonly title: Text;
  /** Which mechanism of social scoring it is about. */
  readonly mechanism: Text;
  readonly kind: 'a small model of its own' | 'on the main engine';
  readonly source: {
    readonly reference: string;
    readonly url: string;
    /** Of data and of what was read; ours is written from the equations. */
    readonly licence: string;
  };
  readonly parts: readonly Part[];
  /** What of the publication is not reproduced, and what of released code was not taken over. */
  readonly notes?: readonly Text[] | undefined;
  /** A picture of the result. */
  readonly picture?: ((values: Readonly<Record<string, Value>>, options: ChartOptions) => Specification) | undefined;
}

/** A number with its verdict. */
export interface Row {
  readonly id: string;
  readonly published: number | null;
  readonly exact: number | null;
  readonly ours: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Null where there is nothing to hold it against. */
  readonly ok: boolean | null;
  /** How far ours may be from the exact (else the published) number. */
  readonly tolerance: number | null;
  readonly source: string;
}

/** Values that are allowed one by one but not together. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

/** A case of a part whose parameters are known. */
export interface CaseOf<P> {
  readonly name: string;
  readonly values: Partial<ValuesOf<P>>;
  readonly published?: Case['published'] | undefined;
}

/** A part whose rows know the types of its parameters. Without cases it has one: its defaults, with what was published of them. */
export function part<P extends Readonly<Record<string, Parameter>>>(own: {
  readonly name: string;
  readonly parameters: P;
  readonly cases?: readonly CaseOf<P>[];
  readonly published?: Case['published'];
  readonly rows: (values: ValuesOf<P>, engine: Engine) => readonly Draft[] | Promise<readonly Draft[]>;
}): Part {
  const given: readonly CaseOf<P>[] = own.cases ?? [{ name: 'default', values: {}, published: own.published }];
  const cases = given.map(({ name, values, published = {} }): Case => ({ name, values: values as Case['values'], published }));
  return { name: own.name, parameters: own.parameters, cases, rows: (values, engine) => own.rows(values as ValuesOf<P>, engine) };
}
