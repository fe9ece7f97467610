/** Random schemes and societies that use the whole vocabulary; engines are compared on them. */
import fc from 'fast-check';
import { InvalidFile } from '../../src/base/faults.ts';
import { followPhases } from '../../src/scheme/phases.ts';
import type { Changes } from '../../src/scheme/safeguard.ts';
import type { Consequence, EntryCondition, ExitCondition, Forget, Indicator, List, Scheme } from '../../src/scheme/scheme.ts';
import type { Firms, Society } from '../../src/society/society.ts';
import { conduct, scheme, society } from '../kit.ts';

export interface World {
  readonly scheme: Scheme;
  readonly society: Society;
  readonly persons: number;
  readonly months: number;
  readonly seed: number;
  /** In some worlds enterprises live beside the persons, with or without a scheme of their own. */
  readonly enterprises: number;
  readonly enterpriseScheme: Scheme | null;
}

const probability = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const CONDUCTS = ['late', 'theft', 'gift', 'petition', 'arrears'] as const;

const forget: fc.Arbitrary<Forget> = fc.oneof(
  fc.constant<Forget>({ kind: 'never' }),
  fc.integer({ min: 1, max: 9 }).map((every): Forget => ({ kind: 'reset', every })),
  fc.integer({ min: 1, max: 30 }).map((half_life): Forget => ({ kind: 'fade', half_life })),
  fc.integer({ min: 1, max: 9 }).map((valid_for): Forget => ({ kind: 'expire', valid_for })),
);

const list = (id: string): fc.Arbitrary<List> =>
  fc
    .record({
      colour: fc.constantFrom('black', 'black', 'red'),
      entry: fc.array(
        fc.oneof(
          fc.integer({ min: 40, max: 100 }).map((score_below) => ({ score_below })),
          fc.constant({ recorded: ['late', 'theft'] }),
          fc.constant({ band: 'low' }),
          fc.integer({ min: 90, max: 120 }).map((score_from) => ({ score_from })),
        ),
        { minLength: 1, maxLength: 2 },
      ),
      exit: fc.array(
        fc.oneof(
          fc.integer({ min: 1, max: 9 }).map((after) => ({ after })),
          fc.integer({ min: 60, max: 110 }).map((score_from) => ({ score_from })),
          fc.constant({ after: 2, score_below: 95 }),
        ),
        { maxLength: 2 },
      ),
      min_stay: maybe(fc.integer({ min: 1, max: 4 })),
      max_stay: maybe(fc.integer({ min: 4, max: 12 })),
      restart: maybe(fc.boolean()),
      published: fc.boolean(),
    })
    .map((rest) => ({ id, ...rest }));

const consequence = (id: string): fc.Arbitrary<Consequence> =>
  fc
    .record({
      while: fc.constantFrom({ list: 'first' }, { list: 'second' }, { band: 'low' }, { band: ['middle', 'low'] }, { band: 'high' }),
      kind: fc.constantFrom('travel', 'employment', 'fine', 'liberty', 'publicity', 'family', 'benefit', 'means'),
      share: probability,
      starts: maybe(fc.integer({ min: 0, max: 8 })),
      ends: maybe(fc.integer({ min: 9, max: 20 })),
      joint: maybe(fc.boolean()),
      stops: fc.constantFrom(undefined, undefined, undefined, ['late'], ['gift', 'arrears']),
    })
    .map(({ while: standing, kind, share, starts, ends, joint, stops: stopped }): Consequence => {
      const stops = kind === 'family' || kind === 'benefit' ? undefined : stopped;
      const base = { id, while: standing, context: 'civic' as const, legal_basis: null, starts, ends, joint, stops };
      switch (kind) {
        case 'employment':
          return { ...base, domain: 'employment', deny: share, job_loss: 1 + 10 * share, job_finding: 1 - share / 2 };
        case 'fine':
          return { ...base, domain: 'fine', fine: share };
        case 'liberty':
          return { ...base, domain: 'liberty', liberty: { rate: share, months: 2 } };
        case 'publicity':
          return { ...base, domain: 'publicity', cuts_ties: share };
        case 'family':
          return { ...base, domain: 'family', deny: share };
        case 'benefit':
          return { ...base, domain: 'benefit', grant: share };
        case 'means':
          return { ...base, domain: 'credit', means: 0.9, deny: share };
        default:
          return { ...base, domain: 'travel', deny: share };
      }
    });

const indicator = (id: string): fc.Arbitrary<Indicator> =>
  fc
    .record({
      points: fc.integer({ min: -40, max: 12 }).map((n) => n / 2),
      set: maybe(fc.integer({ min: 62, max: 98 })),
      bands: fc.constantFrom(undefined, undefined, undefined, ['low'], ['high', 'low'], ['middle']),
      recorded: probability,
      false_records: fc.constantFrom(0, 0.001, 0.02, 0.4),
      diminishing: maybe(
        fc.constant({
          every: 5,
          steps: [
            { from: 1, factor: 1 },
            { from: 2, factor: 0.5 },
          ],
        }),
      ),
    })
    .map(({ set, points, ...rest }) =>
      set !== undefined && points < -15
        ? { id, conduct: id, context: 'civic' as const, set, bands: rest.bands, recorded: rest.recorded, false_records: rest.false_records }
        : { id, conduct: id, context: 'civic' as const, points, ...rest },
    );

const schemes: fc.Arbitrary<Scheme> = fc
  .record({
    forget,
    clean: maybe(fc.integer({ min: 1, max: 3 })),
    cleanIn: fc.constantFrom(undefined, undefined, undefined, { low: 2 }, { high: -1, middle: 0.5 }),
    indicators: fc.tuple(...CONDUCTS.map(indicator)),
    lists: fc.tuple(list('first'), list('second')),
    consequences: fc.array(fc.nat(), { maxLength: 5 }).chain((items) => fc.tuple(...items.map((_, n) => consequence(`c${n}`)))),
    ties: maybe(fc.constantFrom({ list: 'first' }, { band: 'low' })),
    attention: fc.constantFrom(
      undefined,
      { kind: 'records' as const, over: 'region' as const, prior: 5 },
      { kind: 'records' as const, over: 'group' as const, prior: { some: 3, others: 9 } },
    ),
    appeal: maybe(
      fc.record({
        by: fc.constantFrom('same' as const, 'independent' as const),
        window: fc.constantFrom(null, 2),
        capacity: fc.constantFrom(0, 300, 1e6),
        corrects: probability,
        upholds: probability,
        suspends: fc.boolean(),
      }),
    ),
    notice: fc.record({ when: fc.constantFrom('never' as const, 'before' as const, 'after' as const), probability }),
    repair: maybe(fc.record({ after: fc.integer({ min: 0, max: 4 }), acts: fc.constant(['gift']), granted: probability })),
    review: maybe(fc.record({ catches_false: probability, drops_true: probability })),
    sharing: fc.record({
      joint: fc.boolean(),
      lag: fc.constantFrom(0, 0, 1, 3),
      mixups: fc.constantFrom(0, 0.2),
      over_retention: fc.integer({ min: 0, max: 3 }),
    }),
    published: fc.boolean(),
    cap: fc.constantFrom(null, 0, 1),
    uptake: maybe(probability),
    // Ledgers beside zero, below it, and wider than sixteen bits of sixteenths.
    bounds: fc.constantFrom({ min: 0, max: 130 }, { min: 0, max: 130 }, { min: 60, max: 300 }, { min: -90, max: 101 }, { min: -3000, max: 4000 }),
  })
  .map((r) =>
    scheme({
      population:
        r.uptake === undefined
          ? { scope: 'general', consent: 'automatic' }
          : { scope: 'sector', of: { groups: ['some'] }, consent: 'authorised', uptake: r.uptake },
      ledger: { start: 100, ...r.bounds, forget: r.forget, clean_month: r.clean, clean_month_in: r.cleanIn },
      indicators: [
        ...r.indicators,
        ...(r.ties ? [{ id: 'company', ties: { which: ['household', 'far'] as const, standing: r.ties }, points: -2, context: 'association' as const }] : []),
      ],
      attention: r.attention,
      bands: [{ id: 'high', from: 105 }, { id: 'middle', from: 80 }, { id: 'low' }],
      lists: r.lists,
      consequences: r.consequences,
      remedies: { notice: r.notice, reasons: true, appeal: r.appeal ?? null, repair: r.repair ?? null, review: r.review },
      sharing: r.sharing,
      governance: { rules_published: r.published, scores_visible: false, impact_assessment: false, new_consequences_per_year: r.cap },
    }),
  );

const societies: fc.Arbitrary<Society> = fc
  .record({
    split: fc.integer({ min: 1, max: 9 }),
    gini: fc.constantFrom(0, 0.3, 0.5),
    slope: fc.constantFrom(0, 0.8),
    need: fc.constantFrom(-0.4, 0, 0.6),
    response: fc.boolean(),
    household: fc.integer({ min: 1, max: 4 }),
    local: fc.integer({ min: 0, max: 6 }),
    far: fc.integer({ min: 0, max: 3 }),
  })
  .map((r) =>
    society({
      regions: [
        { id: 'east', share: r.split / 10 },
        { id: 'west', share: 1 - r.split / 10, groups: { some: 0.5, others: 0.5 } },
      ],
      groups: [
        { id: 'some', share: 0.7 },
        { id: 'others', share: 0.3 },
      ],
      ages: [
        { id: 'young', share: 0.4 },
        { id: 'old', share: 0.6 },
      ],
      means: { mean: 1, gini: r.gini, groups: { others: 0.7 } },
      employment: { rate: 0.8, lose: 0.05, find: 0.3, means_lost: 0.6, means_found: 1.5 },
      conducts: [
        conduct('late', { rate: 0.12, disposition: r.slope, need: r.need }),
        conduct('theft', { rate: 0.05, disposition: r.slope, groups: { others: 1.4 } }),
        conduct('gift', { kind: 'good', rate: 0.2, disposition: -r.slope }),
        conduct('petition', { kind: 'lawful', rate: 0.1, regions: { east: 0.5 } }),
        conduct('arrears', { kind: 'cannot', rate: 0.06, need: Math.abs(r.need), ages: { young: 1.5 } }),
      ],
      response: r.response
        ? { harm: 0.6, good: 0.5, lawful: 0.9, half_life: 6, floor: 0.2, hollow: 0.4, perceived: 0.5 }
        : { harm: 0, good: 0, lawful: 0, half_life: 6, floor: 0, hollow: 0 },
      recording: { coverage: { groups: { others: 1.5 } }, false_records: { regions: { west: 2 } } },
      exposures: { travel: 0.4, employment: 0.2, credit: 0.2, schooling: 0.3, public_services: 0.5 },
      appeals: { wrongly: 0.4, rightly: 0.1, means: 0.2 },
      ties: { household: r.household, local: r.local, far: r.far },
    }),
  );

/** The same rules for enterprises: without what touches persons only, and with what costs their employees' jobs. */
const forEnterprises = (rules: Scheme, costs: readonly number[]): Scheme => ({
  ...rules,
  id: 'beside',
  subjects: 'enterprises',
  indicators: rules.indicators.filter((item) => item.ties === undefined),
  consequences: [
    ...rules.consequences.filter((item) => ['fine', 'benefit', 'credit'].includes(item.domain)),
    ...costs.map(
      (job_loss, n): Consequence => ({
        id: `costs${n}`,
        while: { list: n % 2 === 0 ? 'first' : 'second' },
        domain: 'employment',
        context: 'work',
        job_loss,
        starts: n === 0 ? undefined : 3,
        ends: n === 2 ? 9 : undefined,
        joint: n === 2 ? true : undefined,
        legal_basis: null,
      }),
    ),
  ],
  remedies: { ...rules.remedies, repair: rules.remedies.repair && { ...rules.remedies.repair, after: { first: 1, second: 3 } } },
});

/** Size classes bear the names of groups, so that what is said of these is said of those. */
const sizes: fc.Arbitrary<Firms['sizes']> = fc.record({ few: fc.constantFrom(0, 0.5, 3), many: fc.constantFrom(2, 17.3, 40000) }).map(({ few, many }) => [
  { id: 'some', share: 0.75, employees: few },
  { id: 'others', share: 0.25, employees: many },
]);

interface Beside {
  readonly sizes: Firms['sizes'];
  readonly rules: Scheme | undefined;
  readonly costs: readonly number[];
  /** One enterprise on so many persons. */
  readonly persons: number;
  readonly entry: EntryCondition | undefined;
  readonly exit: ExitCondition | undefined;
}

const beside: fc.Arbitrary<Beside> = fc.record({
  sizes,
  rules: maybe(schemes),
  costs: fc.array(fc.constantFrom(0, 0.5, 1, 3, 16), { maxLength: 3 }),
  persons: fc.integer({ min: 3, max: 12 }),
  entry: maybe(fc.constantFrom<EntryCondition>({ represents: 'first' }, { represents: 'second' }, { represents: 'first', score_below: 101 })),
  exit: maybe(fc.constantFrom<ExitCondition>({ no_longer_represents: 'first' }, { no_longer_represents: 'second', after: 2 }, { after: 1 })),
});

function withEnterprises(world: Omit<World, 'enterprises' | 'enterpriseScheme'>, of: Beside | undefined): World {
  if (of === undefined) return { ...world, enterprises: 0, enterpriseScheme: null };
  const lists = world.scheme.lists.map((item, n) =>
    n > 0 ? item : { ...item, entry: of.entry ? [...item.entry, of.entry] : item.entry, exit: of.exit ? [...item.exit, of.exit] : item.exit },
  );
  return {
    ...world,
    scheme: { ...world.scheme, lists, enterprises: 'beside' },
    society: { ...world.society, firms: { sizes: of.sizes, conducts: world.society.conducts, exposures: { credit: 0.3, public_services: 0.4 } } },
    enterprises: Math.floor(world.persons / of.persons),
    enterpriseScheme: of.rules === undefined ? null : forEnterprises(of.rules, of.costs),
  };
}

/** Changes of the rules in mid-run. */
const changes: fc.Arbitrary<Changes> = fc.constantFrom<Changes>(
  { remove: { indicators: [{ id: 'late' }] } },
  { remove: { lists: [{ id: 'second' }] } },
  { remove: { consequences: [{ id: ['c0', 'c1'] }] } },
  { change: { 'indicators.theft.recorded': 0.9 } },
  { change: { 'lists.first.restart': true } },
  { change: { 'remedies.notice': { when: 'before' } } },
  { change: { 'sharing.mixups': 0.3 } },
  { change: { 'sharing.joint': true } },
  { change: { 'bands.middle.from': 95 } },
  { change: { 'governance.rules_published': true } },
  { change: { 'indicators.theft.bands': ['middle', 'low'] } },
  { change: { 'ledger.clean_month_in': { middle: 1.5 } } },
  { add: { consequences: [{ id: 'stop', while: { band: 'low' }, domain: 'travel', stops: ['theft', 'late'], context: 'civic', legal_basis: null }] } },
  { change: { 'ledger.forget.half_life': 2 } },
  { change: { 'ledger.forget.valid_for': 4 } },
  { change: { 'remedies.review': { catches_false: 0.5, drops_true: 0.2 } } },
  { change: { 'remedies.appeal': { by: 'same', window: 3, capacity: 20000, corrects: 0.8, upholds: 0.7, suspends: true } } },
  { change: { 'remedies.repair': { after: 1, acts: ['gift'] } } },
  {
    add: {
      indicators: [
        { id: 'new', conduct: 'gift', points: -8, recorded: 0.7, false_records: 0.05, context: 'civic' },
        { id: 'mates', ties: { which: ['local', 'far'], standing: { list: 'first' } }, points: -4, context: 'association' },
      ],
    },
  },
  { add: { indicators: [{ id: 'petition', conduct: 'petition', set: 90, recorded: 0.9, context: 'speech' }] } },
  {
    add: {
      lists: [{ id: 'third', colour: 'black', entry: [{ score_below: 100 }, { recorded: ['gift', 'theft'] }], exit: [{ after: 3 }], published: true }],
      consequences: [
        { id: 'house', while: { list: 'third' }, domain: 'family', deny: 0.5, context: 'civic', legal_basis: null },
        { id: 'jail', while: { list: 'third' }, domain: 'liberty', liberty: { rate: 0.3, months: 2 }, context: 'civic', legal_basis: null },
        { id: 'cuts', while: { list: 'third' }, domain: 'publicity', cuts_ties: 0.3, context: 'civic', legal_basis: null },
      ],
    },
  },
  { add: { consequences: [{ id: 'stick', while: { band: ['middle', 'low'] }, domain: 'travel', deny: 0.6, context: 'civic', legal_basis: null }] } },
);

interface Times {
  readonly phases: readonly { readonly after: number; readonly changes: Changes }[];
  readonly amnesties: readonly { readonly month: number; readonly lists: 'all' | readonly string[] | undefined; readonly scores: boolean }[];
}

const times: fc.Arbitrary<Times> = fc.record({
  phases: fc.array(fc.record({ after: fc.integer({ min: 1, max: 5 }), changes }), { maxLength: 3 }),
  amnesties: fc.uniqueArray(
    fc.record({
      month: fc.integer({ min: 1, max: 15 }),
      lists: fc.constantFrom<'all' | readonly string[] | undefined>('all', ['first'], undefined),
      scores: fc.boolean(),
    }),
    { maxLength: 2, selector: ({ month }) => month },
  ),
});

/** The scheme with what happens to it in time; a change that makes no valid scheme is left out. */
function inTime(rules: Scheme, { phases, amnesties }: Times): Scheme {
  let result: Scheme = { ...rules, amnesties: amnesties.map((amnesty, n) => ({ id: `amnesty${n}`, ...amnesty })) };
  let from = 0;
  phases.forEach(({ after, changes: more }, n) => {
    from += after;
    const next = { ...result, phases: [...(result.phases ?? []), { id: `phase${n}`, from, ...more }] };
    try {
      result = followPhases({ value: next, reading: { file: 'random', value: next, at: () => ({ line: 1, column: 1 }) }, warnings: [] }).value;
    } catch (error) {
      if (!(error instanceof InvalidFile)) throw error;
    }
  });
  return result;
}

/** Any world small enough to live in a few milliseconds. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    scheme: schemes,
    society: societies,
    persons: fc.integer({ min: 1, max: 90 }),
    months: fc.integer({ min: 1, max: 20 }),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    beside: maybe(beside),
    times: maybe(times),
  })
  .map(({ beside: of, times: when, ...world }) => {
    const whole = withEnterprises(world, of);
    if (when === undefined) return whole;
    return { ...whole, scheme: inTime(whole.scheme, when), enterpriseScheme: whole.enterpriseScheme && inTime(whole.enterpriseScheme, when) };
  });
