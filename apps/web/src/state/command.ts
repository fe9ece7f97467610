/** The command line's word for an experiment. */
import { changesOf, type Experiment } from './experiment.ts';

/**
 * The command that gives the same numbers, for a world of an experiment.
 * @returns null where no command says it: a changed scheme is saved as a file first; the world without has none of its own
 */
export function commandOf(experiment: Experiment, world: string): string | null {
  const { scheme, society, against, persons, months, runs, seed } = experiment;
  if (changesOf(experiment) > 0 || world === 'none' || world === 'published') return null;
  const safeguards = world === 'scheme' || against.includes(world) ? [] : world.split('+');
  return [
    `npx glasshouse run ${against.includes(world) ? world : scheme} --society ${society}`,
    `--persons ${persons} --months ${months} --runs ${runs} --seed ${seed}`,
    ...safeguards.map((id) => `--safeguard ${id}`),
    '--json',
  ].join(' ');
}
