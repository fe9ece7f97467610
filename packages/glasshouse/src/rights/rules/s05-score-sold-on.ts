import { both } from '../norm.ts';
import { SCHUFA } from '../norms/eu.ts';
import { type Hit, named, type Rule } from '../rule.ts';

/** From this share of refusals on, others lean strongly on the score. Our mark: at least as often refused as not. */
const STRONGLY = 0.5;

export const scoreSoldOn: Rule = {
  id: 'S05',
  name: 'third-parties-lean-on-score',
  title: both('Others decide by the score', '第三方依评分作决定'),
  norms: [SCHUFA],
  trigger: both(
    `a \`joint\` penalty where \`sharing.joint\` is true, without \`remedies.review\`; it violates where others refuse ${STRONGLY} of attempts or more (our mark), or act without being asked, and there is no appeal either`,
    `\`sharing.joint\` 为真时的 \`joint\` 惩戒，且无 \`remedies.review\`；第三方拒绝的比例达到${STRONGLY}（界限为我们所设）或无须申请即可施加，又没有申诉的，构成违反`,
  ),
  needs: 'penalties',
  check: ({ scheme: { remedies }, penalties }) => {
    if (remedies.review) return [];
    return penalties.flatMap((item): Hit[] => {
      if (item.joint !== true) return [];
      const name = named(item);
      const at = ['consequences', item.id, 'joint'];
      const cures = [['no-joint-sanctions'], ['human-review']];
      const what = both(`${name.en} is carried out by other bodies, on data that are shared.`, `${name.zh}由其他单位依共享数据实施。`);
      if ((item.deny ?? 1) >= STRONGLY && remedies.appeal === null) return [{ severity: 'violates', at, norms: [SCHUFA], what, cures }];
      const open =
        remedies.appeal === null
          ? both('Whether they draw strongly on it: most attempts go through.', '是否在很大程度上依赖评分：多数申请并未被拒。')
          : both('Whether the appeal reaches what the other bodies do.', '申诉能否及于其他单位的做法。');
      return [{ severity: 'cannot-be-shown', at, norms: [SCHUFA], what, open, cures }];
    });
  },
};
