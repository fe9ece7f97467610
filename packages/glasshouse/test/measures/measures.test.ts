import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COUNTED } from '../../src/compile/layout.ts';
import type { Reading } from '../../src/measures/measure.ts';
import { measure, program, seriesIn, trace, valueIn, without } from './by-hand.ts';

const TRAVEL = COUNTED.indexOf('travel');
const twoMonths = { persons: 1000, months: 2 };

function near(actual: number | null, expected: number): void {
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-12 * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
}

test('who is listed, ever and wrongly, is read at the end and in each month', () => {
  const of = program(twoMonths);
  const reading: Reading = {
    program: of,
    trace: trace(of, {
      0: { scalars: { listed: 100, firstListed: 100, wrongly: 10, truly: 95, missed: 5 } },
      1: { scalars: { listed: 200, firstListed: 120, wrongly: 50, truly: 160, missed: 8 } },
    }),
  };
  near(valueIn(reading, 'listed_share'), 0.2);
  assert.deepEqual(seriesIn(reading, 'listed_share'), [0.1, 0.2]);
  near(valueIn(reading, 'ever_listed_share'), 0.22);
  assert.deepEqual(seriesIn(reading, 'ever_listed_share'), [0.1, 0.22]);
  near(valueIn(reading, 'wrongly_listed_share'), 0.25);
  near(valueIn(reading, 'wrong_months_share'), 60 / 300);
  near(valueIn(reading, 'missed_share'), 0.05);
});

test('where nobody is listed the shares of the listed are null and the share of persons is 0', () => {
  const of = program(twoMonths);
  const reading = { program: of, trace: trace(of, {}) };
  assert.equal(valueIn(reading, 'listed_share'), 0);
  for (const id of [
    'wrongly_listed_share',
    'wrong_months_share',
    'missed_share',
    'months_to_exit',
    'relisted_24',
    'appeals_filed',
    'appeals_won',
    'appeals_won.wrongly',
    'appeal_wait',
    'denied.wrongly',
    'denied.travel.wrongly',
    'exposure.false_share',
    'opacity',
    'creep',
    'wrongly_penalised_share',
    'goodhart',
    'hollow_share',
    'mean_score',
  ]) {
    assert.equal(valueIn(reading, id), null, id);
    assert.ok(measure(of, id).whyNull.length > 10, id);
  }
});

test('months to exit are a median that counts open stays as censored', () => {
  const of = program({ months: 24 });
  const { atRisk, ended } = of.layout;
  const reading = {
    program: of,
    trace: trace(of, {
      0: { cells: [[atRisk, 0, 10]] },
      3: {
        cells: [
          [atRisk, 3, 10],
          [ended, 3, 4],
        ],
      },
      5: {
        cells: [
          [atRisk, 5, 4],
          [ended, 5, 1],
        ],
      },
    }),
  };
  // S(3) = 0.6, S(5) = 0.6 · ¾ = 0.45; two stays were censored in between.
  assert.equal(valueIn(reading, 'months_to_exit'), 5);
});

test('listing again within 24 months needs somebody who was followed that long', () => {
  const of = program({ months: 60 });
  const { relistAtRisk, relisted } = of.layout;
  const short = {
    program: of,
    trace: trace(of, {
      20: {
        cells: [
          [relistAtRisk, 0, 10],
          [relisted, 0, 1],
          [relistAtRisk, 1, 9],
        ],
      },
    }),
  };
  assert.equal(valueIn(short, 'relisted_24'), null);
  const long = {
    program: of,
    trace: trace(of, {
      20: {
        cells: [
          [relistAtRisk, 0, 10],
          [relisted, 0, 1],
        ],
      },
      44: {
        cells: [
          [relistAtRisk, 24, 6],
          [relisted, 24, 3],
        ],
      },
    }),
  };
  near(valueIn(long, 'relisted_24'), 1 - 0.9 * 0.5);
  const everyone = {
    program: of,
    trace: trace(of, {
      20: {
        cells: [
          [relistAtRisk, 0, 10],
          [relisted, 0, 10],
        ],
      },
    }),
  };
  assert.equal(valueIn(everyone, 'relisted_24'), 1);
});

test('appeals are filed, won and waited for', () => {
  const of = program(twoMonths);
  const reading = {
    program: of,
    trace: trace(of, {
      0: { scalars: { firstWrongly: 30, firstFiledWrongly: 3 } },
      1: { scalars: { firstWrongly: 10, firstFiledWrongly: 5, decided: 8, decidedWrongly: 5, won: 4, wonWrongly: 3, waited: 20 } },
    }),
  };
  near(valueIn(reading, 'appeals_filed'), 0.2);
  near(valueIn(reading, 'appeals_won'), 0.5);
  near(valueIn(reading, 'appeals_won.wrongly'), 0.6);
  near(valueIn(reading, 'appeal_wait'), 2.5);
});

test('refusals are counted a 1 000 years of all persons, by domain and in all', () => {
  const of = program(twoMonths);
  const { denied, deniedWrongly } = of.layout;
  const reading = {
    program: of,
    trace: trace(of, {
      0: {
        cells: [
          [denied, TRAVEL, 6],
          [deniedWrongly, TRAVEL, 1],
        ],
      },
      1: {
        cells: [
          [denied, TRAVEL, 4],
          [deniedWrongly, TRAVEL, 3],
        ],
      },
    }),
  };
  // 10 refusals in 2 000 person-months.
  near(valueIn(reading, 'denied.travel'), 60);
  near(valueIn(reading, 'denied'), 60);
  assert.deepEqual(seriesIn(reading, 'denied.travel'), [72, 48]);
  near(valueIn(reading, 'denied.travel.wrongly'), 0.4);
  near(valueIn(reading, 'denied.wrongly'), 0.4);
});

test('conduct is counted by its kind, and hollow good among the good', () => {
  const second = '  - { id: late_payment, kind: harm, rate: 0.02, disposition: 0, need: 0, grade: invented, source: none }\n';
  const other = (id: string, kind: string): string => second.replace('late_payment', id).replace('harm', kind);
  const of = program(twoMonths, [], [[second, `${second}${other('help', 'good')}${other('post', 'lawful')}${other('debt', 'cannot')}`]]);
  const { done } = of.layout;
  const reading = {
    program: of,
    trace: trace(of, {
      1: {
        scalars: { hollow: 2 },
        cells: [
          [done, 0, 40],
          [done, 1, 8],
          [done, 2, 6],
          [done, 3, 99],
        ],
      },
    }),
  };
  near(valueIn(reading, 'harm_rate'), 20);
  assert.deepEqual(seriesIn(reading, 'harm_rate'), [0, 40]);
  near(valueIn(reading, 'good_rate'), 4);
  near(valueIn(reading, 'lawful_rate'), 3);
  near(valueIn(reading, 'hollow_share'), 0.25);
});

test('entries, their false share, and the work they make are counted', () => {
  const of = program(twoMonths);
  const { entered, falselyEntered } = of.layout;
  const reading = {
    program: of,
    trace: trace(of, {
      0: { scalars: { reviewed: 4 }, cells: [[entered, 0, 12]] },
      1: {
        scalars: { decided: 2, libertyMonths: 1, tiesCut: 3 },
        cells: [
          [entered, 0, 3],
          [falselyEntered, 0, 5],
        ],
      },
    }),
  };
  near(valueIn(reading, 'exposure'), 120);
  near(valueIn(reading, 'exposure.false_share'), 0.25);
  near(valueIn(reading, 'cost.entries'), 120);
  near(valueIn(reading, 'cost.reviews'), 24);
  near(valueIn(reading, 'cost.appeals'), 12);
  near(valueIn(reading, 'cost'), 156);
  near(valueIn(reading, 'liberty_months'), 6);
  near(valueIn(reading, 'ties_cut'), 18);
});

test('entries are held as long as the ledger says', () => {
  const each = (of: ReturnType<typeof program>): Reading => ({
    program: of,
    trace: trace(of, Object.fromEntries(Array.from({ length: 10 }, (_, t) => [t, { cells: [[of.layout.entered, 0, 2 ** t]] as const }]))),
  });
  const never = each(program({ months: 10 }));
  assert.equal(valueIn(never, 'exposure.held'), null);
  // Valid in months t … t + 2: at the end of month 9 those of months 7, 8 and 9 count.
  const expire = each(program({ months: 10 }, [['{ kind: never }', '{ kind: expire, valid_for: 3 }']]));
  near(valueIn(expire, 'exposure.held'), 128 + 256 + 512);
  assert.deepEqual(seriesIn(expire, 'exposure.held').slice(0, 4), [1, 3, 7, 14]);
  const own = each(
    program({ months: 10 }, [
      ['{ kind: never }', '{ kind: expire, valid_for: 3 }'],
      ['recorded: 0.5', 'recorded: 0.5\n    valid_for: 2'],
    ]),
  );
  near(valueIn(own, 'exposure.held'), 256 + 512);
  // A month late, and each valid for three months from its arrival.
  const late = each(
    program({ months: 10 }, [
      ['{ kind: never }', '{ kind: expire, valid_for: 3 }'],
      ['{ joint: false }', '{ joint: false, lag: 1 }'],
    ]),
  );
  near(valueIn(late, 'exposure.held'), 64 + 128 + 256);
  // Resets in months 4 and 8: those of months 8 and 9 count.
  const reset = each(program({ months: 10 }, [['{ kind: never }', '{ kind: reset, every: 4 }']]));
  near(valueIn(reset, 'exposure.held'), 256 + 512);
});

test('penalties untold are a share of those imposed', () => {
  const of = program(twoMonths);
  const reading = {
    program: of,
    trace: trace(of, {
      0: { scalars: { imposed: 6, imposedUntold: 6 } },
      1: { scalars: { imposed: 2, imposedUntold: 1, penalised: 40, wronglyPenalised: 4 } },
    }),
  };
  near(valueIn(reading, 'opacity'), 7 / 8);
  near(valueIn(reading, 'penalised_share'), 0.04);
  near(valueIn(reading, 'wrongly_penalised_share'), 0.1);
});

test('creep compares the last twelve months with the first twelve at equal conduct', () => {
  const of = program({ months: 30 });
  const { done } = of.layout;
  const months = {
    0: { scalars: { imposed: 4 }, cells: [[done, 0, 40]] as const },
    15: { scalars: { imposed: 500 } },
    18: { scalars: { imposed: 9 }, cells: [[done, 0, 30]] as const },
  };
  near(valueIn({ program: of, trace: trace(of, months) }, 'creep'), 0.3 / 0.1);
  const short = program({ months: 23 });
  assert.equal(valueIn({ program: short, trace: trace(short, { 0: { scalars: { imposed: 4 }, cells: [[short.layout.done, 0, 40]] } }) }, 'creep'), null);
});

test('scores, bands, lists and work are read at the end', () => {
  const of = program(twoMonths);
  const { band, onList } = of.layout;
  const reading = {
    program: of,
    trace: trace(
      of,
      {
        1: {
          scalars: { score: 800 * 16 * 950, scored: 800, employed: 700, wronglyBanded: 8 },
          cells: [
            [band, 0, 600],
            [band, 1, 200],
            [onList, 0, 50],
          ],
        },
      },
      { goodhartEnd: -0.4, goodhartStart: -0.5 },
    ),
  };
  near(valueIn(reading, 'mean_score'), 950);
  assert.deepEqual(seriesIn(reading, 'mean_score'), [null, 950]);
  near(valueIn(reading, 'band.A'), 0.75);
  near(valueIn(reading, 'band.B'), 0.25);
  near(valueIn(reading, 'list.blacklist'), 0.05);
  near(valueIn(reading, 'employed_share'), 0.7);
  near(valueIn(reading, 'wrongly_banded_share'), 0.01);
  assert.equal(valueIn(reading, 'goodhart'), -0.4);
  assert.equal(valueIn(reading, 'goodhart.start'), -0.5);
});

test('the gap of a group is its burden a person over that of the first group', () => {
  const of = program(twoMonths, [], [['groups: [ { id: all, share: 1 } ]', 'groups: [ { id: most, share: 3 }, { id: few, share: 1 } ]']]);
  const { groupListed, groupWrongly, groupDenied } = of.layout;
  const reading = {
    program: of,
    trace: trace(of, {
      0: {
        cells: [
          [groupDenied, 0, 15],
          [groupDenied, 1, 10],
        ],
      },
      1: {
        cells: [
          [groupListed, 0, 75],
          [groupListed, 1, 50],
          [groupWrongly, 1, 5],
          [groupDenied, 1, 10],
        ],
      },
    }),
  };
  near(valueIn(reading, 'group_gap.few'), 2);
  near(valueIn(reading, 'group_gap.few.denied'), 4);
  assert.equal(valueIn(reading, 'group_gap.few.wrongly'), null);
  assert.throws(() => measure(of, 'group_gap.most'));
});

test('in the world without a scheme nobody is listed or refused, and conduct is still counted', () => {
  const of = without(twoMonths);
  const reading = { program: of, trace: trace(of, { 0: { cells: [[of.layout.done, 0, 20]] } }) };
  near(valueIn(reading, 'harm_rate'), 10);
  assert.equal(valueIn(reading, 'listed_share'), 0);
  assert.equal(valueIn(reading, 'denied'), 0);
  assert.equal(valueIn(reading, 'mean_score'), null);
  const beside = [program(twoMonths)];
  assert.equal(measure(of, 'denied.travel', beside).value(reading), 0);
  assert.equal(measure(of, 'list.blacklist', beside).value(reading), 0);
  assert.equal(measure(of, 'band.A', beside).value(reading), null);
});
