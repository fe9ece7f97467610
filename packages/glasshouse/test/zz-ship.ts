const { compare } = await import('./zz-cmp.ts');
const b='/work/main/packages/glasshouse/src/';
const { compileExperiment, prepare } = await import(b+'host/node/experiment.ts');
const { shipped } = await import(b+'host/node/library.ts');
for (const s of shipped('schemes')) { const e=prepare({scheme:s}); for (const [n,m] of [[20000,30],[777,60]]) { const p=compileExperiment(e,n,m); console.log(s,n,compare(p,42,s)); } }
const e=prepare({scheme:'national-score',noScheme:true}); console.log('none',compare(compileExperiment(e,20000,20),42,'none'));
