import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folder, glasshouse, ownProcess } from './call.ts';

const PLAN = `glasshouse: sweep/1
id: recorded
scheme: my-city.yaml
persons: 200
months: 6
replicates: 3
worlds: [scheme, none]
vary:
  - path: indicators.late-bill.recorded
    values: 0.01..0.6 step 0.01
  - path: indicators.late-bill.false_records
    values: [0, 0.01]
measures: [listed_share, wrongly_listed_share, benefit]
`;

describe('glasshouse sweep', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'plan.yaml'), PLAN);

  test('--dry-run says runs, person-months, time and size, and writes nothing', async () => {
    const before = readdirSync(cwd);
    const { code, out, err } = await glasshouse(['sweep', 'plan.yaml', '--dry-run'], { cwd });
    assert.equal(code, 0, err);
    assert.match(out, /120 points × 2 worlds \(scheme, none\) × 3 replicates/);
    assert.match(out, /720 runs/);
    assert.match(out, /864,000 person-months \(200 persons × 6 months a run\)/);
    assert.match(out, /about \d+ (s|min) with \d+ threads? here/);
    assert.match(out, /about \d+(\.\d)? (kB|MB) in \d+ Parquet files/);
    assert.match(out, /indicators\.late-bill\.recorded +60: 0\.01, 0\.02, … 0\.6 {2}\(in the file 0\.5, invented\)/);
    assert.deepEqual(readdirSync(cwd), before);
    const chinese = await glasshouse(['sweep', 'plan.yaml', '--dry-run', '--lang', 'zh-Hans'], { cwd });
    assert.match(chinese.out, /120 个取值点 × 2 个世界/);
  });

  test('killed at any moment it goes on, and its files are those of one that was not', async () => {
    const whole = await glasshouse(['sweep', 'plan.yaml', '-o', 'whole', '--jobs', '1', '--json'], { cwd });
    assert.equal(whole.code, 0, whole.err);
    const done = JSON.parse(whole.out) as { digest: string; runs: number; parts: number; kept: number; refused: number };
    assert.deepEqual([done.runs, done.kept, done.refused], [720, done.parts, 0]);
    let kills = 0;
    for (const wait of [900, 1500]) {
      const { code } = await ownProcess(['sweep', 'plan.yaml', '-o', 'killed'], {
        cwd,
        onStart: (kill) => setTimeout(() => kill('SIGKILL'), wait),
      });
      if (code === null) kills++;
    }
    const rest = await glasshouse(['sweep', 'plan.yaml', '-o', 'killed', '--jobs', '2', '--json'], { cwd });
    assert.equal(rest.code, 0, rest.err);
    assert.equal((JSON.parse(rest.out) as { digest: string }).digest, done.digest);
    assert.ok(kills > 0);
    assert.deepEqual(readdirSync(join(cwd, 'killed')).sort(), ['plan.yaml', 'runs', 'sweep.json']);
    assert.equal(readFileSync(join(cwd, 'killed', 'plan.yaml'), 'utf8'), PLAN);
    const again = await glasshouse(['sweep', 'plan.yaml', '-o', 'killed'], { cwd });
    assert.match(again.err, /Every part is there already/);
  });

  test('is asked in SQL: one row a run, a column a parameter and measure; paired worlds have the same luck', async () => {
    const { code, out, err } = await glasshouse(
      [
        'sql',
        'whole',
        'select count(*) as n, avg("indicators.late-bill.recorded") as recorded, max(run_id) as last, avg(benefit) filter (world = \'none\') as nothing from runs',
        '--json',
      ],
      { cwd },
    );
    assert.equal(code, 0, err);
    const [row] = JSON.parse(out) as { n: number; recorded: number; last: number; nothing: number }[];
    assert.deepEqual([row?.n, row?.last, row?.nothing, row?.recorded.toFixed(6)], [720, 719, 0, '0.305000']);
    const text = await glasshouse(['sql', 'whole', 'select world, count(*) as runs from runs group by world order by world'], { cwd });
    assert.equal(text.out, 'world   runs\nnone    360\nscheme  360\n');
    const outside = await glasshouse(['sql', 'whole', "select * from read_csv('my-city.yaml')"], { cwd });
    assert.deepEqual([outside.code, outside.out], [2, '']);
  });

  test('says of a bad plan what is wrong at which line, exit 3, and of a missing folder what to give, exit 2', async () => {
    writeFileSync(join(cwd, 'bad.yaml'), PLAN.replace('late-bill.recorded', 'late-bil.recorded').replace('listed_share,', 'listed_shar,'));
    const bad = await glasshouse(['sweep', 'bad.yaml', '-o', 'bad'], { cwd });
    assert.equal(bad.code, 3);
    assert.match(bad.err, /bad\.yaml:9:11 {2}vary\.0\.path: .*there is no "late-bil" there\n.*allowed: late-bill/);
    assert.ok(!readdirSync(cwd).includes('bad'));
    const nowhere = await glasshouse(['sweep', 'plan.yaml'], { cwd });
    assert.deepEqual([nowhere.code, /Give a folder with -o/.test(nowhere.err)], [2, true]);
    const none = await glasshouse(['sweep', 'no-such.yaml', '-o', 'x'], { cwd });
    assert.deepEqual([none.code, /there is no file "no-such\.yaml"/.test(none.err)], [2, true]);
    const scheme = await glasshouse(['sweep', 'my-city.yaml', '-o', 'x'], { cwd });
    assert.equal(scheme.code, 3);
    const queue = await glasshouse(['sweep', 'plan.yaml', '-o', 'q', '--on', 'redis://127.0.0.1:1', '--jobs', '2'], { cwd });
    assert.deepEqual([queue.code, /cannot be reached: ECONNREFUSED/.test(queue.err)], [1, true]);
    assert.match(queue.err, /--jobs changes nothing with --on/);
  });
});
