/** A worker of a page: is given a kernel, a program and a seed, and lives the replicates that it is told to. */
import { CannotRun } from '../../base/faults.ts';
import type { Program } from '../../compile/program.ts';
import type { Engine } from '../../engine/back-end.ts';
import { compiledEngine } from '../../engine/compiled/compiled.ts';
import { monthByMonth } from '../../engine/run.ts';
import type { Order, Report } from './protocol.ts';

/** What one shard may hold: memory that 32 bits can address, with room for tables. */
const MAX_BYTES = 3.5 * 2 ** 30;

interface Begun {
  readonly engine: Engine;
  readonly program: Program;
  readonly seed: number;
  readonly portraits: boolean;
}

let begun: Begun | null = null;
let stopping = false;

addEventListener('message', ({ data }) => {
  const order = data as Order;
  if (order.kind === 'stop') stopping = true;
  else
    carryOut(order).catch((error: Error) => {
      const { name, message, stack } = error;
      say({ kind: 'failed', name, message, stack });
    });
});

async function carryOut(order: Exclude<Order, { readonly kind: 'stop' }>): Promise<void> {
  if (order.kind === 'start') {
    begun = { engine: engineOf(new Uint8Array(order.kernel)), program: order.program, seed: order.seed, portraits: order.portraits };
    return;
  }
  if (begun === null) return;
  stopping = false;
  say(await live(begun, order.replicate));
}

function engineOf(kernel: Uint8Array): Engine {
  try {
    return compiledEngine(kernel);
  } catch (error) {
    throw new CannotRun(`this browser cannot run the compiled engine, which needs WebAssembly with SIMD (${(error as Error).message})`);
  }
}

async function live({ engine, program, seed, portraits }: Begun, replicate: number): Promise<Report> {
  for (const population of program.firms === null ? [program] : [program, program.firms.program]) {
    const each = population.persons === 0 ? 0 : engine.bytesPerPerson(population);
    if (population.persons * each > MAX_BYTES)
      throw new CannotRun(`${population.persons} persons do not fit in one worker, which holds 3.5 GiB: about ${Math.floor(MAX_BYTES / each)} would`);
  }
  const months = monthByMonth(engine, program, seed, replicate, portraits);
  for (;;) {
    const { done, value } = months.next();
    if (done) return { kind: 'trace', trace: value };
    say({ kind: 'month', month: value });
    await messages();
    if (stopping) return { kind: 'stopped' };
  }
}

const bell = new MessageChannel();

/** Lets messages in that have come meanwhile. A timer would do too, but waits for four milliseconds. */
function messages(): Promise<void> {
  return new Promise((resume) => {
    bell.port1.onmessage = () => resume();
    bell.port2.postMessage(null);
  });
}

function say(report: Report): void {
  postMessage(report);
}
