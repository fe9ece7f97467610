/** Progress on standard error: what has been finished, how fast, and how long it will still take. Nothing in a pipe unless asked for. */
import type { Terminal } from './terminal.ts';

/** Runs, or seconds in which months were lived, after which a guess of the time left is given. */
const RUNS_BEFORE_GUESS = 3;
const SECONDS_BEFORE_GUESS = 5;
const BAR_EVERY_MS = 100;
const PLAIN_EVERY_MS = 10_000;

export interface Progress {
  /** @param months lived so far, over all runs @param finished runs @param before months that were lived before this process began */
  readonly update: (months: number, finished: number, before?: number) => void;
  readonly end: () => void;
}

export interface Work {
  readonly runs: number;
  /** Months of one run. */
  readonly months: number;
  readonly persons: number;
  /** What a run is here: by default a run. */
  readonly unit?: 'runs' | 'draws' | undefined;
}

/** Shows progress in the way that the terminal asks for. */
export function showProgress(
  work: Work,
  terminal: Terminal,
  stream: NodeJS.WriteStream = process.stderr,
  clock: () => number = () => performance.now(),
  memory: () => number = () => process.memoryUsage.rss(),
): Progress {
  const kind =
    terminal.progress === 'auto'
      ? stream.isTTY && !terminal.quiet && process.env['TERM'] !== 'dumb'
        ? 'bar'
        : 'off'
      : terminal.quiet
        ? 'off'
        : terminal.progress;
  if (kind === 'off') return { update: () => {}, end: () => {} };
  const start = clock();
  let shown = start;
  let finishedBefore = 0;
  if (kind === 'json') stream.write(`${JSON.stringify({ progress: stateOf(work, { months: 0, finished: 0, seconds: 0, rss: memory() }) })}\n`);
  return {
    update: (months, finished, before = 0) => {
      const now = clock();
      const due =
        kind === 'bar' ? now - shown >= BAR_EVERY_MS || finished === work.runs : kind === 'plain' ? now - shown >= PLAIN_EVERY_MS : finished > finishedBefore;
      finishedBefore = finished;
      if (!due) return;
      shown = now;
      const state = stateOf(work, { months, finished, before, seconds: (now - start) / 1000, rss: memory() });
      stream.write(
        kind === 'bar' ? `\r${barOf(state, stream.columns || 80)}\x1b[K` : kind === 'json' ? `${JSON.stringify({ progress: state })}\n` : `${lineOf(state)}\n`,
      );
    },
    end: () => {
      if (kind === 'bar') stream.write('\r\x1b[K');
    },
  };
}

export interface State {
  readonly finished: number;
  readonly runs: number;
  /** What is counted as a run: only where it is no run. */
  readonly unit?: 'draws' | undefined;
  readonly months: number;
  readonly of: number;
  readonly seconds: number;
  readonly person_months_per_s: number;
  /** Null until enough has been lived to guess from. */
  readonly seconds_left: number | null;
  /** Resident memory of the process. */
  readonly rss_mib: number;
}

/** What has been counted and measured at some moment. */
export interface Moment {
  readonly months: number;
  readonly finished: number;
  readonly before?: number;
  readonly seconds: number;
  /** Bytes. */
  readonly rss: number;
}

/** True counts, and a guess of the time left from the third run or some seconds on. */
export function stateOf(work: Work, { months, finished, before = 0, seconds, rss }: Moment): State {
  const of = work.runs * work.months;
  const lived = months - before;
  const enough = finished >= RUNS_BEFORE_GUESS || seconds >= SECONDS_BEFORE_GUESS;
  const left = enough && lived > 0 ? (seconds * (of - months)) / lived : null;
  return {
    finished,
    runs: work.runs,
    ...(work.unit === 'draws' ? { unit: work.unit } : {}),
    months,
    of,
    seconds: Number(seconds.toFixed(1)),
    person_months_per_s: Math.round((lived * work.persons) / Math.max(seconds, 0.001)),
    seconds_left: left === null ? null : Number(left.toFixed(1)),
    rss_mib: Math.round(rss / 2 ** 20),
  };
}

function lineOf(state: State): string {
  const rate =
    state.person_months_per_s >= 1e6 ? `${(state.person_months_per_s / 1e6).toFixed(1)} million` : `${Math.round(state.person_months_per_s / 1000)} thousand`;
  return `${countsOf(state)}  ${durationOf(state.seconds)}  ${rate} person-months/s${restOf(state)}`;
}

/** The same in fewer characters. */
function shortLineOf(state: State): string {
  return `${countsOf(state)}  ${(state.person_months_per_s / 1e6).toFixed(1)} M/s${restOf(state)}`;
}

function countsOf(state: State): string {
  return `${state.finished}/${state.runs} ${state.unit ?? 'runs'}  ${state.months}/${state.of} months`;
}

function restOf(state: State): string {
  const memory = state.rss_mib >= 1024 ? `${(state.rss_mib / 1024).toFixed(1)} GiB` : `${state.rss_mib} MiB`;
  return `${state.seconds_left === null ? '' : `  ~${durationOf(state.seconds_left)} left`}  ${memory}`;
}

/** 1 s … 99 s, 2 min … 99 min, 1.7 h … */
function durationOf(seconds: number): string {
  if (seconds < 100) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** The line with a bar before it as wide as the terminal leaves room for; a short line where there would be none. */
function barOf(state: State, columns: number): string {
  for (const line of [lineOf(state), shortLineOf(state)]) {
    const room = Math.min(30, columns - line.length - 4);
    if (room < 5) continue;
    const full = Math.round((state.months / state.of) * room);
    return `  ${'█'.repeat(full)}${'░'.repeat(room - full)} ${line}`;
  }
  return shortLineOf(state).slice(0, Math.max(0, columns - 1));
}
