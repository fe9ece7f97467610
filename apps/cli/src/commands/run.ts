/** `run`: lives a scheme and says what came of it. */
import type { Program, RunResult } from 'glasshouse';
import { type Comparison, compareCalibration } from '../calibration.ts';
import { EXIT, Stopped } from '../exit.ts';
import { compileLived, readExperiment, refuseUnavailable } from '../experiment.ts';
import { checkWritable, writeWhole } from '../files.ts';
import { type Lives, live } from '../live.ts';
import type { RunOptions } from '../options.ts';
import { resultOf } from '../result.ts';
import { runText } from '../run-text.ts';
import type { Terminal } from '../terminal.ts';
import { WORDS } from '../words.ts';

export interface RunCommandOptions extends RunOptions {
  readonly json: boolean;
  readonly output?: string | undefined;
  readonly report?: string | undefined;
  readonly calibration: boolean;
}

/** @returns 0, or 130 if Ctrl-C ended it early (what was finished is shown and kept) */
export async function run(name: string, options: RunCommandOptions, terminal: Terminal): Promise<number> {
  refuseUnavailable(options);
  for (const path of [options.output, options.report]) if (path !== undefined) checkWritable(path);
  const experiment = readExperiment(name, options);
  for (const warning of experiment.warnings) terminal.note(warning);
  const program: Program = compileLived(experiment, options.persons, options.months);
  const lives: Lives = await live(program, options, terminal);
  const words = WORDS[terminal.language];
  if (lives.traces.length === 0) throw new Stopped(words.nothingFinished);
  if (lives.stopped) terminal.say(words.stopped(lives.traces.length, options.runs));
  const result = resultOf(experiment, program, lives, options, experiment.warnings);
  const comparisons = options.calibration ? compareCalibration(experiment.scheme, program, lives.traces) : undefined;
  if (options.output !== undefined) writeWhole(options.output, `${JSON.stringify(shown(result, comparisons), null, 1)}\n`);
  if (options.report !== undefined) {
    const { htmlReport } = await import('glasshouse');
    writeWhole(options.report, await htmlReport(result, experiment, terminal.language));
  }
  if (options.json) terminal.print(JSON.stringify(shown(withoutFiles(result), comparisons), null, 2));
  else terminal.print(runText({ name, options, experiment, program, lives, result, comparisons }, terminal));
  for (const path of [options.output, options.report]) if (path !== undefined) terminal.note(words.saved(path));
  return lives.stopped ? EXIT.stopped : EXIT.done;
}

function shown(result: RunResult, comparisons: readonly Comparison[] | undefined): RunResult & { calibration?: readonly Comparison[] } {
  return comparisons === undefined ? result : { ...result, calibration: comparisons };
}

/** The files stand in run files only: on the screen they would bury the numbers. */
function withoutFiles({ files: _, ...result }: RunResult): RunResult {
  return result;
}
