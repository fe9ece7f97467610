/** What docs/rights.md says remains when every finding that can be cured is cured: that a check is passed is no measure of what rules do. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runReplicate } from '../../src/engine/run.ts';
import { compileExperiment, prepare } from '../../src/host/node/experiment.ts';
import { measureRuns } from '../../src/measures/estimate.ts';
import { compiled } from '../engines.ts';
import { rightsOf } from './kit.ts';

const RUNS = 2;
const cures = [...new Set(rightsOf('national-score').findings.flatMap((finding) => finding.cures.flat()))].sort();

/** The value of each run of one measure. */
function lived(safeguards: readonly string[]): (name: string) => readonly number[] {
  const program = compileExperiment(prepare({ scheme: 'national-score', safeguards }), 4000, 60);
  const traces = Array.from({ length: RUNS }, (_, replicate) => {
    const trace = runReplicate(compiled, program, 42, replicate);
    assert.ok(trace);
    return trace;
  });
  const { measures } = measureRuns(program, traces);
  return (name) => (measures[name]?.runs ?? []).map((value) => value ?? Number.NaN);
}

test('the page names the safeguards that cure something in national-score, and no others', () => {
  const page = readFileSync(new URL('../../../../docs/rights.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
  const named = page.match(/and the same with `--safeguard` for (.*?)\. Means and/)?.[1] ?? '';
  assert.deepEqual(
    [...named.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]),
    cures,
  );
});

test('with every cure, in every pair of runs, nobody is refused anything, somebody is listed still, a fifth is recorded still, and more harm is done', () => {
  const before = lived([]);
  const after = lived(cures);
  assert.deepEqual(
    after('denied'),
    before('denied').map(() => 0),
  );
  for (let run = 0; run < RUNS; run++) {
    const [listedBefore = 0, listed = 0] = [before('ever_listed_share')[run], after('ever_listed_share')[run]];
    assert.ok(listed > 0 && listed < listedBefore / 5, `${listed} of ${listedBefore}`);
    const recorded = (after('exposure')[run] ?? 0) / (before('exposure')[run] ?? 1);
    assert.ok(recorded > 0.15 && recorded < 0.25, `${recorded}`);
    const harm = (after('harm_rate')[run] ?? 0) - (before('harm_rate')[run] ?? 0);
    assert.ok(harm > 0.5 && harm < 1.5, `${harm}`);
  }
});
