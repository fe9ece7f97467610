/** Who has which part in a change, as tables for a terminal; and what a change made better and worse. */
import type { Kept, Ranged, Shares } from '../attribute/shares.ts';
import type { Language } from '../base/text.ts';
import type { Difference } from '../compare/difference.ts';
import { worseDirection } from '../compare/direction.ts';
import { type Layout, PLAIN } from './aligned.ts';
import { differenceCell, differenceRange, everyRun, scaleOf, signed } from './differences.ts';
import { ignoranceText } from './table.ts';
import { tableWords } from './titles.ts';
import { differenceWords } from './words/differences.ts';
import { shareWords } from './words/shares.ts';

/**
 * The shares of all players in one measure, in aligned columns, and their sum.
 * @param columns what they are called
 * @param titles what the players are called, where that is not their id
 * @param lay how rows become lines
 */
export function shareTable(
  shares: Pick<Shares, 'players' | 'all'>,
  measure: string,
  unit: string,
  columns: { readonly player: string; readonly alone: string; readonly last: string },
  language: Language,
  titles: Readonly<Record<string, string>> = {},
  lay: Layout = PLAIN,
): string {
  return sharesIn(shares, measure, columns, (ranged) => rangedCell(ranged, unit, language), language, titles, lay);
}

/** The same table with the ranges by what is not known alone; empty where none was drawn. */
export function shareIgnoranceTable(
  shares: Pick<Shares, 'players' | 'all'>,
  measure: string,
  unit: string,
  columns: { readonly player: string; readonly alone: string; readonly last: string },
  language: Language,
  titles: Readonly<Record<string, string>> = {},
  lay: Layout = PLAIN,
): string {
  if (shares.all[measure]?.ignorance === undefined) return '';
  const scale = scaleOf(unit);
  const cell = ({ ignorance }: Ranged): string =>
    ignorance === undefined ? '' : ignoranceText(ignorance, (x) => signed(x * scale, language), tableWords(language)) || tableWords(language).noInterval;
  return sharesIn(shares, measure, columns, cell, language, titles, lay);
}

/** One row a player, one column a part. */
function sharesIn(
  shares: Pick<Shares, 'players' | 'all'>,
  measure: string,
  columns: { readonly player: string; readonly alone: string; readonly last: string },
  cell: (ranged: Ranged) => string,
  language: Language,
  titles: Readonly<Record<string, string>>,
  lay: Layout,
): string {
  const words = shareWords(language);
  const rows = Object.entries(shares.players).map(([id, of]) => {
    const share = of[measure];
    const title = titles[id] ?? id;
    return share === undefined ? [title, '', '', ''] : [title, cell(share.alone), cell(share.last), cell(share.shapley)];
  });
  const all = shares.all[measure];
  const head = [columns.player, columns.alone, columns.last, words.share];
  return lay([head, ...rows, [words.together, '', '', all === undefined ? '' : cell(all)]], { texts: [0] });
}

/** Why a change has no number, or no interval, or counts some of the runs only; empty where nothing is to be said. */
export function keptNote({ of, kept, beyond, whyNull }: Kept, language: Language): string {
  const words = shareWords(language);
  if (beyond > 0) return words.beyond(beyond, of);
  if (kept === 0) return words.noRun(whyNull);
  return [...(kept < of ? [words.leftOut(of - kept, of, whyNull)] : []), ...(kept === 1 ? [words.oneRun(of)] : [])].join(language === 'en' ? ' ' : '');
}

/** A share in one cell: an arrow, the number and its interval; or the words for not knowing. */
export function rangedCell({ value, low, high }: Ranged, unit: string, language: Language): string {
  const difference: Difference = {
    difference: { value, low, high, unit, runs: [] },
    cannot_tell: low === null || high === null || (low <= 0 && high >= 0),
    ...(value === 0 && low === 0 && high === 0 ? { same: true } : {}),
  };
  const range = difference.same || value === null ? '' : differenceRange(difference, language);
  return differenceCell(difference, language) + (range === '' ? '' : ` (${range})`);
}

/** What got better and what got worse, of the measures of which one can say so; what changed otherwise; what cannot be told. */
export function verdictLines(rows: readonly { readonly id: string; readonly title: string; readonly difference: Difference }[], language: Language): string[] {
  const words = shareWords(language);
  const apply = rows.filter(({ difference }) => difference.difference.value !== null);
  const told = apply.filter(({ difference }) => !difference.cannot_tell);
  const way = ({ id, difference }: (typeof rows)[number]): number => worseDirection(id) * Math.sign(difference.difference.value ?? 0);
  const line = (items: typeof rows, say: (items: readonly string[]) => string, numbers: boolean): string[] =>
    items.length === 0
      ? []
      : [
          say(
            items.map(({ title, difference }) =>
              numbers ? words.item(title, differenceCell(difference, language), tableWords(language).unit(difference.difference.unit)) : title,
            ),
          ),
        ];
  return [
    ...line(
      told.filter((row) => way(row) < 0),
      words.better,
      true,
    ),
    ...line(
      told.filter((row) => way(row) > 0),
      words.worse,
      true,
    ),
    ...line(
      told.filter((row) => way(row) === 0),
      words.changed,
      true,
    ),
    ...line(
      apply.filter(({ difference }) => difference.cannot_tell && difference.same !== true),
      words.cannotTell,
      false,
    ),
    ...line(
      apply.filter(({ difference }) => difference.same === true && everyRun(difference)),
      differenceWords(language).sameInEveryRun,
      false,
    ),
  ];
}
