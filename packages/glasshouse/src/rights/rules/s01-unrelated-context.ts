import { both } from '../norm.ts';
import { AI_ACT_UNRELATED } from '../norms/eu.ts';
import { byScore, type Hit, leadingTo, named, type Rule } from '../rule.ts';

export const unrelatedContext: Rule = {
  id: 'S01',
  name: 'unrelated-context',
  title: both('Penalties in an unrelated part of life', '在无关领域给予惩戒'),
  norms: [AI_ACT_UNRELATED],
  trigger: both(
    'a penalty whose `context` no indicator reads; where other contexts feed the score too, or where there is no score, it cannot be shown',
    '惩戒的 `context` 没有任何指标读取；若分数还来自其他领域，或根本没有分数，则无法判定',
  ),
  needs: 'penalties',
  check: ({ scheme, penalties }) => {
    const read = new Set(scheme.indicators.map((item) => item.context));
    return penalties.flatMap((item): Hit[] => {
      const at = ['consequences', item.id, 'context'];
      const name = named(item);
      const scored = byScore(scheme, item);
      if (!read.has(item.context)) {
        const what = both(
          `${name.en} acts in the context ${item.context}, and no indicator reads anything there.`,
          `${name.zh}作用于 ${item.context} 领域，而没有任何指标读取这一领域。`,
        );
        const cures = [['no-cross-context']];
        if (scored) return [{ severity: 'violates', at, norms: [AI_ACT_UNRELATED], what, cures }];
        const open = both('It hangs on a list that no score leads to: whether that is a social score.', '它只取决于名单，与分数无关：这份名单算不算社会评分。');
        return [{ severity: 'cannot-be-shown', at, norms: [AI_ACT_UNRELATED], what, open, cures }];
      }
      const others = new Set(leadingTo(scheme, item).flatMap((one) => (one.context === item.context ? [] : [one.context])));
      if (!scored || others.size === 0) return [];
      return [
        {
          severity: 'cannot-be-shown',
          at,
          norms: [AI_ACT_UNRELATED],
          what: both(
            `${name.en} acts in the context ${item.context}; the score that brings it on also counts ${[...others].sort().join(', ')}.`,
            `${name.zh}作用于 ${item.context} 领域；而导致它的分数还计入 ${[...others].sort().join('、')}。`,
          ),
          open: both(
            'Whether it was data of that context that brought it on: one number does not tell.',
            '究竟是不是本领域的数据导致了它：单看一个总分无从得知。',
          ),
          cures: [],
        },
      ];
    });
  },
};
