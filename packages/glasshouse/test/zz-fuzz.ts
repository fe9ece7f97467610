import fc from 'fast-check';
const { compare } = await import('./zz-cmp.ts');
const b='/work/main/packages/glasshouse/';
const { worlds } = await import(b+'test/property/worlds.ts');
const { compile } = await import(b+'src/compile/compile.ts');
const n=Number(process.argv[2]??300), seed=Number(process.argv[3]??1);
let k=0;
fc.assert(fc.property(worlds,(w:any)=>{ k++; const p=compile(w.scheme,w.society,w); return compare(p,w.seed,'fuzz '+k); }),{numRuns:n,seed, endOnFailure:false});
console.log('fuzz ok',k);
