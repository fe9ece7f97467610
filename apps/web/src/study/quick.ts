/** A quick look while a control moves: a thousand people, one run, at once. What is read stays read; one value more is set in it. */
import { type Edit, type Engine, editValue, finding, runReplicate } from 'glasshouse';
import { compileExperiment, type Experiment as Prepared, type Shelves } from 'glasshouse/prepare';
import type { Experiment } from '../state/experiment.ts';
import type { QuickView } from './protocol.ts';
import { both, prepareOwn, resultOf } from './worlds.ts';

const PERSONS = 1000;

/** Looks quickly at experiments that differ in one value. */
export class QuickLook {
  #key = '';
  #prepared: Prepared | null = null;

  /** @throws InvalidFile, CannotRun where such a value cannot be lived */
  look(experiment: Experiment, file: 'scheme' | 'society', edit: Edit, shelves: Shelves, engine: Engine): QuickView {
    const began = performance.now();
    const { persons: _, months, runs: __, seed, safeguards: ___, against: ____, ...rules } = experiment;
    const key = JSON.stringify(rules);
    if (this.#prepared === null || this.#key !== key) this.#prepared = prepareOwn(experiment, shelves);
    this.#key = key;
    const { scheme, society } = this.#prepared;
    const changed = { ...this.#prepared, ...(file === 'scheme' ? { scheme: editValue(scheme, [edit]) } : { society: editValue(society, [edit]) }) };
    const program = compileExperiment(changed, PERSONS, months);
    const trace = runReplicate(engine, program, seed, 0);
    const result = resultOf(changed, program, seed, trace === null ? [] : [trace], '');
    const headline = both((language) => finding(result, changed.scheme, language).headline);
    return { headline, took: performance.now() - began };
  }
}
