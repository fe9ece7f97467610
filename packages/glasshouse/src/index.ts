// The library, in the order of the flow.
export { readScheme } from './scheme/read.ts';
export { readSociety } from './society/read.ts';
export { compile } from './compile/compile.ts';
