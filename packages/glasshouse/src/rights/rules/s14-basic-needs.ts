import { attemptOf } from '../../scheme/effects.ts';
import type { Consequence } from '../../scheme/scheme.ts';
import { both } from '../norm.ts';
import { BASIC_NEEDS } from '../norms/world.ts';
import { type Hit, named, type Rule } from '../rule.ts';

const NEEDS: readonly string[] = ['housing', 'schooling', 'public_services'];

function touched(item: Consequence): string | undefined {
  if (NEEDS.includes(item.domain)) return item.domain;
  const refused = (item.deny ?? 0) > 0 ? attemptOf(item) : undefined;
  if (refused !== undefined && NEEDS.includes(refused)) return refused;
  return item.context === 'health' ? 'health' : undefined;
}

export const basicNeeds: Rule = {
  id: 'S14',
  name: 'basic-needs',
  title: both('Basic needs at stake', '触及基本生活需要'),
  norms: [BASIC_NEEDS],
  trigger: both(
    'a penalty that refuses housing, schooling or public services, or stands in the context `health`; the Declaration binds nobody, so never more than "cannot be shown"',
    '拒绝住房、入学或公共服务，或属于 `health` 领域的惩戒；宣言没有约束力，故最多为“无法判定”',
  ),
  needs: 'penalties',
  check: ({ penalties }) =>
    penalties.flatMap((item): Hit[] => {
      const need = touched(item);
      if (need === undefined) return [];
      const name = named(item);
      return [
        {
          severity: 'cannot-be-shown',
          at: ['consequences', item.id],
          norms: [BASIC_NEEDS],
          what: both(`${name.en} touches ${need.replace('_', ' ')}.`, `${name.zh}触及 ${need}。`),
          open: both(
            'Whether people are left without what they need; the Declaration is a standard, not a treaty.',
            '当事人是否因此缺少基本所需；宣言是标准，不是条约。',
          ),
          cures: need === 'health' ? [] : [['basic-needs']],
        },
      ];
    }),
};
