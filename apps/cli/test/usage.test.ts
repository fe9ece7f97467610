import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXAMPLES } from '../src/examples.ts';
import { folder, glasshouse } from './call.ts';

test('the command alone prints three examples and the commands', async () => {
  const { code, out, err } = await glasshouse([]);
  assert.deepEqual([code, err], [0, '']);
  assert.equal(out.match(/^ {2}glasshouse /gm)?.length, 3);
});

test('help begins with examples, and tells of exit codes', async () => {
  for (const args of [['help'], ['--help'], ['help', 'run'], ['run', '--help']]) {
    const { code, out } = await glasshouse(args);
    assert.equal(code, 0);
    assert.ok(out.startsWith('Examples:\n  glasshouse run'), out.slice(0, 80));
  }
  assert.match((await glasshouse(['help'])).out, /130 stopped/);
});

test('every command has examples', async () => {
  const { out } = await glasshouse(['help']);
  const commands = [...out.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map((match) => match[1] as string).filter((name) => name !== 'help');
  assert.deepEqual(commands.sort(), Object.keys(EXAMPLES).sort());
});

const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a misspelt command is answered with the right one', ['rnu'], /Did you mean run\?/],
  ['a misspelt flag is answered with the right one', ['run', '--seeed', '1', 'rongcheng'], /Did you mean --seed\?/],
  ['a misspelt id is answered with the right one', ['run', 'rongchen'], /Did you mean rongcheng\?/],
  ['a misspelt safeguard is answered with the right one', ['run', 'rongcheng', '--safeguard', 'expirry'], /Did you mean expiry\?/],
  ['a misspelt society is answered with the right one', ['run', 'rongcheng', '--society', 'flatt'], /Did you mean flat\?/],
  ['a misspelt shelf is answered with the right one', ['list', 'schems'], /Did you mean schemes\?/],
  ['a missing file is wrong usage', ['check', 'nowhere.yaml'], /there is no file "nowhere.yaml"/],
  ['a missing run file is wrong usage', ['reproduce', 'nowhere.json'], /there is no file "nowhere.json"/],
  ['a number is told what is allowed', ['run', 'rongcheng', '--persons', '0'], /whole number from 1 to 2147483647/],
  ['a fraction is no number of runs', ['run', 'rongcheng', '--runs', '1.5'], /whole number from 1 to/],
  ['a seed is 32 bits', ['run', 'rongcheng', '--seed', '4294967296'], /from 0 to 4294967295/],
  ['a command needs its argument', ['run'], /missing required argument 'scheme'/],
  ['a life needs a person', ['life', 'rongcheng'], /required option '--person/],
  ['a person must be there', ['life', 'rongcheng', '--person', '10', '--persons', '10'], /from 0 to 9/],
  ['a place to write to must be there', ['run', 'rongcheng', '-o', '/nowhere/at/all.json'], /there is no folder/],
  ['a baseline is not left out in silence', ['run', 'rongcheng', '--baseline', '--checkpoint', 'folder'], /do not go together/],
  ['a world without a scheme has no baseline', ['run', 'rongcheng', '--baseline', '--no-scheme'], /is the baseline itself/],
  ['cuts need a queue', ['run', 'rongcheng', '--spread', '3'], /give its address with --on/],
  ['a run on a queue has no checkpoint', ['run', 'rongcheng', '--on', 'redis://127.0.0.1:1', '--checkpoint', 'folder'], /the same command goes on with it/],
  ['a run on a queue has no baseline', ['run', 'rongcheng', '--on', 'redis://127.0.0.1:1', '--baseline'], /do not go together.*--no-scheme/],
  ['a workload is told what there is', ['bench', '--workload', 'one-rul'], /Did you mean one-rule\?/],
];
for (const [title, args, said] of WRONG) {
  test(`${title}: exit 2`, async () => {
    const { code, out, err } = await glasshouse(args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, said);
    assert.doesNotMatch(err, /\n\s+at /, 'no stack');
  });
}

test('commands of later versions say so, with any flags: exit 2', async () => {
  for (const name of ['serve', 'try']) {
    const { code, out, err } = await glasshouse([name, 'rongcheng', '--with', 'expiry', '--help']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /not in this version.*run, compare, safeguards, attribute, life, check/);
  }
});

test('both engines give one digest, and the result names the engine that ran; the compiled one is the default', async () => {
  const flags = ['run', 'rongcheng', '--persons', '500', '--months', '6', '--runs', '2', '--json'];
  const [first, compiled, plain] = await Promise.all([[], ['--engine', 'compiled'], ['--engine', 'plain']].map((engine) => glasshouse([...flags, ...engine])));
  const results = [first, compiled, plain].map((call) => JSON.parse(call?.out ?? '') as { digest: string; run: { engine: string } });
  assert.deepEqual(
    results.map((result) => result.run.engine),
    ['compiled', 'compiled', 'plain'],
  );
  assert.equal(new Set(results.map((result) => result.digest)).size, 1);
});

test('a stack is shown only to those who ask for it', async () => {
  const { err } = await glasshouse(['run', 'rongchen'], { env: { GLASSHOUSE_DEBUG: '1' } });
  assert.match(err, /\n\s+at /);
});

test('colour is off in a pipe, on by FORCE_COLOR, off again by NO_COLOR and --no-color', async () => {
  const cwd = folder();
  const args = ['check', 'my-city.yaml'];
  const coloured = async (extra: readonly string[], env: Record<string, string>): Promise<boolean> =>
    (await glasshouse([...extra, ...args], { cwd, env })).out.includes('\x1b[');
  assert.equal(await coloured([], {}), false);
  assert.equal(await coloured([], { FORCE_COLOR: '1' }), true);
  assert.equal(await coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  assert.equal(await coloured(['--no-color'], { FORCE_COLOR: '1' }), false);
});
