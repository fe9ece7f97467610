import { both } from '../norm.ts';
import { CLOSED_LIST } from '../norms/cn.ts';
import { AI_ACT_DISPROPORTIONATE } from '../norms/eu.ts';
import { byScore, type Hit, lightest, named, type Rule } from '../rule.ts';

/** A penalty of this severity or more is heavy. Our mark: half of the scale on which 1 is the loss of liberty or livelihood. */
const HEAVY = 0.5;
/** A severity more than so many times the share of the way that the lightest act takes asks for a justification. Our mark. */
const TIMES = 10;

export const disproportionate: Rule = {
  id: 'S02',
  name: 'disproportionate',
  title: both('Disproportionate or unjustified penalties', '惩戒失当或缺乏理由'),
  norms: [AI_ACT_DISPROPORTIONATE, CLOSED_LIST],
  trigger: both(
    `a penalty by score with a \`severity\` of ${HEAVY} or more and no \`legal_basis\`; it cannot be shown where the severity is missing, or over ${TIMES} times the share of the way that the lightest act takes (both our marks)`,
    `按分数实施、\`severity\` 达到${HEAVY}而没有 \`legal_basis\` 的惩戒；未写明严重程度，或其数值超过最轻一次行为所占比例${TIMES}倍的，无法判定（两个界限均为我们所设）`,
  ),
  needs: 'penalties',
  check: ({ scheme, penalties }) =>
    penalties.flatMap((item): Hit[] => {
      const name = named(item);
      const unjustified = byScore(scheme, item) && (item.severity ?? 0) >= HEAVY && item.legal_basis === null;
      const cures = item.legal_basis === null ? [['closed-list']] : [];
      const hits: Hit[] = unjustified
        ? [
            {
              severity: 'violates',
              at: ['consequences', item.id, 'severity'],
              norms: [AI_ACT_DISPROPORTIONATE],
              what: both(
                `${name.en} has a severity of ${item.severity} of 1 and names nothing that justifies it.`,
                `${name.zh}的严重程度为${item.severity}（最高为1），却没有写明任何依据。`,
              ),
              cures,
            },
          ]
        : [];
      const light = lightest(scheme, item);
      const norms = unjustified ? [CLOSED_LIST] : [AI_ACT_DISPROPORTIONATE, CLOSED_LIST];
      const at = ['consequences', item.id, 'severity'];
      if (item.severity === undefined)
        return [
          ...hits,
          {
            severity: 'cannot-be-shown',
            at: ['consequences', item.id],
            norms,
            what: both(`${name.en} states no severity.`, `${name.zh}没有写明严重程度。`),
            open: both('How heavy it is.', '它有多重。'),
            cures,
          },
        ];
      if (light === undefined || item.severity <= TIMES * light.share) return hits;
      const entries = Math.ceil(1 / Math.max(light.share, 1e-6));
      return [
        ...hits,
        {
          severity: 'cannot-be-shown',
          at,
          norms,
          what: both(
            `${name.en} (severity ${item.severity}) can be reached by ${named(light.indicator).en} alone: some ${entries} of them, if none is forgotten.`,
            `仅凭${named(light.indicator).zh}，累计约${entries}次（如无一被清除），就可能招致${name.zh}（严重程度${item.severity}）。`,
          ),
          open: both('Whether anybody weighs what was done against what follows.', '是否有人权衡过行为轻重与后果是否相当。'),
          cures,
        },
      ];
    }),
};
