/** What the command line says around the shares of a change, in each language. */
import type { Kind, Plan } from 'glasshouse';

export interface GameWords {
  readonly safeguards: (scheme: string, count: number) => string;
  readonly attribute: (scheme: string, kind: Kind, count: number) => string;
  readonly columns: Readonly<Record<Kind | 'safeguards', { readonly player: string; readonly alone: string; readonly last: string }>>;
  /** Ids of the kinds of faults, in words. */
  readonly faults: Readonly<Record<string, string>>;
  readonly read: (runs: number) => string;
  readonly plan: (plan: Plan, players: number, orders: number, worlds: number) => string;
  readonly measure: (title: string, unit: string) => string;
  readonly fromTo: (title: string, from: string, to: string) => string;
  readonly together: string;
  readonly idle: (titles: readonly string[]) => string;
  readonly nothing: string;
  /** Which doubt the ranges are about, and where the other is shown. */
  readonly doubt: string;
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
    doubt:
      'Ranges here are by chance alone; what is not known about the numbers of the scheme and the society was not drawn. “glasshouse compare SCHEME --with G --ignorance 200” draws it for one set of safeguards, “glasshouse run SCHEME --ignorance 200” for the scheme.',
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
    doubt:
      '这里的范围只反映偶然；制度和社会中那些并不确知的数没有重新抽取。要看未知范围：某一组保障措施用 glasshouse compare SCHEME --with G --ignorance 200，制度本身用 glasshouse run SCHEME --ignorance 200。',
  },
};
