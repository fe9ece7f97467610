/** The study worker: reads, compiles, measures, tells. Lives nobody but the thousand of a quick look. */
import { compiledEngine, type Engine } from 'glasshouse';
import { besideOf } from './beside.ts';
import { rulesBeside } from './differences.ts';
import { openFile } from './files.ts';
import { formOf, textsOf } from './form.ts';
import { foundLives, livesOf, peopleOf } from './lives.ts';
import type { Answers, LivedWorld, Order, Question, Reply } from './protocol.ts';
import { QuickLook } from './quick.ts';
import { SafeguardGame } from './safeguard-game.ts';
import { shelvesOf } from './shelves.ts';
import { openStudy, runFileOf, type Study, viewOf } from './worlds.ts';

let shelves = shelvesOf({});
let version = '';
let kernel = new ArrayBuffer(0);
let engine: Engine | null = null;
let open: { readonly key: string; readonly study: Study; readonly lived: readonly LivedWorld[] } | null = null;
const quick = new QuickLook();
let game: SafeguardGame | null = null;
let games = 0;

/** The question about parts of safeguards that is open; of an older one nothing is kept. */
function openGame(ticket: number): SafeguardGame {
  if (game === null || ticket !== games) throw new Error('another question about safeguards has been opened since');
  return game;
}

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

function answer(question: Question): Answers[keyof Answers] {
  const { experiment } = question;
  const key = JSON.stringify(experiment);
  /** The study at hand, opened again where another has been since. */
  const studied = (): { readonly study: Study; readonly lived: readonly LivedWorld[] } => {
    if (open?.key !== key) open = { key, study: openStudy(experiment, shelves), lived: [] };
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
      engine ??= compiledEngine(new Uint8Array(kernel));
      return quick.look(experiment, question.file, question.edit, shelves, engine);
    case 'form':
      return formOf(experiment, shelves);
    case 'texts':
      return textsOf(experiment, shelves);
    case 'run-file': {
      const { study, lived } = studied();
      return runFileOf(study, lived, version, question.world);
    }
    case 'open-file':
      return openFile(experiment, question.name, question.text, shelves);
    case 'beside': {
      const { study, lived } = studied();
      return besideOf(study, lived, question.worlds);
    }
    case 'differences':
      return rulesBeside(studied().study, question.worlds);
    case 'game-plan':
      game = new SafeguardGame(experiment, question.among, shelves);
      return { ...game.plan, game: ++games };
    case 'game-world':
      return openGame(question.game).program(question.world);
    case 'game-take':
      openGame(question.game).take(question.world, question.traces);
      return null;
    case 'game-shares':
      return openGame(question.game).shares(question.measure);
    case 'people': {
      const { study, lived } = studied();
      return peopleOf(study, lived, question.world, question.run, question.most);
    }
    case 'life': {
      const { study, lived } = studied();
      return livesOf(study, lived, question.worlds, question.run, question.person);
    }
    case 'find': {
      const { study, lived } = studied();
      return foundLives(study, lived, question.world, question.run, question.where, question.limit);
    }
  }
}
