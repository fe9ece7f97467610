/**
 * JSON for eyes and programs: blocks are indented, lists of plain values stand on one line.
 * @example
 * json({ runs: [1, 2], run: { seed: 42 } })
 * // => '{\n  "runs": [1, 2],\n  "run": { "seed": 42 }\n}'
 */
export function json(value: unknown, indent = ''): string {
  // Digit by digit: JSON has no largest number.
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => isFlat(item))) return `[${value.map((item) => json(item)).join(', ')}]`;
    return `[\n${value.map((item) => inner + json(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  const parts = entries.map(([key, item]) => `${JSON.stringify(key)}: ${json(item, inner)}`);
  const line = `{ ${parts.join(', ')} }`;
  return indent !== '' && line.length <= 160 && !line.includes('\n') ? line : `{\n${parts.map((part) => inner + part).join(',\n')}\n${indent}}`;
}

/** A value without blocks in it, or a short list of such. */
function isFlat(value: unknown): boolean {
  return (
    typeof value !== 'object' ||
    value === null ||
    (Array.isArray(value) && value.length <= 3 && value.every((item) => typeof item !== 'object' || item === null))
  );
}
