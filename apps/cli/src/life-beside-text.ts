/** One life in several worlds, beside each other in time. */
import { displayWidth, pad, tellLife, type WatchedLife } from 'glasshouse';
import { titleOfWorld, type World } from './beside.ts';
import { personScheme } from './life-json.ts';
import { LIFE_WORDS } from './life-words.ts';
import { wrapText } from './run-text.ts';
import type { Terminal } from './terminal.ts';
import { columns, equalColumns, grid, WIDEST } from './wrap.ts';

/** A world, and the life in it. */
export interface LivedWorld {
  readonly world: World;
  readonly life: WatchedLife;
}

/** @param partsAt the first month in which some world differs from the first; null if none does */
export function besideText(lives: readonly LivedWorld[], partsAt: number | null, terminal: Terminal): string {
  const { language } = terminal;
  const width = Math.min(terminal.width, WIDEST);
  const words = LIFE_WORDS[language];
  const told = lives.map(({ world: { lived }, life }) =>
    tellLife(life.person, life.events, personScheme(lived), lived.society, language, Number.POSITIVE_INFINITY, lived.companion),
  );
  const texts = told.map(({ months }) => new Map(months.map(({ month, text }) => [month, text])));
  const months = [...new Set(texts.flatMap((world) => [...world.keys()]))].sort((a, b) => a - b);
  const titles = lives.map(({ world }) => titleOfWorld(world, language, words.none, words.withSafeguards));
  const index = lives[0]?.life.person.index ?? 0;
  const heads = titles.map((title) => words.column(title, index));
  const same = (month: number): string => texts[0]?.get(month) ?? words.blank;
  const line = (month: number): string => wrapText(`  ${words.month(month)}  ${same(month)}`, width, language, '    ');
  const before = months.filter((month) => partsAt === null || month < partsAt).map(line);
  const after = partsAt === null ? [] : months.filter((month) => month >= partsAt);
  const labels = Math.max(0, ...after.map((month) => displayWidth(words.month(month))));
  const widths = equalColumns(labels, lives.length, width);
  const onlyStanding = partsAt !== null && texts.every((world) => world.get(partsAt) === texts[0]?.get(partsAt));
  const fit = (text: string): string => wrapText(text, width, language);
  const blocks = [
    `${terminal.paint('bold', told[0]?.title ?? '')}\n${fit(told[0]?.traits ?? '')}`,
    partsAt === null
      ? [fit(words.neverPart), ...(before.length === 0 ? [`  ${words.nothing}`] : before)].join('\n')
      : [
          ...(before.length === 0 ? [] : [fit(words.before), ...before, '']),
          terminal.paint('bold', words.part(partsAt)),
          ...(onlyStanding ? [fit(words.standing)] : []),
        ].join('\n'),
    partsAt === null ? '' : widths === null ? stacked(after, texts, titles, terminal) : sideBySide(after, texts, heads, widths, terminal),
    `${words.sums}\n${sumsText(lives, heads, terminal)}`,
    fit(told[0]?.invented ?? ''),
  ];
  return [fit(words.worlds(lives.length)), ...blocks].filter((block) => block !== '').join('\n\n');
}

type Texts = readonly ReadonlyMap<number, string>[];

/** A column a world. */
function sideBySide(months: readonly number[], texts: Texts, heads: readonly string[], widths: readonly number[], { language }: Terminal): string {
  const words = LIFE_WORDS[language];
  const rule = widths.slice(1).map((cells) => '─'.repeat(cells));
  return [
    ...columns(['', ...heads], widths, language),
    ...columns(['', ...rule], widths, language),
    ...months.flatMap((month) => columns([words.month(month), ...texts.map((world) => world.get(month) ?? words.blank)], widths, language)),
  ].join('\n');
}

/** A month after the other, and within it a world after the other. */
function stacked(months: readonly number[], texts: Texts, titles: readonly string[], { language, width }: Terminal): string {
  const words = LIFE_WORDS[language];
  return months
    .map((month) => {
      const all = texts.map((world) => world.get(month) ?? words.blank);
      const parts = all.every((text) => text === all[0])
        ? [`  ${words.everywhere(all[0] as string)}`]
        : all.map((text, n) => `  ${words.cityCell(titles[n] as string, text)}`);
      return [words.month(month), ...parts.map((part) => wrapText(part, width, language, '    '))].join('\n');
    })
    .join('\n');
}

/** What each life came to: a row a world where that fits, else a block a world. */
function sumsText(lives: readonly LivedWorld[], heads: readonly string[], terminal: Terminal): string {
  const { language, width } = terminal;
  const { rows } = LIFE_WORDS[language];
  const values = lives.map(({ life }) => rows.map((row) => row.of(life.sums)));
  const label = Math.max(...rows.map(({ title }) => displayWidth(title)));
  const widths = equalColumns(label, lives.length, width);
  if (widths !== null) {
    const table = rows.map(({ title }, r) => columns([title, ...values.map((world) => world[r] ?? '')], widths, language).join('\n'));
    return [...columns(['', ...heads], widths, language), ...table].join('\n');
  }
  const fits = grid([['', ...rows.map(({ title }) => title)], ...heads.map((head, n) => [head, ...(values[n] ?? [])])], width, language, 24);
  if (fits !== null) return fits.join('\n');
  return heads
    .map((head, n) => [wrapText(`  ${head}`, width, language, '  '), ...rows.map(({ title }, r) => `    ${pad(title, label)}  ${values[n]?.[r]}`)].join('\n'))
    .join('\n');
}
