import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CITY, folder, glasshouse } from './call.ts';

const SMALL = ['--persons', '2000', '--months', '18', '--runs', '2', '--jobs', '2'];
const RANGED = CITY.replace('recorded: 0.5,', 'recorded: 0.5, evidence: { recorded: { grade: invented, source: none, low: 0.1, high: 0.9 } },');
const SHORTER = 'glasshouse: safeguard/1\nid: nobody\ntitle: { en: Nobody }\nabout: { en: No list }\nsources: {}\nremove: { lists: [ { colour: black } ] }\n';

function ranged(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'ranged.yaml'), RANGED);
  writeFileSync(join(cwd, 'nobody.yaml'), SHORTER);
  writeFileSync(join(cwd, 'twin.yaml'), RANGED.replace('id: my-city', 'id: twin'));
  return cwd;
}

const compare = async (cwd: string, ...more: string[]) => JSON.parse((await glasshouse(['compare', 'ranged.yaml', ...SMALL, ...more, '--json'], { cwd })).out);

test('compare --ignorance gives each world and each difference a range, and changes no other number', async () => {
  const cwd = ranged();
  const [point, drawn] = await Promise.all([compare(cwd, '--with', 'nobody.yaml'), compare(cwd, '--with', 'nobody.yaml', '--ignorance', '40')]);
  assert.equal(point.ignorance, null);
  assert.match(point.ignorance_why, /--ignorance 200/);
  assert.equal(drawn.ignorance.draws, 40);
  for (const [id, { difference, ...rest }] of Object.entries<Record<string, Record<string, unknown>>>(drawn.differences)) {
    const { ignorance, ...estimate } = difference as Record<string, unknown>;
    assert.ok(ignorance, id);
    assert.deepEqual({ difference: estimate, ...rest }, point.differences[id]);
  }
  // Without a list nobody is listed: the difference is what the scheme lists, with the sign turned.
  const [scheme, nobody] = drawn.worlds.map(
    (world: { measures: Record<string, { ignorance: Record<string, number> }> }) => world.measures['listed_share']?.ignorance,
  );
  const { low, high, median } = drawn.differences.listed_share.difference.ignorance;
  assert.deepEqual([nobody.low, nobody.high], [0, 0]);
  for (const [a, b] of [
    [low, -scheme.high],
    [high, -scheme.low],
    [median, -scheme.median],
  ])
    assert.ok(Math.abs(a - b) < 1e-12);
  assert.ok(low < median && median < high && high < 0);
});

test('worlds with the same unknown numbers have the same values of them in every draw', async () => {
  const drawn = await compare(ranged(), '--against', 'twin.yaml', '--ignorance', '5');
  const { low, high, median } = drawn.differences.listed_share.difference.ignorance;
  assert.deepEqual([low, median, high], [0, 0, 0]);
  assert.ok(drawn.worlds[0].measures.listed_share.ignorance.low < drawn.worlds[0].measures.listed_share.ignorance.high);
});

test('the text shows both ranges of a difference apart, or says that one was not drawn', async () => {
  const cwd = ranged();
  const say = async (...more: string[]): Promise<string> =>
    (await glasshouse(['compare', 'ranged.yaml', '--with', 'nobody.yaml', ...SMALL, ...more], { cwd })).out;
  const [drawn, chinese, point] = await Promise.all([say('--ignorance', '30'), say('--ignorance', '30', '--lang', 'zh-Hans'), say()]);
  assert.match(drawn, /\n {2}Range by chance, 95 %: −.*\n {2}Range by what is not known: −/);
  assert.match(chinese, /偶然范围 +未知范围 +单位\n.*（95%）/);
  assert.match(point, /by chance alone;[\s\S]*--ignorance\s+200/);
});

for (const [command, more] of [
  ['compare', ['--against', 'none', '--runs', '1']],
  ['run', ['--no-baseline', '--runs', '2']],
] as const)
  test(`Ctrl-C while the last runs of ${command} are lived shows these, and no draw begins: exit 130`, async () => {
    let killed = false;
    const size = ['--persons', '400000', '--months', '60', '--jobs', '2', '--ignorance', '3'];
    const { code, out, err } = await glasshouse([command, 'ranged.yaml', ...more, ...size, '--progress', 'json', '--json'], {
      cwd: ranged(),
      onError: (text, kill) => {
        if (killed || !text.includes('"finished":0')) return;
        killed = true;
        kill('SIGINT');
      },
    });
    assert.equal(code, 130, err);
    assert.doesNotMatch(err, /draws that have begun/);
    assert.match(err, /Stopped before the first draw of what is not known was finished/);
    const result = JSON.parse(out);
    assert.equal(result.ignorance, null);
    assert.equal((result.measures ?? result.worlds[0].measures).listed_share.runs.length, Number(more.at(-1)));
  });
