import { totals } from './counters.ts';
import type { Measure } from './measure.ts';

export const regionGapRecorded: Measure = {
  id: 'region_gap.recorded',
  unit: 'ratio',
  title: { en: 'Recording, most against least recorded region', 'zh-Hans': '入档记录：最多地区与最少地区之比' },
  definition: {
    en: 'Entries about conduct, true and false, on the official record a person over the whole run, in the region with most over the region with fewest: where true rates are alike, what recording and attention add.',
    'zh-Hans': '整个模拟期间人均进入正式档案的行为记录条数（不论真假），最多的地区与最少的地区之比；各地实际行为相同时，差距即来自记录方式与检查力度。',
  },
  formula: 'max over r of (Σ regionRecords[r] / persons[r]) / min over r of the same, regions with persons',
  whyNull: 'fewer than two regions have persons, or of one region no entry about conduct was made',
  value: (reading) => {
    const { regionPersons, layout } = reading.program;
    const rates = Array.from(totals(reading, layout.regionRecords), (records, r) => records / (regionPersons[r] as number)).filter(
      (_, r) => (regionPersons[r] as number) > 0,
    );
    const least = Math.min(...rates);
    return rates.length < 2 || least === 0 ? null : Math.max(...rates) / least;
  },
};
