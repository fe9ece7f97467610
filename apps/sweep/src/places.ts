/** Where a sweep may lie: in a folder, or in a bucket. */
import type { Sweep } from 'glasshouse/sweep';
import { SweepFolder } from './folder.ts';
import type { Keep } from './keep.ts';
import { SCHEME } from './s3/bucket.ts';
import { fetchSweep, SweepBucket } from './s3/keep.ts';
import { type Share, WHOLE } from './share.ts';

/** @param place a folder, or s3://BUCKET/PREFIX @throws as {@link SweepFolder.open} and {@link SweepBucket.open} do */
export async function openKeep(place: string, sweep: Sweep, version: string, share: Share = WHOLE): Promise<Keep> {
  return place.startsWith(SCHEME) ? await SweepBucket.open(place, sweep, version, share) : SweepFolder.open(place, sweep, version, share);
}

/** Does something with the folder of a sweep; what lies in a bucket is fetched for it, and removed after. */
export async function withFolder<T>(place: string, work: (folder: string) => Promise<T>): Promise<T> {
  if (!place.startsWith(SCHEME)) return await work(place);
  const { folder, remove } = await fetchSweep(place);
  try {
    return await work(folder);
  } finally {
    remove();
  }
}
