/** From what a model gave and what it should have given to a verdict. */
import { student975 } from '../measures/student.ts';
import type { Draft, Published, Row } from './target.ts';

/** Standard errors that chance may take a mean from what is expected. */
export const STANDARD_ERRORS = 4;
/** How far a number without chance may be from the exact one, as a part of it. */
export const EXACTLY = 1e-6;
/** Half the width of a normal 95 % interval, in standard deviations. */
const NORMAL_975 = 1.959963984540054;
/** What adding up in another order leaves, as a part of a number that has chance in it. */
const ROUNDING = 1e-9;

/** The mean of runs, with its standard error and 95 % interval. @param values one a run, at least two */
export function meanOfRuns(id: string, values: ArrayLike<number>, more: Omit<Draft, 'id' | 'ours' | 'se' | 'runs' | 'interval'> = {}): Draft {
  const n = values.length;
  let sum = 0;
  for (let r = 0; r < n; r++) sum += values[r] as number;
  const mean = sum / n;
  let squares = 0;
  for (let r = 0; r < n; r++) squares += ((values[r] as number) - mean) ** 2;
  const se = Math.sqrt(squares / (n - 1) / n);
  const half = student975(n - 1) * se;
  return { id, ours: mean, se, runs: n, interval: [mean - half, mean + half], ...more };
}

/** A share of independent trials. The standard error is that of the exact share where there is one. */
export function shareOf(id: string, hits: number, trials: number, more: Omit<Draft, 'id' | 'ours' | 'se' | 'runs' | 'interval'> = {}): Draft {
  const share = hits / trials;
  const expected = typeof more.exact === 'number' ? more.exact : share;
  const se = Math.sqrt(Math.max(0, expected * (1 - expected)) / trials);
  return { id, ours: share, se, ...more };
}

/** The row of a draft. @param published null where the setting is not one that others printed */
export function judge(draft: Draft, published: Published | null): Row {
  const { id, ours, se = 0, runs, slack, above } = draft;
  const exact = draft.exact ?? null;
  // Where the spread is itself estimated from few runs, as much wider as Student's interval is.
  const chance = (STANDARD_ERRORS * se * (runs === undefined ? NORMAL_975 : student975(runs - 1))) / NORMAL_975;
  const tolerance =
    exact === null
      ? published === null
        ? null
        : Math.max(published.within, chance)
      : chance + (slack ?? (se > 0 ? ROUNDING : EXACTLY) * Math.max(1, Math.abs(exact)));
  const checks = [
    ...(exact === null || tolerance === null ? [] : [Math.abs(ours - exact) <= tolerance]),
    ...(published === null ? [] : [Math.abs(ours - published.value) <= Math.max(published.within, chance)]),
    ...(above === undefined ? [] : [ours - chance > above]),
  ];
  const [low, high] = draft.interval ?? (se > 0 ? [ours - NORMAL_975 * se, ours + NORMAL_975 * se] : [null, null]);
  const source = [
    published === null ? '' : `published: ${published.by}`,
    draft.by === undefined ? '' : exact === null ? draft.by : `exact: ${draft.by}`,
    above === undefined ? '' : `has to be above ${above}`,
  ].filter((text) => text !== '');
  return {
    id,
    published: published?.value ?? null,
    exact,
    ours,
    low,
    high,
    ok: Number.isFinite(ours) ? (checks.length === 0 ? null : checks.every((check) => check)) : false,
    tolerance,
    source: source.length === 0 ? 'nothing printed, no closed form' : source.join('; '),
  };
}
