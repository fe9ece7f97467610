/** Compares a run with the published figures of its scheme: counts of simulated persons, scaled to the real population. */
import { countFigure, type Estimate, estimateOf, lastMonthOf, type Program, type Scheme, type Text, type Trace } from 'glasshouse';

type Target = NonNullable<Scheme['calibration']>['targets'][number];

export interface Comparison {
  readonly id: string;
  readonly title: Text;
  readonly quantity: Target['quantity'];
  readonly list: string;
  readonly from: number;
  readonly to: number;
  readonly published: { readonly value: number; readonly low: number; readonly high: number; readonly grade: string | null; readonly source: string | null };
  /** Null where the run ended before the months that the figure is about. */
  readonly simulated: Estimate | null;
  /** Whether the simulated mean lies in the published range; null where there is none. */
  readonly inside: boolean | null;
  readonly why?: Text | undefined;
}

/** Compares each target of a scheme's `calibration`; an empty list where the scheme has none. */
export function compareCalibration(scheme: Scheme | null, program: Program, traces: readonly Trace[]): readonly Comparison[] {
  // The figures of a scheme for enterprises are about enterprises.
  if (scheme?.subjects === 'enterprises' && program.firms !== null) {
    const own = traces.flatMap(({ firms }) => (firms === null ? [] : [firms]));
    return compareCalibration({ ...scheme, subjects: 'persons' }, program.firms.program, own);
  }
  const { calibration } = scheme ?? {};
  if (!scheme || calibration === undefined) return [];
  const factor = calibration.population / program.persons;
  const blackLists = scheme.lists.filter((list) => list.colour === 'black').length;
  return calibration.targets.map((target) => {
    const { id, title, quantity, list, from, to, value, low, high } = target;
    const head = { id, title, quantity, list, from, to, published: { value, low, high, grade: target.grade ?? null, source: target.source ?? null } };
    const last = lastMonthOf(target);
    if (last >= program.months) {
      const why = {
        en: `not reached: it is about month ${last}, and the run ends with month ${program.months - 1}`,
        'zh-Hans': `未模拟到：这一数字说的是第${last}个月，而模拟止于第${program.months - 1}个月`,
      };
      return { ...head, simulated: null, inside: null, why };
    }
    const simulated = estimateOf(
      traces.map((trace) => countFigure(target, program, trace) * factor),
      { unit: 'persons', whyNull: 'no run was finished' },
    );
    const inside = simulated.value === null ? null : simulated.value >= low && simulated.value <= high;
    // The counters of entries and exits are of all black lists together.
    const pooled = quantity !== 'stock' && blackLists > 1;
    const why = { en: `counted over all ${blackLists} black lists of the scheme`, 'zh-Hans': `按制度的全部${blackLists}份黑名单合计` };
    return { ...head, simulated, inside, ...(pooled ? { why } : {}) };
  });
}
