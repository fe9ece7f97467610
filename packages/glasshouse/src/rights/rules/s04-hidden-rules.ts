import { both } from '../norm.ts';
import { PIPL_AUTOMATED } from '../norms/cn.ts';
import { ECHR_PRIVATE_LIFE, GDPR_LOGIC } from '../norms/eu.ts';
import { PLAIN_INFORMATION } from '../norms/world.ts';
import { givesReasons, type Hit, type Rule, toGiveReasons } from '../rule.ts';

export const hiddenRules: Rule = {
  id: 'S04',
  name: 'hidden-rules',
  title: both('Hidden rules, no reasons', '规则不公开、不说明理由'),
  norms: [GDPR_LOGIC, ECHR_PRIVATE_LIFE, PIPL_AUTOMATED, PLAIN_INFORMATION],
  trigger: both(
    '`governance.rules_published: false` (by the European norms only where there is a penalty, else it cannot be shown); penalties without `remedies.reasons`, or with reasons and no notice to carry them; `scores_visible: false` goes against a principle that binds nobody',
    '`governance.rules_published: false`（按欧洲规范须有惩戒，否则无法判定）；有惩戒而无 `remedies.reasons`，或有理由却从不告知；`scores_visible: false` 有违一项无约束力的原则',
  ),
  check: ({ scheme, penalties }) => {
    const { governance, remedies } = scheme;
    const hits: Hit[] = [];
    if (!governance.rules_published) {
      const common = { at: ['governance', 'rules_published'], what: both('The rules are not published.', '规则不公开。'), cures: [] };
      const heavy = [GDPR_LOGIC, ECHR_PRIVATE_LIFE];
      // Transparency of any automated decision is asked by the Chinese law; the European norms are about those that weigh heavily.
      if (penalties.length > 0) hits.push({ ...common, severity: 'violates', norms: [...heavy, PIPL_AUTOMATED] });
      else
        hits.push(
          { ...common, severity: 'violates', norms: [PIPL_AUTOMATED] },
          {
            ...common,
            severity: 'cannot-be-shown',
            norms: heavy,
            open: both('Whether rewards alone weigh heavily enough on people.', '仅有奖励，对个人的影响是否足够重大。'),
          },
        );
    }
    if (penalties.length > 0 && !givesReasons(scheme))
      hits.push({
        severity: 'violates',
        at: ['remedies', 'reasons'],
        norms: [GDPR_LOGIC, PIPL_AUTOMATED],
        what:
          remedies.notice.when === 'never'
            ? both('Nobody is ever told, so nobody learns a reason.', '从不告知，当事人无从知道理由。')
            : both('A notice gives no reasons.', '告知时不说明理由。'),
        cures: [toGiveReasons(scheme)],
      });
    if (!governance.scores_visible)
      hits.push({
        severity: 'cannot-be-shown',
        at: ['governance', 'scores_visible'],
        norms: [PLAIN_INFORMATION],
        what: both('Those who are scored cannot see their score.', '当事人看不到自己的分数。'),
        open: both(
          'The principle is voluntary, so nothing is broken by law; whether people can ask for their data is not in the file.',
          '该原则由各方自愿遵守，谈不上违法；当事人能否索取自己的数据，文件没有写明。',
        ),
        cures: [],
      });
    return hits;
  },
};
