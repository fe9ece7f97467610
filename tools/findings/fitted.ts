/** What a calibration came to, as tables: its numbers, and the figures that they were fitted to. */
import { CALIBRATE_WORDS } from '../../apps/cli/src/calibrate-words.ts';
import type { Json } from './keep.ts';
import { type Language, shownAmount } from './numbers.ts';

const GRADES = {
  en: { written: 'written', inferred: 'inferred', invented: 'invented' },
  'zh-Hans': { written: '成文', inferred: '推断', invented: '虚构' },
} as const;
const GRADE = { en: 'Grade', 'zh-Hans': '依据' } as const;

/** Each number before and after. */
export function fittedNumbers({ parameters }: Json, language: Language): string {
  const words = CALIBRATE_WORDS[language];
  const [number = '', stated = '', ...rest] = words.parameterColumns;
  return rows(
    [number, GRADE[language], stated, ...rest],
    parameters.map(({ path, grade, stated, prior, posterior, width, moved, told, leans }: Json) => [
      `\`${path}\``,
      GRADES[language][grade as 'written'] ?? '–',
      small(stated),
      spread(prior, small, language),
      spread(posterior, small, language),
      [
        ...(told ? [] : [words.nothing]),
        ...(width < 0.9 ? [words.says(width)] : []),
        ...(moved === null ? [] : [words.moved(moved)]),
        ...(leans === null ? [] : [words.leans(leans)]),
      ].join(language === 'en' ? '; ' : '；'),
    ]),
  );
}

/** Each figure as published, before and after, in millions. */
export function fittedFigures({ targets }: Json, language: Language): string {
  const words = CALIBRATE_WORDS[language];
  const millions = (x: number): string => shownAmount(x / 1e6, language);
  return rows(
    words.targetColumns,
    targets.map(({ id, published, before, after, inside_before, inside_after }: Json) => [
      `\`${id}\``,
      spread({ median: published.value, low: published.low, high: published.high }, millions, language),
      spread(before, millions, language),
      spread(after, millions, language),
      `${words.inside(inside_before)} → ${words.inside(inside_after)}`,
    ]),
  );
}

function spread({ median, low, high }: Json, shown: (x: number) => string, language: Language): string {
  return language === 'en' ? `${shown(median)} (${shown(low)} to ${shown(high)})` : `${shown(median)}（${shown(low)}～${shown(high)}）`;
}

/** Rates a month are small: three digits, however many zeros stand before them. */
function small(x: number): string {
  return String(Number(x.toPrecision(3)));
}

function rows(heading: readonly string[], cells: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...cells.map(line)].join('\n');
}
