// What only Node can do: files and threads.
export { type Companion, compileExperiment, DEFAULT_SOCIETY, type Experiment, type ExperimentNames, findCompanion, kindOf, prepare } from './experiment.ts';
export { type Found, find, home, NotFound, readText, type Shelf, shipped } from './library.ts';
export { liveReplicates, type ReplicateOptions } from './replicates.ts';
