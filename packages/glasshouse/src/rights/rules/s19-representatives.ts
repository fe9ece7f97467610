import { both } from '../norm.ts';
import { REPRESENTATIVES } from '../norms/cn.ts';
import { type Hit, named, type Rule } from '../rule.ts';

export const representatives: Rule = {
  id: 'S19',
  name: 'representatives',
  title: both("Listed for a company's default", '因单位失信而列入个人'),
  norms: [REPRESENTATIVES],
  trigger: both(
    'a published black list with an entry by `represents`; where it is not published it may be one that only limits spending, and cannot be shown',
    '对外公布的黑名单以 `represents` 为列入条件；不公布的，可能只是限制消费的名单，无法判定',
  ),
  check: ({ scheme }) =>
    scheme.lists.flatMap((list): Hit[] => {
      if (list.colour !== 'black' || !list.entry.some((way) => way.represents !== undefined)) return [];
      const common = { at: ['lists', list.id, 'entry'], norms: [REPRESENTATIVES], cures: [['no-guilt-by-association']] };
      const what = both(
        `One enters ${named(list).en} because a company that one represents is listed.`,
        `因所代表的单位失信，法定代表人被列入${named(list).zh}。`,
      );
      if (list.published) return [{ ...common, severity: 'violates', what }];
      return [
        {
          ...common,
          severity: 'cannot-be-shown',
          what,
          open: both(
            'Whether this is the list of the dishonest, or one that only limits spending; it is not published.',
            '是失信名单，还是只限制消费的名单；该名单不对外公布。',
          ),
        },
      ];
    }),
};
