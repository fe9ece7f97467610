/** The quick look while a control moves: at most one question at a time, the newest value next. */
import { type Signal, signal } from '@preact/signals';
import type { Edit, Experiment } from '../../state/experiment.ts';
import { ask } from '../../study/ask.ts';
import type { QuickView } from '../../study/protocol.ts';

/** What is seen while a control moves; null while none does. */
export const quick: Signal<(QuickView & { readonly waited: number }) | null> = signal(null);

type Wanted = readonly [experiment: Experiment, file: 'scheme' | 'society', edit: Edit, since: number];

let busy = false;
let next: Wanted | null = null;

export function look(experiment: Experiment, file: 'scheme' | 'society', edit: Edit): void {
  next = [experiment, file, edit, performance.now()];
  if (!busy) goOn();
}

async function goOn(): Promise<void> {
  busy = true;
  while (next !== null) {
    const [experiment, file, edit, since] = next;
    next = null;
    try {
      const seen = await ask({ kind: 'quick', experiment, file, edit });
      quick.value = { ...seen, waited: performance.now() - since };
    } catch {
      // A value that cannot be lived is refused, and said, once it is set.
      quick.value = null;
    }
  }
  busy = false;
}

/** The control is set: what follows is lived in full. */
export function endLook(): void {
  next = null;
  quick.value = null;
}
