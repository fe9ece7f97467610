/** Shares of a sweep: several processes that know nothing of each other live it, each the parts that fall to it by number. */
import type { Part } from 'glasshouse/sweep';
import { SweepFault } from './fault.ts';

/** Parts whose number, divided by `of`, leaves `share`. */
export interface Share {
  readonly share: number;
  readonly of: number;
}

/** The share of whoever lives all parts. */
export const WHOLE: Share = { share: 0, of: 1 };

/** Most shares. */
const MOST_SHARES = 100_000;

/**
 * Reads "K/N".
 * @returns K modulo N: an array of tasks may count from 0 or from 1
 * @throws SweepFault if it is none
 */
export function shareOf(text: string): Share {
  const [, k = '', n = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const [share, of] = [Number(k), Number(n)];
  if (k === '' || of < 1 || of > MOST_SHARES || share > of)
    throw new SweepFault(`"${text}" is no share of a sweep. Give K/N: K from 0 to N − 1 (or from 1 to N), N at most ${MOST_SHARES}; for instance --share 0/4.`);
  return { share: share % of, of };
}

export const isIn = ({ share, of }: Share, { number }: Pick<Part, 'number'>): boolean => number % of === share;

/** What the lock of a share is called. */
export const lockOf = ({ share, of }: Share): string => (of === 1 ? 'lock' : `lock-${share}-of-${of}`);

const LOCK = /^lock(?:-(\d+)-of-(\d+))?$/;

/** Whether a file is a lock, or the sign of one being taken over. */
export const isLock = (name: string): boolean => LOCK.test(name.replace(/\.takeover$/, ''));

/** Whether a lock is of a share that has a part in common with this one. @param name of its file */
export function collides({ share, of }: Share, name: string): boolean {
  const lock = LOCK.exec(name);
  if (lock === null) return false;
  const [, k = '0', n = '1'] = lock;
  return (share - Number(k)) % greatestCommonDivisor(of, Number(n)) === 0;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
