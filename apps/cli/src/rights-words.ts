/** What the rights check says around its findings, in each language. */
export interface RightsWords {
  readonly head: (id: string, title: string, profile: string, safeguards: readonly string[]) => string;
  readonly ran: (persons: number, months: number, runs: number, seed: number, society: string) => string;
  readonly severity: Readonly<Record<'violates' | 'cannot-be-shown' | 'not-applicable', string>>;
  readonly severityMeans: Readonly<Record<'violates' | 'cannot-be-shown' | 'not-applicable', string>>;
  readonly norm: string;
  readonly status: (status: string, to: string) => string;
  readonly remembered: string;
  readonly open: string;
  /** Alternatives, each a set of safeguards. */
  readonly cures: (sets: readonly (readonly string[])[]) => string;
  readonly noCure: string;
  readonly months: (from: number, until: number | null) => string;
  readonly more: (places: number, members: number) => string;
  readonly inMembers: (members: number) => string;
  readonly clear: (rules: readonly string[]) => string;
  readonly unasked: (rules: readonly string[]) => string;
  readonly nothing: string;
  readonly next: (command: string) => string;
}

const n = (x: number): string => x.toLocaleString('en');

export const RIGHTS_WORDS: Readonly<Record<'en' | 'zh-Hans', RightsWords>> = {
  en: {
    head: (id, title, profile, safeguards) =>
      `${title} (${id})${safeguards.length === 0 ? '' : `, with ${safeguards.join(', ')}`}, against ${PROFILE_EN[profile] ?? profile}`,
    ran: (persons, months, runs, seed, society) =>
      `With measures of ${runs === 1 ? 'a run' : `${runs} runs`}: ${n(persons)} persons of ${society}, ${months} months, seed ${seed}.`,
    severity: { violates: 'VIOLATES', 'cannot-be-shown': 'CANNOT BE SHOWN FROM THE FILE', 'not-applicable': 'NOT APPLICABLE' },
    severityMeans: {
      violates: 'the norm binds, and what the file says contradicts it',
      'cannot-be-shown': 'it hangs on what the file does not say, or the norm binds nobody',
      'not-applicable': 'the norm is not about such a scheme',
    },
    norm: 'Norm: ',
    status: (status, to) => `(${status}; for ${to})`,
    remembered: ' (text remembered, not re-read)',
    open: 'Open: ',
    cures: (sets) => `Cure: ${sets.map((set) => set.join(' with ')).join(', or ')}`,
    noCure: 'Cure: none of the safeguards that ship',
    months: (from, until) => (until === null ? `from month ${from} on` : from === 0 ? `until month ${until - 1}` : `in months ${from} to ${until - 1}`),
    more: (places, members) =>
      `… and ${places} more ${places === 1 ? 'place' : 'places'}${members > 0 ? ` in ${members} ${members === 1 ? 'member' : 'members'}` : ''} (--format json lists all)`,
    inMembers: (members) => `in ${members} ${members === 1 ? 'member' : 'members'}`,
    clear: (rules) => `Asked, nothing found: ${rules.join(', ')}.`,
    unasked: (rules) => `Not asked, since no society fits that says which conduct is inability: ${rules.join(', ')}.`,
    nothing: 'No rule finds anything.',
    next: (command) => `Next: ${command}`,
  },
  'zh-Hans': {
    head: (id, title, profile, safeguards) =>
      `${title}（${id}）${safeguards.length === 0 ? '' : `，加上 ${safeguards.join('、')}`}，对照：${PROFILE_ZH[profile] ?? profile}`,
    ran: (persons, months, runs, seed, society) => `并入模拟结果：${society} 中的${n(persons)}人，${months}个月，${runs}次，种子 ${seed}。`,
    severity: { violates: '违反', 'cannot-be-shown': '仅凭文件无法判定', 'not-applicable': '不适用' },
    severityMeans: {
      violates: '规范有约束力，而文件内容与之相抵触',
      'cannot-be-shown': '取决于文件没有写明的事，或规范没有约束力',
      'not-applicable': '规范不针对这类制度',
    },
    norm: '规范：',
    status: (status, to) => `（${status}；适用对象：${to}）`,
    remembered: '（凭记忆引述，未重读原文）',
    open: '未明：',
    cures: (sets) => `补救：${sets.map((set) => set.join(' 加 ')).join('，或 ')}`,
    noCure: '补救：随附的保障措施都不能消除',
    months: (from, until) => (until === null ? `第${from}月起` : from === 0 ? `至第${until - 1}月` : `第${from}至${until - 1}月`),
    more: (places, members) => `……另有${places}处${members > 0 ? `，涉及${members}个成员` : ''}（--format json 全部列出）`,
    inMembers: (members) => `涉及${members}个成员`,
    clear: (rules) => `已查、未发现问题：${rules.join('、')}。`,
    unasked: (rules) => `未查（没有匹配的社会文件说明哪些行为属于无力履行）：${rules.join('、')}。`,
    nothing: '没有任何发现。',
    next: (command) => `下一步：${command}`,
  },
};

const PROFILE_EN: Readonly<Record<string, string>> = {
  eu: 'norms of the European Union and the Council of Europe',
  cn: 'norms of China',
  iccpr: 'the Covenant on Civil and Political Rights',
  all: 'all norms',
};
const PROFILE_ZH: Readonly<Record<string, string>> = {
  eu: '欧盟与欧洲委员会的规范',
  cn: '中国的规范',
  iccpr: '《公民权利和政治权利国际公约》',
  all: '全部规范',
};
