import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, glasshouse, ownProcess } from './call.ts';

const SMALL = ['--persons', '400', '--months', '24', '--runs', '3'];

test('run --json is the object of the contract', async () => {
  const { code, out, err } = await glasshouse(['run', 'my-city.yaml', ...SMALL, '--json'], { cwd: folder() });
  assert.deepEqual([code, err], [0, '']);
  const result = JSON.parse(out);
  assert.deepEqual(Object.keys(result).slice(0, 7), ['glasshouse', 'schema', 'run', 'digest', 'measures', 'series', 'timing']);
  assert.deepEqual(result.run, {
    scheme: 'my-city',
    society: 'flat',
    persons: 400,
    enterprises: 0,
    months: 24,
    seed: 42,
    runs: 3,
    safeguards: [],
    engine: 'compiled',
  });
  assert.match(result.digest, /^[0-9a-f]{64}$/);
  const { value, low, high, unit, runs } = result.measures.listed_share;
  assert.equal(unit, 'share of persons');
  assert.equal(runs.length, 3);
  assert.ok(low < value && value < high);
  assert.ok(Math.abs(value - (runs[0] + runs[1] + runs[2]) / 3) < 1e-12);
  assert.equal(result.series.listed_share.length, 24);
  assert.equal(result.series_interval.listed_share.length, 24);
  assert.deepEqual(result.series_interval.listed_share[23], [low, high]);
  assert.deepEqual(Object.keys(result.timing), ['wall_s', 'person_months_per_s', 'bytes_per_person', 'peak_rss_mib']);
  assert.equal(result.files, undefined);
});

test('flags may stand before and after the file, and workers change nothing', async () => {
  const cwd = folder();
  const digests = await Promise.all(
    [
      ['run', 'my-city.yaml', ...SMALL, '--jobs', '1', '--json'],
      ['run', ...SMALL, '--jobs', '3', '--json', 'my-city.yaml'],
      ['--progress', 'off', 'run', ...SMALL, 'my-city.yaml', '--json'],
    ].map(async (args) => JSON.parse((await glasshouse(args, { cwd })).out).digest),
  );
  assert.equal(new Set(digests).size, 1);
});

test('another seed gives another digest; a safeguard is named in the result', async () => {
  const cwd = folder();
  const [one, other, safe] = await Promise.all(
    [[], ['--seed', '43'], ['--safeguard', 'expiry', '--safeguard', 'notice-before']].map(async (args) =>
      JSON.parse((await glasshouse(['run', ...args, 'my-city.yaml', ...SMALL, '--json'], { cwd })).out),
    ),
  );
  assert.notEqual(one.digest, other.digest);
  assert.deepEqual(safe.run.safeguards, ['expiry', 'notice-before']);
});

test('the world without the scheme lists nobody', async () => {
  const { code, out } = await glasshouse(['run', 'my-city.yaml', '--no-scheme', ...SMALL, '--json'], { cwd: folder() });
  const result = JSON.parse(out);
  assert.deepEqual([code, result.run.scheme], [0, null]);
});

test('with one run the interval is null and says why', async () => {
  const { out } = await glasshouse(['run', 'my-city.yaml', ...SMALL, '--runs', '1', '--json'], { cwd: folder() });
  const { low, high, why } = JSON.parse(out).measures.listed_share;
  assert.deepEqual([low, high], [null, null]);
  assert.match(why, /one run/);
});

test('the text has the finding, one invented life, the limits and what to do next, in both languages', async () => {
  const cwd = folder();
  const english = await glasshouse(['run', 'my-city.yaml', ...SMALL], { cwd });
  assert.match(english.out, /^In this invented society/);
  assert.match(english.out, /One life, listed wrongly: Person \d+ \(invented\)/);
  assert.match(english.out, /Limits\n- /);
  assert.match(english.out, /next: glasshouse life my-city\.yaml --person \d+ --persons 400 --months 24/);
  const chinese = await glasshouse(['run', 'my-city.yaml', ...SMALL, '--lang', 'zh-Hans'], { cwd });
  assert.match(chinese.out, /^在这个虚构的社会里/);
  assert.match(chinese.out, /第\d+号居民（虚构）/);
});

test('-o keeps a run file whole, from which the run is reproduced: exit 0, or 5 if it differs', async () => {
  const cwd = folder();
  assert.equal((await glasshouse(['run', 'my-city.yaml', ...SMALL, '-q', '-o', 'a.run.json'], { cwd })).code, 0);
  assert.deepEqual(readdirSync(cwd).sort(), ['a.run.json', 'my-city.yaml']);
  const file = JSON.parse(readFileSync(join(cwd, 'a.run.json'), 'utf8'));
  assert.match(file.files.scheme, /^glasshouse: scheme\/1\nid: my-city/);
  const same = await glasshouse(['reproduce', 'a.run.json', '--json'], { cwd });
  assert.deepEqual([same.code, JSON.parse(same.out).same], [0, true]);
  writeFileSync(join(cwd, 'b.run.json'), JSON.stringify({ ...file, digest: `0${file.digest.slice(1)}`, glasshouse: '0.0.9' }));
  const other = await glasshouse(['reproduce', 'b.run.json'], { cwd });
  assert.equal(other.code, file.digest.startsWith('0') ? 0 : 5);
  assert.match(other.out, /made by Glasshouse 0\.0\.9/);
});

test('a run file without its files, or one that is none, is refused', async () => {
  const cwd = folder();
  const bad = async (text: string): Promise<number | null> => {
    writeFileSync(join(cwd, 'x.json'), text);
    return (await glasshouse(['reproduce', 'x.json'], { cwd })).code;
  };
  assert.equal(await bad('{'), 3);
  assert.equal(await bad('[]'), 3);
  assert.equal(await bad('{"run":{"persons":-1,"months":1,"seed":1,"runs":1},"digest":"0"}'), 3);
  assert.equal(await bad('{"run":{"persons":1,"months":1,"seed":1,"runs":1},"digest":"0"}'), 1);
});

test('--report writes one page that says invented', async () => {
  const cwd = folder();
  const { code } = await glasshouse(['run', 'my-city.yaml', ...SMALL, '-q', '--report', 'r.html'], { cwd });
  assert.equal(code, 0);
  const page = readFileSync(join(cwd, 'r.html'), 'utf8');
  assert.match(page, /^<!doctype html>/i);
  assert.match(page, /invented/i);
});

test('--calibration scales to the real population and says what was not reached', async () => {
  const cwd = folder();
  const { out } = await glasshouse(['run', 'my-city.yaml', ...SMALL, '--calibration', '--json'], { cwd });
  const { calibration, series } = JSON.parse(out);
  const [stock, ever, later] = calibration;
  assert.ok(Math.abs(stock.simulated.value - series.listed_share[11] * 1e6) < 1e-3);
  assert.equal(stock.inside, stock.simulated.value >= 100000 && stock.simulated.value <= 200000);
  assert.ok(Math.abs(ever.simulated.value - series.ever_listed_share[5] * 1e6) < 1e-3);
  assert.deepEqual([ever.inside, later.simulated, later.inside], [false, null, null]);
  assert.match(later.why, /not reached/);
  const text = await glasshouse(['run', 'my-city.yaml', ...SMALL, '--calibration'], { cwd });
  assert.match(text.out, /Entries in year nine .* not reached/);
});

test('Ctrl-C keeps the runs that are finished, and says how many: exit 130', async () => {
  const cwd = folder();
  let pressed = false;
  const { code, err } = await ownProcess(
    ['run', 'my-city.yaml', '--persons', '3000', '--runs', '5000', '--jobs', '2', '--progress', 'json', '-o', 'part.json'],
    {
      cwd,
      onError: (text, kill) => {
        if (pressed || !text.includes('"finished":3')) return;
        pressed = true;
        kill('SIGINT');
      },
    },
  );
  assert.equal(code, 130);
  const part = JSON.parse(readFileSync(join(cwd, 'part.json'), 'utf8'));
  assert.ok(part.run.runs >= 3 && part.run.runs < 5000);
  assert.equal(part.measures.listed_share.runs.length, part.run.runs);
  assert.match(err, new RegExp(`Stopped: ${part.run.runs} of 5000 runs`));
});

test('where all workers live one run together, Ctrl-C drops it at the end of the month', async () => {
  let pressed = 0;
  const { code, out, err } = await ownProcess(
    ['run', 'my-city.yaml', '--persons', '400000', '--months', '400', '--runs', '1', '--jobs', '2', '--engine', 'plain', '--progress', 'json'],
    {
      cwd: folder(),
      onError: (_, kill) => {
        if (pressed++ === 0) kill('SIGINT');
      },
    },
  );
  assert.deepEqual([code, out], [130, '']);
  assert.match(err, /finished runs are kept, the run in hand is not/);
  assert.match(err, /stopped before the first run was finished/);
});

test('a second Ctrl-C stops at once', async () => {
  const cwd = folder();
  let pressed = false;
  const { code, out } = await ownProcess(['run', 'my-city.yaml', '--persons', '400000', '--jobs', '2', '--progress', 'json', '-o', 'part.json'], {
    cwd,
    onError: (_, kill) => {
      if (pressed) return;
      pressed = true;
      kill('SIGINT');
      setTimeout(() => kill('SIGINT'), 600);
    },
  });
  assert.deepEqual([code, out], [130, '']);
  assert.equal(existsSync(join(cwd, 'part.json')), false);
});

test('a result that cannot be written is one line and exit 1', { skip: !existsSync('/dev/full') }, () => {
  const main = new URL('../src/main.ts', import.meta.url).pathname;
  for (const args of ['list schemes', 'schema scheme', 'compare neutral --against none --persons 20 --months 2 --runs 1', 'list schemes --json']) {
    const { status, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" "${main}" ${args} > /dev/full`], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [1, 'glasshouse: the file does not fit on the disk (ENOSPC)\n'], args);
  }
});

test('a reader that goes away gets no message', () => {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `"${process.execPath}" "${new URL('../src/main.ts', import.meta.url).pathname}" schema scheme | head -1`],
    { encoding: 'utf8' },
  );
  assert.deepEqual([status, stderr], [0, '']);
  // Nor does it make a success of what is none.
  const main = new URL('../src/main.ts', import.meta.url).pathname;
  const wrong = spawnSync('bash', ['-c', `set -o pipefail; "${process.execPath}" "${main}" check nosuch 2>&1 | true`], { encoding: 'utf8' });
  assert.equal(wrong.status, 2);
});

test('reproduce compares every number of the file, and names the first that differs: exit 5', async () => {
  const cwd = folder();
  await glasshouse(['run', 'my-city.yaml', ...SMALL, '-o', 'doctored.json'], { cwd });
  const file = JSON.parse(readFileSync(join(cwd, 'doctored.json'), 'utf8'));
  file.series.listed_share[3] = 0.5;
  writeFileSync(join(cwd, 'doctored.json'), JSON.stringify(file));
  const { code, out } = await glasshouse(['reproduce', 'doctored.json'], { cwd });
  assert.equal(code, 5);
  assert.match(out, /series\.listed_share\.3/);
});

test('a run that would not fit in memory is refused before it starts, with the size that would: exit 1', async () => {
  const env = { GLASSHOUSE_MEMORY_MIB: '100' };
  const { code, err } = await glasshouse(['run', 'my-city.yaml', '--persons', '200000000', '--runs', '1'], { cwd: folder(), env });
  assert.equal(code, 1);
  const fits = Number(/About (\d+) persons would fit/.exec(err)?.[1]);
  assert.ok(fits > 1e6 && fits < 2e7, err);
});

test('a run across phases says in which of its months the rules change', async () => {
  const { code, out } = await glasshouse(['run', 'national-plan', '--persons', '300', '--months', '100', '--runs', '2']);
  assert.equal(code, 0);
  assert.match(out.replaceAll(/\s+/g, ' '), /The rules change in months 81 and 89 of the run\. \w/);
  const short = await glasshouse(['run', 'national-plan', '--persons', '300', '--months', '24', '--runs', '2']);
  assert.doesNotMatch(short.out, /rules change/);
});

test('the world without the scheme is lived beside unless it is left out, and a run file repeats either', async () => {
  const cwd = folder();
  const args = ['run', 'my-city.yaml', ...SMALL];
  const [beside, alone] = await Promise.all(
    [[], ['--no-baseline']].map(async (more) => JSON.parse((await glasshouse([...args, ...more, '--json'], { cwd })).out)),
  );
  const bare = JSON.parse((await glasshouse([...args, '--no-scheme', '--json'], { cwd })).out);
  assert.deepEqual([beside.without, alone.without], [{ digest: bare.digest }, undefined]);
  assert.equal(beside.digest, alone.digest);
  // Nobody in this society answers to a scheme.
  assert.deepEqual([beside.measures.benefit.value, beside.measures.means_lost.value, beside.measures.means_lost.runs], [0, 0, [0, 0, 0]]);
  for (const { measures } of [alone, bare]) {
    assert.equal(measures.benefit.value, null);
    assert.match(measures.benefit.why, /glasshouse run SCHEME --baseline/);
  }
  for (const [file, more] of [
    ['beside.json', []],
    ['alone.json', ['--no-baseline']],
  ] as const) {
    await glasshouse([...args, ...more, '-o', file], { cwd });
    const { code, err } = await glasshouse(['reproduce', file], { cwd });
    assert.equal(code, 0, `${file}: ${err}`);
  }
  const changed = JSON.parse(readFileSync(join(cwd, 'beside.json'), 'utf8'));
  writeFileSync(join(cwd, 'beside.json'), JSON.stringify({ ...changed, without: { digest: alone.digest } }));
  const { code, out } = await glasshouse(['reproduce', 'beside.json', '--json'], { cwd });
  assert.deepEqual([code, JSON.parse(out).differs_at], [5, 'without.digest']);
});

test('--fragmentation says that it does nothing where there is no federation', async () => {
  const { code, err } = await glasshouse(['run', 'my-city.yaml', '--fragmentation', '--persons', '20', '--months', '2', '--runs', '1'], { cwd: folder() });
  assert.equal(code, 0);
  assert.match(err, /--fragmentation does nothing here/);
});
