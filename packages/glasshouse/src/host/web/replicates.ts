/** Lives replicates in module workers whose file stands beside this one, as a page finds it that loads the sources as they are. */
import type { Program } from '../../compile/program.ts';
import type { Trace } from '../../engine/trace.ts';
import { type HandsOptions, liveReplicatesWith, type PageWorker } from './hands.ts';

export type WebReplicateOptions = Omit<HandsOptions, 'makeWorker'> & Partial<Pick<HandsOptions, 'makeWorker'>>;

/** As `liveReplicatesWith`, by default with the worker beside this file. @throws CannotRun */
export function liveReplicatesInWorkers(program: Program, options: WebReplicateOptions): Promise<Trace[]> {
  return liveReplicatesWith(program, { makeWorker: besideThis, ...options });
}

/** Written so that bundlers see that worker.ts is a module of its own. */
function besideThis(): PageWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
