/** The parameters of a plan in the files that it names: where each number stands, between what it moves. */
import type { Fault } from '../../base/faults.ts';
import { followPath } from '../../base/follow.ts';
import { knownKeys } from '../../base/grammar-nodes.ts';
import { nearest } from '../../base/nearest.ts';
import { type Path, type Reading, valueAt } from '../../base/reading.ts';
import { evidenceOf, type NumberAt, withNumbers } from '../../base/set-number.ts';
import type { Grade } from '../../base/text.ts';
import type { PlanParameter } from '../../plan/plan.ts';
import type { Span } from '../../plan/points.ts';
import { safeguardGrammar, schemeGrammar } from '../../scheme/grammar.ts';
import { societyGrammar } from '../../society/grammar.ts';
import type { Found, Ingredient, ReadText } from '../prepare.ts';

/** A parameter with what its file says of its number. */
export interface SweptParameter extends PlanParameter {
  /** The number as the file has it; null where it has none. */
  readonly stated: number | null;
  readonly span: Span;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade | null;
}

/** Where a parameter's number stands, by the file that has it. */
export interface Placed {
  readonly parameter: PlanParameter;
  readonly places: ReadonlyMap<string, Path>;
  readonly stated: number | null;
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
    const there = documents.flatMap(({ reading }) => {
      const at = numberAt(reading.value, path, file.kind);
      return at === null ? [] : [{ reading, at }];
    });
    const [first] = there;
    if (first !== undefined)
      return {
        parameter,
        places: new Map(there.map(({ reading, at }) => [reading.file, at])),
        stated: (valueAt(first.reading.value, first.at) ?? null) as number | null,
        evidence: evidenceOf(first.reading.value, first.at),
      };
    return nowhere(name, path, documents[0]?.reading, file.kind);
  }
}

const GRAMMARS = { scheme: schemeGrammar, society: societyGrammar, safeguard: safeguardGrammar } as const;

/** Where a number stands, or may stand: a key that the grammar knows, and the file lacks or has as null. */
function numberAt(value: unknown, path: string, kind: keyof typeof GRAMMARS): Path | null {
  const to = followPath(value, path);
  if ('at' in to) return ['number', 'null'].includes(kindOf(valueAt(value, to.at))) ? to.at : null;
  const [above, key] = parentOf(path);
  const block = above === '' ? { at: [] } : followPath(value, above);
  return 'at' in block && kindOf(valueAt(value, block.at)) === 'object' && knownKeys(GRAMMARS[kind], block.at).includes(key) ? [...block.at, key] : null;
}

function parentOf(path: string): readonly [string, string] {
  const dot = path.lastIndexOf('.');
  return [path.slice(0, Math.max(0, dot)), path.slice(dot + 1)];
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

function nowhere(name: string, path: string, reading: Reading | undefined, kind: string): Omit<Fault, 'line' | 'column' | 'path'> {
  if (reading === undefined)
    return {
      message: `"${name}": numbers of a federation stand in its members' files`,
      allowed: 'society.… and safeguards.…, or a plan for a member',
      level: 'error',
    };
  const to = followPath(reading.value, path);
  if ('missing' in to) {
    const [above, key] = parentOf(path);
    const block = followPath(reading.value, above);
    if ('at' in block && valueAt(reading.value, block.at) === null)
      return {
        message: `"${name}" leads nowhere in ${reading.file}: ${above} is null there, and has no "${key}"`,
        allowed: `a file that writes ${above} out, or a safeguard of the plan that does, with a path safeguards.ID.change.…`,
        level: 'error',
      };
    return {
      message: `"${name}" leads nowhere in ${reading.file}: there is no "${to.missing}" there`,
      allowed: to.known.join(', ') || 'nothing: a value stands there',
      hint: nearest(to.missing, to.known),
      level: 'error',
    };
  }
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
