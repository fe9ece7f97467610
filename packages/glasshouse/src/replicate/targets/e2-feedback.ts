/** E2: two mechanisms of the main engine against exact recursions: attention that follows records, and appeals that wait. */
import { runReplicate } from '../../engine/run.ts';
import type { Trace } from '../../engine/trace.ts';
import { type Attention, attentionScheme, attentionSociety } from '../files/attention.ts';
import { type Backlog, backlogScheme, backlogSociety } from '../files/backlog.ts';
import { meanOfRuns, shareOf } from '../judge.ts';
import { programOf } from '../on-engine.ts';
import { number, numbers, runs, seed } from '../parameter.ts';
import { BadSetting, type Draft, type Part, part, type Target } from '../target.ts';

const sum = (list: readonly number[]): number => list.reduce((all, n) => all + n, 0);
const mean = (list: readonly number[]): number => sum(list) / list.length;
const MONTHS = { low: 1, high: 600, whole: true, unit: 'months' } as const;

/**
 * The variance of a share that began at `x`, with so many records credited, after months with so many records drawn
 * month by month: E[x(1 − x)] shrinks each month by 1 − m / n², where m records come to n.
 */
function urnVariance(x: number, credited: number, records: readonly number[]): number {
  let [balls, kept] = [credited, 1];
  for (const m of records) {
    balls += m;
    kept *= 1 - m / balls ** 2;
  }
  return x * (1 - x) * (1 - kept);
}

const attention: Part = part({
  name: 'attention',
  parameters: {
    people: number(20, { low: 2, high: 2000, whole: true, unit: 'persons' }, { en: 'Persons in both regions.', 'zh-Hans': '两个地区的总人数。' }),
    east: number(0.5, { low: 0.05, high: 0.95 }, { en: 'Share of them in the east.', 'zh-Hans': '其中东部所占的比例。' }),
    rate: number(
      0.1,
      { low: 0.001, high: 5, unit: 'a month and person' },
      { en: 'Acts of each person, in both regions alike.', 'zh-Hans': '每人每月的行为次数，两地相同。' },
    ),
    recorded: number(
      0.5,
      { low: 0.001, high: 0.95 },
      {
        en: 'Share of acts recorded at attention 1; at most the smaller region’s share of persons, so that no attention records more than all.',
        'zh-Hans': '关注度为1时被记录的比例；不得超过较小地区的人口比例，以免记录超过全部。',
      },
    ),
    credited: numbers([1, 1], { low: 0.1, high: 10000, unit: 'records' }, [2, 2], {
      en: 'Records credited to east and west before the first month.',
      'zh-Hans': '第一个月之前记在东、西部名下的记录数。',
    }),
    looked: numbers([5, 20, 80], MONTHS, [1, 12], { en: 'Months after which is looked.', 'zh-Hans': '在第几个月之后查看。' }),
    runs: runs(400, 20_000),
    seed: seed(),
  },
  rows: ({ people: persons, east, rate, recorded, credited, looked, runs: count, seed: own }, engine): Draft[] => {
    if (!Number.isInteger(Math.round(persons * east * 1e9) / 1e9))
      throw new BadSetting(`east=${east} of ${persons} persons are ${persons * east}: give whole persons, for instance east=0.5.`);
    if (recorded > Math.min(east, 1 - east))
      throw new BadSetting(
        `recorded=${recorded} is above the share of the smaller region, ${Math.min(east, 1 - east)}: attention could ask for more records than there are acts.`,
      );
    const months = Math.max(...looked);
    const balls = sum(credited);
    const start = (credited[0] as number) / balls;
    /** Records of the east and of both, month by month, of each run. */
    const lived = (world: Attention): { readonly inEast: readonly number[]; readonly all: readonly number[] }[] => {
      const program = programOf({ scheme: attentionScheme(world), society: attentionSociety(world), persons, months });
      const { width, regionRecords } = program.layout;
      return Array.from({ length: count }, (_, replicate) => {
        const { rows } = runReplicate(engine, program, own, replicate) as Trace;
        const of = (region: number): number[] => Array.from({ length: months }, (_, t) => rows[t * width + regionRecords.at + region] as number);
        const [inEast, inWest] = [of(0), of(1)];
        return { inEast, all: inEast.map((n, t) => n + (inWest[t] as number)) };
      });
    };
    const world = { persons, east, rate, recorded };
    const urn = lived({ ...world, credited: credited as readonly number[] as [number, number] });
    const fixed = lived({ ...world, credited: null });
    return [...new Set(looked)].flatMap((until): Draft[] => {
      const upTo = (list: readonly number[]): readonly number[] => list.slice(0, until);
      const shares = urn.map(({ inEast, all }) => ((credited[0] as number) + sum(upTo(inEast))) / (balls + sum(upTo(all))));
      const spread = mean(urn.map(({ all }) => urnVariance(start, balls, upTo(all))));
      const some = fixed.map(({ inEast, all }) => [sum(upTo(inEast)), sum(upTo(all))] as const).filter(([, all]) => all > 0);
      return [
        meanOfRuns(`follows.share.${until}`, shares, { exact: start, by: 'a martingale: the share that was credited' }),
        meanOfRuns(
          `follows.variance.${until}`,
          shares.map((share) => (share - start) ** 2),
          { exact: spread, by: 'the recursion of an urn drawn month by month, for as many records as came' },
        ),
        ...(some.length < 2
          ? []
          : [
              meanOfRuns(
                `fixed.variance.${until}`,
                some.map(([inEast, all]) => (inEast / all - east) ** 2),
                { exact: mean(some.map(([, all]) => (east * (1 - east)) / all)), by: 'a binomial share of as many records as came' },
              ),
            ]),
      ];
    });
  },
});

/**
 * The queue for a large society, a person: w(t) = max(0, w(t − 1) − c) + a(t), and the variance of what waits, times
 * persons: those who have filed are binomial; while more wait than can be heard, each is heard with probability c / w.
 */
function fluid({ filing, capacity }: Backlog, months: number): { readonly waiting: number; readonly variance: number }[] {
  let [waiting, heard] = [0, 0];
  return Array.from({ length: months }, (_, t) => {
    const filed = 1 - (1 - filing) ** (t + 1);
    const arrives = filing * (1 - filing) ** t;
    if (waiting > capacity) {
      heard += capacity * (1 - capacity / waiting);
      waiting += arrives - capacity;
      return { waiting, variance: filed * (1 - filed) + heard };
    }
    [waiting, heard] = [arrives, 0];
    return { waiting, variance: arrives * (1 - arrives) };
  });
}

/** Months about the one in which the queue runs empty, in which some of the last may still wait: the limit says nothing of them. */
const ABOUT = 2;

const backlog: Part = part({
  name: 'backlog',
  parameters: {
    filing: number(
      0.02,
      { low: 0.001, high: 0.9 },
      { en: 'Share of those who have not yet appealed that does so in a month.', 'zh-Hans': '尚未申诉者每月提出申诉的比例。' },
    ),
    capacity: number(
      0.01,
      { low: 0.0001, high: 1 },
      { en: 'Appeals heard a month, as a share of all persons.', 'zh-Hans': '每月审理的申诉，占总人数的比例。' },
    ),
    persons: number(100_000, { low: 1000, high: 1_000_000, whole: true, unit: 'persons', chance: true }, { en: 'Persons.', 'zh-Hans': '人数。' }),
    months_looked: numbers([1, 10, 20, 36, 50, 60, 85], MONTHS, [1, 12], { en: 'Months after which is looked.', 'zh-Hans': '在第几个月之后查看。' }),
    seed: seed(),
  },
  rows: ({ filing, capacity, persons, months_looked: looked, seed: own }, engine): Draft[] => {
    const months = Math.max(...looked);
    const rules = { filing, capacity };
    const program = programOf({ scheme: backlogScheme(rules), society: backlogSociety(rules), persons, months });
    const { width, scalar } = program.layout;
    const { rows } = runReplicate(engine, program, own, 0) as Trace;
    const expected = fluid(rules, months + ABOUT);
    const empty = expected.findIndex(({ waiting }, t) => t > 0 && waiting <= capacity && (expected[t - 1]?.waiting ?? 0) > capacity);
    const at = (counter: number, t: number): number => rows[t * width + counter] as number;
    return [...new Set(looked)].flatMap((after): Draft[] => {
      const t = after - 1;
      const { waiting, variance } = expected[t] as { waiting: number; variance: number };
      const filed = Array.from({ length: after }, (_, month) => at(scalar.filed, month));
      return [
        shareOf(`filed.${after}`, sum(filed), persons, { exact: 1 - (1 - filing) ** after, by: 'the chance to have appealed by then' }),
        ...(empty >= 0 && Math.abs(t - empty) <= ABOUT
          ? []
          : [
              {
                id: `waiting.${after}`,
                ours: at(scalar.waiting, t) / persons,
                exact: waiting,
                by: 'the recursion of the queue of a large society: what waited, less capacity, and what arrives',
                se: Math.sqrt(variance / persons),
              },
            ]),
      ];
    });
  },
});

export const e2: Target = {
  id: 'E2',
  title: { en: 'Attention that follows records, and appeals that wait', 'zh-Hans': '随记录而来的关注，与排队的申诉' },
  mechanism: {
    en: 'Where attention goes to what was recorded before, equal conduct does not bring equal records; where capacity is short, appeals pile up.',
    'zh-Hans': '关注若随既有记录而去，相同的行为也换不来相同的记录；审理能力不足，申诉便会积压。',
  },
  kind: 'on the main engine',
  source: {
    reference:
      'F. Eggenberger, G. Pólya, Zeitschrift für Angewandte Mathematik und Mechanik 3 (1923) 279-289 (the urn); D. Ensign et al., Runaway Feedback Loops in Predictive Policing, FAT* 2018; the fluid limit of a queue: G. F. Newell, Applications of Queueing Theory, 1982',
    url: 'https://arxiv.org/abs/1706.09847',
    licence: 'written from the equations; no code was taken',
  },
  notes: [
    {
      en: 'The urn is drawn a month at a time: all records of a month go by the shares at its start. Its variance therefore stays a little below the classical one, and rows are held to the recursion of the months, not to that.',
      'zh-Hans': '罐子按月抽取，一个月内的全部记录都依月初的比例，因而方差略低于经典结果；各行以按月的递推为准。',
    },
    {
      en: 'The recursion of the queue is that of a society without end; in the two months about the one in which the queue runs empty it says nothing, and no row is given.',
      'zh-Hans': '排队的递推适用于无限大的社会；队列排空前后两个月内它无从判断，不列出。',
    },
  ],
  parts: [attention, backlog],
};
