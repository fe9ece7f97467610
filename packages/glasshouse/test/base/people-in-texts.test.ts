import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../src/base/document.ts';
import { readSociety } from '../../src/society/read.ts';
import { FLAT } from '../fixtures/files.ts';

const refuses = (text: string): void => assert.throws(() => readDocument(text, 'x'), /takes no records about people/);

test('identity numbers, mobile numbers and e-mail addresses are refused within sentences too', () => {
  for (const found of ['110101199001011234', '13800138000', 'someone@example.com']) {
    refuses(`glasshouse: scheme/1\nid: x\ntitle: { en: "Somebody, ${found}" }\n`);
  }
});

test('a society of a handful of persons describes individuals and is refused', () => {
  const text = FLAT.replace('persons: 100000', 'persons: 3');
  assert.throws(() => readSociety(text, 'x'), /describe individuals/);
});
