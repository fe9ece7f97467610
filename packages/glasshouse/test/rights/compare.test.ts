/** The program against what a reader of the norms wrote down by hand, before the program was run on it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseYaml } from '../../src/base/yaml.ts';
import { rightsOf } from './kit.ts';

interface Line {
  readonly rule: string;
  /** Item of the scheme: `consequences.no-travel`. */
  readonly at: string;
  readonly severity: string;
  readonly because: string;
}

const read = <T>(name: string): T => {
  const url = new URL(`expected/${name}.yaml`, import.meta.url);
  return parseYaml(readFileSync(url, 'utf8'), name).value as T;
};

const differences = read<Record<string, readonly (Line & { readonly has: 'hand' | 'program' })[]>>('differences');
const line = ({ rule, at, severity }: Line): string => `${rule} ${at} ${severity}`;

for (const id of ['judgment-defaulters', 'rongcheng', 'national-score', 'bologna-wallet']) {
  test(`the findings on ${id} are those of the list written by hand, but for the differences that are explained`, () => {
    const hand = read<readonly Line[]>(id);
    const known = differences[id] ?? [];
    // By hand the item was named, the program names the very key: one line for one finding.
    const items = [...hand, ...known].map((entry) => entry.at).sort((a, b) => b.length - a.length);
    const found = rightsOf(id).findings.map(({ rule, path, severity }) => {
      const at = items.find((item) => `${path}.`.startsWith(`${item}.`)) ?? path;
      return `${rule} ${at} ${severity}`;
    });
    const expected = [...hand.map(line), ...known.filter((entry) => entry.has === 'program').map(line)];
    for (const entry of known.filter((one) => one.has === 'hand')) expected.splice(expected.indexOf(line(entry)), 1);
    assert.deepEqual(found.sort(), expected.sort());
  });
}

test('every line written by hand gives its reason, and every difference names who has it and why', () => {
  for (const id of Object.keys(differences)) {
    for (const entry of read<readonly Line[]>(id)) assert.ok(entry.because.length > 3, line(entry));
    for (const entry of differences[id] ?? []) assert.ok(entry.because.length > 3 && ['hand', 'program'].includes(entry.has), line(entry));
  }
});
