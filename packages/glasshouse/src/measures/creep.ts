import { HARM } from '../compile/program.ts';
import { counter, ratio, total } from './counters.ts';
import { done } from './done.ts';
import type { Measure } from './measure.ts';

const YEAR = 12;
const imposed = counter('imposed');
const harm = done(HARM);

export const creep: Measure = {
  id: 'creep',
  unit: 'ratio',
  title: { en: 'Creep of penalties', 'zh-Hans': '惩戒的蔓延' },
  definition: {
    en: 'Penalties imposed for each harm really done in the last 12 months, over the same in the first 12: above 1, the same conduct is punished more than at the start.',
    'zh-Hans': '最后 12 个月中每一次实际损害行为对应的惩戒次数，与最初 12 个月之比；大于 1，说明同样的行为受到的惩戒比开始时更多。',
  },
  formula: '(Σ imposed / Σ harm done, last 12 months) / (the same, first 12 months)',
  whyNull: 'the run has fewer than 24 months, or no penalty was imposed in the first 12, or no harm was done in the first or last 12',
  value: (reading) => {
    const { months } = reading.program;
    if (months < 2 * YEAR) return null;
    const perHarm = (from: number): number | null => ratio(total(reading, imposed, from, from + YEAR), total(reading, harm, from, from + YEAR));
    const first = perHarm(0);
    const last = perHarm(months - YEAR);
    return first === null || last === null ? null : ratio(last, first);
  },
};
