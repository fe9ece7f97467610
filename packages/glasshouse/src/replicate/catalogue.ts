/** Every target, a row each: what others published or what can be worked out exactly, and the model that has to reproduce it. */
import type { Target } from './target.ts';
import { e1 } from './targets/e1-foundations.ts';
import { e2 } from './targets/e2-feedback.ts';
import { h1 } from './targets/h1-two-lists.ts';
import { h2 } from './targets/h2-hidden-incidents.ts';
import { h3 } from './targets/h3-contagion.ts';
import { t1 } from './targets/t1-bonus-malus.ts';
import { t2 } from './targets/t2-eligibility.ts';
import { t2EqualOpportunity } from './targets/t2-equal-opportunity.ts';
import { t3 } from './targets/t3-reputation.ts';
import { t4 } from './targets/t4-urn.ts';
import { t5 } from './targets/t5-gaming.ts';
import { t6 } from './targets/t6-impact.ts';
import { t7 } from './targets/t7-opportunity.ts';
import { t8 } from './targets/t8-appeals.ts';

export const TARGETS: readonly Target[] = [t1, t2, t2EqualOpportunity, t3, t4, t5, t6, t7, t8, e1, e2, h1, h2, h3];
