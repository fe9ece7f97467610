/** What a measure hangs on, as a table: the two indices of each number that was varied, the heaviest first. */
import type { Json } from './keep.ts';
import { type Language, shownAmount } from './numbers.ts';

const WORDS = {
  en: {
    head: ['number', 'grade', 'range', 'with others (total index)', 'alone (first index)', ''],
    verdicts: { matters: 'matters', little: 'matters little', 'cannot-tell': 'cannot tell' } as Readonly<Record<string, string>>,
    grades: { written: 'written', inferred: 'inferred', invented: 'invented' } as Readonly<Record<string, string>>,
    to: ' to ',
  },
  'zh-Hans': {
    head: ['数值', '依据', '范围', '连同其他（总指数）', '单独（一阶指数）', ''],
    verdicts: { matters: '有影响', little: '影响很小', 'cannot-tell': '无法判断' } as Readonly<Record<string, string>>,
    grades: { written: '成文', inferred: '推断', invented: '虚构' } as Readonly<Record<string, string>>,
    to: ' 至 ',
  },
} as const;

/** @param kept the analysis of a page's data @param measure whose */
export function indices(kept: Json, measure: string, language: Language): string {
  const words = WORDS[language];
  const percent = (x: number): string => `${shownAmount(x * 100, language)} %`;
  const interval = ({ value, low, high }: Json): string => (value === null ? '–' : `${percent(value)} (${percent(low)}${words.to}${percent(high)})`);
  const found = kept['findings'][measure];
  if (found === undefined) throw new Error(`no analysis of "${measure}"`);
  const cells = [...found.parameters]
    .sort((a: Json, b: Json) => b['total'].value - a['total'].value)
    .map(({ name, title, grade, low, high, total, first, verdict }: Json) => [
      `${title?.[language] ?? ''} \`${name}\``.trim(),
      words.grades[grade] ?? '–',
      `${shownAmount(low, language)}${words.to}${shownAmount(high, language)}`,
      interval(total),
      interval(first),
      words.verdicts[verdict] ?? verdict,
    ]);
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(words.head), line(words.head.map(() => '---')), ...cells.map(line)].join('\n');
}
