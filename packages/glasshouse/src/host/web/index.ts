// What a page needs beside the library: replicates lived in its workers.
export type { HandsOptions, PageWorker, StopSignal } from './hands.ts';
export { liveReplicatesInWorkers, type WebReplicateOptions } from './replicates.ts';
