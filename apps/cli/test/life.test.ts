import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readScheme, readSociety, tellLife } from 'glasshouse';
import { find } from 'glasshouse/node';
import { CITY, folder, glasshouse } from './call.ts';

const SMALL = ['--persons', '300', '--months', '36'];

test('life --json is the object of the contract, with the source of the rule', async () => {
  const cwd = folder();
  for (let person = 0; person < 5; person++) {
    const { code, out } = await glasshouse(['life', 'my-city.yaml', '--person', String(person), ...SMALL, '--json'], { cwd });
    assert.equal(code, 0);
    const life = JSON.parse(out);
    assert.equal(life.invented, true);
    assert.equal(life.person.index, person);
    for (const event of life.events) assert.deepEqual(Object.keys(event), ['month', 'kind', 'rule', 'value', 'source', 'official', 'true']);
    const recorded = life.events.find((event: { kind: string }) => event.kind === 'recorded');
    if (recorded === undefined) continue;
    assert.deepEqual(recorded.source, { key: 'none', title: 'made for a test', url: null, grade: 'invented' });
    assert.ok(recorded.official.lists.includes('blacklist'));
    return;
  }
  assert.fail('nobody of five was recorded in three years');
});

test('a run file gives the life that its flags give, and takes no other flags', async () => {
  const cwd = folder();
  await glasshouse(['run', 'my-city.yaml', ...SMALL, '--runs', '2', '--seed', '7', '-q', '-o', 'a.json'], { cwd });
  const args = ['--person', '11', '--replicate', '1', '--json'];
  const [kept, asked, changed] = await Promise.all([
    glasshouse(['life', 'a.json', ...args], { cwd }),
    glasshouse(['life', 'my-city.yaml', ...SMALL, '--seed', '7', ...args], { cwd }),
    glasshouse(['life', 'a.json', ...args, '--seed', '7'], { cwd }),
  ]);
  assert.deepEqual(JSON.parse(kept.out), JSON.parse(asked.out));
  assert.equal(changed.code, 2);
});

test('a life with an appeals queue, lived alone, says invented in both languages', async () => {
  const args = ['life', 'rongcheng', '--safeguard', 'independent-appeal', '--person', '17', '--persons', '300'];
  const [english, chinese] = await Promise.all([glasshouse(args), glasshouse([...args, '--lang', 'zh-Hans'])]);
  assert.match(english.out, /^Person 17 \(invented\)\n/);
  assert.match(english.out, /Invented: this person exists only in the simulation\.\n$/);
  assert.match(chinese.out, /^第17号居民（虚构）\n/);
  assert.match(chinese.out, /此人纯属虚构/);
});

/** Every kind of event that the engine knows, with a rule of the right sort. */
const KINDS: readonly (readonly [string, string | null, number])[] = [
  ['did', 'late_payment', 0],
  ['did-hollow', 'late_payment', 0],
  ['recorded', 'late-bill', 0],
  ['falsely-recorded', 'late-bill', 0],
  ['mixed-up', 'late-bill', 0],
  ['tie-recorded', 'late-bill', 5],
  ['listed', 'blacklist', 0],
  ['left', 'blacklist', 12],
  ['repaired', 'blacklist', 0],
  ['imposed', 'no-trains', 0],
  ['fined', 'no-trains', 0],
  ['detained', 'no-trains', 2],
  ['denied', 'travel', 1],
  ['granted', 'credit', 0],
  ['tie-cut', 'local', 5],
  ['told', null, 0],
  ['filed', null, 1],
  ['appeal-won', null, 3],
  ['appeal-lost', null, 1],
  ['reset', null, 0],
  ['job-found', null, 0],
  ['job-lost', null, 0],
];
const scheme = readScheme(CITY, 'city').value;
const society = readSociety(find('societies', 'flat').text, 'flat').value;
const person = { index: 3, region: 'only', group: 'all', age: 'all', means: 1, scored: true };
const listed = { lists: ['blacklist'] };
const clean = { lists: [] };

for (const language of ['en', 'zh-Hans'] as const) {
  test(`every kind of event has a sentence of its own (${language})`, () => {
    const told = tellLife(
      person,
      KINDS.map(([kind, rule, value], month) => ({ month, kind, rule, value, official: listed, true: clean })),
      scheme,
      society,
      language,
    );
    assert.equal(told.lines.length, KINDS.length);
    assert.equal(new Set(told.months.map(({ text }) => text)).size, KINDS.length);
    for (const line of told.lines) {
      assert.match(line, language === 'en' ? /^Month \d+: [A-Z“l].*\.$/ : /^第\d+月：.*。$/);
      assert.doesNotMatch(line, /undefined|null|NaN/);
      if (language === 'zh-Hans') assert.doesNotMatch(line, /[,:;()]/, 'Chinese text has its own stops');
    }
    assert.equal(told.months[6]?.mark, 'wrongly');
    assert.equal(told.months[7]?.mark, 'off');
  });
}

test('what the true record would say is told only where it differs', () => {
  const event = (official: { lists: string[] }) => ({ month: 0, kind: 'truly-listed', rule: 'blacklist', value: 0, official, true: listed });
  assert.match(tellLife(person, [event(clean)], scheme, society, 'en').lines[0] as string, /without errors/);
  assert.deepEqual(tellLife(person, [event({ lists: ['blacklist'] })], scheme, society, 'en').months, []);
});

test('a short telling keeps the months that matter and says how much it leaves out', () => {
  const events = Array.from({ length: 20 }, (_, month) => ({
    month,
    kind: month === 13 ? 'listed' : 'did',
    rule: month === 13 ? 'blacklist' : 'late_payment',
    value: 0,
    official: listed,
    true: listed,
  }));
  const { lines } = tellLife(person, events, scheme, society, 'en', 3);
  assert.equal(lines.length, 4);
  assert.ok(lines.some((line) => line.startsWith('Month 13: Is put on the list')));
  assert.equal(lines[3], '17 smaller events are left out.');
});
