import type { Count } from './counters.ts';
import { runAt } from './counters.ts';

/** Official entries made in month t that were true. */
export const trueEntries: Count = (reading, t) => runAt(reading, t, reading.program.layout.entered);

/** Official entries made in month t about something that the person did not do. */
export const falseEntries: Count = (reading, t) => runAt(reading, t, reading.program.layout.falselyEntered);

/** All official entries made in month t. */
export const entries: Count = (reading, t) => trueEntries(reading, t) + falseEntries(reading, t);
