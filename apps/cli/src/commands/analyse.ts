/** `analyse`: what a sweep says of its measures and of what they hang on. */
import { type ReadSweep, readSweep } from '@glasshouse/sweep';
import { analyseEnsemble, analysisHtml, analysisText, nearest } from 'glasshouse';
import { EXIT, WrongUsage } from '../exit.ts';
import { checkWritable, writeWhole } from '../files.ts';
import { json } from '../json.ts';
import { sayParts } from '../sweep-words.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { WORDS } from '../words.ts';
import { fittedTo, wrapText } from '../wrap.ts';

export interface AnalyseOptions {
  readonly measure: readonly string[];
  /** `measure=value` each. */
  readonly threshold: readonly string[];
  readonly report?: string | undefined;
  readonly json: boolean;
}

/** @returns 0 */
export async function analyse(folder: string, options: AnalyseOptions, terminal: Terminal): Promise<number> {
  if (options.report !== undefined) checkWritable(options.report);
  const { language } = terminal;
  const { sweep, ensemble, parts } = await readSweep(folder, options.measure.length > 0 ? options.measure : undefined);
  const known = sweep.measures.map(({ id }) => id);
  for (const id of options.measure) refer('--measure', id, known);
  sayParts(parts, terminal);
  const asked = options.threshold.map((text) => thresholdOf(text, ensemble.measures));
  const thresholds = asked.length > 0 ? asked : sweep.plan.thresholds.filter(({ measure }) => ensemble.measures.includes(measure));
  const analysis = analyseEnsemble(ensemble, { seed: sweep.plan.seed, thresholds });
  if (options.report !== undefined) writeWhole(options.report, await analysisHtml(analysis, language));
  if (options.json) terminal.print(json({ glasshouse: VERSION, sweep: sweep.plan.id, plan: sweep.hash, run: runOf(sweep.plan), ...analysis }));
  else
    terminal.print(
      analysisText(analysis, language, {
        lay: fittedTo(terminal),
        line: (text) => wrapText(text, terminal.width, language),
        heading: (text) => terminal.paint('bold', text),
      }),
    );
  if (options.report !== undefined) terminal.note(WORDS[language].saved(options.report));
  return EXIT.done;
}

/** What every run of the sweep has in common. */
function runOf({ scheme, society, persons, months, seed, replicates }: ReadSweep['sweep']['plan']) {
  return { scheme, society, persons, months, seed, runs: replicates };
}

function refer(flag: string, id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  const near = nearest(id, known);
  throw new WrongUsage(`${flag} ${id}: the sweep has not kept this measure.${near === undefined ? '' : ` Did you mean ${near}?`} It has: ${known.join(', ')}.`);
}

function thresholdOf(text: string, known: readonly string[]): { readonly measure: string; readonly value: number } {
  const at = text.lastIndexOf('=');
  const value = at < 0 || text.slice(at + 1).trim() === '' ? Number.NaN : Number(text.slice(at + 1));
  if (!Number.isFinite(value)) throw new WrongUsage(`--threshold ${text}: give a measure and a number, such as wrongly_listed_share=0.1.`);
  refer('--threshold', text.slice(0, at), known);
  return { measure: text.slice(0, at), value };
}
