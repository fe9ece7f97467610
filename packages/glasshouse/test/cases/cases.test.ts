import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { prepare } from '../../src/host/node/experiment.ts';
import { home, shipped } from '../../src/host/node/library.ts';
import { actOut, type Case, LONGEST } from './act-out.ts';

for (const id of shipped('schemes')) {
  const { cases } = parse(readFileSync(join(home, 'schemes', id, 'cases.yaml'), 'utf8')) as { cases: Case[] };

  test(`${id}: has at least six cases, each of at most ${LONGEST} months, in both languages`, () => {
    assert.ok(cases.length >= 6);
    for (const item of cases) {
      assert.ok(item.months >= 1 && item.months <= LONGEST, item.title.en);
      assert.ok(item.title.en && item.title['zh-Hans']);
      assert.ok(
        Object.keys(item.conduct).every((t) => Number(t) < item.months),
        item.title.en,
      );
    }
  });

  let prepared: ReturnType<typeof prepare> | undefined;
  for (const item of cases) {
    test(`${id}: ${item.title.en}`, () => {
      prepared ??= prepare({ scheme: id });
      const { original, society, companion } = prepared;
      const result = actOut(original, society, item, companion);
      for (const key of Object.keys(item.expect) as (keyof Case['expect'])[]) assert.deepEqual(result[key], item.expect[key], key);
    });
  }
}
