import { both } from '../norm.ts';
import { PIPL_PURPOSE, PIPL_STORAGE } from '../norms/cn.ts';
import { GDPR_PURPOSE, GDPR_STORAGE } from '../norms/eu.ts';
import { type Hit, longestStay, lowers, named, type Rule } from '../rule.ts';

export const purposeAndStorage: Rule = {
  id: 'S06',
  name: 'purpose-and-storage',
  title: both('No purpose limit, no end', '目的不限、期限不定'),
  norms: [GDPR_PURPOSE, GDPR_STORAGE, PIPL_PURPOSE, PIPL_STORAGE],
  trigger: both(
    '`sharing.joint: true` with a joint penalty in a context that no indicator reads; a black list without a longest stay; a ledger with points that forgets `never`. Cannot be shown: other sharing, and a ledger that fades',
    '`sharing.joint: true` 且有联合惩戒落在无指标读取的领域；黑名单没有最长期限；计分的账 `never` 遗忘。其他共享、分数逐渐淡化的账，无法判定',
  ),
  check: ({ scheme, penalties }) => {
    const hits: Hit[] = [];
    const storage = [GDPR_STORAGE, PIPL_STORAGE];
    const read = new Set(scheme.indicators.map((item) => item.context));
    const joint = penalties.filter((item) => item.joint === true);
    if (scheme.sharing.joint && scheme.indicators.length > 0) {
      const elsewhere = joint.filter((item) => !read.has(item.context));
      const contexts = [...new Set(elsewhere.map((item) => item.context))].sort();
      const cures = [['no-joint-sanctions']];
      const common = { at: ['sharing', 'joint'], norms: [GDPR_PURPOSE, PIPL_PURPOSE], cures };
      if (elsewhere.length > 0)
        hits.push({
          ...common,
          severity: 'violates',
          what: both(
            `Data are handed to bodies that punish in other parts of life: ${contexts.join(', ')}.`,
            `数据交给其他单位，用于其他领域的惩戒：${contexts.join('、')}。`,
          ),
        });
      else
        hits.push({
          ...common,
          severity: 'cannot-be-shown',
          what: both('Data are shared with other bodies.', '数据与其他单位共享。'),
          open: both('For which purposes they were collected, and for which the others use them.', '数据为何种目的收集，其他单位又用于何种目的。'),
        });
    }
    for (const list of scheme.lists) {
      if (list.colour !== 'black' || Number.isFinite(longestStay(scheme, list))) continue;
      hits.push({
        severity: 'violates',
        at: ['lists', list.id],
        norms: storage,
        what: both(`${named(list).en} has no longest stay: a listing can last for ever.`, `${named(list).zh}没有最长期限，列入后可能一直在列。`),
        cures: [['expiry']],
      });
    }
    const scored = scheme.indicators.some((item) => lowers(scheme, item) || (item.points ?? 0) > 0 || item.set !== undefined);
    if (scored && scheme.ledger.forget.kind === 'never')
      hits.push({
        severity: 'violates',
        at: ['ledger', 'forget'],
        norms: storage,
        what: both('Points are never forgotten.', '分值永不清除。'),
        cures: [],
      });
    if (scored && scheme.ledger.forget.kind === 'fade')
      hits.push({
        severity: 'cannot-be-shown',
        at: ['ledger', 'forget'],
        norms: storage,
        what: both('Points fade, and never quite end.', '分值逐渐淡化，但没有终点。'),
        open: both('How long the entries behind them are kept.', '其背后的记录保存多久。'),
        cures: [],
      });
    return hits;
  },
};
