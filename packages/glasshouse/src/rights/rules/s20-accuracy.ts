import { both } from '../norm.ts';
import { GDPR_ACCURACY } from '../norms/eu.ts';
import type { Hit, Rule } from '../rule.ts';

/** Mix-ups that remain after a double check of identity (the safeguard `identity-check`). */
const CHECKED = 0.0003;

export const accuracy: Rule = {
  id: 'S20',
  name: 'accuracy',
  title: both('Stale and mixed-up records', '过期与张冠李戴的记录'),
  norms: [GDPR_ACCURACY],
  trigger: both(
    `\`sharing.over_retention\` above 0 with a joint penalty: others act on a listing that has ended; \`sharing.mixups\` above ${CHECKED}, what a double check of identity leaves, cannot be shown`,
    `有联合惩戒且 \`sharing.over_retention\` 大于0：已经移出名单，其他单位仍在惩戒；\`sharing.mixups\` 超过${CHECKED}（身份双重核对后的水平）的，无法判定`,
  ),
  check: ({ scheme: { sharing }, penalties }) => {
    const hits: Hit[] = [];
    const months = sharing.over_retention ?? 0;
    if (months > 0 && penalties.some((item) => item.joint === true && 'list' in item.while))
      hits.push({
        severity: 'violates',
        at: ['sharing', 'over_retention'],
        norms: [GDPR_ACCURACY],
        what: both(
          `Others go on punishing for ${months === 1 ? 'a month' : `${months} months`} after a listing has ended.`,
          `移出名单后，其他单位仍继续惩戒${months}个月。`,
        ),
        cures: [['no-joint-sanctions']],
      });
    if ((sharing.mixups ?? 0) > CHECKED)
      hits.push({
        severity: 'cannot-be-shown',
        at: ['sharing', 'mixups'],
        norms: [GDPR_ACCURACY],
        what: both(`A share of ${sharing.mixups} of entries is put on the wrong person.`, `有${sharing.mixups}比例的记录记到了别人头上。`),
        open: both('Whether every reasonable step is taken to find and mend them.', '是否已采取一切合理措施发现并更正。'),
        cures: [['identity-check']],
      });
    return hits;
  },
};
