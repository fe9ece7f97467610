/**
 * One life in words: events → sentences, a line a month.
 *
 * Every text that comes out of here says that the person is invented, so that no copy of a part can lose it.
 */
import { inLanguage, type Language, type Text } from '../base/text.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';

/** An event as the engine's watcher gives it. */
export interface ToldEvent {
  readonly month: number;
  readonly kind: string;
  readonly rule: string | null;
  readonly value: number;
  readonly official: { readonly lists: readonly string[] };
  readonly true: { readonly lists: readonly string[] };
}

/** A person as the engine's watcher gives them. */
export interface ToldPerson {
  readonly index: number;
  readonly region: string;
  readonly group: string;
  readonly age: string;
  readonly means: number;
  readonly scored: boolean;
}

/** The sentences of one language. `rule` is a title in that language. */
interface LifeWords {
  readonly invented: string;
  readonly person: (index: number) => string;
  readonly traits: (group: string, region: string, age: string, means: number) => string;
  readonly notScored: string;
  readonly nothing: string;
  readonly sentences: (parts: readonly string[]) => string;
  readonly month: (month: number, text: string) => string;
  readonly times: (sentence: string, count: number) => string;
  readonly quiet: (events: number) => string;
  readonly attempt: Readonly<Record<string, string>>;
  readonly tie: Readonly<Record<string, string>>;
  /** Why somebody is on a list that lists those who represent an enterprise on another. */
  readonly represents: (list: string) => string;
  /** The penalties that begin in one month. */
  readonly imposed: (rules: readonly string[]) => string;
  /** One function for each kind of event that the engine knows; '' where nothing is worth saying. */
  readonly event: Readonly<Record<EventKind, (rule: string, value: number, wrongly: boolean, rightly: boolean) => string>>;
}

/** Kinds of events; `imposed` is told for all of a month together. */
type EventKind =
  | 'did'
  | 'did-hollow'
  | 'recorded'
  | 'falsely-recorded'
  | 'mixed-up'
  | 'tie-recorded'
  | 'listed'
  | 'truly-listed'
  | 'left'
  | 'repaired'
  | 'fined'
  | 'detained'
  | 'denied'
  | 'granted'
  | 'tie-cut'
  | 'told'
  | 'filed'
  | 'appeal-won'
  | 'appeal-lost'
  | 'reset'
  | 'job-found'
  | 'job-lost';

const months = (n: number): string => (n === 1 ? '1 month' : `${n} months`);

const EN: LifeWords = {
  invented: 'Invented: this person exists only in the simulation.',
  person: (index) => `Person ${index} (invented)`,
  traits: (group, region, age, means) => [group, region, age, `means ${means.toFixed(2)} (the average is 1)`].filter((part) => part !== '').join(' · '),
  notScored: 'The scheme does not score this person.',
  nothing: 'Nothing was recorded in this life.',
  sentences: (parts) => parts.join(' '),
  month: (month, text) => `Month ${month}: ${text}`,
  times: (sentence, count) => `${sentence.replace(/\.$/, '')} (${count} times).`,
  quiet: (events) => (events === 1 ? '1 smaller event is left out.' : `${events} smaller events are left out.`),
  attempt: {
    travel: 'a ticket',
    employment: 'a job',
    credit: 'a loan',
    housing: 'a home',
    schooling: 'a school place',
    public_services: 'a public service',
    dating: 'a match',
    family: 'a place or service for the family',
  },
  tie: { household: 'of the household', local: 'from work or next door', far: 'further away' },
  represents: (list) => `The enterprise that this person represents is on the list “${list}”.`,
  imposed: (rules) => `${rules.length === 1 ? 'A penalty begins' : 'Penalties begin'}: ${rules.map((rule) => `“${rule}”`).join(', ')}.`,
  event: {
    did: (rule) => `${rule}.`,
    'did-hollow': (rule) => `${rule}, but only for show.`,
    recorded: (rule) => `This goes on record under “${rule}”.`,
    'falsely-recorded': (rule) => `An entry is made under “${rule}”, though nothing of the kind happened.`,
    'mixed-up': (rule) => `The entry under “${rule}” lands on somebody else’s record.`,
    'tie-recorded': (rule) => `An entry is made under “${rule}” because of where somebody close stands.`,
    listed: (rule, _, wrongly) => `Is put on the list “${rule}”.${wrongly ? ' On a record without errors this would not have happened.' : ''}`,
    'truly-listed': (rule, _, __, rightly) => (rightly ? '' : `On a record without errors they would now be on the list “${rule}”.`),
    left: (rule, value) => `Comes off the list “${rule}” after ${months(value)}.`,
    repaired: (rule) => `Has made amends, which ends the listing on “${rule}”.`,
    fined: (rule) => `Pays a fine: “${rule}”.`,
    detained: (rule, value) => `Is detained for ${months(value)}: “${rule}”.`,
    denied: (rule, value) => `Is refused ${rule}${value === 1 ? ', wrongly' : ''}.`,
    granted: (rule) => `Is favoured when asking for ${rule}.`,
    'tie-cut': (rule) => `Somebody ${rule} breaks off contact.`,
    told: () => 'Is told of the listing.',
    filed: (_, value) => (value === 1 ? 'Appeals against a wrong listing.' : 'Appeals.'),
    'appeal-won': (_, value) => `The appeal succeeds after ${months(value)}.`,
    'appeal-lost': (_, value) => `The appeal is turned down after ${months(value)}.`,
    reset: () => 'The score goes back to the start.',
    'job-found': () => 'Finds a job.',
    'job-lost': () => 'Loses their job.',
  },
};

const ZH: LifeWords = {
  invented: '此人纯属虚构，只存在于模拟之中。',
  person: (index) => `第${index}号居民（虚构）`,
  traits: (group, region, age, means) => [group, region, age, `经济状况${means.toFixed(2)}（平均为1）`].filter((part) => part !== '').join(' · '),
  notScored: '这项制度不给此人计分。',
  nothing: '这段时间里，此人身上没有发生可记的事。',
  sentences: (parts) => parts.join(''),
  month: (month, text) => `第${month}月：${text}`,
  times: (sentence, count) => `${sentence.replace(/。$/, '')}（共${count}次）。`,
  quiet: (events) => `另有${events}件小事从略。`,
  attempt: {
    travel: '购票',
    employment: '求职',
    credit: '贷款',
    housing: '租房购房',
    schooling: '入学',
    public_services: '申请公共服务',
    dating: '相亲',
    family: '家人入学或办事',
  },
  tie: { household: '同住的家人', local: '同事或邻居', far: '一位远方的熟人' },
  represents: (list) => `其担任法定代表人的企业已被列入“${list}”。`,
  imposed: (rules) => `开始受到惩戒：${rules.map((rule) => `“${rule}”`).join('、')}。`,
  event: {
    did: (rule) => `${rule}。`,
    'did-hollow': (rule) => `${rule}，不过只是做样子。`,
    recorded: (rule) => `此事按“${rule}”记入档案。`,
    'falsely-recorded': (rule) => `档案里多了一笔“${rule}”，其实并无此事。`,
    'mixed-up': (rule) => `“${rule}”这一笔记到了别人名下。`,
    'tie-recorded': (rule) => `受身边的人牵连，按“${rule}”记了一笔。`,
    listed: (rule, _, wrongly) => `被列入“${rule}”。${wrongly ? '记录若无差错，本不会如此。' : ''}`,
    'truly-listed': (rule, _, __, rightly) => (rightly ? '' : `记录若无差错，此时应在“${rule}”上。`),
    left: (rule, value) => `在列${value}个月后移出“${rule}”。`,
    repaired: (rule) => `完成信用修复，“${rule}”的列入就此结束。`,
    fined: (rule) => `缴纳罚款：“${rule}”。`,
    detained: (rule, value) => `被拘留${value}个月：“${rule}”。`,
    denied: (rule, value) => `${rule}被拒${value === 1 ? '，而这本不该发生' : ''}。`,
    granted: (rule) => `${rule}时受到优待。`,
    'tie-cut': (rule) => `${rule}与其断了来往。`,
    told: () => '接到列入通知。',
    filed: (_, value) => (value === 1 ? '对错误的列入提出申诉。' : '提出申诉。'),
    'appeal-won': (_, value) => `${value}个月后申诉成功。`,
    'appeal-lost': (_, value) => `${value}个月后申诉被驳回。`,
    reset: () => '分数回到起点。',
    'job-found': () => '找到了工作。',
    'job-lost': () => '失去了工作。',
  },
};

/** One month of a life; `mark` says whether it was put on a list, wrongly so, or came off one. */
export interface ToldMonth {
  readonly month: number;
  readonly text: string;
  readonly mark?: 'listed' | 'wrongly' | 'off' | undefined;
}

/** A life in words. */
export interface ToldLife {
  readonly title: string;
  readonly traits: string;
  /** One line a month in which something happened, each beginning with its month. */
  readonly lines: readonly string[];
  /** The same by month, and what it did to the standing. */
  readonly months: readonly ToldMonth[];
  readonly invented: string;
}

/**
 * Tells a life.
 * @param scheme gives the titles of rules; null in the world without one
 * @param most at most so many months, the weighty ones first; all by default
 * @param companion the scheme of the enterprises beside, which gives the titles of their lists
 */
export function tellLife(
  person: ToldPerson,
  events: readonly ToldEvent[],
  scheme: Scheme | null,
  society: Society,
  language: Language,
  most: number = Number.POSITIVE_INFINITY,
  companion: Scheme | null = null,
): ToldLife {
  const words = language === 'zh-Hans' ? ZH : EN;
  const title = (items: readonly { readonly id: string; readonly title?: Text | undefined }[] | undefined, id: string): string => {
    const item = items?.find((other) => other.id === id);
    return item?.title ? inLanguage(item.title, language) : id;
  };
  // Where the rules change in mid-run, later ones bring rules of their own.
  const schemes = scheme === null ? [] : [scheme, ...(scheme.phases ?? []).flatMap((phase) => phase.scheme ?? [])];
  const ruleOf = (event: ToldEvent): string => {
    const id = event.rule ?? '';
    if (event.kind.startsWith('did')) return title(society.conducts, id);
    if (event.kind === 'denied' || event.kind === 'granted') return words.attempt[id] ?? id;
    if (event.kind === 'tie-cut') return words.tie[id] ?? id;
    const lists = schemes.flatMap((one) => one.lists);
    return title(
      lists.some((list) => list.id === id) && !event.kind.endsWith('recorded') ? lists : schemes.flatMap((one) => [...one.indicators, ...one.consequences]),
      id,
    );
  };
  const sentenceOf = (event: ToldEvent): string => {
    const officially = event.rule !== null && event.official.lists.includes(event.rule);
    const truly = event.rule !== null && event.true.lists.includes(event.rule);
    const sentence = words.event[event.kind as EventKind]?.(ruleOf(event), event.value, officially && !truly, officially) ?? '';
    const through = event.kind === 'listed' ? representedList(scheme, event.rule) : undefined;
    return through === undefined ? sentence : words.sentences([sentence, words.represents(title(companion?.lists, through))]);
  };
  const byMonth = Map.groupBy(events, (event) => event.month);
  const kept = weightiest(byMonth, most);
  const told = [...byMonth]
    .filter(([month]) => kept.has(month))
    .flatMap(([month, list]) => {
      const sentences = new Map<string, number>();
      const penalties = words.imposed(list.filter((event) => event.kind === 'imposed').map(ruleOf));
      for (const event of list) {
        const sentence = event.kind === 'imposed' ? penalties : sentenceOf(event);
        if (event.kind === 'imposed' && sentences.has(sentence)) continue;
        if (sentence !== '') sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1);
      }
      const texts = [...sentences].map(([sentence, count]) => (count === 1 ? sentence : words.times(sentence, count)));
      return texts.length === 0 ? [] : [{ month, text: words.sentences(texts), mark: markOf(list) }];
    });
  const lines = told.map(({ month, text }) => words.month(month, text));
  const left = [...byMonth].reduce((sum, [month, list]) => sum + (kept.has(month) ? 0 : list.length), 0);
  if (left > 0) lines.push(words.quiet(left));
  if (lines.length === 0) lines.push(words.nothing);
  return {
    title: words.person(person.index),
    traits:
      words.traits(title(society.groups, person.group), title(society.regions, person.region), title(society.ages, person.age), person.means) +
      (person.scored || scheme === null ? '' : ` · ${words.notScored}`),
    lines,
    months: told,
    invented: words.invented,
  };
}

/** The list of enterprises whose representatives a list is about, if it is about nobody else. */
function representedList(scheme: Scheme | null, list: string | null): string | undefined {
  const entry = scheme?.lists.find((item) => item.id === list)?.entry ?? [];
  const [first] = entry;
  return first !== undefined && entry.every((condition) => condition.represents !== undefined && condition.represents === first.represents)
    ? first.represents
    : undefined;
}

/** What a month did to the standing; being listed outweighs coming off. */
function markOf(events: readonly ToldEvent[]): ToldMonth['mark'] {
  const listed = events.filter((event) => event.kind === 'listed' && event.rule !== null && event.official.lists.includes(event.rule));
  if (listed.some((event) => !event.true.lists.includes(event.rule as string))) return 'wrongly';
  return listed.length > 0 ? 'listed' : events.some((event) => event.kind === 'left') ? 'off' : undefined;
}

/** Months to be told if only so many can be: those with what lists, punishes or remedies before those with plain conduct. */
function weightiest(byMonth: ReadonlyMap<number, readonly ToldEvent[]>, most: number): ReadonlySet<number> {
  const plain = new Set(['did', 'did-hollow', 'job-found', 'reset', 'granted']);
  const middling = new Set(['recorded', 'denied', 'job-lost', 'truly-listed', 'tie-recorded', 'imposed']);
  const weight = (list: readonly ToldEvent[]): number => Math.max(...list.map((event) => (plain.has(event.kind) ? 0 : middling.has(event.kind) ? 1 : 2)));
  const months = [...byMonth].map(([month, list]) => ({ month, weight: weight(list) })).sort((a, b) => b.weight - a.weight || a.month - b.month);
  return new Set(months.slice(0, most).map(({ month }) => month));
}
