/** Rows of a posterior → draws of a run: the numbers that were fitted move together, everything else is as stated. */
import { CannotRun, InvalidFile } from '../../base/faults.ts';
import type { Grade } from '../../base/text.ts';
import type { Program } from '../../compile/program.ts';
import type { Files } from '../../measures/result.ts';
import { rowsByWeight } from '../../plan/prior.ts';
import { type Found, notFound, type Shelves } from '../shelves.ts';
import type { GivenPoints } from './bundle.ts';
import { openSweep } from './open.ts';
import type { Posterior } from './posterior.ts';

/** A number that was fitted, as results list what was drawn. */
export interface PosteriorParameter {
  readonly file: 'scheme' | 'society';
  readonly path: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
  readonly source: string;
}

/** The draws of a posterior for one run. */
export interface PosteriorDraws extends GivenPoints {
  /** As the file has them: names of its columns. */
  readonly names: readonly string[];
  readonly parameters: readonly PosteriorParameter[];
  /** With the scheme, and where asked for without. @throws InvalidFile, CannotRun where the numbers make no valid world */
  readonly programsAt: (draw: number) => readonly Program[];
}

export interface PosteriorRun {
  readonly files: Files;
  readonly persons: number;
  readonly enterprises: number;
  readonly months: number;
  readonly seed: number;
  readonly without: boolean;
}

/** Takes rows by their weight. @param count of draws; as many as rows where missing */
export function chooseRows({ rows, weights, hash, names }: Posterior, count: number, seed: number): GivenPoints & { readonly names: readonly string[] } {
  return { names, from: hash, points: rowsByWeight(weights, count, seed).map((row) => rows[row] as readonly number[]) };
}

const SCHEME = 'the-scheme';
const SOCIETY = 'the-society';

/**
 * Opens the draws of a run from the files that it is made of.
 * @param at the posterior's file, for messages
 * @throws InvalidFile if a column is no number of the scheme or the society; CannotRun for a federation
 */
export function openPosteriorDraws(chosen: GivenPoints & { readonly names: readonly string[] }, run: PosteriorRun, at: string): PosteriorDraws {
  const { files, persons, enterprises, months, seed, without } = run;
  if (files.scheme === null) throw new CannotRun('without a scheme there is nothing that was fitted: leave out --posterior or --no-scheme.');
  if (files.parts !== undefined) throw new CannotRun("numbers of a federation stand in its members' files: run a member with --posterior.");
  const foreign = chosen.names.filter((name) => name.startsWith('safeguards.'));
  if (foreign.length > 0)
    throw new InvalidFile(at, [
      fault(`the column "${foreign[0]}" is a number of a safeguard`, 'numbers of the scheme and the society; a sweep can vary those of safeguards'),
    ]);
  const text = JSON.stringify({
    glasshouse: 'sweep/1',
    id: 'posterior',
    scheme: SCHEME,
    society: SOCIETY,
    ...(files.safeguards.length === 0 ? {} : { safeguards: files.safeguards.map((_, n) => `${n}`) }),
    persons,
    enterprises,
    months,
    replicates: 1,
    seed,
    worlds: without ? ['scheme', 'none'] : ['scheme'],
    vary: chosen.names.map((path) => ({ path })),
    design: { kind: 'posterior', points: chosen.points.length },
  });
  const sweep = inFile(at, chosen.names, () => openSweep(shelvesOf(files), { file: 'posterior.plan.yaml', text }, { points: chosen }));
  return {
    ...chosen,
    parameters: sweep.parameters.map(({ name, file, path, stated, low, high, grade }) => ({
      file: file.kind === 'society' ? 'society' : 'scheme',
      path: file.kind === 'society' ? path : name,
      // Where the file has none, the draws have one all the same.
      value: stated ?? (low + high) / 2,
      low,
      high,
      grade: grade ?? 'invented',
      source: 'posterior',
    })),
    programsAt: (draw) => sweep.programsAt(draw),
  };
}

/** The files of a run, found whatever they are called. */
function shelvesOf({ scheme, society, safeguards, companion }: Files): Shelves {
  const give = (shelf: Parameters<Shelves['find']>[0], name: string, text: string | null | undefined): Found => {
    if (typeof text !== 'string') throw notFound(shelf, name, []);
    return { file: name === SCHEME ? 'the scheme' : name === SOCIETY ? 'the society' : name, text };
  };
  return {
    find: (shelf, name) =>
      give(shelf, name, shelf === 'societies' ? society : shelf === 'safeguards' ? safeguards[Number(name)] : name === SCHEME ? scheme : companion),
    read: (file) => give('schemes', file, file === 'the scheme' ? scheme : file === 'the society' ? society : companion).text,
  };
}

function fault(message: string, allowed?: string) {
  return { line: 1, column: 1, path: '', message, level: 'error' as const, ...(allowed === undefined ? {} : { allowed }) };
}

/** What is wrong with the points is a fault of the posterior's file, at one of its columns. */
function inFile<T>(file: string, names: readonly string[], open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof InvalidFile) || error.file !== 'posterior.plan.yaml') throw error;
    throw new InvalidFile(
      file,
      error.faults.map((one) => {
        const column = names[Number(/^vary\.(\d+)/.exec(one.path)?.[1])];
        return { ...one, line: 1, column: 1, path: column ?? '', message: column === undefined ? one.message : `the column ${one.message}` };
      }),
    );
  }
}
