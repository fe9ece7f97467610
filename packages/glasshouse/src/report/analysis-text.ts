/** An analysis for the reader of a terminal. */
import type { Language } from '../base/text.ts';
import type { Analysis } from '../sensitivity/analysis.ts';
import type { Interval } from '../sensitivity/resamples.ts';
import { type Layout, PLAIN } from './aligned.ts';
import { generalLines, introLines, summaryOf, type ToldFinding, tellFinding, tippingLines } from './analysis-told.ts';
import { spoken } from './numbers.ts';
import { analysisWords } from './words/analysis.ts';

/** How text is laid out; without it, however wide it gets. */
export interface TextLayout {
  /** Makes lines of rows. */
  readonly lay?: Layout | undefined;
  /** Breaks a sentence to the width. */
  readonly line?: ((text: string) => string) | undefined;
  /** Marks a heading. */
  readonly heading?: ((text: string) => string) | undefined;
}

/**
 * Which assumptions matter, in words and tables: invented numbers first, then every result.
 * @returns lines without an end of line at the end; blocks are parted by an empty line
 */
export function analysisText(analysis: Analysis, language: Language, layout: TextLayout = {}): string {
  const { lay = PLAIN, line = (text) => text, heading = (text) => text } = layout;
  const words = analysisWords(language);
  const told = analysis.findings.map((finding) => tellFinding(finding, analysis, language));
  const summary = summaryOf(told, analysis, language);
  const items = (texts: readonly string[]): string[] => texts.map((text) => line(`- ${text}`));
  const block = (title: string, lines: readonly string[]): string => [heading(line(title)), ...lines].join('\n');
  return [
    block(
      words.title,
      [...introLines(analysis, language), words.within, words.cannotTell, words.resampled].map((text) => line(text)),
    ),
    summary.inventedVaried === 0
      ? ''
      : block(words.inventedMatter, summary.invented.length === 0 ? [line(words.inventedNone(`${summary.inventedVaried}`))] : items(summary.invented)),
    block(words.othersMatter, summary.others.length === 0 ? [words.othersNone] : items(summary.others)),
    summary.notSeen.length === 0 ? '' : line(words.notSeen(summary.notSeen)),
    ...told.map((one) => {
      const title = one.unit === '' ? one.name : words.ranged(one.name, one.unit);
      const { mean, low, high } = one.finding;
      const hangs = mean !== null && low !== high;
      return block(title, [
        ...generalLines(one, analysis, language).map((text) => line(text)),
        ...(hangs ? [parameterTable(one, analysis, language, lay)] : []),
        ...tippingLines(one, language).map((text) => line(text)),
      ]);
    }),
    block(words.limits, items(words.limitsText(analysis.design.kind, analysis.replicates))),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The numbers of all parameters, the heaviest first. */
export function parameterTable(told: ToldFinding, { method }: Analysis, language: Language, lay: Layout = PLAIN): string {
  const words = analysisWords(language);
  const { columns } = words;
  const plain = (interval: Interval | undefined): string => {
    if (interval === undefined || interval.value === null) return words.none;
    const { low, high } = interval;
    return words.ranged(spoken(interval.value, language), low === null || high === null ? '' : words.range(spoken(low, language), spoken(high, language)));
  };
  const own = {
    sobol: [columns.first, columns.total],
    morris: [columns.muStar, columns.sigma],
    shares: [columns.share, columns.rank],
  }[method];
  const rows = told.parameters.map(({ name, graded, covered, found }) => [
    name,
    graded,
    covered,
    ...{
      sobol: [told.size(found.first), told.size(found.total)],
      morris: [told.size(found.mu_star), told.size(found.sigma)],
      shares: [told.size(found.share), plain(found.rank)],
    }[method],
    found.verdict === 'matters' ? words.directions[found.direction] : words.none,
    words.verdicts[found.verdict],
  ]);
  return lay([[columns.name, columns.grade, columns.range, ...own, columns.direction, columns.verdict], ...rows], { texts: [0] });
}
