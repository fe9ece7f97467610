/** What the command line says around the shares of a change, in each language. */
import { explainWords, type Kind, type Plan } from 'glasshouse';

export interface Columns {
  readonly player: string;
  readonly alone: string;
  readonly last: string;
}

/** What is said where rules of many schemes are taken together by what they are about. */
interface FederatedWords {
  readonly head: (federation: string) => string;
  readonly player: string;
  readonly titles: Readonly<Record<string, string>>;
}

export interface GameWords {
  readonly safeguards: (scheme: string, count: number) => string;
  readonly attribute: (scheme: string, kind: Kind, count: number) => string;
  readonly columns: Readonly<Record<Kind | 'safeguards', Columns>>;
  readonly federated: Readonly<Record<Exclude<Kind, 'faults'>, FederatedWords>>;
  /** Ids of the kinds of faults, in words. */
  readonly faults: Readonly<Record<string, string>>;
  readonly read: (runs: number) => string;
  readonly plan: (plan: Plan, players: number, orders: number, worlds: number) => string;
  readonly measure: (title: string, unit: string) => string;
  readonly fromTo: (title: string, from: string, to: string) => string;
  readonly together: string;
  readonly idle: (titles: readonly string[]) => string;
  readonly nothing: string;
  /** Stands above the ranges of parts by what is not known. @param shapley whether Shapley shares have them, or were not asked for */
  readonly unknown: (shapley: boolean) => string;
}

const n = (x: number): string => x.toLocaleString('en');
const count = (x: number, what: string): string => `${n(x)} ${what}${x === 1 ? '' : 's'}`;

export const GAME_WORDS: Readonly<Record<'en' | 'zh-Hans', GameWords>> = {
  en: {
    safeguards: (scheme, count) =>
      count === 0
        ? `${scheme}: no safeguard changes anything`
        : `${scheme}: what ${count === 1 ? 'one safeguard changes' : `${n(count)} safeguards change, each and all together`}`,
    attribute: (scheme, kind, count) =>
      kind === 'faults'
        ? `${scheme}: what the faults of its records do`
        : `${scheme}: what ${count === 1 ? `its only ${kind.slice(0, -1)}` : `each of its ${n(count)} ${kind}`} does`,
    columns: {
      safeguards: { player: 'Safeguard', alone: 'added alone', last: 'added last' },
      indicators: { player: 'Indicator', alone: 'if it were the only one', last: 'beside all others' },
      consequences: { player: 'Consequence', alone: 'if it were the only one', last: 'beside all others' },
      lists: { player: 'List', alone: 'if it were the only one', last: 'beside all others' },
      faults: { player: 'Fault', alone: 'if it were the only one', last: 'beside all others' },
    },
    federated: {
      indicators: {
        head: (federation) => `${federation}: what its indicators do, those of all its schemes together by what they are about`,
        player: 'Indicators about',
        titles: explainWords('en').context,
      },
      consequences: {
        head: (federation) => `${federation}: what its consequences do, those of all its schemes together by what they reach`,
        player: 'Consequences for',
        titles: explainWords('en').domain,
      },
      lists: {
        head: (federation) => `${federation}: what its lists do, those of all its schemes together by colour`,
        player: 'Lists',
        titles: { black: 'black lists', red: 'red lists' },
      },
    },
    faults: { missed: 'missed', false: 'false', 'mixed-up': 'mixed up', stale: 'stale' },
    read: (runs) =>
      `The same invented persons with the same luck in every world${runs === 1 ? '; one run gives no interval, so nothing can be told' : `; means of ${n(runs)} runs with 95 % intervals`}. “Cannot tell”: the interval holds 0.`,
    plan: (plan, players, orders, worlds) =>
      plan.kind === 'none'
        ? `${count(worlds, 'world')} lived.`
        : plan.kind === 'exact'
          ? `Shapley shares add up to the whole: the mean of what each adds, over all orders (all ${n(2 ** players)} sets; ${count(worlds, 'different world')} lived).`
          : `Shapley shares add up to the whole: the mean of what each adds, over ${n(orders)} orders drawn from the seed, each with its reverse (${count(worlds, 'different world')} lived). Their intervals cover chance and the drawing.`,
    measure: (title, unit) => `${title} (${unit})`,
    fromTo: (title, from, to) => `${title}: ${from} → ${to}`,
    together: 'All together, compared with none of them',
    idle: (titles) => `Changes nothing in this scheme: ${titles.join('; ')}.`,
    nothing: 'None of them changes anything in this scheme.',
    unknown: (shapley) =>
      `Range of the same by what is not known, 95 % of the draws${shapley ? '' : ' (none for Shapley shares: that would take all sets of players in every draw)'}:`,
  },
  'zh-Hans': {
    safeguards: (scheme, count) => (count === 0 ? `${scheme}：没有一项保障措施起作用` : `${scheme}：${n(count)}项保障措施各自及合计有何影响`),
    attribute: (scheme, kind, count) =>
      kind === 'faults'
        ? `${scheme}：记录中的各类差错有何影响`
        : `${scheme}：${n(count)}${{ indicators: '项指标', consequences: '项后果', lists: '份名单' }[kind]}各自有何影响`,
    columns: {
      safeguards: { player: '保障措施', alone: '单独加入', last: '最后加入' },
      indicators: { player: '指标', alone: '仅有此项时', last: '其余俱在时' },
      consequences: { player: '后果', alone: '仅有此项时', last: '其余俱在时' },
      lists: { player: '名单', alone: '仅有此份时', last: '其余俱在时' },
      faults: { player: '差错', alone: '仅有此类时', last: '其余俱在时' },
    },
    federated: {
      indicators: { head: (federation) => `${federation}：各地指标按所涉领域合计，各有何影响`, player: '指标所涉', titles: explainWords('zh-Hans').context },
      consequences: { head: (federation) => `${federation}：各地后果按所及方面合计，各有何影响`, player: '后果所及', titles: explainWords('zh-Hans').domain },
      lists: {
        head: (federation) => `${federation}：各地名单按黑红合计，各有何影响`,
        player: '名单',
        titles: { black: '黑名单', red: '红名单' },
      },
    },
    faults: { missed: '漏记', false: '虚假记录', 'mixed-up': '记错人', stale: '过时' },
    read: (runs) =>
      `各情景里是同一批虚构的人，际遇也相同${runs === 1 ? '；只有一次模拟，没有区间，因此无从判断' : `；数字为${n(runs)}次模拟的平均值与95%区间`}。“无法判断”指区间包含零。`,
    plan: (plan, players, orders, worlds) =>
      plan.kind === 'none'
        ? `共模拟${n(worlds)}种情景。`
        : plan.kind === 'exact'
          ? `Shapley 值之和等于总变化：对所有先后顺序取平均（共${n(2 ** players)}种组合，实际模拟${n(worlds)}种不同情景）。`
          : `Shapley 值之和等于总变化：对由种子抽取的${n(orders)}种顺序取平均，每种顺序都与其逆序成对（实际模拟${n(worlds)}种不同情景）。区间已包括际遇与抽取顺序两方面的不确定。`,
    measure: (title, unit) => `${title}（${unit}）`,
    fromTo: (title, from, to) => `${title}：${from} → ${to}`,
    together: '全部合计，与一项也没有时相比',
    idle: (titles) => `在这项制度中不起作用：${titles.join('；')}。`,
    nothing: '其中没有一项在这项制度里起作用。',
    unknown: (shapley) => `同样各项的未知范围，取各次抽取的中间95%${shapley ? '' : '（Shapley 值除外：那要在每次抽取中模拟全部组合）'}：`,
  },
};
