import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { EXAMPLES } from '../src/examples.ts';
import { folder, glasshouse } from './call.ts';

const PLAN = `glasshouse: sweep/1
id: my-plan
scheme: my-city.yaml
persons: 100
months: 6
replicates: 2
vary: [{path: indicators.late-bill.recorded, values: [0.2, 0.5, 0.8]}]
measures: [listed_share]
`;

const FIT = `glasshouse: calibration/1
id: my-fit
scheme: my-city.yaml
persons: 100
months: 6
fit: [{path: indicators.late-bill.recorded, range: [0.1, 0.9]}]
targets: [{measure: listed_share, value: 0.05, low: 0.04, high: 0.06}]
draws: 10
keep: 3
`;

test('every example of the help runs, in the order of the help', async (t) => {
  const cwd = folder();
  writeFileSync(join(cwd, 'my-plan.yaml'), PLAN);
  writeFileSync(join(cwd, 'my-fit.yaml'), FIT);
  for (const [name, examples] of Object.entries(EXAMPLES)) {
    // Workers wait for what a queue gives them: apps/sweep/test/queue.test.ts starts some.
    if (name === 'worker') continue;
    for (const example of examples) {
      await t.test(example, async () => {
        const [command, ...args] = (example.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''));
        assert.equal(command, 'glasshouse');
        const { code, out, err } = await glasshouse(args, { cwd });
        // Two schemes that differ are no failure.
        assert.ok(code === 0 || (code === 1 && args[0] === 'diff'), err);
        assert.notEqual(out.trim(), '');
        if (args.includes('--json')) JSON.parse(out);
      });
    }
  }
});
