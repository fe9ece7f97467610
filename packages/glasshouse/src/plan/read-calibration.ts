/** text → checked Calibration. Whether paths and measures lead anywhere is seen where the files are at hand. */
import { checkDocument, type Reading, readDocument } from '../base/document.ts';
import type { Fault } from '../base/faults.ts';
import type { Finder } from '../base/finder.ts';
import { type Calibration, type CalibrationFile, measureOf } from './calibration.ts';
import { calibrationGrammar } from './calibration-grammar.ts';
import { livedOf, parameterOf, placeOf } from './read.ts';

const OWN_DEFAULTS = { replicates: 1, draws: 1000, keep: 0.1, rounds: 1 } as const;

/**
 * Reads a calibration plan.
 * @param text YAML @param file its name, for messages
 * @throws InvalidFile with every fault
 */
export function readCalibration(text: string, file: string): { readonly value: Calibration; readonly reading: Reading; readonly warnings: readonly Fault[] } {
  const reading = readDocument(text, file);
  const { value, warnings } = checkDocument(reading, calibrationGrammar, checkCalibration);
  return { value: calibrationOf(value), reading, warnings };
}

function calibrationOf(file: CalibrationFile): Calibration {
  const draws = file.draws ?? OWN_DEFAULTS.draws;
  return {
    ...livedOf(file, OWN_DEFAULTS.replicates),
    parameters: file.fit.map(parameterOf),
    targets: file.targets ?? 'published',
    distance: file.distance ?? 'rms',
    draws,
    keep: keptOf(file.keep, draws),
    rounds: file.rounds ?? OWN_DEFAULTS.rounds,
  };
}

function keptOf(keep: number = OWN_DEFAULTS.keep, draws: number): number {
  return keep < 1 ? Math.max(1, Math.round(keep * draws)) : keep;
}

function checkCalibration(plan: CalibrationFile, find: Finder): void {
  const seen = new Set<string>();
  plan.fit.forEach(({ path, range }, n) => {
    const { file, path: within } = placeOf(path);
    const name = JSON.stringify([file, within]);
    if (seen.has(name)) find.error(['fit', n, 'path'], `"${path}" is fitted twice`, 'each number once');
    seen.add(name);
    if (within === '') find.error(['fit', n, 'path'], `"${path}" names a file, and no number in it`, 'a path such as indicators.late-bill.recorded');
    if (range !== 'stated' && range[0] >= range[1]) find.error(['fit', n, 'range'], `low ${range[0]} is not below high ${range[1]}`, 'low < high');
  });
  checkTargets(plan, find);
  const { draws = OWN_DEFAULTS.draws, keep = OWN_DEFAULTS.keep } = plan;
  if (keep > 1 && !Number.isInteger(keep)) find.error(['keep'], `is ${keep}`, 'a whole number of draws, or a share below 1');
  else if (keptOf(keep, draws) > draws) find.error(['keep'], `${keep} of ${draws} draws`, 'at most as many as `draws`');
}

function checkTargets({ targets }: CalibrationFile, find: Finder): void {
  if (targets === undefined || targets === 'published') return;
  const seen = new Set<string>();
  targets.forEach((target, n) => {
    const id = measureOf(target);
    if (seen.has(id)) find.error(['targets', n], `"${id}" stands twice`, 'each target once');
    seen.add(id);
    if ('figure' in target) return;
    const { value, low, high } = target;
    const at = ['targets', n];
    if ((low === undefined) !== (high === undefined)) find.error(at, `has ${low === undefined ? 'high' : 'low'} alone`, 'low and high together, or neither');
    else if (low !== undefined && high !== undefined && !(low <= value && value <= high && low < high))
      find.error(at, `${value} does not lie in a range from ${low} to ${high}`, 'low ≤ value ≤ high, and low < high');
    else if (low === undefined && value === 0)
      find.error([...at, 'value'], 'is 0 and has no range: nothing says how far from it is far', 'low and high beside it');
  });
}
