/** The tables of the pages, as Markdown: measures, changes, shares, the published figures, what ranges hang on, commands, a life. */

import { worseDirection } from '../../packages/glasshouse/src/compare/direction.ts';
import { beyondFourFifths, hasFourFifthsMark } from '../../packages/glasshouse/src/measures/four-fifths.ts';
import { pageWords } from '../../packages/glasshouse/src/report/page-words.ts';
import { highest, isShare, lowest } from '../../packages/glasshouse/src/report/table.ts';
import { measureTitle } from '../../packages/glasshouse/src/report/titles.ts';
import { fittedFigures, fittedNumbers } from './fitted.ts';
import { indices } from './indices.ts';
import type { Json } from './keep.ts';
import { type Language, shownAmount } from './numbers.ts';
import { type TableWords, tableWords } from './words.ts';

type Data = Readonly<Record<string, Json>>;

/** @param spec the kind of table, then what it is of */
export function table(spec: readonly string[], data: Data, language: Language): string {
  const [kind = '', from = '', ...rest] = spec;
  const words = tableWords(language);
  const of = (id: string): Json => {
    const found = data[id];
    if (found === undefined) throw new Error(`no data of "${id}"`);
    return found;
  };
  const title = (id: string): string =>
    measureTitle(id, { groups: of('point')['groups'] }, language, { society: { groups: words.groups, firms: undefined } as never });
  const tables: Readonly<Record<string, () => string>> = {
    measures: () => measures(of(from), of(rest[0] ?? ''), rest.slice(1), title, words, language),
    drivers: () => drivers(of(from), rest, title, language, words),
    calibration: () => calibration(of(from)['calibration'], words, language),
    changes: () => changes(of(from), rest, title, words, language),
    verdicts: () => verdicts(of(from), title, words),
    shares: () => shares(of(from), rest, title, words, language),
    commands: () => commands(data, words),
    life: () => life(of(from), words),
    fitted: () => fittedNumbers(of(from), language),
    figures: () => fittedFigures(of(from), language),
    indices: () => indices(of(from), rest[0] ?? '', language),
  };
  const made = tables[kind];
  if (made === undefined) throw new Error(`no table is called "${kind}"; there are ${Object.keys(tables).join(', ')}`);
  return made();
}

/** Rows of cells under a heading, as Markdown; all columns but the first and last may be set right. */
function rows(heading: readonly string[], cells: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...cells.map(line)].join('\n');
}

/** Text of numbers of a unit: shares are counted of 1,000, and no end of a range lies beyond what can be. */
function shower(
  id: string,
  unit: string,
  language: Language,
): { text: (x: number | null) => string; range: (low: number | null, high: number | null) => string } {
  const words = tableWords(language);
  const text = (x: number | null): string => (x === null ? words.none : shownAmount(x * (isShare(unit) ? 1000 : 1), language));
  const within = (x: number): number => Math.min(highest(unit), Math.max(lowest(id, unit), x));
  return {
    text,
    range: (low, high) => (low === null ? words.none : high === null ? words.orMore(text(within(low))) : words.range(text(within(low)), text(within(high)))),
  };
}

function measures(point: Json, unknown: Json, ids: readonly string[], title: (id: string) => string, words: TableWords, language: Language): string {
  const cells = ids.map((id) => {
    const { value, low, high, unit } = point['measures'][id];
    const { ignorance } = unknown['measures'][id];
    const { text, range } = shower(id, unit, language);
    const mark = hasFourFifthsMark(id) && beyondFourFifths(value) ? words.beyond : '';
    const median = ignorance?.median === undefined ? words.none : text(ignorance.median);
    return [
      title(id),
      text(value),
      range(low, high),
      median,
      ignorance ? range(ignorance.low, ignorance.high) : words.none,
      pageWords(language).unit(unit) + mark,
    ];
  });
  return rows(words.measureColumns, cells);
}

function drivers(unknown: Json, ids: readonly string[], title: (id: string) => string, language: Language, words: TableWords): string {
  const cells = ids.map((id) => {
    const found: readonly Json[] = unknown['measures'][id].ignorance?.drivers ?? [];
    const each = found.map(({ file, path, grade, rank_r2 }) =>
      words.driver(words.file(file), `\`${path}\``, words.grade(grade), shownAmount(Math.round(rank_r2 * 100), language)),
    );
    return [title(id), each.join(words.semicolon) || words.noDriver];
  });
  return rows(words.driverColumns, cells);
}

function calibration(items: readonly Json[], words: TableWords, language: Language): string {
  const millions = (x: number): string => shownAmount(x / 1e6, language);
  const cells = items.map(({ title, published, simulated, inside }) => [
    title[language],
    millions(published.value),
    words.range(millions(published.low), millions(published.high)),
    words.grade(published.grade),
    millions(simulated.value),
    words.range(millions(simulated.low), millions(simulated.high)),
    inside ? words.inside : words.outside,
  ]);
  return rows(words.calibrationColumns, cells);
}

/** What a difference comes to, with its interval; or that it cannot be told. */
function changeCell(of: Json | undefined, unit: string, words: TableWords, language: Language): string {
  if (!of || of['value'] === null) return words.none;
  const { value, low, high } = of as { value: number; low: number | null; high: number | null };
  if (value === 0 && low === 0 && high === 0) return words.nothing;
  const text = (x: number): string => shownAmount(x * (isShare(unit) ? 1000 : 1), language);
  const range = low === null || high === null ? '' : words.inBrackets(words.range(text(low), text(high)));
  return low === null || high === null || (low <= 0 && high >= 0) ? words.cannotTell(range) : `${value > 0 ? '+' : ''}${text(value)}${range}`;
}

/** All players of a change together: each measure, and whether that is for better or worse. */
function changes(found: Json, ids: readonly string[], title: (id: string) => string, words: TableWords, language: Language): string {
  const cells = ids.map((id) => {
    const of: Json = found['all'][id];
    const unit: string = found['units'][id];
    const told = of['value'] !== null && !(of['low'] <= 0 && of['high'] >= 0);
    const way = worseDirection(id) * Math.sign(of['value'] ?? 0);
    return [
      title(id),
      changeCell(of, unit, words, language),
      pageWords(language).unit(unit),
      told ? (way < 0 ? words.better : way > 0 ? words.worse : words.toJudge) : '',
    ];
  });
  return rows(words.changeColumns, cells);
}

/** What each safeguard alone makes better, and what worse. */
function verdicts(found: Json, title: (id: string) => string, words: TableWords): string {
  const names = (ids: readonly string[]): string => ids.map(title).join(words.semicolon) || words.none;
  return rows(
    words.verdictColumns,
    Object.entries<Json>(found['players']).map(([id, { better, worse }]) => [`\`${id}\``, names(better), names(worse)]),
  );
}

/** Players by measures; `alone`, `last` or `shapley` first says which part; then measures; `only=a,b` picks players. */
function shares(found: Json, [part = 'alone', ...ids]: readonly string[], title: (id: string) => string, words: TableWords, language: Language): string {
  const only = ids
    .find((id) => id.startsWith('only='))
    ?.slice(5)
    .split(',');
  const shown = ids.filter((id) => !id.startsWith('only='));
  const heading = shown.map((id) => `${title(id)}${words.inBrackets(pageWords(language).unit(found['units'][id]))}`);
  const players = Object.entries<Json>(found['players']).filter(([id]) => only === undefined || only.includes(id));
  const cells = players.map(([id, of]) => [`\`${id}\``, ...shown.map((measure) => changeCell(of[measure]?.[part], found['units'][measure], words, language))]);
  const together = [words.together, ...shown.map((measure) => changeCell(found['all'][measure], found['units'][measure], words, language))];
  return rows([words.parts[part] ?? part, ...heading], only === undefined ? [...cells, together] : cells);
}

function commands(data: Data, words: TableWords): string {
  const cells = Object.entries(data).map(([id, { command, run, digest, version }]) => [
    id,
    `\`${command}\``,
    shownAmount(run.persons, 'en'),
    String(run.months),
    run.runs === undefined ? words.oneRun : String(run.runs),
    String(run.seed),
    version,
    digest === undefined ? words.none : `\`${digest.slice(0, 16)}…\``,
  ]);
  return rows(words.commandColumns, cells);
}

function life(found: Json, words: TableWords): string {
  const kinds: readonly Json[] = found['events'];
  return rows(
    words.lifeColumns,
    kinds.map(({ month, kind, rule }) => [String(month), words.event(kind), rule ? `\`${rule}\`` : '']),
  );
}
