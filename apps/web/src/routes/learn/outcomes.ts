/** What was guessed and what came of each lesson. Kept while the page stands; the experiment at hand is left alone. */
import { type Signal, signal } from '@preact/signals';
import { LESSONS, type Lesson, type LessonId } from '../../state/lessons.ts';
import { conduct, type Progress } from '../../study/conduct.ts';
import type { StudyView } from '../../study/protocol.ts';

export type Outcome =
  | { readonly kind: 'resting' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  /** `whole`: every run of every world was finished. */
  | { readonly kind: 'done'; readonly view: StudyView; readonly whole: boolean }
  /** Stopped before a run was finished. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly message: string };

const RESTING: Outcome = { kind: 'resting' };

export const outcomes: Signal<Readonly<Partial<Record<LessonId, Outcome>>>> = signal({});
/** As typed; missing where nothing was guessed. */
export const guesses: Signal<Readonly<Partial<Record<LessonId, number>>>> = signal({});

export const outcomeOf = (id: LessonId): Outcome => outcomes.value[id] ?? RESTING;

export function guess(id: LessonId, value: number | null): void {
  const { [id]: _, ...others } = guesses.value;
  guesses.value = value === null ? others : { ...others, [id]: value };
}

function set(id: LessonId, outcome: Outcome): void {
  outcomes.value = { ...outcomes.value, [id]: outcome };
}

let stopping: AbortController | null = null;

/** Lives a lesson, unless that was done. One at a time. */
export async function begin({ id, experiment }: Lesson): Promise<void> {
  const now = outcomeOf(id);
  if (now.kind === 'running' || (now.kind === 'done' && now.whole)) return;
  stopping?.abort();
  const own = new AbortController();
  stopping = own;
  set(id, { kind: 'running', progress: null });
  try {
    const outcome = await conduct(experiment, own.signal, (progress) => own.signal.aborted || set(id, { kind: 'running', progress }), true);
    if (outcome.kind === 'refused') set(id, { kind: 'failed', message: outcome.message });
    else if (outcome.kind === 'stopped' && outcome.failure !== null) set(id, { kind: 'failed', message: outcome.failure });
    else if (outcome.view === null) set(id, { kind: 'empty' });
    else set(id, { kind: 'done', view: outcome.view, whole: outcome.kind === 'done' });
  } catch (error) {
    set(id, { kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** Ends what is being lived; what was finished is shown. */
export function stop(): void {
  stopping?.abort();
}

/** Lives every lesson that has not been, one after the other. */
export async function beginAll(): Promise<void> {
  for (const lesson of LESSONS) {
    await begin(lesson);
    if (stopping?.signal.aborted) return;
  }
}
