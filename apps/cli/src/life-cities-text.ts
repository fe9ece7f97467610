/** One life under several schemes, as a table. */
import { inLanguage, tellLife, type WatchedLife } from 'glasshouse';
import type { City } from './cities.ts';
import { personScheme } from './life-json.ts';
import { LIFE_WORDS } from './life-words.ts';
import { wrapText } from './run-text.ts';
import type { Terminal } from './terminal.ts';
import { fittedTo } from './wrap.ts';

/** A scheme, and the life under it. */
export interface LivedCity {
  readonly city: City;
  readonly life: WatchedLife;
}

export function citiesText(lives: readonly LivedCity[], terminal: Terminal): string {
  const { language, width } = terminal;
  const words = LIFE_WORDS[language];
  const [first] = lives as readonly [LivedCity, ...LivedCity[]];
  // Only the person's traits are told here: which scheme scores whom stands in the table.
  const told = tellLife({ ...first.life.person, scored: true }, [], null, first.city.lived.society, language);
  const rows = lives.map((lived) => rowOf(lived, terminal));
  const head = words.cityColumns;
  const table = fittedTo(terminal)([head, ...rows], { texts: [0, 4] });
  return [
    `${terminal.paint('bold', told.title)}\n${wrapText(told.traits, width, language)}`,
    [words.cities(lives.length), words.society(inLanguage(first.city.lived.society.title, language))].map((line) => wrapText(line, width, language)).join('\n'),
    table,
    wrapText(words.oneDraw, width, language),
    told.invented,
  ].join('\n\n');
}

function rowOf({ city: { title, lived }, life: { sums } }: LivedCity, { language }: Terminal): readonly string[] {
  const words = LIFE_WORDS[language];
  const scheme = personScheme(lived);
  const band = scheme?.bands.find((item) => item.id === sums.worstBand);
  const number = (x: number): string => x.toLocaleString('en').replace('-', '−');
  return [
    inLanguage(title, language),
    sums.listedFrom === null || sums.listedTo === null ? words.blank : words.fromTo(sums.listedFrom, sums.listedTo),
    number(sums.monthsListed),
    number(sums.monthsWrongly),
    sums.worstBand === null ? words.blank : band?.title === undefined ? sums.worstBand : inLanguage(band.title, language),
    number(sums.refused),
    sums.score === null || scheme === null ? words.blank : words.score(number(Math.round(sums.score)), number(scheme.ledger.start)),
  ];
}
