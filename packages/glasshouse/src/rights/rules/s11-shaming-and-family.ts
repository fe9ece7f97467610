import { both } from '../norm.ts';
import { PRIVACY } from '../norms/world.ts';
import { type Hit, named, type Rule } from '../rule.ts';

export const shamingAndFamily: Rule = {
  id: 'S11',
  name: 'shaming-and-family',
  title: both('Naming, shaming, and the family', '公开曝光与株连家人'),
  norms: [PRIVACY],
  trigger: both(
    'a black list with `published: true` or a penalty in the domain `publicity`, without a `legal_basis` (of the list: of a publicity penalty on it); a penalty in the domain `family`; an indicator that reads `ties`. Publication with a basis cannot be shown',
    '黑名单 `published: true` 或 `publicity` 类惩戒，且没有 `legal_basis`（名单看其曝光类惩戒的依据）；`family` 类惩戒；读取 `ties` 的指标。有依据的公开无法判定',
  ),
  check: ({ scheme, penalties }) => {
    const norms = [PRIVACY];
    const hits: Hit[] = [];
    const arbitrary = both(
      'Whether the publication is arbitrary: what is published, about whom, for how long, and to what end.',
      '公开是否任意：公开什么、关于谁、多久、为何目的。',
    );
    const publicity = penalties.filter((item) => item.domain === 'publicity');
    for (const list of scheme.lists) {
      if (list.colour !== 'black' || !list.published) continue;
      const based = publicity.some((item) => 'list' in item.while && item.while.list === list.id && item.legal_basis !== null);
      const name = named(list);
      const common = { at: ['lists', list.id, 'published'], norms, cures: [['no-publication']] };
      hits.push(
        based
          ? {
              ...common,
              severity: 'cannot-be-shown',
              what: both(`${name.en} is published, on a basis that is named.`, `${name.zh}对外公布，并写明依据。`),
              open: arbitrary,
            }
          : { ...common, severity: 'violates', what: both(`${name.en} is published, and no law is cited for it.`, `${name.zh}对外公布，却没有援引法律。`) },
      );
    }
    for (const item of publicity) {
      const name = named(item);
      const common = { at: ['consequences', item.id], norms, cures: [['no-publication']] };
      hits.push(
        item.legal_basis === null
          ? {
              ...common,
              severity: 'violates',
              what: both(`${name.en} exposes people, and no law is cited for it.`, `${name.zh}公开曝光个人，却没有援引法律。`),
            }
          : {
              ...common,
              severity: 'cannot-be-shown',
              what: both(`${name.en} exposes people, on a basis that is named.`, `${name.zh}公开曝光个人，并写明依据。`),
              open: arbitrary,
            },
      );
    }
    for (const item of penalties) {
      if (item.domain !== 'family') continue;
      hits.push({
        severity: 'violates',
        at: ['consequences', item.id, 'domain'],
        norms,
        what: both(`${named(item).en} hits the household for what one of them did.`, `${named(item).zh}因一人之过惩戒全家。`),
        cures: [['no-guilt-by-association']],
      });
    }
    for (const item of scheme.indicators) {
      if (item.ties === undefined) continue;
      hits.push({
        severity: 'violates',
        at: ['indicators', item.id, 'ties'],
        norms,
        what: both(`${named(item).en} scores people by the standing of those near them.`, `${named(item).zh}按身边人的状况给人计分。`),
        cures: [['no-guilt-by-association']],
      });
    }
    return hits;
  },
};
