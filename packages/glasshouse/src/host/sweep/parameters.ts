/** The parameters of a plan in the files that it names: where each number stands, between what it moves. */
import type { Fault } from '../../base/faults.ts';
import { type Followed, followPath } from '../../base/follow.ts';
import { nearest } from '../../base/nearest.ts';
import { type Path, type Reading, valueAt } from '../../base/reading.ts';
import { evidenceOf, type NumberAt, withNumbers } from '../../base/set-number.ts';
import type { Grade } from '../../base/text.ts';
import type { PlanParameter } from '../../plan/plan.ts';
import type { Span } from '../../plan/points.ts';
import type { Found, Ingredient, ReadText } from '../prepare.ts';

/** A parameter with what its file says of its number. */
export interface SweptParameter extends PlanParameter {
  /** The number as the file has it. */
  readonly stated: number;
  readonly span: Span;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade | null;
}

/** Where a parameter's number stands, by the file that has it. */
export interface Placed {
  readonly parameter: PlanParameter;
  readonly places: ReadonlyMap<string, Path>;
  readonly stated: number;
  readonly evidence: ReturnType<typeof evidenceOf>;
}

/** Documents that were read for a plan's worlds, numbers as the files have them. */
export class Readings {
  readonly #readings = new Map<string, { readonly of: Ingredient; readonly reading: Reading }>();
  readonly #read: (found: Found) => Reading;

  constructor(read: (found: Found) => Reading) {
    this.#read = read;
  }

  /** Reads a text once. */
  of(found: Found, of: Ingredient): Reading {
    const known = this.#readings.get(found.file);
    if (known !== undefined) return known.reading;
    const reading = this.#read(found);
    this.#readings.set(found.file, { of, reading });
    return reading;
  }

  /** Reads a text, and sets in it the numbers that stand there. */
  with(placed: readonly Placed[], values: readonly number[]): ReadText {
    return (found, of) => {
      const numbers = placed.flatMap(({ parameter, places }, n): NumberAt[] => {
        const at = parameter.file.kind === of ? places.get(found.file) : undefined;
        return at === undefined ? [] : [{ at, value: values[n] as number }];
      });
      return withNumbers(this.of(found, of), numbers);
    };
  }

  /**
   * Follows the path of a parameter in every document that may have it.
   * @returns where it stands, or what is wrong
   */
  place(parameter: PlanParameter): Placed | Omit<Fault, 'line' | 'column' | 'path'> {
    const { file, path, name } = parameter;
    const documents = [...this.#readings.values()].filter(
      ({ of, reading }) => of === file.kind && (file.kind !== 'safeguard' || (reading.value as { id?: unknown }).id === file.id),
    );
    if (documents.length === 0 && file.kind === 'safeguard') {
      const known = [...this.#readings.values()].filter(({ of }) => of === 'safeguard').map(({ reading }) => String((reading.value as { id?: unknown }).id));
      return {
        message: `"${name}": no world of this plan has a safeguard "${file.id}"`,
        allowed: known.join(', ') || 'a safeguard that `safeguards` or `worlds` names',
        hint: nearest(file.id, known),
        level: 'error',
      };
    }
    const followed = documents.map(({ reading }): [Reading, Followed] => [reading, followPath(reading.value, path)]);
    const there = followed.flatMap(([reading, to]) => ('at' in to && typeof valueAt(reading.value, to.at) === 'number' ? [{ reading, at: to.at }] : []));
    const [first] = there;
    if (first !== undefined)
      return {
        parameter,
        places: new Map(there.map(({ reading, at }) => [reading.file, at])),
        stated: valueAt(first.reading.value, first.at) as number,
        evidence: evidenceOf(first.reading.value, first.at),
      };
    return nowhere(name, followed, file.kind);
  }
}

function nowhere(name: string, followed: readonly (readonly [Reading, Followed])[], kind: string): Omit<Fault, 'line' | 'column' | 'path'> {
  const [reading, to] = followed[0] ?? [];
  if (reading === undefined || to === undefined)
    return {
      message: `"${name}": numbers of a federation stand in its members' files`,
      allowed: 'society.… and safeguards.…, or a plan for a member',
      level: 'error',
    };
  if ('missing' in to)
    return {
      message: `"${name}" leads nowhere in ${reading.file}: there is no "${to.missing}" there`,
      allowed: to.known.join(', ') || 'nothing: a value stands there',
      hint: nearest(to.missing, to.known),
      level: 'error',
    };
  const value = valueAt(reading.value, to.at);
  return {
    message: `"${name}" is no number in ${reading.file}`,
    allowed: typeof value === 'object' && value !== null ? `a number, such as ${name}.${numbersIn(value)[0] ?? '…'}` : `a number of the ${kind}`,
    level: 'error',
  };
}

function numbersIn(value: object): string[] {
  return Object.entries(value).flatMap(([key, item]) => (typeof item === 'number' ? [key] : []));
}
