import type { Fault } from './faults.ts';
import { nearest } from './nearest.ts';
import { type Path, type Reading, show, valueAt } from './reading.ts';
import type { Graded, Source } from './text.ts';

/** Collects the faults that a grammar cannot see: references, orders, things without effect. */
export interface Finder {
  readonly faults: Fault[];
  readonly error: (path: Path, message: string, allowed?: string, hint?: string) => void;
  readonly warn: (path: Path, message: string, hint?: string) => void;
  /** Refuses a word that is none of `known`. `what`: what the words are ("a conduct of the society"). */
  readonly refer: (path: Path, word: string, known: readonly string[], what: string) => void;
  /** Refuses ids that come twice. */
  readonly unique: (path: Path, items: readonly { readonly id: string }[]) => void;
  /** Refuses sources that are not listed, and evidence for numbers that are not there. */
  readonly evidence: (path: Path, item: Graded & object, sources: Readonly<Record<string, Source>>) => void;
}

export function finder(reading: Reading): Finder {
  const faults: Fault[] = [];
  const add = (level: Fault['level'], path: Path, message: string, allowed?: string, hint?: string, key = false): void => {
    faults.push({ ...reading.at(path, key), path: show(path, reading.value), message, allowed, hint, level });
  };
  const self: Finder = {
    faults,
    error: (path, message, allowed, hint) => add('error', path, message, allowed, hint),
    warn: (path, message, hint) => add('warning', path, message, undefined, hint),
    refer: (path, word, known, what) => {
      if (!known.includes(word))
        add(
          'error',
          path,
          `"${word}" is not ${what}`,
          known.length > 0 ? known.join(', ') : 'nothing: there is none',
          nearest(word, known),
          path.at(-1) === word,
        );
    },
    unique: (path, items) => {
      const seen = new Set<string>();
      items.forEach((item, n) => {
        if (seen.has(item.id)) add('error', [...path, n, 'id'], `the id "${item.id}" stands twice`, 'an id of its own for each item');
        seen.add(item.id);
      });
    },
    evidence: (path, item, sources) => {
      const known = Object.keys(sources);
      if (item.source !== undefined) self.refer([...path, 'source'], item.source, known, 'a key of `sources`');
      for (const [key, evidence] of Object.entries(item.evidence ?? {})) {
        const at = [...path, 'evidence', key];
        self.refer([...at, 'source'], evidence.source, known, 'a key of `sources`');
        const named = valueAt(item, key.split('.'));
        if (named === undefined) {
          const names = Object.keys(item).filter((name) => !['id', 'title', 'grade', 'source', 'evidence', 'note'].includes(name));
          add('error', at, `there is no "${key}" here that the evidence could be about`, names.join(', '), nearest(key, names), true);
        }
        if (evidence.low !== undefined && evidence.high !== undefined && evidence.low > evidence.high)
          self.error(at, `low ${evidence.low} lies above high ${evidence.high}`, 'low ≤ high');
        if (
          typeof named === 'number' &&
          evidence.low !== undefined &&
          evidence.high !== undefined &&
          evidence.low <= evidence.high &&
          (named < evidence.low || named > evidence.high)
        )
          self.error(at, `the value ${named} lies outside its own range ${evidence.low} to ${evidence.high}`, 'low ≤ value ≤ high');
      }
    },
  };
  return self;
}
