import { both } from '../norm.ts';
import { DETENTION } from '../norms/world.ts';
import { type Hit, named, type Rule } from '../rule.ts';

export const detention: Rule = {
  id: 'S17',
  name: 'detention',
  title: both('People are detained', '剥夺自由'),
  norms: [DETENTION],
  trigger: both(
    'a penalty with `liberty` and no `legal_basis`; with one, whether it is arbitrary cannot be shown',
    '有 `liberty` 而无 `legal_basis` 的惩戒；有依据的，是否任意无法判定',
  ),
  needs: 'penalties',
  check: ({ penalties }) =>
    penalties.flatMap((item): Hit[] => {
      if ((item.liberty?.rate ?? 0) === 0) return [];
      const name = named(item);
      const common = { at: ['consequences', item.id, 'liberty'], norms: [DETENTION] };
      return item.legal_basis === null
        ? [
            {
              ...common,
              severity: 'violates',
              what: both(`${name.en} detains people without citing a law.`, `${name.zh}剥夺自由，却没有援引法律。`),
              cures: [['basic-needs'], ['closed-list']],
            },
          ]
        : [
            {
              ...common,
              severity: 'cannot-be-shown',
              what: both(`${name.en} detains people, on a basis that is named.`, `${name.zh}剥夺自由，并写明依据。`),
              open: both('Whether a judge sees each case, and whether the detention is arbitrary.', '每一案件是否经法官审查，拘禁是否任意。'),
              cures: [['basic-needs']],
            },
          ];
    }),
};
