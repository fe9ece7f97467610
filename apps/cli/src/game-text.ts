/** Shares of a change for the reader of a terminal: a table for each measure asked for, and what changed all together. */
import { ignoranceNote, inLanguage, keptNote, shareIgnoranceTable, shareTable, shownValue, type Text, tableWords, verdictLines } from 'glasshouse';
import { limitsText, titleOf } from './compare-text.ts';
import type { Played } from './game.ts';
import { type Columns, GAME_WORDS } from './game-words.ts';
import { firstOf } from './run-text.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';
import type { OwnWorld } from './worlds.ts';
import { fittedTo, wrapText } from './wrap.ts';

export interface Told {
  readonly own: OwnWorld;
  readonly played: Played;
  /** What the columns of tables are called. */
  readonly columns: Columns;
  readonly head: string;
  /** Measures with a table each. */
  readonly measures: readonly string[];
  /** What players are called; two never alike. */
  readonly titles: Readonly<Record<string, string>>;
  /** Players that change nothing and are named only. */
  readonly idle: readonly string[];
}

export function gameText({ own, played, columns, head, measures, titles, idle }: Told, terminal: Terminal): string {
  const { language, width } = terminal;
  const words = GAME_WORDS[language];
  const { shares, plan, orders, worlds, pair, runs, active, ignorance, shapleyDrawn } = played;
  const tables = measures.flatMap((id): string[] => {
    const [from, to] = [played.nobody.measures[id], played.everyone.measures[id]];
    if (from === undefined || to === undefined) return [];
    const title = words.measure(titleOf(id, own, language), tableWords(language).unit(from.unit));
    const line = words.fromTo(title, shownValue(from, id, language), shownValue(to, id, language));
    const kept = shares.kept[id];
    const note = kept === undefined ? '' : keptNote(kept, language);
    const unknown = shareIgnoranceTable(shares, id, from.unit, columns, language, titles, fittedTo(terminal));
    return [
      [
        terminal.paint('bold', wrapText(line, width, language)),
        shareTable(shares, id, from.unit, columns, language, titles, fittedTo(terminal)),
        ...(note === '' ? [] : [wrapText(note, width, language)]),
        ...(unknown === '' ? [] : [wrapText(words.unknown(plan.kind === 'none' || shapleyDrawn), width, language), unknown]),
      ].join('\n'),
    ];
  });
  const rows = firstOf(pair.differences, own.experiment).flatMap((id) => {
    const difference = pair.differences[id];
    return difference === undefined ? [] : [{ id, title: titleOf(id, own, language), difference }];
  });
  return [
    [
      terminal.paint('bold', wrapText(head, width, language)),
      wrapText(words.read(runs), width, language),
      active.length === 0 ? words.nothing : wrapText(words.plan(plan, active.length, orders, worlds), width, language),
    ].join('\n'),
    ...(active.length === 0 ? [] : tables),
    idle.length === 0 ? '' : wrapText(words.idle(idle.map((id) => titles[id] ?? id)), width, language),
    active.length === 0
      ? ''
      : [terminal.paint('bold', words.together), ...verdictLines(rows, language).map((line) => wrapText(line, width, language, '  '))].join('\n'),
    terminal.paint('dim', WORDS[language].everyMeasure(Object.keys(pair.differences).length)),
    wrapText(ignoranceNote({ ignorance }, language), width, language),
    limitsText(own, terminal),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Titles of players by id; where two have the same, or one has none, the id stands too. */
export function titlesOf(items: readonly { readonly id: string; readonly title?: Text | undefined }[], language: Terminal['language']): Record<string, string> {
  const own = new Map(items.map(({ id, title }) => [id, title === undefined ? id : inLanguage(title, language)]));
  const twice = (title: string): boolean => [...own.values()].filter((other) => other === title).length > 1;
  return Object.fromEntries([...own].map(([id, title]) => [id, id !== title && twice(title) ? `${title} (${id})` : title]));
}
