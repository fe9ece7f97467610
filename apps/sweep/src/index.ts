// Sweeps: on this machine or on many, their files, and questions to them.
export { type Calibrated, type CalibrateOptions, calibrateHere } from './calibrate.ts';
export { type ReadSweep, readSweep } from './ensemble.ts';
export { SweepFault } from './fault.ts';
export { partsIn, readManifest, runsFolder, SweepFolder, writeWhole } from './folder.ts';
export { type FailedPart, type HereOptions, type SweepDone, sweepHere, TRIES } from './here.ts';
export type { Keep, Manifest } from './keep.ts';
export { openKeep, withFolder } from './places.ts';
export { encodePosterior, readPosterior } from './posterior.ts';
export { type DispatchOptions, sweepOn } from './queue/dispatch.ts';
export { makeOf } from './queue/make.ts';
export type { CutNews } from './queue/spread/cuts.ts';
export { type RunOnOptions, runOn } from './queue/spread/run-on.ts';
export { type WorkNews, type WorkOptions, workOn } from './queue/work.ts';
export { type Column, columnsOf, encodePart, KEYS } from './rows.ts';
export { isIn, type Share, shareOf, WHOLE } from './share.ts';
export { type Answer, ask } from './sql.ts';
