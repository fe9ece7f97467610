/**
 * What befalls a group, against the first group of the society, the reference: each as a ratio and as a difference.
 *
 * In the words of the literature on groups: the ratio of listing is the demographic parity ratio (also disparate
 * impact), its difference the demographic parity difference, of which fairlearn takes the extremes *between groups*;
 * here each group is held against the reference. The wrong share of those listed is the false discovery rate.
 * @source Feldman et al. 2015, "Certifying and removing disparate impact", KDD; fairlearn 0.15, `MetricFrame`, from
 *   which the numbers in `test/golden/group-gap.golden.json` come
 */
import type { Text } from '../base/text.ts';
import type { Run } from '../compile/layout.ts';
import type { Program } from '../compile/program.ts';
import { cellAt, monthly, ratio } from './counters.ts';
import type { Measure, Reading } from './measure.ts';

/** Ratios and differences of each further group to the first group of the society, the reference. None in a society of one group. */
export function groupGaps(program: Program): Measure[] {
  const [reference, ...others] = program.names.groups;
  return reference === undefined ? [] : others.flatMap((group) => groupGap(group, reference));
}

/** What is compared between groups. */
interface Burden {
  /** After `group_gap.<group>`. */
  readonly suffix: string;
  readonly unit: string;
  readonly title: Text;
  /** What a group's own number is, with `of` in place of the group. */
  readonly of: (group: string) => { readonly en: string; readonly zh: string };
  readonly formula: string;
  /** What leaves no ratio: said of the reference group, and of either group for the difference. */
  readonly noRatio: string;
  readonly noDifference: string;
  /** The number of a group over the months from … to − 1; null where there is nothing to take a share of. */
  readonly value: (reading: Reading, g: number, from: number, to: number) => number | null;
  /** True where it is read at the end of a month, false where it is summed over the run. */
  readonly atEnd: boolean;
}

function inGroup({ program, trace }: Reading, run: Run, g: number, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t < to; t++) sum += cellAt({ program, trace }, t, run.at + g);
  return sum;
}

const personsOf = ({ program }: Reading, g: number): number => program.groupPersons[g] as number;

/** A count a 1 000 person-years of the group. */
function perYears(reading: Reading, run: Run, g: number, from: number, to: number): number | null {
  return ratio(inGroup(reading, run, g, from, to) * 12000, personsOf(reading, g) * (to - from));
}

const NOBODY = 'nobody is in one of the groups';

const BURDENS: readonly Burden[] = [
  {
    suffix: '',
    unit: 'share of persons',
    title: { en: 'Listing', 'zh-Hans': '在列比例' },
    of: (group) => ({ en: `the share of ${group} persons on a black list at the end`, zh: `模拟结束时 ${group} 群体的在列比例` }),
    formula: 'groupListed[g] / persons[g], last month',
    noRatio: 'nobody of the reference group is on a black list at the end of the run',
    noDifference: NOBODY,
    value: (reading, g, from, to) => ratio(inGroup(reading, reading.program.layout.groupListed, g, from, to), personsOf(reading, g)),
    atEnd: true,
  },
  {
    suffix: '.wrongly',
    unit: 'share of persons',
    title: { en: 'Wrong listing', 'zh-Hans': '误列比例' },
    of: (group) => ({ en: `the share of all ${group} persons who are wrongly listed at the end`, zh: `模拟结束时 ${group} 群体全体成员中被误列的比例` }),
    formula: 'groupWrongly[g] / persons[g], last month',
    noRatio: 'nobody of the reference group is wrongly listed at the end of the run',
    noDifference: NOBODY,
    value: (reading, g, from, to) => ratio(inGroup(reading, reading.program.layout.groupWrongly, g, from, to), personsOf(reading, g)),
    atEnd: true,
  },
  {
    suffix: '.false_discovery',
    unit: 'share of those listed',
    title: { en: 'Wrong among the listed', 'zh-Hans': '在列者中的误列率' },
    of: (group) => ({
      en: `the share of the listed ${group} persons who are wrongly listed at the end (the false discovery rate)`,
      zh: `模拟结束时 ${group} 群体在列者中被误列的比例（错误发现率）`,
    }),
    formula: 'groupWrongly[g] / groupListed[g], last month',
    noRatio: 'nobody of one of the groups is on a black list at the end of the run, or nobody of the reference group wrongly',
    noDifference: 'nobody of one of the groups is on a black list at the end of the run',
    value: (reading, g, from, to) => {
      const { groupWrongly, groupListed } = reading.program.layout;
      return ratio(inGroup(reading, groupWrongly, g, from, to), inGroup(reading, groupListed, g, from, to));
    },
    atEnd: true,
  },
  {
    suffix: '.denied',
    unit: 'refusals a 1 000 person-years',
    title: { en: 'Refusals', 'zh-Hans': '被拒次数' },
    of: (group) => ({ en: `refusals a person-year of ${group} over the whole run`, zh: `整个模拟期间 ${group} 群体每人年的被拒次数` }),
    formula: '12 000 · Σ groupDenied[g] / (persons[g] · months)',
    noRatio: 'nothing was refused to anybody of the reference group',
    noDifference: NOBODY,
    value: (reading, g, from, to) => perYears(reading, reading.program.layout.groupDenied, g, from, to),
    atEnd: false,
  },
  {
    suffix: '.recorded',
    unit: 'entries a 1 000 person-years',
    title: { en: 'Recording', 'zh-Hans': '入档记录' },
    of: (group) => ({
      en: `entries about conduct, true and false, on the official record a person-year of ${group} over the whole run`,
      zh: `整个模拟期间 ${group} 群体每人年进入正式档案的行为记录条数（不论真假）`,
    }),
    formula: '12 000 · Σ groupRecords[g] / (persons[g] · months)',
    noRatio: 'no entry about conduct was made of anybody of the reference group',
    noDifference: NOBODY,
    value: (reading, g, from, to) => perYears(reading, reading.program.layout.groupRecords, g, from, to),
    atEnd: false,
  },
];

/** The measures of one group against the reference group, by id: of each burden the ratio, then the difference. */
export function groupGap(group: string, reference: string): Measure[] {
  return BURDENS.flatMap((burden) => [asRatio(burden, group, reference), asDifference(burden, group, reference)]);
}

/** Compares the group's number with the reference group's, at the end (and month by month) or over the run. */
function comparison(
  { value, atEnd }: Burden,
  group: string,
  reference: string,
  compare: (mine: number, theirs: number) => number | null,
): Pick<Measure, 'value' | 'series'> {
  const over = (reading: Reading, from: number, to: number): number | null => {
    const of = (id: string): number | null => {
      const g = reading.program.names.groups.indexOf(id);
      return g < 0 || personsOf(reading, g) === 0 ? null : value(reading, g, from, to);
    };
    const [mine, theirs] = [of(group), of(reference)];
    return mine === null || theirs === null ? null : compare(mine, theirs);
  };
  if (!atEnd) return { value: (reading) => over(reading, 0, reading.program.months) };
  return {
    value: (reading) => over(reading, reading.program.months - 1, reading.program.months),
    series: (reading) => monthly(reading, (t) => over(reading, t, t + 1)),
  };
}

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

function asRatio(burden: Burden, group: string, reference: string): Measure {
  const { en, zh } = burden.of(group);
  return {
    id: `group_gap.${group}${burden.suffix}`,
    unit: 'ratio',
    title: { en: `${burden.title.en}, ${group} against ${reference}`, 'zh-Hans': `${burden.title['zh-Hans']}：${group} 与 ${reference} 之比` },
    definition: {
      en: `${capital(en)}, over the same of ${reference}: above 1.25 or below 0.8 is beyond the four-fifths mark.`,
      'zh-Hans': `${zh}与 ${reference} 群体之比：大于 1.25 或小于 0.8 即越过“五分之四”标线。`,
    },
    formula: `(${burden.formula}) / (the same of the reference group)`,
    whyNull: burden.noDifference === NOBODY ? `${burden.noRatio}, or ${NOBODY}` : burden.noRatio,
    ...comparison(burden, group, reference, ratio),
  };
}

function asDifference(burden: Burden, group: string, reference: string): Measure {
  const { en, zh } = burden.of(group);
  return {
    id: `group_gap.${group}${burden.suffix}.difference`,
    unit: `difference in ${burden.unit}`,
    title: {
      en: `${burden.title.en}, ${group} against ${reference}, difference`,
      'zh-Hans': `${burden.title['zh-Hans']}：${group} 与 ${reference} 之差`,
    },
    definition: {
      en: `${capital(en)}, less the same of ${reference}: above 0, more falls on ${group}.`,
      'zh-Hans': `${zh}减去 ${reference} 群体的同一数值：大于 0，说明 ${group} 群体承受得更多。`,
    },
    formula: `(${burden.formula}) − (the same of the reference group)`,
    whyNull: burden.noDifference,
    ...comparison(burden, group, reference, (mine, theirs) => mine - theirs),
  };
}
