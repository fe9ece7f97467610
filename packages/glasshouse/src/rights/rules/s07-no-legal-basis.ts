import { both } from '../norm.ts';
import { CLOSED_LIST } from '../norms/cn.ts';
import { type Hit, named, type Rule } from '../rule.ts';

export const noLegalBasis: Rule = {
  id: 'S07',
  name: 'no-legal-basis',
  title: both('Penalties without a basis in law', '惩戒缺乏法律依据'),
  norms: [CLOSED_LIST],
  trigger: both(
    'a penalty with `legal_basis: null`; where a basis is named, whether it stands on the national list cannot be shown',
    '`legal_basis: null` 的惩戒；写明依据的，是否列入全国清单无法判定',
  ),
  needs: 'penalties',
  check: ({ penalties }) => {
    const hits = penalties.flatMap((item): Hit[] =>
      item.legal_basis !== null
        ? []
        : [
            {
              severity: 'violates',
              at: ['consequences', item.id, 'legal_basis'],
              norms: [CLOSED_LIST],
              what: both(`${named(item).en} cites no law.`, `${named(item).zh}没有援引任何法律依据。`),
              cures: [['closed-list']],
            },
          ],
    );
    const based = penalties.length - hits.length;
    if (based === 0) return hits;
    return [
      ...hits,
      {
        severity: 'cannot-be-shown',
        at: ['consequences'],
        norms: [CLOSED_LIST],
        what: both(`${based === 1 ? 'One penalty names' : `${based} penalties name`} a basis.`, `有${based}项惩戒写明了依据。`),
        open: both(
          'Whether each is a law, regulation or central policy, and stands on the national list.',
          '是否属于法律、法规或中央政策文件，是否列入全国清单。',
        ),
        cures: [],
      },
    ];
  },
};
