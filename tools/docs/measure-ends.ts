/** What the ends of each measure mean, and what it does not say: by the name of its page, for a reader of either language. */

export const ENDS: Readonly<Record<string, { readonly en: string; readonly 'zh-Hans': string }>> = {
  listed_share: {
    en: '0: nobody is on a black list at the end. 1: everybody is. It counts right and wrong listings alike; whether many or few is good is for the reader to say.',
    'zh-Hans': '0：结束时没有人在黑名单上；1：人人在列。列得对不对都算在内；多好还是少好，由读者判断。',
  },
  ever_listed_share: {
    en: '0: nobody was listed in any month. 1: everybody was at least once. It never falls with time, so compare runs of the same length only.',
    'zh-Hans': '0：始终无人被列入；1：人人至少被列入过一次。月份越多只增不减，只能比较同样长的模拟。',
  },
  wrongly_listed_share: {
    en: '0: all who are listed would be listed on true records, too. 1: none of them would. “Wrongly” is by the scheme’s own rules: a rule that punishes petitions truthfully recorded lists nobody wrongly.',
    'zh-Hans': '0：在列者依真实记录也都该在列；1：没有一个该在列。“误列”只按该制度自己的规则判断：如实记录信访并因此列入，不算误列。',
  },
  wrongly_listed: {
    en: '0: nobody is wrongly listed. Unlike the share of those listed it does not rise when rightly listed people leave; it is small wherever few are listed.',
    'zh-Hans': '0：没有人被误列。与“在列者中的误列率”不同，正确列入的人离开时它不会上升；在列的人少，它自然也小。',
  },
  wrong_months_share: {
    en: '0: no month on a list was a wrong one. 1: every one was. Long stays weigh more than short ones, so late correction shows here.',
    'zh-Hans': '0：在列的月份没有一个是误列；1：全部是误列。时间越长权重越大，纠正得迟会在这里显出来。',
  },
  missed_share: {
    en: '0: the list holds all whom true records would put on it. 1: it holds none of them. Near 1 means that who is listed is mostly a matter of who gets recorded.',
    'zh-Hans': '0：依真实记录该列的都列了；1：一个也没有列。接近1，说明谁被列入主要取决于谁被记录。',
  },
  months_to_exit: {
    en: 'Small: half of all stays end soon. Large: they last. No number is shown where half of the stays outlast the run: then the median is later than the run could follow, not missing by chance.',
    'zh-Hans': '数小：半数人很快移出；数大：久留。若半数以上的在列时间长于模拟时间，就没有数字：中位数在可观察的时间之外，并不是偶然缺失。',
  },
  relisted_24: {
    en: '0: nobody who left is back on the same list within 24 months. 1: all are.',
    'zh-Hans': '0：移出后24个月内无人再次列入同一名单；1：全部再次列入。',
  },
  appeals_filed: {
    en: '0: none of the wrongly listed ever objects. 1: all do. Near 0 says nothing about how many errors there are: who is not told cannot object.',
    'zh-Hans': '0：被误列的人没有一个提出申诉；1：全都申诉。接近0并不表示差错少：没有被告知的人无从申诉。',
  },
  appeals_won: {
    en: '0: no decided appeal succeeds. 1: all do. It mixes appeals of the rightly and the wrongly listed: a low share can mean a strict body, or that few who appeal are wrongly listed.',
    'zh-Hans': '0：没有一件申诉成功；1：件件成功。它把对的、错的列入混在一起：低，可能是审查严，也可能是申诉者中误列的少。',
  },
  'appeals_won.wrongly': {
    en: '0: no wrongly listed person who is decided on gets off by it. 1: all do; what remains below 1 is error of the remedy.',
    'zh-Hans': '0：被误列者的申诉没有一件使其移出；1：件件移出。与1的差距，就是救济本身的差错。',
  },
  appeal_wait: {
    en: '0: decided in the month of filing. Those still waiting at the end are not in it, so in a growing queue the true wait is longer than shown.',
    'zh-Hans': '0：当月提出、当月决定。结束时仍在等待的不计入，所以积压越来越多时，真实的等待比这个数更长。',
  },
  denied: {
    en: '0: nothing is refused. There is no upper end: it grows with the number listed, what is refused to them, and how often people try.',
    'zh-Hans': '0：什么也没有被拒。没有上限：在列的人越多、限制越多、尝试越频繁，数字越大。',
  },
  'denied.wrongly': {
    en: '0: every refusal would have come about on true records, too. 1: none would.',
    'zh-Hans': '0：每一次被拒依真实记录也会发生；1：没有一次该发生。',
  },
  'denied.<domain>': {
    en: 'As of all refusals, in one domain. How often people try is the society’s assumption, so two domains compare rules only together with that.',
    'zh-Hans': '同“被拒”，只看一个领域。人们多常尝试是社会文件里的假设，比较两个领域时要一并考虑。',
  },
  penalised_share: {
    en: '0: nobody is under a penalty at the end. 1: everybody is. A mild and a severe penalty count alike.',
    'zh-Hans': '0：结束时无人受惩戒；1：人人受惩戒。轻重惩戒同样计一。',
  },
  wrongly_penalised_share: {
    en: '0: every penalty would be in force on true records, too. 1: everybody under a penalty has one that would not.',
    'zh-Hans': '0：惩戒依真实记录也都成立；1：受惩戒者个个都有不该有的惩戒。',
  },
  liberty_months: {
    en: '0: nobody is detained. 12 000 would be everybody, all the time.',
    'zh-Hans': '0：无人被拘留；12000相当于所有人一直被拘留。',
  },
  ties_cut: {
    en: '0: nobody turns away from anybody because of a standing. Only rules with `cuts_ties` bring it about; that nobody cuts ties elsewhere is an assumption.',
    'zh-Hans': '0：没有人因对方的等级或名单而断绝往来。只有规则写了 `cuts_ties` 才会发生；其他制度下没有，是假设。',
  },
  employed_share: {
    en: '0: nobody works at the end. 1: everybody does. Hold it against the world without the scheme: most of it is the society’s own rate.',
    'zh-Hans': '0：结束时无人就业；1：人人就业。数值大半来自社会本身，应与没有该制度的情景对照。',
  },
  harm_rate: {
    en: '0: no harm is done. It counts what is really done, recorded or not, so it does not fall when people are merely recorded less.',
    'zh-Hans': '0：没有损害行为。数的是实际发生的，不论是否被记录；单是记录变少，它不会下降。',
  },
  good_rate: {
    en: '0: nothing good is done. Acts for the points only are in it; see the hollow share.',
    'zh-Hans': '0：没有公益行为。只为加分而做的也算在内，参看“走过场的公益”。',
  },
  hollow_share: {
    en: '0: no good act was done for the points only. 1: all were. How many of the extra acts are hollow is an assumption of the society.',
    'zh-Hans': '0：没有只为加分而做的；1：全是。多出来的行为中有多少只是走过场，由社会文件假设。',
  },
  lawful_rate: {
    en: '0: nobody posts, petitions or gathers any more. By itself it is mostly the society’s assumption; its change against the world without the scheme is the chilled share.',
    'zh-Hans': '0：再没有人发帖、信访、集会。数值本身主要来自社会的假设；与没有该制度时相比的变化，见“寒蝉效应”。',
  },
  goodhart: {
    en: '−1: the score ranks people exactly by the harm they would be expected to do, least harm highest. 0: it says nothing about it. Above 0: it ranks the wrong way round.',
    'zh-Hans': '−1：分数高低与预期损害恰好相反，排序完全符合行为；0：分数说明不了行为；大于0：排反了。',
  },
  'goodhart.start': {
    en: 'Read as `goodhart`, at the end of month 12. The two differ by what people, entries and forgetting did since.',
    'zh-Hans': '读法同 `goodhart`，取第12个月末的值。两者之差，是此后人的适应、新记录和遗忘造成的。',
  },
  mean_score: {
    en: 'Between the ledger’s `min` and `max`. A high mean says that points are easily had, not that people are good; scores of two schemes have no unit in common.',
    'zh-Hans': '在分数的下限 `min` 和上限 `max` 之间。平均分高只说明分好挣，不说明人好；两套制度的分数没有共同单位。',
  },
  wrongly_banded_share: {
    en: '0: nobody is in a lower band than true records give. 1: everybody scored is. Bands that are too high are not counted.',
    'zh-Hans': '0：没有人的等级低于真实记录应得；1：被评分者全都偏低。等级偏高的不算。',
  },
  'band.<band>': {
    en: '0: nobody scored is in that band at the end. 1: everybody is. In a world whose scheme has no such band it is 0.',
    'zh-Hans': '0：结束时该等级没有人；1：被评分者全在该等级。没有这个等级的情景里为0。',
  },
  'list.<list>': {
    en: '0: the list is empty at the end. 1: everybody is on it. Red lists are shown, too.',
    'zh-Hans': '0：结束时名单是空的；1：人人在列。红名单也这样列出。',
  },
  'group_gap.<group>': {
    en: 'Ratios: 1 is the same in both groups, above 1 more falls on the group named, below 1 less. Differences: 0 is the same. Beyond 5/4 or 4/5 a ratio carries a mark, which is no verdict. Equal numbers do not show that a scheme treats groups alike, and a gap does not say whether conduct, recording or means brought it about.',
    'zh-Hans':
      '比值：1为两组相同，大于1说明所指群体承受更多，小于1更少。差值：0为相同。比值大于5/4或小于4/5时加标记，标记不是结论。数字相等不证明制度对各群体一视同仁；有差距也没有说明来自行为、记录还是经济能力。',
  },
  'region_gap.recorded': {
    en: '1: every region has the same entries a person. There is no upper end. With few entries chance alone lifts it above 1.',
    'zh-Hans': '1：各地人均记录一样多。没有上限；记录很少时，单是偶然也会使它大于1。',
  },
  exposure: {
    en: '0: nothing is entered. There is no upper end. Good entries count like bad ones: it is about how much is written down.',
    'zh-Hans': '0：没有任何记录。没有上限。好事坏事都算：它量的是写下了多少。',
  },
  'exposure.false_share': {
    en: '0: every entry is about something that was done. 1: none is.',
    'zh-Hans': '0：条条属实；1：没有一条属实。',
  },
  'exposure.held': {
    en: '0: nothing counts any more at the end. Large: much is kept for long.',
    'zh-Hans': '0：结束时没有仍然计分的记录；数大：记得多、留得久。',
  },
  'exposure.entry_years': {
    en: '0: nothing was ever held. It adds up over the run, so compare runs of the same length only.',
    'zh-Hans': '0：从未留存记录。它随时间累加，只能比较同样长的模拟。',
  },
  'exposure.stale_share': {
    en: '0: penalties end with the listing. 1: every month under a penalty was one after the listing had ended.',
    'zh-Hans': '0：移出名单，惩戒即止；1：受惩戒的月份全在移出之后。',
  },
  'breach.<breach>': {
    en: '0: nothing gets out. 1 000: something about everybody does. The shares say what those exposed have on record; which records get out is taken not to depend on what stands in them. The ratio of groups is 1 where both are exposed alike.',
    'zh-Hans': '0：什么也没有外泄；1000：人人都有信息外泄。各比例说明被外泄者的记录是什么样的；哪些记录外泄，假设与内容无关。群体之比为1，表示两组同样暴露。',
  },
  opacity: {
    en: '0: everybody penalised was told with reasons by the end of that month. 1: nobody was.',
    'zh-Hans': '0：受惩戒者当月内都被告知并说明理由；1：没有一个。',
  },
  creep: {
    en: '1: a harm draws as many penalties in the last year as in the first. Above 1: more. Below 1: fewer. It rises also when more old listings are still in force.',
    'zh-Hans': '1：末年与首年每次损害招致的惩戒一样多；大于1：更多；小于1：更少。旧的列入仍在生效时，它也会上升。',
  },
  cost: {
    en: '0: no work. Pieces of work are counted, not hours or money: an entry made by a machine counts like a hearing.',
    'zh-Hans': '0：没有工作量。数的是件数，不是工时或经费：机器记一条与开一次听证同样计一。',
  },
  'cost.entries': {
    en: '0: nothing is entered. It is the same number as `exposure`, read as work.',
    'zh-Hans': '0：没有记录。与 `exposure` 是同一个数，这里当作工作量来读。',
  },
  'cost.reviews': { en: '0: nobody looks at an entry before it counts.', 'zh-Hans': '0：记录生效前没有人看过。' },
  'cost.appeals': { en: '0: no appeal is decided: there is none, or none gets through.', 'zh-Hans': '0：没有决定过申诉：没有申诉，或者没有轮到。' },
  benefit: {
    en: 'Below 0: less harm than without the scheme, which is what it claims. 0: no change. Above 0: more harm. People here answer to points and nearness of bounds, not to severity, so that harsher penalties bring nothing is an assumption.',
    'zh-Hans':
      '小于0：损害比没有制度时少，即所声称的效益；0：没有变化；大于0：更多。模型里的人只对分数和离界限的远近有反应，对惩戒轻重没有，所以“加重惩戒不增加效益”是假设。',
  },
  chilled_share: {
    en: '0: as much lawful conduct as without the scheme. 1: none is left. Below 0: more than without.',
    'zh-Hans': '0：合法行为与没有制度时一样多；1：一点不剩；小于0：反而更多。',
  },
  means_lost: {
    en: '0: on average nobody has less for it. 1: the whole of a mean person’s means. Below 0: people have more. Gains of some hide losses of others.',
    'zh-Hans': '0：平均来说没有人因此变少；1：失去的相当于平均水平的全部；小于0：反而更多。有人得、有人失，会互相抵消。',
  },
  'means_lost.decile': {
    en: '0: fewer than a tenth lose anything. Above the mean loss it shows how unevenly losses fall.',
    'zh-Hans': '0：有损失的人不到十分之一。它比平均损失高出多少，说明损失有多集中。',
  },
  fragmentation: {
    en: '0: every life is treated alike wherever it is lived. Near 1: treatment is a matter of place. With three outcomes it cannot exceed 2/3.',
    'zh-Hans': '0：同一段人生到哪里待遇都一样；越大，待遇越取决于身在何处。结果只有三种，最大为2/3。',
  },
};
