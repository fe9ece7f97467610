/** What one replicate wrote down; read-only from here on. */
export interface Trace {
  readonly replicate: number;
  /** Counters of each month, laid out by `program.layout`. Shape [months × width]. */
  readonly rows: Float64Array;
  /** Persons by whole points of the official score above min, at the end. */
  readonly scores: Float64Array;
  /** Sum modulo 2¹²⁸ over the persons' final states, lowest word first. Shape [4]. */
  readonly state: Uint32Array;
  /** Rank correlation of score and expected harm in month 12 and at the end. */
  readonly goodhartStart: number | null;
  readonly goodhartEnd: number | null;
  /** Who was on record in each data breach, as `breach.ts` counts. Shape [breaches × groups × 4]. */
  readonly exposed: Float64Array;
  readonly bytesPerPerson: number;
  /** Each person at the end, in the bits of `portrait.ts`, where that was asked for; else null. Shape [persons]. */
  readonly portrait: Uint32Array | null;
  /** What the enterprises of the same replicate wrote down, laid out by `program.firms.program.layout`; null where none live. */
  readonly firms: Trace | null;
  /** What each member of a federation wrote down, in the order of `program.members`; absent elsewhere. */
  readonly members?: readonly Trace[] | undefined;
}
