/** Plans that ship, and those that the documents show. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DISK } from 'glasshouse/node';
import { openSweep, partsOf, runsOf } from 'glasshouse/sweep';
import { SweepFolder } from '../src/folder.ts';
import { sweepHere } from '../src/here.ts';
import { columnsOf } from '../src/rows.ts';
import { ask } from '../src/sql.ts';
import { folder, VERSION } from './kit.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shipped = readdirSync(join(root, 'plans')).filter((name) => name.endsWith('.plan.yaml'));

describe('a plan that ships', () => {
  for (const name of shipped)
    test(`opens: ${name}`, () => {
      const text = readFileSync(join(root, 'plans', name), 'utf8');
      if (!/^glasshouse: sweep\/1$/m.test(text)) return;
      const { plan, points, warnings } = openSweep(DISK, { file: join(root, 'plans', name), text });
      assert.equal(name, `${plan.id}.plan.yaml`);
      assert.ok(points.length > 1);
      assert.deepEqual(warnings, []);
      assert.match(text, /^# /, 'says what it asks');
      for (const language of ['en', 'zh-Hans'] as const) assert.ok(plan.title?.[language], language);
    });

  test('has a size that suits a laptop: the first that the documents name', () => {
    const file = join(root, 'plans/appeal-capacity.plan.yaml');
    const sweep = openSweep(DISK, { file, text: readFileSync(file, 'utf8') });
    assert.deepEqual([sweep.points.length, runsOf(sweep)], [28, 560]);
  });
});

describe('the example of the documents', async () => {
  const documents = ['docs/sweeps.md', 'docs/sweeps.zh-Hans.md'].map((name) => readFileSync(join(root, name), 'utf8'));
  const plans = documents.map((text) => [...text.matchAll(/```yaml\n(glasshouse: sweep\/1\n.*?)```/gs)].map(([, plan = '']) => plan));
  const sweep = openSweep(DISK, { file: 'my-plan.yaml', text: plans[0]?.[0] ?? '' });
  const path = folder();
  const keep = SweepFolder.open(path, sweep, VERSION);
  const { kept } = await sweepHere(sweep, keep, { jobs: 2, version: VERSION });
  await keep.close();

  test('is one plan, the same in both languages but for its comments', () => {
    const [english, chinese] = plans.map(([plan = '', ...others]) => [plan.replaceAll(/ *#.*/g, ''), others]);
    assert.deepEqual(chinese, english);
    assert.equal(kept, partsOf(sweep).length);
  });

  for (const [n, text] of documents.entries())
    test(`has the runs and columns that the text says, and its questions have answers: ${n === 0 ? 'English' : 'Chinese'}`, async () => {
      assert.ok(text.includes(` ${runsOf(sweep)} `), `${runsOf(sweep)} runs`);
      for (const { name } of columnsOf(sweep, VERSION)) assert.ok(text.includes(`\`${name}\``), name);
      const statements = [...text.matchAll(/glasshouse sql my-sweep '([^']+)'/g)].map(([, statement = '']) => statement);
      assert.equal(statements.length, 2);
      for (const statement of statements) assert.ok((await ask(path, statement)).rows.length > 1, statement);
    });
});
