/** The federation of documented pilots and draws. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { checkPair } from '../../src/compile/pair.ts';
import { runReplicate } from '../../src/engine/run.ts';
import { compileExperiment } from '../../src/host/node/experiment.ts';
import { find, home, shipped } from '../../src/host/node/library.ts';
import { countOptions, DIFFERENCES, type Difference, isDocumented } from '../../src/scheme/differences.ts';
import { readFederation, readScheme } from '../../src/scheme/read.ts';
import { resolveFederation } from '../../src/scheme/resolve.ts';
import { readSociety } from '../../src/society/read.ts';
import { compiled } from '../engines.ts';
import { checkSchemeGrades } from './grades.ts';

const found = find('schemes', 'forty-three-pilots');
const federation = readFederation(found.text, found.file);
const { regions } = resolveFederation(federation, (name) => {
  const member = find('schemes', name, join(home, 'schemes', 'forty-three-pilots'));
  return { kind: 'scheme', scheme: readScheme(member.text, member.file) };
});
const society = readSociety(find('societies', 'pilot-regions').text, 'pilot-regions').value;
const members = [...regions].map(([region, scheme]) => ({ region, ...scheme }));
const draws = members.filter(({ value }) => value.id.startsWith('draw-'));

interface Axis {
  readonly id: string;
  readonly only_where?: Readonly<Record<string, readonly string[]>>;
  readonly otherwise?: string;
  readonly options: readonly {
    readonly id: string;
    readonly share: number;
    readonly low: number;
    readonly high: number;
    readonly source: string;
    readonly seen_in: string[];
  }[];
}
const beside = (name: string): unknown => parse(readFileSync(join(home, 'schemes', 'forty-three-pilots', name), 'utf8'));
const axes = beside('axes.yaml') as { regions: number; documented: string[]; axes: Axis[]; sources: Record<string, { title: string; url: string | null }> };
const table = beside('draws.yaml') as Record<string, Record<string, string>>;

test('the tool, run again, makes the same bytes of every draw, the federation and its society', () => {
  const tool = fileURLToPath(new URL('../../../../tools/draw-pilots.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

test('it stands on the shelf as one federation, not as forty-three schemes', () => {
  assert.ok(shipped('federations').includes('forty-three-pilots'));
  assert.ok(shipped('schemes').every((id) => id !== 'forty-three-pilots' && !id.startsWith('draw-')));
  assert.equal(dirname(found.file).split(/[\\/]/).at(-1), 'forty-three-pilots');
});

test('it has 43 regions, which are those of its society, each with a scheme of its own', () => {
  assert.equal(federation.value.society, 'pilot-regions');
  assert.deepEqual(
    [...regions.keys()],
    society.regions.map((item) => item.id),
  );
  assert.equal(regions.size, 43);
  assert.equal(new Set(members.map(({ value }) => value.id)).size, 43);
  assert.deepEqual(federation.warnings, []);
  assert.equal(federation.value.sharing.joint, true);
});

test('what is documented are schemes that ship and follow published texts or reports; all else are draws and says so', () => {
  const documented = members.filter(({ value }) => isDocumented(value));
  assert.deepEqual(
    documented.map(({ value }) => value.id),
    axes.documented,
  );
  for (const { value } of documented) assert.ok(shipped('schemes').includes(value.id));
  assert.equal(draws.length, 43 - documented.length);
  for (const { region, value } of draws) {
    assert.equal(value.id, `draw-${region.slice(1)}`);
    assert.equal(value.kind, 'thought-experiment');
    assert.equal(value.place, undefined);
    assert.match(value.about.en, /^No city: a draw /);
    assert.match(value.about['zh-Hans'] ?? '', /^不是任何城市/);
    assert.doesNotMatch(`${value.title.en} ${value.title['zh-Hans']}`, /city|county|市|县/i);
  }
});

test('every number of every draw has a grade, a source and a range, and every item a title in both languages', () => {
  for (const { value, warnings } of draws) {
    assert.deepEqual(warnings, [], value.id);
    checkSchemeGrades(value);
    for (const key of ['indicators', 'lists', 'consequences', 'bands'] as const)
      for (const item of value[key]) assert.ok(item.title?.en && item.title['zh-Hans'], `${value.id}: ${item.id}`);
    assert.ok(value.aim?.['zh-Hans']);
  }
});

test('every option of every axis is drawn, as often as its share says to the nearest whole pilot', () => {
  for (const axis of axes.axes) {
    const open = Object.values(table).filter((row) => Object.entries(axis.only_where ?? {}).every(([other, options]) => options.includes(row[other] ?? '')));
    for (const row of Object.values(table)) if (!open.includes(row)) assert.equal(row[axis.id], axis.otherwise);
    for (const option of axis.options) {
      const times = open.filter((row) => row[axis.id] === option.id).length;
      assert.ok(times >= 1 && Math.abs(times - option.share * open.length) < 1, `${axis.id}: ${option.id} drawn ${times} times of ${open.length}`);
    }
  }
});

test('every share of an option has a range that holds it, and every source that it names exists', () => {
  for (const axis of axes.axes)
    for (const option of axis.options) {
      assert.ok(option.low <= option.share && option.share <= option.high, option.id);
      for (const source of [option.source, ...option.seen_in]) assert.ok(axes.sources[source], `${option.id}: ${source}`);
    }
});

test('the rules of a draw are those of its row in the table', () => {
  assert.deepEqual(
    Object.keys(table),
    draws.map(({ value }) => value.id),
  );
  for (const { value } of draws) {
    const row = table[value.id] as Record<string, string>;
    const read = value.indicators.map((item) => item.context);
    const is = (axis: Difference): unknown => DIFFERENCES[axis](value);
    assert.equal(
      String(value.ledger.start),
      { 'from-1000': '1000', capped: '1000', 'from-500': '500', 'from-675': '675', 'from-100': '100' }[row['scale'] ?? ''],
    );
    assert.equal(value.ledger.start === value.ledger.max, row['scale'] === 'capped');
    assert.equal(is('forgets'), { yearly: 'reset', fade: 'fade', expire: 'expire', never: 'never' }[row['forgetting'] ?? '']);
    for (const context of ['traffic', 'civic', 'commerce', 'environment', 'speech'] as const)
      assert.equal(row[context], `${context}-${read.includes(context) ? 'read' : 'not'}`);
    const most = row['scale'] === 'from-100' ? 30 : 150;
    for (const { id, points } of value.indicators) assert.ok((points ?? 0) >= -most, `${value.id}: ${id} takes ${points}`);
    assert.equal(is('cleanMonth'), row['bonus'] === 'bonus' ? 'yes' : 'no');
    assert.equal(is('bands'), { four: 4, five: 5, six: 6 }[row['bands'] ?? '']);
    assert.equal(is('low'), row['low'] === 'rewards-only' ? 'rewards' : 'both');
    assert.equal(is('published'), row['names'] === 'printed' ? 'yes' : 'no');
    assert.equal(is('rules'), row['rules'] === 'rules-public' ? 'yes' : 'no');
    assert.equal(is('consent'), row['consent']);
    assert.equal(is('whom'), row['whom'] === 'everyone' ? 'general' : 'sector');
    assert.equal(is('appeal'), { 'no-appeal': 'none', 'same-body': 'same', independent: 'independent' }[row['appeal'] ?? '']);
    assert.equal(is('repair'), row['repair'] === 'good-deeds' ? 'yes' : 'no');
    assert.equal(is('joint'), row['others'] === 'jointly' ? 'yes' : 'no');
    assert.equal(value.sharing.joint, row['others'] === 'jointly');
  }
});

test('on every axis that an explanation tells, members differ', () => {
  const all = members.map(({ value }) => value);
  for (const axis of Object.keys(DIFFERENCES) as Difference[]) assert.ok(countOptions(axis, all).length >= 2, axis);
});

test('the society keeps everything of china-aggregates but its provinces and what differs between them', () => {
  const china = readSociety(find('societies', 'china-aggregates').text, 'china-aggregates').value;
  for (const key of [
    'groups',
    'ages',
    'means',
    'employment',
    'disposition',
    'conducts',
    'response',
    'exposures',
    'exposures_evidence',
    'appeals',
    'ties',
    'firms',
  ] as const)
    assert.deepEqual(society[key], china[key], key);
  assert.deepEqual(society.recording?.coverage, { groups: china.recording?.coverage?.groups });
  assert.deepEqual(society.recording?.false_records, { groups: china.recording?.false_records?.groups });
  assert.ok(society.regions.every((item) => item.share === 1 && item.groups === undefined));
  assert.ok(Math.abs(society.enterprises / society.persons - china.enterprises / china.persons) < 1e-6);
});

test('each member fits the society without a warning, and so does one score for all in their place', () => {
  for (const { value, reading } of members) assert.deepEqual(checkPair(value, society, reading), [], value.id);
  for (const id of shipped('schemes')) {
    const { value, reading } = readScheme(find('schemes', id).text, id);
    if (value.society !== 'china-aggregates') continue; // made for other people, who do other things
    assert.deepEqual(checkPair(value, society, reading), [], id);
  }
});

test('each member is lived for a year; most favour, penalise or list someone, and rewards alone list nobody', () => {
  const acted = { favours: 0, lists: 0, any: 0 };
  for (const { value } of members) {
    const program = compileExperiment({ scheme: value, society, companion: null, safeguards: [] }, 4300, 12, 0);
    const trace = runReplicate(compiled, program, 1, 0);
    assert.ok(trace, value.id);
    const { width, scalar, granted } = program.layout;
    const sum = (at: number): number => Array.from({ length: 12 }, (_, t) => trace.rows[t * width + at] as number).reduce((a, b) => a + b);
    const favoured = Array.from({ length: granted.count }, (_, n) => sum(granted.at + n)).reduce((a, b) => a + b);
    const listed = sum(scalar.listed);
    const imposed = sum(scalar.imposed);
    if (DIFFERENCES.low(value) === 'rewards') assert.equal(listed + imposed, 0, value.id);
    if (favoured > 0) acted.favours++;
    if (listed > 0) acted.lists++;
    if (favoured + listed + imposed > 0) acted.any++;
  }
  // Small steps move nobody out of the middle within a year: such pilots exist, and nobody notices them.
  assert.ok(acted.favours >= 20 && acted.lists >= 8 && acted.any >= 25, JSON.stringify(acted));
});
