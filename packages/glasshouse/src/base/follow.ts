/** Paths as people write them → where a value stands in a document that was read. */
import { type Path, valueAt } from './reading.ts';

/** Where a path leads, or at which word it ends and what stands there instead. */
export type Followed = { readonly at: Path } | { readonly missing: string; readonly known: readonly string[] };

/**
 * Follows a path, items of lists by their id (else by their number). A key with dots in it is one step.
 * @param path `indicators.late-bill.recorded`
 */
export function followPath(root: unknown, path: string): Followed {
  const steps = path.split('.');
  const at: (string | number)[] = [];
  let node = root;
  for (let s = 0; s < steps.length; ) {
    const found = stepFrom(node, steps, s);
    if (found === undefined) return { missing: steps[s] as string, known: wordsOf(node) };
    at.push(found.key);
    node = valueAt(node, [found.key]);
    s += found.taken;
  }
  return { at };
}

function stepFrom(node: unknown, steps: readonly string[], s: number): { readonly key: string | number; readonly taken: number } | undefined {
  const word = steps[s] as string;
  if (Array.isArray(node)) {
    const byId = node.findIndex((item) => (item as { id?: unknown } | null)?.id === word);
    const key = byId >= 0 ? byId : /^\d+$/.test(word) ? Number(word) : -1;
    return key >= 0 && key < node.length ? { key, taken: 1 } : undefined;
  }
  if (typeof node !== 'object' || node === null) return undefined;
  for (let taken = steps.length - s; taken >= 1; taken--) {
    const key = steps.slice(s, s + taken).join('.');
    if (Object.hasOwn(node, key)) return { key, taken };
  }
  return undefined;
}

/** What may stand next in a path. */
function wordsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.map((item, n) => String((item as { id?: unknown } | null)?.id ?? n));
  return typeof node === 'object' && node !== null ? Object.keys(node) : [];
}
