/** Numbers of a scheme as controls. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainExperiment } from '../../src/state/experiment.ts';
import { formOf } from '../../src/study/form.ts';
import { readWorlds } from '../../src/study/prepared.ts';
import { openStudy } from '../../src/study/worlds.ts';
import { SHELVES } from './kit.ts';

test('points of a clean month that hang on the band are a control for each band that has its own, and setting one sets that one', () => {
  const text = SHELVES.find('schemes', 'rongcheng').text.replace(/\nledger:/, '\nledger:\n  clean_month_in: { AAA: 1, A: 3 }');
  const experiment = plainExperiment({ scheme: 'rongcheng', society: 'china-aggregates', persons: 100, months: 2, runs: 1, ownScheme: text });
  const controlsOf = (edits: readonly { path: string; value: unknown }[]) =>
    formOf(openStudy({ ...experiment, edits }, readWorlds({ ...experiment, edits }, SHELVES)))
      .sections.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls))
      .filter(({ path }) => path.startsWith('ledger.clean_month_in.'));
  const shown = (edits: readonly { path: string; value: unknown }[]) => controlsOf(edits).map(({ path, value, label }) => [path, value, label.en]);
  assert.deepEqual(shown([]), [
    ['ledger.clean_month_in.AAA', 1, 'AAA, model of honesty: Points for a month without an entry'],
    ['ledger.clean_month_in.A', 3, 'A, honest: Points for a month without an entry'],
  ]);
  assert.deepEqual(
    shown([{ path: 'ledger.clean_month_in.A', value: 5 }]).map(([, value]) => value),
    [1, 5],
  );
});
