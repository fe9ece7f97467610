// Targets of replication, the entry `glasshouse/replicate`: what others published beside what our models give.

export { TARGETS } from './catalogue.ts';
export { type Parameter, type Value, written } from './parameter.ts';
export { type Replication, replicate, reproduced } from './replicate.ts';
export { parametersOf, readSettings, type Values, valuesOf } from './settings.ts';
export { BadSetting, type Case, type Part, type Published, type Row, type Target } from './target.ts';
