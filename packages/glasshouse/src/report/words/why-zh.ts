/** Why a measure has no number, in Simplified Chinese, by what the measure says in English. */

const NOBODY = '其中一个群体没有人';

/** Sentences without their stop. */
export const WHY_ZH: Readonly<Record<string, string>> = {
  'nobody is on a black list at the end of the run': '模拟结束时没有人在黑名单上',
  'nobody was on a black list in any month': '没有人在任何一个月里上过黑名单',
  'by true records nobody would be on a black list at the end of the run': '照真实记录，模拟结束时没有人应在黑名单上',
  'nobody entered a black list': '没有人被列入黑名单',
  'nobody was followed for 24 months after leaving a black list: nobody left, or the run is too short':
    '没有人在移出黑名单后被跟踪满24个月：或无人移出，或模拟的月份太少',
  'nobody was wrongly listed in any month': '没有人在任何一个月里被误列',
  'no appeal was decided': '没有一件申诉得到处理',
  'no appeal of a wrongly listed person was decided': '被误列者的申诉没有一件得到处理',
  'nothing was refused to anybody': '没有人被拒绝过任何事',
  'nobody is under a penalty at the end of the run': '模拟结束时没有人正受惩戒',
  'nobody was under a penalty': '没有人受过惩戒',
  'no penalty was imposed': '没有施加过惩戒',
  'no good act was done, or the society has no good conduct': '没有发生公益行为，或者这个社会不含公益行为',
  'all scores or all expectations are equal, or there is no scheme, or it is a federation, whose schemes have no score in common':
    '所有人的分数或预期行为都相同，或者没有制度，或者各地制度并行、没有共同的分数',
  'the run ends before month 12, all scores or all expectations are equal then, or there is no scheme, or it is a federation, whose schemes have no score in common':
    '模拟不到第12个月，或者届时所有人的分数或预期行为都相同，或者没有制度，或者各地制度并行、没有共同的分数',
  'nobody is scored, or it is a federation, whose schemes have no score in common': '没有人被评分，或者各地制度并行、没有共同的分数',
  'the scheme has no bands, or nobody is scored': '制度没有划分等级，或者没有人被评分',
  'nobody is in one of the groups': NOBODY,
  'nobody of the reference group is on a black list at the end of the run': '模拟结束时参照群体中没有人在黑名单上',
  'nobody of the reference group is wrongly listed at the end of the run': '模拟结束时参照群体中没有人被误列',
  'nobody of one of the groups is on a black list at the end of the run, or nobody of the reference group wrongly':
    '模拟结束时其中一个群体没有人在黑名单上，或者参照群体中没有人被误列',
  'nobody of one of the groups is on a black list at the end of the run': '模拟结束时其中一个群体没有人在黑名单上',
  'nothing was refused to anybody of the reference group': '参照群体中没有人被拒绝过任何事',
  'no entry about conduct was made of anybody of the reference group': '参照群体中没有人的行为被记录过',
  'fewer than two regions have persons, or of one region no entry about conduct was made': '有人居住的地区不足两个，或者某个地区没有任何行为记录',
  'no entry was made': '没有产生任何记录',
  'a stock of entries exists only where the ledger forgets by `expire` or `reset`': '只有记录按期失效（expire）或定期清零（reset）的制度才有存量可数',
  'the run has fewer than 24 months, or no penalty was imposed in the first 12, or no harm was done in the first or last 12':
    '模拟不足24个月，或者头12个月没有施加过惩戒，或者头12个月或末12个月没有发生损害行为',
  'needs the same society without the scheme lived beside it: glasshouse compare SCHEME --against none, or glasshouse run SCHEME --baseline':
    '需要同时模拟没有这项制度的同一社会：glasshouse compare SCHEME --against none，或 glasshouse run SCHEME --baseline',
  'nothing lawful is done in the society without the scheme': '没有这项制度时，社会中也没有发生此类合法行为',
  'the means of each at the end were not kept': '没有保留每个人结束时的经济状况',
  'only a federation has several schemes under which the same lives can be lived; a large one is lived under each of them when --fragmentation asks for it':
    '只有各地制度并行时，才能让同一批人分别经历各项制度；规模较大时须用 --fragmentation 要求',
  'nobody detains an enterprise': '企业不会被拘留',
  'enterprises have no ties': '企业没有人际关系',
  'enterprises have employees, but hold no jobs': '企业有员工，自身并不就业',
  'the means of enterprises are not compared one by one': '企业的经济状况不逐一比较',
  'no enterprises live in this world': '这一情景中没有企业',
  'the breach comes after the last month of the run, or nothing is on record then': '泄露发生在模拟的月份之后，或者届时没有任何记录',
  'the breach comes after the last month of the run, or nothing is on record about the reference group':
    '泄露发生在模拟的月份之后，或者没有关于参照群体的任何记录',
};

/**
 * The reason in Chinese, without its stop; null where there is none.
 * @param why as a measure says it: one of the sentences, one with a domain in brackets, or with the group that is empty as an alternative
 */
export function whyInChinese(why: string): string | null {
  const known = WHY_ZH[why];
  if (known !== undefined) return known;
  const alone = WHY_ZH[why.replace(/, or nobody is in one of the groups$/, '')];
  if (alone !== undefined) return `${alone}，或者${NOBODY}`;
  return /^nothing was refused to anybody \(.*\)$/.test(why) ? '没有人在这方面被拒绝过' : null;
}
