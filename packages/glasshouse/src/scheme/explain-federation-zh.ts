/** The explanation of a federation in Simplified Chinese. */
import type { FederationWords, OptionWords } from './explain-federation-words.ts';

const number = new Intl.NumberFormat('zh-Hans');
const n = (x: number | string): string => number.format(Number(x));

/** Beyond so many only the first and the last are named. */
const MANY = 12;

const YES_NO = { yes: '是', no: '否' };
const OPTIONS: OptionWords = {
  forgets: { reset: '定期清零', fade: '逐渐淡化', expire: '每条记录到期失效', never: '永久保留' },
  weight: {
    takes: '只扣不加',
    much: '扣分合计超过加分的15倍',
    more: '扣分合计为加分的5至15倍',
    alike: '扣分合计不超过加分的5倍',
    adds: '加分合计多于扣分',
    none: '不加不扣',
  },
  cleanMonth: { yes: '有', no: '无' },
  low: { rewards: '只有奖励', penalties: '只有惩戒', both: '奖惩并用', nothing: '没有后果' },
  published: { yes: '公布', no: '不公布', none: '不设名单' },
  rules: { yes: '公开', no: '不公开' },
  consent: { automatic: '自动评分', authorised: '须本人授权' },
  whom: { general: '全体', sector: '部分人群' },
  appeal: { none: '无', same: '向原机构', independent: '向独立机构' },
  repair: { yes: '可以', no: '不可以' },
  joint: YES_NO,
};

export const FEDERATION_ZH: FederationWords = {
  heading: { what: '这是什么', members: '由哪些制度组成', differences: '各制度的差别', sharing: '联合惩戒与共享', sources: '资料来源' },
  counts: (regions, schemes, documented, drawn) =>
    `${n(regions)}个地区，${n(schemes)}项制度：${n(documented)}项依据公开文本和报道，${n(drawn)}项是思想实验，不代表任何地方。`,
  elsewhere: '其余地区',
  noneElsewhere: '没有列出的地区不实行任何制度。',
  member: (title, id, regions) => `${title}（${id}）：${regions.join('、')}。`,
  drawn: (ids) => `思想实验：${ids.length > MANY ? `${ids[0]} 至 ${ids.at(-1)}` : ids.join('、')}。用 glasshouse explain 加文件名可以查看其中任何一项的规则。`,
  reading: '下表列出具有各项特征的制度数；一项制度可以读取多个生活领域。所有制度都相同的特征不列出。',
  columns: ['项目', '做法', '依据公开文本', '思想实验'],
  axis: {
    start: '起始分与范围',
    forgets: '记录的遗忘',
    reads: '读取的领域',
    weight: '各项规则的分值',
    cleanMonth: '无记录月份加分',
    bands: '等级数',
    low: '得分或上名单的后果',
    published: '名单是否公布',
    rules: '规则是否公开',
    consent: '是否须同意',
    whom: '评分对象',
    appeal: '申诉',
    repair: '信用修复',
    joint: '部分惩戒由其他机构执行',
  },
  option: (axis, option) => {
    if (axis === 'start') {
      const [start, min, max] = option.split('/');
      return `${n(start ?? '')}分（${n(min ?? '')}至${n(max ?? '')}）`;
    }
    return axis === 'bands' ? `${option}档` : (OPTIONS[axis]?.[option] ?? option);
  },
  joint: (joint) => (joint ? '实行联合惩戒：制度规定由其他机构执行的惩戒，均予执行。' : '不实行联合惩戒：制度规定由其他机构执行的惩戒不起作用。'),
};
