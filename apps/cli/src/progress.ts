/** Progress on standard error: what has been finished, how fast, and how long it will still take. Nothing in a pipe unless asked for. */
import type { Terminal } from './terminal.ts';

/** Runs after which a guess of the time left is given. */
const RUNS_BEFORE_GUESS = 3;
const BAR_EVERY_MS = 100;
const PLAIN_EVERY_MS = 10_000;

export interface Progress {
  /** @param months lived so far, over all runs @param finished runs */
  readonly update: (months: number, finished: number) => void;
  readonly end: () => void;
}

export interface Work {
  readonly runs: number;
  /** Months of one run. */
  readonly months: number;
  readonly persons: number;
}

/** Shows progress in the way that the terminal asks for. */
export function showProgress(
  work: Work,
  terminal: Terminal,
  stream: NodeJS.WriteStream = process.stderr,
  clock: () => number = () => performance.now(),
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
  if (kind === 'json') stream.write(`${JSON.stringify({ progress: stateOf(work, 0, 0, 0) })}\n`);
  return {
    update: (months, finished) => {
      const now = clock();
      const due =
        kind === 'bar' ? now - shown >= BAR_EVERY_MS || finished === work.runs : kind === 'plain' ? now - shown >= PLAIN_EVERY_MS : finished > finishedBefore;
      finishedBefore = finished;
      if (!due) return;
      shown = now;
      const state = stateOf(work, months, finished, (now - start) / 1000);
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
  readonly months: number;
  readonly of: number;
  readonly seconds: number;
  readonly person_months_per_s: number;
  /** Null until enough runs are finished to guess from. */
  readonly seconds_left: number | null;
}

/** True counts, and a guess of the time left from the third run on. */
export function stateOf(work: Work, months: number, finished: number, seconds: number): State {
  const of = work.runs * work.months;
  const left = finished >= RUNS_BEFORE_GUESS && months > 0 ? (seconds * (of - months)) / months : null;
  return {
    finished,
    runs: work.runs,
    months,
    of,
    seconds: Number(seconds.toFixed(1)),
    person_months_per_s: Math.round((months * work.persons) / Math.max(seconds, 0.001)),
    seconds_left: left === null ? null : Number(left.toFixed(1)),
  };
}

function lineOf(state: State): string {
  const rate =
    state.person_months_per_s >= 1e6 ? `${(state.person_months_per_s / 1e6).toFixed(1)} million` : `${Math.round(state.person_months_per_s / 1000)} thousand`;
  return `${state.finished}/${state.runs} runs  ${state.months}/${state.of} months  ${state.seconds.toFixed(1)} s  ${rate} person-months/s${state.seconds_left === null ? '' : `  ~${Math.max(1, Math.round(state.seconds_left))} s left`}`;
}

/** The line with a bar before it as wide as the terminal leaves room for. */
function barOf(state: State, columns: number): string {
  const line = lineOf(state);
  const room = Math.min(30, columns - line.length - 4);
  if (room < 5) return line.slice(0, Math.max(0, columns - 1));
  const full = Math.round((state.months / state.of) * room);
  return `  ${'█'.repeat(full)}${'░'.repeat(room - full)} ${line}`;
}
