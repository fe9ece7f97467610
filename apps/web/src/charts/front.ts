import type { Scheme } from 'glasshouse';

/**
 * A scheme as charts and texts need it, which can be posted: of a federation its front alone. Its parts carry where they were read, in functions,
 * and are a hundred times as long.
 */
export function frontOf(scheme: Scheme | null): Scheme | null {
  if (scheme?.parts === undefined) return scheme;
  const { parts: _, ...front } = scheme;
  return front;
}
