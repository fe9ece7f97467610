// What comes after the first result, as one script: rules as controls, lives, and what is done with files.
export { Bar } from './bar.tsx';
export { EffectBlock, Extremes, MoreRuns } from './effect.tsx';
export { LabLife, LabPeople } from './life.tsx';
export { Rail } from './rail.tsx';
export { RunFileSaid } from './run-file.tsx';
