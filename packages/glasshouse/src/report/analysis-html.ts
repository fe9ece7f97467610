/**
 * The report of an analysis: one page that holds everything in itself.
 *
 *     invented → which invented numbers matter → the others → result by result, with pictures → all results
 *     → what it cannot show → what was varied → method
 */
import type { Language } from '../base/text.ts';
import type { Analysis } from '../sensitivity/analysis.ts';
import { generalLines, introLines, labelOf, rangeOf, summaryOf, type ToldFinding, tellFinding, tippingLines } from './analysis-told.ts';
import { escapeHtml } from './escape.ts';
import { NARROW, page, section, WIDE } from './html-page.ts';
import { chartHtml, list, said, tableHtml } from './html-parts.ts';
import { whole } from './numbers.ts';
import type { Chart, ChartOptions } from './vega/chart.ts';
import { indicesChart } from './vega/indices.ts';
import { surfaceChart } from './vega/surface.ts';
import { trendChart } from './vega/trend.ts';
import { analysisWords } from './words/analysis.ts';

export interface AnalysisPageOptions {
  /** Results that are shown with pictures, at most; the others have their numbers in a table. Default 8. */
  readonly pictured?: number | undefined;
}

/** Parameters along which a result is drawn, at most. */
const TRENDS = 2;

/** The analysis as a page. Deterministic: the same analysis gives the same text. */
export async function analysisHtml(analysis: Analysis, language: Language, { pictured = 8 }: AnalysisPageOptions = {}): Promise<string> {
  const words = analysisWords(language);
  const told = analysis.findings.map((finding) => tellFinding(finding, analysis, language));
  const summary = summaryOf(told, analysis, language);
  const varying = told.filter(({ finding }) => finding.mean !== null && finding.low !== finding.high);
  const first = varying.slice(0, pictured);
  const results: string[] = [];
  for (const [n, one] of first.entries()) results.push(await resultHtml(one, n, analysis, language));
  const rest = told.filter((one) => !first.includes(one));
  const items = (texts: readonly string[]): string => list(texts.map((text) => said(text, language)));
  const invented =
    summary.inventedVaried === 0
      ? ''
      : section(
          'invented',
          words.inventedMatter,
          summary.invented.length === 0 ? `<p>${escapeHtml(words.inventedNone(whole(summary.inventedVaried, language)))}</p>` : items(summary.invented),
        );
  const sections = [
    `<p class="kicker">${escapeHtml(words.brand)}</p><h1>${escapeHtml(words.title)}</h1>`,
    `<p class="sub">${escapeHtml(words.sentences(introLines(analysis, language)))}</p>`,
    `<p>${escapeHtml(words.within)}</p><p class="small">${escapeHtml(words.sentences([words.cannotTell, words.resampled]))}</p>`,
    invented,
    section(
      'others',
      words.othersMatter,
      (summary.others.length === 0 ? `<p>${escapeHtml(words.othersNone)}</p>` : items(summary.others)) +
        (summary.notSeen.length === 0 ? '' : `<p class="small">${said(words.notSeen(summary.notSeen), language)}</p>`),
    ),
    ...results,
    rest.length === 0 ? '' : section('all', words.all, rest.map((one) => restHtml(one, analysis, language)).join('\n')),
    section('limits', words.limits, list(words.limitsText(analysis.design.kind, analysis.replicates).map((text) => escapeHtml(text)))),
    section('varied', words.varied, variedHtml(analysis, language)),
    section(
      'method',
      words.method,
      list(words.methodText(analysis.method, whole(analysis.resamples, language), `${analysis.seed}`).map((text) => escapeHtml(text))),
    ),
  ];
  return page(
    words.title,
    language,
    `<header><p class="banner"><strong>${escapeHtml(words.invented)}</strong> ${escapeHtml(words.inventedWhy)}</p></header>\n<main>\n${sections.filter((part) => part !== '').join('\n')}\n</main>\n<footer>${escapeHtml(words.footer)}</footer>`,
  );
}

/** A result with its pictures: what it hangs on, how it goes with what matters most, and on a grid with two together. */
async function resultHtml(told: ToldFinding, n: number, analysis: Analysis, language: Language): Promise<string> {
  const make = (chart: (options: ChartOptions) => Chart | null): (Chart | null)[] => [WIDE, NARROW].map((width) => chart({ language, width, titled: false }));
  const matter = told.parameters.filter(({ found }) => found.verdict === 'matters').slice(0, TRENDS);
  const pairs = [
    make((options) => indicesChart(told, analysis, options)),
    ...matter.map(({ name }) => make((options) => trendChart(told, analysis, name, options))),
    make((options) => surfaceChart(told, options)),
  ];
  const figures: string[] = [];
  for (const [k, [wide, narrow]] of pairs.entries()) if (wide && narrow) figures.push(await chartHtml(wide, narrow, language, `result-${n + 1}-${k + 1}`));
  return section(`result-${n + 1}`, headingOf(told, language), linesHtml(told, analysis, language, 'h3') + figures.join('\n'));
}

function restHtml(told: ToldFinding, analysis: Analysis, language: Language): string {
  const { table, question } = indicesChart(told, analysis, { language });
  const numbers = table.rows.length === 0 ? '' : tableHtml(table, question, language);
  return `<h3>${said(headingOf(told, language), language)}</h3>${linesHtml(told, analysis, language, 'h4')}${numbers}`;
}

function headingOf({ name, unit }: ToldFinding, language: Language): string {
  return unit === '' ? name : analysisWords(language).ranged(name, unit);
}

function linesHtml(told: ToldFinding, analysis: Analysis, language: Language, level: 'h3' | 'h4'): string {
  const tipping = tippingLines(told, language);
  const heading = analysisWords(language).tipping;
  return `<p>${escapeHtml(analysisWords(language).sentences(generalLines(told, analysis, language)))}</p>${tipping.length === 0 ? '' : `<${level}>${escapeHtml(heading)}</${level}>${list(tipping.map((line) => escapeHtml(line)))}`}`;
}

function variedHtml(analysis: Analysis, language: Language): string {
  const words = analysisWords(language);
  const { name, grade, range } = words.columns;
  const rows = analysis.parameters.map((parameter) => [labelOf(parameter, language), words.grades[parameter.grade ?? 'none'], rangeOf(parameter, language)]);
  return tableHtml({ columns: [name, grade, range], rows }, words.varied, language);
}
