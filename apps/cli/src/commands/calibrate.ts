/** `calibrate`: fits named numbers to published figures. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Calibrated, calibrateHere, encodePosterior, writeWhole } from '@glasshouse/sweep';
import { DISK } from 'glasshouse/node';
import { type OpenCalibration, openCalibration } from 'glasshouse/sweep';
import { calibrationResult } from '../calibrate-result.ts';
import { calibrationText } from '../calibrate-text.ts';
import { CALIBRATE_WORDS } from '../calibrate-words.ts';
import { fileText } from '../examples.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import { checkWritable } from '../files.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { json } from '../json.ts';
import { endWithParent } from '../parent.ts';
import { showProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

export interface CalibrateOptions {
  readonly output?: string | undefined;
  /** A folder in which the runs of each round are kept. */
  readonly keepRuns?: string | undefined;
  readonly jobs: number;
  readonly engine: 'plain' | 'compiled';
  readonly json: boolean;
}

/** @returns 0; 130 if Ctrl-C ended it early */
export async function calibrate(file: string, options: CalibrateOptions, terminal: Terminal): Promise<number> {
  if (options.output !== undefined) checkWritable(options.output);
  const words = CALIBRATE_WORDS[terminal.language];
  const opened = openCalibration(DISK, { file, text: planText(file) });
  for (const warning of opened.warnings) terminal.note(warning);
  endWithParent();
  const started = performance.now();
  const done = await live(opened, options, terminal);
  if (done === null) {
    terminal.say(words.stopped(options.keepRuns));
    return EXIT.stopped;
  }
  const { output } = options;
  const bytes = encodePosterior(opened, done.kept, VERSION);
  if (output !== undefined) writeWhole(output, bytes);
  const result = calibrationResult(opened, done);
  if (options.json) terminal.print(json({ ...result, digest: createHash('sha256').update(bytes).digest('hex'), ...(output === undefined ? {} : { output }) }));
  else {
    terminal.print(calibrationText(opened, result, terminal));
    if (output !== undefined) {
      terminal.note(words.saved(output, (performance.now() - started) / 1000));
      terminal.note(`${words.next}  glasshouse run ${opened.plan.scheme} --posterior ${output}`);
    }
  }
  return EXIT.done;
}

async function live(opened: OpenCalibration, { jobs, engine, keepRuns }: CalibrateOptions, terminal: Terminal): Promise<Calibrated | null> {
  const { plan } = opened;
  const interrupt = listenForInterrupt(terminal, 'draws');
  const runs = plan.draws * plan.rounds * plan.replicates;
  const progress = showProgress({ runs, months: 1, persons: plan.persons * plan.months }, terminal);
  try {
    return await calibrateHere(opened, {
      jobs,
      engine,
      version: VERSION,
      folder: keepRuns,
      progress: (now) => progress.update(now, now),
      stop: interrupt.signal,
    });
  } finally {
    progress.end();
    interrupt.release();
  }
}

function planText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new WrongUsage(`there is no file "${file}". A calibration plan is a file that begins with "glasshouse: calibration/1". ${fileText('my-fit.yaml')}`);
    if (code === 'EISDIR') throw new WrongUsage(`"${file}" is a folder: give the plan's file.`);
    throw error;
  }
}
