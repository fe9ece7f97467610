import { both } from '../norm.ts';
import { EQUALITY } from '../norms/world.ts';
import type { Hit, Rule } from '../rule.ts';

export const protectedTrait: Rule = {
  id: 'S13',
  name: 'protected-trait',
  title: both('A trait of people is an input', '以个人身份特征为输入'),
  norms: [EQUALITY],
  trigger: both(
    '`population.of.groups`, or `attention` over `group`; `population.of.ages` and attention over `region` cannot be shown. What groups then meet only a run tells (D01)',
    '`population.of.groups`，或 `attention` 按 `group` 分配；`population.of.ages`、按 `region` 分配的检查力度，无法判定。各群体实际境遇须看模拟（D01）',
  ),
  check: ({ scheme }) => {
    const norms = [EQUALITY];
    const hits: Hit[] = [];
    const of = scheme.population.of;
    if (of?.groups !== undefined)
      hits.push({
        severity: 'violates',
        at: ['population', 'of', 'groups'],
        norms,
        what: both(`Only these groups are scored: ${of.groups.join(', ')}.`, `只给这些群体计分：${of.groups.join('、')}。`),
        cures: [],
      });
    if (of?.ages !== undefined)
      hits.push({
        severity: 'cannot-be-shown',
        at: ['population', 'of', 'ages'],
        norms,
        what: both(`Only these ages are scored: ${of.ages.join(', ')}.`, `只给这些年龄段计分：${of.ages.join('、')}。`),
        open: both('Whether there is a good ground for the difference.', '区别对待是否有正当理由。'),
        cures: [],
      });
    if (scheme.attention?.kind === 'records')
      hits.push(
        scheme.attention.over === 'group'
          ? {
              severity: 'violates',
              at: ['attention', 'over'],
              norms,
              what: both('How closely people are watched follows from their group.', '检查力度取决于当事人所属群体。'),
              cures: [],
            }
          : {
              severity: 'cannot-be-shown',
              at: ['attention', 'over'],
              norms,
              what: both('Inspection goes where records were made before, region by region.', '检查力度随各地区过去的记录而定。'),
              open: both('Whether a region stands for a group.', '地区是否等于某个群体。'),
              cures: [],
            },
      );
    return hits;
  },
};
