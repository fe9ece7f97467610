/** The reader's worker: reads and checks texts as the command line does. The texts that ship are told it when it starts. */
import { prepareWorlds } from './prepared.ts';
import type { ReaderOrder, ReaderReply } from './protocol.ts';
import { shelvesOf } from './shelves.ts';

let shelves = shelvesOf({});

addEventListener('message', ({ data }: MessageEvent<ReaderOrder>) => {
  if (data.kind === 'begin') {
    shelves = shelvesOf(data.texts);
    return;
  }
  const { ticket, experiment } = data;
  const say = (reply: ReaderReply): void => postMessage(reply);
  try {
    say({ kind: 'read', ticket, worlds: prepareWorlds(experiment, shelves) });
  } catch (error) {
    say({ kind: 'refused', ticket, message: error instanceof Error ? error.message : String(error) });
  }
});
