/** What the command line says around a result, in each language; the result's own sentences come from the library's report. */
export interface RunWords {
  readonly everyMeasure: (count: number) => string;
  readonly drawsStopped: (finished: number, asked: number) => string;
  readonly noDrawFinished: string;
  readonly hangsOn: string;
  readonly oneLife: Readonly<Record<'wrongly' | 'listed' | 'first', string>>;
  readonly limits: string;
  readonly stopped: (finished: number, runs: number) => string;
  readonly stoppedWithout: string;
  readonly nothingFinished: string;
  readonly identity: (digest: string, seed: number, runs: number, persons: number, months: number, engine: string, version: string, seconds: number) => string;
  readonly saved: (file: string) => string;
  readonly next: string;
  readonly calibration: string;
  readonly noCalibration: string;
  readonly columns: readonly [string, string, string, string];
  readonly inside: (inside: boolean | null) => string;
  readonly notReached: string;
  /** Changes of the rules that lie beyond the months lived. */
  readonly beyond: (count: number, first: number, last: number, months: number) => string;
  /** Under which scheme of several a condition was looked for. */
  readonly searchedUnder: (scheme: string) => string;
}

const n = (x: number): string => x.toLocaleString('en');

export const WORDS: Readonly<Record<'en' | 'zh-Hans', RunWords>> = {
  en: {
    everyMeasure: (count) => `All ${count} measures: --json.`,
    drawsStopped: (finished, asked) => `Stopped: ${finished} of ${asked} draws of what is not known were finished; their range is of those.`,
    noDrawFinished: 'Stopped before the first draw of what is not known was finished.',
    hangsOn: 'What that range hangs on most (squared rank correlation over the draws)',
    oneLife: { wrongly: 'One life, listed wrongly: ', listed: 'One life, listed: ', first: 'One life: ' },
    limits: 'Limits',
    stopped: (finished, runs) => `Stopped: ${finished} of ${runs} runs were finished; the numbers are of those.`,
    stoppedWithout: 'Stopped: all runs were finished, but not the world without the scheme beside them; measures against it are left out.',
    nothingFinished: 'stopped before the first run was finished.',
    identity: (digest, seed, runs, persons, months, engine, version, seconds) =>
      `run ${digest.slice(0, 8)}…  seed ${seed}  ${runs} ${runs === 1 ? 'run' : 'runs'} × ${n(persons)} persons × ${months} months  engine ${engine} ${version}  ${seconds.toFixed(1)} s`,
    saved: (file) => `Written: ${file}`,
    next: 'next:',
    calibration: 'Compared with published figures (scaled to the real population):',
    noCalibration: 'The scheme has no published figures to compare with.',
    columns: ['', 'published', 'simulated', ''],
    inside: (inside) => (inside === null ? '' : inside ? 'inside' : 'outside'),
    notReached: 'not reached',
    beyond: (count, first, last, months) =>
      `${count === 1 ? `A change in month ${first}` : `${count} changes in months ${first} to ${last}`} of the scheme (phases, amnesties, breaches) ${count === 1 ? 'lies' : 'lie'} beyond the ${months} months of this run, and ${count === 1 ? 'is' : 'are'} not lived: --months ${last + 12} would reach ${count === 1 ? 'it' : 'all'}.`,
    searchedUnder: (scheme) => `The condition was looked for under “${scheme}”, the first of these schemes, as if it held everywhere.`,
  },
  'zh-Hans': {
    everyMeasure: (count) => `全部${count}项指标见 --json。`,
    drawsStopped: (finished, asked) => `已停止：对未知参数的${asked}次抽取中完成了${finished}次，未知范围只算这${finished}次。`,
    noDrawFinished: '对未知参数的第一次抽取尚未完成就停止了。',
    hangsOn: '未知范围主要取决于（各次抽取间秩相关系数的平方）',
    oneLife: { wrongly: '一个被误列者的经历：', listed: '一个被列入者的经历：', first: '一个人的经历：' },
    limits: '局限',
    stopped: (finished, runs) => `已停止：${runs}次运行中完成了${finished}次，以下数字只算这${finished}次。`,
    stoppedWithout: '已停止：各次运行均已完成，但作为对照的无制度社会尚未完成，因此略去与之比较的指标。',
    nothingFinished: '第一次运行尚未完成就停止了。',
    identity: (digest, seed, runs, persons, months, engine, version, seconds) =>
      `摘要 ${digest.slice(0, 8)}…  种子 ${seed}  ${runs}次运行 × ${n(persons)}人 × ${months}个月  引擎 ${engine} ${version}  用时${seconds.toFixed(1)}秒`,
    saved: (file) => `已写入：${file}`,
    next: '接下来可以：',
    calibration: '与公开数字对照（按真实总数折算）：',
    noCalibration: '这项制度没有可供对照的公开数字。',
    columns: ['', '公开数字', '模拟结果', ''],
    inside: (inside) => (inside === null ? '' : inside ? '在范围内' : '不在范围内'),
    notReached: '模拟未及此月',
    beyond: (count, first, last, months) =>
      `制度中${count === 1 ? `第${first}个月的一处变动` : `第${first}至第${last}个月的${count}处变动`}（分期、清理或泄露）在本次${months}个月之外，没有模拟到；用 --months ${last + 12} 可以全部涵盖。`,
    searchedUnder: (scheme) => `条件是在第一项制度“${scheme}”之下查找的，如同它在各地都施行。`,
  },
};
