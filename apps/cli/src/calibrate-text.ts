/** What a calibration says, as text. */
import { displayWidth, pad } from 'glasshouse';
import { NO_NARROWER, type OpenCalibration, type Spread } from 'glasshouse/sweep';
import type { CalibrationResult } from './calibrate-result.ts';
import { CALIBRATE_WORDS, type CalibrateWords } from './calibrate-words.ts';
import type { Terminal } from './terminal.ts';

/** Three digits, in full where they are thousands and more. */
export function shortNumber(x: number): string {
  const rounded = Number(x.toPrecision(3));
  return Math.abs(rounded) >= 1000 ? rounded.toLocaleString('en') : String(rounded);
}

export function calibrationText({ plan }: OpenCalibration, result: CalibrationResult, { language, paint }: Terminal): string {
  const words = CALIBRATE_WORDS[language];
  const { distance, parameters, targets, together, warnings } = result;
  const last = distance.tolerances.at(-1) ?? distance.best;
  return [
    paint('bold', words.title(result.calibration, result.scheme)),
    words.lived(result.draws, plan.replicates, plan.persons, plan.months),
    words.kept(result.kept, result.draws, result.rounds, result.effective),
    words.distance(distance.best.toPrecision(3), last.toPrecision(3)),
    `  ${distance.formula}`,
    '',
    paint('bold', words.parameters),
    ...table(
      words.parameterColumns,
      parameters.map(({ path, stated, prior, posterior, width, moved, told, leans }) => [
        path,
        stated === null ? '–' : shortNumber(stated),
        spread(prior, words),
        spread(posterior, words),
        [
          ...(told ? [] : [words.nothing]),
          ...(width < NO_NARROWER ? [words.says(width)] : []),
          ...(moved === null ? [] : [words.moved(moved)]),
          ...(leans === null ? [] : [words.leans(leans)]),
        ].join('; '),
      ]),
    ),
    ...(together.length === 0
      ? []
      : ['', words.together, ...together.map(({ one, other, rank_correlation: r }) => `  ${words.pair(one, other, r.toFixed(2))}`)]),
    '',
    paint('bold', words.targets),
    ...table(
      words.targetColumns,
      targets.map(({ id, published: { value, low, high }, before, after, inside_before: outer, inside_after: inner }) => [
        id,
        low === null || high === null ? shortNumber(value) : `${shortNumber(value)} (${words.range(shortNumber(low), shortNumber(high))})`,
        before === null ? '–' : spread(before, words),
        spread(after, words),
        outer === null || inner === null ? '–' : `${words.inside(outer)} → ${words.inside(inner)}`,
      ]),
    ),
    '',
    ...warnings.map((warning) => paint('yellow', (words.warnings[warning.kind] as (of: typeof warning) => string)(warning))),
    words.fitted,
  ].join('\n');
}

function spread({ median, low, high }: Spread, words: CalibrateWords): string {
  return `${shortNumber(median)} (${words.range(shortNumber(low), shortNumber(high))})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((_, c) => Math.max(...[head, ...rows].map((row) => displayWidth(row[c] as string))));
  return [head, ...rows].map((row) => `  ${row.map((cell, c) => pad(cell, widths[c] as number)).join('  ')}`.trimEnd());
}
