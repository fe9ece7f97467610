/**
 * Drawing what is not known: every number with a range takes another value in it, so that its stated value is the
 * median of the draws. A draw is a scheme and a society like any other; what follows from it is lived as always.
 *
 *   draw d ──► society, then schemes: each number by chance of (seed, d) and its own name ──► checked like files
 *                   ▲                                                                            │
 *                   └────────── all numbers of that kind of file again, where refused ◄──────────┘
 */
import { copy } from '../base/copy.ts';
import { CannotRun, InvalidFile } from '../base/faults.ts';
import { philox, words } from '../base/philox.ts';
import type { Reading } from '../base/reading.ts';
import { checkRules } from '../scheme/check.ts';
import { asOne } from '../scheme/federated.ts';
import { schemeGrammar } from '../scheme/grammar.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { societyGrammar } from '../society/grammar.ts';
import { checkSocietyDocument } from '../society/read.ts';
import type { Society } from '../society/society.ts';
import { type FileKind, type Parameter, parametersOf, setAt } from './parameters.ts';

/** What a world assumes. */
export interface Assumptions {
  /** With its safeguards; null in the world without. */
  readonly scheme: Scheme | null;
  readonly society: Society;
  /** The scheme of the enterprises beside. */
  readonly companion: Scheme | null;
}

/** How often the numbers of a file are drawn before the draw is given up. */
export const TRIES = 100;

/** Which try of each kind of file a draw took, from 0. */
export type Tries = Readonly<Record<FileKind, number>>;

/** One draw of all worlds, or why there is none. */
export interface Draw<T> {
  /** What was made of it; null where every try was refused. */
  readonly made: T | null;
  readonly tries: Tries;
  /** Sets of numbers that were refused, since they make no valid file or cannot be compiled. */
  readonly refused: number;
  /** What the first refusal said. */
  readonly why: string | null;
}

export interface Ignorance<W extends Assumptions> {
  /** Every number that is drawn, in any of the worlds; one that several worlds have stands once. */
  readonly parameters: readonly Parameter[];
  /**
   * Draws all worlds at once: a number that stands at the same path of the same kind of file has the same luck in
   * each, and so, where its range is the same, the same value.
   * @param d number of the draw, u32 @param make takes the drawn worlds; may throw InvalidFile or CannotRun to refuse them
   */
  readonly draw: <T>(seed: number, d: number, make: (worlds: readonly W[]) => T) => Draw<T>;
}

/**
 * Finds what is not known in some worlds.
 * @throws CannotRun if two parameters share a purpose (see base/purpose.ts)
 */
export function ignoranceOf<W extends Assumptions>(worlds: readonly W[]): Ignorance<W> {
  const documents = new Map<Scheme | Society, Document>();
  for (const world of worlds) for (const document of filesOf(world)) if (!documents.has(document.value)) documents.set(document.value, document);
  const byName = new Map<string, Parameter>();
  for (const { parts } of documents.values())
    for (const one of parts.flatMap((part) => part.parameters)) if (!byName.has(nameOf(one))) byName.set(nameOf(one), one);
  const parameters = [...byName.values()];
  refuseCollisions(parameters);
  const kinds = KINDS.map((kind) => [...documents.values()].filter((document) => document.kind === kind));
  return {
    parameters,
    draw: (seed, d, make) => {
      const tries = { society: -1, scheme: -1, 'enterprise-scheme': -1 };
      const drawn = new Map<Scheme | Society, Scheme | Society>();
      let refused = 0;
      let why: string | null = null;
      const refuse = (error: unknown): void => {
        if (!(error instanceof InvalidFile || error instanceof CannotRun)) throw error;
        refused++;
        why ??= error instanceof InvalidFile ? saidOf(error) : error.message;
      };
      const none = (): Draw<never> => ({ made: null, tries, refused, why });
      for (;;) {
        for (const [k, kind] of KINDS.entries()) {
          for (let valid = false; !valid; ) {
            if (++tries[kind] >= TRIES) return none();
            try {
              for (const document of kinds[k] as readonly Document[]) drawn.set(document.value, drawDocument(document, seed, d, tries[kind]));
              valid = true;
            } catch (error) {
              refuse(error);
            }
          }
        }
        try {
          const made = make(
            worlds.map((world) => ({
              ...world,
              society: drawn.get(world.society) as Society,
              scheme: world.scheme && (drawn.get(world.scheme) as Scheme),
              companion: world.companion && (drawn.get(world.companion) as Scheme),
            })),
          );
          return { made, tries, refused, why };
        } catch (error) {
          refuse(error);
        }
      }
    },
  };
}

/**
 * One draw of one world.
 * @param seed u32 @param d number of the draw, u32
 * @throws CannotRun if the ranges contradict each other in every try
 */
export function drawIgnorance<W extends Assumptions>(world: W, seed: number, d: number): W {
  const { made, why } = ignoranceOf([world]).draw(seed, d, ([drawn]) => drawn as W);
  if (made === null) throw new CannotRun(`the ranges contradict each other: of ${TRIES} draws none is valid (${why})`);
  return made;
}

/**
 * The value of a parameter in a draw: with probability ½ uniform between low and value, else between value and high;
 * whole numbers, and sixteenths, each with the same probability.
 * @param attempt which try, from 0
 * @returns low … high
 */
export function drawnValue({ value, low, high, step, purpose }: Parameter, seed: number, d: number, attempt = 0): number {
  philox(seed, d, NOBODY, attempt, purpose, 0);
  const above = (words[0] as number) >>> 31 === 1;
  const u = ((words[1] as number) + 0.5) / 2 ** 32;
  const from = above ? value : low;
  const to = above ? high : value;
  if (step === 0) return Math.min(to, Math.max(from, from + u * (to - from)));
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return (first + Math.floor(u * (last - first + 1))) * step;
}

/** No person has this index, so no draw of a run has this counter. */
const NOBODY = 2 ** 32 - 1;

/** In the order in which they are drawn. */
const KINDS = ['society', 'scheme', 'enterprise-scheme'] as const;

interface Document {
  readonly kind: FileKind;
  readonly value: Scheme | Society;
  /** The file, and for a scheme with phases the rules of each, in which a number that the phase leaves alone has the same luck. */
  readonly parts: readonly Part[];
}

interface Part {
  /** Number of the federation's part that it belongs to; −1 where the file is no federation. */
  readonly member: number;
  readonly value: Scheme | Society;
  readonly parameters: readonly Parameter[];
}

function filesOf({ scheme, society, companion }: Assumptions): readonly Document[] {
  const schemes = [scheme, companion].flatMap((value): Document[] => {
    if (value === null) return [];
    const kind = value.subjects === 'enterprises' ? 'enterprise-scheme' : 'scheme';
    return [{ kind, value, parts: rulesOf(value, kind) }];
  });
  return [
    { kind: 'society', value: society, parts: [{ member: -1, value: society, parameters: parametersOf(society, 'society', societyGrammar) }] },
    ...schemes,
  ];
}

/** The rules of a scheme: of each phase, and of a federation those of each member, whose numbers are its own. */
function rulesOf(scheme: Scheme, kind: FileKind): readonly Part[] {
  if (scheme.parts === undefined) return partsOf(scheme).map((value) => ({ member: -1, value, parameters: parametersOf(value, kind, schemeGrammar) }));
  return scheme.parts.flatMap((part, member) =>
    part.scheme === null ? [] : partsOf(part.scheme).map((value) => ({ member, value, parameters: parametersOf(value, kind, schemeGrammar, `${value.id}.`) })),
  );
}

/** A copy of a document with the values of a draw, checked like a file. @throws InvalidFile */
function drawDocument({ kind, value, parts }: Document, seed: number, d: number, attempt: number): Scheme | Society {
  if (parts.every((part) => part.parameters.length === 0)) return value;
  const drawPart = (part: Part): Scheme | Society => {
    const draft = copy(part.value);
    for (const parameter of part.parameters) setAt(draft, parameter.at, drawnValue(parameter, seed, d, attempt));
    const reading: Reading = { file: `${value.id}, draw ${d}`, value: draft, at: () => ({ line: 1, column: 1 }) };
    return kind === 'society' ? checkSocietyDocument(reading).value : checkRules(reading).value;
  };
  const federated = 'parts' in value ? value.parts : undefined;
  if (federated === undefined) return inPhases(parts.map(drawPart));
  const members = federated.map((part, m) =>
    part.scheme === null ? part : { ...part, scheme: inPhases(parts.filter(({ member }) => member === m).map(drawPart)) as Scheme },
  );
  return asOne(value as Scheme, members);
}

/** Rules of one file in the order of time as one document again. */
function inPhases(drawn: readonly (Scheme | Society)[]): Scheme | Society {
  const [own, ...later] = drawn as [Scheme | Society, ...Scheme[]];
  if (later.length === 0) return own;
  const { phases = [] } = own as Scheme;
  return { ...(own as Scheme), phases: phases.map((phase, n) => ({ ...phase, scheme: later[n] })) };
}

/** A scheme as its file has it, and the rules of each of its phases. */
function partsOf(scheme: Scheme): readonly Scheme[] {
  const { phases } = scheme;
  if (phases === undefined) return [scheme];
  return [{ ...scheme, phases: phases.map(({ scheme: _, ...phase }) => phase) }, ...phases.map((phase) => phase.scheme ?? scheme)];
}

/** The first fault, without the place: a draw stands in no file. */
function saidOf({ faults: [first] }: InvalidFile): string {
  return first === undefined ? '' : `${first.path}: ${first.message}`;
}

function nameOf({ file, path }: Parameter): string {
  return `${file}: ${path}`;
}

function refuseCollisions(parameters: readonly Parameter[]): void {
  const byNumber = new Map<number, Parameter>();
  for (const one of parameters) {
    const other = byNumber.get(one.purpose);
    if (other !== undefined) throw new CannotRun(`the parameters "${nameOf(other)}" and "${nameOf(one)}" would share their luck; rename an id in one of them`);
    byNumber.set(one.purpose, one);
  }
}
