import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CITY, folder, glasshouse, ownProcess } from './call.ts';

const SMALL = ['--persons', '600', '--months', '24', '--runs', '3'];

interface Ranged {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly runs: readonly (number | null)[];
}
interface Compared {
  readonly worlds: readonly { readonly id: string; readonly digest: string; readonly measures: Record<string, Ranged> }[];
  readonly of: string;
  readonly minus: string;
  readonly differences: Record<string, { readonly difference: Ranged; readonly cannot_tell: boolean; readonly same?: boolean }>;
  readonly persons: Record<string, { readonly both: Ranged; readonly only_of: Ranged; readonly only_minus: Ranged; readonly neither: Ranged }>;
  readonly pairs?: readonly { readonly of: string; readonly minus: string }[];
}

async function compared(args: readonly string[], cwd: string): Promise<Compared> {
  const { code, out, err } = await glasshouse(['compare', ...args, '--json'], { cwd });
  assert.equal(code, 0, err);
  return JSON.parse(out);
}

test('the first world is the run of the scheme itself, measures and digest to the last digit', async () => {
  const cwd = folder();
  const run = JSON.parse((await glasshouse(['run', 'my-city.yaml', ...SMALL, '--json'], { cwd })).out);
  for (const other of [
    ['--with', 'expiry'],
    ['--against', 'none'],
  ]) {
    const { worlds } = await compared(['my-city.yaml', ...other, ...SMALL], cwd);
    assert.deepEqual([worlds[0]?.id, worlds[0]?.digest], ['scheme', run.digest]);
    for (const [id, estimate] of Object.entries(run.measures)) assert.deepEqual(worlds[0]?.measures[id], estimate, id);
  }
});

test('the second world is the run with the safeguard, or without the scheme', async () => {
  const cwd = folder();
  const run = async (more: readonly string[]): Promise<Compared['worlds'][number]> =>
    JSON.parse((await glasshouse(['run', 'my-city.yaml', ...more, ...SMALL, '--json'], { cwd })).out);
  const safe = await compared(['my-city.yaml', '--with', 'independent-appeal', '--with', 'expiry', ...SMALL], cwd);
  assert.deepEqual([safe.worlds[1]?.id, safe.of, safe.minus], ['independent-appeal+expiry', 'independent-appeal+expiry', 'scheme']);
  assert.equal(safe.worlds[1]?.digest, (await run(['--safeguard', 'expiry', '--safeguard', 'independent-appeal'])).digest);
  const none = await compared(['my-city.yaml', '--against', 'none', ...SMALL], cwd);
  assert.deepEqual([none.worlds[1]?.id, none.of, none.minus], ['none', 'scheme', 'none']);
  const bare = await run(['--no-scheme']);
  assert.equal(none.worlds[1]?.digest, bare.digest);
  assert.deepEqual(
    [none.worlds[1]?.measures['harm_rate'], none.worlds[1]?.measures['benefit']?.value],
    [bare.measures['harm_rate'], bare.measures['benefit']?.value],
  );
  assert.equal(bare.measures['benefit']?.value, null);
});

test('differences are those of the runs, one by one, and cannot tell where the interval holds 0', async () => {
  const { worlds, differences, persons } = await compared(['my-city.yaml', '--against', 'none', ...SMALL], folder());
  for (const [id, { difference, cannot_tell, same }] of Object.entries(differences)) {
    const [one, other] = worlds.map((world) => world.measures[id]);
    difference.runs.forEach((run, r) => {
      const [a, b] = [one?.runs[r], other?.runs[r]];
      if (typeof a === 'number' && typeof b === 'number') assert.equal(run, a - b, id);
    });
    const { low, high } = difference;
    assert.equal(cannot_tell, low === null || high === null || (low <= 0 && high >= 0), id);
    assert.equal(
      same === true,
      difference.runs.some((run) => run !== null) && difference.runs.every((run) => run === null || run === 0) && difference.value !== null,
      id,
    );
  }
  assert.deepEqual([differences['listed_share']?.cannot_tell, differences['harm_rate']?.same], [false, true]);
  const { both, only_of, only_minus, neither } = persons['listed'] as Compared['persons'][string];
  assert.deepEqual([both.value, only_minus.value], [0, 0]);
  assert.equal((only_of.value as number) + (neither.value as number), 600);
});

test('names may stand with commas, one after the other, or after the flag once more, and a scheme that comes last is the scheme', async () => {
  const cwd = folder();
  const ids = async (args: readonly string[]): Promise<(string | undefined)[]> => {
    const { worlds } = await compared([...args, '--persons', '50', '--months', '3', '--runs', '2'], cwd);
    return [worlds[1]?.id, worlds[1]?.digest];
  };
  const expected = await ids(['my-city.yaml', '--with', 'expiry', 'notice-before']);
  assert.equal(expected[0], 'expiry+notice-before');
  for (const args of [
    ['my-city.yaml', '--with', 'expiry,notice-before'],
    ['--with', 'expiry', '--with', 'notice-before', 'my-city.yaml'],
  ])
    assert.deepEqual(await ids(args), expected);
});

test('several worlds stand beside each other, each pair on its own', async () => {
  const { worlds, pairs, of, minus } = await compared(['my-city.yaml', '--with', 'expiry', '--against', 'none', ...SMALL], folder());
  assert.deepEqual(
    worlds.map(({ id }) => id),
    ['scheme', 'expiry', 'none'],
  );
  assert.deepEqual(
    pairs?.map((pair) => [pair.of, pair.minus]),
    [
      ['expiry', 'scheme'],
      ['scheme', 'none'],
    ],
  );
  assert.deepEqual([of, minus], ['expiry', 'scheme']);
});

test('another scheme is lived in the same society as the first', async () => {
  const { worlds } = await compared(
    ['rongcheng', '--against', 'zhima', '--society', 'china-aggregates', '--persons', '300', '--months', '6', '--runs', '2'],
    folder(),
  );
  assert.deepEqual(
    worlds.map(({ id }) => id),
    ['scheme', 'zhima'],
  );
  assert.notEqual(worlds[0]?.digest, worlds[1]?.digest);
});

test('one run has differences, no intervals, and cannot tell', async () => {
  const { differences } = await compared(['my-city.yaml', '--against', 'none', '--persons', '300', '--months', '12', '--runs', '1'], folder());
  const { difference, cannot_tell } = differences['listed_share'] as Compared['differences'][string];
  assert.ok((difference.value as number) > 0);
  assert.deepEqual([difference.low, difference.high, cannot_tell], [null, null, true]);
});

test('the text marks what differs, says what cannot be told without a mark, and names what is the same, in both languages', async () => {
  const cwd = folder();
  const { out } = await glasshouse(['compare', 'my-city.yaml', '--with', 'independent-appeal', ...SMALL], { cwd });
  assert.match(out, /^My city: what “Independent appeal” changes\n/);
  assert.match(out, /“with\s+the\s+safeguard” minus “the scheme”, run by run, 3 runs/);
  for (const line of out.split('\n')) if (line.includes('cannot tell  ')) assert.doesNotMatch(line, /[▲▼]/);
  assert.match(out, /No difference, in every run: /);
  assert.match(out, /Ever listed +\d/);
  const chinese = await glasshouse(['compare', 'my-city.yaml', '--against', 'none', ...SMALL, '--lang', 'zh-Hans'], { cwd });
  assert.match(chinese.out, /^我的城市：与没有制度的同一社会相比有何变化\n/);
  assert.match(chinese.out, /▲ \+/);
  writeFileSync(join(cwd, 'twin.yaml'), CITY.replace('id: my-city', 'id: twin').replace('en: My city', 'en: Twin city'));
  const tilted = ['compare', 'my-city.yaml', '--safeguard', 'expiry', '--against', 'twin.yaml', ...SMALL];
  assert.match((await glasshouse(tilted, { cwd })).out, /Only “the scheme” has “Listing expires after two years” here; “Twin city”\s+stands\s+as/);
  const idle = await glasshouse(['compare', 'my-city.yaml', '--with', 'no-speech-indicators', ...SMALL, '--lang', 'zh-Hans'], { cwd });
  assert.match(idle.out, /^我的城市：加上“不以言论、信访和结社计分”之后有何变化\n/);
  assert.match(idle.out, /在这项制度中不起作用：不以言论、信访和结社计分。/);
});

const SAFEGUARD = (id: string, text: string): string =>
  `glasshouse: safeguard/1\nid: ${id}\ntitle: { en: ${text} }\nabout: { en: ${text} }\nsources: {}\nremove: { lists: [ { colour: black } ] }\n`;

test('a file stands among names with commas, unless the commas are of its own name', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'mine.yaml'), SAFEGUARD('mine', 'Mine'));
  writeFileSync(join(cwd, 'a,b.yaml'), SAFEGUARD('ab', 'Both'));
  const ids = async (names: string): Promise<string | undefined> =>
    (await compared(['my-city.yaml', '--with', names, '--persons', '50', '--months', '3', '--runs', '1'], cwd)).worlds[1]?.id;
  assert.equal(await ids('expiry,mine.yaml'), 'expiry+mine');
  assert.equal(await ids('a,b.yaml'), 'ab');
});

test('two safeguards of one id are refused, by the names of both files, and so is one that is called as a world is', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'one.yaml'), SAFEGUARD('mine', 'One'));
  writeFileSync(join(cwd, 'copy.yaml'), SAFEGUARD('mine', 'One'));
  writeFileSync(join(cwd, 'two.yaml'), SAFEGUARD('mine', 'Two'));
  writeFileSync(join(cwd, 'bad.yaml'), SAFEGUARD('none', 'Bad'));
  for (const args of [
    ['compare', 'my-city.yaml', '--with', 'one.yaml,two.yaml'],
    ['safeguards', 'my-city.yaml', '--with', 'one.yaml,two.yaml'],
    ['run', 'my-city.yaml', '--safeguard', 'one.yaml', '--safeguard', 'two.yaml'],
    ['life', 'my-city.yaml', '--person', '0', '--safeguard', 'one.yaml', '--with', 'two.yaml'],
  ]) {
    const { code, err } = await glasshouse(args, { cwd });
    assert.equal(code, 3, args.join(' '));
    assert.match(err, /two\.yaml:2:\d+.*\n?.*"mine" is the id of (.*one\.yaml|safeguard 1) too/);
  }
  // The same text twice is the same safeguard.
  assert.equal((await glasshouse(['compare', 'my-city.yaml', '--with', 'one.yaml,copy.yaml', ...SMALL], { cwd })).code, 0);
  const { code, err } = await glasshouse(['check', 'bad.yaml'], { cwd });
  assert.equal(code, 3);
  assert.match(err, /"none" is what comparisons call a world of their own/);
});

const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no other world', ['my-city.yaml'], /--with SAFEGUARD, --against SCHEME or --against none/],
  ['no scheme', ['--with', 'expiry'], /which scheme\?/],
  ['too many worlds', ['my-city.yaml', '--with', 'expiry', '--against', 'none', '--against', 'zhima', '--against', 'rongcheng'], /at most 4/],
  ['a misspelt safeguard', ['my-city.yaml', '--with', 'expirry'], /Did you mean expiry\?/],
  ['a safeguard that is there already', ['my-city.yaml', '--with', 'expiry', '--safeguard', 'expiry'], /already/],
];
for (const [title, args, said] of WRONG)
  test(`${title}: exit 2, and what to call instead`, async () => {
    const { code, out, err } = await glasshouse(['compare', ...args], { cwd: folder() });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, said);
  });

test('Ctrl-C keeps the runs that all worlds have, and says so: exit 130', async () => {
  let killed = false;
  const { code, out, err } = await ownProcess(
    ['compare', 'my-city.yaml', '--with', 'independent-appeal', '--persons', '3000', '--runs', '4000', '--jobs', '2', '--progress', 'json', '--json'],
    {
      cwd: folder(),
      onError: (text, kill) => {
        if (killed || !/"finished":[6-9]/.test(text)) return;
        killed = true;
        kill('SIGINT');
      },
    },
  );
  assert.equal(code, 130);
  assert.match(err, /Stopping: runs that have begun are finished and kept/);
  const { run, worlds } = JSON.parse(out);
  assert.ok(run.runs >= 1 && run.runs < 4000);
  assert.equal(worlds[0].measures.listed_share.runs.length, run.runs);
  assert.match(err, new RegExp(`Stopped: ${run.runs} of 4000`));
});
