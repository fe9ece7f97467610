/** A calibration on one machine: each round is a sweep, whose parts are kept in memory or in a folder. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from 'glasshouse';
import type { OpenCalibration, Particle } from 'glasshouse/sweep';
import { partsIn, readManifest, runsFolder, SweepFolder } from './folder.ts';
import { type HereOptions, sweepHere } from './here.ts';
import { type Keep, partName } from './keep.ts';
import { rowsOf } from './read-parquet.ts';

export interface CalibrateOptions extends Omit<HereOptions, 'progress'> {
  /** Where the runs of each round are kept, as a sweep; they are gone with the process otherwise. */
  readonly folder?: string | undefined;
  /** Called now and then: runs lived by this process. */
  readonly progress?: ((runs: number) => void) | undefined;
}

/** What a calibration came to. */
export interface Calibrated {
  /** The nearest first. */
  readonly kept: readonly Particle[];
  /** Draws of the prior: round 0. */
  readonly prior: readonly Particle[];
  /** The distance of the last draw that was kept, after each round. */
  readonly tolerances: readonly number[];
  /** Draws of all rounds, and those whose numbers made no valid world. */
  readonly draws: number;
  readonly refused: number;
}

/**
 * Lives all rounds.
 * @returns null if it was stopped before the end
 * @throws CannotRun if no draw can be kept, or a part of a round fails
 */
export async function calibrateHere(calibration: OpenCalibration, options: CalibrateOptions): Promise<Calibrated | null> {
  const { plan } = calibration;
  const tolerances: number[] = [];
  let kept: readonly Particle[] = [];
  let prior: readonly Particle[] = [];
  let before = 0;
  let refused = 0;
  for (let number = 0; number < plan.rounds; number++) {
    const round = calibration.round(number, kept);
    const keep =
      options.folder === undefined
        ? new Memory()
        : SweepFolder.open(plan.rounds === 1 ? options.folder : join(options.folder, `round-${number + 1}`), round.sweep, options.version);
    try {
      const earlier = before;
      const done = await sweepHere(round.sweep, keep, { ...options, progress: (runs) => options.progress?.(earlier + runs) });
      if (done.failed[0] !== undefined) throw new CannotRun(`part ${done.failed[0].part.number} of round ${number + 1} failed: ${done.failed[0].why}`);
      if (done.kept < done.parts) return null;
      const figures = await figuresOf(calibration, round.units.length, filesOf(keep));
      refused += figures.refused;
      const lived = calibration.particles(round, figures.simulated);
      if (number === 0) prior = lived;
      kept = calibration.keep([...kept, ...lived]);
      tolerances.push((kept.at(-1) as Particle).distance);
    } finally {
      await keep.close();
    }
    before += plan.draws * plan.replicates;
  }
  return { kept, prior, tolerances, draws: plan.draws * plan.rounds, refused };
}

/** Keeps the files of parts for as long as the process lives. */
class Memory implements Keep {
  readonly where = 'memory';
  readonly files = new Map<number, Uint8Array>();

  async done(): Promise<ReadonlySet<number>> {
    return new Set(this.files.keys());
  }

  async put({ number }: { readonly number: number }, bytes: Uint8Array): Promise<void> {
    this.files.set(number, bytes);
  }

  async digest(): Promise<string> {
    const hash = createHash('sha256');
    for (const bytes of filesOf(this)) hash.update(bytes);
    return hash.digest('hex');
  }

  async close(): Promise<void> {}
}

/** The files of all parts, in order. */
function* filesOf(keep: Memory | SweepFolder): Generator<Uint8Array> {
  if (keep instanceof Memory) for (const number of [...keep.files.keys()].sort((a, b) => a - b)) yield keep.files.get(number) as Uint8Array;
  else
    for (const number of [...partsIn(keep.where, readManifest(keep.where)).whole].sort((a, b) => a - b))
      yield readFileSync(join(runsFolder(keep.where), partName(number)));
}

/** The mean of each target over the runs of each draw; null where any run has none. */
async function figuresOf(
  { targets, plan }: OpenCalibration,
  draws: number,
  files: Iterable<Uint8Array>,
): Promise<{ readonly simulated: readonly (readonly (number | null)[])[]; readonly refused: number }> {
  const sums: (number | null)[][] = Array.from({ length: draws }, () => targets.map(() => 0));
  const refused = new Set<number>();
  for (const bytes of files)
    for (const row of await rowsOf(bytes)) {
      const draw = row['point'] as number;
      const own = sums[draw] as (number | null)[];
      if (row['refused'] !== null) refused.add(draw);
      for (const [t, { id }] of targets.entries()) {
        const sum = own[t] as number | null;
        const value = row[id];
        own[t] = sum === null || typeof value !== 'number' ? null : sum + value;
      }
    }
  return { simulated: sums.map((own) => own.map((sum) => (sum === null ? null : sum / plan.replicates))), refused: refused.size };
}
