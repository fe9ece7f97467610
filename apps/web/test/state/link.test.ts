import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BOUNDS, type Experiment, MOST_PERSON_MONTHS, plainExperiment, SIZES } from '../../src/state/experiment.ts';
import { labLink, readAddress, readExperiment } from '../../src/state/link.ts';

const KNOWN = {
  schemes: [
    { id: 'judgment-defaulters', society: 'china-aggregates' },
    { id: 'neutral', society: 'neutral' },
  ],
  societies: [{ id: 'china-aggregates' }, { id: 'neutral' }],
  safeguards: [{ id: 'expiry' }, { id: 'human-review' }],
};

const read = (hash: string) => readExperiment(readAddress(hash).params, KNOWN);

test('the link of the contract is read to the letter, without a remark', () => {
  const { experiment, notes } = read('#/lab?scheme=judgment-defaulters&society=china-aggregates&persons=2000&months=60&runs=5&seed=42');
  assert.deepEqual(experiment, plainExperiment({ scheme: 'judgment-defaulters', society: 'china-aggregates', persons: 2000, months: 60, runs: 5, seed: 42 }));
  assert.deepEqual(notes, []);
});

/** What can be set, each path once. */
const EDITS = fc.uniqueArray(
  fc.record(
    {
      path: fc.constantFrom('remedies.appeal.capacity', 'lists.defaulters.entry.0.score_below', 'indicators.late-bill', 'x'),
      value: fc.oneof(
        fc.integer(),
        fc.double({ noDefaultInfinity: true, noNaN: true }).map((x) => x + 0),
        fc.boolean(),
        fc.constantFrom('independent', 'true', 'a b', '%:,&='),
        fc.constant(null),
        fc.constant(undefined),
      ),
    },
    { noNullPrototype: true },
  ),
  { selector: ({ path }) => path },
);

test('what is written is read again as it was: experiment, language, colours, digest', () => {
  const experiment = fc.record(
    {
      scheme: fc.constantFrom('judgment-defaulters', 'neutral'),
      society: fc.constantFrom('china-aggregates', 'neutral'),
      ownScheme: fc.constant(null),
      ownSociety: fc.constant(null),
      edits: EDITS,
      societyEdits: EDITS,
      safeguards: fc.subarray(['expiry', 'human-review', 'expiry+human-review']),
      against: fc.subarray(['neutral', 'judgment-defaulters']),
      persons: fc.integer({ min: 1, max: 1000 }),
      months: fc.integer({ min: 1, max: BOUNDS.months.high }),
      runs: fc.integer({ min: 1, max: BOUNDS.runs.high }),
      seed: fc.integer({ min: 0, max: BOUNDS.seed.high }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(experiment, (wanted: Experiment) => {
      const address = readAddress(labLink(wanted, { lang: 'zh-Hans', theme: 'dark', digest: 'ab12ab12' }));
      assert.equal(address.route, 'lab');
      assert.deepEqual([address.params.get('lang'), address.params.get('theme')], ['zh-Hans', 'dark']);
      assert.deepEqual(readExperiment(address.params, KNOWN), { experiment: wanted, notes: [], digest: 'ab12ab12' });
    }),
    { seed: 1 },
  );
});

test('a scheme brings its own society, unless the link names one', () => {
  assert.equal(read('#/lab?scheme=neutral').experiment.society, 'neutral');
  assert.equal(read('#/lab?scheme=neutral&society=china-aggregates').experiment.society, 'china-aggregates');
});

test('whatever a link holds, it is an experiment that can be lived, and every change is noted', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('', '-1', '1e99', 'Infinity', 'NaN', '0x10', '１２', '1_000', '__proto__', '%', '\u0000'),
    fc.double().map(String),
  );
  const name = fc.oneof(fc.constantFrom('scheme', 'society', 'safeguards', 'digest', 'lang', 'theme', ...SIZES), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 20 }), (pairs) => {
      const hash = `#/lab?${pairs.map(([key, text]) => `${encodeURIComponent(key)}=${text}`).join('&')}`;
      const { experiment, notes } = read(hash);
      for (const size of SIZES) {
        const { low, high } = BOUNDS[size];
        assert.ok(Number.isInteger(experiment[size]) && experiment[size] >= low && experiment[size] <= high);
      }
      assert.ok(KNOWN.schemes.some(({ id }) => id === experiment.scheme) && KNOWN.societies.some(({ id }) => id === experiment.society));
      assert.ok(notes.length <= 12);
      for (const size of SIZES) {
        const given = readAddress(hash).params.get(size);
        if (given !== null && given !== `${experiment[size]}` && notes.length < 12 && Number(given) !== experiment[size])
          assert.ok(
            notes.some((note) => note.kind === 'cut' && note.name === size),
            `${size}=${given} became ${experiment[size]} in silence`,
          );
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('more person-months than one page lives cost runs, and it says so', () => {
  const { experiment, notes } = read('#/lab?persons=1000000&months=600&runs=1000');
  assert.equal(experiment.runs, Math.floor(MOST_PERSON_MONTHS / 6e8));
  assert.deepEqual(notes, [{ kind: 'cut', name: 'runs', given: '1000', taken: experiment.runs, low: 1, high: experiment.runs }]);
});

test('an address without a question mark is a route alone', () => {
  for (const [hash, route] of [
    ['', ''],
    ['#', ''],
    ['#/', ''],
    ['#/lab', 'lab'],
    ['#lab/', 'lab'],
    ['#/compare/x?y=1', 'compare/x'],
  ] as const)
    assert.equal(readAddress(hash).route, route);
});
