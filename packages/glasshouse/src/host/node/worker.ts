/** A worker thread: holds some shards of a replicate and does with them what it is told. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answers, Order, Report, Start } from '../protocol.ts';
import { Squad } from '../squad.ts';
import { readShard, writeShard } from './checkpoint/shard-files.ts';
import { engineOf } from './engines.ts';

const start = workerData as Start;
const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread only');
const squad = engineOf(start.engine).then((engine) => new Squad(engine, start.program, start.seed, start.shared, start.place));

// Orders that come before the engine is there wait for it, and stay in order.
let last: Promise<void> = Promise.resolve();
port.on('message', (order: Order | null) => {
  // Null: nothing more will be asked.
  if (order === null) {
    port.close();
    return;
  }
  last = last.then(async () => {
    port.postMessage(await answer(order));
  });
});

async function answer(order: Order): Promise<Report> {
  try {
    return { kind: 'answer', value: carryOut(await squad, order) };
  } catch (error) {
    const { name, message, stack, code } = (error instanceof Error ? error : new Error(String(error))) as NodeJS.ErrnoException;
    return { kind: 'failed', name, message, stack, code };
  }
}

function carryOut(own: Squad, order: Order): Answers[keyof Answers] {
  switch (order.kind) {
    case 'open':
      own.open(order.replicate, order.cuts, order.threads);
      return null;
    case 'load':
      own.each((cut, shard) => readShard(order.folder, order.files, cut, shard));
      own.republish(order.month - 1);
      return null;
    case 'advance':
      return own.advance(order.from, order.to);
    case 'save': {
      const files: Answers['save'][number][] = [];
      own.each((cut, shard) => files.push(writeShard(order.folder, order.prefix, cut, shard)));
      return files;
    }
    case 'tally':
      return own.tally(order.population);
    case 'rank-sums':
      return own.rankSums(order.population, order.twice);
    case 'bytes':
      return own.bytes(order.population);
    case 'mix':
      return own.mix(order.population);
    case 'exposed':
      return own.exposed(order.population);
    case 'portraits':
      return own.portraits();
    case 'close':
      own.close();
      return null;
  }
}
