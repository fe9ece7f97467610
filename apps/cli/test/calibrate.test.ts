import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
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
writeFileSync(join(cwd, 'fit.yaml'), PLAN);
const call = (...args: string[]) => glasshouse([...args, '-q'], { cwd });
const fitted = await call('calibrate', 'fit.yaml', '-o', 'p.parquet', '--json', '--jobs', '2');

test('calibrate says of each number and figure what was before and what is after, and writes the draws that were kept', async () => {
  assert.equal(fitted.code, 0, fitted.err);
  const result = JSON.parse(fitted.out);
  assert.deepEqual([result.calibration, result.scheme, result.draws, result.kept, result.effective, result.refused], ['my-fit', 'my-city.yaml', 40, 8, 8, 0]);
  const [recorded] = result.parameters;
  assert.deepEqual([recorded.path, recorded.stated, recorded.grade], ['indicators.late-bill.recorded', 0.5, 'invented']);
  assert.ok(Math.abs(recorded.prior.low - 0.14) < 1e-9 && Math.abs(recorded.prior.high - 0.86) < 1e-9);
  assert.ok(Math.abs(recorded.width - (recorded.posterior.high - recorded.posterior.low) / 0.72) < 1e-9);
  assert.deepEqual(result.targets[0].published, { value: 120_000, low: 100_000, high: 200_000, scale: 50_000 });
  assert.ok(result.targets[0].inside_after >= result.targets[0].inside_before);
  assert.deepEqual(
    result.warnings.map(({ kind }: { kind: string }) => kind),
    ['few'],
  );
});

test('calibrate tells it in both languages, labelled as fitted', async () => {
  const [english, chinese] = await Promise.all([
    call('calibrate', 'fit.yaml', '--jobs', '1'),
    call('calibrate', 'fit.yaml', '--jobs', '1', '--lang', 'zh-Hans'),
  ]);
  assert.match(english.out, /8 of 40 draws kept, the nearest \(rejection\)/);
  assert.match(english.out, /indicators\.late-bill\.recorded +0\.5 +0\.5 \(0\.14 to 0\.86\)/);
  assert.match(english.out, /After \(fitted\)/);
  assert.match(english.out, /not predicted: that they come near is no evidence/);
  assert.match(chinese.out, /40 次中保留最接近的 8 次（拒绝法）/);
  assert.match(chinese.out, /拟合后（已拟合）[\s\S]*并不证明模型正确/);
});

test('run takes rows of a posterior as its draws, keeps them in the run file, and reproduces them', async () => {
  const small = ['--persons', '500', '--months', '12', '--runs', '2', '--jobs', '2'];
  const { code, out, err } = await call('run', 'my-city.yaml', ...small, '--posterior', 'p.parquet', '--json', '-o', 'r.json');
  assert.equal(code, 0, err);
  const { ignorance, measures } = JSON.parse(out);
  assert.deepEqual([ignorance.asked, ignorance.draws, ignorance.parameters, ignorance.posterior.names.length], [8, 8, 2, 2]);
  assert.equal(ignorance.posterior.points, undefined);
  assert.equal(measures.listed_share.ignorance.draws, 8);
  const kept = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).ignorance;
  assert.equal(kept.posterior.points.length, 8);
  const [again, text] = await Promise.all([call('reproduce', 'r.json'), call('run', 'my-city.yaml', ...small, '--posterior', 'p.parquet', '--ignorance', '3')]);
  assert.equal(again.code, 0, again.out);
  assert.match(again.out, /8 draws of what is not known are the same/);
  assert.match(text.out.replaceAll(/\s+/g, ' '), /after fitting: the middle 95 % of 3 draws from a posterior, whose 2 numbers were fitted/);
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
  const [other, none, bare, wrong] = await Promise.all([
    call('run', 'rongcheng', '--persons', '100', '--posterior', 'p.parquet'),
    call('run', 'my-city.yaml', '--posterior', 'none.parquet'),
    call('sweep', 's.yaml', '--dry-run'),
    call('calibrate', 's.yaml'),
  ]);
  assert.equal(other.code, 3);
  assert.match(other.err, /p\.parquet:1:1 +indicators\.late-bill\.recorded: the column .* leads nowhere in the scheme/);
  assert.equal(none.code, 2);
  assert.match(none.err, /there is no file "none\.parquet"\. "glasshouse calibrate PLAN -o none\.parquet" makes one/);
  assert.equal(bare.code, 3);
  assert.match(bare.err, /s\.yaml:8:16 +design\.kind: a posterior design takes its points from a file/);
  assert.equal(wrong.code, 3);
  assert.match(wrong.err, /s\.yaml:1:1/);
});
