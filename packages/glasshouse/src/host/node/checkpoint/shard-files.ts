/** Shards on the disk: each worker writes and reads its own. */
import { join } from 'node:path';
import { CannotRun } from '../../../base/faults.ts';
import type { Shard } from '../../../engine/back-end.ts';
import type { Cut } from '../../populations.ts';
import type { ShardFile } from '../../protocol.ts';
import { damaged, readSealed, writeSealed } from './sealed.ts';

/** Writes what a shard holds. @param prefix of the file's name, which no other checkpoint in the folder has */
export function writeShard(folder: string, prefix: string, cut: Cut, shard: Shard): ShardFile {
  const parts = shard.save();
  return { ...writeSealed(folder, `${prefix}-${cut.population}-${cut.low}.shard`, parts), cut, parts: parts.map((part) => part.length) };
}

/** Fills a shard with what was written. @throws CannotRun if there is no such file or it is damaged */
export function readShard(folder: string, files: readonly ShardFile[], cut: Cut, shard: Shard): void {
  const found = files.find((file) => file.cut.population === cut.population && file.cut.low === cut.low && file.cut.high === cut.high);
  if (found === undefined) throw new CannotRun(damaged(folder, `it has no shard for indexes ${cut.low} to ${cut.high - 1}`, folder));
  const { fill, close } = readSealed(folder, found);
  try {
    shard.load(found.parts, fill);
  } catch (error) {
    if (error instanceof RangeError) throw new CannotRun(damaged(join(folder, found.name), error.message, folder));
    throw error;
  }
  close();
}
