import { both } from '../norm.ts';
import { COE_IMPACT } from '../norms/eu.ts';
import type { Rule } from '../rule.ts';

export const noImpactAssessment: Rule = {
  id: 'S16',
  name: 'no-impact-assessment',
  title: both('No impact assessment', '未作影响评估'),
  norms: [COE_IMPACT],
  trigger: both(
    '`governance.impact_assessment: false`; the Convention is not in force in the sources seen, so never more than "cannot be shown"',
    '`governance.impact_assessment: false`；所见资料中公约尚未生效，故最多为“无法判定”',
  ),
  check: ({ scheme: { governance } }) =>
    governance.impact_assessment
      ? []
      : [
          {
            severity: 'cannot-be-shown',
            at: ['governance', 'impact_assessment'],
            norms: [COE_IMPACT],
            what: both('The file has no assessment of impact before the start.', '文件中没有实施前的影响评估。'),
            open: both('The Convention is not in force in the sources seen.', '所见资料中公约尚未生效。'),
            cures: [],
          },
        ],
};
