/** Values set by path in what was read of a text: quicker than in the text, and unchecked. */
import { copy } from './copy.ts';

/** One change. `value: undefined` takes the key, or the item of a list, away. */
export interface Edit {
  /** As people write it, items of lists by their id: `indicators.late-bill.points`. */
  readonly path: string;
  /** Anything that JSON can say. */
  readonly value: unknown;
}

/**
 * Makes edits, as `editText` makes them in a text.
 * @returns a copy; where a path leads nowhere, nothing is changed
 */
export function editValue<T>(value: T, edits: readonly Edit[]): T {
  const made = copy(value);
  for (const { path, value: put } of edits) {
    const steps = path.split('.');
    let node: unknown = made;
    for (const step of steps.slice(0, -1)) node = childOf(node, step)?.child;
    const last = childOf(node, steps.at(-1) as string);
    if (last === undefined) continue;
    if (put !== undefined) (last.holder as Record<string | number, unknown>)[last.key] = put;
    else if (Array.isArray(last.holder)) last.holder.splice(last.key as number, 1);
    else delete (last.holder as Record<string, unknown>)[last.key];
  }
  return made;
}

function childOf(node: unknown, step: string): { readonly holder: object; readonly key: string | number; readonly child: unknown } | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (!Array.isArray(node)) return { holder: node, key: step, child: (node as Record<string, unknown>)[step] };
  const byId = node.findIndex((item) => (item as { id?: unknown } | null)?.id === step);
  const key = byId >= 0 ? byId : Number(step);
  return key in node ? { holder: node, key, child: node[key] } : undefined;
}
