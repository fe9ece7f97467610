import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { InvalidFile } from '../../../src/base/faults.ts';
import { digestOf } from '../../../src/engine/digest.ts';
import { plain } from '../../../src/engine/plain/plain.ts';
import { runReplicate } from '../../../src/engine/run.ts';
import type { Particle } from '../../../src/fit/population.ts';
import { spreadOf } from '../../../src/fit/summary.ts';
import { DISK } from '../../../src/host/node/experiment.ts';
import type { Shelves } from '../../../src/host/prepare.ts';
import { type OpenCalibration, openCalibration, type Round } from '../../../src/host/sweep/calibration.ts';
import { livePart } from '../../../src/host/sweep/live.ts';
import { openBundle, openSweep, type Sweep } from '../../../src/host/sweep/open.ts';
import { partsOf } from '../../../src/host/sweep/parts.ts';
import { chooseRows, openPosteriorDraws } from '../../../src/host/sweep/posterior-draws.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const RANGED = fixture('one-rule.scheme.yaml').replace(
  '    source: none\nbands',
  '    source: none\n    evidence: { recorded: { grade: invented, source: none, low: 0.1, high: 0.9 } }\nbands',
);
const FIGURES = `${RANGED}calibration:
  population: 1000000
  targets:
    - { id: first-month, title: { en: First month }, list: blacklist, quantity: entries, from: 0, to: 0, low: 10000, value: 12000, high: 14000 }
    - { id: late, title: { en: Later }, list: blacklist, quantity: stock, from: 9, to: 9, low: 1, value: 2, high: 3 }
`;
const texts: Readonly<Record<string, string>> = {
  'one-rule': RANGED,
  figures: FIGURES,
  flat: fixture('flat.society.yaml'),
  busy: fixture('flat.society.yaml').replace('rate: 0.02', 'rate: 0.1'),
};
const SHELVES: Shelves = {
  find: (shelf, name, beside) => (name in texts ? { file: name, text: texts[name] as string } : DISK.find(shelf, name, beside)),
  read: (file) => texts[file] ?? DISK.read(file),
};
const HEAD = 'glasshouse: calibration/1\nid: c\nenterprises: 0\n';
const open = (rest: string): OpenCalibration => openCalibration(SHELVES, { file: 'c.yaml', text: `${HEAD}${rest}` });
const faults = (rest: string): string[] => {
  try {
    open(rest);
    return [];
  } catch (error) {
    assert.ok(error instanceof InvalidFile, String(error));
    return error.faults.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`);
  }
};
const runsOf = (sweep: Sweep) => partsOf(sweep).flatMap((part) => livePart(sweep, part, plain));
/** One run a draw. */
const live = (calibration: OpenCalibration, round: Round): readonly Particle[] =>
  calibration.particles(
    round,
    runsOf(round.sweep).map(({ values }) => values),
  );

/** A month of {@link N} persons: each is listed with chance q(p) = 1 − exp(−(0.1·p + 0.002)), p being the coverage. */
const N = 400;
const SEEN = 24;
const chanceOf = (p: number): number => 1 - Math.exp(-(0.1 * p + 0.002));
const MONTH = `scheme: one-rule
society: busy
persons: ${N}
months: 1
fit: [{path: indicators.late-bill.recorded, range: [0.05, 0.95]}, {path: consequences.no-trains.deny, range: [0.1, 1]}]
targets: [{measure: listed_share, value: ${SEEN / N}, low: ${(SEEN - 2) / N}, high: ${(SEEN + 2) / N}}]
draws: 600
`;

describe('a calibration', () => {
  const calibration = open(`${MONTH}keep: 600\n`);
  const lived = live(calibration, calibration.round(0, []));
  const exact = calibration.keep(lived).filter(({ distance }) => distance < 1e-9);
  const found = (p: number): readonly number[] => exact.map(({ units }) => calibration.valuesOf(units)[p] as number);
  // As shares of the prior's mass below them.
  const shares = (p: number): readonly number[] => exact.map(({ units }) => units[p] as number);

  test('finds the posterior of the closed form where its draws have just the published figure', () => {
    assert.ok(exact.length > 12, String(exact.length));
    const likelihood = (p: number): number => Math.exp(SEEN * Math.log(chanceOf(p)) + (N - SEEN) * Math.log(1 - chanceOf(p)));
    const grid = Array.from({ length: 900 }, (_, n) => 0.05 + (n + 0.5) / 1000);
    const mass = grid.reduce((sum, p) => sum + likelihood(p), 0);
    const mean = grid.reduce((sum, p) => sum + (p * likelihood(p)) / mass, 0);
    const sd = Math.sqrt(grid.reduce((sum, p) => sum + ((p - mean) ** 2 * likelihood(p)) / mass, 0));
    const average = found(0).reduce((sum, p) => sum + p, 0) / exact.length;
    assert.ok(Math.abs(average - mean) < (3 * sd) / Math.sqrt(exact.length), `${average} of ${exact.length}, exactly ${mean} ± ${sd}`);
  });

  test('leaves a number that no figure depends on as it was', () => {
    const sorted = [...shares(1)].sort((a, b) => a - b);
    const distance = Math.max(...sorted.map((u, n) => Math.max(Math.abs(u - n / sorted.length), Math.abs(u - (n + 1) / sorted.length))));
    assert.ok(distance < 1.63 / Math.sqrt(sorted.length), String(distance));
  });

  test('finds numbers again by which its figures were simulated', () => {
    for (const truth of [0.2, 0.45, 0.7]) {
      const own = open(
        MONTH.replace(String(SEEN / N), String(chanceOf(truth)))
          .replace(/, low.*\}\]/, '}]')
          .concat('keep: 40\n'),
      );
      const kept = own.keep(lived.map((one) => ({ ...one, distance: Math.abs((one.simulated[0] as number) - chanceOf(truth)) })));
      const { low, high } = spreadOf(
        kept.map(({ units }) => own.valuesOf(units)[0] as number),
        kept.map(() => 1),
      );
      assert.ok(low < truth && truth < high && high - low < 0.7, `${truth}: ${low} to ${high}`);
    }
  });

  test('gives each draw luck of its own, which a run by hand has too', () => {
    const { sweep } = calibration.round(0, []);
    for (const draw of [0, 1, 77]) {
      const [part] = [{ number: 0, from: draw, to: draw + 1 }];
      const [run] = livePart(sweep, part as never, plain);
      const [program] = sweep.programsAt(draw);
      assert.ok(run && program);
      const trace = runReplicate(plain, program, 42, draw, { portrait: false });
      assert.equal(run.digest, digestOf([trace as never]));
    }
  });

  test('goes on in rounds around what was kept: the same draws again from what a worker is given', () => {
    const two = open(`${MONTH.replace('draws: 600', 'draws: 40')}keep: 10\nrounds: 2\n`);
    const first = two.keep(live(two, two.round(0, [])));
    const round = two.round(1, first);
    assert.notEqual(round.sweep.hash, two.round(0, []).sweep.hash);
    const again = openBundle(JSON.parse(JSON.stringify(round.sweep.bundle)) as typeof round.sweep.bundle);
    assert.deepEqual([again.hash, again.points], [round.sweep.hash, round.sweep.points]);
    assert.deepEqual(runsOf(again), runsOf(round.sweep));
    const particles = live(two, round);
    assert.ok(particles.every(({ weight, units }) => weight > 0 && units.every((u) => u > 0 && u < 1)));
    const kept = two.keep([...first, ...particles]);
    assert.equal(kept.length, 10);
    assert.ok((kept.at(-1)?.distance ?? 9) <= (first.at(-1)?.distance ?? 0));
  });

  test("reads the scheme's own figures from the run, scaled to their population", () => {
    const own = open(
      'scheme: figures\nsociety: busy\npersons: 500\nmonths: 1\nfit: [{path: indicators.late-bill.recorded, range: stated}]\ntargets: [{figure: first-month}]\ndraws: 3\nkeep: 1\n',
    );
    assert.deepEqual(own.targets, [{ id: 'published.first-month', value: 12000, low: 10000, high: 14000, weight: 1 }]);
    const { sweep } = own.round(0, []);
    for (const { point, values } of runsOf(sweep)) {
      const [program] = sweep.programsAt(point);
      assert.ok(program);
      const trace = runReplicate(plain, program, 42, point, { portrait: false });
      assert.ok(trace);
      assert.equal(values[0], ((trace.rows[program.layout.scalar.entries] as number) * 1_000_000) / 500);
    }
  });

  test('is refused where its own file has the fault', () => {
    const fit = 'fit: [{path: indicators.late-bill.recorded, range: stated}]\n';
    assert.deepEqual(faults(`scheme: one-rule\nsociety: flat\nmonths: 3\n${fit}`), ['1:1 targets: the scheme "one-rule" has no published figures of its own']);
    assert.deepEqual(faults(`scheme: figures\nsociety: flat\nmonths: 3\n${fit}targets: [{figure: first-mnth}, {figure: late}]\n`), [
      '8:20 targets.0.figure: "first-mnth" is no published figure of the scheme "one-rule"',
      '8:33 targets.1: the figure "late" is about month 9, and the runs end with month 2',
    ]);
    assert.match(
      faults(
        `scheme: one-rule\nsociety: flat\nmonths: 3\nfit:\n  - {path: indicators.late-bill.recorded, range: stated}\n  - {path: indicators.late-bil.recorded, range: stated}\ntargets: [{measure: listed_share, value: 0.1}]\n`,
      ).join(),
      /^9:12 fit\.1\.path: "indicators\.late-bil\.recorded" leads nowhere/,
    );
    assert.match(
      faults(`scheme: one-rule\nsociety: flat\nmonths: 3\n${fit}targets: [{measure: listed_shar, value: 0.1}]\n`).join(),
      /^8:[0-9]+ targets\.0\.measure: "listed_shar" is not a measure of these worlds/,
    );
    assert.match(faults(`scheme: nowhere\n${fit}`).join(), /^4:9 scheme: there is no file "nowhere"/);
  });
});

describe('rows of a posterior', () => {
  const posterior = {
    file: 'p.parquet',
    hash: 'abc',
    names: ['society.means.mean', 'indicators.late-bill.recorded'],
    rows: [
      [1, 0.2],
      [2, 0.8],
    ],
    weights: [0.75, 0.25],
  };
  const plan = (rest: string) => ({
    file: 's.yaml',
    text: `glasshouse: sweep/1\nid: s\nscheme: one-rule\nsociety: flat\npersons: 50\nmonths: 1\nreplicates: 1\n${rest}`,
  });
  const DESIGN = 'design: {kind: posterior, points: 8}\n';

  test('are the points of a sweep by their weight, in the order of its parameters, and part of its hash', () => {
    const text = plan(`vary: [{path: indicators.late-bill.recorded}, {path: society.means.mean}]\n${DESIGN}`);
    const sweep = openSweep(SHELVES, text, { posterior });
    assert.deepEqual(
      [...sweep.points].sort(([a = 0], [b = 0]) => a - b),
      [...Array(6).fill([0.2, 1]), ...Array(2).fill([0.8, 2])],
    );
    assert.notEqual(openSweep(SHELVES, text, { posterior: { ...posterior, hash: 'abd' } }).hash, sweep.hash);
    assert.ok(runsOf(sweep).every(({ refused }) => refused === null));
  });

  test('are refused where their columns are not what the plan varies, or there are none', () => {
    const fault = (rest: string, given = {}): string => {
      try {
        openSweep(SHELVES, plan(rest), given);
      } catch (error) {
        assert.ok(error instanceof InvalidFile, String(error));
        return error.message;
      }
      return '';
    };
    const one = `vary: [{path: indicators.late-bill.recorded}]\n${DESIGN}`;
    assert.match(fault(one), /s\.yaml:9:16 +design\.kind: a posterior design takes its points from a file/);
    assert.match(fault(one, { posterior }), /p\.parquet has the column "society\.means\.mean", which the plan does not vary/);
    assert.match(
      fault(`vary: [{path: indicators.late-bill.recorded}, {path: society.means.gini}]\n${DESIGN}`, { posterior }),
      /has no column "society\.means\.gini"/,
    );
  });

  test('are draws of a run: its own files with the numbers of a row, and else as stated', () => {
    const files = { scheme: RANGED, society: texts['flat'] as string, safeguards: [], companion: null };
    const run = { files, persons: 60, enterprises: 0, months: 2, seed: 42, without: true };
    const draws = openPosteriorDraws(chooseRows(posterior, 4, 42), run, 'p.parquet');
    assert.equal(draws.points.filter(([mean]) => mean === 1).length, 3);
    assert.deepEqual(
      draws.parameters.map(({ file, path, value }) => [file, path, value]),
      [
        ['society', 'means.mean', 1],
        ['scheme', 'indicators.late-bill.recorded', 0.5],
      ],
    );
    assert.equal(draws.programsAt(0).length, 2);
    for (const [names, message] of [
      [['indicators.late-bil.recorded'], /p\.parquet:1:1 +indicators\.late-bil\.recorded: the column .* leads nowhere in the scheme/],
      [['safeguards.expiry.x'], /a number of a safeguard/],
    ] as const)
      assert.throws(() => openPosteriorDraws({ from: 'x', names, points: [[0.5]] }, run, 'p.parquet'), message);
  });
});
