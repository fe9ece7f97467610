/** A run as its enterprises saw it: the result of enterprises in the place of that of persons. */
import type { RunResult } from '../measures/result.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';

const PREFIX = 'enterprise.';

/** Whom a report is about. */
export type Subjects = 'persons' | 'enterprises';

/** Whom a scheme is about. */
export function subjectsOf(scheme: Scheme | null): Subjects {
  return scheme?.subjects ?? 'persons';
}

/** The result of the enterprises, in the shape of one of persons. */
export function firmView(result: RunResult): RunResult {
  const own = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).flatMap(([id, value]) => (id.startsWith(PREFIX) ? [[id.slice(PREFIX.length), value]] : [])));
  const { run, enterprises } = result;
  return {
    ...result,
    run: { ...run, persons: run.enterprises },
    measures: own(result.measures),
    series: own(result.series),
    ...(result.series_interval === undefined ? {} : { series_interval: own(result.series_interval) }),
    scores: enterprises?.scores ?? [],
    survival: enterprises?.survival ?? [],
    groups: enterprises?.groups ?? {},
    regions: enterprises?.regions ?? {},
  };
}

/** The result without its measures of enterprises. */
export function withoutFirms(result: RunResult): RunResult {
  const { measures } = result;
  return { ...result, measures: Object.fromEntries(Object.entries(measures).filter(([id]) => !id.startsWith(PREFIX))) };
}

/** The titles of size classes, where those of groups are looked for. */
export function firmGroups(society: Pick<Society, 'firms'> | null | undefined): Pick<Society, 'groups'> | null {
  return society?.firms === undefined ? null : { groups: society.firms.sizes };
}
