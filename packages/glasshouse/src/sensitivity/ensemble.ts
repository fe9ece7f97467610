/** Many runs over the points of a design: what an analysis is made of, wherever it was read from. */
import { CannotRun } from '../base/faults.ts';
import type { Grade, Text } from '../base/text.ts';

export interface EnsembleParameter {
  /** Its path, such as `indicators.late-bill.recorded`. */
  readonly name: string;
  /** The range that the design covers, and that every share is about. */
  readonly low: number;
  readonly high: number;
  /** The values it takes, rising, where the design has levels; else null. */
  readonly levels: readonly number[] | null;
  readonly grade?: Grade | undefined;
  readonly title?: string | Text | undefined;
}

export interface Design {
  readonly kind: 'grid' | 'list' | 'latin-hypercube' | 'sobol' | 'saltelli' | 'morris';
  /** Blocks of a Saltelli design. */
  readonly base?: number | undefined;
  /** Of a Morris screening. */
  readonly trajectories?: number | undefined;
  readonly levels?: number | undefined;
}

export interface EnsembleRun {
  /** Index into `points`. */
  readonly point: number;
  /** Index into `worlds`. */
  readonly world: number;
  readonly replicate: number;
  /** One a measure; null where it does not apply. */
  readonly values: readonly (number | null)[];
}

export interface Ensemble {
  readonly design: Design;
  readonly parameters: readonly EnsembleParameter[];
  /** Values of the parameters, in the order of the design's points, those that were never lived too. Shape [points][parameters] */
  readonly points: readonly (readonly number[])[];
  /** The first is the one that the others are held against. */
  readonly worlds: readonly string[];
  readonly measures: readonly string[];
  /** Units and titles of measures that no catalogue has; by id. */
  readonly about?: Readonly<Record<string, { readonly unit: string; readonly title?: Text | undefined }>> | undefined;
  /** In any order; each at most once. */
  readonly runs: readonly EnsembleRun[];
}

/** Refuses what no design could have made. @throws CannotRun */
export function checkEnsemble({ design, parameters, points, worlds, measures, runs }: Ensemble): void {
  const d = parameters.length;
  const refuse = (why: string): never => {
    throw new CannotRun(`these runs cannot be analysed: ${why}`);
  };
  if (d === 0) refuse('no parameter is varied; vary at least one');
  if (worlds.length === 0 || measures.length === 0) refuse('there is no world, or no measure was kept');
  const short = points.findIndex((point) => point.length !== d);
  if (short >= 0) refuse(`point ${short} has ${points[short]?.length} values for ${d} parameters`);
  if (design.kind === 'saltelli' && points.length !== (design.base ?? 0) * (d + 2))
    refuse(`a Saltelli design of ${design.base ?? 0} blocks and ${d} parameters has ${(design.base ?? 0) * (d + 2)} points, not ${points.length}`);
  if (design.kind === 'morris' && points.length !== (design.trajectories ?? 0) * (d + 1))
    refuse(
      `a Morris screening of ${design.trajectories ?? 0} trajectories and ${d} parameters has ${(design.trajectories ?? 0) * (d + 1)} points, not ${points.length}`,
    );
  const seen = new Set<string>();
  for (const { point, world, replicate, values } of runs) {
    const run = `the run of point ${point}, world ${world}, replicate ${replicate}`;
    if (points[point] === undefined || worlds[world] === undefined) refuse(`${run} belongs to no point or no world`);
    if (values.length !== measures.length) refuse(`${run} has ${values.length} values for ${measures.length} measures`);
    const key = `${point} ${world} ${replicate}`;
    if (seen.has(key)) refuse(`${run} is there twice`);
    seen.add(key);
  }
}
