import { both } from '../norm.ts';
import { REMEDY } from '../norms/world.ts';
import type { Hit, Rule } from '../rule.ts';

export const noRemedy: Rule = {
  id: 'S10',
  name: 'no-independent-remedy',
  title: both('No notice, no independent appeal', '不告知、无独立申诉'),
  norms: [REMEDY],
  trigger: both(
    'penalties with `remedies.appeal: null`, an appeal decided `by: same`, or notice `never`; notice only `after`, and an appeal that does not suspend, cannot be shown',
    '有惩戒而 `remedies.appeal: null`，或申诉由同一机构处理（`by: same`），或从不告知（`never`）；仅事后告知、申诉不暂停惩戒的，无法判定',
  ),
  needs: 'penalties',
  check: ({ scheme: { remedies } }) => {
    const { appeal, notice } = remedies;
    const norms = [REMEDY];
    const hits: Hit[] = [];
    if (appeal === null)
      hits.push({
        severity: 'violates',
        at: ['remedies', 'appeal'],
        norms,
        what: both('There is no appeal.', '没有申诉。'),
        cures: [['independent-appeal']],
      });
    else if (appeal.by === 'same')
      hits.push({
        severity: 'violates',
        at: ['remedies', 'appeal', 'by'],
        norms,
        what: both('The body that lists decides on appeals against its own listings.', '申诉由作出列入决定的同一机构处理。'),
        cures: [['independent-appeal']],
      });
    if (notice.when === 'never')
      hits.push({
        severity: 'violates',
        at: ['remedies', 'notice', 'when'],
        norms,
        what: both('Nobody is told.', '从不告知当事人。'),
        cures: [['notice-before']],
      });
    if (notice.when === 'after')
      hits.push({
        severity: 'cannot-be-shown',
        at: ['remedies', 'notice', 'when'],
        norms,
        what: both('People are told only after the listing has taken effect.', '列入生效之后才告知。'),
        open: both('Whether a remedy is then still effective.', '此时救济是否仍然有效。'),
        cures: [['notice-before']],
      });
    if (appeal !== null && !appeal.suspends)
      hits.push({
        severity: 'cannot-be-shown',
        at: ['remedies', 'appeal', 'suspends'],
        norms,
        what: both('Penalties go on while an appeal waits.', '申诉期间惩戒照常执行。'),
        open: both(
          'Whether harm runs its course before the decision; the Covenant names no suspension in so many words.',
          '损害是否在裁决前已经造成；公约没有明写暂停执行。',
        ),
        cures: [['suspensive-effect']],
      });
    return hits;
  },
};
