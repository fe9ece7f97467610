// Sweeps: on this machine or on many, their files, and questions to them.
export { type ReadSweep, readSweep } from './ensemble.ts';
export { SweepFault } from './fault.ts';
export { partsIn, readManifest, runsFolder, SweepFolder, writeWhole } from './folder.ts';
export { type FailedPart, type HereOptions, type SweepDone, sweepHere } from './here.ts';
export type { Keep, Manifest } from './keep.ts';
export { openKeep, withFolder } from './places.ts';
export { type DispatchOptions, sweepOn } from './queue/dispatch.ts';
export { makeOf } from './queue/make.ts';
export { type WorkNews, type WorkOptions, workOn } from './queue/work.ts';
export { type Column, columnsOf, encodePart, KEYS } from './rows.ts';
export { isIn, type Share, shareOf, WHOLE } from './share.ts';
export { type Answer, ask } from './sql.ts';
