import { responseTables as old } from './old-stakes.tmp.ts';
import { responseTables as now } from '../../src/compile/stakes.ts';
import { find, shipped } from '../../src/host/node/library.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { chance, twist, readSafely } from './fuzz.ts';
const china = readSociety(find('societies','china-aggregates').text,'c').value;
let n=0, bad=0;
const base = shipped('schemes').map(id=>readScheme(find('schemes',id).text,id).value);
for (let seed=1; seed<800; seed++) { const at=chance(seed); let v:any=structuredClone(at.pick(base)); if (seed>20) for (let k=0;k<6;k++) twist(v,at,true); 
 if (seed%3===0) { v.ledger.min-=0.5; v.ledger.max+=0.25; } if (seed%5===0) for (const b of v.bands) if (typeof b?.from==='number') b.from+=0.3;
 if (seed%7===0 && v.lists?.[0]?.entry) v.lists[0].entry.push({score_below: v.ledger.max+5},{score_below:v.ledger.min-3},{score_below:v.ledger.min},{score_below: v.ledger.max});
 const r=readSafely('scheme',JSON.stringify(v),'x') as any; if(!r) continue; if (r.ledger.max-r.ledger.min>5000) continue; n++; const a=old(r,china,3).stake, b=now(r,china,3).stake; for(let i=0;i<a.length;i++) if(a[i]!==b[i]){bad++; console.log(seed,i,a[i],b[i]); break;} }
console.log(n,bad);
