/** The files of a sweep → an ensemble, which is what an analysis is made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun, describeMeasures, type Ensemble, type EnsembleRun } from 'glasshouse';
import { openBundle, type Sweep } from 'glasshouse/sweep';
import { parquetReadObjects } from 'hyparquet';
import { damaged, nothingYet, type PartsThere, partsIn, readManifest, runsFolder } from './folder.ts';
import { type Manifest, partName, RUNS } from './keep.ts';
import { withFolder } from './places.ts';

export interface ReadSweep {
  readonly manifest: Manifest;
  readonly sweep: Sweep;
  readonly ensemble: Ensemble;
  readonly parts: PartsThere;
}

/**
 * Reads all finished parts of a sweep.
 * @param place its folder, or s3://BUCKET/PREFIX, which is fetched first
 * @param measures those to be read; all by default
 * @throws CannotRun if there is none, or one cannot be read
 */
export async function readSweep(place: string, measures?: readonly string[]): Promise<ReadSweep> {
  return await withFolder(place, (folder) => readFolder(folder, place, measures));
}

async function readFolder(folder: string, place: string, measures?: readonly string[]): Promise<ReadSweep> {
  const manifest = readManifest(folder);
  const sweep = openBundle(manifest.bundle);
  if (sweep.hash !== manifest.hash) throw new CannotRun(`the texts in ${place}/sweep.json are not those that the sweep was begun with.`);
  const { whole, others } = partsIn(folder, manifest);
  const numbers = [...whole].sort((a, b) => a - b);
  if (numbers.length === 0) throw nothingYet(place, others);
  const ids = sweep.measures.map(({ id }) => id).filter((id) => measures?.includes(id) ?? true);
  const worlds = sweep.plan.worlds.map(({ id }) => id);
  const runs: EnsembleRun[] = [];
  for (const number of numbers) {
    const path = join(runsFolder(folder), partName(number));
    const bytes = readFileSync(path);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    for (const row of await parquetReadObjects({ file, columns: ['point', 'world', 'replicate', ...ids] }).catch(() => {
      throw damaged(`${place}/${RUNS}/${partName(number)}`);
    }))
      runs.push({
        point: row['point'] as number,
        world: worlds.indexOf(row['world'] as string),
        replicate: row['replicate'] as number,
        values: ids.map((id) => (row[id] ?? null) as number | null),
      });
  }
  return { manifest, sweep, ensemble: ensembleOf(sweep, worlds, ids, runs), parts: { there: numbers.length, of: manifest.parts, others } };
}

function ensembleOf({ plan, parameters, points, measures }: Sweep, worlds: readonly string[], ids: readonly string[], runs: readonly EnsembleRun[]): Ensemble {
  const { kind: laid, base, trajectories, levels } = plan.design;
  // Draws of a prior or a posterior are points by chance, as those of a Latin hypercube are.
  const kind = laid === 'prior' || laid === 'posterior' ? 'latin-hypercube' : laid;
  const known = new Set(describeMeasures().map(({ id }) => id));
  const spelled = measures.filter(({ id }) => ids.includes(id) && !known.has(id));
  return {
    design: { kind, ...(base === undefined ? {} : { base }), ...(kind === 'morris' ? { trajectories, levels: levels ?? 4 } : {}) },
    parameters: parameters.map(({ name, low, high, levels: own, grade, title }) => ({
      name,
      low,
      high,
      levels: own === null ? null : [...own].sort((a, b) => a - b),
      ...(grade === null ? {} : { grade }),
      ...(title === null ? {} : { title }),
    })),
    points,
    worlds,
    measures: ids,
    about: Object.fromEntries(spelled.map(({ id, unit, title }) => [id, { unit, title }])),
    runs,
  };
}
