/** Which worlds stand beside each other: two to four, the first being what the others are compared with. */
import { changesOf, type Experiment } from '../../state/experiment.ts';

export const MOST_COLUMNS = 4;
export const LETTERS = ['A', 'B', 'C', 'D'] as const;

/** All worlds of an experiment, in the order in which they are offered. */
export function worldsOf(experiment: Experiment): string[] {
  const { safeguards, against } = experiment;
  return [...(changesOf(experiment) > 0 ? ['published'] : []), 'scheme', 'none', ...safeguards, ...against];
}

/**
 * The worlds to be shown. What a link asks for and the experiment has not is left out.
 * @param asked ids divided by commas; a plus within one may have become a space
 */
export function columnsOf(experiment: Experiment, asked: string | undefined): string[] {
  const worlds = worldsOf(experiment);
  const wanted = [...new Set((asked ?? '').replaceAll(' ', '+').split(','))].filter((id) => worlds.includes(id)).slice(0, MOST_COLUMNS);
  if (wanted.length >= 2) return wanted;
  const beside = [...experiment.safeguards, ...experiment.against];
  const usual = [...worlds.filter((id) => id === 'published' || id === 'scheme'), ...beside, 'none'];
  const all = [...new Set([...wanted, ...usual])];
  // The world without stands there where there is nothing else.
  return all.filter((id) => id !== 'none' || all.length === 2 || wanted.includes('none')).slice(0, MOST_COLUMNS);
}

/** The experiment without a world that was put beside; as it is where the world is no such one. */
export function withoutWorld(experiment: Experiment, id: string): Experiment {
  return { ...experiment, safeguards: experiment.safeguards.filter((one) => one !== id), against: experiment.against.filter((one) => one !== id) };
}
