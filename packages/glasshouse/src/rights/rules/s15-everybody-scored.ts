import { both } from '../norm.ts';
import { NO_SOCIAL_SCORING } from '../norms/world.ts';
import type { Rule } from '../rule.ts';

export const everybodyScored: Rule = {
  id: 'S15',
  name: 'everybody-scored',
  title: both('Everybody is scored over several parts of life', '对全体居民跨领域评分'),
  norms: [NO_SOCIAL_SCORING],
  trigger: both(
    '`population.scope: general` with `consent: automatic` and indicators of more than one context; the Recommendation binds nobody, so never more than "cannot be shown"',
    '`population.scope: general`、`consent: automatic`，且指标涉及一个以上领域；建议书没有约束力，故最多为“无法判定”',
  ),
  check: ({ scheme: { population, indicators } }) => {
    const contexts = [...new Set(indicators.map((item) => item.context))].sort();
    if (population.scope !== 'general' || population.consent !== 'automatic' || contexts.length < 2) return [];
    return [
      {
        severity: 'cannot-be-shown',
        at: ['population', 'scope'],
        norms: [NO_SOCIAL_SCORING],
        what: both(
          `Everyone is scored, unasked, over ${contexts.length} parts of life: ${contexts.join(', ')}.`,
          `不经同意，对所有人就${contexts.length}个领域计分：${contexts.join('、')}。`,
        ),
        open: both(
          'A recommendation cannot be broken by law; whether an AI system does the scoring is not in the file.',
          '建议书谈不上违法；评分是否由人工智能系统完成，文件没有写明。',
        ),
        cures: [['consent']],
      },
    ];
  },
};
