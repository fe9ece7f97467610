/** A life as a strip under an axis of months: stretches on a list, and what happened. */
import type { LifeEvent, Scheme } from 'glasshouse';
import type { LifeStrip } from './protocol.ts';

type Lane = LifeStrip['glyphs'][number]['lane'];
type Stretch = LifeStrip['stretches'][number];

const LANES: Readonly<Record<string, Lane>> = {
  did: 'did',
  'did-hollow': 'did',
  recorded: 'record',
  'falsely-recorded': 'record',
  'tie-recorded': 'record',
  imposed: 'penalty',
  fined: 'penalty',
  detained: 'penalty',
  denied: 'penalty',
  'tie-cut': 'penalty',
  told: 'remedy',
  filed: 'remedy',
  'appeal-won': 'remedy',
  'appeal-lost': 'remedy',
  repaired: 'remedy',
};

/**
 * @param scheme by which the person lives; null where none
 * Listings change with events only, so that months between two events are like the first; whether one is wrong is known in months with an event.
 */
export function stripOf(events: readonly LifeEvent[], scheme: Scheme | null, months: number): LifeStrip {
  const black = blackLists(scheme);
  const last = new Map(events.map((event) => [event.month, event]));
  const stretches: Stretch[] = [];
  let open = null as Omit<Stretch, 'to'> | null;
  for (const [month, { official, true: truth }] of last) {
    const on = official.lists.filter((list) => black.has(list));
    const state = on.length === 0 ? null : on.every((list) => truth.lists.includes(list)) ? 'listed' : 'wrongly';
    if (state === (open?.state ?? null)) continue;
    if (open !== null) stretches.push({ ...open, to: month });
    open = state === null ? null : { from: month, state };
  }
  if (open !== null) stretches.push({ ...open, to: months });
  const glyphs = new Map<string, LifeStrip['glyphs'][number]>();
  for (const { month, kind } of events) {
    const lane = LANES[kind];
    if (lane !== undefined) glyphs.set(`${month} ${lane}`, { month, lane });
  }
  return { months, stretches, glyphs: [...glyphs.values()] };
}

function blackLists(scheme: Scheme | null): ReadonlySet<string> {
  if (scheme === null) return new Set();
  const all = [scheme, ...(scheme.phases ?? []).flatMap((phase) => phase.scheme ?? [])];
  return new Set(all.flatMap(({ lists }) => lists.filter(({ colour }) => colour === 'black').map(({ id }) => id)));
}
