import type { Context } from '../../scheme/scheme.ts';
import { both } from '../norm.ts';
import { CATALOGUE } from '../norms/cn.ts';
import { type Hit, named, type Rule } from '../rule.ts';

/** Contexts in which local schemes were seen to add items of their own; courts and administrations make records in the others. */
const LOCAL: readonly Context[] = ['civic', 'environment', 'speech', 'association', 'family', 'health'];

export const beyondCatalogue: Rule = {
  id: 'S08',
  name: 'beyond-catalogue',
  title: both('Indicators beyond the national catalogue', '指标超出全国目录'),
  norms: [CATALOGUE],
  trigger: both(
    `an indicator of a context in which local extras were seen (${LOCAL.join(', ')}); since the catalogue is not in the file, never more than "cannot be shown"`,
    `属于地方曾自行加项的领域（${LOCAL.join('、')}）的指标；文件中没有目录，故最多为“无法判定”`,
  ),
  check: ({ scheme }) =>
    scheme.indicators.flatMap((item): Hit[] => {
      if (!LOCAL.includes(item.context)) return [];
      const name = named(item);
      return [
        {
          severity: 'cannot-be-shown',
          at: ['indicators', item.id, 'context'],
          norms: [CATALOGUE],
          what: both(`${name.en} is collected, in the context ${item.context}.`, `采集${name.zh}，属于 ${item.context} 领域。`),
          open: both('Whether the catalogue in force has it.', '现行目录是否包括这一项。'),
          cures:
            item.ties !== undefined
              ? [['no-guilt-by-association']]
              : item.context === 'speech' || item.context === 'association'
                ? [['no-speech-indicators']]
                : [],
        },
      ];
    }),
};
