/** Which numbers of a checked file are not known exactly: those whose evidence gives a range. */
import type * as z from 'zod/mini';
import { copy } from '../base/copy.ts';
import { purpose } from '../base/purpose.ts';
import { type Path, show, valueAt } from '../base/reading.ts';
import type { Evidence, Grade } from '../base/text.ts';

/** Whose parameter it is. A scheme for enterprises is one wherever it stands: run alone, or beside the persons of another. */
export type FileKind = 'scheme' | 'enterprise-scheme' | 'society';

export interface Parameter {
  readonly file: FileKind;
  /** As people write it, items by their id: `indicators.late-bill.recorded`. */
  readonly path: string;
  /** Where the number stands in the document. */
  readonly at: Path;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The number is a multiple of this; 0 where it may be any. */
  readonly step: 0 | 0.0625 | 1;
  readonly grade: Grade;
  /** A key of the file's `sources`. */
  readonly source: string;
  /** Its number among the purposes of draws: of its file and path alone, so that no other parameter moves it. */
  readonly purpose: number;
}

/** Published figures are what a run is compared with, not what it assumes. */
const NO_ASSUMPTIONS: readonly string[] = ['calibration', 'sources', 'evidence'];

/** What a phase changes stands, with its evidence, in the scheme that comes of it. */
const CHANGES: readonly string[] = ['remove', 'change', 'add'];

/**
 * Lists the numbers of a document that carry a range wider than a point, in the order of the file.
 * @param document a checked scheme or society @param grammar says which numbers are whole
 * @param within what stands before every path: the member of a federation whose numbers they are, and a dot
 */
export function parametersOf(document: object, file: FileKind, grammar: z.ZodMiniType, within = ''): readonly Parameter[] {
  const found: Parameter[] = [];
  const note = (at: Path, { low, high, grade, source }: Evidence): void => {
    const value = valueAt(document, at);
    if (typeof value !== 'number' || low === undefined || high === undefined || low >= high) return;
    const path = `${within}${show(at, document)}`;
    found.push({ file, path, at, value, low, high, step: 0, grade, source, purpose: purpose(`ignorance: ${file}: ${path}`) });
  };
  const walk = (node: unknown, at: Path): void => {
    if (typeof node !== 'object' || node === null) return;
    // The evidence of attempts stands beside them: each attempt is one number.
    const about = at.length === 1 && at[0] === 'exposures_evidence' ? ['exposures'] : at;
    const { evidence } = node as { readonly evidence?: Readonly<Record<string, Evidence>> };
    if (!Array.isArray(node)) for (const [key, one] of Object.entries(evidence ?? {})) note([...about, ...steps(key)], one);
    if (Array.isArray(node)) node.forEach((item, n) => walk(item, [...at, n]));
    else
      for (const [key, item] of Object.entries(node))
        if (!NO_ASSUMPTIONS.includes(key) && !(at[0] === 'phases' && CHANGES.includes(key))) walk(item, [...at, key]);
  };
  walk(document, []);
  const whole = wholePaths(document, found, grammar);
  return found.map((one) => ({ ...one, step: whole.has(show(one.at, document)) ? 1 : inSixteenths(one) ? 0.0625 : 0 }));
}

/** `entry.0.score_below` → ['entry', 0, 'score_below']. */
function steps(key: string): Path {
  return key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Bounds of a ledger are multiples of its resolution. */
function inSixteenths({ file, path }: Parameter): boolean {
  return file !== 'society' && /(^|\.)ledger\.(start|min|max)$/.test(path);
}

/** The paths of the numbers that the grammar wants whole: those about which it complains when all have a fraction. */
function wholePaths(document: object, parameters: readonly Parameter[], grammar: z.ZodMiniType): ReadonlySet<string> {
  const draft = copy(document);
  for (const { at, value } of parameters) setAt(draft, at, Math.floor(value) + 0.5);
  const whole = new Set<string>();
  const visit = (issues: readonly Issue[], before: readonly PropertyKey[]): void => {
    for (const issue of issues) {
      const path = [...before, ...issue.path];
      if (issue.expected === 'int') whole.add(show(path as Path, draft));
      for (const branch of issue.errors ?? []) visit(branch, path);
    }
  };
  visit(grammar.safeParse(draft).error?.issues ?? [], []);
  return whole;
}

/** What is read of an issue of the grammar; `errors` holds those of each branch of a union. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly errors?: readonly (readonly Issue[])[];
}

/** Sets a number that is there. */
export function setAt(document: object, at: Path, value: number): void {
  const holder = valueAt(document, at.slice(0, -1)) as Record<string, unknown>;
  holder[at.at(-1) as string] = value;
}
