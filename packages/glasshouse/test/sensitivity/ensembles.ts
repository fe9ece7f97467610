/** Ensembles with known answers: functions instead of runs. */
import type { Ensemble, EnsembleParameter, EnsembleRun } from '../../src/sensitivity/ensemble.ts';

export interface Made {
  readonly design: Ensemble['design'];
  readonly parameters: readonly EnsembleParameter[];
  readonly points: readonly (readonly number[])[];
  readonly worlds?: readonly string[];
  readonly measures?: readonly string[];
  readonly replicates?: number;
  /** The values of all measures in one run; null: it was never lived. */
  readonly live: (point: readonly number[], world: number, replicate: number, n: number) => readonly (number | null)[] | null;
}

export function ensemble({ design, parameters, points, worlds = ['as it is'], measures = ['listed_share'], replicates = 1, live }: Made): Ensemble {
  const runs: EnsembleRun[] = [];
  for (const [n, point] of points.entries())
    for (let replicate = 0; replicate < replicates; replicate++)
      for (const world of worlds.keys()) {
        const values = live(point, world, replicate, n);
        if (values !== null) runs.push({ point: n, world, replicate, values });
      }
  return { design, parameters, points, worlds, measures, runs };
}

/** Parameters from 0 to 1 with the grades invented, inferred, written in turn. */
export function parameters(names: readonly string[], levels: readonly number[] | null = null): EnsembleParameter[] {
  return names.map((name, j) => ({ name, low: 0, high: 1, levels, grade: (['invented', 'inferred', 'written'] as const)[j % 3] as 'written' }));
}

/** All combinations; the last moves first. */
export function grid(levels: readonly (readonly number[])[]): number[][] {
  return levels.reduce<number[][]>((points, own) => points.flatMap((point) => own.map((value) => [...point, value])), [[]]);
}
