/** A quick look while a control moves: a thousand people, one run, at once. What was read stays read; one value more is set in it, unchecked. */
import { type Edit, type Engine, editValue, finding, runReplicate } from 'glasshouse';
import { compileExperiment } from 'glasshouse/prepare';
import type { QuickView } from './protocol.ts';
import { both, resultOf, type Study, type StudyWorld } from './worlds.ts';

const PERSONS = 1000;

/** @throws CannotRun where such a value cannot be lived */
export function quickLook({ experiment: { months, seed }, worlds }: Study, file: 'scheme' | 'society', edit: Edit, engine: Engine): QuickView {
  const began = performance.now();
  const { prepared } = worlds[0] as StudyWorld;
  const changed = { ...prepared, ...(file === 'scheme' ? { scheme: editValue(prepared.scheme, [edit]) } : { society: editValue(prepared.society, [edit]) }) };
  const program = compileExperiment(changed, PERSONS, months);
  const trace = runReplicate(engine, program, seed, 0);
  const result = resultOf(changed, program, seed, trace === null ? [] : [trace], '');
  const headline = both((language) => finding(result, changed.scheme, language).headline);
  return { headline, took: performance.now() - began };
}
