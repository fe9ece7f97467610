import { both } from '../norm.ts';
import { EXPRESSION } from '../norms/world.ts';
import { type Hit, listsDirectly, lowers, named, type Rule } from '../rule.ts';

export const speech: Rule = {
  id: 'S12',
  name: 'scores-speech',
  title: both('Speech and assembly are scored', '以言论、集会计分'),
  norms: [EXPRESSION],
  trigger: both(
    'an indicator of the context `speech` or `association` (other than of ties) that takes points or lists; one that only gives points cannot be shown',
    '`speech` 或 `association` 领域（读取关系的除外）中扣分或直接列入名单的指标；只加分的，无法判定',
  ),
  check: ({ scheme }) =>
    scheme.indicators.flatMap((item): Hit[] => {
      if (item.ties !== undefined || (item.context !== 'speech' && item.context !== 'association')) return [];
      const name = named(item);
      const common = { at: ['indicators', item.id, 'context'], norms: [EXPRESSION], cures: [['no-speech-indicators']] };
      const punished = lowers(scheme, item) || scheme.lists.some((list) => list.colour === 'black' && listsDirectly(list, item));
      if (punished) return [{ ...common, severity: 'violates', what: both(`${name.en} counts against people.`, `${name.zh}被用来扣分或列入名单。`) }];
      return [
        {
          ...common,
          severity: 'cannot-be-shown',
          what: both(`${name.en} is scored.`, `${name.zh}被计分。`),
          open: both('Whether being rewarded for some speech keeps people from other.', '奖励某些言论，是否使人不敢作其他表达。'),
        },
      ];
    }),
};
