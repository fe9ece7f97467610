/** A run for the reader of a terminal: the finding, the table, one life, the limits, and what to do next. */
import {
  displayWidth,
  driverLines,
  explainChanges,
  finding,
  ignoranceNote,
  inLanguage,
  limits,
  type Program,
  pad,
  type RunResult,
  table,
  tellLife,
} from 'glasshouse';
import type { Experiment } from 'glasshouse/node';
import type { Comparison } from './calibration.ts';
import type { RunCommandOptions } from './commands/run.ts';
import type { Lives } from './live.ts';
import { DEFAULTS } from './options.ts';
import type { Picked } from './pick.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { WORDS } from './words.ts';
import { fittedTo, wrapText } from './wrap.ts';

export { wrapText } from './wrap.ts';

/** The measures that a first look needs; `--json` has all. */
const FIRST = [
  'listed_share',
  'ever_listed_share',
  'wrongly_listed_share',
  'wrong_months_share',
  'missed_share',
  'months_to_exit',
  'relisted_24',
  'appeals_filed',
  'appeals_won',
  'appeal_wait',
  'denied',
  'denied_wrongly',
  'harm_rate',
  'good_rate',
  'lawful_rate',
  'benefit',
  'chilled_share',
  'means_lost',
  'mean_score',
];
/** The same of enterprises, where they live under a scheme. */
const FIRST_OF_ENTERPRISES = [
  'listed_share',
  'ever_listed_share',
  'wrongly_listed_share',
  'wrong_months_share',
  'months_to_exit',
  'relisted_24',
  'denied',
  'harm_rate',
];
/** What is shown of persons beside a scheme for enterprises. */
const FIRST_BESIDE = ['employed_share', 'harm_rate'];
/** Measures of which it is told what they hang on. */
const DRIVEN = 4;
/** Months of the one life that is told. */
const MONTHS_TOLD = 8;

export interface Shown {
  readonly name: string;
  readonly options: RunCommandOptions;
  readonly experiment: Experiment;
  readonly program: Program;
  readonly lives: Lives;
  readonly result: RunResult;
  readonly comparisons: readonly Comparison[] | undefined;
  /** The one life that is told; none where it would take too long, or without a scheme. */
  readonly picked: Picked | undefined;
}

export function runText(shown: Shown, terminal: Terminal): string {
  const { result, experiment, lives, options, comparisons, picked } = shown;
  const { language } = terminal;
  const words = WORDS[language];
  const found = finding(result, experiment.scheme, language);
  const first: RunResult = {
    ...result,
    measures: Object.fromEntries(firstOf(result.measures, experiment).flatMap((id) => (result.measures[id] ? [[id, result.measures[id]]] : []))),
  };
  const blocks = [
    [
      terminal.paint('bold', wrapText(found.headline, terminal.width, language)),
      ...[found.rest, found.range, experiment.scheme === null ? '' : explainChanges(experiment.scheme, result.run.months, language)]
        .filter((part) => part !== '')
        .map((part) => wrapText(part, terminal.width, language)),
    ].join('\n'),
    `${table(first, language, experiment, fittedTo(terminal))}\n${terminal.paint('dim', words.everyMeasure(Object.keys(result.measures).length))}`,
    doubtBlock(first, experiment, terminal),
    comparisons === undefined ? '' : calibrationText(comparisons, terminal),
    lifeBlock(shown, picked, terminal),
    `${terminal.paint('bold', words.limits)}\n${limits(experiment.scheme, language)
      .map((line) => wrapText(`- ${line}`, terminal.width, language, '  '))
      .join('\n')}`,
    words.identity(result.digest, options.seed, lives.traces.length, result.run.persons, result.run.months, result.run.engine, VERSION, lives.seconds),
    nextText(shown, picked?.life.person.index ?? 0, words.next),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** What the ranges are; where draws were lived, what the first few measures hang on most. */
function doubtBlock(first: RunResult, experiment: Experiment, terminal: Terminal): string {
  const { language, width } = terminal;
  const lines = driverLines(first, language, experiment, DRIVEN);
  return [
    wrapText(ignoranceNote(first, language), width, language),
    ...(lines.length === 0 ? [] : [terminal.paint('bold', WORDS[language].hangsOn), ...lines.map((line) => wrapText(`- ${line}`, width, language, '  '))]),
  ].join('\n');
}

/** The measures that a first look needs, by whom the scheme is about and who lives beside. */
export function firstOf(measures: Readonly<Record<string, unknown>>, { scheme, companion }: Pick<Experiment, 'scheme' | 'companion'>): string[] {
  const ofFirms = scheme?.subjects === 'enterprises' ? scheme : companion;
  if (ofFirms === null || !('enterprise.listed_share' in measures)) return FIRST;
  const lists = Object.keys(measures).filter((id) => id.startsWith('enterprise.list.'));
  const firms = [...FIRST_OF_ENTERPRISES.map((id) => `enterprise.${id}`), ...lists];
  return scheme?.subjects === 'enterprises' ? [...firms, ...FIRST_BESIDE] : [...FIRST, 'employed_share', ...firms];
}

function lifeBlock({ experiment }: Shown, picked: Picked | undefined, terminal: Terminal): string {
  const words = WORDS[terminal.language];
  if (picked === undefined) return '';
  const told = tellLife(picked.life.person, picked.life.events, experiment.scheme, experiment.society, terminal.language, MONTHS_TOLD, experiment.companion);
  const lines = told.lines.map((line) => wrapText(`  ${line}`, terminal.width, terminal.language, '    '));
  return [
    terminal.paint('bold', `${words.oneLife[picked.why]}${told.title}`),
    wrapText(told.traits, terminal.width, terminal.language),
    ...lines,
    told.invented,
  ].join('\n');
}

/** The flags that make the same run again; defaults are left out. */
function sameRun(options: RunCommandOptions): string[] {
  const flags: string[] = [];
  for (const key of ['persons', 'months', 'seed'] as const) if (options[key] !== DEFAULTS[key]) flags.push(`--${key} ${options[key]}`);
  if (options.enterprises !== undefined) flags.push(`--enterprises ${options.enterprises}`);
  if (options.society !== undefined) flags.push(`--society ${options.society}`);
  for (const safeguard of options.safeguard) flags.push(`--safeguard ${safeguard}`);
  if (!options.scheme) flags.push('--no-scheme');
  return flags;
}

function lifeCommand(name: string, options: RunCommandOptions, person: number): string {
  return ['glasshouse life', options.output ?? name, `--person ${person}`, ...(options.output === undefined ? sameRun(options) : [])].join(' ');
}

function nextText({ name, options, experiment }: Shown, person: number, next: string): string {
  const commands = experiment.scheme?.subjects === 'enterprises' ? [] : [lifeCommand(name, options, person)];
  if (options.output !== undefined) commands.push(`glasshouse reproduce ${options.output}`);
  else if (experiment.scheme !== null && !options.safeguard.includes('independent-appeal') && experiment.scheme.lists.length > 0)
    commands.push(['glasshouse run', name, '--safeguard independent-appeal', ...sameRun(options)].join(' '));
  commands.push(`glasshouse explain ${name}`);
  return commands.map((command, n) => `${n === 0 ? next : ' '.repeat(displayWidth(next))} ${command}`).join('\n');
}

/** Published against simulated, a line a target. */
export function calibrationText(comparisons: readonly Comparison[], terminal: Terminal): string {
  const { language } = terminal;
  const words = WORDS[language];
  if (comparisons.length === 0) return words.noCalibration;
  const count = (x: number): string => Math.round(x).toLocaleString('en').replace('-', '−');
  const range = (low: number | null, high: number | null): string => (low === null || high === null ? '' : ` (${count(low)} – ${count(high)})`);
  const rows = comparisons.map(({ title, published, simulated, inside }) => [
    inLanguage(title, language),
    `${count(published.value)}${range(published.low, published.high)}`,
    simulated?.value == null ? words.notReached : `${count(simulated.value)}${range(simulated.low, simulated.high)}`,
    words.inside(inside),
  ]);
  const all = [[...words.columns], ...rows];
  const widths = words.columns.map((_, c) => Math.max(...all.map((row) => displayWidth(row[c] as string))));
  const lines = all.map((row) =>
    row
      .map((cell, c) => (c === 3 ? cell : pad(cell, widths[c] as number, c === 0 ? 'end' : 'start')))
      .join('  ')
      .trimEnd(),
  );
  const notes = comparisons.flatMap(({ title, why }) =>
    why === undefined ? [] : [`  ${inLanguage(title, language)}${language === 'en' ? ': ' : '：'}${inLanguage(why, language)}`],
  );
  return [words.calibration, ...lines, ...notes].join('\n');
}
