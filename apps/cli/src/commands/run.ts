/** `run`: lives a scheme and says what came of it. */
import { htmlReport, type Program, type RunResult, tellLife } from 'glasshouse';
import type { Experiment } from 'glasshouse/node';
import type { PosteriorDraws } from 'glasshouse/sweep';
import { liveWithout, wantsBaseline } from '../baseline.ts';
import { type Comparison, compareCalibration } from '../calibration.ts';
import { EXIT, Stopped, WrongUsage } from '../exit.ts';
import { compileLived, noteBeyond, readExperiment } from '../experiment.ts';
import { checkWritable, writeWhole } from '../files.ts';
import { liveFragmentation } from '../fragmentation.ts';
import { type DrawsShown, liveIgnorance } from '../ignorance.ts';
import { interrupted } from '../interrupt.ts';
import { json } from '../json.ts';
import { type Lives, live } from '../live.ts';
import { liveOn, type OnFlags, refuseOn } from '../live-on.ts';
import type { CheckpointFlags, RunOptions } from '../options.ts';
import { type Picked, pickLife } from '../pick.ts';
import { NOT_DRAWN, resultOf, withIgnorance } from '../result.ts';
import { runText } from '../run-text.ts';
import type { Terminal } from '../terminal.ts';
import { WORDS } from '../words.ts';

export interface RunCommandOptions extends RunOptions, CheckpointFlags, OnFlags {
  readonly json: boolean;
  readonly output?: string | undefined;
  readonly report?: string | undefined;
  readonly calibration: boolean;
  /** Whether everyone is lived under each scheme of a federation, too; by default where that is quick. */
  readonly fragmentation?: boolean | undefined;
  /** Draws of what is not known; none where it is absent. */
  readonly ignorance?: number | undefined;
  /** File whose rows are the draws. */
  readonly posterior?: string | undefined;
}

/** @returns 0, or 130 if Ctrl-C ended it early (what was finished is shown and kept) */
export async function run(name: string, options: RunCommandOptions, terminal: Terminal): Promise<number> {
  for (const path of [options.output, options.report]) if (path !== undefined) checkWritable(path);
  refuseBaseline(options);
  refuseOn(options);
  const experiment = readExperiment(name, options);
  for (const warning of experiment.warnings) terminal.note(warning);
  noteBeyond(experiment, options.months, terminal);
  if (options.fragmentation === true && experiment.scheme?.parts === undefined) terminal.say(WORDS[terminal.language].noFragmentation);
  const program: Program = compileLived(experiment, options.persons, options.months, options.enterprises);
  const drawsOf = await openDraws(experiment, program, options);
  const beside = options.checkpoint === undefined && options.on === undefined && wantsBaseline(experiment, options);
  const lives: Lives =
    options.on === undefined
      ? await live(program, { ...options, ...(beside ? { portraits: true, worlds: { of: 2, before: 0 } } : {}) }, terminal)
      : await liveOn(options.on, experiment, program, options, terminal);
  const words = WORDS[terminal.language];
  if (lives.traces.length === 0) throw new Stopped(words.nothingFinished);
  if (lives.stopped) terminal.say(words.stopped(lives.traces.length, options.runs));
  const without = beside ? await liveWithout(experiment, program, lives, options, terminal) : undefined;
  if (beside && without === undefined && !lives.stopped) terminal.say(words.stoppedWithout);
  const fragmentation = interrupted() ? undefined : await liveFragmentation(experiment, program, options.fragmentation, options, terminal);
  if (drawsOf !== null && !lives.stopped && interrupted()) terminal.say(words.noDrawFinished);
  const drawn: DrawsShown =
    drawsOf === null || interrupted()
      ? { draws: null, stopped: false }
      : await liveIgnorance(experiment, program, { ...options, ...drawsOf, posterior: drawsOf.posterior, without: beside }, terminal);
  const why = drawsOf === null ? NOT_DRAWN : 'stopped before the first draw was finished';
  const result = withIgnorance(resultOf(experiment, program, lives, options, experiment.warnings, without, fragmentation), drawn.draws, why);
  const comparisons = options.calibration ? compareCalibration(experiment.scheme, program, lives.traces) : undefined;
  // A life is told to readers, not to programs.
  const picked = options.json && options.report === undefined ? undefined : pick(experiment, program, lives, options);
  if (options.output !== undefined) writeWhole(options.output, `${json(shown(result, comparisons))}\n`);
  if (options.report !== undefined) {
    writeWhole(options.report, await reportOf(result, experiment, picked, terminal.language));
  }
  if (options.json) terminal.print(json(shown(withoutFiles(result), comparisons)));
  else terminal.print(runText({ name, options, experiment, program, lives, result, comparisons, picked }, terminal));
  for (const path of [options.output, options.report]) if (path !== undefined) terminal.note(words.saved(path));
  return interrupted() ? EXIT.stopped : EXIT.done;
}

/** How many draws, and of what; null where none were asked for. @throws InvalidFile, WrongUsage, before anything is lived */
async function openDraws(
  experiment: Experiment,
  program: Program,
  options: RunCommandOptions,
): Promise<{ readonly draws: number; readonly posterior?: PosteriorDraws | undefined } | null> {
  const { ignorance: draws, posterior: file, seed } = options;
  if (file === undefined) return draws === undefined ? null : { draws };
  // Loaded where it is needed: the reader of Parquet files is not small.
  const { posteriorDraws } = await import('../posterior.ts');
  const without = options.checkpoint === undefined && wantsBaseline(experiment, options);
  const posterior = await posteriorDraws(file, experiment, program, { seed, draws, without });
  return { draws: posterior.points.length, posterior };
}

/** What was asked for by name is not left out in silence. @throws WrongUsage */
function refuseBaseline({ baseline, checkpoint, scheme }: RunCommandOptions): void {
  if (baseline !== true) return;
  if (checkpoint !== undefined)
    throw new WrongUsage('--baseline and --checkpoint do not go together: run without --checkpoint, or take the difference of two runs, one with --no-scheme.');
  if (!scheme) throw new WrongUsage('--no-scheme is the baseline itself: leave --baseline out.');
}

/** What one core does at least with the plain engine, which tells lives, where nothing was lived now that would tell. */
const PERSON_MONTHS_PER_S = 1_000_000;

function pick(experiment: Experiment, program: Program, lives: Lives, { seed, engine }: RunOptions): Picked | undefined {
  const { traces, months, seconds, threads } = lives;
  const trace = traces[0];
  // Under a scheme for enterprises no person has a life under a scheme to tell.
  if (experiment.scheme === null || experiment.scheme.subjects === 'enterprises' || program.members.length > 0 || trace === undefined) return undefined;
  const known = engine === 'plain' && months > 0;
  return pickLife(program, seed, trace, known ? (program.persons * months) / Math.max(seconds, 1e-6) / threads : PERSON_MONTHS_PER_S);
}

async function reportOf(
  result: RunResult,
  { scheme, companion, society }: Experiment,
  picked: Picked | undefined,
  language: Terminal['language'],
): Promise<string> {
  const told = picked && tellLife(picked.life.person, picked.life.events, scheme, society, language, Number.POSITIVE_INFINITY, companion);
  return htmlReport({
    result,
    scheme,
    companion,
    society,
    language,
    ...(picked && told ? { life: { person: picked.life.person.index, lines: told.months } } : {}),
  });
}

function shown(result: RunResult, comparisons: readonly Comparison[] | undefined): RunResult & { calibration?: readonly object[] } {
  if (comparisons === undefined) return result;
  return { ...result, calibration: comparisons.map(({ why, ...rest }) => ({ ...rest, ...(why === undefined ? {} : { why: why.en }) })) };
}

/** The files, and all parameters that were drawn, stand in run files only: on the screen they would bury the numbers. */
function withoutFiles({ files: _, ...result }: RunResult): RunResult {
  if (!result.ignorance) return result;
  const { parameter_list: __, posterior, ...ignorance } = result.ignorance;
  const { points: ___, ...kept } = posterior ?? {};
  return { ...result, ignorance: { ...ignorance, ...(posterior === undefined ? {} : { posterior: kept as typeof posterior }) } };
}
