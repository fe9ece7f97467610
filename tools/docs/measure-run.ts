/** Puts the counters of an example into a run, so that the measure itself can be asked. */
import { Fragmentation } from '../../packages/glasshouse/src/compare/fragmentation.ts';
import { compile } from '../../packages/glasshouse/src/compile/compile.ts';
import { COUNTED, type Run, type Scalar } from '../../packages/glasshouse/src/compile/layout.ts';
import { MEANS_CENTRE, type Program } from '../../packages/glasshouse/src/compile/program.ts';
import { goodhart, type Ranked } from '../../packages/glasshouse/src/engine/goodhart.ts';
import { PENALISED, REWARDED } from '../../packages/glasshouse/src/engine/portrait.ts';
import type { Trace } from '../../packages/glasshouse/src/engine/trace.ts';
import { measuresOf } from '../../packages/glasshouse/src/measures/catalogue.ts';
import type { Reading } from '../../packages/glasshouse/src/measures/measure.ts';
import { readScheme } from '../../packages/glasshouse/src/scheme/read.ts';
import { readSociety } from '../../packages/glasshouse/src/society/read.ts';
import type { Counters, Example } from './measure-examples.ts';
import type { Outcome, PeopleExample, RankedExample, TreatedExample } from './measure-people.ts';

const PERSONS = 1000;
const EXPOSED: readonly string[] = ['on record', 'nothing true', 'on a black list', 'wrongly listed'];

const SCHEME = `glasshouse: scheme/1
id: example
title: { en: Example }
about: { en: Made for reckoning by hand. }
kind: thought-experiment
sources: { none: { title: made for an example, url: null } }
population: { scope: general, consent: automatic }
ledger: { start: 1000, min: 0, max: 1300, forget: { kind: never } }
indicators:
  - { id: late-bill, conduct: late_payment, points: -20, context: finance, recorded: 0.5, false_records: 0.002, grade: invented, source: none }
bands: [ { id: A, from: 850 }, { id: B } ]
lists:
  - { id: blacklist, colour: black, entry: [ { recorded: late-bill } ], exit: [ { after: 12 } ], published: false }
consequences:
  - { id: no-trains, while: { list: blacklist }, domain: travel, context: travel, deny: 1.0, starts: 0, legal_basis: null }
remedies: { notice: { when: never }, appeal: null, repair: null }
sharing: { joint: false }
governance: { rules_published: true, scores_visible: false, impact_assessment: false, new_consequences_per_year: 0 }
breaches: [ { id: leak, month: 0, share: 0.5, grade: invented, source: none } ]
`;

const SOCIETY = `glasshouse: society/1
id: example
title: { en: Example }
about: { en: Made for reckoning by hand. }
sources: { none: { title: made for an example, url: null } }
persons: 1000
enterprises: 0
regions: [ { id: north, share: 0.5 }, { id: south, share: 0.5 } ]
groups: [ { id: town, share: 0.6 }, { id: country, share: 0.4 } ]
means: { mean: 1, gini: 0 }
employment: { rate: 1, lose: 0, find: 0 }
conducts:
  - { id: late_payment, kind: harm, rate: 0.02, disposition: 0, need: 0, grade: invented, source: none }
  - { id: volunteering, kind: good, rate: 0.02, disposition: 0, need: 0, grade: invented, source: none }
  - { id: posting, kind: lawful, rate: 0.02, disposition: 0, need: 0, grade: invented, source: none }
response: { harm: 0, good: 0, lawful: 0, half_life: 18, floor: 0, hollow: 0 }
exposures: { travel: 0.1 }
ties: { household: 1, local: 0, far: 0 }
`;

/** Where the counter of that name stands in the row of a month. @throws Error if there is none */
function cellOf({ layout, names }: Program, name: string): number {
  const [, run = name, key] = /^(\w+)\[(.+)\]$/.exec(name) ?? [];
  if (key === undefined) return layout.scalar[run as Scalar];
  const ids: Readonly<Record<string, readonly string[]>> = {
    done: ['late_payment', 'volunteering', 'posting'],
    entered: ['late-bill'],
    falselyEntered: ['late-bill'],
    denied: COUNTED,
    deniedWrongly: COUNTED,
    band: names.bands,
    onList: names.lists,
    regionRecords: ['north', 'south'],
  };
  const n = /^\d+$/.test(key) ? Number(key) : (ids[run] ?? names.groups).indexOf(key);
  const { at, count } = layout[run as keyof typeof layout] as Run;
  if (n < 0 || n >= count) throw new Error(`no counter ${name}`);
  return at + n;
}

function reading(program: Program, counters: Counters): Reading {
  const rows = new Float64Array(program.months * program.layout.width);
  const exposed = new Float64Array(2 * EXPOSED.length);
  const portrait = new Uint32Array(PERSONS).fill(MEANS_CENTRE);
  for (const [name, values] of Object.entries(counters)) {
    const what = EXPOSED.findIndex((begin) => name.startsWith(`${begin}[`));
    if (what >= 0) exposed[(name.endsWith('[town]') ? 0 : EXPOSED.length) + what] = values[0] as number;
    else if (name === 'means of person 1') portrait[0] = MEANS_CENTRE + Math.round(9 * Math.log(values[0] as number));
    else if (!name.startsWith('means of ')) for (const [t, value] of values.entries()) rows[t * program.layout.width + cellOf(program, name)] = value;
  }
  const trace: Trace = {
    replicate: 0,
    rows,
    scores: new Float64Array(1301),
    state: new Uint32Array(4),
    goodhartStart: null,
    goodhartEnd: null,
    bytesPerPerson: 0,
    exposed,
    portrait,
    firms: null,
  };
  return { program, trace };
}

/** What the measure of an example makes of its counters. */
export function measured({ measure, counters, without, expire }: Example): number | null {
  const months = Math.max(2, ...Object.values(counters).map((values) => values.length));
  const text = expire ? SCHEME.replace('{ kind: never }', '{ kind: expire, valid_for: 2 }') : SCHEME;
  const society = readSociety(SOCIETY, 'example').value;
  const program = compile(readScheme(text, 'example').value, society, { persons: PERSONS, months });
  const found = measuresOf(program).find(({ id }) => id === measure);
  if (found === undefined) throw new Error(`no measure ${measure}`);
  const beside = without === undefined ? {} : { without: reading(compile(null, society, { persons: PERSONS, months }), without) };
  return found.value({ ...reading(program, counters), ...beside });
}

/** What the measure of an example makes of its people. */
export function measuredOf(example: PeopleExample): number | null {
  const reading = 'ranked' in example ? rankedReading(example) : treatedReading(example);
  const found = [...measuresOf(reading.program)].find(({ id }) => id === example.measure);
  if (found === undefined) throw new Error(`no measure ${example.measure}`);
  return found.value(reading);
}

/** Everybody is a group of their own, whose factor makes the harm that is expected. */
function rankedReading({ ranked }: RankedExample): Reading {
  const groups = ranked.map((_, n) => `{ id: person-${n}, share: ${1 / ranked.length} }`).join(', ');
  const factors = ranked.map(({ harm }, n) => `person-${n}: ${harm / 0.02}`).join(', ');
  const text = SOCIETY.replace(/groups: .*/, `groups: [ ${groups} ]`).replace('rate: 0.02, disposition', `rate: 0.02, groups: { ${factors} }, disposition`);
  const program = compile(readScheme(SCHEME, 'example').value, readSociety(text, 'example').value, { persons: ranked.length, months: 13 });
  const { classes, ledger, chance } = program;
  const people = ranked.map(({ score }, n) => ({
    score: 16 * score - ledger.min16,
    expectation: 64 * (classes.row[classes.group.indexOf(n)] as number) + MEANS_CENTRE,
  }));
  const shard: Ranked = {
    tally: () => {
      const scores = new Float64Array(ledger.max16 - ledger.min16 + 1);
      const expectations = new Float64Array(64 * chance.rows);
      for (const { score, expectation } of people) {
        scores[score] = (scores[score] as number) + 1;
        expectations[expectation] = (expectations[expectation] as number) + 1;
      }
      return { scores, expectations };
    },
    rankSums: (twice) => {
      const sums = new BigUint64Array(64 * chance.rows);
      for (const { score, expectation } of people) sums[expectation] = (sums[expectation] as bigint) + BigInt(twice[score] as number);
      return sums;
    },
  };
  const rho = goodhart(program, [shard]);
  const { trace } = reading(program, {});
  return { program, trace: { ...trace, goodhartStart: rho, goodhartEnd: rho } };
}

const BITS: Readonly<Record<Outcome, number>> = { penalty: PENALISED, reward: REWARDED, neither: 0 };

function treatedReading({ schemes, treated }: TreatedExample): Reading {
  const beside = new Fragmentation(treated.length);
  for (const [s, { rules }] of schemes.entries())
    beside.add(
      Uint32Array.from(treated, (outcomes) => BITS[outcomes[s] as Outcome]),
      rules,
    );
  const program = compile(readScheme(SCHEME, 'example').value, readSociety(SOCIETY, 'example').value, { persons: PERSONS, months: 2 });
  return { ...reading(program, {}), fragmentation: beside.value() };
}
