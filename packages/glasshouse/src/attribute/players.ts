/** Who plays: safeguards that are added, rules that are left in, faults of the record that are left unmended. */
import type { Reading } from '../base/document.ts';
import { applySafeguards } from '../scheme/apply.ts';
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
      return { scheme: chosen.length === 0 ? scheme : applySafeguards(scheme, chosen, at).value, society };
    },
  };
}

/** The rules of one kind, or the faults of the record, as players: everyone is the scheme as it stands. */
export function rulePlayers(kind: Kind, scheme: Scheme, society: Society): Players {
  if (kind === 'faults') return faultPlayers(scheme, society);
  const ids = scheme[kind].map((item) => item.id);
  const keep = { indicators: withIndicators, consequences: withConsequences, lists: withLists }[kind];
  return { ids, world: (set) => ({ scheme: keep(scheme, new Set(ids.filter((_, i) => has(set, i)))), society }) };
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
  };
}

/** Takes one kind of fault away. */
const MENDED: Readonly<Record<string, (rules: Rules) => Rules>> = {
  // What happens is recorded, of everyone alike.
  missed: ({ scheme, society }) => {
    const { review } = scheme.remedies;
    return {
      scheme: {
        ...scheme,
        indicators: scheme.indicators.map((item) => (item.recorded === undefined ? item : { ...item, recorded: 1 })),
        attention: { kind: 'fixed' },
        remedies: review === null || review === undefined ? scheme.remedies : { ...scheme.remedies, review: { ...review, drops_true: 0 } },
      },
      society: society.recording === undefined ? society : { ...society, recording: { ...society.recording, coverage: undefined } },
    };
  },
  // Nothing is recorded that did not happen.
  false: ({ scheme, society }) => ({
    scheme: { ...scheme, indicators: scheme.indicators.map((item) => (item.false_records === undefined ? item : { ...item, false_records: 0 })) },
    society,
  }),
  // Every entry is on the right person.
  'mixed-up': ({ scheme, society }) => ({ scheme: { ...scheme, sharing: { ...scheme.sharing, mixups: 0 } }, society }),
  // Entries come and go in time.
  stale: ({ scheme, society }) => ({ scheme: { ...scheme, sharing: { ...scheme.sharing, lag: 0, over_retention: 0 } }, society }),
};

/** Faults of the record: what is missed, false, mixed up, stale. Nobody is a record without faults. */
function faultPlayers(scheme: Scheme, society: Society): Players {
  const ids = Object.keys(MENDED).filter((id) => hasFault(id, scheme, society));
  return { ids, world: (set) => ids.reduce((rules: Rules, id, i) => (has(set, i) ? rules : (MENDED[id]?.(rules) ?? rules)), { scheme, society }) };
}

function hasFault(id: string, scheme: Scheme, { recording }: Society): boolean {
  const { sharing, indicators, attention, remedies } = scheme;
  switch (id) {
    case 'missed': {
      const factors = [recording?.coverage?.groups, recording?.coverage?.regions].flatMap((part) => Object.values(part ?? {}));
      return (
        indicators.some(({ recorded = 1 }) => recorded < 1) ||
        factors.some((factor) => factor !== 1) ||
        attention?.kind === 'records' ||
        (remedies.review?.drops_true ?? 0) > 0
      );
    }
    case 'false':
      return indicators.some(({ false_records = 0 }) => false_records > 0);
    case 'mixed-up':
      return (sharing.mixups ?? 0) > 0;
    default:
      return (sharing.lag ?? 0) > 0 || (sharing.joint && (sharing.over_retention ?? 0) > 0);
  }
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
export function among({ ids, world }: Players, active: readonly number[]): Players {
  return { ids: active.map((i) => ids[i] as string), world: (set) => world(active.reduce((sum, i, n) => (has(set, n) ? sum + only(i) : sum), 0)) };
}
