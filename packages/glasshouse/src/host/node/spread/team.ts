/** Hands on other machines as a team: each question goes through the journal, and the rows of each month are summed here. */
import type { Program } from '../../../compile/program.ts';
import type { Tally } from '../../../engine/goodhart.ts';
import type { Team } from '../../coordinate.ts';
import { populationsOf } from '../../populations.ts';
import type { Portraits } from '../../protocol.ts';
import type { AnswersTo, AskAll, Question } from './journal.ts';

export interface SpreadTeamOptions {
  /** Called after each month. */
  readonly lived?: ((month: number) => void) | undefined;
  /** Whether to rest before the next month. */
  readonly rests?: (() => boolean) | undefined;
}

export class SpreadTeam implements Team {
  readonly #ask: AskAll;
  readonly #options: SpreadTeamOptions;
  /** Shape [months × width], by population. */
  readonly #rows: readonly Float64Array[];
  readonly #widths: readonly number[];
  #step = 0;
  /** Questions are asked one at a time, and so in the same order each time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(program: Program, ask: AskAll, options: SpreadTeamOptions = {}) {
    const populations = populationsOf(program);
    this.#ask = ask;
    this.#options = options;
    this.#widths = populations.map(({ layout }) => layout.width);
    this.#rows = populations.map(({ months, layout }) => new Float64Array(months * layout.width));
  }

  async advance(from: number, to: number): Promise<number> {
    for (let month = from; month < to; month++) {
      const before = month === 0 ? null : this.#rows.map((_, p) => Array.from(this.#row(p, month - 1)));
      for (const rows of await this.#asked({ kind: 'month', month, before }))
        rows.forEach((part, p) => {
          const row = this.#row(p, month);
          part.forEach((count, n) => {
            row[n] = (row[n] as number) + count;
          });
        });
      this.#options.lived?.(month);
      if (this.#options.rests?.() === true) return month + 1;
    }
    return to;
  }

  async tallies(population: number): Promise<readonly Tally[]> {
    const answers = await this.#asked({ kind: 'tally', population });
    return answers.flatMap((one) => (one === null ? [] : [{ scores: Float64Array.from(one.scores), expectations: Float64Array.from(one.expectations) }]));
  }

  async rankSums(population: number, twice: Float64Array): Promise<readonly BigUint64Array[]> {
    const answers = await this.#asked({ kind: 'rank-sums', population, twice: Array.from(twice) });
    return answers.flatMap((one) => (one === null ? [] : [BigUint64Array.from(one, BigInt)]));
  }

  async mixes(population: number): Promise<readonly Uint32Array[]> {
    return (await this.#asked({ kind: 'mix', population })).map((words) => Uint32Array.from(words));
  }

  async bytes(population: number): Promise<readonly number[]> {
    return this.#asked({ kind: 'bytes', population });
  }

  async exposed(population: number): Promise<readonly Float64Array[]> {
    return (await this.#asked({ kind: 'exposed', population })).map((counts) => Float64Array.from(counts));
  }

  /** Four bytes a person would go through the store: nobody asks for them here. */
  portraits(): Promise<readonly Portraits[]> {
    return Promise.reject(new Error('portraits are not handed round between machines'));
  }

  rows(population: number): Float64Array {
    return this.#rows[population] as Float64Array;
  }

  /** Tells all hands that the replicate has ended. */
  async end(): Promise<void> {
    await this.#asked({ kind: 'end' });
  }

  #row(population: number, month: number): Float64Array {
    const width = this.#widths[population] as number;
    return this.rows(population).subarray(month * width, (month + 1) * width);
  }

  #asked<K extends Question['kind']>(question: Extract<Question, { readonly kind: K }>): Promise<readonly AnswersTo[K][]> {
    const answers = this.#last.then(() => this.#ask(this.#step++, question)) as Promise<readonly AnswersTo[K][]>;
    this.#last = answers.catch(() => {});
    return answers;
  }
}
