/** The rules that acted in a life, in the order in which they first did, and where each comes from. */
import { type Graded, inLanguage, type LifeEvent, type Scheme, type Text } from 'glasshouse';
import { rulesAt } from './member.ts';
import type { ActingRule } from './protocol.ts';
import { both } from './worlds.ts';

type Item = Graded & { readonly id?: string | undefined; readonly title?: Text | undefined };
type Kind = ActingRule['kind'];

export function actingRules(events: readonly LifeEvent[], scheme: Scheme | null): ActingRule[] {
  if (scheme === null) return [];
  const rules = new Map<string, ActingRule & { readonly months: number[] }>();
  for (const event of events) {
    const found = itemOf(event, scheme);
    if (found === null) continue;
    const { kind, item } = found;
    const id = item.id ?? kind;
    const rule = rules.get(`${kind} ${id}`) ?? {
      kind,
      id,
      title: item.title === undefined ? null : titleOf(item.title),
      ...originOf(item, scheme, event),
      months: [],
    };
    rules.set(`${kind} ${id}`, rule);
    if (rule.months.at(-1) !== event.month) rule.months.push(event.month);
  }
  return [...rules.values()];
}

const titleOf = (title: Text): ActingRule['title'] => both((language) => inLanguage(title, language));

/** The item of the scheme behind an event; null for what is no rule of it. */
function itemOf({ kind, rule, month }: LifeEvent, scheme: Scheme): { readonly kind: Kind; readonly item: Item } | null {
  const rules = rulesAt(scheme, month);
  const named = (of: Kind, items: readonly Item[]): { readonly kind: Kind; readonly item: Item } | null => {
    const item = items.find(({ id }) => id === rule);
    return item === undefined ? null : { kind: of, item };
  };
  switch (kind) {
    case 'listed':
    case 'left':
    case 'repaired':
      return named('list', [...rules.lists, ...scheme.lists]);
    case 'recorded':
    case 'falsely-recorded':
    case 'tie-recorded':
    case 'mixed-up':
      return named('indicator', rules.indicators);
    case 'imposed':
    case 'fined':
    case 'detained':
      return named('consequence', rules.consequences);
    case 'told':
      return { kind: 'notice', item: rules.remedies.notice };
    case 'filed':
    case 'appeal-won':
    case 'appeal-lost':
      return rules.remedies.appeal === null ? null : { kind: 'appeal', item: rules.remedies.appeal };
    default:
      return null;
  }
}

function originOf({ grade, source, note }: Item, scheme: Scheme, { month }: LifeEvent): Pick<ActingRule, 'grade' | 'source' | 'note'> {
  const found = source === undefined ? undefined : (rulesAt(scheme, month).sources[source] ?? scheme.sources[source]);
  return { grade: grade ?? null, source: found ?? null, note: note === undefined ? null : titleOf(note) };
}
