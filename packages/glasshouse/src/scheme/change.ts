/** The second stage of a safeguard: values set by path. */
import { copy } from '../base/copy.ts';
import { describe, type Path } from '../base/document.ts';
import { type Fault, InvalidFile } from '../base/faults.ts';
import { knownKeys } from '../base/grammar-nodes.ts';
import { nearest } from '../base/nearest.ts';
import type { Evidence } from '../base/text.ts';
import type { Checked } from './check.ts';
import { hasEffect } from './effects.ts';
import { schemeGrammar } from './grammar.ts';
import type { ConditionalChange, KnowsKinds, Safeguard } from './safeguard.ts';
import type { Consequence, Indicator, List } from './scheme.ts';
import { type Draft, matcher } from './select.ts';

/** Keys whose value may be null; of any other, null takes the key away. */
const NULLABLE = ['appeal', 'repair', 'window', 'legal_basis', 'new_consequences_per_year', 'expiry', 'review'];

/** The keys that make a value a conditional change. No block of a scheme has a key of these names. */
export const CONDITIONS = ['at_most', 'at_least', 'if_absent'] as const;

/** Whether the value of a change depends on what the scheme says. */
export function isConditional(value: unknown): value is ConditionalChange {
  return typeof value === 'object' && value !== null && CONDITIONS.some((key) => Object.hasOwn(value, key));
}

/** A step of a path; `maybe`: marked with `?`, it goes on only where the scheme has it. */
interface Step {
  readonly word: string;
  readonly maybe: boolean;
}

type Block = Record<string, unknown>;

/** The graded item in which a change happens, and the way from it to the number: the number's name in `evidence`. */
interface Holder {
  readonly item: Block;
  readonly way: readonly string[];
}

/**
 * Makes all changes of a safeguard, in their order, and takes away consequences that they leave without any effect.
 * @throws InvalidFile if a path has a word that no scheme has there, or leads to an item that this scheme has not
 */
export function makeChanges(draft: Draft, safeguard: Checked<Safeguard>, society: KnowsKinds | null): void {
  const acted = new Set(
    consequencesOf(draft)
      .filter(hasEffect)
      .map((item) => item.id),
  );
  for (const [path, value] of Object.entries(safeguard.value.change ?? {})) setPath(draft, path, value, safeguard, society);
  if (!Array.isArray(draft.consequences)) return;
  const idle = new Set(consequencesOf(draft).filter((item) => acted.has(item.id) && !hasEffect(item)));
  draft.consequences = draft.consequences.filter((item) => !idle.has(item));
}

const consequencesOf = (draft: Draft): Consequence[] => blocks(draft.consequences) as unknown as Consequence[];

/** The items of a list that are blocks: a change may have put anything there, which the check that follows refuses. */
function blocks(items: unknown): Block[] {
  return Array.isArray(items) ? items.filter((item): item is Block => typeof item === 'object' && item !== null) : [];
}

function setPath(draft: Draft, path: string, value: unknown, safeguard: Checked<Safeguard>, society: KnowsKinds | null): void {
  const steps = path.split('.').map((word): Step => ({ word: word.replace(/\?$/, ''), maybe: word.endsWith('?') }));
  const words = steps.map((step) => step.word);
  const fail = (message: string, allowed: string, hint?: string): InvalidFile => {
    const fault: Fault = {
      ...safeguard.reading.at(['change', path] as Path, true),
      path: `change.${path}`,
      message,
      allowed,
      hint,
      level: 'error',
    };
    return new InvalidFile(safeguard.reading.file, [fault]);
  };
  const refuse = (word: string, allowed: readonly string[]): InvalidFile =>
    fail(`the scheme has no "${word}" there`, allowed.join(', ') || 'nothing', nearest(word, allowed));
  // Words that no scheme has are refused, also where the path ends before it comes to them.
  words.forEach((word, depth) => {
    const known = knownKeys(schemeGrammar, words.slice(0, depth));
    if (known.length > 0 && !known.includes(word)) throw refuse(word, known);
  });
  const where = isConditional(value) ? value.where : undefined;
  const reaches = where && matcher({ ...draft, indicators: blocks(draft.indicators) as unknown as Indicator[] }, society);
  const chosen = (item: unknown): boolean =>
    where === undefined || reaches === undefined || (blocks([item]).length > 0 && reaches(item as Indicator | Consequence | List, where));

  const put = (record: Block, word: string, holder: Holder | null): void => {
    const name = [...(holder?.way ?? []), word].join('.');
    if (!isConditional(value)) {
      if (value !== null || NULLABLE.includes(word)) record[word] = copy(value);
      else {
        delete record[word];
        if (holder) dropEvidence(holder.item, name);
      }
      return;
    }
    const found = record[word] ?? undefined;
    const wanted = decide(value, found);
    if (wanted === undefined) throw fail(`it compares numbers, and finds ${describe(found)}`, 'if_absent, or a value to set');
    if (wanted === found) return;
    record[word] = copy(wanted);
    const evidence = evidenceOf(value);
    if (evidence === null || holder === null) return;
    holder.item['evidence'] = { ...(holder.item['evidence'] as Block | undefined), [name]: evidence };
  };

  const walk = (node: unknown, depth: number, holder: Holder | null): void => {
    const { word, maybe } = steps[depth] as Step;
    const last = depth === steps.length - 1;
    if (Array.isArray(node)) {
      const ids = node.map((item) => String((item as { id?: string } | null)?.id));
      if (word !== '*' && !ids.includes(word)) {
        if (maybe) return;
        throw refuse(word, ids);
      }
      node.forEach((item, n) => {
        if (word !== '*' && ids[n] !== word) return;
        if (depth === 1 && !chosen(item)) return;
        if (last) node[n] = copy(value);
        else walk(item, depth + 1, holder && { ...holder, way: [...holder.way, String(n)] });
      });
      return;
    }
    if (typeof node !== 'object' || node === null || Object.hasOwn(Object.prototype, word)) throw refuse(word, []);
    const record = node as Block;
    const inside = knownKeys(schemeGrammar, words.slice(0, depth)).includes('evidence') ? { item: record, way: [] } : holder;
    if (maybe && (record[word] === undefined || record[word] === null)) return;
    if (last) {
      put(record, word, inside);
      return;
    }
    // A block that is not there yet (no appeal so far) is begun; one that cannot be is refused by the check that follows.
    if (record[word] === undefined || record[word] === null) record[word] = {};
    walk(record[word], depth + 1, inside && { ...inside, way: [...inside.way, word] });
  };
  walk(draft, 0, null);
}

/** What a conditional change makes of what it finds; undefined where it compares what is no number. */
function decide(change: ConditionalChange, found: unknown): unknown {
  const limit = change.at_most ?? change.at_least;
  if (limit === undefined) return found === undefined ? change.if_absent : found;
  if (found === undefined) return limit;
  if (typeof found !== 'number') return undefined;
  return change.at_most === undefined ? Math.max(found, limit) : Math.min(found, limit);
}

/** What was known about a number that is no longer there. */
function dropEvidence(item: Block, name: string): void {
  const { evidence } = item as { evidence?: Block };
  if (!evidence) return;
  const left = Object.entries(evidence).filter(([key]) => key !== name && !key.startsWith(`${name}.`));
  if (left.length > 0) item['evidence'] = Object.fromEntries(left);
  else delete item['evidence'];
}

/** What a conditional change says about its number, or null. */
function evidenceOf({ at_most: _, at_least: __, if_absent: ___, where: ____, ...evidence }: ConditionalChange): Evidence | null {
  const { grade, source } = evidence;
  return grade === undefined || source === undefined ? null : { ...evidence, grade, source };
}
