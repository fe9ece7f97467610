import type { Program } from '../compile/program.ts';
import { type Count, cellAt, persons, shareAtEnd } from './counters.ts';
import type { Measure } from './measure.ts';

/** The share on each list, black and red, in the order of the scheme. */
export function listShares(program: Program): Measure[] {
  return program.names.lists.map(listShare);
}

/** The share on one list, by id; 0 in a world whose scheme has no such list. */
export function listShare(list: string): Measure {
  const onList: Count = (reading, t) => {
    const l = reading.program.names.lists.indexOf(list);
    return l < 0 ? 0 : cellAt(reading, t, reading.program.layout.onList.at + l);
  };
  return {
    id: `list.${list}`,
    unit: 'share of persons',
    title: { en: `On the list ${list}`, 'zh-Hans': `列入名单 ${list}` },
    definition: {
      en: `The share of all persons who are on the list ${list} at the end of the run.`,
      'zh-Hans': `模拟结束时列入名单 ${list} 的人占全体人口的比例。`,
    },
    formula: `onList[${list}] / persons, last month`,
    whyNull: 'always a number',
    ...shareAtEnd(onList, persons),
  };
}
