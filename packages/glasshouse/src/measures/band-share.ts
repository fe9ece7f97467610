import type { Program } from '../compile/program.ts';
import { type Count, cellAt, runAt, shareAtEnd } from './counters.ts';
import type { Measure } from './measure.ts';

const everyBand: Count = (reading, t) => runAt(reading, t, reading.program.layout.band);

/** The share in each band, from the highest to the lowest. */
export function bandShares(program: Program): Measure[] {
  return program.names.bands.map(bandShare);
}

/** The share in one band, by id; 0 in a world whose scheme has other bands. */
export function bandShare(band: string): Measure {
  const inBand: Count = (reading, t) => {
    const b = reading.program.names.bands.indexOf(band);
    return b < 0 ? 0 : cellAt(reading, t, reading.program.layout.band.at + b);
  };
  return {
    id: `band.${band}`,
    unit: 'share of persons scored',
    title: { en: `In band ${band}`, 'zh-Hans': `${band} 级` },
    definition: {
      en: `The share of those scored who are in band ${band} at the end of the run.`,
      'zh-Hans': `模拟结束时处于 ${band} 级的人占全体被评分者的比例。`,
    },
    formula: `band[${band}] / Σ band, last month`,
    whyNull: 'the scheme has no bands, or nobody is scored',
    ...shareAtEnd(inBand, everyBand),
  };
}
