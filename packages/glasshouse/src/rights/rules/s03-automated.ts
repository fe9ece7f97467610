import { both } from '../norm.ts';
import { PIPL_AUTOMATED } from '../norms/cn.ts';
import { GDPR_AUTOMATED } from '../norms/eu.ts';
import type { Rule } from '../rule.ts';

export const automated: Rule = {
  id: 'S03',
  name: 'automated-decision',
  title: both('Decided by automation alone', '仅由自动化方式作出决定'),
  norms: [GDPR_AUTOMATED, PIPL_AUTOMATED],
  trigger: both(
    'penalties, no `remedies.review` and no `remedies.appeal`: no human being anywhere; with an appeal but no review it cannot be shown',
    '有惩戒，而既无 `remedies.review` 也无 `remedies.appeal`，全程没有人工介入；有申诉而无人工复核的，无法判定',
  ),
  needs: 'penalties',
  check: ({ scheme: { remedies } }) => {
    if (remedies.review) return [];
    const norms = [GDPR_AUTOMATED, PIPL_AUTOMATED];
    const at = ['remedies', 'review'];
    if (remedies.appeal === null)
      return [
        {
          severity: 'violates',
          at,
          norms,
          what: both(
            'No person looks at an entry before it counts, and there is no appeal in which one would.',
            '记录生效前无人查看，也没有可由人工处理的申诉。',
          ),
          cures: [['human-review'], ['independent-appeal']],
        },
      ];
    return [
      {
        severity: 'cannot-be-shown',
        at,
        norms,
        what: both('No person looks at an entry before it counts; there is an appeal afterwards.', '记录生效前无人查看；事后可以申诉。'),
        open: both('Whether a person takes the decision itself, or only hears the appeal.', '决定本身是否由人作出，还是只有申诉才由人处理。'),
        cures: [['human-review']],
      },
    ];
  },
};
