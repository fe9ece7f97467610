/** The player's worker: worlds beside each other; and which worlds a question about the parts of safeguards needs, and what was measured in them. Lives nobody. */
import type { Shelves } from 'glasshouse/prepare';
import { answerWith } from './answering.ts';
import { besideOf } from './beside.ts';
import { rulesBeside } from './differences.ts';
import type { PlayerAnswers, PlayerQuestion } from './protocol.ts';
import { SafeguardGame } from './safeguard-game.ts';
import { openStudy } from './worlds.ts';

let game: SafeguardGame | null = null;
let games = 0;

answerWith(answer);

function answer(question: PlayerQuestion, shelves: Shelves): PlayerAnswers[keyof PlayerAnswers] {
  switch (question.kind) {
    case 'beside': {
      const study = openStudy(question.experiment, question.read);
      return { beside: besideOf(study, question.lived, question.worlds), rules: rulesBeside(study, question.worlds) };
    }
    case 'game-plan':
      game = new SafeguardGame(question.experiment, question.among, shelves);
      return { ...game.plan, game: ++games };
    case 'game-world':
      return openGame(question.game).program(question.world);
    case 'game-take':
      openGame(question.game).take(question.world, question.traces);
      return null;
    case 'game-shares':
      return openGame(question.game).shares(question.measure);
  }
}

/** The question that is open; of an older one nothing is kept. */
function openGame(number: number): SafeguardGame {
  if (game === null || number !== games) throw new Error('another question about safeguards has been opened since');
  return game;
}
