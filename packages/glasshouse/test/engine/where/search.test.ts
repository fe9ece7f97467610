/** The search is held against a look at everybody: events from lives watched one by one, states from the whole run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../../src/compile/compile.ts';
import type { Program } from '../../../src/compile/program.ts';
import { monthTables, newMemory, remember } from '../../../src/engine/month-tables.ts';
import { PlainShard, plain } from '../../../src/engine/plain/plain.ts';
import { enterprisesBeside, runReplicate } from '../../../src/engine/run.ts';
import type { Trace } from '../../../src/engine/trace.ts';
import { type LifeEvent, watchLives } from '../../../src/engine/watch.ts';
import { factShapes } from '../../../src/engine/where/facts.ts';
import { parseCondition } from '../../../src/engine/where/parse.ts';
import { findLives, type SearchResult } from '../../../src/engine/where/search.ts';
import { representativeOf } from '../../../src/engine/workplace.ts';
import { readScheme } from '../../../src/scheme/read.ts';
import { readSociety } from '../../../src/society/read.ts';
import { compiled } from '../../engines.ts';
import { conduct, firmScheme, firms, scheme, society } from '../../kit.ts';
import { CASES } from '../../naive/schemes.ts';

const SEED = 9;

function programOf(name: string, persons: number, months: number, change: (text: string) => string = (text) => text): Program {
  const found = CASES.find((item) => item.name === name);
  assert.ok(found, name);
  return compile(readScheme(change(found.scheme), name).value, readSociety(found.society, name).value, { persons, months });
}

/** All that is known of a person, gathered without any of the code that searches. */
interface Known {
  readonly index: number;
  readonly group: string;
  readonly region: string;
  readonly events: readonly LifeEvent[];
  /** Lists at the end of each month: official and true bits of the black ones. */
  readonly months: { official: number; truly: number; lists: number }[];
  last: ReturnType<PlainShard['look']>;
}

function everybody(program: Program, rows: Float64Array): Known[] {
  const { persons } = program;
  const shard = new PlainShard(program, SEED, 0, 0, persons);
  const lives = watchLives(program, SEED, 0, [...Array(persons).keys()], rows);
  const known = lives.map(({ person, events }): Known => ({ ...person, events, months: [], last: shard.look(person.index) }));
  const memory = newMemory(program);
  const enterprises = enterprisesBeside(plain, program, SEED, 0);
  const black = program.lists.black.reduce((bits, is, l) => bits | (is << l), 0);
  let before: Float64Array | null = null;
  for (let t = 0; t < program.months; t++) {
    const row = new Float64Array(program.layout.width);
    shard.step(monthTables(program, memory, t, before, enterprises()), row);
    remember(program, memory, row);
    before = row;
    for (const one of known) {
      one.last = shard.look(one.index);
      one.months.push({ official: one.last.lists & black, truly: one.last.trueLists & black, lists: one.last.lists });
    }
  }
  return known;
}

const has = (known: Known, kind: string, rule?: string): boolean =>
  known.events.some((event) => event.kind === kind && (rule === undefined || event.rule === rule));
const count = (known: Known, ...kinds: string[]): number => known.events.filter(({ kind }) => kinds.includes(kind)).length;
const end = ({ months }: Known) => months.at(-1) as Known['months'][number];
const did = (known: Known, ...conducts: string[]): boolean => conducts.some((one) => has(known, 'did', one) || has(known, 'did-hollow', one));

/** Conditions, and what each means of what is known. Whatever a case is about, all are asked. */
const CONDITIONS: readonly (readonly [string, (known: Known, against: readonly string[]) => boolean])[] = [
  ['listed', (one) => end(one).official !== 0],
  ['listed && !did', (one, against) => end(one).official !== 0 && !did(one, ...against)],
  ['ever_listed && !listed', (one) => end(one).official === 0 && one.months.some(({ official }) => official !== 0)],
  ['wrongly || missed', (one) => (end(one).official & ~end(one).truly) !== 0 || (end(one).truly & ~end(one).official) !== 0],
  ['ever_wrongly && months_wrongly > 2', (one) => one.months.filter(({ official, truly }) => (official & ~truly) !== 0).length > 2],
  ['months_listed > 4 && group=minority', (one) => one.group === 'minority' && one.months.filter(({ official }) => official !== 0).length > 4],
  ['relisted', relisted],
  ['told && !appealed', (one) => has(one, 'told') && !has(one, 'filed')],
  ['won || lost', (one) => has(one, 'appeal-won') || has(one, 'appeal-lost')],
  ['repaired', (one) => has(one, 'repaired')],
  ['denied', (one) => has(one, 'denied')],
  ['denied=travel && !denied_wrongly', (one) => has(one, 'denied', 'travel') && !one.events.some(({ kind, value }) => kind === 'denied' && value === 1)],
  ['refusals >= 3', (one) => count(one, 'denied') >= 3],
  ['lost_job && !employed', (one) => has(one, 'job-lost') && !one.last.employed],
  ['scored && score < 80', (one) => one.last.scored && one.last.score < 80],
  ['!(score >= 80)', (one) => !(one.last.scored && one.last.score >= 80)],
  ['entries = 0', (one) => count(one, 'recorded', 'tie-recorded', 'falsely-recorded') === 0],
  ['false_entries > 1', (one) => count(one, 'falsely-recorded') > 1],
  ['did=theft && !recorded=theft', (one) => did(one, 'theft') && !has(one, 'recorded', 'theft')],
  ['stays > 1', (one) => one.events.filter(({ kind, rule }) => kind === 'listed' && BLACK.has(rule as string)).length > 1],
  ['person < 40 && region != south', (one) => one.index < 40 && one.region !== 'south'],
  ['list=watch', (one) => one.months.some(({ lists }) => (lists & 1) !== 0)],
];
const BLACK = new Set(['watch', 'debtors', 'blacklist']);

function relisted({ events }: Known): boolean {
  return events.some(({ kind, rule }, n) => kind === 'listed' && events.slice(0, n).some((other) => other.kind === 'left' && other.rule === rule));
}

interface Asked {
  readonly name: string;
  readonly readsTies: boolean;
  /** What the rules count against one. */
  readonly against: readonly string[];
  readonly change?: (text: string) => string;
  readonly changed?: string;
}

const ASKED: readonly Asked[] = [
  { name: 'appeals', readsTies: false, against: ['theft'] },
  {
    name: 'appeals',
    readsTies: false,
    against: ['theft'],
    changed: ' with an amnesty',
    change: (text) => `${text}\namnesties: [ { id: spring, month: 10, lists: all, scores: true, grade: invented, source: none } ]\n`,
  },
  { name: 'everything-fading', readsTies: false, against: ['theft', 'petition', 'arrears'] },
  {
    name: 'everything-fading',
    readsTies: false,
    against: ['theft', 'petition', 'arrears'],
    changed: ' with repair at once',
    change: (text) => text.replace('repair: { after: 3', 'repair: { after: 0'),
  },
  { name: 'everything-expiring', readsTies: false, against: ['theft', 'arrears'] },
  { name: 'everything-in-company', readsTies: true, against: ['theft', 'petition'] },
];

for (const { name, readsTies, against, change, changed = '' } of ASKED)
  test(`"${name}"${changed}: whoever is found meets the condition, and nobody who meets it is missed`, () => {
    const program = programOf(name, 400, 24, change);
    assert.equal(program.readsTies, readsTies);
    const trace = runReplicate(plain, program, SEED, 0, { portrait: true }) as Trace;
    const known = everybody(program, trace.rows);
    const shapes = factShapes(program);
    let some = 0;
    for (const [text, meets] of CONDITIONS) {
      if (text.includes('recorded=theft') && shapes['recorded']?.words?.includes('theft') === false) continue;
      const expected = known.filter((one) => meets(one, against)).map(({ index }) => index);
      const result = findLives(program, SEED, trace, parseCondition(text, shapes), { limit: 400 });
      assert.deepEqual(
        result.found.map(({ index }) => index),
        expected,
        text,
      );
      assert.equal(result.count, expected.length, text);
      assert.ok(result.candidates >= expected.length && result.looked <= result.candidates);
      assert.equal(result.estimate, null);
      if (expected.length > 0 && expected.length < 400) some++;
    }
    assert.ok(some >= 10, `${some} conditions divide the society`);
  });

test('a stay that a repair ends in its first month is counted in no month, and found nevertheless', () => {
  const program = programOf('everything-fading', 400, 24, (text) => text.replace('repair: { after: 3', 'repair: { after: 0'));
  const trace = runReplicate(plain, program, SEED, 0, { portrait: true }) as Trace;
  const found = findLives(program, SEED, trace, parseCondition('repaired && !ever_listed', factShapes(program)), { limit: 400 });
  assert.ok((found.count as number) > 0);
});

test('both engines show the same candidates, and the same lives are found', () => {
  const program = programOf('everything-in-company', 300, 20);
  const condition = parseCondition('ever_wrongly && denied', factShapes(program));
  const [one, other] = [plain, compiled].map((engine): SearchResult => {
    const trace = runReplicate(engine, program, 4, 0, { portrait: true }) as Trace;
    return findLives(program, 4, trace, condition, { limit: 300 });
  });
  assert.ok((one as SearchResult).found.length > 0);
  assert.deepEqual(one, other);
});

test('representatives are found by their seat, with the enterprises lived beside', () => {
  const world = society({ conducts: [conduct('late_payment', { rate: 0.1 })], firms: firms({ conducts: [conduct('tax_evasion', { rate: 0.1 })] }) });
  const rules = scheme({
    enterprises: 'test-firms',
    lists: [{ id: 'blacklist', colour: 'black', entry: [{ represents: 'dishonest' }], exit: [{ no_longer_represents: 'dishonest' }], published: false }],
  });
  const program = compile(rules, world, { persons: 600, months: 18, enterprises: 60, enterpriseScheme: firmScheme() });
  const trace = runReplicate(plain, program, SEED, 0, { portrait: true }) as Trace;
  const search = (text: string) => findLives(program, SEED, trace, parseCondition(text, factShapes(program)), { limit: 600 }).found.map(({ index }) => index);
  const representatives = Array.from({ length: 60 }, (_, firm) => representativeOf(program, firm)).sort((a, b) => a - b);
  assert.deepEqual(search('represents'), representatives);
  assert.ok(search('ever_listed').length > 0);
  assert.deepEqual(search('ever_listed && !represents'), []);
});

test('a search ends when enough are found, and says how many there may be', () => {
  const program = programOf('appeals', 3000, 18);
  const trace = runReplicate(plain, program, SEED, 0, { portrait: true }) as Trace;
  const condition = parseCondition('did', factShapes(program));
  const all = findLives(program, SEED, trace, condition, { limit: 3000 });
  assert.ok(all.count !== null && all.count > 1000);
  const few = findLives(program, SEED, trace, condition, { limit: 5, sample: 200 });
  assert.equal(few.found.length, 5);
  assert.equal(few.looked, 200);
  assert.equal(few.count, null);
  const estimate = few.estimate as NonNullable<SearchResult['estimate']>;
  assert.equal(estimate.of, 200);
  assert.ok(estimate.low < (all.count as number) && (all.count as number) < estimate.high, JSON.stringify([estimate, all.count]));
  const indexes = few.found.map(({ index }) => index);
  assert.deepEqual(
    [...indexes].sort((a, b) => a - b),
    indexes,
  );
  for (const index of indexes) assert.ok(all.found.some((found) => found.index === index));
  assert.deepEqual(findLives(program, SEED, trace, condition, { limit: 5, sample: 200 }), few);
});

test('what the end of the run shows needs no life lived again', () => {
  const program = programOf('appeals', 1000, 12);
  const trace = runReplicate(plain, program, SEED, 0, { portrait: true }) as Trace;
  const search = (text: string) => findLives(program, SEED, trace, parseCondition(text, factShapes(program)), { limit: 2 });
  const listed = search('listed');
  assert.equal(listed.count, listed.sure);
  assert.equal(listed.looked, 2);
  assert.deepEqual(search('listed && !ever_listed').candidates, 0);
  assert.equal(search('appealed && !ever_listed').candidates, 0);
  assert.throws(() => findLives(program, SEED, { ...trace, portrait: null }, parseCondition('listed', factShapes(program)), { limit: 1 }), RangeError);
});

test('without a scheme a life has jobs and conduct, and nothing else', () => {
  const program = compile(null, society({ employment: { rate: 0.8, lose: 0.05, find: 0.2 } }), { persons: 300, months: 12 });
  const trace = runReplicate(plain, program, SEED, 0, { portrait: true }) as Trace;
  const search = (text: string) => findLives(program, SEED, trace, parseCondition(text, factShapes(program)), { limit: 300 });
  assert.ok((search('did && lost_job').count as number) > 0);
  assert.equal(search('scored || listed || entries > 0 || score > 0').count, 0);
});
