/** Run files: what `glasshouse run -o` and the page keep. They carry the files that were run, so that each can be run again from itself alone. */
import { CannotRun, InvalidFile } from '../base/faults.ts';
import { MOST_MONTHS } from '../base/months.ts';
import type { IgnoranceSummary } from '../measures/ignorance.ts';
import type { Files } from '../measures/result.ts';

/** Draws of what is not known, at most. */
export const MOST_DRAWS = 10_000;

/** The parts of a run file that are needed to run it again. */
export interface RunFile {
  readonly glasshouse: string;
  readonly run: {
    readonly scheme: string | null;
    readonly society: string;
    readonly persons: number;
    /** Absent in files from before enterprises lived. */
    readonly enterprises?: number | undefined;
    readonly months: number;
    readonly seed: number;
    readonly runs: number;
    readonly engine: string;
  };
  readonly digest: string;
  readonly measures: unknown;
  readonly series: unknown;
  readonly scores: unknown;
  readonly survival: unknown;
  readonly enterprises?: unknown;
  readonly ignorance?: { readonly draws: number; readonly given_up: number; readonly posterior?: IgnoranceSummary['posterior'] } | null | undefined;
  /** Present where the world without the scheme was lived beside. */
  readonly without?: unknown;
  readonly files: Files;
}

/**
 * Reads a run file.
 * @param name as messages name it
 * @throws InvalidFile if it is none; CannotRun if it was kept without its files
 */
export function parseRunFile(text: string, name: string): RunFile {
  const refuse = (message: string): never => {
    throw new InvalidFile(name, [
      { line: 1, column: 1, path: '', message, allowed: 'a run file, as "glasshouse run SCHEME -o RUN.json" writes it', level: 'error' },
    ]);
  };
  let value: Partial<RunFile>;
  try {
    value = JSON.parse(text) as Partial<RunFile>;
  } catch {
    return refuse('this is no JSON');
  }
  if (typeof value !== 'object' || value === null) return refuse('this is no run file');
  const { run, digest, files } = value;
  const natural = (number: unknown, low: number, high: number): boolean => Number.isInteger(number) && (number as number) >= low && (number as number) <= high;
  if (typeof run !== 'object' || run === null || typeof digest !== 'string') return refuse('this is no run file: `run` or `digest` is missing');
  if (
    !natural(run.persons, 1, 2 ** 31) ||
    !natural(run.enterprises ?? 0, 0, 2 ** 31) ||
    !natural(run.months, 1, MOST_MONTHS) ||
    !natural(run.seed, 0, 2 ** 32 - 1) ||
    !natural(run.runs, 1, 100000)
  )
    return refuse('`run` holds a number that no run can have');
  if (files === undefined) throw new CannotRun(`${name} does not carry the files that were run, so it cannot be run again. Keep runs with "run -o".`);
  if (
    typeof files !== 'object' ||
    files === null ||
    typeof files.society !== 'string' ||
    !(files.scheme === null || typeof files.scheme === 'string') ||
    !Array.isArray(files.safeguards) ||
    files.safeguards.some((item) => typeof item !== 'string') ||
    !(
      files.parts === undefined ||
      (Array.isArray(files.parts) && files.parts.every((part) => Array.isArray(part?.regions) && (part.scheme === null || typeof part.scheme === 'string')))
    ) ||
    !(files.companion === undefined || files.companion === null || typeof files.companion === 'string')
  )
    return refuse('`files` is not as run files have it');
  const { ignorance = null } = value;
  if (ignorance !== null && !(natural(ignorance.draws, 1, MOST_DRAWS) && natural(ignorance.given_up, 0, MOST_DRAWS)))
    return refuse('`ignorance` holds a number that no run can have');
  const posterior = ignorance?.posterior;
  if (
    posterior !== undefined &&
    !(
      typeof posterior.sha256 === 'string' &&
      Array.isArray(posterior.names) &&
      posterior.names.every((one) => typeof one === 'string') &&
      Array.isArray(posterior.points) &&
      posterior.points.length >= (ignorance?.draws ?? 0) + (ignorance?.given_up ?? 0) &&
      posterior.points.every((point) => Array.isArray(point) && point.length === posterior.names.length && point.every(Number.isFinite))
    )
  )
    return refuse('`ignorance.posterior` is not as run files have it');
  return value as RunFile;
}
