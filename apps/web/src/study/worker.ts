/** The study worker: reads, compiles, measures. Lives nobody. The texts that ship are told it when it starts. */
import type { Order, Reply } from './protocol.ts';
import { shelvesOf } from './shelves.ts';
import { openStudy, type Study, viewOf } from './worlds.ts';

let shelves = shelvesOf({});
let version = '';
let open: { readonly ticket: number; readonly study: Study } | null = null;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'begin') {
    shelves = shelvesOf(data.texts);
    version = data.version;
    return;
  }
  const { ticket } = data;
  const say = (reply: Reply): void => postMessage(reply);
  try {
    if (data.kind === 'prepare') {
      open = { ticket, study: openStudy(data.experiment, shelves) };
      say({ kind: 'prepared', ticket, worlds: open.study.worlds.map(({ toLive }) => toLive) });
    } else if (open?.ticket === ticket) say({ kind: 'measured', ticket, view: viewOf(open.study, data.lived, version) });
    else say({ kind: 'refused', ticket, message: 'another experiment has been opened since' });
  } catch (error) {
    say({ kind: 'refused', ticket, message: error instanceof Error ? error.message : String(error) });
  }
});
