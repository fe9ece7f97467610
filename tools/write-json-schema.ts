/** Writes the JSON Schemas that editors read beside the shipped files; `--check` says whether they are up to date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { claimJsonSchema, schemeJsonSchema, societyJsonSchema } from 'glasshouse';
import { calibrationJsonSchema, planJsonSchema } from 'glasshouse/sweep';

const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
const schemas = {
  scheme: schemeJsonSchema('scheme'),
  safeguard: schemeJsonSchema('safeguard'),
  federation: schemeJsonSchema('federation'),
  society: societyJsonSchema(),
  claim: claimJsonSchema(),
  plan: planJsonSchema(),
  calibration: calibrationJsonSchema(),
};
let stale = 0;
for (const [kind, schema] of Object.entries(schemas)) {
  const file = new URL(`${kind}.schema.json`, folder);
  const text = `${JSON.stringify(schema, null, 1)}\n`;
  if (process.argv.includes('--check')) {
    let before = '';
    try {
      before = readFileSync(file, 'utf8');
    } catch {}
    if (before !== text) {
      process.stderr.write(`schema/${kind}.schema.json is not what the grammar says; run "npm run schema".\n`);
      stale++;
    }
  } else writeFileSync(file, text);
}
process.exitCode = stale > 0 ? 1 : 0;
