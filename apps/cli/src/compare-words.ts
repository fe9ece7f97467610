/** What the command line says around a comparison, in each language. */
export interface CompareWords {
  /** Names of worlds in the heads of columns. */
  readonly scheme: string;
  readonly none: string;
  readonly with: (safeguards: number) => string;
  /** Names of safeguards, or of a scheme, as one. */
  readonly names: (titles: readonly string[]) => string;
  readonly idle: (titles: readonly string[]) => string;
  readonly adds: (scheme: string, safeguards: string, count: number) => string;
  readonly against: (scheme: string, other: string) => string;
  readonly againstNone: (scheme: string) => string;
  readonly read: (of: string, minus: string, runs: number) => string;
  readonly byPerson: (runs: number) => string;
  readonly identity: (digests: readonly string[], seed: number, runs: number, persons: number, months: number, seconds: number) => string;
}

const n = (x: number): string => x.toLocaleString('en');
const count = (x: number, what: string): string => `${n(x)} ${what}${x === 1 ? '' : 's'}`;

export const COMPARE_WORDS: Readonly<Record<'en' | 'zh-Hans', CompareWords>> = {
  en: {
    scheme: 'the scheme',
    none: 'no scheme',
    with: (safeguards) => (safeguards === 1 ? 'with the safeguard' : 'with the safeguards'),
    names: (titles) => titles.map((title) => `“${title}”`).join(' and '),
    idle: (titles) => `Changes nothing in this scheme: ${titles.join('; ')}.`,
    adds: (scheme, safeguards, count) => `${scheme}: what ${safeguards} ${count === 1 ? 'changes' : 'change together'}`,
    against: (scheme, other) => `${scheme}, compared with ${other}`,
    againstNone: (scheme) => `${scheme}: what it changes in a society that had no scheme`,
    read: (of, minus, runs) =>
      `The same invented persons with the same luck in both worlds. Difference: “${of}” minus “${minus}”, run by run${runs === 1 ? '; one run gives no interval, so nothing can be told' : `, ${n(runs)} runs`}. “Cannot tell”: the interval holds 0.`,
    byPerson: (runs) => `The same, person by person${runs === 1 ? '' : ` (mean of ${n(runs)} runs, with its 95 % interval)`}:`,
    identity: (digests, seed, runs, persons, months, seconds) =>
      `${digests.join('  ')}  seed ${seed}  ${n(runs)} ${runs === 1 ? 'run' : 'runs'} × ${count(persons, 'person')} × ${count(months, 'month')}  ${seconds.toFixed(1)} s`,
  },
  'zh-Hans': {
    scheme: '原制度',
    none: '无制度',
    with: () => '加保障措施后',
    names: (titles) => titles.map((title) => `“${title}”`).join('和'),
    idle: (titles) => `在这项制度中不起作用：${titles.join('；')}。`,
    adds: (scheme, safeguards) => `${scheme}：加上${safeguards}之后有何变化`,
    against: (scheme, other) => `${scheme}与${other}的比较`,
    againstNone: (scheme) => `${scheme}：与没有制度的同一社会相比有何变化`,
    read: (of, minus, runs) =>
      `两种情景里是同一批虚构的人，际遇也相同。差异为“${of}”减“${minus}”，逐次相减${runs === 1 ? '；只有一次模拟，没有区间，因此无从判断' : `，共${n(runs)}次`}。“无法判断”指区间包含零。`,
    byPerson: (runs) => `逐人比较${runs === 1 ? '' : `（${n(runs)}次模拟的平均值与95%区间）`}：`,
    identity: (digests, seed, runs, persons, months, seconds) =>
      `${digests.join('  ')}  种子 ${seed}  ${n(runs)}次模拟 × ${n(persons)}人 × ${months}个月  用时${seconds.toFixed(1)}秒`,
  },
};
