import { both } from '../norm.ts';
import { COURT_GROUNDS } from '../norms/cn.ts';
import { INABILITY } from '../norms/world.ts';
import { type Hit, leadingTo, listsDirectly, lowers, named, type Rule } from '../rule.ts';

export const inability: Rule = {
  id: 'S18',
  name: 'inability',
  title: both('Punished for being unable', '因无力履行而受罚'),
  norms: [INABILITY, COURT_GROUNDS],
  trigger: both(
    'an indicator of a conduct that the society calls `cannot`, which takes points or lists: it violates the Covenant where detention can follow, and where another penalty can, that cannot be shown; it violates the rules of the courts where it lists directly',
    '读取社会文件中 `cannot` 类行为、并扣分或列入名单的指标：可能导致拘禁的，违反公约；可能导致其他惩戒的，无法判定；直接列入名单的，违反法院规定',
  ),
  needs: 'kinds',
  check: ({ scheme, penalties, kinds }) =>
    scheme.indicators.flatMap((item): Hit[] => {
      if (item.conduct === undefined || kinds?.get(item.conduct) !== 'cannot') return [];
      const lists = scheme.lists.some((list) => list.colour === 'black' && listsDirectly(list, item));
      if (!lists && !lowers(scheme, item)) return [];
      const name = named(item);
      const at = ['indicators', item.id];
      const cures = [['inability-to-pay']];
      const jails = penalties.some((one) => (one.liberty?.rate ?? 0) > 0 && leadingTo(scheme, one).includes(item));
      const punished = penalties.some((one) => leadingTo(scheme, one).includes(item));
      const hits: Hit[] = [];
      if (punished)
        hits.push(
          jails
            ? {
                severity: 'violates',
                at,
                norms: [INABILITY],
                what: both(`${name.en} counts what one is unable to do, and can end in detention.`, `${name.zh}把无力履行计入，并可能导致拘禁。`),
                cures: [...cures, ['basic-needs']],
              }
            : {
                severity: 'cannot-be-shown',
                at,
                norms: [INABILITY],
                what: both(`${name.en} counts what one is unable to do.`, `${name.zh}把无力履行计入。`),
                open: both(
                  'The Covenant speaks of prison, and none follows here; whether its thought reaches further is open.',
                  '公约只说监禁，此处并无监禁；其精神是否及于其他惩戒，尚无定论。',
                ),
                cures,
              },
        );
      if (lists)
        hits.push({
          severity: 'violates',
          at,
          norms: [COURT_GROUNDS],
          what: both(`${name.en} lists people who cannot perform.`, `${name.zh}把无力履行的人列入名单。`),
          cures,
        });
      return hits;
    }),
};
