/**
 * A queue of appeals before some officers, lived event by event, and its closed forms.
 * @source Erlang 1917 (waiting), Palm 1957 (withdrawal), Pollaczek 1930 and Khinchine 1932 (one officer, any service time), Cobham 1954 (priorities); as in Gross, Shortle,
 *   Thompson & Harris, "Fundamentals of Queueing Theory"
 */
import { exp } from '../../base/exact.ts';
import { Chance } from '../chance.ts';

export interface Queue {
  /** Appeals a unit of time, the first class first served. */
  readonly arrivals: readonly number[];
  readonly officers: number;
  /** Decisions a unit of time of one officer. */
  readonly service: number;
  /** Squared coefficient of variation of the time a decision takes: 1 is exponential, 0 always the same. */
  readonly variation: number;
  /** Hazard at which someone who waits withdraws; 0: nobody does. */
  readonly withdrawal: number;
  /** Probability that a decided appeal comes back. */
  readonly reopened: number;
}

/** What is known of a queue; undefined where it is not. Times and numbers are means. */
export interface QueueNumbers {
  readonly waits: number | undefined;
  readonly queue: number | undefined;
  readonly wait: number | undefined;
  readonly present: number | undefined;
  readonly over: number | undefined;
  readonly withdrawn: number | undefined;
  readonly perCase: number | undefined;
  readonly waitByClass: readonly number[];
}

/** Appeals that come in a unit of time, those that come back included. */
export const inflow = ({ arrivals, reopened }: Queue): number => arrivals.reduce((sum, rate) => sum + rate, 0) / (1 - reopened);

/** Whether the queue does not grow for ever. */
export const isStable = (queue: Queue): boolean => queue.withdrawal > 0 || inflow(queue) < queue.officers * queue.service;

/** Probability to wait with c officers and offered work a < c. */
function erlangC(a: number, c: number): number {
  let b = 1;
  for (let k = 1; k <= c; k++) b = (a * b) / (k + a * b);
  return b / (1 - (a / c) * (1 - b));
}

/** The closed form of a queue, where it has one. @param over time for the share that waits longer */
export function exactQueue(queue: Queue, over: number): { readonly by: string; readonly numbers: QueueNumbers } | null {
  const { arrivals, officers: c, service: mu, variation, withdrawal, reopened } = queue;
  const lambda = inflow(queue);
  if (arrivals.length > 1) {
    if (variation !== 1 || withdrawal > 0 || reopened > 0) return null;
    const residual = erlangC(lambda / mu, c) / (c * mu);
    let before = 0;
    const waitByClass = arrivals.map((rate) => {
      const after = before + rate / (c * mu);
      const wait = residual / ((1 - before) * (1 - after));
      before = after;
      return wait;
    });
    const wait = waitByClass.reduce((sum, own, k) => sum + (own * (arrivals[k] as number)) / lambda, 0);
    const numbers = {
      waits: erlangC(lambda / mu, c),
      queue: lambda * wait,
      wait,
      present: lambda * (wait + 1 / mu),
      over: undefined,
      withdrawn: undefined,
      perCase: wait + 1 / mu,
      waitByClass,
    };
    return { by: 'Cobham’s formula for officers who finish what they began', numbers };
  }
  if (withdrawal > 0) return variation === 1 && reopened === 0 ? erlangA(queue) : null;
  if (c === 1 && variation !== 1) {
    if (reopened > 0) return null;
    const rho = lambda / mu;
    const wait = (rho / (1 - rho)) * ((1 + variation) / 2 / mu);
    const numbers = {
      waits: rho,
      queue: lambda * wait,
      wait,
      present: lambda * wait + rho,
      over: undefined,
      withdrawn: undefined,
      perCase: wait + 1 / mu,
      waitByClass: [],
    };
    return { by: 'the formula of Pollaczek and Khinchine', numbers };
  }
  if (variation !== 1) return null;
  const waits = erlangC(lambda / mu, c);
  const left = c * mu - lambda;
  const wait = waits / left;
  const numbers = {
    waits,
    queue: lambda * wait,
    wait,
    present: lambda * (wait + 1 / mu),
    over: waits * exp(-left * over),
    withdrawn: undefined,
    perCase: (wait + 1 / mu) / (1 - reopened),
    waitByClass: [],
  };
  return { by: reopened > 0 ? 'Erlang C at the rate at which appeals come in, those that come back included' : 'Erlang C', numbers };
}

/** Erlang A: the birth and death chain of persons present. */
function erlangA({ arrivals, officers: c, service: mu, withdrawal }: Queue): { readonly by: string; readonly numbers: QueueNumbers } {
  const lambda = arrivals[0] as number;
  let [weight, all, busy, queue, present] = [1, 1, c === 0 ? 1 : 0, 0, 0];
  for (let k = 1; k < 1000000; k++) {
    weight *= lambda / (Math.min(k, c) * mu + Math.max(0, k - c) * withdrawal);
    all += weight;
    if (k >= c) busy += weight;
    queue += weight * Math.max(0, k - c);
    present += weight * k;
    if (k > c && weight < all * 1e-17) break;
    // Very long queues would overflow.
    if (all > 1e200) [weight, all, busy, queue, present] = [weight / 1e200, all / 1e200, busy / 1e200, queue / 1e200, present / 1e200];
  }
  const numbers = {
    waits: busy / all,
    queue: queue / all,
    wait: undefined,
    present: present / all,
    over: undefined,
    withdrawn: (withdrawal * queue) / all / lambda,
    perCase: undefined,
    waitByClass: [],
  };
  return { by: 'the birth and death chain of Erlang A', numbers };
}

interface Appeal {
  /** When it came in, this time. */
  readonly since: number;
  /** When it came in first. */
  readonly first: number;
  readonly kind: number;
  /** When whoever waits gives up. */
  readonly until: number;
}

/** One run: `arrivals` new appeals, of which the first tenth is not counted. */
export function liveQueue(queue: Queue, over: number, arrivals: number, seed: number, run: number): QueueNumbers & { readonly little: number } {
  const chance = new Chance(seed, run, 'queue of appeals');
  const serve = serviceTime(queue, chance);
  const classes = queue.arrivals.length;
  const rate = queue.arrivals.reduce((sum, own) => sum + own, 0);
  const waiting: Appeal[][] = Array.from({ length: classes }, () => []);
  const heads = new Array<number>(classes).fill(0);
  const ends = new Float64Array(queue.officers).fill(Number.POSITIVE_INFINITY);
  const inHand = new Array<Appeal | null>(queue.officers).fill(null);
  let [now, length, busy, came] = [0, 0, 0, 0];
  let nextArrival = chance.exponential() / rate;
  const from = Math.floor(arrivals / 10);
  let [start, area, inQueue] = [0, 0, 0];
  let [visits, waited, waitSum, longer, gone, sojourns, cases, caseTime] = [0, 0, 0, 0, 0, 0, 0, 0];
  const byClass = Array.from({ length: classes }, () => ({ n: 0, sum: 0 }));
  let entered = 0;

  const begin = (appeal: Appeal): void => {
    let officer = 0;
    while (inHand[officer] !== null) officer++;
    inHand[officer] = appeal;
    ends[officer] = now + serve();
    busy++;
    if (came <= from) return;
    const wait = now - appeal.since;
    visits++;
    waitSum += wait;
    if (wait > 0) waited++;
    if (wait > over) longer++;
    const own = byClass[appeal.kind] as { n: number; sum: number };
    own.n++;
    own.sum += wait;
  };
  const enter = (first: number, kind: number): void => {
    if (came > from) entered++;
    const until = queue.withdrawal > 0 ? now + chance.exponential() / queue.withdrawal : Number.POSITIVE_INFINITY;
    const appeal = { since: now, first, kind, until };
    if (busy < queue.officers) begin(appeal);
    else {
      waiting[kind]?.push(appeal);
      length++;
    }
  };
  /** The next in line, or null. */
  const next = (): Appeal | null => {
    for (let kind = 0; kind < classes; kind++) {
      const line = waiting[kind] as Appeal[];
      const head = heads[kind] as number;
      if (head >= line.length) continue;
      heads[kind] = head + 1;
      const appeal = line[head] as Appeal;
      if (head > 1000) {
        waiting[kind] = line.slice(head + 1);
        heads[kind] = 0;
      }
      length--;
      return appeal;
    }
    return null;
  };

  while (came < arrivals) {
    let [officer, end] = [-1, Number.POSITIVE_INFINITY];
    for (let k = 0; k < queue.officers; k++)
      if ((ends[k] as number) < end) {
        end = ends[k] as number;
        officer = k;
      }
    let [giver, place, gives] = [-1, -1, Number.POSITIVE_INFINITY];
    if (queue.withdrawal > 0)
      for (let kind = 0; kind < classes; kind++) {
        const line = waiting[kind] as Appeal[];
        for (let n = heads[kind] as number; n < line.length; n++) {
          const { until } = line[n] as Appeal;
          if (until < gives) [giver, place, gives] = [kind, n, until];
        }
      }
    const then = Math.min(nextArrival, end, gives);
    if (came > from) {
      area += (then - now) * (length + busy);
      inQueue += (then - now) * length;
    }
    now = then;
    if (then === nextArrival) {
      came++;
      if (came === from + 1) start = now;
      nextArrival = now + chance.exponential() / rate;
      let kind = 0;
      if (classes > 1)
        for (let left = chance.unit() * rate; kind < classes - 1 && left >= (queue.arrivals[kind] as number); kind++) left -= queue.arrivals[kind] as number;
      enter(now, kind);
    } else if (then === end) {
      const appeal = inHand[officer] as Appeal;
      inHand[officer] = null;
      ends[officer] = Number.POSITIVE_INFINITY;
      busy--;
      if (came > from) sojourns += now - appeal.since;
      const after = next();
      if (after !== null) begin(after);
      if (queue.reopened > 0 && chance.is(queue.reopened)) enter(appeal.first, appeal.kind);
      else if (came > from) {
        cases++;
        caseTime += now - appeal.first;
      }
    } else {
      const [appeal] = (waiting[giver] as Appeal[]).splice(place, 1) as [Appeal];
      length--;
      if (came > from) {
        gone++;
        sojourns += now - appeal.since;
      }
    }
  }
  const time = now - start;
  return {
    waits: queue.withdrawal > 0 ? (waited + gone) / (visits + gone) : waited / visits,
    queue: inQueue / time,
    wait: waitSum / visits,
    present: area / time,
    over: longer / visits,
    withdrawn: gone / entered,
    perCase: caseTime / cases,
    waitByClass: byClass.map(({ n, sum }) => sum / n),
    // Little: those present are those who come, times how long they stay.
    little: area / sojourns,
  };
}

/**
 * Draws of the time a decision takes, with mean 1/μ and the variation asked for: always the same, a mixture of two Erlang distributions, exponential, or a mixture of two
 * exponentials with equal parts of the mean. @source Tijms 2003, "A First Course in Stochastic Models", appendix B
 */
function serviceTime({ service, variation }: Queue, chance: Chance): () => number {
  const mean = 1 / service;
  if (variation === 0) return () => mean;
  if (variation === 1) return () => mean * chance.exponential();
  if (variation > 1) {
    const p = (1 + Math.sqrt((variation - 1) / (variation + 1))) / 2;
    return () => (chance.is(p) ? (mean / (2 * p)) * chance.exponential() : (mean / (2 * (1 - p))) * chance.exponential());
  }
  const k = Math.ceil(1 / variation - 1e-9);
  const p = Math.max(0, k * variation - Math.sqrt(Math.max(0, k * (1 + variation) - k * k * variation))) / (1 + variation);
  const stage = mean / (k - p);
  return () => {
    let sum = 0;
    for (let n = chance.is(p) ? k - 1 : k; n > 0; n--) sum += chance.exponential();
    return stage * sum;
  };
}
