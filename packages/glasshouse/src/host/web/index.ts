// What a page needs beside the library: replicates lived in its workers.
export { liveReplicatesInWorkers, type PageWorker, type StopSignal, type WebReplicateOptions } from './replicates.ts';
