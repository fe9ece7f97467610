/** What a route that shows an experiment needs: it is lived when the route is seen, and again when it changes. */
import { useEffect } from 'preact/hooks';
import { experiment, opened } from '../state/current.ts';
import { type Experiment, equalExperiments } from '../state/experiment.ts';
import { live, running, type Shown, shown } from './running.ts';

export interface Result {
  /** The experiment at hand. */
  readonly experiment: Experiment;
  /** The last result there is; of an older experiment where `older` says so. */
  readonly result: Shown | null;
  /** Of another experiment, or of fewer runs than are being lived now. */
  readonly older: boolean;
  /** Whether these are the exact numbers that the link stands for. */
  readonly exact: boolean;
}

export function useResult(): Result {
  const now = experiment.value;
  const ready = opened.value !== null;
  useEffect(() => {
    if (ready) live(now);
  }, [now, ready]);
  const result = shown.value;
  const older = (result !== null && !equalExperiments(result.experiment, now)) || running.value;
  return { experiment: now, result, older, exact: result?.whole === true && !older };
}
