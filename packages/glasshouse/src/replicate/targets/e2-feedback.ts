/** E2: two mechanisms of our own on the main engine, attention that follows records and appeals that wait, against exact recursions. */
import { exp } from '../../base/exact.ts';
import { runReplicate } from '../../engine/run.ts';
import type { Trace } from '../../engine/trace.ts';
import { attentionScheme, attentionSociety, type Backlog, backlogScheme, backlogSociety, type TwoRegions } from '../files/feedback.ts';
import { meanOfRuns, shareOf } from '../judge.ts';
import { exactMonthlyUrn, exactOffice, MOST_FINDS, type Waiting } from '../models/feedback.ts';
import type { Shares } from '../models/urn.ts';
import { programOf } from '../on-engine.ts';
import { number, numbers, type Parameter, runs, seed, word } from '../parameter.ts';
import { BadSetting, type Draft, type Part, part, type Target } from '../target.ts';
import { longQueue } from './e2-long-queue.ts';

const sum = (list: readonly number[]): number => list.reduce((all, n) => all + n, 0);
const LONGEST = 600;
const FEWEST = 25;
const looked = (value: readonly number[]): Parameter<readonly number[]> =>
  numbers(value, { low: 1, high: LONGEST, whole: true, unit: 'months' }, [1, 8], {
    en: 'Months after which is looked; the longest is how long the world is lived.',
    'zh-Hans': '在第几个月之后查看；最大者即模拟的月数。',
  });
const inOrder = (months: readonly number[]): number[] => [...new Set(months)].sort((a, b) => a - b);

/** Standard deviation of runs beside the exact one, whose own spread follows from the fourth moment. */
function spreadOf(id: string, values: readonly number[], variance: number, fourth: number, by: string): Draft {
  const mean = sum(values) / values.length;
  const ours = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
  const sd = Math.sqrt(variance);
  const se = sd === 0 ? 0 : Math.sqrt(Math.max(0, fourth - variance ** 2) / values.length) / (2 * sd);
  // What a sample of so many leaves in the mean of a square root.
  return { id, ours, exact: sd, by, se, slack: sd / values.length };
}

const rate = (value: number, place: { readonly en: string; readonly zh: string }): Parameter<number> =>
  number(value, { low: 0, high: 5, unit: 'acts a month' }, { en: `What each person in the ${place.en} does.`, 'zh-Hans': `${place.zh}部每人每月的行为次数。` });
const people = (place: { readonly en: string; readonly zh: string }): Parameter<number> =>
  number(10, { low: 1, high: 100000, whole: true, unit: 'persons' }, { en: `Persons of the ${place.en}.`, 'zh-Hans': `${place.zh}部人数。` });
const credited = (place: { readonly en: string; readonly zh: string }): Parameter<number> =>
  number(
    1,
    { low: 0.001, high: 100000, unit: 'entries' },
    { en: `Entries credited to the ${place.en} before the first month.`, 'zh-Hans': `第一个月之前记在${place.zh}部名下的记录数。` },
  );
const EAST = { en: 'east', zh: '东' };
const WEST = { en: 'west', zh: '西' };

const attention: Part = part({
  name: 'attention',
  parameters: {
    follows: word('records', ['records', 'nothing'], {
      en: 'Whether inspection goes where records were made, or stays even.',
      'zh-Hans': '检查力量跟着以往记录走（records），还是始终均匀（nothing）。',
    }),
    persons_east: people(EAST),
    persons_west: people(WEST),
    rate_east: rate(0.1, EAST),
    rate_west: rate(0.1, WEST),
    credited_east: credited(EAST),
    credited_west: credited(WEST),
    recorded: number(0.5, { low: 0, high: 1 }, { en: 'Share of acts that is recorded where attention is even.', 'zh-Hans': '检查均匀时，行为被记录的比例。' }),
    looked_at: looked([5, 20, 80]),
    runs: runs(500, 100000),
    seed: seed(),
  },
  cases: [
    { name: 'alike', values: {} },
    { name: 'credited-4-to-1', values: { credited_east: 4 } },
    { name: 'twice-the-rate', values: { rate_east: 0.2 } },
    { name: 'even', values: { follows: 'nothing' } },
  ],
  rows: (values, engine): Draft[] => {
    const world: TwoRegions = {
      persons: [values.persons_east, values.persons_west],
      rates: [values.rate_east, values.rate_west],
      credited: [values.credited_east, values.credited_west],
      recorded: values.recorded,
      follows: values.follows === 'records',
    };
    const all = sum(world.persons);
    const least = Math.min(...world.persons) / all;
    if (world.follows && values.recorded > least)
      throw new BadSetting(
        `recorded=${values.recorded}: where all attention is in the smaller region, more than all would be recorded; at most ${least}, the smaller region's share of persons.`,
      );
    const months = inOrder(values.looked_at);
    const longest = months.at(-1) as number;
    const [east, west] = world.persons as [number, number];
    const finds = (one: number, rate: number): number => one * rate * values.recorded;
    // With all of the attention in one region, everybody's time is spent there: as if all lived there.
    const urn = {
      start: world.credited,
      finds: [finds(all, values.rate_east), finds(all, values.rate_west)],
      fixed: world.follows ? null : east / all,
    } as const;
    const exact = exactMonthlyUrn(urn, months);
    if (exact === null)
      throw new BadSetting(
        `these persons, rates and months make ${Math.round(longest * Math.max(...urn.finds))} records; the exact recursion takes at most ${MOST_FINDS}. Give fewer persons or months, or lower rates.`,
      );
    const program = programOf({ scheme: attentionScheme(world), society: attentionSociety(world), persons: east + west, months: longest });
    const { width, regionRecords } = program.layout;
    const lived = Array.from({ length: values.runs }, (_, run) => (runReplicate(engine, program, values.seed, run) as Trace).rows);
    const found = (rows: Float64Array, region: number, until: number): number =>
      sum(Array.from({ length: until }, (_, t) => rows[t * width + regionRecords.at + region] as number));
    return months.flatMap((until, n): Draft[] => {
      const { mean, sd, fourth, above } = exact[n] as Shares;
      const shares = lived.map((rows) => {
        const [a, b] = [values.credited_east + found(rows, 0, until), values.credited_west + found(rows, 1, until)];
        return a / (a + b);
      });
      const by = 'the distribution over the numbers of records of both regions, month by month';
      const own = meanOfRuns(`${until}.share.mean`, shares, { exact: mean, by });
      return [
        { ...own, se: sd / Math.sqrt(shares.length), runs: undefined },
        spreadOf(`${until}.share.sd`, shares, sd ** 2, fourth, by),
        shareOf(`${until}.share.above_0.9`, shares.filter((x) => x > 0.9).length, shares.length, { exact: above(0.9), by, slack: 2 / shares.length }),
      ];
    });
  },
});

const backlog: Part = part({
  name: 'backlog',
  parameters: {
    persons: number(
      50,
      { low: 1, high: 100, whole: true, unit: 'persons' },
      { en: 'Persons, none of whom did what is recorded.', 'zh-Hans': '人数；所记之事无人做过。' },
    ),
    false_records: number(
      0.06,
      { low: 0, high: 5, unit: 'entries a person-month' },
      { en: 'False entries, each of which lists.', 'zh-Hans': '不实记录；有一条即列入名单。' },
    ),
    filing: number(1, { low: 0, high: 20, unit: 'appeals a person-month' }, { en: 'Rate at which the listed appeal.', 'zh-Hans': '在列者提出申诉的频率。' }),
    decisions: number(2, { low: 0, high: 100, unit: 'decisions a month' }, { en: 'Decisions that there is room for.', 'zh-Hans': '机关每月能作出的决定数。' }),
    corrects: number(1, { low: 0, high: 1 }, { en: 'Probability that an appeal is won; who loses stays listed.', 'zh-Hans': '申诉成功的概率；败者一直在列。' }),
    looked_at: looked([1, 6, 12, 36]),
    runs: runs(500, 100000),
    seed: seed(),
  },
  cases: [
    { name: 'overloaded', values: {} },
    { name: 'room-enough', values: { decisions: 6 } },
    { name: 'some-lose', values: { persons: 30, decisions: 1, corrects: 0.6 } },
  ],
  rows: (values, engine): Draft[] => {
    const world: Backlog = {
      persons: values.persons,
      falseRecords: values.false_records,
      filing: values.filing,
      decisions: values.decisions,
      corrects: values.corrects,
    };
    const months = inOrder(values.looked_at);
    const longest = months.at(-1) as number;
    const exact = exactOffice(
      {
        persons: values.persons,
        listed: 1 - exp(-values.false_records),
        files: 1 - exp(-values.filing),
        decisions: values.decisions,
        corrects: values.corrects,
      },
      longest,
    );
    const program = programOf({ scheme: backlogScheme(world), society: backlogSociety(world), persons: values.persons, months: longest });
    const { width, scalar } = program.layout;
    const lived = Array.from({ length: values.runs }, (_, run) => (runReplicate(engine, program, values.seed, run) as Trace).rows);
    const at = (counter: number, month: number): number[] => lived.map((rows) => rows[(month - 1) * width + counter] as number);
    const until = (counter: number, month: number): number[] =>
      lived.map((rows) => sum(Array.from({ length: month }, (_, t) => rows[t * width + counter] as number)));
    const by = 'the distribution over how many are listed, wait and were refused, month by month';
    // What hardly ever happens may not have happened in any run.
    const slack = 5 / values.runs;
    return months.flatMap((month): Draft[] => {
      const own = exact[month - 1] as Waiting;
      const waiting = at(scalar.waiting, month);
      return [
        meanOfRuns(`${month}.waiting`, waiting, { exact: own.waiting, by, slack }),
        // Of a handful of appeals in all runs four standard errors say nothing.
        ...(values.runs * own.variance < FEWEST ? [] : [spreadOf(`${month}.waiting.sd`, waiting, own.variance, own.fourth, by)]),
        shareOf(`${month}.nobody_waits`, waiting.filter((n) => n === 0).length, waiting.length, { exact: own.nobody, by, slack: 2 / waiting.length }),
        meanOfRuns(`${month}.listed`, at(scalar.listed, month), { exact: own.listed, by, slack }),
        meanOfRuns(`${month}.filed`, until(scalar.filed, month), { exact: own.filed, by, slack }),
        meanOfRuns(`${month}.decided`, until(scalar.decided, month), { exact: own.decided, by, slack }),
        meanOfRuns(`${month}.won`, until(scalar.won, month), { exact: own.won, by, slack }),
      ];
    });
  },
});

export const e2: Target = {
  id: 'E2',
  title: { en: 'Our own feedback: attention that follows records, appeals that wait', 'zh-Hans': '我们自己的两种反馈：跟着记录走的检查，等候处理的申诉' },
  mechanism: {
    en: 'One looks where one has found, and finds where one looks; and who is wrongly listed waits for an office that has room for few.',
    'zh-Hans': '查过有所得之处就再查，越查越有所得；被误列者等着一个每月只能处理几件的机关。',
  },
  kind: 'on the main engine',
  source: {
    reference:
      'F. Eggenberger, G. Pólya, "Über die Statistik verketteter Vorgänge", Zeitschrift für Angewandte Mathematik und Mechanik 3 (1923) 279-289 (the urn; here a month’s draws go back at once); a discrete queue with finitely many sources, worked out here; the fluid limit of a queue: G. F. Newell, Applications of Queueing Theory, 1982. No number of a publication is quoted',
    url: 'https://en.wikipedia.org/wiki/P%C3%B3lya_urn_model',
    licence: 'mathematics; none',
  },
  notes: [
    {
      en: 'The urn of the textbook gives back one draw at a time; here a month’s records, a Poisson number of them, are given back at once, so that shares spread a little less than by a beta distribution. Rows alike: equal rates are not found again, the share stays where it wandered; rows even are the same world under attention that stays even.',
      'zh-Hans':
        '教科书中的瓮每次放回一球；这里一个月的记录（数目为泊松数）一并放回，所以份额的离散略小于贝塔分布。alike各行：频率相同这一事实不会再显出来，份额停在游走到的地方；even各行是同样的世界，但检查始终均匀。',
    },
    {
      en: 'The engine records nothing more than surely, which the recursion does not know; so `recorded` is at most the smaller region’s share of persons.',
      'zh-Hans': '引擎中记录概率不超过1，递推没有这道上限；所以recorded至多为人数较少地区的人口份额。',
    },
    {
      en: 'The recursion of the backlog goes over all numbers of persons in each place, so there are at most 100 of them, all listed by false entries only. How long single appeals wait, windows for filing, suspension, and appeals of the rightly listed are not among the rows.',
      'zh-Hans':
        '积压的递推遍历各处人数的所有组合，所以至多100人，而且都只因不实记录被列入。单件申诉等候多久、申诉期限、暂缓执行、列入无误者的申诉，不在各行之列。',
    },
    {
      en: 'The recursion of the long queue is that of a society without end; in the two months about the one in which the queue runs empty it says nothing, and no row is given.',
      'zh-Hans': 'long_queue的递推是人数无限时的递推；在队列排空前后两个月内它说明不了什么，故不列行。',
    },
  ],
  parts: [attention, backlog, longQueue],
};
