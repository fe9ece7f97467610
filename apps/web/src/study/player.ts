/** The page's side of the player, which reads texts as the reader does and measures as the study does. */
import { Refused } from './ask.ts';
import { Asked } from './asked.ts';
import PlayerWorker from './player-worker.ts?worker&inline';
import type { Begin, PlayerAnswers, PlayerQuestion } from './protocol.ts';

const player: Asked<PlayerQuestion> = new Asked(async () => {
  const { texts } = await import('virtual:texts');
  const worker = new PlayerWorker();
  worker.postMessage({ kind: 'begin', texts } satisfies Begin);
  return worker;
});

/** @throws Refused; Error if the worker breaks down, and the next question starts another */
export async function askPlayer<K extends PlayerQuestion['kind']>(
  question: { readonly kind: K } & Extract<PlayerQuestion, { readonly kind: K }>,
): Promise<PlayerAnswers[K]> {
  const reply = await player.ask(question);
  if ('refused' in reply) throw new Refused(reply.refused);
  if ('closed' in reply) throw new Error('another question has been opened since');
  return reply.answer as PlayerAnswers[K];
}
