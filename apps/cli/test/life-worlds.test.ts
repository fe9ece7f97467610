/** One life beside other worlds: the same person, the same luck. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { displayWidth, plain, runReplicate, watchLife } from 'glasshouse';
import { compileExperiment, prepare } from 'glasshouse/node';
import { worldsOf } from '../src/beside.ts';
import { besideText } from '../src/life-beside-text.ts';
import { watchOne } from '../src/one-run.ts';
import { makeTerminal, type Terminal } from '../src/terminal.ts';
import { folder, glasshouse } from './call.ts';

const SIZE = ['--persons', '300', '--months', '36'];

interface Told {
  readonly id: string;
  readonly invented: boolean;
  readonly events: readonly { readonly month: number; readonly kind: string; readonly rule: string | null; readonly value: number }[];
  readonly parts_at: number | null;
  readonly sums: Record<string, number | null>;
}

/** The life as it is watched in a world of its own, without anything that holds worlds beside each other. */
function watched(scheme: string, safeguards: readonly string[], noScheme: boolean, person: number) {
  const program = compileExperiment(prepare({ scheme, safeguards, noScheme }), 300, 36);
  return watchLife(program, 42, 1, person, runReplicate(plain, program, 42, 1)?.rows ?? null);
}

test('in each world the events are those of the life watched in that world alone', async () => {
  const args = ['life', 'rongcheng', '--person', '41', ...SIZE, '--replicate', '1'];
  const flags = ['--against', 'none', '--against', 'yiwu-2017', '--with', 'expiry', '--with', 'notice-before', '--json'];
  const { code, out } = await glasshouse([...args, ...flags]);
  assert.equal(code, 0);
  const { person, events, worlds, parts_at, invented } = JSON.parse(out);
  assert.equal(invented, true);
  assert.equal(person.index, 41);
  assert.deepEqual(
    worlds.map(({ id }: Told) => id),
    ['scheme', 'none', 'yiwu-2017', 'expiry+notice-before'],
  );
  assert.deepEqual(worlds[0].events, events);
  const alone = [
    watched('rongcheng', [], false, 41),
    watched('rongcheng', [], true, 41),
    watched('yiwu-2017', [], false, 41),
    watched('rongcheng', ['notice-before', 'expiry'], false, 41),
  ];
  for (const [n, world] of (worlds as Told[]).entries()) {
    assert.equal(world.invented, true);
    const told = world.events.map(({ source: _, ...event }: Told['events'][number] & { source?: unknown }) => event);
    assert.deepEqual(told, alone[n]?.events, world.id);
    assert.equal(world.sums['months_listed'], alone[n]?.sums.monthsListed);
  }
  const parts = (worlds as Told[]).map((world) => world.parts_at);
  assert.equal(parts[0], null);
  assert.equal(parts_at, Math.min(...parts.filter((month) => month !== null)));
});

test('whom a safeguard does not touch has the same life with it, and the text says so; whom it touches parts in the month that the events say', async () => {
  const cwd = folder();
  // A year on the list becomes half a year: only the listed can feel it.
  writeFileSync(
    join(cwd, 'half.yaml'),
    'glasshouse: safeguard/1\nid: half\ntitle: { en: Half a year, zh-Hans: 半年 }\nabout: { en: Half. }\nsources: { none: { title: made for a test, url: null } }\nchange: { lists.*.max_stay: 6 }\n',
  );
  const asked = async (person: number) =>
    JSON.parse((await glasshouse(['life', 'my-city.yaml', '--person', String(person), ...SIZE, '--with', 'half.yaml', '--json'], { cwd })).out);
  let same = 0;
  let parted = 0;
  for (let person = 0; person < 12 && (same === 0 || parted === 0); person++) {
    const { worlds, parts_at } = await asked(person);
    const [here, there] = worlds as [Told, Told];
    const first = here.events.find((event, n) => JSON.stringify(event) !== JSON.stringify(there.events[n]));
    if (parts_at === null) {
      assert.deepEqual(there.events, here.events);
      if (same++ === 0) {
        const text = (await glasshouse(['life', 'my-city.yaml', '--person', String(person), ...SIZE, '--with', 'half.yaml'], { cwd })).out;
        assert.match(text, /The lives do not part/);
      }
    } else {
      parted++;
      assert.ok((here.sums['months_listed'] as number) >= (there.sums['months_listed'] as number));
      const listed = here.events.find(({ kind }) => kind === 'listed') as Told['events'][number];
      assert.equal(parts_at, listed.month + 6, 'the stay ends six months after it began');
      assert.ok(first === undefined || first.month >= parts_at);
    }
  }
  assert.ok(same > 0 && parted > 0);
});

for (const [lang, invented, parts] of [
  ['en', /Invented/, /The lives part in month \d+\./],
  ['zh-Hans', /虚构/, /从第\d+月起，人生分岔。/],
] as const)
  test(`beside each other every copy says that the person is invented, wide and narrow (${lang})`, async () => {
    const args = ['life', 'yiwu-2017', '--person', '17', '--months', '40', '--against', 'none', '--lang', lang];
    const { out } = await glasshouse(args);
    const lines = out.split('\n');
    assert.match(out, parts);
    const heads = out.match(lang === 'en' ? /invented/gi : /虚构/g) ?? [];
    assert.ok(heads.length >= 5, 'in the title, over each column of events and of sums, and at the end');
    assert.match(lines.at(-2) as string, invented);
    for (const line of lines)
      assert.ok([...line].reduce((cells, one) => cells + (/\p{Script=Han}|[\u3000-\u303f\uff01-\uff60]/u.test(one) ? 2 : 1), 0) <= 80, line);
    assert.doesNotMatch(out, /undefined|NaN|null/);
    const many = (await glasshouse([...args, '--against', 'rongcheng', '--against', 'suining-2010', '--with', 'expiry'])).out;
    assert.match(many, parts);
    assert.ok((many.match(lang === 'en' ? /invented/gi : /虚构/g) ?? []).length >= 7, 'a title, five worlds, the end');
    if (lang === 'zh-Hans') assert.doesNotMatch(out.replaceAll(/[\d.]+/g, ''), /[A-Za-z]{3}/);
  });

for (const width of [40, 60, 80, 120])
  for (const language of ['en', 'zh-Hans'] as const)
    test(`on ${width} columns no line is longer (${language})`, async () => {
      const terminal: Terminal = { ...makeTerminal({ lang: language, quiet: true, progress: 'off', color: false }), width };
      const lived = prepare({ scheme: 'yiwu-2017' });
      const worlds = worldsOf(lived, 'yiwu-2017', { against: ['none', 'rongcheng'], with: ['expiry'] }, terminal);
      const run = { seed: 42, replicate: 0, jobs: 1, engine: 'plain' } as const;
      for (const some of [worlds.slice(0, 2), worlds]) {
        const lives = [];
        for (const world of some) lives.push({ world, life: (await watchOne(world.lived, compileExperiment(world.lived, 300, 36), run, 17, terminal)).life });
        const text = besideText(lives, 0, terminal);
        // A stop may stand over the edge, since no line begins with one.
        for (const line of text.split('\n')) assert.ok(displayWidth(line.replace(/[，。；：、）”？！]+$/, '')) <= width, line);
        assert.ok((text.match(language === 'en' ? /invented/gi : /虚构/g) ?? []).length > some.length);
      }
    });

test('a run file is held beside other worlds too', async () => {
  const cwd = folder();
  await glasshouse(['run', 'my-city.yaml', ...SIZE, '--runs', '1', '--safeguard', 'notice-before', '-q', '-o', 'a.json'], { cwd });
  const flags = ['--person', '11', '--against', 'none', '--with', 'independent-appeal', '--json'];
  const [kept, asked] = await Promise.all([
    glasshouse(['life', 'a.json', ...flags], { cwd }),
    glasshouse(['life', 'my-city.yaml', ...SIZE, '--safeguard', 'notice-before', ...flags], { cwd }),
  ]);
  assert.equal(kept.code, 0, kept.err);
  assert.deepEqual(JSON.parse(kept.out), JSON.parse(asked.out));
  assert.deepEqual(JSON.parse(kept.out).worlds[2].safeguards.toSorted(), ['independent-appeal', 'notice-before']);
});

const WRONG: readonly (readonly [string, readonly string[], number, RegExp])[] = [
  ['another scheme must be there', ['--person', '1', '--against', 'rongchen'], 2, /Did you mean rongcheng\?/],
  ['a safeguard must be there', ['--person', '1', '--with', 'expirry'], 2, /Did you mean expiry\?/],
  ['a world is named once', ['--person', '1', '--against', 'none', '--against', 'none'], 2, /two worlds would be called "none"/],
  ['without a scheme there is nothing to hold against', ['--person', '1', '--no-scheme', '--against', 'none'], 2, /--no-scheme leaves out/],
  ['a safeguard that is there already makes no other world', ['--person', '1', '--safeguard', 'expiry', '--with', 'expiry'], 2, /lived with expiry already/],
  ['an empty name is no safeguard', ['--person', '1', '--with', ''], 2, /--with names no safeguard/],
  ['a federation is no world of another society', ['--person', '1', '--against', 'forty-three-pilots'], 2, /--cities forty-three-pilots/],
  ['a person must be there in every world', ['--person', '300', '--against', 'none'], 2, /there are 300 persons, from 0 to 299/],
  ['a person is a number', ['--person', '-1'], 2, /--person/],
  ['a person is said or searched', ['--person', '1', '--where', 'listed'], 2, /give one of the two/],
  ['cities and worlds do not mix', ['--person', '1', '--cities', '--against', 'none'], 2, /give one of them/],
];
for (const [title, flags, exit, said] of WRONG)
  test(`${title}: exit ${exit}`, async () => {
    const { code, out, err } = await glasshouse(['life', 'rongcheng', ...SIZE, ...flags]);
    assert.deepEqual([code, out], [exit, '']);
    assert.match(err, said);
    assert.doesNotMatch(err, /\n\s+at /, 'no stack');
  });

test('a safeguard that makes a broken scheme is refused where it does so', async () => {
  const cwd = folder();
  writeFileSync(
    join(cwd, 'bad.yaml'),
    'glasshouse: safeguard/1\nid: bad\ntitle: { en: Bad }\nabout: { en: Bad. }\nsources: {}\nchange: { ledger.start: many }\n',
  );
  const { code, out, err } = await glasshouse(['life', 'my-city.yaml', '--person', '1', '--with', 'bad.yaml'], { cwd });
  assert.deepEqual([code, out], [3, '']);
  assert.match(err, /^bad\.yaml:6:11 {2}change\.ledger\.start/);
});

test('whoever represents an enterprise is told on which list it is', async () => {
  const { out } = await glasshouse(['life', 'representatives', '--where', 'ever_listed', '--limit', '1', '--persons', '20000', '--months', '48']);
  assert.match(
    out,
    /Is put on the list “Limited in spending”\.[^\n]* The enterprise that this person represents is on the list “Lists of serious dishonesty”\./,
  );
});
