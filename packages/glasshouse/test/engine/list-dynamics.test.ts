/** A list with expiry and appeal, month by month, against the Markov chain of one person; on both engines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES } from '../engines.ts';
import { indicator, live, scheme, society, sum } from '../kit.ts';

const MONTHS = 36;
const EXPIRY = 10;
const CORRECTS = 0.8;
const UPHOLDS = 0.9;
const RATE = { conduct: 0.06, recorded: 0.5, false: 0.01, wrongly: 0.3, rightly: 0.1 };
/** Probabilities a month: a true entry, a false one, an appeal filed while listed wrongly and rightly. */
const TRUE_ENTRY = 1 - Math.exp(-RATE.conduct * RATE.recorded);
const FALSE_ENTRY = 1 - Math.exp(-RATE.false);
const FILES = { wrongly: 1 - Math.exp(-RATE.wrongly), rightly: 1 - Math.exp(-RATE.rightly) };

type Phase = 'open' | 'waiting' | 'closed';
const COUNTED = ['listed', 'wrongly', 'truly', 'missed', 'exits', 'filed', 'decided', 'decidedWrongly', 'won', 'wonWrongly'] as const;
type Shares = Record<(typeof COUNTED)[number], number>;

/** What a person is expected to be counted as in each month. State: months on the official and the true list (0 = off), phase of the appeal. */
function chain(): Shares[] {
  let states = new Map<string, number>([['0/0/open', 1]]);
  return Array.from({ length: MONTHS }, () => {
    const next = new Map<string, number>();
    const shares = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Shares;
    const end = (official: number, truth: number, phase: Phase, mass: number): void => {
      const key = `${official}/${truth}/${phase}`;
      next.set(key, (next.get(key) ?? 0) + mass);
      if (official > 0) shares.listed += mass;
      if (truth > 0) shares.truly += mass;
      if (official > 0 && truth === 0) shares.wrongly += mass;
      if (official === 0 && truth > 0) shares.missed += mass;
    };
    const remedy = (official: number, truth: number, phase: Phase, mass: number): void => {
      const wrong = truth === 0;
      if (official === 0 || phase === 'closed') {
        end(official, truth, official === 0 ? 'open' : phase, mass);
        return;
      }
      if (phase === 'open') {
        const files = wrong ? FILES.wrongly : FILES.rightly;
        shares.filed += mass * files;
        end(official, truth, 'waiting', mass * files);
        end(official, truth, 'open', mass * (1 - files));
        return;
      }
      const lifted = wrong ? CORRECTS : 1 - UPHOLDS;
      shares.decided += mass;
      shares.won += mass * lifted;
      shares.exits += mass * lifted;
      if (wrong) shares.decidedWrongly += mass;
      if (wrong) shares.wonWrongly += mass * lifted;
      end(0, truth, 'open', mass * lifted);
      end(official, truth, 'closed', mass * (1 - lifted));
    };
    for (const [key, mass] of states) {
      const [a, b, before] = key.split('/') as [string, string, Phase];
      const on = (clock: number): number => (clock === 0 || clock >= EXPIRY ? 0 : clock + 1);
      const [official, truth] = [on(Number(a)), on(Number(b))];
      if (Number(a) > 0 && official === 0) shares.exits += mass;
      const phase = official === 0 ? 'open' : before;
      const enter = (clock: number): number => (clock === 0 ? 1 : clock);
      remedy(enter(official), enter(truth), phase, mass * TRUE_ENTRY);
      remedy(enter(official), truth, phase, mass * (1 - TRUE_ENTRY) * FALSE_ENTRY);
      remedy(official, truth, phase, mass * (1 - TRUE_ENTRY) * (1 - FALSE_ENTRY));
    }
    states = next;
    return shares;
  });
}

const RULES = scheme({
  indicators: [indicator('late-bill', 'late_payment', { recorded: RATE.recorded, false_records: RATE.false })],
  lists: [{ id: 'l', colour: 'black', entry: [{ recorded: 'late-bill' }], exit: [], published: false }],
  remedies: {
    notice: { when: 'before' },
    appeal: { by: 'independent', window: null, capacity: 1e6, corrects: CORRECTS, upholds: UPHOLDS, suspends: false },
    repair: null,
    expiry: { after: EXPIRY },
  },
});
const WORLD = society({
  conducts: [{ id: 'late_payment', kind: 'harm', rate: RATE.conduct, disposition: 0, need: 0 }],
  appeals: { wrongly: RATE.wrongly, rightly: RATE.rightly, means: 0 },
});

test('the chain keeps its mass: whoever is listed and not wrongly is truly listed and not missed', () => {
  for (const { listed, wrongly, truly, missed } of chain()) assert.ok(Math.abs(listed - wrongly - (truly - missed)) < 1e-12);
});

for (const [name, engine] of ENGINES) {
  test(`${name}: with expiry and appeal every month's listed, wrongly listed, missed, left, filed, decided and won are those of the Markov chain, within 4.5 standard errors`, () => {
    const persons = 60_000;
    const { program, months } = live(RULES, WORLD, { persons, months: MONTHS, engine });
    const expected = chain();
    for (const counter of COUNTED) {
      months(program.layout.scalar[counter]).forEach((count, t) => {
        const share = (expected[t] as Shares)[counter];
        // Persons are independent (there is room for every appeal), so that a month's count is binomial.
        const error = Math.sqrt(persons * share * (1 - share));
        assert.ok(Math.abs(count - persons * share) <= 4.5 * error, `${counter}, month ${t}: ${count}, expected ${persons * share} ± ${error}`);
      });
    }
    // Over the whole run the finer question: of those decided, the stated shares are lifted.
    const { decided, decidedWrongly, won, wonWrongly } = program.layout.scalar;
    const total = (at: number): number => sum(months(at));
    for (const [heard, lifted, share] of [
      [total(decidedWrongly), total(wonWrongly), CORRECTS],
      [total(decided) - total(decidedWrongly), total(won) - total(wonWrongly), 1 - UPHOLDS],
    ] as const)
      assert.ok(Math.abs(lifted - heard * share) <= 4 * Math.sqrt(heard * share * (1 - share)), `${lifted} of ${heard}, expected ${share}`);
  });
}
