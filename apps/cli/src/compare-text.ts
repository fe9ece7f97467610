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
import { firstOf, wrapText } from './run-text.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';
import { type NamedWorld, NONE, type OwnWorld, SCHEME } from './worlds.ts';

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
  const nameOf = (id: string): string => (id === SCHEME ? words.scheme : id === NONE ? words.none : id);
  const blocks = compared.flatMap((pair) => {
    const [of, minus] = [pair.of, pair.minus].map((id) => results.find((world) => world.id === id)?.measures ?? {});
    const rows = firstOf(pair.differences, own.experiment).flatMap((id): DifferenceRow[] => {
      const [one, other, difference] = [of?.[id], minus?.[id], pair.differences[id]];
      if (one === undefined || other === undefined || difference === undefined) return [];
      return [{ id, title: titleOf(id, own, language), of: one, minus: other, difference }];
    });
    const names = { of: nameOf(pair.of), minus: nameOf(pair.minus) };
    const head = pair.minus === SCHEME ? words.adds(title, names.of) : pair.minus === NONE ? words.againstNone(title) : words.against(title, names.minus);
    return [
      [terminal.paint('bold', wrapText(head, terminal.width, language)), wrapText(words.read(names.of, names.minus, runs), terminal.width, language)].join(
        '\n',
      ),
      differenceTable(rows, names, language),
      pair.persons === null ? '' : `${wrapText(words.byPerson(runs), terminal.width, language)}\n${personTable(pair.persons, names, language)}`,
    ];
  });
  const measures = Object.keys(compared[0]?.differences ?? {}).length;
  return [
    ...blocks,
    terminal.paint('dim', WORDS[language].everyMeasure(measures)),
    wrapText(ignoranceNote({ ignorance }, language), terminal.width, language),
    limitsText(own, terminal),
    words.identity(
      worlds.map(({ id }, n) => `${id} ${results[n]?.digest.slice(0, 8)}…`),
      options.seed,
      runs,
      own.program.persons,
      own.program.months,
      seconds,
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
