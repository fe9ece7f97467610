/** The reader's worker: reads and checks texts as the command line does, and helps whoever writes them. The texts that ship are told it when it starts. */
import { completeScheme, hoverScheme, lintScheme } from 'glasshouse';
import type { Shelves } from 'glasshouse/prepare';
import { answerWith } from './answering.ts';
import { openFile } from './files.ts';
import { plain, readWorld, readWorlds } from './prepared.ts';
import type { Answers, ReaderQuestion } from './protocol.ts';
import { textsOf } from './texts.ts';

answerWith(answer);

function answer(question: ReaderQuestion, shelves: Shelves): Answers[keyof Answers] {
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
