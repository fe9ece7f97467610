// Sweeps: plans opened, and lived in parts, by whoever has threads or other machines for it.
export { planJsonSchema } from '../../plan/json-schema.ts';
export type { Plan, PlanDesign, PlanParameter, Threshold, World as PlanWorld } from '../../plan/plan.ts';
export { readPlan } from '../../plan/read.ts';
export type { Bundle } from './bundle.ts';
export { livePart, type SweptRun } from './live.ts';
export { openBundle, openSweep, type Sweep } from './open.ts';
export type { SweptParameter } from './parameters.ts';
export { type Part, partsOf, runsOf } from './parts.ts';
