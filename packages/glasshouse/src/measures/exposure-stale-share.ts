import { counter, shareOfRun } from './counters.ts';
import type { Measure } from './measure.ts';

export const exposureStaleShare: Measure = {
  id: 'exposure.stale_share',
  unit: 'share of months under a penalty',
  title: { en: 'Stale penalties', 'zh-Hans': '过期惩戒' },
  definition: {
    en: 'Of all months that persons spent under a penalty, the share in which some penalty still reached them through shared data although the list no longer held them.',
    'zh-Hans': '在所有受惩戒的人月中，本人已移出名单、却因数据共享未及时更新而仍受惩戒的比例。',
  },
  formula: 'Σ stale / Σ penalised',
  whyNull: 'nobody was under a penalty',
  ...shareOfRun(counter('stale'), counter('penalised')),
};
