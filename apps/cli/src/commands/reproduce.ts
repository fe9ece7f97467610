/** `reproduce`: runs a run file again from the files that it carries. */
import { availableParallelism } from 'node:os';
import { digestOf } from 'glasshouse';
import { EXIT, Stopped } from '../exit.ts';
import { compileLived, experimentOf } from '../experiment.ts';
import { json } from '../json.ts';
import { live } from '../live.ts';
import { readRunFile } from '../run-file.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

/** @returns 0 if the digest is the same, 5 if it differs, 130 if stopped */
export async function reproduce(name: string, options: { readonly jobs?: number | undefined; readonly json: boolean }, terminal: Terminal): Promise<number> {
  const file = readRunFile(name);
  // The digest is the same for every engine; a run file of another engine may be repeated by this one.
  const program = compileLived(experimentOf(file, name), file.run.persons, file.run.months);
  const lives = await live(program, { seed: file.run.seed, runs: file.run.runs, jobs: options.jobs ?? availableParallelism() }, terminal);
  if (lives.stopped) throw new Stopped('stopped before the end: nothing can be said.');
  const digest = digestOf(lives.traces);
  const same = digest === file.digest;
  const versions = `The file was made by Glasshouse ${file.glasshouse}; this is ${VERSION}.`;
  if (options.json)
    terminal.print(json({ glasshouse: VERSION, schema: 1, same, digest, expected: file.digest, made_by: file.glasshouse, runs: file.run.runs }));
  else if (terminal.language === 'zh-Hans')
    terminal.print(
      `${same ? `一致：${file.run.runs}次运行的摘要均为 ${digest}。` : `不一致。\n  文件：${file.digest}\n  此次：${digest}`}\n文件由 Glasshouse ${file.glasshouse} 生成，当前版本为 ${VERSION}。`,
    );
  else
    terminal.print(
      `${same ? `The same: ${file.run.runs} runs, digest ${digest}.` : `Different.\n  in the file: ${file.digest}\n  run now:     ${digest}`}\n${versions}`,
    );
  return same ? EXIT.done : EXIT.differs;
}
