import { readFileSync } from 'node:fs';
const b='/work/main/packages/glasshouse/';
const { compiledEngine } = await import(b+'src/engine/compiled/compiled.ts');
const { plain } = await import(b+'src/engine/plain/plain.ts');
const { compile } = await import(b+'src/compile/compile.ts');
const { readScheme } = await import(b+'src/scheme/read.ts');
const { readSociety } = await import(b+'src/society/read.ts');
const { monthTables, newMemory, remember } = await import(b+'src/engine/month-tables.ts');
const { CASES } = await import(b+'test/naive/schemes.ts');
const engine = compiledEngine(new WebAssembly.Module(readFileSync(b+'src/engine/compiled/kernel.wasm')));
const nameOf=(L:any,n:number)=>{ for(const [k,v] of Object.entries(L.scalar)) if(v===n) return k; for(const [k,v] of Object.entries<any>(L)) if(v?.at!==undefined && n>=v.at && n<v.at+v.count) return k+'['+(n-v.at)+']'; return String(n)};
export function compare(program:any, seed:number, label:string){
  const A=plain.open(program,seed,0), B=engine.open(program,seed,0); const mem=newMemory(program); let before:any=null; const w=program.layout.width;
  for(let t=0;t<program.months;t++){ const ra=new Float64Array(w), rb=new Float64Array(w); const tab=monthTables(program,mem,t,before); A.step(tab,ra); B.step(tab,rb);
    for(let n=0;n<w;n++) if(ra[n]!==rb[n]){ console.log('DIFF',label,'month',t,nameOf(program.layout,n),'plain',ra[n],'compiled',rb[n]); return false; }
    const sa=new Uint32Array(4), sb=new Uint32Array(4); A.mix(sa); B.mix(sb); if(sa.join()!==sb.join()){ console.log('STATE DIFF',label,'month',t); return false; }
    remember(program,mem,ra); before=ra; }
  return true;
}
let ok=0; 
for(const c of CASES){ try { const p=compile(readScheme(c.scheme,c.name).value, readSociety(c.society,c.name).value,{persons:3000,months:24}); if(compare(p,7,c.name)) ok++; } catch(e:any){ console.log('ERR',c.name,e.message, e.stack?.split('\n').slice(1,4).join('|')); } }
console.log(ok,'of',CASES.length);
