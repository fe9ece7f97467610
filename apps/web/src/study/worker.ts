/** The study worker: reads, compiles, measures, helps whoever writes. Lives nobody. The texts that ship are told it when it starts. */
import { completeScheme, hoverScheme, lintScheme } from 'glasshouse';
import type { Assistance, Order, Reply } from './protocol.ts';
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
    } else if (data.kind === 'assist') say({ kind: 'assisted', ticket, answer: assistWith(data.what, data.text, data.offset) });
    else if (data.kind === 'text') say({ kind: 'text', ticket, text: shelves.find(data.shelf, data.id).text });
    else if (open?.ticket === ticket) say({ kind: 'measured', ticket, view: viewOf(open.study, data.lived, version) });
    else say({ kind: 'refused', ticket, message: 'another experiment has been opened since' });
  } catch (error) {
    say({ kind: 'refused', ticket, message: error instanceof Error ? error.message : String(error) });
  }
});

function assistWith(what: keyof Assistance, text: string, offset: number): Assistance[keyof Assistance] {
  if (what === 'complete') return completeScheme(text, offset);
  return what === 'hover' ? hoverScheme(text, offset) : lintScheme(text, 'scheme.yaml');
}
