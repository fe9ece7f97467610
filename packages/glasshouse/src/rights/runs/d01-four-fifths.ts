import { beyondFourFifths, FOUR_FIFTHS, hasFourFifthsMark } from '../../measures/four-fifths.ts';
import type { Measured } from '../check.ts';
import { both } from '../norm.ts';
import { EQUALITY } from '../norms/world.ts';
import { cited, type RunHit, type RunRule, short } from './run-rule.ts';

/** Whether a ratio lies beyond the mark with the whole of its interval, where it has one: a few refusals more or less are chance. */
function clearlyBeyond({ value, low, high }: Measured): boolean {
  if (low === null || high === null) return beyondFourFifths(value);
  return beyondFourFifths(value) && (low > FOUR_FIFTHS.high || high < FOUR_FIFTHS.low);
}

export const fourFifths: RunRule = {
  id: 'D01',
  name: 'four-fifths',
  title: both('Groups fare differently in the run', '模拟中各群体境遇不同'),
  norms: [EQUALITY],
  trigger: both(
    'a ratio `group_gap.…` of the run below 4/5 or above 5/4 of the reference group with the whole of its interval (the four-fifths mark of US employment guidelines: a mark, no verdict)',
    '模拟结果中 `group_gap.…` 之比连同整个区间低于4/5或高于5/4（美国就业准则的五分之四标记，只是标记，不是判定）',
  ),
  check: (facts, scheme) => {
    const ids = Object.keys(facts.measures).filter((id) => id.startsWith('group_gap.') && hasFourFifthsMark(id));
    const groups = [...new Set(ids.map((id) => id.split('.')[1] ?? ''))];
    return groups.flatMap((group): RunHit[] => {
      const measured = ids
        .filter((id) => id.split('.')[1] === group)
        .flatMap((id) => {
          const one = cited(facts, id);
          return one !== undefined && clearlyBeyond(one) ? [one] : [];
        });
      if (measured.length === 0) return [];
      const ratios = measured.map(({ measure, value }) => `${measure} ${short(value)}`);
      return [
        {
          at: scheme.attention?.kind === 'records' ? ['attention', 'over'] : ['indicators'],
          norms: [EQUALITY],
          what: both(
            `Ratios of the group ${group} to the reference group beyond the four-fifths mark: ${ratios.join(', ')}.`,
            `${group} 群体与参照群体之比超出五分之四标记：${ratios.join('、')}。`,
          ),
          cures: [],
          measured,
        },
      ];
    });
  },
};
