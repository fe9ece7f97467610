/** The Covenant on Civil and Political Rights, and declarations and principles that bind nobody. */
import type { Text } from '../../base/text.ts';
import { both, type Norm } from '../norm.ts';

const COVENANT = {
  instrument: both('International Covenant on Civil and Political Rights', '《公民权利和政治权利国际公约》'),
  binds: true,
  // Entry into force and China's standing are canonical; they were not re-read.
  status: both('in force since 23 March 1976, date remembered', '1976年3月23日生效，日期凭记忆'),
  to: both('states that are parties; China signed it in 1998 and, as remembered, has not ratified it', '缔约国；中国1998年签署，凭记忆所知尚未批准'),
  profile: 'iccpr',
  persons: true,
} as const satisfies Partial<Norm>;

function remembered(id: string, en: string, zh: string, says: Text): Norm {
  return {
    ...COVENANT,
    id,
    article: both(en, zh),
    says,
    source: {
      title: `International Covenant on Civil and Political Rights, ${en} (remembered; the text was not re-read)`,
      url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/international-covenant-civil-and-political-rights',
      seen: false,
    },
  };
}

export const DETENTION: Norm = remembered(
  'iccpr-9',
  'Art. 9',
  '第九条',
  both('Nobody is detained arbitrarily, or but on grounds and in ways laid down by law.', '不得任意拘禁；非依法定理由和程序，不得剥夺自由。'),
);

export const INABILITY: Norm = remembered(
  'iccpr-11',
  'Art. 11',
  '第十一条',
  both('Nobody is imprisoned merely for being unable to fulfil a contract. It speaks of prison only.', '不得仅因无力履行约定义务而监禁任何人。条文只说监禁。'),
);

export const MOVEMENT: Norm = {
  ...COVENANT,
  id: 'iccpr-12-3',
  article: both('Art. 12(3), with General Comment 27, paras 14 and 15', '第十二条第三款，并参第27号一般性意见第14、15段'),
  says: both(
    'Limits on movement are provided by law, necessary, the mildest that serves and proportionate; reasons are given and proceedings are quick.',
    '限制迁徙须由法律规定，确有必要，手段最轻，与目的相称；须说明理由，程序从速。',
  ),
  source: {
    title: 'Human Rights Committee, General Comment 27 on Art. 12(3) of the Covenant, paras 14 and 15',
    url: 'https://bookofauthorities.info/documents/1999/general-comment-no-27-on-the-international-covenant-on-civil-and-political-rights-freedom-of-movement-art-12-ccprc21rev-1add-9/',
    seen: true,
  },
};

export const REMEDY: Norm = remembered(
  'iccpr-2-3-14',
  'Arts. 2(3) and 14',
  '第二条第三款、第十四条',
  both(
    'Whoever is wronged has an effective remedy; rights and duties are decided after both sides are heard by somebody independent and impartial.',
    '权利受侵犯者应有有效救济；涉及权利义务的争议，由独立、无偏倚的机构公正审理。',
  ),
);

export const PRIVACY: Norm = remembered(
  'iccpr-17',
  'Art. 17',
  '第十七条',
  both('No arbitrary or unlawful interference with privacy and family, no unlawful attack on honour.', '私生活和家庭不受任意或非法干涉，名誉不受非法攻击。'),
);

export const EXPRESSION: Norm = remembered(
  'iccpr-19-21-22',
  'Arts. 19, 21 and 22',
  '第十九、二十一、二十二条',
  both('Expression, assembly and association are limited only by law and where necessary.', '表达、集会和结社只能依法在必要范围内加以限制。'),
);

export const EQUALITY: Norm = remembered(
  'iccpr-26',
  'Art. 26',
  '第二十六条',
  both('Everyone is equal before the law, without discrimination on any ground.', '法律面前人人平等，不得以任何理由歧视。'),
);

export const BASIC_NEEDS: Norm = {
  id: 'udhr-25-26',
  instrument: both('Universal Declaration of Human Rights', '《世界人权宣言》'),
  article: both('Arts. 25 and 26', '第二十五、二十六条'),
  says: both(
    'Everyone has a right to food, housing, medical care and necessary social services, and to education.',
    '人人有权获得食物、住房、医疗和必要的社会服务，并享有受教育的权利。',
  ),
  binds: false,
  status: both('a declaration of 1948, not a treaty', '1948年的宣言，不是条约'),
  to: both('all states, as a standard', '各国，作为共同标准'),
  profile: null,
  persons: true,
  source: {
    title: 'Universal Declaration of Human Rights, Arts. 25 and 26 (remembered; the text was not re-read)',
    url: 'https://www.un.org/en/about-us/universal-declaration-of-human-rights',
    seen: false,
  },
};

export const NO_SOCIAL_SCORING: Norm = {
  id: 'unesco-26',
  instrument: both('UNESCO Recommendation on the Ethics of Artificial Intelligence', '联合国教科文组织《人工智能伦理问题建议书》'),
  article: both('para 26', '第26段'),
  says: both('AI systems should not be used for social scoring or mass surveillance.', '人工智能系统不应用于社会评分或大规模监控。'),
  binds: false,
  status: both(
    'adopted in November 2021 by 193 members, China among them; a recommendation, not binding',
    '2021年11月由193个会员国（包括中国）通过；属建议，无约束力',
  ),
  to: both('member states', '会员国'),
  profile: null,
  persons: true,
  source: {
    title: 'SCMP Nov 2021; Digital Watch',
    url: 'https://www.scmp.com/tech/policy/article/3157378/un-agency-pushes-global-ai-ethics-norm-bans-use-technology-social',
    seen: true,
  },
};

export const PLAIN_INFORMATION: Norm = {
  id: 'oecd-1-3',
  instrument: both('OECD AI Principles', '经合组织《人工智能原则》'),
  article: both('1.3', '1.3'),
  says: both(
    'Those adversely affected can challenge the outcome, with plain information on the factors and the logic.',
    '受到不利影响的人，能在了解考虑因素和逻辑的基础上对结果提出质疑。',
  ),
  binds: false,
  status: both('adopted in 2019, revised in 2024; voluntary', '2019年通过，2024年修订；自愿遵守'),
  to: both('governments that adhere to it', '加入该原则的政府'),
  profile: null,
  persons: true,
  source: { title: 'OECD AI Principles 1.3, as quoted', url: 'https://linking-ai-principles.org/term/545', seen: true },
};

export const WORLD_NORMS: readonly Norm[] = [
  DETENTION,
  INABILITY,
  MOVEMENT,
  REMEDY,
  PRIVACY,
  EXPRESSION,
  EQUALITY,
  BASIC_NEEDS,
  NO_SOCIAL_SCORING,
  PLAIN_INFORMATION,
];
