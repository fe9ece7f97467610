/** Settings that nobody printed, held against closed forms worked out here by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalCdf } from '../../src/base/exact.ts';
import { CUMULATIVE_CSV, DELINQUENT_CSV } from '../../src/replicate/data/credit-scores.ts';
import type { Replication } from '../../src/replicate/index.ts';
import { exactOf, lived, rowOf } from './kit.ts';

const near = (one: number, other: number, what: string, within = 1e-6): void =>
  assert.ok(Math.abs(one - other) <= within * Math.max(1, Math.abs(other)), `${what}: ${one}, by hand ${other}`);

/** All rows are within tolerance, nothing counts as published, and the exact numbers are those by hand. */
function holds(result: Replication, byHand: Readonly<Record<string, number>>): void {
  for (const row of result.rows) assert.notEqual(row.ok, false, `${row.id}: ${row.ours} for ${row.exact}`);
  for (const [id, value] of Object.entries(byHand)) {
    near(exactOf(result, id), value, id);
    assert.equal(rowOf(result, id).published, null, id);
  }
}

test('T4: equal additions are the urn of Pólya, whose mean and spread are those of a beta-binomial', async () => {
  for (const [a, b, d, steps] of [
    [3, 2, 1, 50],
    [1, 4, 1, 200],
    [2, 6, 2, 120],
  ] as const) {
    const result = await lived('T4', `start_a=${a}`, `start_b=${b}`, `rate_a=${d}`, `rate_b=${d}`, `steps=${steps}`);
    const [x, y] = [a / d, b / d];
    const variance = (steps * x * y) / ((x + y) ** 2 * (x + y + 1) * (x + y + steps));
    holds(result, { 'naive.mean': x / (x + y), 'naive.sd': Math.sqrt(variance) });
  }
});

test('T4: corrected, equal rates keep an even urn even; with no finds but reports it follows the reports', async () => {
  holds(await lived('T4', 'correction=linear', 'rate_a=2', 'rate_b=2', 'start_a=7', 'start_b=7', 'steps=200'), { 'corrected.mean': 0.5 });
  holds(await lived('T4', 'rate_a=0', 'rate_b=0', 'reported_a=3', 'reported_b=1', 'steps=99'), { 'naive.mean': 298 / 398, 'naive.sd': 0 });
});

test('T5: accuracy, gaming and burden follow the normal distribution for other costs, thresholds and sizes', async () => {
  const [half, one] = [normalCdf(0.5), normalCdf(1)];
  holds(await lived('T5', 'threshold=0.85', 'costs=4', 'sizes=1'), { 'threshold.accuracy.g0': 1 - (one - half), 'threshold.gaming.g0': normalCdf(3.5) - one });
  holds(await lived('T5', 'threshold=0.6', 'costs=10,5', 'sizes=3,1'), {
    'threshold.accuracy.g0': 1 - (half - 0.5),
    'threshold.accuracy.g1': 1 - (half - normalCdf(-1)),
    'threshold.accuracy.all': 1 - 0.75 * (half - 0.5) - 0.25 * (half - normalCdf(-1)),
  });
  // The second group lies a deviation and a half higher, and is twice as spread.
  holds(await lived('T5', 'threshold=0.7', 'mean=0.5,0.65', 'sd=0.1,0.2'), {
    'threshold.accuracy.g0': 1 - (half - normalCdf(0)),
    'threshold.accuracy.g1': 1 - (normalCdf(-0.25) - normalCdf(-0.5)),
  });
  // Nobody can afford to move: a threshold at the truth sorts all rightly.
  holds(await lived('T5', 'benefit=0', 'costs=7,9'), {
    'threshold.accuracy.all': 1,
    'threshold.gaming.g1': 0,
    'threshold.burden.g0': 0,
    'learned.robust': 0.55,
  });
});

test('T6: stakes in another unit change nothing, exchanged groups exchange rows, and scores that do not move do not change', async () => {
  const usual = await lived('T6');
  const double = await lived('T6', 'gain=2', 'loss=-8');
  const turned = await lived('T6', 'group_a=white', 'group_b=black', 'size_a=133165', 'size_b=18274');
  for (const policy of ['max-profit', 'demographic-parity', 'equal-opportunity'])
    for (const what of ['rate', 'mean_change', 'threshold']) {
      near(exactOf(double, `${policy}.A.${what}`), exactOf(usual, `loss-4.${policy}.A.${what}`), policy);
      near(exactOf(turned, `${policy}.B.${what}`), exactOf(usual, `loss-4.${policy}.A.${what}`), policy);
    }
  holds(double, {});
  holds(turned, {});
  holds(await lived('T6', 'up=0', 'down=0'), { 'equal-opportunity.A.mean_change': 0, 'curve.B.all': 0 });
  // Where each fifty points hold a tenth, a percentile is worth five points; the cutoff of T7 is the percentile 48.
  const even = await lived('T6', 'bins=10,10,10,10,10,10,10,10,10,10', 'loss=-4.5555555555555556', 'highest=800');
  const at = exactOf(even, 'max-profit.A.threshold');
  assert.ok(at >= 300 + 5 * 48 - 1e-6 && at <= 300 + 5 * 48.5, `${at}`);
  await assert.rejects(lived('T6', 'bins=50,40'), /add up to 100; they add up to 90/);
});

test('T7: one group pays nothing for any rule, sizes matter only by their ratio, and the cutoff is where the table says', async () => {
  const white = await lived('T7', 'groups=white', 'sizes=7', 'break_even=0.9');
  const lowest = DELINQUENT_CSV.trim()
    .split('\n')
    .map((line) => line.split(',').map(Number))
    .find((row) => (row[1] as number) <= 10);
  holds(white, {
    'efficiency.single-threshold': 1,
    'efficiency.equal-opportunity': 1,
    'efficiency.demographic-parity': 1,
    'efficiency.equal-odds': 1,
    'max-profit.cutoff.white': lowest?.[0] as number,
  });
  const below = CUMULATIVE_CSV.trim()
    .split('\n')
    .map((line) => line.split(',').map(Number))
    .findLast((row) => (row[0] as number) < (lowest?.[0] as number));
  near(exactOf(white, 'at.demographic-parity'), 1 - (below?.[1] as number) / 100, 'everyone from the cutoff up');
  const [one, other] = [await lived('T7', 'groups=asian,black', 'sizes=1,3'), await lived('T7', 'groups=asian,black', 'sizes=100,300')];
  for (const row of one.rows) if (row.exact !== null) near(exactOf(other, row.id), row.exact, row.id, 1e-9);
});

test('T8: one officer, two officers, constant service, and withdrawal as fast as service have closed forms of their own', async () => {
  holds(await lived('T8', 'arrivals=0.5', 'officers=1'), { waits: 0.5, waiting_time: 1, queue_length: 0.5, present: 1, waits_long: 0.5 * Math.exp(-0.5) });
  holds(await lived('T8', 'arrivals=0.5', 'officers=1', 'service_variation=0'), { waiting_time: 0.5, queue_length: 0.25 });
  holds(await lived('T8', 'arrivals=1', 'officers=2'), { waits: 1 / 3, waiting_time: 1 / 3, present: 4 / 3 });
  // As if there were officers without end: the number present is Poisson with mean 2.
  const atLeastThree = 1 - Math.exp(-2) * (1 + 2 + 2);
  holds(await lived('T8', 'arrivals=2', 'officers=3', 'withdrawal_rate=1'), { present: 2, waits: atLeastThree });
  // Who comes back with probability one half doubles the inflow.
  holds(await lived('T8', 'arrivals=0.5', 'officers=2', 'reopened=0.5'), { waits: 1 / 3, time_per_case: 2 * (1 / 3 + 1) });
});

test('T3: without errors everyone stays good; shared labels and recovery follow their closed forms', async () => {
  const usual = ['sweeps=30', 'burn_in=10', 'interactions=500', 'starts=500'] as const;
  const none = await lived('T3', ...usual, 'norms=L3,L4', 'action_error=0', 'assessment_error=0');
  for (const row of none.rows.filter(({ id }) => /^private.*(L3.goodness|cooperation)$/.test(id))) near(row.ours, 1, row.id);
  const labels = await lived('T3', 'norms=L3,L6', 'public_assessment_error=0.2', 'implementation_error=0', 'group=5');
  holds(labels, {
    'public.L6.good': 0.8,
    'public.L3.cooperation': 0.8,
    'public.L6.least_benefit': 1 / 0.6,
    'recovery.L6.recovered': 0.8,
    'recovery.L3.recovered': 1,
  });
  holds(await lived('T3', 'norms=L5', 'public_assessment_error=0', 'implementation_error=0.25', 'group=2', 'players=60'), {
    'public.L5.good': 0.8,
    'public.L5.cooperation': 0.6,
  });
  // A norm of one's own: everybody is always found good, so only errors make anyone bad, and cooperation follows.
  holds(await lived('T3', 'norms=CDCD:1111:1111', 'action_error=0.1', 'assessment_error=0.2', 'players=60'), {
    'private.CDCD:1111:1111.goodness': 0.8,
    'private.CDCD:1111:1111.cooperation': 0.1 + 0.8 * 0.8,
  });
});

test('T2-EO: max-utility and permissive lending have exact expectations; repay probabilities of one half and of one are known', async () => {
  const utility = await lived('T2-EO', 'policy=max-utility', 'steps=5000');
  holds(utility, {});
  near(exactOf(utility, 'loans.g1'), 1416.6, 'loans g1', 1e-5);
  near(exactOf(utility, 'loans.g2'), 896.16, 'loans g2', 1e-5);
  near(exactOf(utility, 'repay.g2'), 0.459382, 'repay g2');
  // Everybody is lent to in every step that is about the group; whoever always repays climbs to the top.
  holds(await lived('T2-EO', 'policy=permissive', 'steps=4000', 'picked_1=0.25'), { 'loans.g1': 1000, 'loans.g2': 3000 });
  const sure = await lived('T2-EO', 'policy=max-utility', 'repay=1,1', 'start_1=1,0', 'start_2=0,1', 'size_1=1', 'steps=50');
  holds(sure, { 'repay.g1': 1, 'repay.g2': 1 });
  // In two open steps each group comes once on average; then nobody is good enough.
  const strict = ['policy=max-utility', 'threshold=0.8', 'repay=0.25,0.75', 'start_1=1,0', 'start_2=0,1', 'size_1=2', 'size_2=2'];
  holds(await lived('T2-EO', ...strict, 'open_steps=2', 'steps=40'), { 'loans.g1': 1, 'loans.g2': 1 });
  holds(await lived('T2-EO', ...strict, 'open_steps=0', 'steps=40', 'threshold=0.7'), { 'loans.g1': 0 });
  // A lender who loses nothing by a default has all that equal opportunity can give: everybody.
  const all = await lived('T2-EO', 'threshold=0', 'steps=400', 'picked_1=0.25');
  for (const [id, value] of [
    ['loans.g1', 100],
    ['loans.g2', 300],
    ['recall.g1', 1],
    ['recall.g2', 1],
  ] as const)
    assert.ok(Math.abs(rowOf(all, id).ours - value) < 8 * (value > 1 ? 1 : 1e-12), `${id}: ${rowOf(all, id).ours}`);
  // Two scores up at once, never down: at the second loan everybody stands at the top.
  holds(
    await lived(
      'T2-EO',
      'policy=permissive',
      'repay=0.5,0.5,1',
      'start_1=1,0,0',
      'start_2=1,0,0',
      'size_1=1',
      'size_2=1',
      'rise=2',
      'fall=0',
      'steps=1',
      'picked_1=1',
    ),
    {
      'repay.g1': 0.75,
      'repay.g2': 0.5,
    },
  );
});

test('H1: whoever always complies pays for ever; Harrington’s bound without a fine on the first list; moves that never happen', async () => {
  holds(await lived('H1', 'cost=0.1', 'fine_1=2', 'discount=0.75'), { 'cost.list_1': 0.4, 'cost.list_2': 0.4, complying: 1, inspected: 0.1 });
  const [b, p1, p2, f2, u] = [0.8, 0.2, 0.5, 3, 0.4];
  holds(await lived('H1', `discount=${b}`, `inspected_1=${p1}`, `inspected_2=${p2}`, `fine_2=${f2}`, `promoted=${u}`), {
    'long_run.listed': p1 / (p1 + p2 * u),
    complies_up_to_cost: p2 * f2 * (1 + (b * p2 * u) / (1 - b * (1 - p1))),
  });
  holds(await lived('H1', 'demoted=0', 'cost=9'), { listed: 0, complying: 0, fines: 0 });
});

test('H2: incidents that fade at once, inspections that find all, and none at all', async () => {
  holds(await lived('H2', 'fades=1', 'happens_a=0.2', 'inspected_a=0.5', 'found=0.6'), {
    'hidden.a': 0,
    'recorded.a': 0.06,
    'happened.a': 0.2,
    'known_share.a': 0.3,
  });
  holds(await lived('H2', 'inspected_b=1', 'found=1', 'invented=0'), { 'hidden.b': 0, 'recorded.b': 0.05, 'known_share.b': 1, 'falsely.b': 0 });
  // From nothing, never found and never over: after t periods all but (1 − q)^t.
  const hidden = Array.from({ length: 10 }, (_, t) => 1 - 0.7 ** (t + 1)).reduce((sum, x) => sum + x, 0) / 10;
  holds(await lived('H2', 'inspected_a=0', 'fades=0', 'happens_a=0.3', 'periods=10'), { 'hidden.a': hidden, 'recorded.a': 0 });
  // Found with one quarter a period, never over, worth half in the next: 1 + ⅜ + … = 1.6 for a fine of 4; told by 1.6 / 2 of all.
  holds(
    await lived('H2', 'inspected_a=0.5', 'found=0.5', 'fades=0', 'discount=0.5', 'fine=4', 'telling_costs_up_to=2', 'periods=1', 'happens_a=1', 'places=5000'),
    {
      'hiding_costs.a': 1.6,
      'told.a': 0.8,
      'recorded.a': 0.2 * 0.25,
      'hidden.a': 0.2 * 0.75,
    },
  );
});

test('H3: nobody begins, everybody begins, a ladder with a gap; two people by hand', async () => {
  holds(await lived('H3', 'thresholds=uniform', 'low=0', 'high=50'), { 'joined.mean': 0, nobody: 1 });
  holds(await lived('H3', 'thresholds=normal', 'mean=-5', 'sd=0', 'people=30'), { 'joined.mean': 30, more_than_half: 1 });
  holds(await lived('H3', 'people=40', 'moved=3'), { joined: 1 });
  // Thresholds even on −1 … 1: each begins with one half, and the other joins whoever begins.
  holds(await lived('H3', 'thresholds=uniform', 'low=-1', 'high=1', 'people=2'), { nobody: 0.25, 'joined.mean': 1.5 });
  // r = 100 (r + 5) / 200: five hundred over a hundred.
  holds(await lived('H3', 'thresholds=uniform', 'low=-5', 'high=195'), { equilibrium: 5 });
});

test('E1: times to exit are those of the gambler who cannot be ruined, for other ladders', async () => {
  // Two scores, p and q: from 0 it takes h0 = 1 + (1 − p)·h0 + p·h1 and h1 = 1 + (1 − q)·h0 months.
  for (const [p, q, months] of [
    [0.3, 0.8, 300],
    [0.9, 0.2, 300],
    [0.5, 0.5, 200],
  ] as const) {
    const h0 = (1 + p) / (p * q);
    holds(await lived('E1', `rise=${p},${q}`, `months=${months}`, 'still=2,3'), {
      'exit.months.until_absorbed': h0,
      'exit.months.mean': h0,
      'exit.still_listed.2': 1 - p * q,
      'exit.still_listed.3': 1 - p * q - (1 - p) * p * q,
    });
  }
  await assert.rejects(lived('E1', 'rise=0.5,0.5', 'start=1'), /not two below the top/);
});

test('E1: without anybody lost from sight the curve is a count, and one lost leaves the later steps larger', async () => {
  const whole = await lived('E1', 'ended=1,2,2,5', 'open=0');
  holds(whole, { 'survival.longer_than.1': 0.75, 'survival.longer_than.2': 0.25, 'survival.longer_than.5': 0, 'survival.median': 2 });
  const lost = await lived('E1', 'ended=2,4', 'open=1,3');
  holds(lost, { 'survival.longer_than.2': 2 / 3, 'survival.longer_than.4': 0 });
  // Who is lost in the week of an end was still there for it.
  holds(await lived('E1', 'ended=3,3', 'open=3,9'), { 'survival.longer_than.3': 0.5, 'survival.median': 3 });
});

test('E1: gaps follow the shares of other groups, and what has no denominator has no row', async () => {
  const result = await lived('E1', 'group_persons=10,20,5', 'right=2,1,0', 'wrong=2,1,4');
  holds(result, {
    'gaps.group_gap.b': 0.1 / 0.4,
    'gaps.group_gap.c.difference': 0.4,
    'gaps.group_gap.c.false_discovery': 2,
    'gaps.between.difference': 0.7,
    'gaps.between.ratio': 0.1 / 0.8,
  });
  const none = await lived('E1', 'group_persons=10,10', 'right=0,3', 'wrong=0,0');
  assert.ok(none.rows.every(({ id }) => !['gaps.group_gap.b', 'gaps.between.ratio'].includes(id)));
  near(exactOf(none, 'gaps.between.difference'), 0.3, 'difference');
  await assert.rejects(lived('E1', 'group_persons=10,10', 'right=1,2,3', 'wrong=0,0'), /a number for each group/);
  await assert.rejects(lived('E1', 'group_persons=10,1', 'right=1,2', 'wrong=0,0'), /2 are listed of the 1 persons of group b/);
});

test('E1: another key and counter give what the definition gives, word for word', async () => {
  const result = await lived('E1', 'key=7,9', 'counter=4294967295,1,0,12');
  for (const { id, ours, exact } of result.rows.filter((row) => row.id.startsWith('generator'))) assert.equal(ours, exact, id);
});

/** Mean and spread of the share of the east after a month in which `mean` records are expected, each of the east with the share x of before. */
function afterAMonth(x: number, balls: number, mean: number): { readonly mean: number; readonly sd: number } {
  let chance = Math.exp(-mean);
  let kept = 0;
  for (let m = 0; m < 60; m++) {
    kept += (chance * m) / (balls + m) ** 2;
    chance *= mean / (m + 1);
  }
  return { mean: x, sd: Math.sqrt(x * (1 - x) * kept) };
}

test('E2: a month of attention is one draw from an urn; without conduct in the west only the east is found; even attention finds as many of both', async () => {
  const quick = ['looked_at=1', 'persons=5'] as const;
  const own = afterAMonth(0.25, 4, 100 * 0.2 * 0.5);
  const set = ['persons_east=50', 'persons_west=50', 'rate_east=0.2', 'rate_west=0.2', 'credited_east=1', 'credited_west=3'];
  holds(await lived('E2', ...quick, ...set), { 'attention.1.share.mean': own.mean, 'attention.1.share.sd': own.sd });
  // Half of the attention finds so many a month: e^−μ·Σ μ^k/k!·(1 + k)/(2 + k) = 1 − (μ − 1 + e^−μ)/μ².
  const mean = 0.5 * 20 * 0.3 * 0.4;
  const left = 1 - (mean - 1 + Math.exp(-mean)) / mean ** 2;
  holds(await lived('E2', ...quick, 'rate_east=0.3', 'rate_west=0', 'recorded=0.4'), { 'attention.1.share.mean': left });
  holds(await lived('E2', ...quick, 'follows=nothing', 'rate_west=0', 'rate_east=0.3', 'recorded=0.4'), { 'attention.1.share.mean': left });
  await assert.rejects(lived('E2', 'recorded=0.6'), /at most 0.5, the smaller region's share/);
  await assert.rejects(lived('E2', 'persons_east=5000', 'persons_west=5000'), /Give fewer persons or months/);
});

test('E2: one person waits every other month, an office without room decides nothing, and who loses stays', async () => {
  const [p, f] = [1 - Math.exp(-0.3), 1 - Math.exp(-20)];
  holds(await lived('E2', 'looked_at=1,2,3', 'persons=1', 'decisions=1', 'false_records=0.3', 'filing=20'), {
    'backlog.1.waiting': p * f,
    'backlog.2.waiting': p * (1 - p),
    'backlog.3.waiting': p * (1 - p * (1 - p)),
    'backlog.3.decided': p + p * (1 - p),
    'backlog.3.nobody_waits': 1 - p * (1 - p * (1 - p)),
  });
  holds(await lived('E2', 'looked_at=4', 'persons=20', 'decisions=0', 'false_records=0.1', 'filing=20'), {
    'backlog.4.listed': 20 * (1 - Math.exp(-0.4)),
    'backlog.4.decided': 0,
    'backlog.4.waiting.sd': Math.sqrt(20 * (1 - Math.exp(-0.4)) * Math.exp(-0.4)),
  });
  holds(await lived('E2', 'looked_at=3', 'persons=6', 'decisions=100', 'corrects=0', 'false_records=0.5', 'filing=20'), {
    'backlog.3.listed': 6 * (1 - Math.exp(-1.5)),
    'backlog.3.decided': 6 * (1 - Math.exp(-1)),
    'backlog.3.won': 0,
  });
});

test('E2: shares stay on average what was credited, and spread as the classical urn does where records come one by one', async () => {
  // One record in ten months, for 200 months: Pólya's variance of 20 draws from two balls, x(1 − x)·n / ((b + 1)(b + n)).
  const slow = await lived('E2', 'persons_east=1', 'persons_west=1', 'looked_at=200', 'persons=2');
  holds(slow, { 'attention.200.share.mean': 0.5 });
  near(exactOf(slow, 'attention.200.share.sd') ** 2, (0.25 * 20) / (3 * 22), 'nearly one by one', 0.003);
});

test('E2: while more wait than are heard the backlog is what was filed less what was heard; with room for all it is what just came', async () => {
  const quick = ['queue_persons=20000', 'looked_at=1'] as const;
  for (const [filing, room, months] of [
    [0.1, 0.02, 20],
    [0.03, 0.005, 60],
    [0.3, 0.003, 200],
  ] as const) {
    const filed = 1 - (1 - filing) ** months;
    holds(await lived('E2', ...quick, `queue_files=${filing}`, `queue_room=${room}`, `queue_looked_at=${months}`), {
      [`long_queue.filed.${months}`]: filed,
      [`long_queue.waiting.${months}`]: filed - (months - 1) * room,
    });
  }
  holds(await lived('E2', ...quick, 'queue_files=0.02', 'queue_room=0.03', 'queue_looked_at=1,7'), {
    'long_queue.waiting.1': 0.02,
    'long_queue.waiting.7': 0.02 * 0.98 ** 6,
  });
});
