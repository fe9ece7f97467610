import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { factShapes, findLives, parseCondition, partsAt, plain, runReplicate, type Trace, tellLife, watchLife } from 'glasshouse';
import { type Experiment, plainExperiment } from '../../src/state/experiment.ts';
import { actingRules } from '../../src/study/acting.ts';
import { lifeChangeOf } from '../../src/study/life-change.ts';
import { foundLives, livesOf, peopleOf } from '../../src/study/lives.ts';
import { readWorld, readWorlds } from '../../src/study/prepared.ts';
import { MOST_AGAIN, preventionOf } from '../../src/study/prevention.ts';
import type { LivedWorld } from '../../src/study/protocol.ts';
import { shelvesOf } from '../../src/study/shelves.ts';
import { stripOf } from '../../src/study/strip.ts';
import { openStudy, type Study } from '../../src/study/worlds.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const TEXTS = Object.fromEntries(
  globSync(['schemes/**/*.yaml', 'societies/*/society.yaml', 'safeguards/*.yaml'], { cwd: ROOT }).map((path) => [
    path.replaceAll('\\', '/'),
    readFileSync(`${ROOT}/${path}`, 'utf8'),
  ]),
);
const shelves = shelvesOf(TEXTS);
const studyOf = (experiment: Experiment): Study => openStudy(experiment, readWorlds(experiment, shelves));

function lived(study: Study): LivedWorld[] {
  return study.worlds.map(({ id, program, toLive }) => ({
    id,
    parts: [],
    traces: Array.from({ length: toLive.runs }, (_, run) => runReplicate(plain, program, study.experiment.seed, run, { portrait: true }) as Trace),
  }));
}

/** The experiment of these tests: somebody is listed wrongly in it. */
const LISTS = plainExperiment({ scheme: 'judgment-defaulters', society: 'china-aggregates', persons: 4000, months: 60, runs: 1 });
const study = studyOf({ ...LISTS, safeguards: ['human-review', 'independent-appeal'], against: ['rongcheng'] });
const worlds = lived(study);
const [own] = study.worlds;
const trace = worlds[0]?.traces[0] as Trace;
const search = (where: string, limit = 4000) => {
  const { program } = own as (typeof study.worlds)[number];
  return findLives(program, 42, trace, parseCondition(where, factShapes(program)), { limit });
};

test('people stand where the library finds them: listed, wrongly, once wrongly', () => {
  const people = peopleOf(study, worlds, 'scheme', 0, 1000);
  assert.equal(people.of, 4000);
  assert.equal(people.runs, 1);
  assert.deepEqual(
    people.sample.map(({ person }) => person),
    Array.from({ length: 1000 }, (_, n) => 4 * n),
  );
  const indexes = (where: string): number[] => search(where).found.map(({ index }) => index);
  assert.ok(people.listed.length > 0 && people.wrongly.length > 0, 'somebody is listed, and somebody was wrongly');
  assert.deepEqual(
    people.listed.map(({ person }) => person),
    indexes('listed'),
  );
  assert.equal(people.listedCount, search('listed').count);
  assert.deepEqual(
    people.wrongly.map(({ person }) => person),
    indexes('ever_wrongly'),
  );
  const all = peopleOf(study, worlds, 'scheme', 0, 4000).sample;
  assert.deepEqual(
    all.filter(({ wrongly }) => wrongly).map(({ person }) => person),
    indexes('wrongly'),
  );
  assert.deepEqual(
    all.filter(({ everListed }) => everListed).map(({ person }) => person),
    indexes('ever_listed'),
  );
});

test('a life is the one that the library watches and tells, in each world, and parts from the first where the library says', () => {
  const { person } = peopleOf(study, worlds, 'scheme', 0, 1000).wrongly[0] as { readonly person: number };
  const lives = livesOf(
    study,
    worlds,
    study.worlds.map(({ id }) => id),
    0,
    person,
  );
  const watched = study.worlds.map(({ program }, n) => watchLife(program, 42, 0, person, worlds[n]?.traces[0]?.rows ?? null));
  lives.forEach((life, n) => {
    const world = study.worlds[n] as (typeof study.worlds)[number];
    const expected = watched[n] as (typeof watched)[number];
    assert.equal(life.world, world.id);
    assert.deepEqual(life.events, expected.events);
    assert.deepEqual(life.sums, expected.sums);
    const { scheme, society, companion } = world.prepared;
    const told = tellLife(expected.person, expected.events, scheme, society, 'zh-Hans', Number.POSITIVE_INFINITY, companion);
    assert.deepEqual(
      life.told['zh-Hans'].months.map(({ month, text, mark }) => [month, text, mark]),
      told.months.map(({ month, text, mark }) => [month, text, mark]),
    );
    assert.match(life.told.en.invented, /^Invented/);
    const kin = ['scheme', 'human-review', 'independent-appeal'].includes(world.id);
    assert.equal(life.partsAt, partsAt(watched[0]?.events ?? [], expected.events, kin));
  });
  assert.ok(lives.find(({ world }) => world === 'none')?.partsAt !== null, 'without the scheme nobody is listed');
});

test('in a federation a life is lived and told by the rules of its region', () => {
  const federation = studyOf(plainExperiment({ scheme: 'forty-three-pilots', society: 'pilot-regions', persons: 430, months: 12, runs: 1 }));
  const all = lived(federation);
  const [{ program, prepared }] = federation.worlds as unknown as [Study['worlds'][number]];
  for (const person of [0, 217, 429]) {
    const m = program.members.findIndex(({ ranges }) => ranges.some(([from, to]) => from <= person && person < to));
    const member = program.members[m];
    assert.ok(member);
    const [life] = livesOf(federation, all, ['scheme'], 0, person);
    const watched = watchLife(member.program, 42, 0, person, all[0]?.traces[0]?.members?.[m]?.rows ?? null);
    assert.deepEqual(life?.events, watched.events);
    const told = tellLife(watched.person, watched.events, prepared.scheme?.parts?.[m]?.scheme ?? null, prepared.society, 'en');
    assert.deepEqual(
      life?.told.en.months.map(({ text }) => text),
      told.months.map(({ text }) => text),
    );
  }
});

test('a search finds whom the library finds, with titles in both languages; a bad condition names its column', () => {
  for (const where of ['listed && !did', 'ever_wrongly', 'refusals > 2']) {
    const [ours, theirs] = [foundLives(study, worlds, 'scheme', 0, where, 5), search(where, 5)];
    assert.deepEqual([ours.count, ours.estimate, ours.candidates, ours.looked], [theirs.count, theirs.estimate, theirs.candidates, theirs.looked], where);
    assert.deepEqual(
      foundLives(study, worlds, 'scheme', 0, where, 4000).found.map(({ person, sums }) => [person, sums]),
      search(where).found.map(({ index, sums }) => [index, sums]),
      where,
    );
    for (const { traits } of ours.found) assert.match(traits['zh-Hans'].join(), /\p{Script=Han}/u);
  }
  assert.throws(() => foundLives(study, worlds, 'scheme', 0, 'listed && lited', 5), /^BadCondition: column 11: /);
});

test('a safeguard tried on one life gives the life of the world with that safeguard', () => {
  const people = peopleOf(study, worlds, 'scheme', 0, 1000);
  const parted: (number | null)[] = [];
  for (const safeguard of ['human-review', 'independent-appeal']) {
    const other = study.worlds.find(({ id }) => id === safeguard) as Study['worlds'][number];
    const rows = worlds.find(({ id }) => id === safeguard)?.traces[0]?.rows ?? null;
    const prepared = readWorld(study.experiment, safeguard, shelves);
    for (const { person } of people.wrongly.slice(0, 4)) {
      const tried = preventionOf(study, worlds, { run: 0, person, safeguard, prepared }, plain);
      assert.ok(tried.kind === 'lived');
      const expected = watchLife(other.program, 42, 0, person, rows);
      const before = watchLife((own as Study['worlds'][number]).program, 42, 0, person, trace.rows);
      assert.deepEqual(tried.sums, expected.sums);
      assert.deepEqual(tried.before, before.sums);
      assert.equal(tried.partsAt, partsAt(before.events, expected.events, true));
      parted.push(tried.partsAt);
    }
  }
  assert.ok(
    parted.some((month) => month !== null),
    'one of them changes one of these lives',
  );
});

test('where everyone would have to be lived again and they are too many, it is said and not done', () => {
  const large = studyOf({ ...LISTS, persons: MOST_AGAIN + 1, months: 2 });
  const tried = preventionOf(
    large,
    [],
    { run: 0, person: 0, safeguard: 'independent-appeal', prepared: readWorld(large.experiment, 'independent-appeal', shelves) },
    plain,
  );
  assert.deepEqual(tried, { safeguard: 'independent-appeal', kind: 'large' });
});

test('what a safeguard does to a life is said by months on the list, wrong ones before others', () => {
  const sums = (monthsListed: number, monthsWrongly: number) => ({ monthsListed, monthsWrongly }) as Parameters<typeof lifeChangeOf>[0];
  assert.equal(lifeChangeOf(sums(9, 9), sums(0, 0), 3), 'never-listed');
  assert.equal(lifeChangeOf(sums(9, 4), sums(5, 0), 3), 'never-wrongly');
  assert.equal(lifeChangeOf(sums(9, 4), sums(8, 4), 3), 'shorter');
  assert.equal(lifeChangeOf(sums(9, 4), sums(10, 0), 3), 'longer', 'a longer stay is never hidden behind a right one');
  assert.equal(lifeChangeOf(sums(0, 0), sums(2, 2), 3), 'longer');
  assert.equal(lifeChangeOf(sums(9, 4), sums(9, 4), 3), 'otherwise');
  assert.equal(lifeChangeOf(sums(9, 4), sums(9, 4), null), 'nothing');
});

test('a strip shows stays from month to month, wrong ones apart, and each kind of event once a month', () => {
  const scheme = own?.prepared.scheme ?? null;
  const list = scheme?.lists.find(({ colour }) => colour === 'black')?.id as string;
  const on = { score: 0, band: null, lists: [list] };
  const off = { score: 0, band: null, lists: [] };
  const event = (month: number, kind: string, official: typeof on | typeof off, truth: typeof on | typeof off) => ({
    month,
    kind,
    rule: list,
    value: 1,
    official,
    true: truth,
  });
  const events = [
    event(2, 'listed', on, off),
    event(2, 'denied', on, off),
    event(2, 'denied', on, off),
    event(5, 'truly-listed', on, on),
    event(8, 'left', off, off),
    event(11, 'listed', on, on),
  ];
  assert.deepEqual(stripOf(events, scheme, 12), {
    months: 12,
    stretches: [
      { from: 2, to: 5, state: 'wrongly' },
      { from: 5, to: 8, state: 'listed' },
      { from: 11, to: 12, state: 'listed' },
    ],
    glyphs: [{ month: 2, lane: 'penalty' }],
  });
  const [rule] = actingRules(events, scheme);
  assert.equal(rule?.id, list);
  assert.deepEqual(rule?.months, [2, 8, 11]);
  assert.equal(rule?.grade, scheme?.lists.find(({ id }) => id === list)?.grade);
});

test('of a run too large for portraits nobody is drawn or searched, and a life can still be opened', () => {
  const bare = worlds.map((world) => ({ ...world, traces: world.traces.map((one) => ({ ...one, portrait: null })) }));
  assert.deepEqual(peopleOf(study, bare, 'scheme', 0, 1000).sample, []);
  assert.throws(() => foundLives(study, bare, 'scheme', 0, 'listed', 5), /portraits/);
  assert.deepEqual(livesOf(study, bare, ['scheme'], 0, 7), livesOf(study, worlds, ['scheme'], 0, 7));
});
