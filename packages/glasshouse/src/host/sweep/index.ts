// Sweeps: plans opened, and lived in parts, by whoever has threads or other machines for it.

export { FORMULAS, scaleOf, type Target } from '../../fit/distance.ts';
export type { Particle } from '../../fit/population.ts';
export { effectiveDraws, NO_NARROWER, rankCorrelation, type Spread, spreadOf, TOGETHER } from '../../fit/summary.ts';
export { type Calibration, type DistanceKind, type FitTarget, measureOf } from '../../plan/calibration.ts';
export { calibrationJsonSchema, planJsonSchema } from '../../plan/json-schema.ts';
export type { Plan, PlanDesign, PlanParameter, Threshold, World as PlanWorld } from '../../plan/plan.ts';
export { readPlan } from '../../plan/read.ts';
export type { Bundle, GivenPoints } from './bundle.ts';
export { type OpenCalibration, openCalibration } from './calibration.ts';
export { livePart, type SweptRun } from './live.ts';
export { type Given, openBundle, openSweep, type Sweep } from './open.ts';
export type { SweptParameter } from './parameters.ts';
export { type Part, partsOf, runsOf } from './parts.ts';
export type { Posterior } from './posterior.ts';
export { chooseRows, openPosteriorDraws, type PosteriorDraws, type PosteriorRun } from './posterior-draws.ts';
