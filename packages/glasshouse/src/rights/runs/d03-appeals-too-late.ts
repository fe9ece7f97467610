import { both } from '../norm.ts';
import { REMEDY } from '../norms/world.ts';
import { cited, percent, type RunHit, type RunRule, short } from './run-rule.ts';

export const appealsTooLate: RunRule = {
  id: 'D03',
  name: 'appeals-too-late',
  title: both('Appeals that are not decided in time', '申诉不能及时处理'),
  norms: [REMEDY],
  trigger: both(
    'of the appeals filed in the run less than half are decided by its end (our mark), or the mean wait `appeal_wait` is longer than the `window` for filing',
    '模拟期间提出的申诉，到结束时作出决定的不足一半（界限为我们所设），或平均等待 `appeal_wait` 长于提出期限 `window`',
  ),
  check: (facts, { remedies: { appeal } }) => {
    const { filed, decided, waiting } = facts.appeals;
    if (appeal === null || filed === 0) return [];
    const wait = cited(facts, 'appeal_wait');
    const slow = appeal.window !== null && wait !== undefined && wait.value > appeal.window;
    const few = 2 * decided < filed;
    if (!slow && !few) return [];
    const hit: RunHit = {
      at: ['remedies', 'appeal', 'capacity'],
      norms: [REMEDY],
      what: both(
        [
          `Of the appeals filed in the run, ${percent(decided / filed)} were decided; ${percent(waiting / filed)} still wait at its end, and the rest lapsed with the listing.`,
          ...(wait === undefined
            ? []
            : [
                `Those decided had waited ${short(wait.value)} months on average${slow ? `, longer than the ${appeal.window} within which one may file` : ''}.`,
              ]),
        ].join(' '),
        [
          `模拟期间提出的申诉，作出决定的占${percent(decided / filed)}，结束时仍在等待的占${percent(waiting / filed)}，其余因移出名单而终止。`,
          ...(wait === undefined ? [] : [`已作决定的平均等待${short(wait.value)}个月${slow ? `，长于${appeal.window}个月的提出期限` : ''}。`]),
        ].join(''),
      ),
      cures: appeal.by === 'same' || appeal.capacity < 20 ? [['independent-appeal']] : [],
      measured: wait === undefined ? [] : [wait],
    };
    return [hit];
  },
};
