/** Targets lived at sizes that a test can afford. */
import { type Replication, type Row, readSettings, replicate, TARGETS, type Target } from '../../src/replicate/index.ts';
import { compiled } from '../engines.ts';

/** Fewer runs, which change no expected number. */
const CHEAP: Readonly<Record<string, readonly string[]>> = {
  T1: ['persons=5000'],
  T2: ['persons=150', 'runs=2', 'literal_runs=1', 'literal_steps=200'],
  'T2-EO': ['runs=25'],
  T3: ['runs=4', 'sweeps=40', 'burn_in=40', 'interactions=2000', 'starts=2000'],
  T4: ['runs=100'],
  T5: ['runs=4', 'applicants=10000'],
  T6: ['persons=20000'],
  T7: [],
  T8: ['runs=20', 'appeals=5000'],
  E1: ['persons=2000'],
  E2: ['runs=60', 'queue_persons=20000'],
  H1: ['runs=10', 'subjects=300'],
  H2: ['runs=10', 'places=300'],
  H3: ['runs=500'],
};

export function targetOf(id: string): Target {
  const found = TARGETS.find((target) => target.id === id);
  if (found === undefined) throw new Error(`no target ${id}`);
  return found;
}

/** A target with settings, at a cheap size. */
export function lived(id: string, ...set: readonly string[]): Promise<Replication> {
  const target = targetOf(id);
  return replicate(target, readSettings([target], [...(CHEAP[id] ?? []), ...set]).get(target), compiled);
}

/** A row by its id. */
export function rowOf({ target, rows }: Replication, id: string): Row {
  const found = rows.find((row) => row.id === id);
  if (found === undefined) throw new Error(`${target} has no row ${id}: ${rows.map((row) => row.id).join(' ')}`);
  return found;
}

/** The exact number of a row. */
export const exactOf = (result: Replication, id: string): number => rowOf(result, id).exact as number;
