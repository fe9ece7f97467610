/** The study worker: compiles and measures what has been read. Lives nobody. */
import type { Question, Reply } from './protocol.ts';
import { openStudy, type Study, viewOf } from './worlds.ts';

let open: { readonly ticket: number; readonly study: Study } | null = null;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { ticket } = data;
  const say = (reply: Reply): void => postMessage(reply);
  try {
    if (data.kind === 'prepare') {
      open = { ticket, study: openStudy(data.experiment, data.worlds) };
      say({ kind: 'prepared', ticket, worlds: open.study.worlds.map(({ toLive }) => toLive) });
    } else if (open?.ticket === ticket) say({ kind: 'measured', ticket, view: viewOf(open.study, data.lived, data.version) });
    else say({ kind: 'refused', ticket, message: 'another experiment has been opened since' });
  } catch (error) {
    say({ kind: 'refused', ticket, message: error instanceof Error ? error.message : String(error) });
  }
});
