/** Analyses of functions in place of runs, small ones, for what is told and drawn of them. */
import { analyseEnsemble } from '../../src/sensitivity/analyse.ts';
import type { Analysis } from '../../src/sensitivity/analysis.ts';
import type { EnsembleParameter } from '../../src/sensitivity/ensemble.ts';
import { latinHypercube } from '../../src/sensitivity/latin-hypercube.ts';
import { morrisDesign } from '../../src/sensitivity/morris.ts';
import { saltelliDesign } from '../../src/sensitivity/saltelli.ts';
import { ensemble, grid } from '../sensitivity/ensembles.ts';

/** Two that matter, the first of them invented, and two that do nothing. */
export const VARIED: readonly EnsembleParameter[] = [
  {
    name: 'indicators.late-bill.recorded',
    low: 0.2,
    high: 0.8,
    levels: null,
    grade: 'invented',
    title: { en: 'Late bills recorded', 'zh-Hans': '欠费记录概率' },
  },
  { name: 'conducts.late_payment.rate', low: 0.01, high: 0.05, levels: null, grade: 'inferred' },
  { name: 'lists.blacklist.exit.after', low: 6, high: 36, levels: null, grade: 'invented' },
  { name: 'remedies.appeal.window', low: 1, high: 12, levels: null },
];

const spread = (unit: readonly (readonly number[])[]): number[][] =>
  unit.map((point) => point.map((u, j) => (VARIED[j]?.low ?? 0) + u * ((VARIED[j]?.high ?? 1) - (VARIED[j]?.low ?? 0))));
/** Listed: 0.05 to 0.2, three quarters of it by the first number. With appeal: fewer where the second is high, more where it is low. */
const live = ([recorded = 0, rate = 0]: readonly number[], world: number): readonly number[] => {
  const [a, b] = [(recorded - 0.2) / 0.6, (rate - 0.01) / 0.04];
  return [0.05 + 0.1 * a + 0.05 * b + world * (0.03 - 0.05 * b), 12];
};
const measures = ['listed_share', 'months_to_exit'];
const worlds = ['as it is', 'with appeal'];

/** Replicates agree, so that nothing is luck. */
export const SALTELLI: Analysis = analyseEnsemble(
  ensemble({ design: { kind: 'saltelli', base: 64 }, parameters: VARIED, points: spread(saltelliDesign(64, 4)), worlds, measures, replicates: 2, live }),
  { seed: 1, resamples: 100, thresholds: [{ measure: 'listed_share', value: 0.1 }] },
);
export const SCREENING: Analysis = analyseEnsemble(
  ensemble({ design: { kind: 'morris', trajectories: 8, levels: 4 }, parameters: VARIED, points: spread(morrisDesign(8, 4, 4, 1)), measures, live }),
  { seed: 1, resamples: 100 },
);
/** Three numbers on levels, threshold within reach. */
const LEVELS = [
  [0.2, 0.35, 0.5, 0.65, 0.8],
  [0.01, 0.03, 0.05],
  [6, 36],
];
export const ON_A_GRID: Analysis = analyseEnsemble(
  ensemble({ design: { kind: 'grid' }, parameters: VARIED.slice(0, 3), points: grid(LEVELS), worlds, measures, live }),
  { seed: 1, resamples: 100, thresholds: [{ measure: 'listed_share', value: 0.1 }] },
);
/** Of invented numbers alone, none of which does anything. */
export const IDLE: Analysis = analyseEnsemble(
  ensemble({
    design: { kind: 'latin-hypercube' },
    parameters: VARIED.slice(2, 3),
    points: spread(latinHypercube(40, 3, 1)).map((point) => point.slice(2)),
    live: (_, __, ___, n) => [((n * 7919) % 40) / 40],
  }),
  { seed: 1, resamples: 100 },
);
