/** The study worker: compiles and measures. Lives nobody. */
import type { Answers, Asking, Begin, Reply, StudyQuestion } from './protocol.ts';
import { openStudy, type Study, viewOf } from './worlds.ts';

interface Open {
  readonly key: string;
  readonly study: Study;
}

let version = '';
let open: Open | null = null;

addEventListener('message', ({ data }: MessageEvent<Begin | Asking<StudyQuestion>>) => {
  if (data.kind === 'begin') {
    if ('version' in data) ({ version } = data);
    return;
  }
  const { ticket } = data;
  const say = (reply: Reply): void => postMessage(reply);
  const key = JSON.stringify(data.experiment);
  try {
    if (data.kind === 'prepare') open = { key, study: openStudy(data.experiment, data.read) };
    if (open === null || open.key !== key) say({ ticket, closed: true });
    else say({ ticket, answer: answer(data, open) });
  } catch (error) {
    say({ ticket, refused: error instanceof Error ? error.message : String(error) });
  }
});

function answer(question: StudyQuestion, { study }: Open): Answers[keyof Answers] {
  switch (question.kind) {
    case 'prepare':
      return { worlds: study.worlds.map(({ toLive }) => toLive), left: study.left };
    case 'measure':
      return viewOf(study, question.lived, version);
  }
}
