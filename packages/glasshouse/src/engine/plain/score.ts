import { EXPIRE, NONE } from '../../compile/program.ts';
import { FAR, HOUSEHOLD, LOCAL, tieBack, tied, tieKind, tiesOf } from '../ties.ts';
import { OFFICIAL } from './columns.ts';
import type { Life } from './life.ts';

const TIES = HOUSEHOLD | LOCAL | FAR;
/** A late entry's bit that says only that there was one. Triggers use the bits below. */
const ENTRY = 2 ** 31;
/** Unit of the window's number beside a late score. */
const WINDOW = 2 ** 24;

/** End of step 3. The month's sum, then clean-month points, then the lowest score set, then one clamp; in both ledgers. */
export function score(life: Life): void {
  const { program } = life;
  if (program.lag > 0) delay(life);
  if (program.tieReaders.count > 0 && (life.columns.near[life.i] & TIES) !== 0) readTies(life);
  settle(life, 0);
  settle(life, 1);
}

function settle(life: Life, ledger: 0 | 1): void {
  const { ledger: rules } = life.program;
  const { i, columns, windowCount, points } = life;
  if (life.had[ledger] === 0) {
    const clean16 = cleanPoints(life, ledger);
    if (clean16 === 0 && rules.forget !== EXPIRE) return;
    points[ledger * windowCount + rules.cleanWindow] = points[ledger * windowCount + rules.cleanWindow] + clean16;
  }
  const scores = columns.score[ledger];
  let result: number;
  const set = life.set[ledger];
  if (rules.forget !== EXPIRE) {
    result = set !== NONE ? set : scores[i] + points[ledger];
  } else {
    const held = columns.held[ledger];
    for (let v = 0; v < windowCount; v++) hold(life, ledger, v, points[ledger * windowCount + v]);
    // A score that is set is entered as the points that bring it there, so that it expires like any entry.
    if (set !== NONE) hold(life, ledger, life.setWindow[ledger], set - (rules.start16 + held[i]));
    result = rules.start16 + held[i];
  }
  scores[i] = result < rules.min16 ? rules.min16 : result > rules.max16 ? rules.max16 : result;
}

/** What a month without any entry brings; nothing where a consequence has stopped a conduct. */
function cleanPoints(life: Life, ledger: 0 | 1): number {
  const { clean16, cleanBands16 } = life.program.ledger;
  if (life.stopped) return 0;
  return cleanBands16.length === 0 ? clean16 : cleanBands16[life.bandOf(ledger === OFFICIAL ? life.scoreBefore : life.trueScoreBefore)];
}

function hold(life: Life, ledger: 0 | 1, v: number, points: number): void {
  if (points === 0) return;
  const { i, t, columns } = life;
  const length = life.program.ledger.windows[v];
  const window = columns.windows[ledger][v];
  const slot = i * length + (t % length);
  // What the column holds is what expires later: a sum beyond its range is cut here, for both.
  const before = window[slot];
  window[slot] = before + points;
  columns.held[ledger][i] = columns.held[ledger][i] + (window[slot] - before);
}

/** Entries reach the official ledger `lag` months late: this month's sheet is put away, an older one taken out. */
function delay(life: Life): void {
  const { program, columns, i, t, windowCount } = life;
  const slot = i * program.lag + (t % program.lag);
  for (let v = 0; v < windowCount; v++) {
    const at = slot * windowCount + v;
    const late = columns.latePoints[at];
    columns.latePoints[at] = life.points[v];
    life.points[v] = late;
  }
  const trigger = columns.lateTrigger[slot];
  columns.lateTrigger[slot] = life.trigger[OFFICIAL] + (life.had[OFFICIAL] === 1 ? ENTRY : 0);
  // An empty sheet reads as zeros; a score set is kept one above its distance from min, its window in the high bits.
  const late = columns.lateSet[slot];
  const { min16 } = program.ledger;
  columns.lateSet[slot] = life.set[OFFICIAL] === NONE ? 0 : life.set[OFFICIAL] - min16 + 1 + life.setWindow[OFFICIAL] * WINDOW;
  life.set[OFFICIAL] = late === 0 ? NONE : (late % WINDOW) - 1 + min16;
  life.setWindow[OFFICIAL] = Math.floor(late / WINDOW);
  life.had[OFFICIAL] = trigger >= ENTRY ? 1 : 0;
  life.trigger[OFFICIAL] = trigger >= ENTRY ? trigger - ENTRY : trigger;
}

/** Guilt by association: points for each tie with the standing that a rule asks for, as of the end of last month. */
function readTies(life: Life): void {
  const { program, columns } = life;
  const { tieReaders, indicators } = program;
  const count = tiesOf(program, life.index, life.region, life.tieKinds);
  for (let n = 0; n < count; n++) {
    const kind = tieKind[n];
    const other = tied[n] - columns.low;
    if (columns.cutBefore.length > 0 && ((columns.cutBefore[other] >>> tieBack[n]) & 1) === 1) continue;
    const standing = columns.standing[other];
    for (let reader = 0; reader < tieReaders.count; reader++) {
      if ((tieReaders.which[reader] & kind) === 0) continue;
      const indicator = tieReaders.indicator[reader];
      for (let ledger = 0; ledger < 2; ledger++) {
        if (!stands(standing, ledger, tieReaders.list[reader], tieReaders.band[reader])) continue;
        const window = ledger * life.windowCount + (life.windowCount > 1 ? indicators.window[indicator] : 0);
        life.points[window] = life.points[window] + indicators.points16[indicator];
        life.trigger[ledger] = (life.trigger[ledger] | indicators.trigger[indicator]) >>> 0;
        life.had[ledger] = 1;
        if (ledger === OFFICIAL) {
          life.count(life.layout.entered.at + indicator);
          life.watch?.('tie-recorded', indicator, tied[n]);
        }
      }
    }
  }
}

/** Standing as packed by step 9: lists official and true, bands official and true. */
export function pack(lists: number, trueLists: number, band: number, trueBand: number): number {
  return (lists | (trueLists << 8) | (band << 16) | (trueBand << 20)) >>> 0;
}

/** Whether a packed standing is on a list (or in a band, if `list` is negative). */
export function stands(standing: number, ledger: number, list: number, band: number): boolean {
  if (list >= 0) return ((standing >>> (ledger === OFFICIAL ? 0 : 8)) & (1 << list)) !== 0;
  return ((standing >>> (ledger === OFFICIAL ? 16 : 20)) & 15) === band;
}
