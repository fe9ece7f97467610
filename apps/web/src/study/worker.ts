/** The study worker: reads, compiles, measures, tells. Lives nobody but the thousand of a quick look, and whom one further life depends on. */
import { compiledEngine, type Engine } from 'glasshouse';
import { formOf, textsOf } from './form.ts';
import { foundLives, livesOf, peopleOf } from './lives.ts';
import { preventionOf } from './prevention.ts';
import type { Answers, LivedWorld, Order, Question, Reply } from './protocol.ts';
import { QuickLook } from './quick.ts';
import { shelvesOf } from './shelves.ts';
import { openStudy, type Study, viewOf } from './worlds.ts';

let shelves = shelvesOf({});
let version = '';
let kernel = new ArrayBuffer(0);
let engine: Engine | null = null;
let open: { readonly key: string; readonly study: Study; readonly lived: readonly LivedWorld[] } | null = null;
const quick = new QuickLook();

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'begin') {
    ({ version, kernel } = data);
    shelves = shelvesOf(data.texts);
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

function ownEngine(): Engine {
  engine ??= compiledEngine(new Uint8Array(kernel));
  return engine;
}

function answer(question: Question): Answers[keyof Answers] {
  const { experiment } = question;
  const key = JSON.stringify(experiment);
  /** The study at hand, opened again where another has been since. */
  const studied = (): { readonly study: Study; readonly lived: readonly LivedWorld[] } => {
    if (open?.key !== key) open = { key, study: openStudy(experiment, shelves), lived: [] };
    return open;
  };
  /** What was lived last; a question about an older experiment puts nothing in its place. */
  const lived = (): { readonly study: Study; readonly lived: readonly LivedWorld[] } => {
    if (open?.key !== key) throw new Error('this experiment is no longer at hand');
    return open;
  };
  switch (question.kind) {
    case 'prepare': {
      const { study } = studied();
      return { worlds: study.worlds.map(({ toLive }) => toLive), left: study.left };
    }
    case 'measure': {
      const { study } = studied();
      open = { key, study, lived: question.lived };
      return viewOf(study, question.lived, version);
    }
    case 'quick':
      return quick.look(experiment, question.file, question.edit, shelves, ownEngine());
    case 'form':
      return formOf(experiment, shelves);
    case 'texts':
      return textsOf(experiment, shelves);
    case 'people': {
      const at = lived();
      return peopleOf(at.study, at.lived, question.world, question.run, question.most);
    }
    case 'life': {
      const at = lived();
      return livesOf(at.study, at.lived, question.worlds, question.run, question.person);
    }
    case 'find': {
      const at = lived();
      return foundLives(at.study, at.lived, question.world, question.run, question.where, question.limit);
    }
    case 'prevent': {
      const at = lived();
      return preventionOf(at.study, at.lived, { shelves, engine: ownEngine() }, question);
    }
  }
}
