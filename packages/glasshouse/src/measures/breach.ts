/** Who is exposed by each data breach of a scheme. */
import type { Program } from '../compile/program.ts';
import { EXPOSED, exposedBy } from '../engine/breach.ts';
import { ratio } from './counters.ts';
import type { Measure, Reading } from './measure.ts';

const PERSONS = 0;
const NOTHING_TRUE = 1;
const LISTED = 2;
const WRONGLY = 3;

/** Four measures a breach of the scheme. */
export function breaches(program: Program): Measure[] {
  return program.names.breaches.flatMap(breach);
}

/** Persons of all groups, or of one, of whom a breach shows something. */
function count({ program, trace }: Reading, id: string, what: number): number | null {
  const b = program.names.breaches.indexOf(id);
  if (b < 0 || (program.breaches.month[b] as number) >= program.months) return null;
  const counts = exposedBy(program, trace.exposed, b);
  let sum = 0;
  for (let at = what; at < counts.length; at += EXPOSED) sum += counts[at] as number;
  return sum * (program.breaches.share[b] as number);
}

export function breach(id: string): Measure[] {
  const whyNull = 'the breach comes after the last month of the run, or nothing is on record then';
  const share = (reading: Reading, what: number): number | null => {
    const [part, whole] = [count(reading, id, what), count(reading, id, PERSONS)];
    return part === null || whole === null ? null : ratio(part, whole);
  };
  return [
    {
      id: `breach.${id}`,
      unit: 'persons a 1 000 persons',
      title: { en: `Exposed by the breach ${id}`, 'zh-Hans': `数据泄露“${id}”涉及人数` },
      definition: {
        en: `Persons about whom something gets out in the breach ${id}, a 1 000: a score other than everyone's at the start, or a listing.`,
        'zh-Hans': `数据泄露“${id}”中有记录外泄的人数（每千人）：得分已不同于起始分，或者在名单上。`,
      },
      formula: 'share × persons on record / persons × 1 000, at the end of the month of the breach',
      whyNull,
      value: (reading) => {
        const exposed = count(reading, id, PERSONS);
        return exposed === null ? null : (exposed * 1000) / reading.program.persons;
      },
    },
    {
      id: `breach.${id}.false`,
      unit: 'share of those exposed',
      title: { en: `Breach ${id}: nothing true`, 'zh-Hans': `数据泄露“${id}”：记录全属不实` },
      definition: {
        en: `Of those whom the breach ${id} exposes, the share about whom nothing true is on record: all that gets out about them is false or stale.`,
        'zh-Hans': `数据泄露“${id}”涉及的人当中，记录全属不实或过时、没有一条属实的比例。`,
      },
      formula: 'on record officially and not truly / on record officially',
      whyNull,
      value: (reading) => share(reading, NOTHING_TRUE),
    },
    {
      id: `breach.${id}.listed`,
      unit: 'share of those exposed',
      title: { en: `Breach ${id}: on a black list`, 'zh-Hans': `数据泄露“${id}”：在黑名单上` },
      definition: {
        en: `Of those whom the breach ${id} exposes, the share who are on a black list.`,
        'zh-Hans': `数据泄露“${id}”涉及的人当中，在黑名单上的比例。`,
      },
      formula: 'on record and on a black list / on record',
      whyNull,
      value: (reading) => share(reading, LISTED),
    },
    {
      id: `breach.${id}.wrongly`,
      unit: 'share of those exposed',
      title: { en: `Breach ${id}: wrongly listed`, 'zh-Hans': `数据泄露“${id}”：被误列` },
      definition: {
        en: `Of those whom the breach ${id} exposes, the share who are wrongly on a black list.`,
        'zh-Hans': `数据泄露“${id}”涉及的人当中，被误列入黑名单的比例。`,
      },
      formula: 'on record and wrongly on a black list / on record',
      whyNull,
      value: (reading) => share(reading, WRONGLY),
    },
  ];
}

/** By group: how many of it are exposed, over the same of the reference group. */
export function breachGaps(program: Program): Measure[] {
  const [reference, ...others] = program.names.groups;
  return reference === undefined ? [] : program.names.breaches.flatMap((id) => others.map((group) => breachGap(id, group, reference)));
}

export function breachGap(id: string, group: string, reference: string): Measure {
  const rate = ({ program, trace }: Reading, name: string): number | null => {
    const b = program.names.breaches.indexOf(id);
    const g = program.names.groups.indexOf(name);
    if (b < 0 || g < 0 || (program.breaches.month[b] as number) >= program.months) return null;
    return ratio(exposedBy(program, trace.exposed, b)[g * EXPOSED] as number, program.groupPersons[g] as number);
  };
  return {
    id: `breach.${id}.${group}`,
    unit: 'ratio',
    title: { en: `Breach ${id}, ${group} against ${reference}`, 'zh-Hans': `数据泄露“${id}”：${group} 与 ${reference} 之比` },
    definition: {
      en: `The share of ${group} persons whom the breach ${id} exposes over that of ${reference} persons.`,
      'zh-Hans': `数据泄露“${id}”中 ${group} 群体的涉及比例与 ${reference} 群体之比。`,
    },
    formula: '(on record[g] / persons[g]) / (the same of the reference group)',
    whyNull: 'the breach comes after the last month of the run, or nothing is on record about the reference group',
    value: (reading) => {
      const [mine, theirs] = [rate(reading, group), rate(reading, reference)];
      return mine === null || theirs === null ? null : ratio(mine, theirs);
    },
  };
}
