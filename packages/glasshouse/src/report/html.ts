/**
 * The report: one page that holds everything in itself, to be read, printed and kept.
 *
 *     invented → the finding → what its authors say it is for → what happened → one life → all numbers
 *     → what it cannot show → the rules → sources → method → how to repeat it
 */
import { inLanguage, type Language } from '../base/text.ts';
import type { RunResult } from '../measures/result.ts';
import { explainChanges } from '../scheme/explain-time.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';
import { escapeHtml } from './escape.ts';
import { type Finding, finding, limits } from './finding.ts';
import { firmGroups, firmView, type Subjects, subjectsOf, withoutFirms } from './firm-view.ts';
import { NARROW, page, section, WIDE } from './html-page.ts';
import { chartHtml, list, rulesHtml, said, sourcesHtml, tableHtml } from './html-parts.ts';
import { peopleMarks } from './marks.ts';
import { whole } from './numbers.ts';
import { pageWords } from './page-words.ts';
import { themed } from './palette.ts';
import { repeatCommand } from './repeat.ts';
import { driverLines, ignoranceNote, tableRows } from './table.ts';
import { charts } from './vega/charts.ts';

/** One event of a life. */
export interface LifeLine {
  readonly month: number;
  readonly text: string;
  /** What it does to the standing, as shape and colour. */
  readonly mark?: 'listed' | 'wrongly' | 'off' | undefined;
}

export interface Life {
  readonly person: number;
  readonly lines: readonly LifeLine[];
}

export interface ReportContent {
  readonly result: RunResult;
  /** What was run, with its safeguards; null for a world without a scheme. */
  readonly scheme: Scheme | null;
  /** The scheme under which the enterprises lived beside, where the scheme names one. */
  readonly companion?: Scheme | null | undefined;
  readonly society: Society;
  readonly life?: Life | undefined;
  readonly language: Language;
}

/** The report as a page. Deterministic: the same content gives the same text. */
export async function htmlReport(content: ReportContent): Promise<string> {
  const { result, scheme, society, language, life } = content;
  const subjects = subjectsOf(scheme);
  const words = pageWords(language, subjects);
  const found = finding(result, scheme, language);
  // A scheme for enterprises is shown by what it does to them.
  const main = subjects === 'persons' ? result : firmView(result);
  const groups = subjects === 'persons' ? society : firmGroups(society);
  const name = scheme === null ? words.noScheme : inLanguage(scheme.title, language);
  const n = (x: number): string => whole(x, language);
  const wide = charts(main, scheme, groups, { language, width: WIDE, subjects, titled: false });
  const narrow = charts(main, scheme, groups, { language, width: NARROW, subjects, titled: false });
  const figures = await Promise.all(wide.map((chart, i) => chartHtml(chart, narrow[i] ?? chart, language)));
  const { run } = result;
  const sections = [
    `<p class="kicker">${escapeHtml(words.brand)}</p><h1>${escapeHtml(words.title(name))}</h1>`,
    `<p class="sub">${escapeHtml(words.sentences([words.subtitle(inLanguage(society.title, language), n(main.run.persons), n(run.months), n(run.runs)), run.safeguards.length > 0 ? words.withSafeguards(run.safeguards) : '', scheme === null ? '' : explainChanges(scheme, run.months, language)].filter((part) => part !== '')))}</p>`,
    findingHtml(found, language, subjects),
    scheme === null
      ? ''
      : section('aim', words.aim, `<p>${scheme.aim === undefined ? escapeHtml(words.noAim) : said(inLanguage(scheme.aim, language), language)}</p>`),
    figures.length === 0 ? '' : section('charts', words.questions, figures.join('\n')),
    life === undefined ? '' : section('life', words.life(`${life.person}`), lifeHtml(life, language)),
    section('numbers', words.measures, numbersHtml(content)),
    section(
      'limits',
      words.limits,
      list(limits(scheme, language).map((text) => escapeHtml(text))) +
        (result.notes.length === 0 ? '' : `<h3>${escapeHtml(words.notes)}</h3>${list(result.notes.map((note) => said(note, language)))}`),
    ),
    scheme === null
      ? ''
      : section(
          'rules',
          words.rules,
          `<p class="small">${escapeHtml(words.gradesKey)}</p>${rulesHtml(scheme, language, subjects === 'persons' ? society.conducts : (society.firms?.conducts ?? []))}`,
        ),
    section(
      'sources',
      words.sources,
      (scheme === null ? '' : `<h3>${escapeHtml(words.sourcesOfScheme)}</h3>${sourcesHtml(scheme.sources, language)}`) +
        `<h3>${escapeHtml(words.sourcesOfSociety(inLanguage(society.title, language)))}</h3>${sourcesHtml(society.sources, language)}`,
    ),
    section('method', words.method, list(words.methodText(n(run.persons), run.runs).map((text) => escapeHtml(text)))),
    section('repeat', words.repeat, repeatHtml(result, language)),
  ];
  return page(
    words.title(name),
    language,
    `<p class="banner"><strong>${escapeHtml(words.invented)}</strong> ${escapeHtml(words.inventedWhy)}</p>\n<main>\n${sections.filter((part) => part !== '').join('\n')}\n</main>\n<footer>${escapeHtml(words.footer)}</footer>`,
  );
}

function findingHtml(found: Finding, language: Language, subjects: Subjects): string {
  const { headline, rest, range, numbers } = found;
  const lines = [
    `<p class="lead">${escapeHtml(headline)}</p>`,
    rest === '' ? '' : `<p class="rest">${escapeHtml(rest)}</p>`,
    range === '' ? '' : `<p class="sub">${escapeHtml(range)}</p>`,
  ];
  return `<section aria-label="${escapeHtml(pageWords(language).finding)}">${lines.join('')}${picture(numbers, language, subjects)}</section>`;
}

/** A thousand people; left out where fewer than ten of them would be marked. */
function picture({ base, listed, wrongly }: Finding['numbers'], language: Language, subjects: Subjects): string {
  if (base !== 1000 || listed === null || listed.count < 10) return '';
  const wrong = wrongly === null || wrongly.edge !== 'about' ? 0 : Math.min(wrongly.count, listed.count);
  const n = (x: number): string => whole(x, language);
  const label = pageWords(language, subjects).marks(n(listed.count - wrong), n(wrong), n(1000 - listed.count));
  return `<figure>${themed(peopleMarks(listed.count, wrong, label))}<figcaption class="small how">${escapeHtml(label)}</figcaption></figure>`;
}

function lifeHtml({ lines }: Life, language: Language): string {
  const words = pageWords(language);
  const items = lines.map(
    ({ month, text, mark }) =>
      `<li${mark === undefined ? '' : ` class="${mark}"`}><span class="when">${escapeHtml(words.month(whole(month, language)))}</span> ${said(text, language)}</li>`,
  );
  return `<p class="small">${escapeHtml(words.lifeInvented)}</p><ol class="life">${items.join('')}</ol>`;
}

function numbersHtml({ result, scheme, companion, society, language }: ReportContent): string {
  const words = pageWords(language);
  // Enterprises without a scheme of their own have nothing to show.
  const all = typeof result.run.enterprise_scheme === 'string' ? result : withoutFirms(result);
  const rows = tableRows(all, language, { scheme, companion, society });
  const shown = rows.filter((row) => row.value !== null);
  const { measure, value, range, ignorance } = words.columns;
  const drawn = shown.some((row) => row.ignorance !== '');
  const table = {
    columns: [measure, value, range, ...(drawn ? [ignorance] : [])],
    rows: shown.map((row) => [
      words.inUnit(row.title, row.unit),
      row.shown,
      row.range || words.noInterval,
      ...(drawn ? [row.ignorance || words.noInterval] : []),
    ]),
  };
  const left = rows.length - shown.length;
  const drivers = driverLines(all, language, { scheme, companion, society });
  const hangs = drivers.length === 0 ? '' : `<h3>${escapeHtml(words.driversTitle)}</h3>${list(drivers.map((line) => said(line, language)))}`;
  return `<p class="small">${escapeHtml(ignoranceNote(result, language))}</p>${tableHtml(table, words.measures, language)}${left > 0 ? `<p class="small">${escapeHtml(words.notApplying(whole(left, language)))}</p>` : ''}${hangs}`;
}

function repeatHtml(result: RunResult, language: Language): string {
  const words = pageWords(language);
  const { run, digest, glasshouse } = result;
  const facts: readonly (readonly [string, string])[] = [
    [words.seed, `${run.seed}`],
    [words.engine, run.engine],
    [words.version, `glasshouse ${glasshouse}`],
    [words.digest, digest],
  ];
  return `<p><code class="command">${escapeHtml(repeatCommand(run, result.ignorance?.asked, result.ignorance?.posterior !== undefined))}</code></p><p>${escapeHtml(words.repeatText)}</p><dl>${facts.map(([term, fact]) => `<dt>${escapeHtml(term)}</dt><dd><code>${escapeHtml(fact)}</code></dd>`).join('')}</dl>`;
}
