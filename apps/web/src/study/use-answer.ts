/** What the study worker answers to a question, as long as it is asked: the newest question is answered, the last answer stays until then. */
import { useEffect, useState } from 'preact/hooks';
import { ask } from './ask.ts';
import type { Answers, Question } from './protocol.ts';

export interface Answered<K extends Question['kind']> {
  /** The last answer there is; null before the first. */
  readonly answer: Answers[K] | null;
  /** The question that it answers. */
  readonly to: Extract<Question, { readonly kind: K }> | null;
  /** Why the last question was not answered. */
  readonly refused: string | null;
  /** Whether another question is still open. */
  readonly busy: boolean;
}

/** @param question null: nothing is asked, and what was answered stays */
export function useAnswer<K extends Question['kind']>(question: Extract<Question, { readonly kind: K }> | null): Answered<K> {
  const [state, set] = useState<Answered<K>>({ answer: null, to: null, refused: null, busy: question !== null });
  const rest = question === null ? null : JSON.stringify({ ...question, experiment: null });
  useEffect(() => {
    if (question === null) return;
    let current = true;
    set((before) => ({ ...before, busy: true }));
    ask(question as Parameters<typeof ask<K>>[0]).then(
      (answer) => {
        if (current) set({ answer, to: question, refused: null, busy: false });
      },
      (error: unknown) => {
        if (current) set((before) => ({ ...before, refused: error instanceof Error ? error.message : String(error), busy: false }));
      },
    );
    return () => {
      current = false;
    };
  }, [question !== null && 'experiment' in question ? question.experiment : null, rest]);
  return state;
}
