/** A worker that is asked and answers, by tickets. It is started with the first question, and anew after it broke. */
import type { Asking, PlayerQuestion, Question, Reply } from './protocol.ts';

export class Asked<Q extends Question | PlayerQuestion> {
  readonly #start: () => Promise<Worker>;
  #worker: Promise<Worker> | null = null;
  #tickets = 0;

  constructor(start: () => Promise<Worker>) {
    this.#start = start;
  }

  /** @throws Error if the worker breaks */
  async ask(question: Q): Promise<Reply> {
    this.#worker ??= this.#start().catch((error: unknown) => {
      this.#worker = null;
      throw error;
    });
    const worker = await this.#worker;
    const ticket = ++this.#tickets;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        worker.removeEventListener('message', hear);
        worker.removeEventListener('error', fail);
      };
      const hear = ({ data }: MessageEvent<Reply>): void => {
        if (data.ticket !== ticket) return;
        end();
        resolve(data);
      };
      const fail = ({ message }: ErrorEvent): void => {
        end();
        this.#worker = null;
        reject(new Error(message || 'a worker could not be started'));
      };
      worker.addEventListener('message', hear);
      worker.addEventListener('error', fail);
      worker.postMessage({ ...question, ticket } satisfies Asking<Q>);
    });
  }
}
