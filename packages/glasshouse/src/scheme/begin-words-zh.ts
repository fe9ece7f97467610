/** The comments of a scheme to begin with, in Simplified Chinese. */
import type { BeginWords } from './begin.ts';

export const BEGIN_ZH: BeginWords = {
  head: (id, preset, file) => [
    preset === null ? `${id}：可任意改写的样例制度，其中一切都是设定。` : `${id}：由“${preset.title}”（${preset.id}）复制而来。`,
    '',
    `glasshouse check ${file}      文件是否有效；若无效，错在哪里`,
    `glasshouse explain ${file}    用平实的话讲一遍：是你的本意吗`,
    `glasshouse run ${file}        让虚构的社会在它之下生活`,
    ...(preset === null ? [] : [`glasshouse diff ${preset.id} ${file}`, '                    你改了什么']),
    '',
    '生活在其中的人都是虚构的。这里不收任何真实的人：姓名和个人记录一律拒收。',
    '改了数字，grade 也要跟着改：written（公开规则明文规定）、inferred（由报道推断）、invented（设定）。',
    'evidence 给出数字可能的范围，数字须在范围之内。',
  ],
  about: (preset) =>
    preset === null
      ? '思想实验：一条规则、一份名单、一项惩戒。请在此说明它是什么。'
      : `由“${preset.title}”（${preset.id}）复制而来的思想实验。请在此说明改了什么、为什么改。`,
  section: {
    kind: ['documented：规则依照公开文本；reconstructed：部分公开；thought-experiment：不描述任何现行制度。', '无论从何复制，你的这份都是思想实验。'],
    society: ['在它之下生活的社会：自带社会的名称（glasshouse list societies）或旁边的文件。指标采集的就是该社会的行为（conduct）。'],
    subjects: ['对谁评分：persons（个人，默认）或 enterprises（企业）。'],
    enterprises: ['同时约束企业的制度：自带制度的名称，或旁边的文件。'],
    sources: ['各种说法的出处，键名自定。没有公开页面的写 url: null。各条规则用键名注明来源。'],
    population: [
      '评分范围。scope：general（所有人）或 sector（只限 of 所列的地区、群体、年龄）。',
      'consent：automatic（自动），或 authorised（须本人同意，uptake 为同意者的比例）。',
    ],
    ledger: [
      '分数：起点、最低和最高。forget 规定如何遗忘：never（从不）、reset（每 every 个月归位）、fade（每 half_life 个月减半）、',
      'expire（valid_for 个月后失效）。clean_month：整月没有记录时加的分；clean_month_in：按等级另定。',
    ],
    indicators: [
      '采集什么。每条指标读取社会的一种行为 conduct（或 ties：与谁有关联）并形成记录。points：每条记录加减的分；set：直接定为多少分。',
      'recorded：实际发生的事有多大比例被记录，0到1。false_records：每人每月的错误记录数，所记之事本人没有做。context：属于生活的哪一方面。',
    ],
    attention: ['检查投向哪里：fixed（各处一样），或 records（以往记录多的地方），按 region（地区）或 group（群体）。'],
    bands: ['等级：从 from 起到上一级为止；最后一级没有 from，收其余分数。没有等级就写 []。'],
    lists: [
      '名单：black（失信名单）或 red（红名单）。entry：满足任一项即列入，一项之内的各个条件须同时成立（score_below、score_from、band、recorded）。',
      'exit：移出条件，同理（after：满几个月，score_from 等）。min_stay、max_stay：最短、最长月数。published：是否公开。',
    ],
    consequences: [
      '在名单上或处于某一等级期间的后果。domain：涉及什么。deny、grant：被拒、获优待的比例；means、job_loss、job_finding：倍数；fine；liberty；',
      'cuts_ties；stops：期间不发生的行为。starts、ends：运行的第几月。joint：由其他机构执行，须 sharing.joint 成立。legal_basis：法律依据，没有则为 null。severity：0到1。',
    ],
    remedies: [
      '出了错怎么办。notice：before（事前）、after（事后）或 never（不告知），及送达的概率。appeal：由 same（原机构）或 independent（独立机构）',
      '审理，window 个月内提出（null：不限），每10万人每月审 capacity 件，误列纠正率 corrects，正确列入维持率 upholds。',
      'repair：信用修复的行为。expiry：到期。review：人工复核。null：没有。',
    ],
    sharing: ['其他机构是否据此行事（joint）、记录几个月后到达（lag）、张冠李戴的比例（mixups）。'],
    governance: ['规则是否公开、本人能否看到分数、是否做过影响评估、每年最多新增几项后果（null：不限）。'],
    phases: ['中途变更的规则：从第几月起，取消（remove）、修改（change，按路径）、新增（add）什么。'],
    amnesties: ['清理记录的月份：移出名单（lists），或分数归位（scores: true）。'],
    breaches: ['在某月末有多大比例的记录外泄。它不改变任何人的状况，只作统计。'],
    calibration: ['供 run --calibration 对照的公开数字。它们说的是复制来源的那项制度；若你的制度已不同，请删去。'],
  },
};
