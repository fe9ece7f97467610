import { both } from '../norm.ts';
import { MOVEMENT } from '../norms/world.ts';
import { givesReasons, type Hit, named, type Rule, refusesTravel, toGiveReasons } from '../rule.ts';

export const travelBan: Rule = {
  id: 'S09',
  name: 'travel-ban',
  title: both('Travel refused', '限制出行'),
  norms: [MOVEMENT],
  trigger: both(
    'a penalty that refuses travel without `legal_basis`, without reasons that reach the person, or without an appeal; with all three, necessity cannot be shown',
    '限制出行的惩戒没有 `legal_basis`，或理由到不了本人，或没有申诉；三者齐备的，是否必要无法判定',
  ),
  needs: 'penalties',
  check: ({ scheme, penalties }) =>
    penalties.filter(refusesTravel).flatMap((item): Hit[] => {
      const name = named(item);
      const at = ['consequences', item.id];
      const missing = [
        ...(item.legal_basis === null ? [both('no law is cited', '没有援引法律')] : []),
        ...(givesReasons(scheme) ? [] : [both('no reasons are given', '不说明理由')]),
        ...(scheme.remedies.appeal === null ? [both('there is no appeal', '没有申诉')] : []),
      ];
      if (missing.length === 0)
        return [
          {
            severity: 'cannot-be-shown',
            at,
            norms: [MOVEMENT],
            what: both(`${name.en} limits movement; a basis, reasons and an appeal are there.`, `${name.zh}限制迁徙；依据、理由和申诉均具备。`),
            open: both('Whether it is necessary, the mildest means, and how quickly it is decided.', '是否必要、是否手段最轻、处理是否从速。'),
            cures: [],
          },
        ];
      const read = scheme.indicators.some((one) => one.context === item.context);
      return [
        {
          severity: 'violates',
          at,
          norms: [MOVEMENT],
          what: both(
            `${name.en} limits movement: ${missing.map((text) => text.en).join(', ')}.`,
            `${name.zh}限制迁徙：${missing.map((text) => text['zh-Hans']).join('，')}。`,
          ),
          cures: [
            ...(item.legal_basis === null
              ? [['closed-list']]
              : [[...(givesReasons(scheme) ? [] : toGiveReasons(scheme)), ...(scheme.remedies.appeal === null ? ['independent-appeal'] : [])].sort()]),
            ...(read ? [] : [['no-cross-context']]),
          ],
        },
      ];
    }),
};
