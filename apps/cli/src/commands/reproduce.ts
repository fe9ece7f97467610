/** `reproduce`: runs a run file again from the files that it carries. */
import { digestOf, measureRuns } from 'glasshouse';
import { firstDifference } from 'glasshouse/prepare';
import { liveWithout } from '../baseline.ts';
import { EXIT, Stopped } from '../exit.ts';
import { compileLived, experimentOf } from '../experiment.ts';
import { liveFragmentation } from '../fragmentation.ts';
import { liveIgnorance } from '../ignorance.ts';
import { json } from '../json.ts';
import { live } from '../live.ts';
import type { CheckpointFlags } from '../options.ts';
import { withRanges } from '../result.ts';
import { type RunFile, readRunFile } from '../run-file.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

/** @returns 0 if the digest and all numbers are the same, 5 if one differs, 130 if stopped */
export async function reproduce(
  name: string,
  options: CheckpointFlags & { readonly jobs?: number | undefined; readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  const file = readRunFile(name);
  // The digest is the same for every engine; a run file of another engine may be repeated by this one.
  const experiment = experimentOf(file, name);
  const program = compileLived(experiment, file.run.persons, file.run.months, file.run.enterprises ?? 0);
  const { seed, runs } = file.run;
  const { jobs, checkpoint, checkpointEvery } = options;
  const how = { seed, runs, jobs, engine: 'compiled' } as const;
  const beside = file.without !== undefined;
  const lives = await live(program, { ...how, checkpoint, checkpointEvery, ...(beside ? { portraits: true, worlds: { of: 2, before: 0 } } : {}) }, terminal);
  const without = beside ? await liveWithout(experiment, program, lives, how, terminal) : undefined;
  if (lives.stopped || (beside && without === undefined)) throw new Stopped('stopped before the end: nothing can be said.');
  const digest = digestOf(lives.traces);
  const spread = fragmentationKept(file) ? await liveFragmentation(experiment, program, true, how, terminal) : undefined;
  const { series, scores, survival, enterprises, ...point } = measureRuns(program, lives.traces, undefined, without, spread);
  const asked = file.ignorance ? file.ignorance.draws + file.ignorance.given_up : 0;
  // Draws of another run would differ too, and tell nothing more.
  const kept = file.ignorance?.posterior;
  const posterior = kept === undefined ? undefined : (await import('../posterior.ts')).keptDraws(kept, experiment, program, { seed, without: beside }, name);
  const drawn =
    asked > 0 && digest === file.digest ? await liveIgnorance(experiment, program, { ...how, draws: asked, without: beside, posterior }, terminal) : null;
  if (drawn?.stopped) throw new Stopped('stopped before the end: nothing can be said.');
  const measures = withRanges(point.measures, drawn?.draws?.ranges);
  // Numbers in the file are compared as JSON writes them.
  const again = JSON.parse(
    JSON.stringify({ measures, series, scores, survival, enterprises, without: without && { digest: digestOf(without.traces) } }),
  ) as Record<string, unknown>;
  const before = {
    measures: file.measures,
    series: file.series,
    scores: file.scores,
    survival: file.survival,
    enterprises: file.enterprises ?? null,
    ...(beside ? { without: file.without } : {}),
  };
  const where = digest === file.digest ? firstDifference(before, again) : 'digest';
  const same = where === null;
  const versions = `The file was made by Glasshouse ${file.glasshouse}; this is ${VERSION}.`;
  if (options.json)
    terminal.print(
      json({
        glasshouse: VERSION,
        schema: 1,
        same,
        differs_at: where,
        digest,
        expected: file.digest,
        made_by: file.glasshouse,
        runs: file.run.runs,
        draws: asked,
      }),
    );
  else if (terminal.language === 'zh-Hans')
    terminal.print(
      `${same ? `一致：${file.run.runs}次运行的摘要均为 ${digest}。${asked > 0 ? `对未知参数的${asked}次抽取也一致。` : ''}` : `不一致，首处差异：${where}。\n  文件：${file.digest}\n  此次：${digest}`}\n文件由 Glasshouse ${file.glasshouse} 生成，当前版本为 ${VERSION}。`,
    );
  else
    terminal.print(
      `${same ? `The same: ${file.run.runs} runs, digest ${digest}.${asked > 0 ? ` The ${asked} draws of what is not known are the same too.` : ''}` : `Different, first at ${where}.\n  in the file: ${file.digest}\n  run now:     ${digest}`}\n${versions}`,
    );
  return same ? EXIT.done : EXIT.differs;
}

/** Whether the file has the measure for which everyone was lived under each scheme of a federation. */
function fragmentationKept({ measures }: RunFile): boolean {
  const { fragmentation } = measures as { readonly fragmentation?: { readonly value: number | null } };
  return typeof fragmentation?.value === 'number';
}
