/** The measured answers to the questions of claims, as a tool keeps them beside the claims; never written by hand. */
import * as z from 'zod/mini';
import { InvalidFile } from '../base/faults.ts';
import type { Claim, Question } from './claim.ts';

/** A mean over runs with its 95 % interval by chance; null where there is none, and why. */
export interface KeptNumber {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly why?: string | undefined;
  /** The middle 95 % of draws of what is not known, and their median. */
  readonly unknown?: { readonly low: number | null; readonly median: number | null; readonly high: number | null } | undefined;
}

/** A measure of the scheme's world, and, in a comparison, of the other world and of the difference. */
export interface KeptMeasure extends KeptNumber {
  readonly unit: string;
  readonly beside?: KeptNumber | undefined;
  /** Against no scheme: with it minus without it. With safeguards: with them minus without them. */
  readonly change?: KeptNumber | undefined;
}

/** The answer to one question. */
export interface KeptAnswer {
  readonly command: string;
  readonly version: string;
  readonly digest: string;
  readonly draws?: { readonly draws: number; readonly parameters: number } | undefined;
  readonly measures: Readonly<Record<string, KeptMeasure>>;
  /** Change against no scheme in each year, from the first. */
  readonly yearly?: Readonly<Record<string, readonly KeptNumber[]>> | undefined;
}

/** Claim → question → answer. */
export type Answers = Readonly<Record<string, Readonly<Record<string, KeptAnswer>>>>;

const number = z.nullable(z.number());
const kept = {
  value: number,
  low: number,
  high: number,
  why: z.optional(z.string()),
  unknown: z.optional(z.strictObject({ low: number, median: number, high: number })),
};
const keptNumber: z.ZodMiniType<KeptNumber> = z.strictObject(kept);
const answersGrammar: z.ZodMiniType<Answers> = z.record(
  z.string(),
  z.record(
    z.string(),
    z.strictObject({
      command: z.string(),
      version: z.string(),
      digest: z.string(),
      draws: z.optional(z.strictObject({ draws: z.int(), parameters: z.int() })),
      measures: z.record(z.string(), z.strictObject({ ...kept, unit: z.string(), beside: z.optional(keptNumber), change: z.optional(keptNumber) })),
      yearly: z.optional(z.record(z.string(), z.array(keptNumber))),
    }),
  ),
);

/** Reads kept answers. @param text JSON @param file its name, for messages @throws InvalidFile */
export function readAnswers(text: string, file: string): Answers {
  const refuse = (message: string): never => {
    throw new InvalidFile(file, [{ line: 1, column: 1, path: '', message, allowed: 'what "npm run claims" writes', level: 'error' }]);
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('is not JSON');
  }
  const result = answersGrammar.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is no answer'}`);
}

/** The kept answer to a question, if its command is the one that the question asks now. */
export function answerTo(answers: Answers, claim: Pick<Claim, 'id'>, question: Question): KeptAnswer | undefined {
  const answer = answers[claim.id]?.[question.id];
  return answer?.command === commandOf(question) ? answer : undefined;
}

/** The command that answers a question: what a reader types to have the same numbers. */
export function commandOf(question: Question): string {
  return `npx glasshouse ${wordsOf(question).join(' ')}`;
}

/** What stands after `glasshouse`. @param months instead of the question's own */
export function wordsOf(question: Question, months: number = question.months): readonly string[] {
  const { scheme, society, against, fragmentation, persons, runs, seed, ignorance } = question;
  const compared = against !== undefined || question.with !== undefined;
  return [
    compared ? 'compare' : 'run',
    scheme,
    ...(against === undefined ? [] : ['--against', against]),
    ...(question.with === undefined ? [] : ['--with', question.with.join(',')]),
    ...(society === undefined ? [] : ['--society', society]),
    ...(fragmentation === undefined ? [] : ['--fragmentation']),
    ...['--persons', String(persons), '--months', String(months), '--runs', String(runs), '--seed', String(seed)],
    ...(ignorance === undefined ? [] : ['--ignorance', String(ignorance)]),
  ];
}
