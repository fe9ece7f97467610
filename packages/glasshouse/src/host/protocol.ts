/** What the main thread and a worker say to each other. */
import type { Program } from '../compile/program.ts';
import type { Trace } from '../engine/trace.ts';

/** Given to a worker when it starts. */
export interface Start {
  readonly program: Program;
  readonly seed: number;
  readonly engine: 'plain';
}

/** Main thread → worker: live this replicate; or stop after the one in hand. */
export type Order = { readonly kind: 'live'; readonly replicate: number } | { readonly kind: 'end' };

/** Worker → main thread. */
export type Report = { readonly kind: 'month'; readonly replicate: number; readonly month: number } | { readonly kind: 'done'; readonly trace: Trace };
