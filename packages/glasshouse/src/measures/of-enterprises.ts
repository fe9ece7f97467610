/** The measures of persons, asked of enterprises: `enterprise.<id>`. */
import type { Program } from '../compile/program.ts';
import type { Measure, Reading } from './measure.ts';

/** What enterprises have not, and why. */
const NOT_THEIRS: Readonly<Record<string, string>> = {
  employed_share: 'enterprises have employees, but hold no jobs',
  liberty_months: 'nobody detains an enterprise',
  ties_cut: 'enterprises have no ties',
  means_lost: 'the means of enterprises are not compared one by one',
  'means_lost.decile': 'the means of enterprises are not compared one by one',
};

const NONE_LIVE = 'no enterprises live in this world';

/** A measure as it is of enterprises: the same counters of their own rows. */
export function ofEnterprises(measure: Measure): Measure {
  const why = NOT_THEIRS[measure.id];
  const { value, series } = measure;
  return {
    ...measure,
    id: `enterprise.${measure.id}`,
    unit: unitOf(measure.unit),
    title: { en: `Enterprises: ${measure.title.en}`, 'zh-Hans': `企业：${(measure.title['zh-Hans'] ?? measure.title.en).replace(/的人$/, '')}` },
    definition: {
      en: `Of enterprises in place of persons: ${measure.definition.en.replace(/^./, (letter) => letter.toLowerCase())}`,
      'zh-Hans': `以企业代替人口计算：${measure.definition['zh-Hans'] ?? measure.definition.en}`,
    },
    formula: `${measure.formula}; counters and numbers of enterprises`,
    whyNull: why ?? measure.whyNull,
    whyStillNull: why ?? measure.whyStillNull,
    value: (reading) => (why === undefined ? within(reading, value) : null),
    series: why !== undefined || series === undefined ? undefined : (reading) => within(reading, series) ?? nulls(reading),
  };
}

/** Units that speak of persons speak of enterprises. */
function unitOf(unit: string): string {
  return unit.replace(/\bperson(s|-years|-months)?\b/g, 'enterprise$1');
}

function within<T>(reading: Reading, read: (of: Reading) => T): T | null {
  const own = ownReading(reading);
  return own === null ? null : read(own);
}

function ownReading({ program, trace, without }: Reading): Reading | null {
  const { firms } = program;
  if (firms === null || trace.firms === null) return null;
  const beside = without === undefined ? null : ownReading(without);
  return { program: firms.program, trace: trace.firms, ...(beside === null ? {} : { without: beside }) };
}

function nulls({ program }: Reading): null[] {
  return new Array(program.months).fill(null);
}

/** Why a measure of enterprises is null where none live. */
export function whyNoneLive(measure: Measure, program: Program): Measure {
  return program.firms === null ? { ...measure, whyNull: NONE_LIVE, whyStillNull: NONE_LIVE } : measure;
}
