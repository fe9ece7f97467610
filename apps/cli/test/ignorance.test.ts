import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CITY, folder, glasshouse, ownProcess } from './call.ts';

const SMALL = ['--persons', '4000', '--months', '24', '--runs', '3', '--jobs', '2'];
const RANGED = CITY.replace('recorded: 0.5,', 'recorded: 0.5, evidence: { recorded: { grade: invented, source: none, low: 0.1, high: 0.9 } },');

/** A folder with `ranged.yaml`, whose coverage is not known. */
function ranged(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'ranged.yaml'), RANGED);
  return cwd;
}

test('--ignorance adds a range to each measure and changes no other number of the run', async () => {
  const cwd = ranged();
  const [without, drawn] = await Promise.all(
    [[], ['--ignorance', '40']].map(async (more) => JSON.parse((await glasshouse(['run', 'ranged.yaml', ...SMALL, ...more, '--json'], { cwd })).out)),
  );
  assert.equal(without.ignorance, null);
  assert.match(without.ignorance_why, /by chance alone.*--ignorance 200/);
  assert.deepEqual(drawn.ignorance, { asked: 40, draws: 40, parameters: 1, refused: 0, given_up: 0, replicate: 0 });
  assert.equal(drawn.digest, without.digest);
  for (const [id, { ignorance, ...estimate }] of Object.entries<Record<string, unknown>>(drawn.measures)) {
    assert.deepEqual(estimate, without.measures[id]);
    assert.ok(ignorance, id);
  }
  // The world without the scheme is drawn and lived beside, for what is measured against it.
  assert.equal(typeof drawn.measures.means_lost.ignorance.median, 'number');
  const { low, high, median, draws, null_draws, drivers } = drawn.measures.listed_share.ignorance;
  assert.ok(low < median && median < high);
  assert.ok(low < drawn.measures.listed_share.low && high > drawn.measures.listed_share.high);
  assert.deepEqual([draws, null_draws, drivers[0].path, drivers[0].grade], [40, 0, 'indicators.late-bill.recorded', 'invented']);
});

test('the text shows the two ranges apart, or says that one was not drawn, in both languages', async () => {
  const cwd = ranged();
  const say = async (...more: string[]): Promise<string> => (await glasshouse(['run', 'ranged.yaml', ...SMALL, ...more], { cwd })).out;
  const [english, chinese, without, ohne] = await Promise.all([
    say('--ignorance', '40'),
    say('--ignorance', '40', '--lang', 'zh-Hans'),
    say(),
    say('--lang', 'zh-Hans'),
  ]);
  assert.match(english, /Measure +Value +Range by +Range by +Unit\n +chance, 95 % +what is not\n +known\n/);
  assert.match(english, /Range\s+by\s+what\s+is\s+not\s+known: \d+ to \d+, and/);
  assert.match(english, /40 draws/);
  assert.match(english, /Listed: indicators\.late-bill\.recorded of the scheme \(invented, \d+ %\)/);
  assert.match(chinese, /指标 +数值 +偶然范围（95%） +未知范围 +单位/);
  assert.match(chinese, /制度的 indicators\.late-bill\.recorded（设定，\d+%）/);
  assert.match(without, /by chance alone;[\s\S]*--ignorance\s+200/);
  assert.doesNotMatch(without, /what is not known {2}|hangs on/);
  assert.match(ohne, /--ignorance\s*200/);
});

test('the report shows both ranges, and how to repeat them', async () => {
  const cwd = ranged();
  await glasshouse(['run', 'ranged.yaml', ...SMALL, '--ignorance', '40', '-q', '--report', 'r.html'], { cwd });
  const page = readFileSync(join(cwd, 'r.html'), 'utf8');
  assert.match(page, /Range by chance, 95 %<\/th><th[^>]*>Range by what is not known/);
  assert.match(page, /--ignorance 40/);
  assert.match(page, /What the range by what is not known hangs on most/);
});

test('a run file lists what was drawn, and is reproduced with its draws: exit 5 if one differs', async () => {
  const cwd = ranged();
  await glasshouse(['run', 'ranged.yaml', ...SMALL, '--ignorance', '30', '-q', '-o', 'a.json'], { cwd });
  const file = JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'));
  assert.deepEqual(file.ignorance.parameter_list, [
    { file: 'scheme', path: 'indicators.late-bill.recorded', value: 0.5, low: 0.1, high: 0.9, grade: 'invented', source: 'none' },
  ]);
  const same = await glasshouse(['reproduce', 'a.json'], { cwd });
  assert.equal(same.code, 0);
  assert.match(same.out, /30 draws of what is not known are the same/);
  file.measures.listed_share.ignorance.high += 1e-9;
  writeFileSync(join(cwd, 'a.json'), JSON.stringify(file));
  const other = await glasshouse(['reproduce', 'a.json', '--json'], { cwd });
  assert.deepEqual([other.code, JSON.parse(other.out).differs_at], [5, 'measures.listed_share.ignorance.high']);
});

test('a run file whose draws no run can have is refused', async () => {
  const cwd = folder();
  const run = { persons: 1, months: 1, seed: 1, runs: 1 };
  const files = { scheme: null, society: '', safeguards: [] };
  writeFileSync(join(cwd, 'x.json'), JSON.stringify({ run, digest: '0', files, ignorance: { draws: 1e9, given_up: 0 } }));
  const { code, err } = await glasshouse(['reproduce', 'x.json'], { cwd });
  assert.equal(code, 3);
  assert.match(err, /`ignorance`/);
});

test('no draw, or more than are kept, is wrong usage: exit 2', async () => {
  for (const draws of ['0', '10001', 'many']) {
    const { code, err } = await glasshouse(['run', 'my-city.yaml', '--ignorance', draws], { cwd: folder() });
    assert.equal(code, 2);
    assert.match(err, /whole number from 1 to 10000/);
  }
});

test('Ctrl-C keeps the draws that are finished, and says how many: exit 130', async () => {
  const cwd = ranged();
  let pressed = false;
  const { code, out, err } = await ownProcess(
    ['run', 'ranged.yaml', '--persons', '3000', '--runs', '2', '--ignorance', '10000', '--jobs', '2', '--progress', 'json', '--json'],
    {
      cwd,
      onError: (text, kill) => {
        if (pressed || !/"finished":[3-9],"runs":10000,"unit":"draws"/.test(text)) return;
        pressed = true;
        kill('SIGINT');
      },
    },
  );
  assert.equal(code, 130);
  const { ignorance, measures, run } = JSON.parse(out);
  assert.equal(run.runs, 2);
  assert.ok(ignorance.draws >= 3 && ignorance.draws < 10000 && ignorance.asked === 10000);
  assert.equal(measures.listed_share.ignorance.draws, ignorance.draws);
  assert.match(err, new RegExp(`Stopped: ${ignorance.draws} of 10000 draws`));
});
