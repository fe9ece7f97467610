/** What the reader's and the player's worker share: the texts that ship, told when it starts; then each question is answered, or refused, under its ticket. */
import type { Shelves } from 'glasshouse/prepare';
import type { Answers, Asking, Begin, PlayerAnswers, PlayerQuestion, Question, Reply } from './protocol.ts';
import { shelvesOf } from './shelves.ts';

/** Answers every question from now on. @param answer what it throws is the refusal */
export function answerWith<Q extends Question | PlayerQuestion>(
  answer: (question: Q, shelves: Shelves) => Answers[keyof Answers] | PlayerAnswers[keyof PlayerAnswers],
): void {
  let shelves = shelvesOf({});
  addEventListener('message', ({ data }: MessageEvent<Begin | Asking<Q>>) => {
    if (data.kind === 'begin') {
      if ('texts' in data) shelves = shelvesOf(data.texts);
      return;
    }
    const { ticket } = data;
    const say = (reply: Reply): void => postMessage(reply);
    try {
      say({ ticket, answer: answer(data, shelves) });
    } catch (error) {
      say({ ticket, refused: error instanceof Error ? error.message : String(error) });
    }
  });
}
