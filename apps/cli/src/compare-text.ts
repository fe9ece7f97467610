/** A comparison for the reader of a terminal: whose difference it is, the table, the persons, the limits. */
import {
  type DifferenceRow,
  differenceTable,
  type IgnoranceSummary,
  ignoranceNote,
  inLanguage,
  limits,
  measureTitle,
  type PairResult,
  personTable,
  type WorldResult,
} from 'glasshouse';
import type { CompareOptions } from './commands/compare.ts';
import { COMPARE_WORDS } from './compare-words.ts';
import { firstOf } from './run-text.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';
import { type NamedWorld, NONE, type OwnWorld, SCHEME } from './worlds.ts';
import { fittedTo, wrapText } from './wrap.ts';

export interface Compared {
  readonly own: OwnWorld;
  readonly worlds: readonly NamedWorld[];
  readonly results: readonly (WorldResult & { readonly id: string })[];
  readonly compared: readonly PairResult[];
  /** Draws of what is not known, if any were lived. */
  readonly ignorance: IgnoranceSummary | null;
  readonly options: CompareOptions;
  /** Runs that all worlds have. */
  readonly runs: number;
  readonly seconds: number;
}

export function compareText({ own, worlds, results, compared, ignorance, options, runs, seconds }: Compared, terminal: Terminal): string {
  const { language } = terminal;
  const words = COMPARE_WORDS[language];
  const title = inLanguage(own.experiment.original.title, language);
  const worldOf = (id: string): NamedWorld | undefined => worlds.find((world) => world.id === id);
  const titlesOf = (id: string): string[] => (worldOf(id)?.titles ?? []).map((text) => inLanguage(text, language));
  const lay = fittedTo(terminal);
  const line = (text: string): string => wrapText(text, terminal.width, language);
  const blocks = compared.flatMap((pair) => {
    const [of, minus] = [pair.of, pair.minus].map((id) => results.find((world) => world.id === id)?.measures ?? {});
    const rows = firstOf(pair.differences, own.experiment).flatMap((id): DifferenceRow[] => {
      const [one, other, difference] = [of?.[id], minus?.[id], pair.differences[id]];
      if (one === undefined || other === undefined || difference === undefined) return [];
      return [{ id, title: titleOf(id, own, language), of: one, minus: other, difference }];
    });
    const added = titlesOf(pair.of);
    const names = {
      of: pair.of === SCHEME ? words.scheme : words.with(added.length),
      minus: pair.minus === SCHEME ? words.scheme : pair.minus === NONE ? words.none : (titlesOf(pair.minus)[0] ?? pair.minus),
    };
    const head =
      pair.minus === SCHEME
        ? words.adds(title, words.names(added), added.length)
        : pair.minus === NONE
          ? words.againstNone(title)
          : words.against(title, words.names([names.minus]));
    const idle = (worldOf(pair.of)?.idle ?? []).map((text) => inLanguage(text, language));
    return [
      [terminal.paint('bold', line(head)), line(words.read(names.of, names.minus, runs)), ...(idle.length === 0 ? [] : [line(words.idle(idle))])].join('\n'),
      differenceTable(rows, names, language, lay, line),
      pair.persons === null ? '' : `${line(words.byPerson(runs))}\n${personTable(pair.persons, names, language, lay, line)}`,
    ];
  });
  const measures = Object.keys(compared[0]?.differences ?? {}).length;
  return [
    ...blocks,
    terminal.paint('dim', WORDS[language].everyMeasure(measures)),
    wrapText(ignoranceNote({ ignorance }, language), terminal.width, language),
    limitsText(own, terminal),
    line(
      words.identity(
        worlds.map(({ id }, n) => `${id} ${results[n]?.digest.slice(0, 8)}…`),
        options.seed,
        runs,
        own.program.persons,
        own.program.months,
        seconds,
      ),
    ),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** What a measure is called in a comparison. */
export function titleOf(id: string, { program, experiment }: OwnWorld, language: Terminal['language']): string {
  const groups = Object.fromEntries(program.names.groups.map((group) => [group, 0]));
  const firms = Object.fromEntries((program.firms?.program.names.groups ?? []).map((group) => [group, 0]));
  return measureTitle(id, { groups, enterprises: { scores: [], survival: [], regions: {}, groups: firms } }, language, experiment);
}

/** What cannot be concluded. */
export function limitsText({ experiment }: OwnWorld, terminal: Terminal): string {
  const { language } = terminal;
  const lines = limits(experiment.scheme, language).map((line) => wrapText(`- ${line}`, terminal.width, language, '  '));
  return `${terminal.paint('bold', WORDS[language].limits)}\n${lines.join('\n')}`;
}
