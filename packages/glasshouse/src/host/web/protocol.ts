/** What a page and one of its workers say to each other. A worker lives one replicate at a time. */
import type { Program } from '../../compile/program.ts';
import type { Trace } from '../../engine/trace.ts';

/** Page → worker: one start, then replicates, one after the other. */
export type Order =
  | { readonly kind: 'start'; readonly kernel: ArrayBuffer; readonly program: Program; readonly seed: number; readonly portraits: boolean }
  | { readonly kind: 'live'; readonly replicate: number }
  /** The replicate in hand ends at the end of its month, without a trace. */
  | { readonly kind: 'stop' };

/** Worker → page: months, then either a trace, or that there is none. */
export type Report =
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack: string | undefined };
