import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Calibrated, calibrateHere, encodePosterior } from '@glasshouse/sweep';
import { DISK } from 'glasshouse/node';
import { openCalibration } from 'glasshouse/sweep';
import { calibrationResult } from '../src/calibrate-result.ts';
import { calibrationText } from '../src/calibrate-text.ts';
import { makeTerminal, PLAIN_TERMINAL } from '../src/terminal.ts';
import { folder, glasshouse } from './call.ts';

const PLAN = `glasshouse: calibration/1
id: my-fit
scheme: my-city.yaml
persons: 300
months: 12
fit:
  - { path: indicators.late-bill.recorded, range: [0.1, 0.9] }
  - { path: indicators.late-bill.false_records, range: [0.001, 0.004] }
targets: [ { figure: stock } ]
draws: 40
keep: 8
`;
const cwd = folder();
const call = (...args: string[]) => glasshouse([...args, '-q'], { cwd });
writeFileSync(join(cwd, 'fit.yaml'), PLAN);
const opened = openCalibration(DISK, { file: join(cwd, 'fit.yaml'), text: PLAN });
const done = (await calibrateHere(opened, { jobs: 1, version: '0.1.0' })) as Calibrated;
writeFileSync(join(cwd, 'p.parquet'), encodePosterior(opened, done.kept, '0.1.0'));
const result = calibrationResult(opened, done);

test('a result says of each number and figure what was before and what is after', () => {
  assert.deepEqual([result.calibration, result.scheme, result.draws, result.kept, result.effective, result.refused], ['my-fit', 'my-city.yaml', 40, 8, 8, 0]);
  const [recorded] = result.parameters;
  assert.ok(recorded);
  assert.deepEqual([recorded.path, recorded.stated, recorded.grade], ['indicators.late-bill.recorded', 0.5, 'invented']);
  assert.ok(Math.abs(recorded.prior.low - 0.14) < 1e-9 && Math.abs(recorded.prior.high - 0.86) < 1e-9);
  assert.ok(Math.abs(recorded.width - (recorded.posterior.high - recorded.posterior.low) / 0.72) < 1e-9);
  const [stock] = result.targets;
  assert.deepEqual(stock?.published, { value: 120_000, low: 100_000, high: 200_000, scale: 50_000 });
  assert.ok((stock?.inside_after ?? 0) >= (stock?.inside_before ?? 1));
  assert.deepEqual(
    result.warnings.map(({ kind }) => kind),
    ['few'],
  );
});

test('the text says it in both languages, and labels figures as fitted', () => {
  const say = (language: 'en' | 'zh-Hans'): string =>
    calibrationText(opened, result, { ...makeTerminal({ ...PLAIN_TERMINAL, lang: language }), paint: (_, text) => text });
  assert.match(say('en'), /8 of 40 draws kept, the nearest \(rejection\)/);
  assert.match(say('en'), /indicators\.late-bill\.recorded +0\.5 +0\.5 \(0\.14 to 0\.86\)/);
  assert.match(say('en'), /After \(fitted\)[\s\S]*not predicted: that they come near is no evidence/);
  assert.match(say('zh-Hans'), /40 次中保留最接近的 8 次（拒绝法）/);
  assert.match(say('zh-Hans'), /拟合后（已拟合）[\s\S]*并不证明模型正确/);
  // A number of which the posterior is as wide as nine tenths of the prior is not told as narrower.
  const idle = { ...result, parameters: result.parameters.map((one) => ({ ...one, width: 0.95, moved: null, told: false })) };
  assert.match(calibrationText(opened, idle, makeTerminal({ ...PLAIN_TERMINAL, color: false })), /the figures say nothing about this number alone/);
});

test('run takes rows of a posterior as its draws, keeps them in the run file, and reproduces them', async () => {
  const small = ['--persons', '500', '--months', '12', '--runs', '2', '--jobs', '1'];
  const { code, out, err } = await call('run', 'my-city.yaml', ...small, '--posterior', 'p.parquet', '-o', 'r.json');
  assert.equal(code, 0, err);
  assert.match(out.replaceAll(/\s+/g, ' '), /after fitting: the middle 95 % of 8 draws from a posterior, whose 2 numbers were fitted/);
  const { ignorance, measures } = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'));
  assert.deepEqual([ignorance.asked, ignorance.draws, ignorance.parameters, ignorance.posterior.names.length], [8, 8, 2, 2]);
  assert.equal(measures.listed_share.ignorance.draws, 8);
  // Each row once: their weights are equal.
  const rows = done.kept.map(({ units }) => opened.valuesOf(units));
  assert.deepEqual(
    [...ignorance.posterior.points].sort(([a], [b]) => a - b),
    [...rows].sort(([a = 0], [b = 0]) => a - b),
  );
  const again = await call('reproduce', 'r.json');
  assert.equal(again.code, 0, again.out);
  assert.match(again.out, /8 draws of what is not known are the same/);
});

test('sweep takes rows of a posterior as its points', async () => {
  writeFileSync(
    join(cwd, 's.yaml'),
    'glasshouse: sweep/1\nid: s\nscheme: my-city.yaml\npersons: 100\nmonths: 2\nreplicates: 1\nvary: [{path: indicators.late-bill.recorded}, {path: indicators.late-bill.false_records}]\ndesign: {kind: posterior, points: 5}\nmeasures: [listed_share]\n',
  );
  const { code, out, err } = await call('sweep', 's.yaml', '--posterior', 'p.parquet', '-o', 's', '--jobs', '1', '--json');
  assert.equal(code, 0, err);
  assert.deepEqual([JSON.parse(out).points, JSON.parse(out).kept], [5, 1]);
});

test('a posterior that is not for this scheme, no posterior, or no plan of the kind is refused with what would be right', async () => {
  const [other, none, bare] = await Promise.all([
    call('run', 'rongcheng', '--persons', '100', '--posterior', 'p.parquet'),
    call('run', 'my-city.yaml', '--posterior', 'none.parquet'),
    call('sweep', 's.yaml', '--dry-run'),
  ]);
  assert.equal(other.code, 3);
  assert.match(other.err, /p\.parquet:1:1 +indicators\.late-bill\.recorded: the column .* leads nowhere in the scheme/);
  assert.equal(none.code, 2);
  assert.match(none.err, /there is no file "none\.parquet"\. "glasshouse calibrate PLAN -o none\.parquet" makes one/);
  assert.equal(bare.code, 3);
  assert.match(bare.err, /s\.yaml:8:16 +design\.kind: a posterior design takes its points from a file/);
});
