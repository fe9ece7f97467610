/** What the main thread and a worker say to each other: one order at a time, one answer to each. */
import type { Program } from '../compile/program.ts';
import type { Engine } from '../engine/back-end.ts';
import type { Tally } from '../engine/goodhart.ts';
import type { Cut } from './populations.ts';
import type { Shared } from './squad.ts';

/** Engines by name. */
export type EngineName = Engine['name'];

/** Given to a worker when it starts. */
export interface Start {
  readonly program: Program;
  readonly seed: number;
  readonly engine: EngineName;
  readonly shared: Shared;
  /** Place of this worker in its team, from 0. */
  readonly place: number;
}

/** One shard as it lies on the disk: its parts one after the other in one file. */
export interface ShardFile {
  readonly cut: Cut;
  readonly name: string;
  readonly bytes: number;
  readonly crc32: number;
  /** Bytes of each part. */
  readonly parts: readonly number[];
}

/** Persons from an index on, as `Shard.portrait` shows them. */
export interface Portraits {
  readonly low: number;
  readonly bits: Uint32Array;
}

/** Main thread → worker. */
export type Order =
  | { readonly kind: 'open'; readonly replicate: number; readonly cuts: readonly Cut[]; readonly threads: number }
  | { readonly kind: 'load'; readonly folder: string; readonly month: number; readonly files: readonly ShardFile[] }
  | { readonly kind: 'advance'; readonly from: number; readonly to: number }
  | { readonly kind: 'save'; readonly folder: string; readonly prefix: string }
  | { readonly kind: 'tally'; readonly population: number }
  | { readonly kind: 'rank-sums'; readonly population: number; readonly twice: Float64Array }
  | { readonly kind: 'mix'; readonly population: number }
  | { readonly kind: 'bytes'; readonly population: number }
  | { readonly kind: 'exposed'; readonly population: number }
  | { readonly kind: 'portraits' }
  | { readonly kind: 'close' };

/** What each order is answered with. */
export interface Answers {
  readonly open: null;
  readonly load: null;
  /** The month that comes next. */
  readonly advance: number;
  readonly save: readonly ShardFile[];
  readonly tally: Tally | null;
  readonly 'rank-sums': BigUint64Array | null;
  readonly mix: Uint32Array;
  /** Bytes that the worker's shards of a population hold. */
  readonly bytes: number;
  /** Who is on record, by group, as `engine/breach.ts` counts. */
  readonly exposed: Float64Array;
  /** Portraits of the persons of each of the worker's shards. */
  readonly portraits: readonly Portraits[];
  readonly close: null;
}

/** Worker → main thread. */
export type Report =
  | { readonly kind: 'answer'; readonly value: Answers[keyof Answers] }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly code: string | undefined; readonly stack: string | undefined };
