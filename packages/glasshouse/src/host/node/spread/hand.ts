/** A hand: lives some cuts of a replicate in a thread of its own, as the journal asks. */
import type { Program } from '../../../compile/program.ts';
import { type Cut, populationsOf } from '../../populations.ts';
import type { EngineName } from '../../protocol.ts';
import { Crew } from '../crew.ts';
import type { Answer, Journal, Question } from './journal.ts';

export interface HandOptions {
  readonly seed: number;
  readonly replicate: number;
  readonly engine: EngineName;
  readonly cuts: readonly Cut[];
}

/**
 * Lives from month 0 until the journal says that the replicate has ended. Questions that others have gone beyond
 * already are not answered again.
 * @throws what the journal throws, and then the thread is broken off
 */
export async function liveHand(program: Program, { seed, replicate, engine, cuts }: HandOptions, journal: Journal): Promise<void> {
  const crew = new Crew(program, seed, engine, 1);
  const hand = new Hand(program, crew);
  try {
    await crew.open(replicate, [cuts]);
    // At first there may be questions that have their answers.
    let behind = true;
    for (let step = 0; ; step++) {
      const question = await journal.question(step);
      if (question.kind === 'end') return;
      behind &&= (await journal.known(step + 1)) !== null;
      if (!behind) await journal.answer(step, await hand.answer(question));
      else if (question.kind === 'month') await hand.answer(question);
    }
  } finally {
    await crew.end();
  }
}

class Hand {
  readonly #widths: readonly number[];
  readonly #crew: Crew;

  constructor(program: Program, crew: Crew) {
    this.#widths = populationsOf(program).map(({ layout }) => layout.width);
    this.#crew = crew;
  }

  async answer(question: Question): Promise<Answer> {
    const crew = this.#crew;
    switch (question.kind) {
      case 'month':
        return this.#live(question.month, question.before);
      case 'tally': {
        const [tally] = await crew.tallies(question.population);
        return tally === undefined ? null : { scores: Array.from(tally.scores), expectations: Array.from(tally.expectations) };
      }
      case 'rank-sums': {
        const [sums] = await crew.rankSums(question.population, Float64Array.from(question.twice));
        return sums === undefined ? null : Array.from(sums, String);
      }
      case 'mix':
        return Array.from((await crew.mixes(question.population))[0] as Uint32Array);
      case 'bytes':
        return (await crew.bytes(question.population))[0] as number;
      case 'exposed':
        return Array.from((await crew.exposed(question.population))[0] as Float64Array);
      case 'end':
        return null;
    }
  }

  /** What the thread added up is its own part; everybody's takes its place before the next month reads it. */
  async #live(month: number, before: readonly (readonly number[])[] | null): Promise<Answer> {
    before?.forEach((sums, p) => this.#row(p, month - 1).set(sums));
    await this.#crew.advance(month, month + 1);
    return this.#widths.map((_, p) => Array.from(this.#row(p, month)));
  }

  #row(population: number, month: number): Float64Array {
    const width = this.#widths[population] as number;
    return this.#crew.rows(population).subarray(month * width, (month + 1) * width);
  }
}
