import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { EXAMPLES, FILES } from '../src/examples.ts';
import { folder, glasshouse } from './call.ts';

test('every example of the help runs, in the order of the help', async (t) => {
  const cwd = folder();
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(cwd, name), text);
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
