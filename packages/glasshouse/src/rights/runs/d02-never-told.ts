import { both } from '../norm.ts';
import { PIPL_AUTOMATED } from '../norms/cn.ts';
import { GDPR_LOGIC } from '../norms/eu.ts';
import { REMEDY } from '../norms/world.ts';
import { cited, percent, type RunRule } from './run-rule.ts';

export const neverTold: RunRule = {
  id: 'D02',
  name: 'never-told',
  title: both('Penalties untold in the run', '模拟中未告知的惩戒'),
  norms: [REMEDY, GDPR_LOGIC, PIPL_AUTOMATED],
  trigger: both('the measure `opacity` of the run above 0', '模拟结果 `opacity` 大于0'),
  check: (facts, { remedies }) => {
    const opacity = cited(facts, 'opacity');
    if (opacity === undefined || opacity.value === 0) return [];
    const cure = [...(remedies.notice.when === 'before' ? [] : ['notice-before']), ...(remedies.reasons === true ? [] : ['reasons'])];
    return [
      {
        at: ['remedies', 'notice', 'when'],
        norms: [REMEDY, GDPR_LOGIC, PIPL_AUTOMATED],
        what: both(
          `Of the penalties imposed in the run, ${percent(opacity.value)} fell on somebody who was not told in the same month, or told without reasons.`,
          `模拟期间实施的惩戒中，有${percent(opacity.value)}在当月未告知当事人，或告知而未说明理由。`,
        ),
        // Fewer, not none: a notice may fail to arrive.
        cures: cure.length === 0 ? [] : [cure],
        measured: [opacity],
      },
    ];
  },
};
