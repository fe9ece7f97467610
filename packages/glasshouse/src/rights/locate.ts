/** Where in the files a part of a scheme stands: in the file itself, in the phase or safeguard that put it there, or in the federation. */
import type { Path, Reading } from '../base/document.ts';
import { show, valueAt } from '../base/reading.ts';
import type { Changes } from '../scheme/safeguard.ts';

/** What was laid over a file: a phase of it, or a safeguard. */
export interface Layer {
  readonly reading: Reading;
  /** Where in that document its changes stand. */
  readonly prefix: Path;
  readonly changes: Changes;
}

export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** As people write it: `consequences.no-travel.context`. */
  readonly path: string;
}

/**
 * The place of a part of a scheme; of the nearest thing around it that is written where it is not written itself.
 * @param at items of lists by their id @param layers in the order in which they were laid over the file
 */
export function locate(at: readonly string[], file: Reading, layers: readonly Layer[]): Place {
  for (const { reading, prefix, changes } of layers.toReversed()) {
    const path = within(at, changes);
    if (path !== undefined) return placeOf([...prefix, ...path], reading, 'change' === path[0]);
  }
  return placeOf(indexed(at, file.value), file, false);
}

/** Where a phase or safeguard says something about a part. */
function within(at: readonly string[], changes: Changes): Path | undefined {
  const [kind, id, ...rest] = at;
  if (kind === 'indicators' || kind === 'consequences' || kind === 'lists') {
    const items = changes.add?.[kind] ?? [];
    const n = items.findIndex((item) => item.id === id);
    if (n >= 0) return ['add', kind, n, ...written(items[n], rest)];
  }
  const named = Object.keys(changes.change ?? {}).findLast((key) => {
    const steps = key.split('.').map((step) => step.replace(/\?$/, ''));
    return steps.length <= at.length && steps.length > 1 && steps.every((step, n) => step === '*' || step === at[n]);
  });
  return named === undefined ? undefined : ['change', named];
}

/** The steps as far as they are written, ids turned into indexes. */
function indexed(at: readonly string[], root: unknown): Path {
  const path: (string | number)[] = [];
  let value = root;
  for (const step of at) {
    const next: string | number = Array.isArray(value) ? value.findIndex((item) => valueAt(item, ['id']) === step) : step;
    if (next === -1 || valueAt(value, [next]) === undefined) break;
    path.push(next);
    value = valueAt(value, [next]);
  }
  return path;
}

function written(item: unknown, rest: readonly string[]): Path {
  return indexed(rest, item);
}

/** Blocks stand at their key, other values and items of lists at themselves. */
function placeOf(path: Path, reading: Reading, change: boolean): Place {
  const value = valueAt(reading.value, path);
  const block = typeof value === 'object' && value !== null && typeof path.at(-1) === 'string';
  return { file: reading.file, ...reading.at(path, block || change), path: show(path, reading.value) };
}
