/** Lives as JSON objects; each copy says that the person is invented. */
import type { LifeEvent, LifeSums, Program, Scheme, WatchedLife } from 'glasshouse';
import type { Lived } from './experiment.ts';
import { VERSION } from './version.ts';

/** The scheme that rules a person's life: none beside a scheme for enterprises. */
export function personScheme({ scheme }: Pick<Lived, 'scheme'>): Scheme | null {
  return scheme?.subjects === 'enterprises' ? null : scheme;
}

/** What every such object begins with. */
export function headJson(lived: Lived, program: Program, seed: number, replicate: number) {
  return {
    glasshouse: VERSION,
    schema: 1,
    invented: true,
    run: {
      scheme: lived.scheme?.id ?? null,
      society: lived.society.id,
      persons: program.persons,
      enterprises: program.firms?.program.persons ?? 0,
      months: program.months,
      seed,
      replicate,
      safeguards: lived.safeguards,
      engine: 'plain',
    },
  };
}

/** The events of a life, and each one's origin. */
export function eventsJson(watched: WatchedLife, lived: Lived): readonly unknown[] {
  const scheme = personScheme(lived);
  return watched.events.map((event) => ({
    month: event.month,
    kind: event.kind,
    rule: event.rule,
    value: event.value,
    source: sourceOf(event, scheme),
    official: event.official,
    true: event.true,
  }));
}

/** What a life came to. */
export function sumsJson(sums: LifeSums) {
  return {
    months_listed: sums.monthsListed,
    months_wrongly: sums.monthsWrongly,
    listed_from: sums.listedFrom,
    listed_to: sums.listedTo,
    worst_band: sums.worstBand,
    refused: sums.refused,
    refused_wrongly: sums.refusedWrongly,
    penalties: sums.penalties,
    score: sums.score,
    means: sums.means,
    employed: sums.employed,
  };
}

/** Where the rule behind an event comes from; null for what is no rule of the scheme. */
function sourceOf(
  event: LifeEvent,
  scheme: Scheme | null,
): { readonly key: string; readonly title: string; readonly url: string | null; readonly grade: string | null } | null {
  if (scheme === null) return null;
  // The rules of the month: of the last phase that had begun.
  const rules = scheme.phases?.findLast((phase) => phase.from <= event.month && phase.scheme !== undefined)?.scheme ?? scheme;
  const { remedies } = rules;
  const items =
    event.kind === 'listed' || event.kind === 'truly-listed' || event.kind === 'left' || event.kind === 'repaired'
      ? [...rules.lists, ...scheme.lists]
      : event.kind.endsWith('recorded') || event.kind === 'mixed-up'
        ? rules.indicators
        : ['imposed', 'fined', 'detained'].includes(event.kind)
          ? rules.consequences
          : [];
  const item =
    event.kind === 'told'
      ? remedies.notice
      : ['filed', 'appeal-won', 'appeal-lost'].includes(event.kind)
        ? remedies.appeal
        : items.find((other) => other.id === event.rule);
  const key = item?.source;
  const source = key === undefined ? undefined : (rules.sources[key] ?? scheme.sources[key]);
  return key === undefined || source === undefined ? null : { key, title: source.title, url: source.url, grade: item?.grade ?? null };
}
