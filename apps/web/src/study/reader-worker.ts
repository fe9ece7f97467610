/** The reader's worker: reads and checks texts as the command line does, and helps whoever writes them. The texts that ship are told it when it starts. */
import { completeScheme, hoverScheme, lintScheme } from 'glasshouse';
import { openFile } from './files.ts';
import { plain, readWorld, readWorlds } from './prepared.ts';
import type { Answers, Asking, Begin, ReaderQuestion, Reply } from './protocol.ts';
import { shelvesOf } from './shelves.ts';
import { textsOf } from './texts.ts';

let shelves = shelvesOf({});

addEventListener('message', ({ data }: MessageEvent<Begin | Asking<ReaderQuestion>>) => {
  if (data.kind === 'begin') {
    if ('texts' in data) shelves = shelvesOf(data.texts);
    return;
  }
  const { ticket } = data;
  const say = (reply: Reply): void => postMessage(reply);
  try {
    say({ ticket, answer: answer(data) });
  } catch (error) {
    say({ ticket, refused: error instanceof Error ? error.message : String(error) });
  }
});

function answer(question: ReaderQuestion): Answers[keyof Answers] {
  switch (question.kind) {
    case 'read':
      return readWorlds(question.experiment, shelves);
    case 'read-world':
      return plain(readWorld(question.experiment, question.world, shelves));
    case 'texts':
      return textsOf(question.experiment, shelves);
    case 'files':
      return readWorld(question.experiment, question.world, shelves).files;
    case 'open-file':
      return openFile(question.experiment, question.name, question.text, shelves);
    case 'complete':
      return completeScheme(question.text, question.offset);
    case 'hover':
      return hoverScheme(question.text, question.offset);
    case 'lint':
      return lintScheme(question.text, 'scheme.yaml');
  }
}
