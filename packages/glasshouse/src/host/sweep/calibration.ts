/**
 * A calibration plan and the texts that it names → sweeps of its draws, round by round, and what the draws say.
 *
 *   round 0: draws of the prior ──► a sweep, lived by whoever lives sweeps ──► figures of each draw ──► the nearest are kept
 *   round n: drawn around those kept ──► a sweep …
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CannotRun, type Fault, InvalidFile } from '../../base/faults.ts';
import { type Path, type Reading, show } from '../../base/reading.ts';
import { distanceOf, type Target } from '../../fit/distance.ts';
import { drawAround, type Kernel, kernelOf, nearest, type Particle, weightOf } from '../../fit/population.ts';
import { lastMonthOf } from '../../measures/published.ts';
import { type Calibration, type FitTarget, figureMeasure, measureOf, sweepTextOf } from '../../plan/calibration.ts';
import { type Span, valueAt } from '../../plan/points.ts';
import { priorUnits } from '../../plan/prior.ts';
import { readCalibration } from '../../plan/read-calibration.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { type Found, prepareFrom, type Shelves } from '../prepare.ts';
import { openSweep, type Sweep } from './open.ts';
import type { SweptParameter } from './parameters.ts';

/** Draws of a round, and how they are lived. */
export interface Round {
  /** From 0. */
  readonly number: number;
  readonly sweep: Sweep;
  /** Shape [draws][parameters] */
  readonly units: readonly (readonly number[])[];
  readonly kernel: Kernel | null;
}

export interface OpenCalibration {
  readonly plan: Calibration;
  /** SHA-256 of plan and texts, in hex. */
  readonly hash: string;
  readonly parameters: readonly SweptParameter[];
  readonly targets: readonly Target[];
  readonly warnings: readonly string[];
  /** The draws of the next round. @param kept of the rounds before; empty before the first */
  readonly round: (number: number, kept: readonly Particle[]) => Round;
  /** What the runs of a round came to. @param simulated of each target in each draw; null where it does not apply. Shape [draws][targets] */
  readonly particles: (round: Round, simulated: readonly (readonly (number | null)[])[]) => readonly Particle[];
  /** Those that are kept of all. @throws CannotRun if no draw has all figures */
  readonly keep: (particles: readonly Particle[]) => readonly Particle[];
  /** The numbers of a draw. Shape [parameters] */
  readonly valuesOf: (units: readonly number[]) => readonly number[];
}

/**
 * Opens a calibration: reads and checks every text, follows every path, finds every figure.
 * @throws InvalidFile, NotFound, CannotRun
 */
export function openCalibration(shelves: Shelves, found: Found): OpenCalibration {
  const { value: plan, reading, warnings } = readCalibration(found.text, found.file);
  const targets = targetsOf(plan, schemeOf(shelves, plan, found, reading), reading);
  const measures = targets.map(({ id }) => id);
  const text = (round: number): Found => ({ file: found.file, text: sweepTextOf(plan, round, measures) });
  const first = inPlan(reading, plan, () => openSweep(shelves, text(0)));
  const { parameters } = first;
  const spans = parameters.map(({ span }) => span);
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify([found.text, first.hash]))));
  const valuesOf = (units: readonly number[]): readonly number[] => units.map((u, p) => valueAt(spans[p] as Span, u));
  return {
    plan,
    hash,
    parameters,
    targets,
    warnings: [...warnings.map(({ message }) => message), ...first.warnings],
    valuesOf,
    round: (number, kept) => {
      if (number === 0) return { number, sweep: first, units: priorUnits(plan.draws, parameters.length, plan.seed), kernel: null };
      const kernel = kernelOf(kept);
      const units = Array.from({ length: plan.draws }, (_, draw) => drawAround(kernel, plan.seed, number, draw));
      return { number, sweep: openSweep(shelves, text(number), { points: { from: hash, points: units.map(valuesOf) } }), units, kernel };
    },
    particles: ({ number, units, kernel }, simulated) =>
      units.map((own, draw) => ({
        round: number,
        draw,
        units: own,
        simulated: simulated[draw] as readonly (number | null)[],
        distance: distanceOf(plan.distance, targets, simulated[draw] as readonly (number | null)[]),
        weight: kernel === null ? 1 : weightOf(kernel, own),
      })),
    keep: (particles) => {
      const kept = nearest(particles, plan.keep);
      if (kept.length === 0)
        throw new CannotRun(
          'no draw has a value of every target: the numbers contradict the rules, or a target does not apply. "glasshouse run" shows what such a world comes to.',
        );
      return kept;
    },
  };
}

/** The scheme whose figures are published. */
function schemeOf(shelves: Shelves, plan: Calibration, { file }: Found, reading: Reading): Scheme {
  try {
    const beside: Shelves = { find: (shelf, name, at = file) => shelves.find(shelf, name, at), read: shelves.read };
    return prepareFrom(beside, { scheme: plan.scheme, society: plan.society ?? undefined, safeguards: plan.safeguards }).original;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'NotFound') throw error;
    throw new InvalidFile(reading.file, [faultAt(reading, ['scheme'], { message: error.message })]);
  }
}

function targetsOf(plan: Calibration, { id, calibration }: Scheme, reading: Reading): readonly Target[] {
  const figures = calibration?.targets ?? [];
  const asked: readonly FitTarget[] = plan.targets === 'published' ? figures.map((figure) => ({ figure: figure.id })) : plan.targets;
  if (asked.length === 0)
    throw new InvalidFile(reading.file, [
      faultAt(reading, ['targets'], {
        message: `the scheme "${id}" has no published figures of its own`,
        allowed: 'targets: [{measure: …, value: …, low: …, high: …}], or `calibration` in the scheme',
      }),
    ]);
  const faults: Fault[] = [];
  const targets = asked.flatMap((target, n): Target[] => {
    const at = plan.targets === 'published' ? ['targets'] : ['targets', n];
    const weight = target.weight ?? 1;
    if (!('figure' in target)) return [{ id: measureOf(target), value: target.value, low: target.low ?? null, high: target.high ?? null, weight }];
    const figure = figures.find((one) => one.id === target.figure);
    if (figure === undefined) {
      faults.push(
        faultAt(reading, [...at, 'figure'], {
          message: `"${target.figure}" is no published figure of the scheme "${id}"`,
          allowed: figures.map((one) => one.id).join(', ') || 'a measure: it has none',
        }),
      );
      return [];
    }
    if (lastMonthOf(figure) >= plan.months)
      faults.push(
        faultAt(reading, at, {
          message: `the figure "${figure.id}" is about month ${lastMonthOf(figure)}, and the runs end with month ${plan.months - 1}`,
          allowed: `months: ${lastMonthOf(figure) + 1} or more, or other targets`,
        }),
      );
    const { value, low, high } = figure;
    return [{ id: figureMeasure(figure.id), value, low, high, weight }];
  });
  if (faults.length > 0) throw new InvalidFile(reading.file, faults);
  return targets;
}

function faultAt(reading: Reading, at: Path, what: Omit<Fault, 'line' | 'column' | 'path' | 'level'>): Fault {
  return { ...reading.at(at), path: show(at, reading.value), level: 'error', ...what };
}

/** Faults of the sweep that a calibration makes are told where the calibration's own file has them. */
function inPlan<T>(reading: Reading, plan: Calibration, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof InvalidFile) || error.file !== reading.file) throw error;
    throw new InvalidFile(
      reading.file,
      error.faults.map((fault) => {
        const [word = '', index, ...rest] = fault.path.split('.');
        const own = word === 'vary' ? 'fit' : word === 'measures' && plan.targets !== 'published' ? 'targets' : word;
        const at: Path = index === undefined ? [own] : [own, Number(index), ...(own === 'targets' ? ['measure'] : rest)];
        return { ...fault, ...reading.at(at), path: at.join('.') };
      }),
    );
  }
}
