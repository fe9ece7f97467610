// What comes after the first result, as one script: rules as controls, and what is done with files.
export { Bar } from './bar.tsx';
export { Rail } from './rail.tsx';
export { RunFileSaid } from './run-file.tsx';
