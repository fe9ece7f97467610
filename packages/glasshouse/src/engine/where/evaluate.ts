import type { Span } from './facts.ts';
import type { Comparison, Condition } from './parse.ts';

/** Gives a fact of a person: the number of it, or of its word. */
export type Ask = (fact: string, word: number | null) => Span;

/**
 * Whether a condition holds of somebody of whom not everything is known.
 * @returns true or false where it holds or fails whatever the rest may be; null where it is open
 */
export function evaluate(condition: Condition, ask: Ask): boolean | null {
  switch (condition.kind) {
    case 'not': {
      const inner = evaluate(condition.part, ask);
      return inner === null ? null : !inner;
    }
    case 'and':
    case 'or': {
      const ends = condition.kind === 'or';
      let result: boolean | null = !ends;
      for (const part of condition.parts) {
        const one = evaluate(part, ask);
        if (one === ends) return ends;
        if (one === null) result = null;
      }
      return result;
    }
    case 'yes':
      return known(ask(condition.fact, null));
    case 'word': {
      const holds = known(ask(condition.fact, condition.value));
      return holds === null ? null : holds === condition.equal;
    }
    case 'number':
      return compare(ask(condition.fact, null), condition.comparison, condition.value);
  }
}

function known([low, high]: Span): boolean | null {
  return low === high ? low === 1 : null;
}

/** A number that there is not (the score of whom nobody scores) is neither below, above nor equal to any. */
function compare([low, high]: Span, comparison: Comparison, value: number): boolean | null {
  const unequal = (equal: boolean | null): boolean | null => (equal === null ? null : !equal);
  if (Number.isNaN(low)) return comparison === '!=';
  switch (comparison) {
    case '=':
      return low === high ? low === value : value < low || high < value ? false : null;
    case '!=':
      return unequal(compare([low, high], '=', value));
    case '<':
      return high < value ? true : low >= value ? false : null;
    case '>=':
      return unequal(compare([low, high], '<', value));
    case '>':
      return low > value ? true : high <= value ? false : null;
    case '<=':
      return unequal(compare([low, high], '>', value));
  }
}
