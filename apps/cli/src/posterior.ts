/** `--posterior FILE`: the draws of a run are rows of a file that `calibrate` wrote. */
import { readPosterior } from '@glasshouse/sweep';
import type { Program } from 'glasshouse';
import { chooseRows, openPosteriorDraws, type PosteriorDraws } from 'glasshouse/sweep';
import { WrongUsage } from './exit.ts';
import type { Lived } from './experiment.ts';
import { MOST_DRAWS } from './numbers.ts';

/** @param draws how many; where missing each row once (by weight where weights differ), at most {@link MOST_DRAWS} @throws InvalidFile, CannotRun, WrongUsage */
export async function posteriorDraws(
  file: string,
  { files, scheme }: Lived,
  program: Program,
  { seed, draws, without }: { readonly seed: number; readonly draws: number | undefined; readonly without: boolean },
): Promise<PosteriorDraws> {
  if (scheme === null) throw new WrongUsage('--posterior has numbers of a scheme: leave --no-scheme out.');
  const posterior = await readPosterior(file);
  const chosen = chooseRows(posterior, draws ?? Math.min(MOST_DRAWS, posterior.rows.length), seed);
  return openPosteriorDraws(chosen, sizesOf(files, program, seed, without), file);
}

/** The draws that a run file keeps. @param name of the run file */
export function keptDraws(
  { sha256, names, points = [] }: { readonly sha256: string; readonly names: readonly string[]; readonly points?: readonly (readonly number[])[] },
  { files }: Lived,
  program: Program,
  { seed, without }: { readonly seed: number; readonly without: boolean },
  name: string,
): PosteriorDraws {
  return openPosteriorDraws({ from: sha256, names, points }, sizesOf(files, program, seed, without), name);
}

function sizesOf(files: Lived['files'], { persons, firms, months }: Program, seed: number, without: boolean) {
  return { files, persons, enterprises: firms?.program.persons ?? 0, months, seed, without };
}
