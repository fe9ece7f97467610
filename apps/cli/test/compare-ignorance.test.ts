import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CITY, folder, glasshouse, ownProcess } from './call.ts';

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

const bounds = ({ ignorance }: { readonly ignorance: { readonly low: number; readonly high: number } }): readonly number[] => [ignorance.low, ignorance.high];

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

type Drawn = Record<string, Record<string, { readonly ignorance: { readonly low: number; readonly high: number } | undefined }>>;

test('safeguards and attribute --ignorance give each part the range that the same two worlds have, and change no other number', async () => {
  const cwd = ranged();
  const told = async (...args: string[]) => JSON.parse((await glasshouse([...args, ...SMALL, '--json'], { cwd })).out);
  const draws = ['--ignorance', '6'];
  const named = ['--with', 'nobody.yaml,expiry,no-speech-indicators'];
  const [point, drawn, nobody, rule, none] = await Promise.all([
    told('safeguards', 'ranged.yaml', ...named),
    told('safeguards', 'ranged.yaml', ...named, ...draws),
    told('compare', 'ranged.yaml', '--with', 'nobody.yaml', ...draws),
    told('attribute', 'ranged.yaml', '--of', 'indicators', ...draws),
    told('compare', 'ranged.yaml', '--with', 'nobody.yaml', '--against', 'none', ...draws),
  ]);
  assert.equal(point.ignorance, null);
  assert.deepEqual([drawn.ignorance.draws, drawn.changes_nothing], [6, ['no-speech-indicators']]);
  const without = (key: string, value: unknown): unknown => (key === 'ignorance' || key === 'drivers' ? undefined : value);
  for (const part of ['safeguards', 'all', 'differences']) assert.deepEqual(JSON.parse(JSON.stringify(drawn[part], without)), point[part], part);
  // What one adds alone is what lies between the scheme and the scheme with it.
  for (const id of ['listed_share', 'wrongly_listed', 'denied', 'means_lost']) {
    assert.deepEqual(bounds(drawn.safeguards.nobody[id].alone), bounds(nobody.differences[id].difference), id);
    assert.deepEqual(bounds(drawn.all[id]), bounds(drawn.differences[id].difference), id);
    assert.deepEqual(bounds(drawn.safeguards['no-speech-indicators'][id].shapley), [0, 0], id);
    // The only indicator: its share is all that the scheme does.
    assert.deepEqual(bounds(rule.shares['late-bill'][id].shapley), bounds(rule.all[id]), id);
  }
  assert.deepEqual(bounds(rule.all.listed_share), bounds(none.worlds[0].measures.listed_share));
  // Who has no list left gains nothing from expiry: in every draw the shares add up.
  const [a, b] = ['nobody', 'expiry'].map((id) => (drawn.safeguards as Drawn)[id]?.['listed_share']) as unknown as Record<
    string,
    { ignorance: { median: number } }
  >[];
  assert.deepEqual(b?.['last']?.ignorance.median, 0);
  assert.ok((a?.['shapley']?.ignorance.median ?? 0) < 0 && (b?.['shapley']?.ignorance.median ?? 1) <= 0);
});

test('where orders are drawn, parts alone and last have ranges by what is not known, shares have none and say why; the text keeps them apart', async () => {
  const cwd = ranged();
  const args = ['safeguards', 'ranged.yaml', '--with', 'nobody.yaml,expiry', '--measure', 'listed_share', ...SMALL, '--ignorance', '3'];
  const [sampled, text, chinese] = await Promise.all([
    glasshouse([...args, '--shapley', '64', '--json'], { cwd }),
    glasshouse([...args, '--shapley', '64'], { cwd }),
    glasshouse([...args, '--lang', 'zh-Hans'], { cwd }),
  ]);
  const { alone, shapley } = JSON.parse(sampled.out).safeguards.nobody.listed_share;
  assert.ok(alone.ignorance.low < alone.ignorance.high && typeof shapley.value === 'number');
  assert.equal(shapley.ignorance.low, null);
  assert.match(shapley.ignorance.why, /all sets of players/);
  assert.match(text.out, /\nRange of the same by what is not known, 95 % of the draws \(none for Shapley\s/);
  assert.match(text.out, /\nRange by what is not known: the middle 95 % of 3 draws/);
  assert.match(chinese.out, /\n同样各项的未知范围，取各次抽取的中间95%：\n[\s\S]*\n未知范围：/);
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
    const { code, out, err } = await ownProcess([command, 'ranged.yaml', ...more, ...size, '--progress', 'json', '--json'], {
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
