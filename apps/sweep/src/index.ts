// Sweeps: on this machine or on many, their files, and questions to them.
export { parquetDigest } from './digest.ts';
export { SweepFault } from './fault.ts';
export { type Manifest, partsIn, readManifest, runsFolder, SweepFolder, writeWhole } from './folder.ts';
export { type FailedPart, type HereOptions, type SweepDone, sweepHere } from './here.ts';
export { type Column, columnsOf, encodePart, KEYS } from './rows.ts';
export { type Answer, ask } from './sql.ts';
