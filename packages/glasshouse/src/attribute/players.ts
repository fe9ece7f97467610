/** Who plays: safeguards that are added, rules that are left in, faults of the record that are left unmended. */
import type { Reading } from '../base/document.ts';
import { applySafeguards } from '../scheme/apply.ts';
import { inEveryPart } from '../scheme/federated.ts';
import { stretchesOf } from '../scheme/phases.ts';
import type { Checked } from '../scheme/read.ts';
import type { Safeguard } from '../scheme/safeguard.ts';
import type { EntryCondition, List, Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';
import { everyone, has, only } from './game.ts';
import { rulesOf } from './same-rules.ts';

/** What lives under what, where just some players are in. */
export interface Rules {
  readonly scheme: Scheme;
  readonly society: Society;
}

export interface Players {
  readonly ids: readonly string[];
  /** The world of a set of players. */
  readonly world: (set: number) => Rules;
  /**
   * Where players are parts of what is there: what a set of them leaves of the same whole with other numbers. Without it the
   * numbers of each world are drawn in that world.
   */
  readonly left?: ((whole: Rules, set: number) => Rules) | undefined;
}

/** Rules whose shares can be asked for. */
export const KINDS = ['indicators', 'consequences', 'lists', 'faults'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Safeguards as players: nobody is the scheme with those of `given`, everyone the scheme with all.
 * @param at where the scheme was read
 * @throws InvalidFile, from `world`, if a set of them makes no valid scheme
 */
export function safeguardPlayers(
  scheme: Scheme,
  given: readonly Checked<Safeguard>[],
  players: readonly Checked<Safeguard>[],
  at: Reading,
  society: Society,
): Players {
  return {
    ids: players.map(({ value }) => value.id),
    world: (set) => {
      const chosen = [...given, ...players.filter((_, i) => has(set, i))];
      return { scheme: chosen.length === 0 ? scheme : applySafeguards(scheme, chosen, at, society).value, society };
    },
  };
}

/**
 * The rules of one kind, or the faults of the record, as players: everyone is the scheme as it stands. The schemes of a
 * federation have many rules, under ids of their own: there rules about the same are one player, wherever they hold.
 * @param drawn whether numbers will be drawn within their ranges: then faults play that only a draw brings
 */
export function rulePlayers(kind: Kind, scheme: Scheme, society: Society, drawn = false): Players {
  if (kind === 'faults') return faultPlayers(scheme, society, drawn);
  const player = scheme.parts === undefined ? (item: Item): string => item.id : ABOUT[kind];
  const ids = [...new Set(membersIn(scheme).flatMap((own) => own[kind].map(player)))];
  const keep = { indicators: withIndicators, consequences: withConsequences, lists: withLists }[kind];
  const left = (whole: Rules, set: number): Rules => {
    const inside = new Set(ids.filter((_, i) => has(set, i)));
    const kept = (own: Scheme): Scheme => keep(own, new Set(own[kind].filter((item) => inside.has(player(item))).map((item) => item.id)));
    return { scheme: everywhere(whole.scheme, kept), society: whole.society };
  };
  return { ids, world: (set) => left({ scheme, society }, set), left };
}

type Item = Scheme['indicators'][number] | Scheme['consequences'][number] | List;

/** What rules of a federation are about: the context of an indicator, the domain of a consequence, the colour of a list. */
const ABOUT: Readonly<Record<Exclude<Kind, 'faults'>, (item: Item) => string>> = {
  indicators: (item) => ('context' in item ? item.context : item.id),
  consequences: (item) => ('domain' in item ? item.domain : item.id),
  lists: (item) => ('colour' in item ? item.colour : item.id),
};

/** The rules of each stretch of time; of a federation those of each member. */
function membersIn(scheme: Scheme): readonly Scheme[] {
  const members = scheme.parts === undefined ? [scheme] : scheme.parts.flatMap((part) => part.scheme ?? []);
  return members.flatMap((member) => stretchesOf(member).map((stretch) => stretch.scheme));
}

/** Changes a scheme in every phase, and in a federation each of its members. */
function everywhere(scheme: Scheme, change: (own: Scheme) => Scheme): Scheme {
  return scheme.parts === undefined ? inEveryPhase(scheme, change) : inEveryPart(scheme, (member) => inEveryPhase(member, change));
}

/** Changes a scheme, and what it becomes in each phase. */
function inEveryPhase(scheme: Scheme, change: (own: Scheme) => Scheme): Scheme {
  const { phases } = scheme;
  const changed = change(scheme);
  return phases === undefined ? changed : { ...changed, phases: phases.map((phase) => (phase.scheme ? { ...phase, scheme: change(phase.scheme) } : phase)) };
}

/** The scheme with some of its consequences. */
function withConsequences(scheme: Scheme, ids: ReadonlySet<string>): Scheme {
  return { ...scheme, consequences: scheme.consequences.filter((item) => ids.has(item.id)) };
}

/** The scheme with some of its indicators. A list keeps the entry conditions that can still hold; with none it stays, and nobody enters. */
function withIndicators(scheme: Scheme, ids: ReadonlySet<string>): Scheme {
  const entry = ({ recorded, ...rest }: EntryCondition): EntryCondition[] => {
    if (recorded === undefined) return [rest];
    const left = [recorded].flat().filter((id) => ids.has(id));
    return left.length === 0 ? [] : [{ ...rest, recorded: left }];
  };
  return {
    ...scheme,
    indicators: scheme.indicators.filter((item) => ids.has(item.id)),
    lists: scheme.lists.map((list): List => ({ ...list, entry: list.entry.flatMap(entry) })),
  };
}

/** The scheme with some of its lists; what hangs on the others goes with them. */
function withLists(scheme: Scheme, ids: ReadonlySet<string>): Scheme {
  const { repair } = scheme.remedies;
  const after =
    repair !== null && typeof repair.after === 'object' ? Object.fromEntries(Object.entries(repair.after).filter(([id]) => ids.has(id))) : repair?.after;
  return {
    ...scheme,
    indicators: scheme.indicators.filter(({ ties }) => ties === undefined || !('list' in ties.standing) || ids.has(ties.standing.list)),
    lists: scheme.lists.filter((item) => ids.has(item.id)),
    consequences: scheme.consequences.filter((item) => !('list' in item.while) || ids.has(item.while.list)),
    remedies: { ...scheme.remedies, repair: repair === null || after === undefined ? repair : { ...repair, after } },
    amnesties: scheme.amnesties?.map((item) => (Array.isArray(item.lists) ? { ...item, lists: item.lists.filter((id) => ids.has(id)) } : item)),
  };
}

/** How one kind of fault is taken away, and whether there is any. */
interface Fault {
  readonly there: (scheme: Scheme, society: Society, most: Most) => boolean;
  readonly mend: (scheme: Scheme) => Scheme;
  readonly mendSociety?: (society: Society) => Society;
}

/** The most that a number may be: as stated, or at the upper end of its range. */
type Most = <K extends string>(of: { readonly [key in K]?: number | undefined } & { readonly evidence?: Ranges | undefined }, key: K) => number;
type Ranges = Readonly<Record<string, { readonly high?: number | undefined }>>;

const asStated: Most = (of, key) => of[key] ?? 0;
const inItsRange: Most = (of, key) => Math.max(of[key] ?? 0, of.evidence?.[key]?.high ?? 0);

const FAULTS: Readonly<Record<string, Fault>> = {
  // Mended, all that happens is recorded, of everyone alike.
  missed: {
    there: ({ indicators, attention, remedies }, { recording }) =>
      indicators.some(({ recorded = 1 }) => recorded < 1) ||
      [recording?.coverage?.groups, recording?.coverage?.regions].some((part) => Object.values(part ?? {}).some((factor) => factor !== 1)) ||
      attention?.kind === 'records' ||
      (remedies.review?.drops_true ?? 0) > 0,
    mend: (scheme) => {
      const { review } = scheme.remedies;
      return {
        ...scheme,
        indicators: scheme.indicators.map((item) => (item.recorded === undefined ? item : { ...item, recorded: 1 })),
        attention: { kind: 'fixed' },
        remedies: review === null || review === undefined ? scheme.remedies : { ...scheme.remedies, review: { ...review, drops_true: 0 } },
      };
    },
    mendSociety: (society) => (society.recording === undefined ? society : { ...society, recording: { ...society.recording, coverage: undefined } }),
  },
  // Mended, nothing is recorded that did not happen.
  false: {
    there: ({ indicators }, _, most) => indicators.some((item) => most(item, 'false_records') > 0),
    mend: (scheme) => ({
      ...scheme,
      indicators: scheme.indicators.map((item) => (item.false_records === undefined ? item : { ...item, false_records: 0 })),
    }),
  },
  // Mended, every entry is on the right person.
  'mixed-up': {
    there: ({ sharing }, _, most) => most(sharing, 'mixups') > 0,
    mend: (scheme) => ({ ...scheme, sharing: { ...scheme.sharing, mixups: 0 } }),
  },
  // Mended, entries come and go in time.
  stale: {
    there: ({ sharing }, _, most) => most(sharing, 'lag') > 0 || (sharing.joint && most(sharing, 'over_retention') > 0),
    mend: (scheme) => ({ ...scheme, sharing: { ...scheme.sharing, lag: 0, over_retention: 0 } }),
  },
};

/** Faults of the record: what is missed, false, mixed up, stale. Nobody is a record without the faults that the scheme has. */
function faultPlayers(scheme: Scheme, society: Society, drawn: boolean): Players {
  const most = drawn ? inItsRange : asStated;
  const found = Object.entries(FAULTS).filter(([, fault]) => membersIn(scheme).some((own) => fault.there(own, society, most)));
  const left = (whole: Rules, set: number): Rules => {
    const mended = found.flatMap(([, fault], i) => (has(set, i) ? [] : [fault]));
    return {
      scheme: mended.reduce((now, fault) => everywhere(now, fault.mend), whole.scheme),
      society: mended.reduce((now, fault) => fault.mendSociety?.(now) ?? now, whole.society),
    };
  };
  return { ids: found.map(([id]) => id), world: (set) => left({ scheme, society }, set), left };
}

/**
 * Players that change something, alone or as the last, and those that do not.
 * @returns positions, rising
 */
export function sortOut({ ids, world }: Players): { readonly active: readonly number[]; readonly idle: readonly number[] } {
  const rules = (set: number): string => {
    const { scheme, society } = world(set);
    return rulesOf(scheme, society);
  };
  const all = everyone(ids.length);
  const nobody = rules(0);
  const whole = rules(all);
  const acts = (i: number): boolean => rules(only(i)) !== nobody || rules(all - only(i)) !== whole;
  const each = ids.map((_, i) => i);
  return { active: each.filter(acts), idle: each.filter((i) => !acts(i)) };
}

/** The same game with some of its players; the others stay out. */
export function among({ ids, world, left }: Players, active: readonly number[]): Players {
  const all = (set: number): number => active.reduce((sum, i, n) => (has(set, n) ? sum + only(i) : sum), 0);
  return { ids: active.map((i) => ids[i] as string), world: (set) => world(all(set)), left: left && ((whole, set) => left(whole, all(set))) };
}
