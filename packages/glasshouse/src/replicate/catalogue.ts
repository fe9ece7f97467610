/** Every target, a row each: what others published or what can be solved exactly, and the model that has to reproduce it. */
import type { Target } from './target.ts';
import { t3 } from './targets/t3-reputation.ts';
import { t4 } from './targets/t4-urn.ts';
import { t5 } from './targets/t5-gaming.ts';
import { t6 } from './targets/t6-impact.ts';
import { t7 } from './targets/t7-opportunity.ts';
import { t8 } from './targets/t8-appeals.ts';

export const TARGETS: readonly Target[] = [t3, t4, t5, t6, t7, t8];
