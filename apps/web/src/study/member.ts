/** Whose rules a person lives by: in a federation those of the region, each with a program and rows of its own. */
import type { Program, Scheme, Trace } from 'glasshouse';
import type { PreparedWorld } from './prepared.ts';

export interface OwnRules {
  readonly program: Program;
  /** Null where nobody scores persons: without a scheme, or under one for enterprises. */
  readonly scheme: Scheme | null;
  readonly companion: Scheme | null;
  /** The run's monthly rows; null where the run has not been lived. */
  readonly rows: Float64Array | null;
}

export function rulesOf(
  program: Program,
  { scheme, companion }: Pick<PreparedWorld, 'scheme' | 'companion'>,
  trace: Trace | undefined,
  person: number,
): OwnRules {
  const m = program.members.findIndex(({ ranges }) => ranges.some(([from, to]) => from <= person && person < to));
  const member = program.members[m];
  if (member !== undefined)
    return { program: member.program, scheme: scheme?.parts?.[m]?.scheme ?? null, companion: null, rows: trace?.members?.[m]?.rows ?? null };
  return { program, scheme: scheme?.subjects === 'enterprises' ? null : scheme, companion, rows: trace?.rows ?? null };
}

/** The rules of the month: those of the last phase that had begun. */
export function rulesAt(scheme: Scheme, month: number): Scheme {
  return scheme.phases?.findLast((phase) => phase.from <= month && phase.scheme !== undefined)?.scheme ?? scheme;
}
