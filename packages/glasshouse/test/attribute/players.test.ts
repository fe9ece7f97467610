/** What is attributed to rules and faults, against what can be worked out on paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyone, has, partsOf } from '../../src/attribute/game.ts';
import { among, type Players, rulePlayers, sortOut } from '../../src/attribute/players.ts';
import { rulesOf } from '../../src/attribute/same-rules.ts';
import { compile } from '../../src/compile/compile.ts';
import { runReplicate } from '../../src/engine/run.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { listedShare } from '../../src/measures/listed-share.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { wronglyListedShare } from '../../src/measures/wrongly-listed-share.ts';
import type { Consequence, List, Scheme } from '../../src/scheme/scheme.ts';
import { compiled } from '../engines.ts';
import { conduct, indicator, scheme, society, sum } from '../kit.ts';

const PERSONS = 200_000;
const EXACT = { kind: 'exact' } as const;

/** The parts of all players in a measure, lived by one replicate. */
function lived({ ids, world }: Players, measure: Measure, months: number) {
  const values = new Map<number, number | null>();
  for (let set = 0; set <= everyone(ids.length); set++) {
    const rules = world(set);
    const program = compile(rules.scheme, rules.society, { persons: PERSONS, months });
    values.set(set, measure.value({ program, trace: runReplicate(compiled, program, 11, 0) as Trace }));
  }
  return partsOf(EXACT, ids.length, 11, 0, (set) => values.get(set) ?? null);
}

/** The same on paper. */
const onPaper = (players: number, value: (set: number) => number) => partsOf(EXACT, players, 11, 0, value);

const close = (a: number | null | undefined, b: number | null | undefined, sd: number, what: string): void =>
  assert.ok(Math.abs((a as number) - (b as number)) < 5 * sd, `${what}: ${a} lived, ${b} on paper`);

const RATES = [0.02, 0.08, 0.05];
const CONDUCTS = RATES.map((rate, k) => conduct(`c${k}`, { rate }));
const list = (entry: List['entry'], more: Partial<List> = {}): List => ({
  id: 'blacklist',
  colour: 'black',
  entry,
  exit: [{ after: 12 }],
  published: false,
  ...more,
});
const THREE: Scheme = scheme({
  indicators: RATES.map((_, k) => indicator(`i${k}`, `c${k}`, { recorded: 0.5, points: 0 })),
  lists: [list([{ recorded: ['i0', 'i1'] }, { recorded: 'i2' }])],
});

test('of indicators that list each by its own record, shares are those of 1 − Π(1 − p)', () => {
  // Not listed after one month is to have no entry: exp(−rate · coverage), independent for each indicator.
  const p = RATES.map((rate) => 1 - Math.exp(-rate * 0.5));
  const expected = onPaper(3, (set) => 1 - p.reduce((rest, one, i) => (has(set, i) ? rest * (1 - one) : rest), 1));
  const game = rulePlayers('indicators', THREE, society({ conducts: CONDUCTS }));
  assert.deepEqual(game.ids, ['i0', 'i1', 'i2']);
  const { parts, all } = lived(game, listedShare, 1);
  const sd = Math.sqrt(0.07 / PERSONS);
  close(all, expected.all, sd, 'all');
  parts.forEach((part, i) => {
    for (const key of ['alone', 'last', 'shapley'] as const) close(part[key], expected.parts[i]?.[key], sd, `${key} of ${i}`);
  });
  assert.ok(Math.abs(sum(parts.map((part) => part.shapley as number)) - (all as number)) < 1e-12);
});

test('wrong listings are shared out to false records and mix-ups as by hand', () => {
  // Stays of one month, looked at in month 1. Entries are Poisson: true ones at rate a·(1 − m) stay, at a·m come in from others
  // who were mixed up the month before; false ones at rate f. Wrongly listed: some of the latter two, and no true entry at all.
  const [a, f, m] = [0.08, 0.03, 0.4];
  const rules = scheme({
    indicators: [indicator('late-bill', 'c', { recorded: 1, points: 0, false_records: f })],
    lists: [list([{ recorded: 'late-bill' }], { exit: [{ after: 1 }] })],
    sharing: { joint: false, mixups: m },
  });
  const game = rulePlayers('faults', rules, society({ conducts: [conduct('c', { rate: a, false_ceiling: 0.2 })] }));
  assert.deepEqual(game.ids, ['false', 'mixed-up']);
  const expected = onPaper(2, (set) => {
    const [own, mixed] = [has(set, 0) ? f : 0, has(set, 1) ? m : 0];
    return (Math.exp(-a) * (1 - Math.exp(-(own + a * mixed)))) / (1 - Math.exp(-(a + own)));
  });
  const { parts, all } = lived(game, wronglyListedShare, 2);
  const sd = Math.sqrt(0.25 / (PERSONS * 0.08));
  close(all, expected.all, sd, 'all');
  parts.forEach((part, i) => {
    for (const key of ['alone', 'last', 'shapley'] as const) close(part[key], expected.parts[i]?.[key], sd, `${key} of ${i}`);
  });
});

test('without its indicators a list stays, and nobody enters; a condition that names several keeps the others', () => {
  const { ids, world } = rulePlayers('indicators', THREE, society({ conducts: CONDUCTS }));
  assert.equal(ids.length, 3);
  assert.deepEqual(world(0).scheme.lists[0]?.entry, []);
  assert.deepEqual(world(2).scheme.lists[0]?.entry, [{ recorded: ['i1'] }]);
  assert.deepEqual(world(7).scheme.lists[0]?.entry, [{ recorded: ['i0', 'i1'] }, { recorded: ['i2'] }]);
});

const NO_TRAINS: Consequence = { id: 'no-trains', while: { list: 'blacklist' }, domain: 'travel', context: 'travel', deny: 0.5, legal_basis: null };

test('a list goes with what hangs on it', () => {
  const rules = scheme({
    indicators: [
      indicator('late-bill', 'late_payment'),
      { id: 'kin', ties: { which: ['household'], standing: { list: 'blacklist' } }, points: -5, context: 'family' },
    ],
    consequences: [NO_TRAINS],
    amnesties: [{ id: 'jubilee', month: 3, lists: ['blacklist'] }],
  });
  const { scheme: bare } = rulePlayers('lists', rules, society()).world(0);
  assert.deepEqual([bare.lists, bare.consequences, bare.indicators.map(({ id }) => id), bare.amnesties?.[0]?.lists], [[], [], ['late-bill'], []]);
  assert.deepEqual(rulePlayers('consequences', rules, society()).world(0).scheme.consequences, []);
});

test('mended records have full coverage for everyone alike, nothing false, nothing mixed up, nothing stale', () => {
  const rules = scheme({
    attention: { kind: 'records', over: 'region', prior: 1 },
    remedies: { notice: { when: 'never' }, appeal: null, repair: null, review: { catches_false: 0.5, drops_true: 0.1 } },
    sharing: { joint: true, lag: 2, mixups: 0.1, over_retention: 3 },
  });
  const biased = society({ recording: { coverage: { groups: { all: 0.5 } }, false_records: { groups: { all: 2 } } } });
  const { ids, world } = rulePlayers('faults', rules, biased);
  assert.deepEqual(ids, ['missed', 'false', 'mixed-up', 'stale']);
  const { scheme: mended, society: there } = world(0);
  assert.deepEqual(mended.indicators[0]?.recorded, 1);
  assert.deepEqual(mended.indicators[0]?.false_records, 0);
  assert.deepEqual([mended.sharing.mixups, mended.sharing.lag, mended.sharing.over_retention, mended.attention], [0, 0, 0, { kind: 'fixed' }]);
  assert.deepEqual([mended.remedies.review?.drops_true, there.recording?.coverage, there.recording?.false_records], [0, undefined, { groups: { all: 2 } }]);
  assert.deepEqual(world(15), { scheme: rules, society: biased });
  assert.deepEqual(rulePlayers('faults', scheme({ indicators: [indicator('late-bill', 'late_payment', { recorded: 1 })] }), society()).ids, []);
});

test('a fault that only the upper end of a range brings plays where numbers are drawn, and is mended in what was drawn', () => {
  const lag = { grade: 'invented', source: 'none', low: 0, high: 3 } as const;
  const prompt = scheme({
    indicators: [indicator('late-bill', 'c', { recorded: 1, false_records: 0.01 })],
    lists: [list([{ recorded: 'late-bill' }])],
    sharing: { joint: false, lag: 0, evidence: { lag } },
  });
  const here = society({ conducts: [conduct('c', { rate: 0.1 })] });
  assert.deepEqual(rulePlayers('faults', prompt, here).ids, ['false']);
  const { ids, left } = rulePlayers('faults', prompt, here, true);
  assert.deepEqual(ids, ['false', 'stale']);
  const late: Scheme = { ...prompt, sharing: { ...prompt.sharing, lag: 2 } };
  const lags = [0, 1, 2, 3].map((set) => left?.({ scheme: late, society: here }, set).scheme.sharing.lag);
  assert.deepEqual(lags, [0, 0, 2, 2]);
});

test('rules of later phases play too', () => {
  const first = scheme();
  const later = { ...first, consequences: [NO_TRAINS] };
  const rules: Scheme = { ...first, phases: [{ id: 'stick', from: 6, scheme: later }] };
  const { ids, world } = rulePlayers('consequences', rules, society());
  assert.deepEqual(ids, ['no-trains']);
  assert.deepEqual(world(0).scheme.phases?.[0]?.scheme?.consequences, []);
  assert.deepEqual(world(1).scheme.phases?.[0]?.scheme?.consequences, [NO_TRAINS]);
});

test('players that change no rule are sorted out, and the others play on without them', () => {
  const rules = scheme({ consequences: [NO_TRAINS] });
  const players: Players = {
    ids: ['renames', 'no-penalty', 'cites'],
    world: (set) => ({
      scheme: {
        ...rules,
        title: { en: has(set, 0) ? 'Another' : 'One' },
        consequences: has(set, 1) ? [] : [{ ...NO_TRAINS, legal_basis: has(set, 2) ? 'a law' : null }],
      },
      society: society(),
    }),
  };
  assert.deepEqual(sortOut(players), { active: [1], idle: [0, 2] });
  const left = among(players, [1]);
  assert.deepEqual([left.ids, left.world(1).scheme.consequences, left.world(0).scheme.consequences.length], [['no-penalty'], [], 1]);
});

test('two schemes have the same rules whatever they are called, cite and in whatever order keys are written', () => {
  const one = scheme({ consequences: [NO_TRAINS] });
  const { deny, ...rest } = NO_TRAINS;
  const named: Scheme = { ...one, id: 'other', title: { en: 'Other' }, consequences: [{ deny, grade: 'invented', ...rest } as Consequence] };
  assert.equal(rulesOf(named, society()), rulesOf(one, society()));
  assert.notEqual(rulesOf({ ...one, consequences: [{ ...NO_TRAINS, deny: 0.6 }] }, society()), rulesOf(one, society()));
  assert.notEqual(rulesOf(one, society({ recording: { coverage: { groups: { all: 0.5 } } } })), rulesOf(one, society()));
});
