import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { normRows, ruleRows, runRows } from './table.ts';

test('docs/rights.md has a row for each rule and each norm, as the rules themselves say it', () => {
  const page = readFileSync(new URL('../../../../docs/rights.md', import.meta.url), 'utf8');
  for (const row of [...ruleRows(), ...runRows(), ...normRows()])
    assert.ok(page.includes(`\n${row}\n`), `node bin/n24.mjs packages/glasshouse/test/rights/table.ts prints a row that is not in docs/rights.md:\n${row}`);
});
