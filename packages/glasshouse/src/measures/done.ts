import type { Count } from './counters.ts';
import { cellAt } from './counters.ts';

/**
 * True occurrences of one kind of conduct in month t, recorded or not.
 * @param kind HARM, GOOD, LAWFUL or CANNOT of the Program
 */
export function done(kind: number): Count {
  return (reading, t) => {
    const { conducts, layout } = reading.program;
    let sum = 0;
    for (let k = 0; k < conducts.count; k++) if (conducts.kind[k] === kind) sum += cellAt(reading, t, layout.done.at + k);
    return sum;
  };
}
