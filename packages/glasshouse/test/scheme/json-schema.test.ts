/** The JSON Schemas that editors read: up to date, and at one with the files that ship. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDocument } from '../../src/base/document.ts';
import { claimJsonSchema } from '../../src/claims/json-schema.ts';
import { find, home, shipped } from '../../src/host/node/library.ts';
import { schemeJsonSchema } from '../../src/scheme/json-schema.ts';
import { societyJsonSchema } from '../../src/society/json-schema.ts';
import { change, FLAT, ONE_RULE } from '../fixtures/files.ts';

type Json = Readonly<Record<string, unknown>>;

const SCHEMAS: Readonly<Record<string, Json>> = {
  scheme: schemeJsonSchema('scheme'),
  safeguard: schemeJsonSchema('safeguard'),
  federation: schemeJsonSchema('federation'),
  society: societyJsonSchema(),
  claim: claimJsonSchema(),
};

for (const [kind, schema] of Object.entries(SCHEMAS)) {
  test(`schema/${kind}.schema.json is what the grammar says (else: npm run schema)`, () => {
    assert.deepEqual(JSON.parse(readFileSync(`${home}/schema/${kind}.schema.json`, 'utf8')), JSON.parse(JSON.stringify(schema)));
  });
}

/** As much of JSON Schema as our grammars use. @returns the paths at which a value is refused */
function refusals(schema: Json, value: unknown, root: Json, path = ''): string[] {
  if (typeof schema['$ref'] === 'string') {
    const target =
      schema['$ref'] === '#'
        ? root
        : schema['$ref']
            .slice(2)
            .split('/')
            .reduce<unknown>((node, step) => (node as Json)[step], root);
    return refusals(target as Json, value, root, path);
  }
  const options = (schema['anyOf'] ?? schema['oneOf']) as readonly Json[] | undefined;
  if (options) return options.some((option) => refusals(option, value, root, path).length === 0) ? [] : [path];
  if ('const' in schema) return schema['const'] === value ? [] : [path];
  if (Array.isArray(schema['enum'])) return schema['enum'].includes(value) ? [] : [path];
  switch (schema['type']) {
    case undefined:
      return [];
    case 'null':
      return value === null ? [] : [path];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [path];
    case 'string': {
      if (typeof value !== 'string') return [path];
      const long = value.length > Number(schema['maxLength'] ?? Number.POSITIVE_INFINITY) || value.length < Number(schema['minLength'] ?? 0);
      return long || (typeof schema['pattern'] === 'string' && !new RegExp(schema['pattern']).test(value)) ? [path] : [];
    }
    case 'integer':
    case 'number': {
      if (typeof value !== 'number' || (schema['type'] === 'integer' && !Number.isInteger(value))) return [path];
      const {
        minimum = Number.NEGATIVE_INFINITY,
        maximum = Number.POSITIVE_INFINITY,
        exclusiveMinimum = Number.NEGATIVE_INFINITY,
        exclusiveMaximum = Number.POSITIVE_INFINITY,
      } = schema as Readonly<Record<string, number>>;
      return value < minimum || value > maximum || value <= exclusiveMinimum || value >= exclusiveMaximum ? [path] : [];
    }
    case 'array': {
      if (!Array.isArray(value)) return [path];
      if (value.length < Number(schema['minItems'] ?? 0) || value.length > Number(schema['maxItems'] ?? Number.POSITIVE_INFINITY)) return [path];
      return value.flatMap((item, n) => refusals(schema['items'] as Json, item, root, `${path}/${n}`));
    }
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
      const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
      const missing = ((schema['required'] ?? []) as readonly string[]).filter((key) => !Object.hasOwn(value, key)).map((key) => `${path}/${key}`);
      return [
        ...missing,
        ...Object.entries(value).flatMap(([key, child]) => {
          const at = `${path}/${key}`;
          if (Object.hasOwn(properties, key)) return refusals(properties[key] as Json, child, root, at);
          if (schema['propertyNames'] && refusals(schema['propertyNames'] as Json, key, root, at).length > 0) return [at];
          const rest = schema['additionalProperties'];
          return rest === false ? [at] : typeof rest === 'object' && rest !== null ? refusals(rest as Json, child, root, at) : [];
        }),
      ];
    }
    default:
      throw new Error(`the check knows no type ${String(schema['type'])}`);
  }
}

const check = (kind: string, text: string): string[] => refusals(SCHEMAS[kind] as Json, readDocument(text, kind).value, SCHEMAS[kind] as Json);

test('the schemas accept the contract files and all files that ship', () => {
  assert.deepEqual(check('scheme', ONE_RULE), []);
  assert.deepEqual(check('society', FLAT), []);
  for (const [shelf, kind] of [
    ['schemes', 'scheme'],
    ['federations', 'federation'],
    ['societies', 'society'],
    ['safeguards', 'safeguard'],
    ['claims', 'claim'],
  ] as const) {
    for (const id of shipped(shelf)) {
      const { text } = find(shelf, id);
      const { value } = readDocument(text, id);
      if ((value as Json)['glasshouse'] === `${kind}/1`) assert.deepEqual(check(kind, text), [], id);
    }
  }
});

test('the schemas refuse what the grammar refuses: unknown and missing keys, wrong words, numbers out of range', () => {
  assert.deepEqual(check('scheme', change(ONE_RULE, ['recorded: 0.5', 'recrded: 0.5'])), ['/indicators/0/recrded']);
  assert.deepEqual(check('scheme', change(ONE_RULE, ['recorded: 0.5', 'recorded: 1.5'])), ['/indicators/0/recorded']);
  assert.deepEqual(check('scheme', change(ONE_RULE, ['colour: black', 'colour: blakc'])), ['/lists/0/colour']);
  assert.deepEqual(check('scheme', change(ONE_RULE, ['sharing: { joint: false }\n', ''])), ['/sharing']);
  assert.deepEqual(check('society', change(FLAT, ['household: 1', 'household: 0'])), ['/ties/household']);
});

test('every file that ships names its schema for editors in its first line', () => {
  for (const [shelf, kind] of [
    ['schemes', 'scheme'],
    ['federations', 'federation'],
    ['societies', 'society'],
    ['safeguards', 'safeguard'],
    ['claims', 'claim'],
  ] as const) {
    for (const id of shipped(shelf)) {
      const { text } = find(shelf, id);
      if (id === 'flat') continue;
      assert.match(text.split('\n', 1)[0] as string, new RegExp(`^# yaml-language-server: \\$schema=(\\.\\./)+schema/${kind}\\.schema\\.json$`), id);
    }
  }
});
