/** What `check` says of a valid file. */
import { describeFault, type Fault } from 'glasshouse';

/** What was found out about one valid file. */
export interface Verdict {
  readonly what: string;
  readonly warnings: readonly string[];
}

/** "1 list", "2 lists". */
export function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Faults as lines. */
export function told(file: string, faults: readonly Fault[]): string[] {
  return faults.map((fault) => describeFault(file, fault));
}
