import { EXPIRE, FADE, NEVER, RESET } from '../../compile/program.ts';
import type { Life } from './life.ts';

/** Step 2. Records are forgotten: a reset, a fading, or entries that are no longer valid. */
export function forget(life: Life): void {
  const { ledger } = life.program;
  if (ledger.forget === NEVER) return;
  if (ledger.forget === FADE) {
    fade(life, life.columns.score[0]);
    fade(life, life.columns.score[1]);
  } else if (ledger.forget === RESET) {
    if (life.t > 0 && life.t % ledger.every === 0) {
      life.columns.score[0][life.i] = ledger.start16;
      life.columns.score[1][life.i] = ledger.start16;
      life.watch?.('reset', 0, 0);
    }
  } else if (ledger.forget === EXPIRE) expire(life);
}

function fade(life: Life, score: Int16Array | Int32Array): void {
  const { start16, fade: left } = life.program.ledger;
  const distance = score[life.i] - start16;
  if (distance === 0) return;
  score[life.i] = distance > 0 ? start16 + left[distance] : start16 - left[-distance];
}

function expire(life: Life): void {
  const { columns, i, t } = life;
  const months = life.program.ledger.windows;
  if (life.program.ledger.purge) {
    strikeOut(life);
    return;
  }
  for (let ledger = 0; ledger < 2; ledger++) {
    const held = columns.held[ledger as 0 | 1];
    const windows = columns.windows[ledger as 0 | 1];
    for (let v = 0; v < months.length; v++) {
      const length = months[v];
      const slot = i * length + (t % length);
      const window = windows[v];
      const gone = window[slot];
      if (gone !== 0) {
        held[i] = held[i] - gone;
        window[slot] = 0;
      }
    }
  }
}

/** An amnesty: no entry is valid any more. */
function strikeOut({ columns, i, program, watch }: Life): void {
  for (const ledger of [0, 1] as const) {
    columns.held[ledger][i] = 0;
    columns.windows[ledger].forEach((window, v) => {
      const length = program.ledger.windows[v];
      window.fill(0, i * length, (i + 1) * length);
    });
  }
  watch?.('reset', 0, 0);
}
