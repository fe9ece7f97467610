/** Memory that a run may take: what is free, within the limit of the container if there is one, and within GLASSHOUSE_MEMORY_MIB. */
import { freemem } from 'node:os';

/** A part of what is free is left to everything else. */
const SHARE = 0.9;

/** @returns bytes */
export function usableMemory(): number {
  // Where no limit is set Node gives 0 or a number beyond any machine.
  const limit = process.constrainedMemory();
  const within = limit > 0 ? limit - process.memoryUsage.rss() : Number.POSITIVE_INFINITY;
  const wish = Number(process.env['GLASSHOUSE_MEMORY_MIB']);
  const most = wish > 0 ? wish * 2 ** 20 : Number.POSITIVE_INFINITY;
  return Math.floor(Math.min(most, SHARE * Math.max(0, Math.min(freemem(), process.availableMemory(), within))));
}
