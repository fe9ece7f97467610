/** What `bench` times: pairs of a scheme and a society, and how many persons make a timing of a second or two. */
import { fileURLToPath } from 'node:url';

export interface Workload {
  /** Id or path of the scheme; its file names the society, unless `society` does. */
  readonly scheme: string;
  readonly society?: string;
  /** Persons lived on one core, by engine. */
  readonly persons: { readonly plain: number; readonly compiled: number };
  readonly about: string;
}

const own = (name: string): string => fileURLToPath(new URL(`../workloads/${name}.scheme.yaml`, import.meta.url));

/** Whole blocks of persons, where ties are read: those of one block are lived by one core. */
const BLOCK = 2 ** 20;

/** Months of every workload. */
export const MONTHS = 60;

export const WORKLOADS: Readonly<Record<string, Workload>> = {
  neutral: {
    scheme: 'neutral',
    persons: { plain: 100_000, compiled: 2_000_000 },
    about: 'the definition that other tools were measured with (bench/peers.md in the repository)',
  },
  'national-score': { scheme: 'national-score', persons: { plain: 50_000, compiled: 2 * BLOCK }, about: 'many indicators, guilt by association' },
  'judgment-defaulters': {
    scheme: 'judgment-defaulters',
    persons: { plain: 200_000, compiled: 2 * BLOCK },
    about: 'a list with appeals and repair; ties are read',
  },
  'indicators-4': { scheme: own('indicators-4'), persons: { plain: 100_000, compiled: 1_000_000 }, about: 'four indicators' },
  'indicators-32': { scheme: own('indicators-32'), persons: { plain: 100_000, compiled: 1_000_000 }, about: 'thirty-two, with the same total of events' },
  'one-rule': { scheme: own('one-rule'), society: 'flat', persons: { plain: 50_000, compiled: 500_000 }, about: 'one indicator, one list, everyone alike' },
};
