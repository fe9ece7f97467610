/** `sweep`: lives a plan, on this machine. One Parquet row a run; begun again, it goes on where it stopped. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { isIn, type Keep, openKeep, readPosterior, type Share, type SweepDone, shareOf, sweepHere, sweepOn, TRIES, WHOLE } from '@glasshouse/sweep';
import { InvalidFile } from 'glasshouse';
import { DISK } from 'glasshouse/node';
import { openSweep, partsOf, runsOf, type Sweep } from 'glasshouse/sweep';
import { fileText } from '../examples.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { json } from '../json.ts';
import { endWithParent } from '../parent.ts';
import { showProgress } from '../progress.ts';
import { type Forecast, forecastOf } from '../sweep-forecast.ts';
import { SWEEP_WORDS } from '../sweep-words.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

export interface SweepOptions {
  readonly output?: string | undefined;
  readonly dryRun: boolean;
  /** File whose rows are the points. */
  readonly posterior?: string | undefined;
  /** Address of a job queue, whose workers live the parts; here otherwise. */
  readonly on?: string | undefined;
  /** "K/N": only the parts whose number leaves K when divided by N. */
  readonly share?: string | undefined;
  readonly jobs: number;
  readonly engine: 'plain' | 'compiled';
  /** Flags given of those that are about work done here. */
  readonly local: readonly ('jobs' | 'engine')[];
  readonly json: boolean;
}

/** Parts that failed of which each is said. */
const SAID = 5;

/** @returns 0; 1 if a part failed every time; 130 if Ctrl-C ended it early */
export async function sweep(file: string, options: SweepOptions, terminal: Terminal): Promise<number> {
  const opened = await openPlan(file, options.posterior);
  for (const warning of opened.warnings) terminal.note(warning);
  if (options.dryRun) return await showForecast(opened, options, terminal);
  if (options.output === undefined)
    throw new WrongUsage(
      `where to? Give a folder with -o, for instance: glasshouse sweep ${file} -o ${opened.plan.id}. Or see first what it takes: --dry-run.`,
    );
  const words = SWEEP_WORDS[terminal.language];
  const share = options.share === undefined ? WHOLE : shareOf(options.share);
  if (options.share !== undefined && options.on !== undefined)
    throw new WrongUsage('--share and --on do not go together: a queue hands out the parts itself. Leave one of them away.');
  if (options.on !== undefined) for (const flag of options.local) terminal.note(words.local(flag));
  const started = performance.now();
  endWithParent();
  const keep: Keep = await openKeep(options.output, opened, VERSION, share);
  const parts = partsOf(opened).length;
  const mine = partsOf(opened).filter((part) => isIn(share, part));
  const kept = await keep.done();
  const before = mine.filter(({ number }) => kept.has(number)).length;
  if (before === mine.length) terminal.note(words.nothing);
  else if (before > 0) terminal.note(words.going(before, mine.length, options.output));
  let done: SweepDone;
  let digest: string | null = null;
  let there = 0;
  try {
    done = await live(opened, keep, before / Math.max(1, mine.length), share, options, terminal);
    there = share.of === 1 ? done.kept : (await keep.done()).size;
    if (there === parts) digest = await keep.digest();
  } catch (error) {
    // A full disk, a queue that went away: what was kept stays. Storage that is away says nothing of it.
    const left = await keep.done().catch(() => null);
    if (left !== null) terminal.say(words.stopped(left.size, parts));
    throw error;
  } finally {
    await keep.close();
  }
  if (done.refused > 0) terminal.say(words.refused(done.refused, done.why ?? ''));
  for (const { part, why } of done.failed.slice(0, SAID)) terminal.say(words.failed(part.number, why, TRIES));
  if (done.failed.length > SAID) terminal.say(words.moreFailed(done.failed.length - SAID));
  if (done.stopped) terminal.say(words.stopped(done.kept, done.parts));
  if (share.of > 1 && !done.stopped) terminal.note(words.share(`${share.share}/${share.of}`, done.kept, done.parts, there, parts));
  if (options.json) terminal.print(json(resultOf(opened, options.output, done, share, digest)));
  else if (digest !== null) {
    terminal.print(words.done(runsOf(opened), parts, options.output, (performance.now() - started) / 1000));
    terminal.print(words.digest(digest));
    const [measure] = opened.measures;
    terminal.print(
      `\n${words.next}  glasshouse analyse ${options.output}\n       glasshouse sql ${options.output} "select world, avg(${quoted(measure?.id ?? 'run_id')}) from runs group by world"`,
    );
  }
  if (done.failed.length > 0) return EXIT.failed;
  return done.stopped ? EXIT.stopped : EXIT.done;
}

/** Lives what is left, with progress, until done or Ctrl-C. @param before the share that is kept already */
async function live(opened: Sweep, keep: Keep, before: number, share: Share, options: SweepOptions, terminal: Terminal): Promise<SweepDone> {
  const words = SWEEP_WORDS[terminal.language];
  const { plan, worlds } = opened;
  const runs = Math.round((runsOf(opened) * worlds.length) / plan.worlds.length / share.of);
  const already = Math.round(runs * before);
  const interrupt = listenForInterrupt(terminal, options.on === undefined ? 'finished' : 'queued');
  const progress = showProgress({ runs, months: 1, persons: plan.persons * plan.months }, terminal);
  try {
    if (options.on === undefined)
      return await sweepHere(opened, keep, {
        jobs: options.jobs,
        engine: options.engine,
        version: VERSION,
        share,
        progress: (now) => progress.update(already + now, already + now, already),
        stop: interrupt.signal,
      });
    let told = -1;
    return await sweepOn(options.on, opened, keep, {
      version: VERSION,
      progress: (parts, workers) => {
        const now = Math.round((runs * parts) / partsOf(opened).length);
        progress.update(now, now, already);
        if (workers !== told) terminal.note(words.workers(workers));
        told = workers;
      },
      stop: interrupt.signal,
      lost: (why) => terminal.note(why === null ? words.back : words.lost(why)),
    });
  } finally {
    progress.end();
    interrupt.release();
  }
}

const quoted = (name: string): string => (/^[a-z_]+$/.test(name) ? name : `\\"${name}\\"`);

/** Reads a plan with all that it names. @throws InvalidFile, NotFound, WrongUsage */
export async function openPlan(file: string, posterior?: string): Promise<Sweep> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new WrongUsage(`there is no file "${file}". A plan is a file that begins with "glasshouse: sweep/1". ${fileText('my-plan.yaml')}`);
    if (code === 'EISDIR') throw new WrongUsage(`"${file}" is a folder: give the plan's file.`);
    throw error;
  }
  const opened = openSweep(DISK, { file, text }, { posterior: posterior === undefined ? undefined : await readPosterior(posterior) });
  if (posterior !== undefined && opened.plan.design.kind !== 'posterior')
    throw new WrongUsage(
      `--posterior ${posterior}: the plan's design is "${opened.plan.design.kind}". Rows of a posterior are the points of design: {kind: posterior, points: …}.`,
    );
  if (opened.points.length === 0) throw new InvalidFile(file, [{ line: 1, column: 1, path: 'vary', message: 'the plan has no point', level: 'error' }]);
  return opened;
}

function resultOf({ plan, hash, points }: Sweep, folder: string, done: SweepDone, { share, of }: Share, digest: string | null) {
  return {
    glasshouse: VERSION,
    sweep: plan.id,
    plan: hash,
    folder,
    points: points.length,
    runs: points.length * plan.replicates * plan.worlds.length,
    ...(of > 1 ? { share: `${share}/${of}` } : {}),
    parts: done.parts,
    kept: done.kept,
    refused: done.refused,
    failed: done.failed.map(({ part, why }) => ({ part: part.number, why })),
    stopped: done.stopped,
    digest,
  };
}

async function showForecast(opened: Sweep, options: SweepOptions, terminal: Terminal): Promise<number> {
  const forecast = await forecastOf(opened, options, VERSION);
  if (options.json) {
    terminal.print(json({ glasshouse: VERSION, sweep: opened.plan.id, plan: opened.hash, dry_run: true, ...forecast }));
    return EXIT.done;
  }
  terminal.print(forecastText(opened, forecast, options, terminal));
  terminal.note(SWEEP_WORDS[terminal.language].dryRun);
  return EXIT.done;
}

function forecastText({ plan, parameters, points, worlds }: Sweep, forecast: Forecast, { jobs }: SweepOptions, { language }: Terminal): string {
  const words = SWEEP_WORDS[language];
  const besides = (worlds.length - plan.worlds.length) * points.length * plan.replicates;
  const width = Math.max(...parameters.map(({ name }) => name.length));
  return [
    words.points(
      points.length,
      plan.worlds.map(({ id }) => id),
      plan.replicates,
    ),
    words.runs(forecast.runs, besides),
    words.personMonths(forecast.person_months, plan.persons, plan.months),
    words.time(forecast.expected_s, jobs, forecast.trial_persons),
    words.size(forecast.expected_bytes, forecast.parts),
    '',
    words.moved,
    ...parameters.map(({ name, levels, low, high, stated, grade }) => {
      const values =
        levels === null ? `${low} … ${high}` : levels.length <= 8 ? levels.join(', ') : `${levels.length}: ${levels[0]}, ${levels[1]}, … ${levels.at(-1)}`;
      return `  ${name.padEnd(width)}  ${values}  ${words.stated(stated, grade)}`;
    }),
  ].join('\n');
}
