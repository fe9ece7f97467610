/** What zod finds, in the words of the file: what is wrong, what is allowed, and the nearest right word. */
import type * as z from 'zod/mini';
import { copy } from './copy.ts';
import type { Fault } from './faults.ts';
import { allowedAt, discriminators, isNullable, keysAt, knownKeys, type Node, typeWord } from './grammar-nodes.ts';
import { nearest } from './nearest.ts';
import { NO_RECORDS } from './people.ts';
import { describe, type Path, type Reading, show, valueAt } from './reading.ts';

type Issue = z.core.$ZodIssue;

/** The most faults that are told of one file. */
export const MAX_FAULTS = 50;

/** Every fault of a reading that a grammar found. */
export function grammarFaults(issues: readonly Issue[], reading: Reading, grammar: z.ZodMiniType): Fault[] {
  return issues
    .slice(0, MAX_FAULTS)
    .flatMap((issue) => faultsOf(issue, reading, grammar as unknown as Node))
    .slice(0, MAX_FAULTS);
}

/**
 * A copy of a document in which what a grammar faults is put right as far as that needs no guess: unknown keys are renamed
 * or left out, numbers brought within their limits, misspelt words spelt. With it the checks that come after the grammar can
 * speak too, so that an author learns everything at once.
 * @returns undefined if there are other faults
 */
export function mend(issues: readonly Issue[], value: unknown, grammar: z.ZodMiniType): unknown {
  const mended = copy(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const block = valueAt(mended, issue.path as Path) as Record<string, unknown>;
    for (const key of issue.keys.slice(0, MAX_FAULTS)) {
      const meant = nearest(key, knownKeys(grammar, issue.path as Path));
      if (meant !== undefined && !Object.hasOwn(block, meant)) block[meant] = block[key];
    }
    for (const key of issue.keys) delete block[key];
  }
  for (const issue of issues) {
    const path = issue.path as Path;
    const holder = valueAt(mended, path.slice(0, -1)) as Record<string, unknown>;
    const last = path.at(-1) as string;
    const found = valueAt(mended, path);
    // Missing before, and there under its right name now.
    if (issue.code === 'unrecognized_keys' || (found !== undefined && valueAt(value, path) === undefined)) continue;
    const meant = issue.code === 'invalid_value' && typeof found === 'string' ? nearest(found, issue.values.map(String)) : undefined;
    if (issue.code === 'too_small' && typeof found === 'number') holder[last] = Number(issue.minimum) + (issue.inclusive ? 0 : 1);
    else if (issue.code === 'too_big' && issue.inclusive && typeof found === 'number') holder[last] = Number(issue.maximum);
    else if (meant !== undefined) holder[last] = meant;
    else return undefined;
  }
  return mended;
}

/** Words under which people might be listed in a file that has no place for them. */
const LISTING =
  /^(people|persons?|individuals?|citizens?|residents?|subjects?|users?|members?|customers?|employees?|debtors?|defaulters?|records?|rows?|data|人员|名单|个人|居民|公民|用户|记录)$/i;

/** Lists of what happens in a run, month by month: however long, they list nobody. */
const OF_TIME = /^(phases|amnesties|breaches)$/;

function faultsOf(issue: Issue, reading: Reading, grammar: Node, prefix: Path = []): Fault[] {
  const path = [...prefix, ...(issue.path as Path)];
  const found = valueAt(reading.value, path);
  const fault = (message: string, more: Partial<Fault> = {}, key = false): Fault => ({
    ...reading.at(path, key),
    path: show(path, reading.value),
    message,
    level: 'error',
    ...more,
  });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(grammar, path);
      return issue.keys.slice(0, MAX_FAULTS).map((key) => {
        const at = [...path, key];
        const place = { ...reading.at(at, true), path: show(at, reading.value), level: 'error' as const };
        // A branch knows this key, though not beside the keys that stand here.
        if (known.includes(key)) return { ...place, message: `the key "${key}" cannot stand beside ${others(found, key)}`, allowed: 'one of them' };
        const value = valueAt(reading.value, at);
        const people = LISTING.test(key) && typeof value === 'object' && value !== null ? `. ${NO_RECORDS}` : '';
        return {
          ...place,
          message: `the key "${key}" is not known here${people}`,
          allowed: known.length > 0 ? known.join(', ') : undefined,
          hint: nearest(key, known),
        };
      });
    }
    case 'invalid_type': {
      if (found === undefined)
        return [fault('is missing', { allowed: (allowedAt(grammar, path) ?? typeWord(issue.expected)) + (isNullable(grammar, path) ? ', or null' : '') })];
      const people = LISTING.test(String(path.at(-1))) && typeof found === 'object' && found !== null ? `. ${NO_RECORDS}` : '';
      const yes =
        issue.expected === 'boolean' && typeof found === 'string'
          ? /^(?:y|yes|on|true)$/i.test(found)
            ? 'true'
            : /^(?:n|no|off|false)$/i.test(found)
              ? 'false'
              : undefined
          : undefined;
      return [fault(`is ${describe(found)}${people}`, { hint: yes, allowed: allowedAt(grammar, path) ?? typeWord(issue.expected) })];
    }
    case 'invalid_value': {
      const words = issue.values.map(String);
      return [
        fault(found === undefined ? 'is missing' : `is ${describe(found)}`, {
          allowed: words.join(', '),
          hint: typeof found === 'string' ? nearest(found, words) : undefined,
        }),
      ];
    }
    case 'too_small':
    case 'too_big': {
      const limit =
        issue.code === 'too_small'
          ? `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`
          : `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
      const unit = issue.origin === 'array' ? ' items' : issue.origin === 'string' ? ' characters' : '';
      const people = issue.code === 'too_big' && issue.origin === 'array' && !OF_TIME.test(String(path.at(-1))) ? `. ${NO_RECORDS}` : '';
      return [
        fault(issue.origin === 'array' ? `has ${Array.isArray(found) ? found.length : 0} items${people}` : `is ${describe(found)}`, {
          allowed: unit === '' ? (allowedAt(grammar, path) ?? limit) : limit + unit,
        }),
      ];
    }
    case 'invalid_union': {
      // The branch that came closest speaks; without one, the list of branches.
      // A branch of the right kind (a list for a list) is closer than any of another kind, however much is wrong inside.
      const fitting = issue.errors.filter((errors) => !errors.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0));
      const branches = (fitting.length > 0 ? fitting : issue.errors)
        .map((errors) => errors.flatMap((inner) => faultsOf(inner, reading, grammar, path)))
        .filter((branch) => branch.length > 0);
      const words = typeof path.at(-1) === 'string' ? discriminators(grammar, path.slice(0, -1), String(path.at(-1))) : [];
      if (branches.length === 0)
        return [
          fault(found === undefined ? 'is missing' : `is ${describe(found)}`, {
            allowed: words.join(', ') || undefined,
            hint: typeof found === 'string' ? nearest(found, words) : undefined,
          }),
        ];
      // None of the branches' keys is there: tell them all.
      const known = keysAt(grammar, path);
      if (typeof found === 'object' && found !== null && !Array.isArray(found) && known.length > 0 && Object.keys(found).length === 0)
        return [fault('is an empty block', { allowed: `one of ${known.join(', ')}` })];
      return branches.sort((a, b) => closeness(a) - closeness(b))[0] as Fault[];
    }
    case 'invalid_key': {
      const why = issue.issues[0]?.message ?? 'is no id';
      return [fault(`the key "${String(path.at(-1))}" ${why}`, {}, true)];
    }
    default:
      return [fault(found === undefined ? 'is missing' : issue.message, {})];
  }
}

function others(found: unknown, key: string): string {
  const names = typeof found === 'object' && found !== null ? Object.keys(found).filter((name) => name !== key) : [];
  return names.length === 0 ? 'the others' : names.map((name) => `"${name}"`).join(', ');
}

/** Fewer and more specific faults first: an unknown key or wrong value tells more than "is missing". */
function closeness(faults: readonly Fault[]): number {
  return faults.reduce((sum, fault) => sum + (fault.message === 'is missing' ? 3 : fault.message.startsWith('the key') ? 2 : 1), 0);
}
