/** The teller's worker: rules as controls, a quick look, who stands where, one life after the other. Lives nobody but the thousand of a quick look, and whom one further life depends on. */
import { compiledEngine, type Engine } from 'glasshouse';
import { formOf } from './form.ts';
import { foundLives, livesOf, peopleOf } from './lives.ts';
import { preventionOf } from './prevention.ts';
import type { Answers, Asking, Begin, LivedWorld, Reply, TellerQuestion } from './protocol.ts';
import { quickLook } from './quick.ts';
import { openStudy, type Study } from './worlds.ts';

interface Open {
  readonly key: string;
  readonly study: Study;
  readonly lived: readonly LivedWorld[];
}

let kernel = new ArrayBuffer(0);
let engine: Engine | null = null;
let open: Open | null = null;

addEventListener('message', ({ data }: MessageEvent<Begin | Asking<TellerQuestion>>) => {
  if (data.kind === 'begin') {
    if ('kernel' in data) ({ kernel } = data);
    return;
  }
  const { ticket } = data;
  const say = (reply: Reply): void => postMessage(reply);
  const key = JSON.stringify(data.experiment);
  try {
    if (data.kind === 'tell') open = { key, study: openStudy(data.experiment, data.read), lived: data.lived };
    if (open === null || open.key !== key) say({ ticket, closed: true });
    else say({ ticket, answer: answer(data, open) });
  } catch (error) {
    say({ ticket, refused: error instanceof Error ? error.message : String(error) });
  }
});

function ownEngine(): Engine {
  engine ??= compiledEngine(new Uint8Array(kernel));
  return engine;
}

function answer(question: TellerQuestion, { study, lived }: Open): Answers[keyof Answers] {
  switch (question.kind) {
    case 'tell':
      return null;
    case 'form':
      return formOf(study);
    case 'quick':
      return quickLook(study, question.file, question.edit, ownEngine());
    case 'people':
      return peopleOf(study, lived, question.world, question.run, question.most);
    case 'life':
      return livesOf(study, lived, question.worlds, question.run, question.person);
    case 'find':
      return foundLives(study, lived, question.world, question.run, question.where, question.limit);
    case 'prevent':
      return preventionOf(study, lived, question, ownEngine());
  }
}
