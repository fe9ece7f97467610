/** `safeguards` and `attribute`: who has which part in a change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folder, glasshouse, ownProcess } from './call.ts';

const SMALL = ['--persons', '500', '--months', '24', '--runs', '2'];

interface Ranged {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
type Shares = Record<string, Record<string, { readonly alone: Ranged; readonly last: Ranged; readonly shapley: Ranged }>>;
interface Told {
  readonly worlds: readonly { readonly id: string; readonly digest: string; readonly measures: Record<string, Ranged> }[];
  readonly differences: Record<string, { readonly difference: Ranged; readonly cannot_tell: boolean }>;
  readonly safeguards: Shares;
  readonly shares: Shares;
  readonly all: Record<string, Ranged>;
  readonly shapley: { readonly kind: string; readonly players: number; readonly orders?: number; readonly worlds_lived: number };
  readonly changes_nothing: readonly string[];
  readonly of: string;
  readonly minus: string;
}

async function told(args: readonly string[], cwd: string): Promise<Told> {
  const { code, out, err } = await glasshouse([...args, '--json'], { cwd });
  assert.equal(code, 0, err);
  return JSON.parse(out);
}

/** Shares add up to the whole wherever they have values. */
function addsUp(shares: Shares, all: Record<string, Ranged>): number {
  let checked = 0;
  for (const [id, { value }] of Object.entries(all)) {
    const parts = Object.values(shares).map((of) => of[id]?.shapley.value ?? null);
    if (value === null || parts.includes(null)) continue;
    const total = parts.reduce((sum: number, part) => sum + (part as number), 0);
    assert.ok(Math.abs(total - value) <= 1e-9 * Math.max(1, Math.abs(value)), `${id}: ${total} is not ${value}`);
    checked++;
  }
  return checked;
}

test('shares of safeguards add up to what all change together, which is the difference of the two worlds', async () => {
  const cwd = folder();
  const named = ['--with', 'expiry,human-review,independent-appeal,no-speech-indicators'];
  const { worlds, differences, safeguards, all, shapley, changes_nothing, of, minus } = await told(['safeguards', 'my-city.yaml', ...named, ...SMALL], cwd);
  assert.deepEqual(Object.keys(safeguards).sort(), ['expiry', 'human-review', 'independent-appeal', 'no-speech-indicators']);
  assert.deepEqual(changes_nothing, ['no-speech-indicators']);
  assert.deepEqual([shapley.kind, shapley.players], ['exact', 3]);
  assert.ok(addsUp(safeguards, all) > 20);
  assert.deepEqual(safeguards['no-speech-indicators']?.['listed_share'], {
    alone: { value: 0, low: 0, high: 0 },
    last: { value: 0, low: 0, high: 0 },
    shapley: { value: 0, low: 0, high: 0 },
  });
  const id = 'expiry+human-review+independent-appeal';
  assert.deepEqual([worlds.map((world) => world.id), of, minus], [['scheme', id], id, 'scheme']);
  for (const [measure, { value, low, high }] of Object.entries(all)) {
    const { difference } = differences[measure] as Told['differences'][string];
    if (value !== null && difference.value !== null) assert.deepEqual([value, low, high], [difference.value, difference.low, difference.high], measure);
  }
  // Each alone, and all, are what compare finds.
  const compare = JSON.parse((await glasshouse(['compare', 'my-city.yaml', '--with', 'human-review', ...SMALL, '--json'], { cwd })).out);
  const { value, low, high } = compare.differences.ever_listed_share.difference;
  assert.deepEqual(safeguards['human-review']?.['ever_listed_share']?.alone, { value, low, high });
  assert.equal(worlds[0]?.digest, compare.worlds[0].digest);
});

test('by default the safeguards are those that ship and change something; shares can be left out', async () => {
  const { safeguards, changes_nothing, shapley } = await told(['safeguards', 'my-city.yaml', '--shapley', 'none', ...SMALL], folder());
  assert.equal(shapley.kind, 'none');
  assert.ok(Object.keys(safeguards).includes('expiry') && changes_nothing.includes('no-speech-indicators'));
  for (const id of changes_nothing) assert.equal(safeguards[id], undefined);
  const share = safeguards['expiry']?.['listed_share'];
  assert.equal(typeof share?.alone.value, 'number');
  assert.equal(share?.shapley.value, null);
});

test('shares from drawn orders add up too, and are the same for any number of workers', async () => {
  const cwd = folder();
  const args = ['safeguards', 'my-city.yaml', '--with', 'expiry,human-review,independent-appeal,notice-before', '--shapley', '64', ...SMALL];
  const [one, two] = await Promise.all([told([...args, '--jobs', '1'], cwd), told([...args, '--jobs', '2'], cwd)]);
  assert.deepEqual([one.shapley.kind, one.shapley.orders], ['sampled', 64]);
  assert.ok(addsUp(one.safeguards, one.all) > 20);
  assert.deepEqual([two.safeguards, two.all, two.differences], [one.safeguards, one.all, one.differences]);
});

test('indicators, consequences, lists and faults of the record have their parts in what a scheme does', async () => {
  const cwd = folder();
  for (const kind of ['indicators', 'consequences', 'lists', 'faults']) {
    const { worlds, shares, all } = await told(['attribute', 'judgment-defaulters', '--of', kind, ...SMALL], cwd);
    assert.deepEqual(
      worlds.map((world) => world.id),
      ['scheme', `no-${kind}`],
    );
    assert.ok(Object.keys(shares).length > 0 && addsUp(shares, all) > 20, kind);
  }
  const { shares, worlds } = await told(['attribute', 'my-city.yaml', '--of', 'indicators', ...SMALL], cwd);
  assert.equal(worlds[1]?.measures['listed_share']?.value, 0);
  assert.deepEqual(Object.values(shares)[0]?.['listed_share']?.shapley.value, worlds[0]?.measures['listed_share']?.value);
});

test('the text has a table for each measure asked for, what got better and worse, and who changes nothing, in both languages', async () => {
  const cwd = folder();
  const args = ['safeguards', 'my-city.yaml', '--with', 'human-review,no-speech-indicators', '--measure', 'ever_listed_share', ...SMALL];
  const { out } = await glasshouse(args, { cwd });
  assert.match(out, /^My city: what one safeguard changes/);
  assert.match(out, /Ever listed \(of 1,000 persons\): \d+ → \d+\nSafeguard +added alone +added last +Shapley share\nA person checks each entry +/);
  assert.match(out, /Changes nothing in this scheme: No points for speech or assembly\./);
  assert.match(out, /No difference, in every run: /);
  const chinese = await glasshouse(['attribute', 'my-city.yaml', '--of', 'faults', ...SMALL, '--lang', 'zh-Hans'], { cwd });
  assert.match(chinese.out, /^我的城市：记录中的各类差错有何影响\n/);
  assert.match(chinese.out, /虚假记录 +/);
  // Nobody is listed in the first month: no number, a dash, and why, in the reader's language.
  const early = ['attribute', 'judgment-defaulters', '--of', 'lists', '--measure', 'wrongly_listed_share', '--persons', '50', '--months', '1', '--runs', '1'];
  const [one, chineseOne] = await Promise.all([glasshouse(early, { cwd }), glasshouse([...early, '--lang', 'zh-Hans'], { cwd })]);
  assert.match(one.out, /^Judgment defaulters: what its only list does\n/);
  assert.match(one.out, /Wrongly listed \(of 1,000 listed\): – → –\n[\s\S]*\nNo number: in a world that is needed, nobody is on a black list/);
  assert.match(chineseOne.out, /误列（每1000名在列者）：– → –\n[\s\S]*\n没有数值：在所需的某一情景中，模拟结束时没有人在黑名单上。/);
});

const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a kind that nothing is known of', ['attribute', 'my-city.yaml', '--of', 'indicator'], /Allowed are indicators, consequences, lists, faults/],
  ['no kind', ['attribute', 'my-city.yaml'], /required option '--of/],
  ['too few orders', ['safeguards', 'my-city.yaml', '--shapley', '10'], /Give exact, none, or a whole number from 64 to/],
  [
    'a misspelt measure',
    ['safeguards', 'my-city.yaml', '--with', 'expiry', '--measure', 'listd_share', '--persons', '10', '--months', '2'],
    /Did you mean listed_share\?/,
  ],
];
for (const [title, args, said] of WRONG)
  test(`${title}: exit 2, and what is allowed`, async () => {
    const { code, out, err } = await glasshouse(args, { cwd: folder() });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, said);
  });

test('Ctrl-C keeps the runs that are finished in all worlds: exit 130', async () => {
  let killed = false;
  const { code, out, err } = await ownProcess(
    [
      'safeguards',
      'my-city.yaml',
      '--with',
      'expiry,human-review',
      '--shapley',
      '64',
      '--persons',
      '3000',
      '--runs',
      '2000',
      '--jobs',
      '2',
      '--progress',
      'json',
      '--json',
    ],
    {
      cwd: folder(),
      onError: (text, kill) => {
        if (killed || !/"finished":1[0-9]/.test(text)) return;
        killed = true;
        kill('SIGINT');
      },
    },
  );
  assert.equal(code, 130, err);
  const { run, worlds, safeguards, shapley } = JSON.parse(out);
  assert.ok(run.runs >= 1 && run.runs < 2000);
  assert.equal(worlds[1].measures.listed_share.runs.length, run.runs);
  // What was drawn for runs that did not come is not claimed.
  assert.equal(shapley.orders, 2 * run.runs);
  assert.ok(safeguards.expiry.listed_share.shapley);
});
