import { both } from '../norm.ts';
import { REPAIR_TERMS } from '../norms/cn.ts';
import { type Hit, longestStay, named, type Rule } from '../rule.ts';

/** Months: the longest of the terms. */
const LONGEST = 36;

export const publicationTerm: Rule = {
  id: 'S21',
  name: 'publication-term',
  title: both('Published for longer than three years', '公示超过三年'),
  norms: [REPAIR_TERMS],
  trigger: both(
    `a published black list with a longest stay above ${LONGEST} months, or none; it violates where the scheme is about enterprises, and cannot be shown where it is about persons, who may not be covered`,
    `对外公布的黑名单，最长期限超过${LONGEST}个月或没有期限；以企业为对象的，构成违反；以个人为对象的，因可能不适用，无法判定`,
  ),
  check: ({ scheme }) =>
    scheme.lists.flatMap((list): Hit[] => {
      const stay = longestStay(scheme, list);
      if (list.colour !== 'black' || !list.published || stay <= LONGEST) return [];
      const name = named(list);
      const common = {
        at: ['lists', list.id],
        norms: [REPAIR_TERMS],
        what: Number.isFinite(stay)
          ? both(`${name.en} is published, and a listing can last ${stay} months.`, `${name.zh}对外公布，在列最长可达${stay}个月。`)
          : both(`${name.en} is published, and a listing has no longest time.`, `${name.zh}对外公布，且没有最长期限。`),
        cures: [['expiry'], ...(scheme.subjects === 'enterprises' ? [] : [['no-publication']])],
      };
      if (scheme.subjects === 'enterprises') return [{ ...common, severity: 'violates' }];
      return [
        {
          ...common,
          severity: 'cannot-be-shown',
          open: both("Whether the Measures cover natural persons, and courts' lists.", '该办法是否适用于自然人，以及法院的名单。'),
        },
      ];
    }),
};
