/** What the commands about sweeps say, in each language. */
import type { Terminal } from './terminal.ts';

export interface SweepWords {
  readonly dryRun: string;
  readonly points: (points: number, worlds: readonly string[], replicates: number) => string;
  readonly runs: (runs: number, besides: number) => string;
  readonly personMonths: (count: number, persons: number, months: number) => string;
  readonly time: (seconds: number, jobs: number, trial: number) => string;
  readonly size: (bytes: number, parts: number) => string;
  readonly moved: string;
  /** What the file says, and how it is known. */
  readonly stated: (value: number | null, grade: 'written' | 'inferred' | 'invented' | null) => string;
  readonly nothing: string;
  readonly going: (kept: number, parts: number, folder: string) => string;
  readonly done: (runs: number, parts: number, folder: string, seconds: number) => string;
  readonly digest: (digest: string) => string;
  readonly refused: (count: number, why: string) => string;
  readonly failed: (part: number, why: string, tries: number) => string;
  readonly moreFailed: (parts: number) => string;
  /** A flag about work done here, given where a queue's workers do it. */
  readonly local: (flag: string) => string;
  readonly stopped: (kept: number, parts: number) => string;
  readonly share: (share: string, kept: number, parts: number, there: number, all: number) => string;
  readonly next: string;
  readonly rows: (rows: number) => string;
  readonly unfinished: (there: number, of: number) => string;
  readonly others: (names: readonly string[]) => string;
  readonly workers: (count: number) => string;
  readonly lost: (why: string) => string;
  readonly back: string;
  readonly worker: {
    readonly waiting: (store: string, make: string, jobs: number) => string;
    readonly lived: (sweep: string, part: number, seconds: number) => string;
    readonly failed: (sweep: string, part: number, why: string) => string;
    readonly refuses: (sweep: string, make: string, own: string) => string;
    readonly lost: (why: string) => string;
    readonly ended: (parts: number) => string;
  };
}

const n = (x: number): string => x.toLocaleString('en');

/** 1 s … 99 s, 2 min … 99 min, 1.7 h … */
const duration = (seconds: number, words: readonly [string, string, string]): string =>
  seconds < 100
    ? `${Math.max(1, Math.round(seconds))} ${words[0]}`
    : seconds < 6000
      ? `${Math.round(seconds / 60)} ${words[1]}`
      : `${(seconds / 3600).toFixed(1)} ${words[2]}`;

const bytes = (count: number): string =>
  count < 1e6 ? `${Math.max(1, Math.round(count / 1e3))} kB` : count < 1e9 ? `${(count / 1e6).toFixed(1)} MB` : `${(count / 1e9).toFixed(1)} GB`;

export const SWEEP_WORDS: Readonly<Record<'en' | 'zh-Hans', SweepWords>> = {
  en: {
    dryRun: 'Nothing was run or written.',
    points: (points, worlds, replicates) =>
      `${n(points)} ${points === 1 ? 'point' : 'points'} × ${worlds.length === 1 ? '1 world' : `${worlds.length} worlds`} (${worlds.join(', ')}) × ${n(replicates)} ${replicates === 1 ? 'replicate' : 'replicates'}`,
    runs: (runs, besides) =>
      `${n(runs)} ${runs === 1 ? 'run' : 'runs'}${besides > 0 ? `, and ${n(besides)} of the world without the scheme beside them, for measures that need it` : ''}`,
    personMonths: (count, persons, months) => `${n(count)} person-months (${n(persons)} persons × ${n(months)} months a run)`,
    time: (seconds, jobs, trial) =>
      `about ${duration(seconds, ['s', 'min', 'h'])} with ${jobs} ${jobs === 1 ? 'thread' : 'threads'} here, guessed from a trial of ${n(trial)} persons`,
    size: (size, parts) => `about ${bytes(size)} in ${n(parts)} Parquet ${parts === 1 ? 'file' : 'files'}`,
    moved: 'What moves',
    stated: (value, grade) => `(in the file ${value ?? '–'}${grade === null ? '' : `, ${grade}`})`,
    nothing: 'Every part is there already: nothing is left to run.',
    going: (kept, parts, folder) => `Going on in ${folder}: ${n(kept)} of ${n(parts)} parts are there.`,
    done: (runs, parts, folder, seconds) =>
      `${n(runs)} ${runs === 1 ? 'run' : 'runs'} in ${n(parts)} ${parts === 1 ? 'file' : 'files'}: ${folder}  ${seconds.toFixed(1)} s`,
    digest: (digest) => `All files together: ${digest.slice(0, 16)}… (SHA-256; the same for any number of jobs, on any machine)`,
    refused: (count, why) =>
      `${n(count)} ${count === 1 ? 'run has' : 'runs have'} no numbers: at ${count === 1 ? 'its point' : 'their points'} the rules contradict each other (the first: ${why}). ${count === 1 ? 'Its row says' : 'Their rows say'} why.`,
    failed: (part, why, tries) => `Part ${part} failed ${tries} times: ${why}`,
    local: (flag) => `--${flag} changes nothing with --on: each worker of the queue has its own (glasshouse worker --${flag}).`,
    moreFailed: (parts) => `${n(parts)} more ${parts === 1 ? 'part' : 'parts'} failed.`,
    stopped: (kept, parts) => `Stopped: ${n(kept)} of ${n(parts)} parts are kept. The same command goes on from there.`,
    share: (share, kept, parts, there, all) => `Share ${share}: ${n(kept)} of its ${n(parts)} parts are there; ${n(there)} of ${n(all)} of the whole sweep.`,
    next: 'next:',
    rows: (rows) => `${n(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    unfinished: (there, of) => `The sweep is not finished: ${n(there)} of ${n(of)} parts are there, and only those are read.`,
    others: (names) =>
      `Not read: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${n(names.length - 3)} more` : ''}, damaged or of another sweep. The command that made the sweep makes what is missing.`,
    workers: (count) =>
      count === 0 ? 'No worker is there yet: start some with "glasshouse worker --on URL".' : `${n(count)} ${count === 1 ? 'worker' : 'workers'} at the queue.`,
    lost: (why) => `The queue does not answer (${why}). Waiting for it to come back.`,
    back: 'The queue is back.',
    worker: {
      waiting: (store, make, jobs) => `Waiting for parts at ${store}, with ${jobs} ${jobs === 1 ? 'thread' : 'threads'}, as Glasshouse ${make}.`,
      lived: (sweep, part, seconds) => `${sweep}: part ${part} in ${seconds.toFixed(1)} s`,
      failed: (sweep, part, why) => `${sweep}: part ${part} failed: ${why}`,
      refuses: (sweep, make, own) =>
        `Refused: the sweep "${sweep}" was made by Glasshouse ${make}, and this worker is ${own}. Its numbers would be another program's; use the same version.`,
      lost: (why) => `The queue does not answer (${why}). Trying again.`,
      ended: (parts) => `Ended after ${n(parts)} ${parts === 1 ? 'part' : 'parts'}.`,
    },
  },
  'zh-Hans': {
    dryRun: '没有运行，也没有写入任何文件。',
    points: (points, worlds, replicates) => `${n(points)} 个取值点 × ${worlds.length} 个世界（${worlds.join('、')}）× 每处重复 ${n(replicates)} 次`,
    runs: (runs, besides) => `共 ${n(runs)} 次运行${besides > 0 ? `；另有 ${n(besides)} 次无制度的对照运行，供需要对照的指标使用` : ''}`,
    personMonths: (count, persons, months) => `${n(count)} 人月（每次运行 ${n(persons)} 人 × ${n(months)} 个月）`,
    time: (seconds, jobs, trial) => `本机 ${jobs} 个线程约需 ${duration(seconds, ['秒', '分钟', '小时'])}（据 ${n(trial)} 人的试运行推算）`,
    size: (size, parts) => `约 ${bytes(size)}，分为 ${n(parts)} 个 Parquet 文件`,
    moved: '变动的数值',
    stated: (value, grade) => `（文件中为 ${value ?? '–'}${grade === null ? '' : `，${{ written: '明文', inferred: '推断', invented: '设定' }[grade]}`}）`,
    nothing: '所有部分都已完成，没有要运行的了。',
    going: (kept, parts, folder) => `在 ${folder} 中继续：${n(parts)} 个部分里已有 ${n(kept)} 个。`,
    done: (runs, parts, folder, seconds) => `${n(runs)} 次运行，${n(parts)} 个文件：${folder}  用时 ${seconds.toFixed(1)} 秒`,
    digest: (digest) => `全部文件的摘要：${digest.slice(0, 16)}…（SHA-256；与线程数和机器无关）`,
    refused: (count, why) => `有 ${n(count)} 次运行没有数值：这些取值点上的规则互相矛盾（第一处：${why}）。表中各行写明了原因。`,
    failed: (part, why, tries) => `第 ${part} 部分试了 ${tries} 次都失败：${why}`,
    local: (flag) => `使用 --on 时 --${flag} 不起作用：由各工作进程自己设定（glasshouse worker --${flag}）。`,
    moreFailed: (parts) => `另有 ${n(parts)} 个部分失败。`,
    stopped: (kept, parts) => `已停止：${n(parts)} 个部分中保留了 ${n(kept)} 个。再次执行同一命令即可继续。`,
    share: (share, kept, parts, there, all) => `第 ${share} 份：本份 ${n(parts)} 个部分中已有 ${n(kept)} 个；整个扫描 ${n(all)} 个部分中已有 ${n(there)} 个。`,
    next: '接下来：',
    rows: (rows) => `${n(rows)} 行`,
    unfinished: (there, of) => `扫描尚未完成：${n(of)} 个部分里有 ${n(there)} 个，只读取这些。`,
    others: (names) =>
      `未读取：${names.slice(0, 3).join('、')}${names.length > 3 ? ` 等 ${n(names.length)} 个文件` : ''}（已损坏，或属于另一次扫描）。再次执行建立该扫描的命令，即可补上缺少的部分。`,
    workers: (count) => (count === 0 ? '还没有工作进程。请用 “glasshouse worker --on URL” 启动。' : `队列上有 ${n(count)} 个工作进程。`),
    lost: (why) => `队列没有应答（${why}），等待其恢复。`,
    back: '队列已恢复。',
    worker: {
      waiting: (store, make, jobs) => `在 ${store} 等待任务，${jobs} 个线程，版本 ${make}。`,
      lived: (sweep, part, seconds) => `${sweep}：第 ${part} 部分，用时 ${seconds.toFixed(1)} 秒`,
      failed: (sweep, part, why) => `${sweep}：第 ${part} 部分失败：${why}`,
      refuses: (sweep, make, own) => `拒绝执行：扫描 “${sweep}” 由 ${make} 版建立，本进程是 ${own} 版，算出的数会出自另一个程序。请使用相同版本。`,
      lost: (why) => `队列没有应答（${why}），正在重试。`,
      ended: (parts) => `已结束，共完成 ${n(parts)} 个部分。`,
    },
  },
};

/** Says what a reader of a sweep was not given. */
export function sayParts(
  { there, of, others }: { readonly there: number; readonly of: number; readonly others: readonly string[] },
  { language, say }: Pick<Terminal, 'language' | 'say'>,
): void {
  if (there < of) say(SWEEP_WORDS[language].unfinished(there, of));
  if (others.length > 0) say(SWEEP_WORDS[language].others(others));
}
