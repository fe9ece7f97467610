/**
 * A plan and the texts that it names → what is lived at each of its points.
 *
 *   plan ─┬─► paths followed, ranges found, points laid ──► Sweep, which everybody who lives a part of it opens
 *   texts ┘                                                   │
 *                       point n ──► numbers set in what was read ──► checked like files ──► a Program a world
 *
 * Runs are numbered: point by point, within a point replicate by replicate, within a replicate world by world.
 */
import { readDocument } from '../../base/document.ts';
import { CannotRun, type Fault, InvalidFile } from '../../base/faults.ts';
import { nearest } from '../../base/nearest.ts';
import { type Path, type Reading, show } from '../../base/reading.ts';
import type { Program } from '../../compile/program.ts';
import { measuresOf } from '../../measures/catalogue.ts';
import type { Measure } from '../../measures/measure.ts';
import { figureAsMeasure } from '../../measures/published.ts';
import { figureMeasure } from '../../plan/calibration.ts';
import type { Plan, World } from '../../plan/plan.ts';
import { pointsOf, type Span } from '../../plan/points.ts';
import { readPlan } from '../../plan/read.ts';
import { compileExperiment, type Experiment, type Found, prepareFrom, type ReadText, type Shelves } from '../prepare.ts';
import { type Bundle, type GivenPoints, hashOf, recording, shelvesOf } from './bundle.ts';
import { type Placed, Readings, type SweptParameter } from './parameters.ts';
import { type Posterior, pointsFrom } from './posterior.ts';

export interface Sweep {
  readonly plan: Plan;
  readonly bundle: Bundle;
  /** SHA-256 of the plan and of all its texts, in hex: sweeps that live the same have it in common. */
  readonly hash: string;
  readonly parameters: readonly SweptParameter[];
  /** The value of each parameter. Shape [points][parameters] */
  readonly points: readonly (readonly number[])[];
  /** Worlds that are lived: those of the plan, and behind them the one without the scheme where only a measure needs it. */
  readonly worlds: readonly World[];
  readonly measures: readonly Measure[];
  readonly warnings: readonly string[];
  /** Programs of all `worlds` at a point. @param persons those of the plan by default @throws InvalidFile, CannotRun where its numbers make no valid world */
  readonly programsAt: (point: number, persons?: number) => readonly Program[];
}

/** Persons with whom values are tried before anything is lived. */
const FEW = 1000;

/**
 * Opens a plan: reads and checks every text, follows every path, tries the ends of every range and every value alone.
 * @param shelves where texts are found; a path in the plan is told from the plan's file
 * @throws InvalidFile, NotFound, CannotRun
 */
export function openSweep(shelves: Shelves, plan: Found, given: Given = {}): Sweep {
  return open(shelves, plan, null, given);
}

/** What comes from beside a plan whose design is `posterior`: the rows of a file, or the points themselves. */
export interface Given {
  readonly posterior?: Posterior | undefined;
  readonly points?: GivenPoints | undefined;
}

/** Opens a sweep that was opened elsewhere, from its texts alone. */
export function openBundle(bundle: Bundle): Sweep {
  return open(shelvesOf(bundle), bundle.plan, bundle.spans, { points: bundle.given });
}

function open(shelves: Shelves, plan: Found, known: readonly Span[] | null, from: Given): Sweep {
  const { value, reading, warnings } = readPlan(plan.text, plan.file);
  const record = recording(shelves, plan);
  const worlds = new Worlds(value, record.shelves, reading);
  const given = value.design.kind === 'posterior' ? (from.points ?? pointsFrom(from.posterior, value, reading)) : undefined;
  const parameters = worlds.parameters(known ?? (given === undefined ? null : value.parameters.map((_, p) => spanOver(given, p))));
  const spans = parameters.map(({ span }) => span);
  const bundle: Bundle = { plan, texts: record.texts, spans, ...(given === undefined ? {} : { given }) };
  const points = given?.points ?? pointsOf(value, spans);
  const { lived, measures } = worlds.measured();
  return {
    plan: value,
    bundle,
    hash: hashOf(bundle),
    parameters,
    points,
    worlds: lived,
    measures,
    warnings: [...warnings.map(({ message }) => message), ...worlds.warnings()],
    programsAt: (point, persons = value.persons) => worlds.programs(lived, persons, points[point] as readonly number[]),
  };
}

function spanOver({ points }: GivenPoints, p: number): Span {
  const values = points.map((point) => point[p] as number);
  return { low: values.reduce((a, b) => Math.min(a, b)), high: values.reduce((a, b) => Math.max(a, b)), step: 0 };
}

/** Values of a list that are tried before anything is lived, spread over it: one that makes no valid world later says so in its row. */
const MOST_TRIED = 50;

function sweptParameter({ parameter, stated, evidence }: Placed, span: Span): SweptParameter {
  const [low, high] = 'levels' in span ? [Math.min(...span.levels), Math.max(...span.levels)] : [span.low, span.high];
  return { ...parameter, stated, span, low, high, grade: evidence?.grade ?? null };
}

/** The worlds of a plan, with whatever numbers. */
class Worlds {
  readonly #plan: Plan;
  readonly #shelves: Shelves;
  readonly #reading: Reading;
  readonly #readings = new Readings(({ text, file }) => readDocument(text, file));
  readonly #stated: readonly Experiment[];
  #society: Found | null = null;
  #placed: readonly Placed[] = [];

  constructor(plan: Plan, shelves: Shelves, reading: Reading) {
    this.#plan = plan;
    this.#shelves = shelves;
    this.#reading = reading;
    this.#stated = plan.worlds.map((world, w) => this.#atPlan(plan.worlds.length > 1 ? ['worlds', w] : ['scheme'], () => this.#experiment(world)));
  }

  /** Where a file that the plan names is not there, that is the plan's fault. */
  #atPlan<T>(at: Path, make: () => T): T {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'NotFound') throw error;
      throw this.#invalid([this.#fault(at, { message: error.message, level: 'error' })]);
    }
  }

  #fault(at: Path, what: Omit<Fault, 'line' | 'column' | 'path'>): Fault {
    return { ...this.#reading.at(at), path: show(at, this.#reading.value), ...what };
  }

  #invalid(faults: readonly Fault[]): InvalidFile {
    return new InvalidFile(this.#reading.file, faults);
  }

  /** All worlds live in the society of the first. */
  #experiment(world: World, placed: readonly Placed[] = [], values: readonly number[] = []): Experiment {
    const readNumbers = this.#readings.with(placed, values);
    const read: ReadText = (found, of) => {
      if (of === 'society') this.#society ??= found;
      return readNumbers(found, of);
    };
    const society = this.#society;
    const shelves: Shelves = {
      find: (shelf, name, beside) => (shelf === 'societies' && society !== null ? society : this.#shelves.find(shelf, name, beside)),
      read: (file) => this.#shelves.read(file),
    };
    return prepareFrom(shelves, { scheme: world.scheme, society: this.#plan.society ?? undefined, safeguards: world.safeguards, noScheme: world.none }, read);
  }

  programs(worlds: readonly World[], persons: number, values?: readonly number[]): readonly Program[] {
    const { months, enterprises } = this.#plan;
    return worlds.map((world) => {
      const experiment = values === undefined ? this.#experiment(world) : this.#experiment(world, this.#placed, values);
      return compileExperiment(experiment, persons, months, enterprises ?? undefined);
    });
  }

  /** Follows all paths, and finds what each number may be. @param known where that was found before @throws InvalidFile */
  parameters(known: readonly Span[] | null): readonly SweptParameter[] {
    const faults: Fault[] = [];
    const placed = this.#plan.parameters.map((parameter, n): Placed | null => {
      const found = this.#readings.place(parameter);
      if ('places' in found) return found;
      faults.push(this.#fault(['vary', n, 'path'], found));
      return null;
    });
    if (faults.length > 0) throw this.#invalid(faults);
    this.#placed = placed.filter((one) => one !== null);
    const parameters = this.#placed.map((one, n) => (known === null ? this.#spanOf(one, n, faults) : sweptParameter(one, known[n] as Span)));
    if (faults.length > 0) throw this.#invalid(faults);
    return parameters;
  }

  #spanOf(placed: Placed, n: number, faults: Fault[]): SweptParameter {
    const { parameter, stated, evidence } = placed;
    const { levels } = parameter;
    const refuse = (key: string, what: Omit<Fault, 'line' | 'column' | 'path' | 'level'>): SweptParameter => {
      faults.push(this.#fault(['vary', n, key], { ...what, level: 'error' }));
      return sweptParameter(placed, { levels: [stated ?? 0] });
    };
    const refuseValue = (key: string, value: number, { message, allowed, hint, path }: Fault): SweptParameter =>
      refuse(key, { message: `${parameter.name} cannot be ${value}: ${path === '' ? '' : `${path}: `}${message}`, allowed, hint });
    if (levels !== null) {
      const every = Math.ceil(levels.length / MOST_TRIED);
      for (const value of levels.filter((_, l) => l % every === 0 || l === levels.length - 1)) {
        const fault = this.#refusal(placed, value);
        if (fault !== null) return refuseValue(this.#keyOfLevels(n), value, fault);
      }
      return sweptParameter(placed, { levels });
    }
    const [low, high] = parameter.range ?? [evidence?.low, evidence?.high];
    if (low === undefined || high === undefined || !(low < high))
      return refuse('range', {
        message: `the file states no range of ${parameter.name}${low !== undefined && low === high ? `: it is ${low} for certain` : ''}`,
        allowed: 'range: [low, high]',
      });
    for (const step of [0, 1 / 16, 1]) {
      const inside = step === 0 ? low + 0.3819 * (high - low) : Math.ceil(low / step + 0.3819 * (high / step - low / step)) * step;
      if (inside > high || this.#refusal(placed, inside) !== null) continue;
      const first = step === 0 ? low : Math.ceil(low / step) * step;
      const last = step === 0 ? high : Math.floor(high / step) * step;
      for (const end of [first, last]) {
        const fault = this.#refusal(placed, end);
        if (fault !== null) return refuseValue('range', end, fault);
      }
      const halves = this.#plan.design.kind === 'prior' && parameter.range === null && stated !== null;
      return sweptParameter(placed, halves ? { low, high, step, middle: stated } : { low, high, step });
    }
    return refuseValue('range', high, this.#refusal(placed, low + 0.3819 * (high - low)) as Fault);
  }

  #keyOfLevels(n: number): string {
    const vary = (this.#reading.value as { readonly vary: readonly object[] }).vary[n] as object;
    return 'values' in vary ? 'values' : 'step';
  }

  /** Why a value, alone set, makes no valid world; null where it does. */
  #refusal(placed: Placed, value: number): Fault | null {
    const { months, enterprises, persons } = this.#plan;
    try {
      for (const world of this.#plan.worlds)
        compileExperiment(
          this.#experiment(world, [placed], [value]),
          Math.min(persons, FEW),
          months,
          enterprises === null ? undefined : Math.min(enterprises, FEW),
        );
      return null;
    } catch (error) {
      if (error instanceof InvalidFile && error.faults[0] !== undefined) return error.faults[0];
      if (error instanceof CannotRun) return { line: 1, column: 1, path: '', message: error.message, level: 'error' };
      throw error;
    }
  }

  /** Which measures are kept, and which worlds that takes. @throws InvalidFile */
  measured(): { readonly lived: readonly World[]; readonly measures: readonly Measure[] } {
    const { worlds, measures: asked, persons, thresholds } = this.#plan;
    const programs = this.programs(worlds, Math.min(persons, FEW));
    const known = [...measuresOf(programs[0] as Program, programs.slice(1)), ...this.#figures()];
    const ids = known.map(({ id }) => id);
    const faults: Fault[] = [];
    const refer = (at: Path, id: string, among: readonly string[], what: string): void => {
      if (!among.includes(id))
        faults.push(this.#fault(at, { message: `"${id}" is not ${what}`, allowed: among.join(', '), hint: nearest(id, among), level: 'error' }));
    };
    asked?.forEach((id, n) => refer(['measures', n], id, ids, 'a measure of these worlds'));
    const hasNone = worlds.some(({ none }) => none);
    const kept =
      asked === null
        ? known.filter(({ id, comparative }) => (comparative !== true || hasNone) && !id.startsWith(figureMeasure('')))
        : known.filter(({ id }) => asked.includes(id));
    thresholds.forEach(({ measure }, n) =>
      refer(
        ['thresholds', n, 'measure'],
        measure,
        kept.map(({ id }) => id),
        'a measure that this plan keeps',
      ),
    );
    if (faults.length > 0) throw this.#invalid(faults);
    const beside = !hasNone && kept.some(({ comparative }) => comparative === true);
    const none: World = { id: 'none', scheme: (worlds[0] as World).scheme, safeguards: [], none: true };
    return { lived: beside ? [...worlds, none] : worlds, measures: kept };
  }

  /** Published figures of the first scheme; they are kept where they are asked for by name. */
  #figures(): readonly Measure[] {
    const { original } = this.#stated[0] as Experiment;
    const { targets = [], population = 1 } = original.calibration ?? {};
    return targets.map((figure) => figureAsMeasure(figureMeasure(figure.id), figure, population, original.subjects === 'enterprises'));
  }

  warnings(): readonly string[] {
    return [...new Set(this.#stated.flatMap(({ warnings }) => warnings))];
  }
}
