// What only Node can do: files and threads.
export type { Plan } from '../plan.ts';
export type { EngineName } from '../protocol.ts';
export { AskedThread, type Failed } from './asked-thread.ts';
export type { CheckpointOptions } from './checkpoint/checkpoint.ts';
export { engineOf } from './engines.ts';
export { type Companion, compileExperiment, DEFAULT_SOCIETY, DISK, type Experiment, type ExperimentNames, findCompanion, prepare } from './experiment.ts';
export { followFederation, kindOf } from './federation.ts';
export { type DrawLived, type DrawsOfWorlds, type DrawsOptions, type LivedDraws, liveDraws, liveDrawsOf } from './ignorance.ts';
export { type Found, find, home, NotFound, readText, type Shelf, shipped } from './library.ts';
export { type Holder, livesHere, takeLock, thisProcess } from './lock.ts';
export { usableMemory } from './memory.ts';
export { liveReplicates, planReplicates, type ReplicateOptions } from './replicates.ts';
export { type FoundSafeguard, findSafeguards } from './safeguards.ts';
export { liveFederation, liveTasks, liveWorlds, type Task, type TaskOptions, type WorldsOptions } from './tasks.ts';
