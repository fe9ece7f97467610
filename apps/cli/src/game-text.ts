/** Shares of a change for the reader of a terminal: a table for each measure asked for, and what changed all together. */
import { type Kind, pageWords, type Shares, shareTable, shownValue, verdictLines } from 'glasshouse';
import { limitsText, titleOf } from './compare-text.ts';
import type { Played } from './game.ts';
import { GAME_WORDS } from './game-words.ts';
import { firstOf, wrapText } from './run-text.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';
import type { OwnWorld } from './worlds.ts';

export interface Told {
  readonly own: OwnWorld;
  readonly played: Played;
  readonly kind: Kind | 'safeguards';
  readonly head: string;
  /** Measures with a table each. */
  readonly measures: readonly string[];
  /** Players that change nothing and are named only. */
  readonly idle: readonly string[];
}

export function gameText({ own, played, kind, head, measures, idle }: Told, terminal: Terminal): string {
  const { language, width } = terminal;
  const words = GAME_WORDS[language];
  const { shares, plan, orders, worlds, pair, runs, active } = played;
  const tables = measures.flatMap((id): string[] => {
    const [from, to] = [played.nobody.measures[id], played.everyone.measures[id]];
    if (from === undefined || to === undefined) return [];
    const title = words.measure(titleOf(id, own, language), pageWords(language).unit(from.unit));
    const line = `${title}: ${words.fromTo(shownValue(from, id, language), shownValue(to, id, language))}`;
    const why = shares.all[id]?.why;
    return [
      [
        terminal.paint('bold', line),
        shareTable(withTitles(shares, kind, words.faults), id, from.unit, words.columns[kind], language),
        ...(why ? [why] : []),
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
    idle.length === 0 ? '' : wrapText(words.idle(idle), width, language),
    active.length === 0
      ? ''
      : [terminal.paint('bold', words.together), ...verdictLines(rows, language).map((line) => wrapText(line, width, language, '  '))].join('\n'),
    terminal.paint('dim', WORDS[language].everyMeasure(Object.keys(pair.differences).length)),
    wrapText(words.doubt, width, language),
    limitsText(own, terminal),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Faults have words of their own; everything else goes by its id. */
function withTitles(shares: Shares, kind: Told['kind'], faults: Readonly<Record<string, string>>): Shares {
  if (kind !== 'faults') return shares;
  return { ...shares, players: Object.fromEntries(Object.entries(shares.players).map(([id, of]) => [faults[id] ?? id, of])) };
}
