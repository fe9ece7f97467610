/** Parts of the report's page. Whatever comes from a file is escaped here. */
import type { Language, Source } from '../base/text.ts';
import { describeGrade, explainSections, explainWords, type Line } from '../scheme/explain.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { escapeHtml, linkable } from './escape.ts';
import { amount } from './numbers.ts';
import { pageWords } from './page-words.ts';
import { themed } from './palette.ts';
import { renderSvg } from './svg.ts';
import type { Cell, Chart, ChartTable } from './vega/chart.ts';

const HAN = /\p{Script=Han}/u;

/** Text of a file, marked with its language where that is not the page's. */
export function said(text: string, language: Language): string {
  const own: Language = HAN.test(text) ? 'zh-Hans' : 'en';
  const foreign = own !== language && /\p{Letter}{2}/u.test(text);
  return foreign ? `<span lang="${own}">${escapeHtml(text)}</span>` : escapeHtml(text);
}

export function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function cellText(cell: Cell, language: Language): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return said(cell, language);
  if (typeof cell === 'number') return cell !== 0 && Math.abs(cell) < 0.01 ? '&lt;&nbsp;0.01' : amount(cell, language);
  return escapeHtml(pageWords(language).range(amount(cell.low, language), amount(cell.high, language)));
}

/** A table; one with many columns becomes a stack of cards on a phone. The first cell of a row is its header. */
export function tableHtml({ columns, rows }: ChartTable, caption: string, language: Language): string {
  const stacked = columns.length > 3;
  const numeric = columns.map((_, c) => rows.some((row) => typeof row[c] === 'number' || typeof row[c] === 'object'));
  const role = (name: string): string => (stacked ? ` role="${name}"` : '');
  const head = columns
    .map((column, c) => `<th scope="col"${role('columnheader')}${numeric[c] && c > 0 ? ' class="n"' : ''}>${escapeHtml(column)}</th>`)
    .join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, c) => {
      if (c === 0) return `<th scope="row"${role('rowheader')}>${cellText(cell, language)}</th>`;
      const label = stacked ? ` data-label="${escapeHtml(columns[c] ?? '')}"` : '';
      return `<td${role('cell')}${label}${numeric[c] ? ` class="n${typeof cell === 'number' ? ' x' : ''}"` : ''}>${cell === '' ? '' : cellText(cell, language)}</td>`;
    });
    return `<tr${role('row')}>${cells.join('')}</tr>`;
  });
  return `<table${role('table')}${stacked ? ' class="stack"' : ''} aria-label="${escapeHtml(caption)}"><thead${role('rowgroup')}><tr${role('row')}>${head}</tr></thead><tbody${role('rowgroup')}>${body.join('')}</tbody></table>`;
}

/** Longer tables stay closed on paper. */
const PRINTED = 16;

/** A chart drawn twice, for wide and for narrow pages (text is never scaled), with its finding and its table. @param id of the figure, where a page has several of a kind */
export async function chartHtml(wide: Chart, narrow: Chart, language: Language, id: string = wide.id): Promise<string> {
  const words = pageWords(language);
  const how = [wide.reading, wide.spread, ...(wide.table.notes ?? [])].map((text) => escapeHtml(text)).join(language === 'en' ? ' ' : '');
  const drawings =
    wide.spec === null || narrow.spec === null
      ? ''
      : `<div class="wide">${themed(await renderSvg(wide.spec))}</div><div class="narrow">${themed(await renderSvg(narrow.spec))}</div>\n<p class="small how">${how}</p>`;
  const caption = `<figcaption><h3>${escapeHtml(wide.question)}</h3><p>${escapeHtml(wide.finding)}</p></figcaption>`;
  if (wide.table.rows.length === 0) return `<figure id="${id}">${caption}</figure>`;
  return `<figure id="${id}">${caption}
${drawings}
<details${wide.table.rows.length <= PRINTED ? ' class="short"' : ''}><summary>${escapeHtml(words.table)}</summary>${tableHtml(wide.table, wide.question, language)}</details></figure>`;
}

/** The rules in plain words, each with its grade and source. */
export function rulesHtml(scheme: Scheme, language: Language, conducts: Parameters<typeof explainSections>[2]): string {
  const skipped = new Set(['aim', 'sources']);
  const sections = explainSections(scheme, language, conducts).filter((section) => !skipped.has(section.id));
  return sections
    .map(({ heading, lines }) => `<h3>${escapeHtml(heading)}</h3>${list(lines.map((line) => said(line.text, language) + gradeHtml(line, scheme, language)))}`)
    .join('\n');
}

function gradeHtml({ graded }: Line, scheme: Scheme, language: Language): string {
  if (graded === undefined || describeGrade(graded, language) === '') return '';
  const words = explainWords(language);
  const grade = graded.grade === undefined ? '' : `<b>${escapeHtml(words.grade[graded.grade])}</b>`;
  const source = graded.source === undefined ? '' : sourceLink(graded.source, scheme.sources[graded.source], language);
  const others = Object.entries(graded.evidence ?? {}).map(
    ([name, e]) =>
      `${escapeHtml(words.evidence(name, words.grade[e.grade], words.range(e.low, e.high)))} · ${sourceLink(e.source, scheme.sources[e.source], language)}`,
  );
  const own = [grade, source].filter((part) => part !== '').join('');
  return `<div class="grade">${[own, ...others].filter((part) => part !== '').join('<br>')}</div>`;
}

function sourceLink(key: string, source: Source | undefined, language: Language): string {
  if (source === undefined) return escapeHtml(key);
  const href = linkable(source.url);
  const text = said(source.title, language);
  return href === null ? text : `<a href="${escapeHtml(href)}" rel="noreferrer noopener">${text}</a>`;
}

/** Sources, each with its address in full, so that it can be read on paper, and the passage quoted. */
export function sourcesHtml(sources: Readonly<Record<string, Source>>, language: Language): string {
  const words = pageWords(language);
  return list(
    Object.values(sources).map((source) => {
      const href = linkable(source.url);
      const address =
        href === null ? escapeHtml(source.url ?? words.noPage) : `<a href="${escapeHtml(href)}" rel="noreferrer noopener">${escapeHtml(href)}</a>`;
      const quote =
        source.quote === undefined ? '' : `<blockquote lang="${HAN.test(source.quote) ? 'zh-Hans' : 'en'}">${escapeHtml(source.quote)}</blockquote>`;
      const remembered = source.seen === false ? ` (${escapeHtml(explainWords(language).remembered)})` : '';
      return `${said(source.title, language)}${remembered}<br><span class="small">${address}</span>${quote}`;
    }),
  );
}
