/**
 * Thousands of spoilt files: whatever a file holds, a reader gives a value or InvalidFile, in bounded time; and what it
 * accepts compiles and lives without anything thrown but CannotRun.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { find, shipped } from '../../src/host/node/library.ts';
import { readScheme } from '../../src/scheme/read.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { readSociety } from '../../src/society/read.ts';
import type { Society } from '../../src/society/society.ts';
import { FLAT, ONE_RULE } from '../fixtures/files.ts';
import { chance, type Kind, liveSafely, readSafely, spoil, twist } from './fuzz.ts';

/** Cases a test; `GLASSHOUSE_FUZZ=10` makes ten times as many, with other seeds from the second time on. */
const TIMES = Number(process.env['GLASSHOUSE_FUZZ'] ?? 1);

const flat = readSociety(FLAT, 'flat').value;
const china = readSociety(find('societies', 'china-aggregates').text, 'china').value;
const files: { readonly kind: Kind; readonly id: string; readonly text: string }[] = [
  { kind: 'scheme', id: 'one-rule', text: ONE_RULE },
  { kind: 'society', id: 'flat', text: FLAT },
  ...(['schemes', 'societies', 'safeguards'] as const).flatMap((shelf) =>
    shipped(shelf).map((id) => ({
      kind: ({ schemes: 'scheme', societies: 'society', safeguards: 'safeguard' } as const)[shelf],
      id,
      text: find(shelf, id).text,
    })),
  ),
];
const small = files.filter(({ text }) => text.length < 3000);

test('the contract files, cut off after any character, are refused or read', () => {
  for (const { kind, id, text } of small.slice(0, 2)) for (let n = 0; n <= text.length; n++) readSafely(kind, text.slice(0, n), `${id} cut off at ${n}`);
});

test('the files that ship, cut off at many places, are refused or read', () => {
  for (const { kind, id, text } of files)
    for (let n = 1; n < 12 * TIMES; n++) readSafely(kind, text.slice(0, Math.floor((text.length * n) / (12 * TIMES))), `${id} cut off at ${n}/12`);
});

test('spoilt contract files are refused, or read and lived', () => {
  let lived = 0;
  for (let seed = 1; seed <= 1000 * TIMES; seed++) {
    const at = chance(seed);
    const { kind, id, text } = at.pick(small.slice(0, 2));
    let spoilt = text;
    for (let times = 1 + at.below(3); times > 0; times--) spoilt = spoil(spoilt, at);
    const value = readSafely(kind, spoilt, `${id} spoilt with seed ${seed}`);
    if (
      value !== undefined &&
      liveSafely(kind === 'scheme' ? (value as Scheme) : null, kind === 'society' ? (value as Society) : flat, `${id} spoilt with seed ${seed}`)
    )
      lived++;
  }
  assert.ok(lived > 40 * TIMES, `only ${lived} lived`);
});

test('spoilt files that ship are refused, or read and lived', () => {
  for (let seed = 1; seed <= 150 * TIMES; seed++) {
    const at = chance(seed + 1_000_000);
    const { kind, id, text } = at.pick(files);
    let spoilt = text;
    for (let times = 1 + at.below(2); times > 0; times--) spoilt = spoil(spoilt, at);
    const what = `${id} spoilt with seed ${seed + 1_000_000}`;
    const value = readSafely(kind, spoilt, what);
    if (value !== undefined && kind !== 'safeguard' && seed % 4 === 0)
      liveSafely(kind === 'scheme' ? (value as Scheme) : null, kind === 'society' ? (value as Society) : china, what);
  }
});

/** Values with another type, number or key somewhere: `near` keeps most of them valid. */
function twisted(
  from: readonly { readonly kind: Kind; readonly id: string; readonly value: unknown }[],
  seeds: readonly [first: number, last: number],
  near: boolean,
  scheme: Scheme | null,
  society: Society,
): number {
  let lived = 0;
  for (let seed = seeds[0]; seed <= seeds[1]; seed++) {
    const at = chance(seed);
    const { kind, id, value } = at.pick(from);
    const draft: unknown = structuredClone(value);
    for (let times = 1 + at.below(near ? 4 : 3); times > 0; times--) twist(draft, at, near);
    const what = `${id} twisted with seed ${seed}`;
    const read = readSafely(kind, JSON.stringify(draft), what);
    if (read !== undefined && liveSafely(kind === 'scheme' ? (read as Scheme) : scheme, kind === 'society' ? (read as Society) : society, what)) lived++;
  }
  return lived;
}

const rich = readScheme(find('schemes', 'national-score').text, 'national-score').value;
const values = files
  .filter(({ kind }) => kind !== 'safeguard')
  .map(({ kind, id, text }) => ({ kind, id, value: (kind === 'scheme' ? readScheme(text, id) : readSociety(text, id)).value as unknown }));

test('contract files with wrong types and numbers are refused, or read and lived', () => {
  const lived = twisted(
    values.filter(({ id }) => id === 'one-rule').concat({ kind: 'society', id: 'flat', value: flat }),
    [2_000_001, 2_000_000 + 1000 * TIMES],
    false,
    readScheme(ONE_RULE, 's').value,
    flat,
  );
  assert.ok(lived > 50 * TIMES, `only ${lived} lived`);
});

test('schemes that ship with other numbers and fewer or more items are refused, or read and lived', () => {
  const lived = twisted(
    values.filter(({ kind, id }) => kind === 'scheme' && id !== 'one-rule'),
    [3_000_001, 3_000_000 + 120 * TIMES],
    true,
    null,
    china,
  );
  assert.ok(lived > 20 * TIMES, `only ${lived} lived`);
});

test('societies that ship with other numbers and fewer or more items are refused, or read and lived', () => {
  const lived = twisted([{ kind: 'society', id: 'china-aggregates', value: china }], [4_000_001, 4_000_000 + 50 * TIMES], true, rich, china);
  assert.ok(lived > 5 * TIMES, `only ${lived} lived`);
});

test('any JSON, and any text, is refused or read (seed 20261120)', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json({ maxDepth: 5 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: fc.constantFrom(...'ab:-{}[],\n "\'#&*!|>%@`?~\t'), maxLength: 200 }),
      ),
      fc.constantFrom<Kind>('scheme', 'society', 'safeguard', 'federation'),
      (text, kind) => {
        readSafely(kind, text, 'a random text');
      },
    ),
    { seed: 20261120, numRuns: 800 * TIMES },
  );
});

test('any value at any key of a scheme or society is refused or read (seed 20261121)', () => {
  const word = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'id', 'kind', 'en'));
  const anything = fc
    .anything({ key: word, maxDepth: 3, withNullPrototype: false })
    .map((value) => JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item)) ?? 'null');
  const keys = [...new Set(values.flatMap(({ value }) => Object.keys(value as object)))];
  fc.assert(
    fc.property(fc.constantFrom(...keys), anything, (key, json) => {
      for (const { kind, id, value } of values.filter((item) => item.id === 'one-rule' || item.id === 'flat'))
        readSafely(kind, JSON.stringify({ ...(value as object), [key]: JSON.parse(json) as unknown }), id);
    }),
    { seed: 20261121, numRuns: 150 * TIMES },
  );
});

const pad = (unit: string, length = 290_000): string => unit.repeat(Math.floor(length / unit.length));

/** Each of these once hung, took seconds, or could. */
const HOSTILE: Readonly<Record<string, string>> = {
  'an alias within itself': 'a: &a [ *a ]\n',
  'an alias within itself, by way of another': 'a: &a { b: &b [ *a ], c: *b }\n',
  'an alias bomb': `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((c, n) => `${c}: &${c} [${new Array(9).fill(`*${'abcdefgh'[n]}`).join(',')}]`).join('\n')}\n`,
  'thousands of anchors': Array.from({ length: 15_000 }, (_, n) => `k${n}: &a${n} 1`).join('\n'),
  'thousands of aliases': `a: &a 1\nb: [ ${pad('*a, ')} ]`,
  'thousands of keys in one block': Array.from({ length: 28_000 }, (_, n) => `k${n}: 1`).join('\n'),
  'thousands of keys in one block of a scheme': ONE_RULE + Array.from({ length: 26_000 }, (_, n) => `k${n}: 1`).join('\n'),
  'one key thousands of times': pad('a: 1\n'),
  'thousands of commas': `{${pad(',')}}`,
  'thousands of anchors on nothing': pad('&a '),
  'thousands of aliases of nothing': pad('*a '),
  'thousands of tags': pad('!'),
  'thousands of wrong escapes': `a: "${pad('\\x')}"`,
  'thousands of broken lines': pad('a: b: c\n'),
  'thousands of quotes': `a: '${pad("''")}'`,
  'thousands of brackets': pad('['),
  'thousands of braces with keys': pad('{a:'),
  'thousands of dashes in a line': pad('- '),
  'thousands of questions in braces': `{${pad('? ')}}`,
  'thousands of indented keys': Array.from({ length: 700 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
  'thousands of tabs': Array.from({ length: 700 }, (_, n) => `${'\t'.repeat(n)}- a`).join('\n'),
  'thousands of documents': pad('---\n'),
  'thousands of list items': pad('- a: 1\n'),
  'a list in a line': `lists: [${pad('{ after: 12 },')}]`,
  'a huge word': pad('x'),
  'a huge text': `a: |\n${pad('  xxxxxxxxxx\n')}`,
  'a huge folded text': `a: >\n${pad('  x\n')}`,
  'a huge number': `a: ${pad('9')}`,
  'a huge key': `${pad('k')}: 1`,
  'a huge list of items in a scheme': ONE_RULE.replace('exit: [ { after: 12 } ]', () => `exit: [ ${pad('{ after: 12 }, ', 280_000)} ]`),
  'nothing but blanks': pad(' '),
  'nothing but line ends': pad('\n'),
  'nothing but colons': pad(':'),
  'nothing but comments': pad('#\n'),
  'at signs without an end': `${pad('@', 20_000)},${pad('@', 20_000)}\n`,
  'a table of blanks': `${pad('a  ', 20_000)}\n${pad('b  ', 20_000)}\n`,
  'more characters than are read': pad('x', 400_000),
  'binary with a zero': 'glasshouse: scheme/1\n\0',
  'lone surrogates': 'glasshouse: \uD800\nid: \uDFFF\n',
  'a merge of itself': 'a: &a\n  <<: *a\n',
  'a key that is an alias': 'a: &a b\n*a : 1\n',
  'a key that is a block': '? { a: 1 }\n: 1\n',
  'empty keys': ': 1\n? \n: 2\n',
  'a version of YAML that is none': '%YAML 9.9\n---\na: 1\n',
  'a tag of its own': '%TAG ! tag:x,2000:\n---\n!a b: !c d\n',
};

for (const [what, text] of Object.entries(HOSTILE)) {
  test(`a file with ${what} is refused, in bounded time`, () => {
    assert.equal(readSafely('scheme', text, what), undefined);
  });
}

test('names that every object has change nothing, wherever they stand', () => {
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '<<']) {
    for (const { kind, text } of small.slice(0, 2)) {
      readSafely(kind, `${text}${key}: { polluted: true, toString: 1 }\n`, key);
      readSafely(kind, text.replace('sources:\n', `sources:\n  ${key}: { title: a, url: null }\n`), key);
      readSafely(kind, text.replaceAll(/\bid: \w+/g, `id: ${key}`), key);
    }
  }
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  assert.equal(typeof {}.toString, 'function');
});

/** A scheme with as many items as the grammar takes, each different. */
function largest(ledger: Scheme['ledger'], more: Partial<Scheme> = {}): unknown {
  const conducts = china.conducts.map((conduct) => conduct.id);
  const base = readScheme(ONE_RULE, 's').value;
  return {
    ...base,
    ledger,
    indicators: Array.from({ length: 256 }, (_, n) => ({
      id: `i${n}`,
      conduct: conducts[n % conducts.length],
      points: (n % 2 === 0 ? -1 : 1) * (n + 1) * 300,
      context: 'civic',
      recorded: 1,
      false_records: 0.5,
      ...(ledger.forget.kind === 'expire'
        ? { valid_for: 1 + (n % 120) }
        : {
            diminishing: {
              every: 12,
              steps: [
                { from: 1, factor: 1 },
                { from: 2 + (n % 900), factor: 0.5 },
              ],
            },
          }),
    })),
    bands: Array.from({ length: 15 }, (_, n) => (n === 14 ? { id: `b${n}` } : { id: `b${n}`, from: 90_000 - n * 10_000 })),
    lists: Array.from({ length: 8 }, (_, n) => ({
      id: `l${n}`,
      colour: n % 3 === 0 ? 'red' : 'black',
      entry: Array.from({ length: 16 }, (_, m) =>
        m === 0 ? { recorded: [`i${n}`, `i${n + 8}`, `i${n + 16}`] } : { score_below: 1000 - m, band: `b${m % 15}` },
      ),
      exit: [{ after: 1 + n }, { score_from: 50_000 }],
      published: true,
    })),
    consequences: Array.from({ length: 128 }, (_, n) => ({
      id: `c${n}`,
      while: n % 2 === 0 ? { list: `l${n % 8}` } : { band: [`b${n % 15}`] },
      domain: 'travel',
      context: 'travel',
      deny: 0.5,
      means: 0.9,
      job_loss: 16,
      job_finding: 0.1,
      fine: 1e12,
      liberty: { rate: 20, months: 120 },
      cuts_ties: 20,
      joint: n % 5 === 0,
      legal_basis: null,
    })),
    remedies: {
      notice: { when: 'before', probability: 1 },
      reasons: true,
      appeal: { by: 'same', window: 1, capacity: 1e12, corrects: 1, upholds: 0, suspends: true },
      repair: { after: 0, acts: conducts.slice(0, 32), granted: 1 },
      expiry: { after: 1 },
      review: { catches_false: 1, drops_true: 0 },
    },
    sharing: { joint: true, lag: 24, mixups: 1, over_retention: 24 },
    governance: { ...base.governance, scores_visible: true, new_consequences_per_year: 1000 },
    ...more,
  };
}

for (const [what, ledger] of [
  ['forgets never', { start: 0, min: -100_000, max: 100_000, forget: { kind: 'never' }, clean_month: 100_000 }],
  ['resets each month', { start: 0, min: -100_000, max: 100_000, forget: { kind: 'reset', every: 1 } }],
  ['fades at once', { start: 99_999, min: -100_000, max: 100_000, forget: { kind: 'fade', half_life: 1e-9 } }],
  ['keeps a hundred and twenty windows of expiry', { start: 0, min: -100_000, max: 100_000, forget: { kind: 'expire', valid_for: 120 } }],
] as const) {
  test(`a scheme with as many items as the grammar takes lives, where the ledger ${what}`, () => {
    const scheme = readSafely('scheme', JSON.stringify(largest(ledger)), what) as Scheme | undefined;
    assert.ok(scheme);
    assert.equal(liveSafely(scheme, china, what), true);
  });
}

test('a scheme without any rule lives', () => {
  const scheme = readSafely(
    'scheme',
    JSON.stringify({ ...readScheme(ONE_RULE, 's').value, indicators: [], bands: [], lists: [], consequences: [] }),
    'no rule',
  ) as Scheme | undefined;
  assert.ok(scheme);
  assert.equal(liveSafely(scheme, flat, 'no rule'), true);
});

test('rates that multiply beyond what a month can hold are refused with the reason', () => {
  const text = FLAT.replace('rate: 0.02, disposition: 0, need: 0,', 'rate: 20, disposition: 5, need: 5, groups: { all: 1000 }, regions: { only: 1000 },');
  const society = readSafely('society', text, 'rates') as Society | undefined;
  assert.ok(society);
  assert.equal(liveSafely(null, society, 'rates'), false);
});
