/** The question at hand about parts of safeguards: planned, lived, and shown. A newer one ends an older. */
import { type Signal, signal } from '@preact/signals';
import type { Experiment } from '../../state/experiment.ts';
import { Refused } from '../../study/ask.ts';
import { type GameProgress, liveGame, planGame } from '../../study/game.ts';
import { askPlayer } from '../../study/player.ts';
import type { GamePlan, GameView } from '../../study/protocol.ts';

/** Seconds beyond which nothing is lived before somebody asks for it. */
const AT_ONCE = 10;

export type Stage =
  | { readonly kind: 'planning' }
  /** Planned, and waiting for somebody to begin. */
  | { readonly kind: 'asking'; readonly seconds: number }
  | { readonly kind: 'living'; readonly progress: GameProgress }
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped'; readonly progress: GameProgress }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface Play {
  /** What was asked: the experiment, and among which safeguards. */
  readonly key: string;
  readonly plan: GamePlan | null;
  readonly stage: Stage;
  /** The last answer there is, and to which question. */
  readonly shown: { readonly key: string; readonly plan: GamePlan; readonly view: GameView } | null;
}

export const play: Signal<Play> = signal<Play>({ key: '', plan: null, stage: { kind: 'planning' }, shown: null });

let stop: AbortController | null = null;
let measure = '';
/** Whether it was stopped because the page was left for another. */
let left = false;

export const keyOf = (experiment: Experiment, among: readonly string[] | null): string =>
  JSON.stringify([{ ...experiment, safeguards: [], against: [] }, among]);

/** Plans a question, and lives it at once where that is quick. @param among null: some that change something */
export async function begin(experiment: Experiment, among: readonly string[] | null): Promise<void> {
  const key = keyOf(experiment, among);
  if (play.value.key === key) {
    if (left && play.value.stage.kind === 'stopped') await goOn(experiment);
    return;
  }
  left = false;
  stop?.abort();
  const { shown } = play.value;
  play.value = { key, plan: null, stage: { kind: 'planning' }, shown };
  const own = { ...experiment, safeguards: [], against: [] };
  try {
    const { plan, seconds } = await planGame(own, among);
    if (play.value.key !== key) return;
    play.value = { key, plan, stage: { kind: 'asking', seconds }, shown };
    if (seconds <= AT_ONCE) await goOn(experiment);
  } catch (error) {
    fail(key, error);
  }
}

/** Lives what has not been lived yet. */
export async function goOn(experiment: Experiment): Promise<void> {
  const { key, plan } = play.value;
  if (plan === null) return;
  const own = { ...experiment, safeguards: [], against: [] };
  const abort = new AbortController();
  stop = abort;
  const done = finished.get(plan) ?? new Set<string>();
  finished.set(plan, done);
  const total = plan.worlds.length;
  left = false;
  const rest = { ...plan, worlds: plan.worlds.filter(({ id }) => !done.has(id)) };
  const already = done.size;
  const set = (stage: Stage): void => {
    if (play.value.key === key) play.value = { ...play.value, stage };
  };
  set({ kind: 'living', progress: { finished: already, total } });
  try {
    await liveGame(
      rest,
      own,
      abort.signal,
      (now) => set({ kind: 'living', progress: { finished: already + now.finished, total } }),
      (id) => done.add(id),
    );
    if (play.value.key !== key) return;
    await show();
    set(done.size === total ? { kind: 'done' } : { kind: 'stopped', progress: { finished: done.size, total } });
  } catch (error) {
    fail(key, error);
  }
}

/** Worlds of a plan that were finished. */
const finished = new WeakMap<GamePlan, Set<string>>();

function fail(key: string, error: unknown): void {
  if (play.value.key !== key) return;
  const message = error instanceof Error ? error.message : String(error);
  play.value = { ...play.value, stage: { kind: error instanceof Refused ? 'refused' : 'failed', message } };
}

/** Shows a measure; nothing is lived for it. */
export function showMeasure(id: string): void {
  measure = id;
  const { shown, key, stage } = play.value;
  if (shown === null || shown.key !== key || shown.view.measure === id || stage.kind === 'living' || stage.kind === 'planning') return;
  show().catch(() => undefined);
}

async function show(): Promise<void> {
  const { key, plan } = play.value;
  if (plan === null) return;
  const wanted = measure;
  const view = await askPlayer({ kind: 'game-shares', game: plan.game, measure: wanted });
  if (play.value.key === key && measure === wanted) play.value = { ...play.value, shown: { key, plan, view } };
}

/** No further world begins; those that are finished are kept. */
export function stopPlay(): void {
  stop?.abort();
}

/** The page is left: what is being lived ends, and goes on when somebody comes back. */
export function leave(): void {
  left = play.value.stage.kind === 'living';
  stop?.abort();
}
