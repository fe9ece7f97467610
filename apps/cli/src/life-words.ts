/** What `life` says around lives that are held beside each other, listed or searched for, in each language. */
import type { LifeSums } from 'glasshouse';

export interface LifeWords {
  readonly worlds: (count: number) => string;
  readonly none: string;
  readonly withSafeguards: (title: string, safeguards: readonly string[]) => string;
  /** Head of a column: each copy says that the person is invented. */
  readonly column: (title: string, person: number) => string;
  readonly month: (month: number) => string;
  readonly before: string;
  readonly part: (month: number) => string;
  readonly neverPart: string;
  readonly standing: string;
  readonly everywhere: (text: string) => string;
  readonly nothing: string;
  readonly blank: string;
  readonly sums: string;
  /** Rows of the sums, in order. */
  readonly rows: readonly { readonly title: string; readonly of: (sums: LifeSums) => string }[];
  readonly cities: (count: number) => string;
  readonly society: (title: string) => string;
  readonly cityColumns: readonly [string, string, string, string, string, string, string];
  readonly fromTo: (from: number, to: number) => string;
  readonly score: (score: string, start: string) => string;
  readonly cityCell: (column: string, value: string) => string;
  readonly oneDraw: string;
  /** In a federation: which scheme holds where the person lives. */
  readonly rulesHere: (title: string) => string;
  readonly found: {
    readonly line: (person: number, traits: readonly string[], sums: LifeSums) => string;
    readonly candidates: (persons: string, candidates: string, looked: string) => string;
    readonly excluded: (persons: string) => string;
    readonly count: (count: string) => string;
    readonly estimate: (value: string, low: string, high: string, met: string, of: string) => string;
    readonly nobody: string;
    readonly allInvented: string;
    readonly looking: (looked: string, met: string) => string;
  };
}

const number = (x: number): string => x.toLocaleString('en', { maximumFractionDigits: 2 }).replace('-', '−');
const EMPTY = '–';
const scoreOf = ({ score }: LifeSums): string => (score === null ? EMPTY : number(score));

const EN: LifeWords = {
  worlds: (count) => `The same person and the same luck in ${count} worlds`,
  none: 'Without a scheme',
  withSafeguards: (title, safeguards) => `${title}, with ${safeguards.map((one) => `“${one}”`).join(' and ')}`,
  column: (title, person) => `${title} (person ${person}, invented)`,
  month: (month) => `Month ${month}`,
  before: 'Until then, the same in each world:',
  part: (month) => `The lives part in month ${month}.`,
  neverPart: 'The lives do not part: it is the same life in each of these worlds.',
  standing: 'What happens in that month is the same; where it leaves the person on the record differs.',
  everywhere: (text) => `In each world: ${text}`,
  nothing: 'Nothing was recorded in this life.',
  blank: EMPTY,
  sums: 'In the end',
  rows: [
    { title: 'Months listed', of: ({ monthsListed }) => number(monthsListed) },
    { title: 'of them wrongly', of: ({ monthsWrongly }) => number(monthsWrongly) },
    { title: 'Refused attempts', of: ({ refused }) => number(refused) },
    { title: 'of them wrongly', of: ({ refusedWrongly }) => number(refusedWrongly) },
    { title: 'Penalties begun', of: ({ penalties }) => number(penalties) },
    { title: 'Score', of: scoreOf },
    { title: 'Means (the average is 1)', of: ({ means }) => means.toFixed(2) },
  ],
  cities: (count) => `The same life under ${count === 1 ? '1 scheme' : `${count} schemes`}`,
  society: (title) => `Everywhere the same invented society: ${title}. Listed: first and last month on a black list.`,
  cityColumns: ['Scheme', 'Listed', 'Months', 'Wrongly', 'Worst band', 'Refused', 'Score (start)'],
  fromTo: (from, to) => (from === to ? `${from}` : `${from} to ${to}`),
  score: (score, start) => `${score} (${start})`,
  cityCell: (column, value) => `${column}: ${value}`,
  rulesHere: (title) => `The rules where this person lives: ${title}`,
  oneDraw: 'One draw of luck, the same under each scheme: another draw gives another life.',
  found: {
    line: (person, traits, sums) =>
      `Person ${person} (invented): ${[
        ...traits,
        sums.monthsListed === 0 ? 'never listed' : `listed in ${sums.monthsListed === 1 ? '1 month' : `${sums.monthsListed} months`}`,
        ...(sums.monthsWrongly === 0 ? [] : [`${sums.monthsWrongly} of them wrongly`]),
        ...(sums.refused === 0 ? [] : [sums.refused === 1 ? '1 refusal' : `${sums.refused} refusals`]),
        ...(sums.score === null ? [] : [`score ${number(sums.score)}`]),
      ].join(' · ')}`,
    candidates: (persons, candidates, looked) =>
      `Of ${persons} persons, ${candidates} may meet the condition by how they stand at the end; lived again: ${looked}.`,
    excluded: (persons) => `None of ${persons} persons can meet the condition, by how they stand at the end.`,
    count: (count) => `Exactly ${count} meet it.`,
    estimate: (value, low, high, met, of) =>
      `About ${value} meet it (95 % interval ${low} to ${high}: ${met} of ${of} candidates drawn by lot). How many exactly was not looked up.`,
    nobody: 'Nobody in this run meets the condition.',
    allInvented: 'Invented: these persons exist only in the simulation.',
    looking: (looked, met) => `${looked} lives lived again, ${met} meet the condition`,
  },
};

const ZH: LifeWords = {
  worlds: (count) => `同一个人、同样的际遇，在${count}个世界里`,
  none: '没有这项制度',
  withSafeguards: (title, safeguards) => `${title}（加上${safeguards.map((one) => `“${one}”`).join('、')}）`,
  column: (title, person) => `${title}（第${person}号居民，虚构）`,
  month: (month) => `第${month}月`,
  before: '在此之前，各个世界里都一样：',
  part: (month) => `从第${month}月起，人生分岔。`,
  neverPart: '没有分别：在这几个世界里，此人过的是同样的日子。',
  standing: '当月的经历相同，记在账上的结果不同。',
  everywhere: (text) => `各个世界都一样：${text}`,
  nothing: '这段时间里，此人身上没有发生可记的事。',
  blank: EMPTY,
  sums: '到头来',
  rows: [
    { title: '在列月数', of: ({ monthsListed }) => number(monthsListed) },
    { title: '其中误列', of: ({ monthsWrongly }) => number(monthsWrongly) },
    { title: '被拒次数', of: ({ refused }) => number(refused) },
    { title: '其中本不该拒', of: ({ refusedWrongly }) => number(refusedWrongly) },
    { title: '受到的惩戒', of: ({ penalties }) => number(penalties) },
    { title: '分数', of: scoreOf },
    { title: '经济状况（平均为1）', of: ({ means }) => means.toFixed(2) },
  ],
  cities: (count) => `同一段人生，${count}种制度`,
  society: (title) => `各处都是同一个虚构社会：${title}。“在列起止”指首次和最后一次列在黑名单上的月份。`,
  cityColumns: ['制度', '在列起止', '月数', '误列', '最低等级', '被拒', '分数（起点）'],
  fromTo: (from, to) => (from === to ? `第${from}月` : `第${from}至${to}月`),
  score: (score, start) => `${score}（${start}）`,
  cityCell: (column, value) => `${column}：${value}`,
  rulesHere: (title) => `此人所在地的制度：${title}`,
  oneDraw: '这只是一次抽取的际遇，各项制度下完全相同；换一次抽取，人生便会不同。',
  found: {
    line: (person, traits, sums) =>
      `第${person}号居民（虚构）：${[
        ...traits,
        sums.monthsListed === 0 ? '从未列入' : `在列${sums.monthsListed}个月`,
        ...(sums.monthsWrongly === 0 ? [] : [`其中误列${sums.monthsWrongly}个月`]),
        ...(sums.refused === 0 ? [] : [`被拒${sums.refused}次`]),
        ...(sums.score === null ? [] : [`分数${number(sums.score)}`]),
      ].join(' · ')}`,
    candidates: (persons, candidates, looked) => `${persons}人中，按期末的处境有${candidates}人可能符合条件；重演了其中${looked}人的经历。`,
    excluded: (persons) => `按期末的处境，${persons}人中无人可能符合条件。`,
    count: (count) => `符合条件的正好${count}人。`,
    estimate: (value, low, high, met, of) => `符合条件的约${value}人（95%区间${low}至${high}：抽取的${of}名候选人中有${met}人符合），确切人数未逐一核对。`,
    nobody: '这次运行中无人符合条件。',
    allInvented: '这些人纯属虚构，只存在于模拟之中。',
    looking: (looked, met) => `已重演${looked}人的经历，${met}人符合条件`,
  },
};

export const LIFE_WORDS: Readonly<Record<'en' | 'zh-Hans', LifeWords>> = { en: EN, 'zh-Hans': ZH };
