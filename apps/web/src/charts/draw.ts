/** The page's side of drawing: one worker, kept; one request at a time; what its asker no longer wants is not drawn. */
import { frontOf } from './front.ts';
import type { DrawingOptions, DrawingRequest, Drawn, Order, Reply } from './protocol.ts';

interface Job {
  readonly order: Order;
  readonly resolve: (drawn: readonly Drawn[]) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let tickets = 0;
let current: Job | null = null;
let waiting: readonly Job[] = [];

/**
 * Has charts drawn.
 * @param signal once aborted, nobody waits for the drawing: it is left out, or not listened to
 * @throws DOMException (AbortError) once aborted; Error if the worker could not be started, ended, or could not draw this
 */
export function draw(request: DrawingRequest, options: DrawingOptions, signal?: AbortSignal): Promise<readonly Drawn[]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(aborted());
    const job: Job = { order: { ticket: ++tickets, request: postable(request), options }, resolve, reject };
    signal?.addEventListener('abort', () => {
      waiting = waiting.filter((one) => one !== job);
      reject(aborted());
    });
    waiting = [...waiting, job];
    next();
  });
}

function postable(request: DrawingRequest): DrawingRequest {
  return 'scheme' in request ? { ...request, scheme: frontOf(request.scheme) } : request;
}

function aborted(): DOMException {
  return new DOMException('nobody waits for this drawing any more', 'AbortError');
}

async function next(): Promise<void> {
  const [job, ...others] = waiting;
  if (current !== null || job === undefined) return;
  current = job;
  waiting = others;
  try {
    worker ??= await begin();
    worker.postMessage(job.order);
  } catch (error) {
    end({ ticket: job.order.ticket, failure: error instanceof Error ? error.message : String(error) });
  }
}

async function begin(): Promise<Worker> {
  const { makeWorker } = await import('./charts-worker.ts');
  const made = makeWorker();
  made.addEventListener('message', ({ data }: MessageEvent<Reply>) => end(data));
  made.addEventListener('error', ({ message }) => {
    // Whatever it was, the next request begins with a new one.
    made.terminate();
    if (worker === made) worker = null;
    if (current !== null) end({ ticket: current.order.ticket, failure: message || 'a worker could not be started' });
  });
  return made;
}

/** The order at hand is answered. */
function end(reply: Reply): void {
  if (current === null || current.order.ticket !== reply.ticket) return;
  const job = current;
  current = null;
  if ('failure' in reply) job.reject(new Error(reply.failure));
  else job.resolve(reply.charts);
  next();
}
