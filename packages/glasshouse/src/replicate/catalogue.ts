/** Every target, a row each: what others published or what can be solved exactly, and the model that has to reproduce it. */
import type { Target } from './target.ts';
import { t3 } from './targets/t3-reputation.ts';

export const TARGETS: readonly Target[] = [t3];
