import type { Run } from '../compile/layout.ts';
import type { Program } from '../compile/program.ts';
import { cellAt, monthly, ratio } from './counters.ts';
import type { Measure, Reading } from './measure.ts';

/**
 * The mark of the four-fifths rule, turned to a burden: a ratio above 5/4, or below 4/5, is shown as a gap.
 * @source US Uniform Guidelines on Employee Selection Procedures 1978, 29 CFR 1607.4(D): a selection rate below
 *   four-fifths of the highest group's is generally regarded as evidence of adverse impact
 */
export const FOUR_FIFTHS = { low: 0.8, high: 1.25 } as const;

/** Ratios of each further group to the first group of the society, the reference. None in a society of one group. */
export function groupGaps(program: Program): Measure[] {
  const [reference, ...others] = program.names.groups;
  return reference === undefined ? [] : others.flatMap((group) => groupGap(group, reference));
}

/** Burden of a group over the months from … to − 1, a person; null if the society has no such group or nobody is in it. */
function burden({ program, trace }: Reading, group: string, run: Run, from: number, to: number): number | null {
  const g = program.names.groups.indexOf(group);
  if (g < 0) return null;
  let sum = 0;
  for (let t = from; t < to; t++) sum += cellAt({ program, trace }, t, run.at + g);
  return ratio(sum, program.groupPersons[g] as number);
}

function gap(reading: Reading, group: string, reference: string, run: Run, from: number, to: number): number | null {
  const mine = burden(reading, group, run, from, to);
  const theirs = burden(reading, reference, run, from, to);
  return mine === null || theirs === null ? null : ratio(mine, theirs);
}

/** The ratios of one group to the reference group, by id. */
export function groupGap(group: string, reference: string): Measure[] {
  const atEnd = (run: (program: Program) => Run): Pick<Measure, 'value' | 'series'> => {
    const at = (reading: Reading, t: number): number | null => gap(reading, group, reference, run(reading.program), t, t + 1);
    return { value: (reading) => at(reading, reading.program.months - 1), series: (reading) => monthly(reading, (t) => at(reading, t)) };
  };
  const mark = 'above 1.25 or below 0.8 is beyond the four-fifths mark';
  const markZh = '大于 1.25 或小于 0.8 即越过“五分之四”标线';
  return [
    {
      id: `group_gap.${group}`,
      unit: 'ratio',
      title: { en: `Listing, ${group} against ${reference}`, 'zh-Hans': `在列比例：${group} 与 ${reference} 之比` },
      definition: {
        en: `The share of ${group} persons on a black list at the end over that of ${reference} persons: ${mark}.`,
        'zh-Hans': `模拟结束时 ${group} 群体的在列比例与 ${reference} 群体之比：${markZh}。`,
      },
      formula: '(groupListed[g] / persons[g]) / (the same of the reference group), last month',
      whyNull: 'nobody of the reference group is on a black list at the end of the run, or nobody is in one of the groups',
      ...atEnd((program) => program.layout.groupListed),
    },
    {
      id: `group_gap.${group}.wrongly`,
      unit: 'ratio',
      title: { en: `Wrong listing, ${group} against ${reference}`, 'zh-Hans': `误列比例：${group} 与 ${reference} 之比` },
      definition: {
        en: `The share of all ${group} persons who are wrongly listed at the end over that of ${reference} persons: ${mark}.`,
        'zh-Hans': `模拟结束时 ${group} 群体全体成员中被误列的比例与 ${reference} 群体之比：${markZh}。`,
      },
      formula: '(groupWrongly[g] / persons[g]) / (the same of the reference group), last month',
      whyNull: 'nobody of the reference group is wrongly listed at the end of the run, or nobody is in one of the groups',
      ...atEnd((program) => program.layout.groupWrongly),
    },
    {
      id: `group_gap.${group}.denied`,
      unit: 'ratio',
      title: { en: `Refusals, ${group} against ${reference}`, 'zh-Hans': `被拒次数：${group} 与 ${reference} 之比` },
      definition: {
        en: `Refusals a person of ${group} over those a person of ${reference}, over the whole run: ${mark}.`,
        'zh-Hans': `整个模拟期间 ${group} 群体的人均被拒次数与 ${reference} 群体之比：${markZh}。`,
      },
      formula: '(Σ groupDenied[g] / persons[g]) / (the same of the reference group)',
      whyNull: 'nothing was refused to anybody of the reference group, or nobody is in one of the groups',
      value: (reading) => gap(reading, group, reference, reading.program.layout.groupDenied, 0, reading.program.months),
    },
  ];
}
