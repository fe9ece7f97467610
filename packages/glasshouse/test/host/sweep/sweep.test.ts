import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { editText } from '../../../src/base/edit.ts';
import { InvalidFile } from '../../../src/base/faults.ts';
import { digestOf } from '../../../src/engine/digest.ts';
import { plain } from '../../../src/engine/plain/plain.ts';
import { runReplicate } from '../../../src/engine/run.ts';
import { DISK } from '../../../src/host/node/experiment.ts';
import { compileExperiment, prepareFrom, type Shelves } from '../../../src/host/prepare.ts';
import { livePart } from '../../../src/host/sweep/live.ts';
import { openBundle, openSweep } from '../../../src/host/sweep/open.ts';
import { partsOf, runsOf } from '../../../src/host/sweep/parts.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
/** The two example files under their own names, whatever else ships behind them. */
const SHELVES: Shelves = {
  find: (shelf, name, beside) =>
    name === 'one-rule' || name === 'flat'
      ? { file: name, text: fixture(name === 'flat' ? 'flat.society.yaml' : 'one-rule.scheme.yaml') }
      : DISK.find(shelf, name, beside),
  read: (file) => DISK.read(file),
};
const open = (rest: string) =>
  openSweep(SHELVES, {
    file: 'plan.yaml',
    text: `glasshouse: sweep/1\nid: p\nscheme: one-rule\nsociety: flat\npersons: 300\nmonths: 6\nreplicates: 2\n${rest}`,
  });
const fault = (rest: string): string => {
  try {
    open(rest);
  } catch (error) {
    assert.ok(error instanceof InvalidFile, String(error));
    return error.message;
  }
  return '';
};

describe('a sweep', () => {
  test('moves a number that the grammar knows where the file says none, and no word that it does not know', () => {
    const { parameters, programsAt } = open('vary: [{path: ledger.clean_month, values: [0, 3]}]\n');
    assert.equal(parameters[0]?.stated, null);
    assert.equal(programsAt(1).length, 1);
    assert.match(fault('vary: [{path: ledger.clean_mont, values: [0, 3]}]\n'), /there is no "clean_mont" there/);
    assert.match(fault('vary: [{path: society.exposures.trvel, values: [0, 3]}]\n'), /there is no "trvel" there/);
    assert.match(fault('vary: [{path: remedies.appeal.capacity, values: [0, 3]}]\n'), /remedies\.appeal is null there[\s\S]*safeguards\.ID\.change/);
  });

  test('lives at each point what a run lives whose file has the same numbers', () => {
    const sweep = open(
      'seed: 7\nvary:\n  - {path: indicators.late-bill.recorded, values: [0.1, 0.9]}\n  - {path: society.means.mean, values: [1, 2]}\nworlds: [scheme, none]\n',
    );
    const [part] = partsOf(sweep);
    assert.ok(part);
    const runs = livePart(sweep, part, plain);
    assert.equal(runs.length, runsOf(sweep));
    assert.deepEqual(
      runs.map(({ run }) => run),
      runs.map((_, n) => n),
    );
    for (const { point, world, replicate, digest, values } of runs) {
      const [recorded, mean] = sweep.points[point] as readonly [number, number];
      const edited: Shelves = {
        find: (shelf, name) => {
          const found = SHELVES.find(shelf, name);
          const edit = name === 'flat' ? { path: 'means.mean', value: mean } : { path: 'indicators.late-bill.recorded', value: recorded };
          return { file: found.file, text: editText(found.text, found.file, [edit]) };
        },
        read: SHELVES.read,
      };
      const experiment = prepareFrom(edited, { scheme: 'one-rule', society: 'flat', noScheme: world === 'none' });
      const program = compileExperiment(experiment, 300, 6);
      const trace = runReplicate(plain, program, 7, replicate, { portrait: true });
      assert.ok(trace);
      assert.equal(digest, digestOf([trace]), `${point} ${world} ${replicate}`);
      const listed = sweep.measures.findIndex(({ id }) => id === 'listed_share');
      assert.equal(values[listed], sweep.measures[listed]?.value({ program, trace }));
    }
  });

  test('comes to the same from its texts alone, wherever its files lay', () => {
    const sweep = open('vary: [{path: indicators.late-bill.recorded, values: [0.1, 0.9]}]\n');
    const again = openBundle(JSON.parse(JSON.stringify(sweep.bundle)) as typeof sweep.bundle);
    assert.equal(again.hash, sweep.hash);
    const [part] = partsOf(sweep);
    assert.ok(part);
    assert.deepEqual(livePart(again, part, plain), livePart(sweep, part, plain));
    const elsewhere = openSweep(
      { ...SHELVES, find: (shelf, name, beside) => ({ ...SHELVES.find(shelf, name, beside), file: `/elsewhere/${name}` }) },
      sweep.bundle.plan,
    );
    assert.equal(elsewhere.hash, sweep.hash);
  });

  test('has another hash as soon as any of its texts is another', () => {
    const rest = 'vary: [{path: indicators.late-bill.recorded, values: [0.1, 0.9]}]\n';
    const hashes = [
      open(rest),
      open(`seed: 43\n${rest}`),
      openSweep(
        {
          ...SHELVES,
          find: (shelf, name, beside) => {
            const found = SHELVES.find(shelf, name, beside);
            return name === 'flat' ? { ...found, text: `${found.text}# more\n` } : found;
          },
        },
        open(rest).bundle.plan,
      ),
    ].map(({ hash }) => hash);
    assert.equal(new Set(hashes).size, 3);
  });

  test('has another hash when two of its files change places', () => {
    const plan = {
      ...open('vary: [{path: indicators.late-bill.recorded, values: [0.1, 0.9]}]\n').bundle.plan,
    };
    plan.text = `${plan.text}worlds: [{with: [a.yaml]}, {with: [b.yaml]}]\n`;
    const hash = (expiring: string): string =>
      openSweep(
        {
          ...SHELVES,
          find: (shelf, name, beside) =>
            shelf === 'safeguards'
              ? { file: `/here/${name}`, text: SHELVES.find(shelf, name === expiring ? 'expiry' : 'notice-before').text }
              : SHELVES.find(shelf, name, beside),
        },
        plan,
      ).hash;
    assert.notEqual(hash('a.yaml'), hash('b.yaml'));
    assert.equal(hash('a.yaml'), hash('a.yaml'));
  });

  test('is cut into parts by its plan alone, every run in one of them', () => {
    const many = open('vary: [{path: indicators.late-bill.recorded, values: 0.001..0.999 step 0.001}]\n');
    const parts = partsOf(many);
    assert.ok(parts.length > 5);
    assert.deepEqual(
      parts.map(({ from }) => from),
      [0, ...parts.slice(0, -1).map(({ to }) => to)],
    );
    assert.equal(parts.at(-1)?.to, 999 * 2);
    const large = partsOf({ ...many, plan: { ...many.plan, persons: 10_000_000 }, points: many.points.slice(0, 1) });
    assert.deepEqual(large, [
      { number: 0, from: 0, to: 1 },
      { number: 1, from: 1, to: 2 },
    ]);
  });

  test('says of a point whose numbers contradict each other why it has no numbers, and goes on', () => {
    // Each value alone is possible; together the bands stand in no order.
    const sweep = open('vary:\n  - {path: ledger.start, values: [900, 1200]}\n  - {path: ledger.max, values: [1000, 1300]}\nmeasures: [listed_share]\n');
    const [part] = partsOf(sweep);
    assert.ok(part);
    const refused = livePart(sweep, part, plain).filter((run) => run.refused !== null);
    assert.deepEqual(new Set(refused.map(({ point }) => sweep.points[point]?.join())), new Set(['1200,1000']));
    for (const run of refused) assert.deepEqual([run.values, run.digest], [[null], null]);
  });

  test('finds in a file the range that it states, and takes whole numbers where only those are possible', () => {
    const sweep = openSweep(SHELVES, {
      file: 'plan.yaml',
      text: 'glasshouse: sweep/1\nid: p\nscheme: judgment-defaulters\npersons: 300\nmonths: 3\nreplicates: 1\nvary:\n  - {path: indicators.refusal.recorded, range: stated}\n  - {path: lists.defaulters.max_stay, range: stated}\ndesign: {kind: sobol, points: 8}\nmeasures: [listed_share]\n',
    });
    assert.deepEqual(
      sweep.parameters.map(({ low, high, stated, grade, span }) => [low, high, stated, grade, 'step' in span ? span.step : null]),
      [
        [0.3, 0.95, 0.6, 'invented', 0],
        [24, 250, 60, 'invented', 1],
      ],
    );
    for (const [, stay] of sweep.points) assert.ok(Number.isInteger(stay));
  });

  test('lives the world without the scheme beside where a kept measure is against it, and keeps no row of it', () => {
    const sweep = open('vary: [{path: indicators.late-bill.recorded, values: [0.5]}]\nmeasures: [benefit, listed_share]\n');
    assert.deepEqual(
      sweep.worlds.map(({ id }) => id),
      ['scheme', 'none'],
    );
    const [part] = partsOf(sweep);
    assert.ok(part);
    const runs = livePart(sweep, part, plain);
    assert.deepEqual(new Set(runs.map(({ world }) => world)), new Set(['scheme']));
    const benefit = sweep.measures.findIndex(({ id }) => id === 'benefit');
    assert.ok(runs.every(({ values }) => values[benefit] !== null));
  });

  test('is refused where a path leads nowhere, a value is impossible, a file or a measure is not there: at its place in the plan', () => {
    const vary = 'vary: [{path: indicators.late-bill.recorded, values: [0.5]}]\n';
    for (const [rest, expected] of [
      ['vary: [{path: indicators.late-bil.recorded, values: [0.5]}]\n', /plan\.yaml:8:\d+ +vary\.0\.path: .*there is no "late-bil" there[\s\S]*late-bill/],
      ['vary: [{path: indicators.late-bill.conduct, values: [0.5]}]\n', /is no number/],
      ['vary: [{path: indicators.late-bill.recorded, values: [0.5, 1.5]}]\n', /vary\.0\.values: indicators\.late-bill\.recorded cannot be 1\.5/],
      ['vary: [{path: safeguards.expiry.change.x, values: [1]}]\n', /no world of this plan has a safeguard "expiry"/],
      ['vary: [{path: indicators.late-bill.recorded, range: stated}]\ndesign: {kind: sobol, points: 4}\n', /the file states no range/],
      [`${vary}measures: [listed_shar]\n`, /measures\.0: "listed_shar" is not a measure of these worlds[\s\S]*listed_share/],
      [`${vary}thresholds: [{measure: benefit, value: 0}]\n`, /thresholds\.0\.measure: "benefit" is not a measure that this plan keeps/],
      [`${vary}worlds: [scheme, {against: no-such-scheme}]\n`, /worlds\.1: there is no file "no-such-scheme"/],
    ] as const)
      assert.match(fault(rest), expected, rest);
  });
});
