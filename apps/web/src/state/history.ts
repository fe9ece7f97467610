/** What was done and can be undone, by name; one history for form and code. Kept for this tab, so that a reload loses nothing, and
 * what was done in one tab is not undone in another. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Language } from 'glasshouse';
import type { Experiment } from './experiment.ts';

/** A change in words of both languages, since the language may be another by the time that it is undone. */
export type Deed = Readonly<Record<Language, string>>;

interface Step {
  /** The experiment before the change (in the past), or after it (in the future). */
  readonly experiment: Experiment;
  readonly deed: Deed;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const MOST_STEPS = 100;
/** Characters that are kept of it: browsers give a page some five million. */
const MOST_KEPT = 1_500_000;
/** Milliseconds within which changes of one thing are one step. */
const TOGETHER = 1500;
const KEY = 'glasshouse.history';

const steps: Signal<History> = signal<History>({ past: [], future: [] });
export const history: ReadonlySignal<History> = steps;
/** Whether the browser keeps anything; false in many private windows. */
export const remembers: Signal<boolean> = signal(true);

let last: { readonly about: string; readonly time: number } | null = null;

/** @param about what was changed: changes of the same within a moment are one step */
export function note(before: Experiment, deed: Deed, about: string, time: number = performance.now()): void {
  const { past } = steps.value;
  const goesOn = last !== null && last.about === about && time - last.time < TOGETHER && steps.value.future.length === 0 && past.length > 0;
  last = { about, time };
  const step = goesOn ? { experiment: (past.at(-1) as Step).experiment, deed } : { experiment: before, deed };
  keep({ past: [...(goesOn ? past.slice(0, -1) : past), step].slice(-MOST_STEPS), future: [] });
}

/** @returns the experiment to go back to, or null where there is none */
export function stepBack(now: Experiment): Experiment | null {
  const { past, future } = steps.value;
  const step = past.at(-1);
  if (step === undefined) return null;
  last = null;
  keep({ past: past.slice(0, -1), future: [{ experiment: now, deed: step.deed }, ...future] });
  return step.experiment;
}

export function stepOn(now: Experiment): Experiment | null {
  const { past, future } = steps.value;
  const [step] = future;
  if (step === undefined) return null;
  last = null;
  keep({ past: [...past, { experiment: now, deed: step.deed }], future: future.slice(1) });
  return step.experiment;
}

function keep(next: History): void {
  steps.value = next;
  // Of large texts fewer steps are kept.
  for (let { past } = next; ; past = past.slice(Math.ceil(past.length / 2))) {
    const text = JSON.stringify({ past, future: next.future.slice(0, 20) });
    if (text.length > MOST_KEPT && past.length > 0) continue;
    try {
      if (text.length <= MOST_KEPT) sessionStorage.setItem(KEY, text);
    } catch {
      remembers.value = false;
    }
    return;
  }
}

/** Takes up what was kept, as far as it is what this page would keep. */
export function recall(): void {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return;
    const { past, future } = kept as Partial<History>;
    if (Array.isArray(past) && Array.isArray(future)) steps.value = { past: past.filter(isStep), future: future.filter(isStep) };
  } catch {
    remembers.value = false;
  }
}

function isStep(step: Partial<Step> | null): step is Step {
  const { experiment, deed } = step ?? {};
  return (
    typeof deed?.en === 'string' &&
    typeof deed['zh-Hans'] === 'string' &&
    typeof experiment?.scheme === 'string' &&
    typeof experiment.persons === 'number' &&
    [experiment.edits, experiment.societyEdits, experiment.safeguards, experiment.against].every(Array.isArray)
  );
}

/** Forgets everything, here and in the browser. */
export function forget(): void {
  steps.value = { past: [], future: [] };
  last = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    remembers.value = false;
  }
}
