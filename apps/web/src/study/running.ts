/** What is being lived, and what there is to show. One experiment is lived at a time; a newer one ends an older. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Experiment, equalExperiments } from '../state/experiment.ts';
import { conduct, type Progress } from './conduct.ts';
import type { StudyView } from './protocol.ts';

export interface Shown {
  readonly experiment: Experiment;
  readonly view: StudyView;
  /** Every run of every world was finished: these are the numbers that the link stands for. */
  readonly whole: boolean;
}

export type Activity =
  | { readonly kind: 'resting' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  /** Stopped before anything could be shown. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

export const activity: Signal<Activity> = signal<Activity>({ kind: 'resting' });
export const shown: Signal<Shown | null> = signal<Shown | null>(null);

/** Changes when a run begins and when it ends, not with every run that is finished. */
export const running: ReadonlySignal<boolean> = computed(() => activity.value.kind === 'running');

let current: { readonly experiment: Experiment; readonly stop: AbortController } | null = null;

/** Milliseconds that a run of all worlds took when some were last lived; null before that. Another size takes another time. */
export const pace: Signal<{ readonly perRun: number; readonly key: string } | null> = signal(null);

/** What decides how long a run takes. */
export function paceKey({ scheme, society, safeguards, against, persons, months }: Experiment): string {
  return [scheme, society, safeguards.length + against.length, persons, months].join();
}

/** Milliseconds between two reports of progress. */
const PACE = 250;

/** Lives an experiment, unless it is the one at hand. @param again also then */
export async function live(experiment: Experiment, again = false): Promise<void> {
  if (current !== null && equalExperiments(current.experiment, experiment) && !again) return;
  current?.stop.abort();
  const own = { experiment, stop: new AbortController() };
  current = own;
  activity.value = { kind: 'running', progress: null };
  let last = 0;
  const began = performance.now();
  const progress = (now: Progress): void => {
    const time = performance.now();
    if (current !== own || (time - last < PACE && now.finished > 0 && now.finished < now.total)) return;
    last = time;
    activity.value = { kind: 'running', progress: now };
  };
  try {
    const outcome = await conduct(experiment, own.stop.signal, progress);
    if (current !== own) return;
    if (outcome.kind === 'refused') {
      activity.value = { kind: 'refused', message: outcome.message };
      return;
    }
    const took = performance.now() - began;
    const runs = outcome.view?.worlds[0]?.runs ?? 0;
    // What was kept from before costs nothing, and says nothing about what is to come.
    if (runs > 0 && took > 300) pace.value = { perRun: took / runs, key: paceKey(experiment) };
    if (outcome.view !== null) shown.value = { experiment, view: outcome.view, whole: outcome.kind === 'done' };
    if (outcome.kind === 'stopped' && outcome.failure !== null) activity.value = { kind: 'failed', message: outcome.failure };
    else activity.value = { kind: outcome.view === null ? 'empty' : 'resting' };
  } catch (error) {
    if (current === own) activity.value = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Ends what is being lived; what was finished is shown. */
export function stop(): void {
  current?.stop.abort();
}
