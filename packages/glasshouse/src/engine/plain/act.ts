import { words } from '../../base/philox.ts';
import { bar, poissonCount } from '../../base/poisson.ts';
import { GOOD, MEANS_LEVELS } from '../../compile/program.ts';
import { OFFICIAL, TRUE } from './columns.ts';
import type { Life } from './life.ts';
import { record } from './record.ts';

/** Ceilings of the layers above the first: each twice the one below, so that a layer seldom proposes anything. */
const LAYER = 2;
const LAYERS = 12;

/**
 * Step 3. Conduct and entries. Each proposal draws its kind and marks; scheme, means and attention only move the
 * bars that the marks are compared with.
 * @param proposals how many proposals the first draw of the month gave
 */
export function act(life: Life, proposals: number): void {
  const { program } = life;
  const { chance, conducts } = program;
  for (let j = 0; j < proposals; j++) {
    life.draw(program.purposes.proposal, j);
    const kind = kindOf(life, words[0]);
    if (kind === chance.kinds - 1) {
      if (life.jobs < life.jobMarks.length) life.jobMarks[life.jobs++] = words[1];
    } else if ((kind & 1) === 0) propose(life, kind >> 1, j);
    else proposeFalse(life, kind >> 1);
  }
  if (life.columns.means[life.i] >= conducts.overflowFrom) actAboveCeilings(life);
  if (life.scored) {
    const over = life.tables.falseOver[life.stratum] as readonly number[];
    for (let n = 0; n < over.length; n++) falseAboveCeiling(life, over[n]);
  }
}

function kindOf(life: Life, word: number): number {
  const { kindBars, kindGuide, kinds } = life.program.chance;
  const base = life.rates * kinds;
  let kind = kindGuide[life.rates * 64 + (word >>> 26)];
  while (word >= kindBars[base + kind]) kind++;
  return kind;
}

/** Incentive over its largest value, in 1/65536: what the conduct's rate is multiplied by under the scheme. */
function incentiveOf(life: Life, k: number): number {
  const { response, conducts } = life.program;
  const kind = conducts.kind[k] * 16;
  return response.incentive[kind + stakeLevel(life, k)];
}

/** Level of what is at stake, 0 … 15, from the official score after step 1 (before forgetting). */
function stakeLevel(life: Life, k: number): number {
  const { response, ledger } = life.program;
  if (!life.scored || !response.responds) return 0;
  const whole = (life.scoreBefore - ledger.min16) >> 4;
  const stake = response.stake[k * response.pointLevels + whole];
  const level = Math.floor((stake * life.tables.salience * 15) / 268435456 + 0.5);
  return level > 15 ? 15 : level;
}

function propose(life: Life, k: number, j: number): void {
  if (life.detained || (life.stopped && life.stops[k] === 1)) return;
  const { conducts, response } = life.program;
  const need = conducts.needBars[k * MEANS_LEVELS + life.columns.means[life.i]];
  const mark = words[1];
  if (mark >= Math.floor((need * incentiveOf(life, k)) / 65536)) return;
  const extra = conducts.kind[k] === GOOD && mark >= Math.floor((need * response.incentive[GOOD * 16]) / 65536);
  happen(life, k, words[2], words[3], extra, j);
}

/** A conduct occurs: it is counted, and each indicator that sees it makes an entry. */
function happen(life: Life, k: number, visible: number, mixed: number, extra: boolean, j: number): void {
  const { program, layout, tables } = life;
  const { conducts, indicators } = program;
  life.count(layout.done.at + k);
  let hollow = false;
  if (extra && program.response.hollowBar > 0) {
    life.draw(program.purposes.hollow, j);
    hollow = words[0] < program.response.hollowBar;
    if (hollow) life.count(layout.scalar.hollow);
  }
  life.watch?.(hollow ? 'did-hollow' : 'did', k, 0);
  if (!life.scored) return;
  if (conducts.repairs[k] === 1) life.repairAct = true;
  for (let at = conducts.readerStart[k]; at < conducts.readerStart[k + 1]; at++) {
    const n = conducts.reader[at];
    if (!holdsFor(life, n)) continue;
    const cell = life.stratum * indicators.count + n;
    if (program.remedies.reviewed && visible < tables.seen[cell]) life.count(layout.scalar.reviewed);
    if (visible >= tables.coverage[cell]) continue;
    record(life, TRUE, n);
    if (mixed < program.mixupBar) {
      life.count(layout.mixedUp.at + life.region * indicators.count + n);
      life.watch?.('mixed-up', n, 0);
      continue;
    }
    record(life, OFFICIAL, n);
    life.count(layout.entered.at + n);
    countRecord(life);
    life.watch?.('recorded', n, 0);
  }
}

/** Whether entries of indicator n are made of people who stood where this person did before the month. */
function holdsFor(life: Life, n: number): boolean {
  const { banded, bands } = life.program.indicators;
  return !banded || ((bands[n] >>> life.bandBefore) & 1) === 1;
}

function countRecord(life: Life): void {
  life.count(life.layout.regionRecords.at + life.region);
  life.count(life.layout.groupRecords.at + life.group);
}

/** An entry about something that the person did not do: official ledger only. */
function enterFalsely(life: Life, n: number): void {
  record(life, OFFICIAL, n);
  life.count(life.layout.falselyEntered.at + n);
  countRecord(life);
  life.watch?.('falsely-recorded', n, 0);
}

function proposeFalse(life: Life, k: number): void {
  if (!life.scored) return;
  const { conducts, indicators } = life.program;
  const mark = words[1];
  for (let at = conducts.readerStart[k]; at < conducts.readerStart[k + 1]; at++) {
    const n = conducts.reader[at];
    if (!holdsFor(life, n)) continue;
    const cell = life.stratum * indicators.count + n;
    if (life.program.remedies.reviewed && mark < bar(life.tables.falseSeenRatio[cell])) life.count(life.layout.scalar.reviewed);
    if (mark < life.tables.falseBars[cell]) enterFalsely(life, n);
  }
}

/** Conduct of the rich where it rises with means: what exceeds the ceiling comes from independent layers. */
function actAboveCeilings(life: Life): void {
  const { conducts, chance } = life.program;
  if (life.detained) return;
  for (let k = 0; k < conducts.count; k++) {
    const need = conducts.needRatio[k * MEANS_LEVELS + life.columns.means[life.i]];
    if (need <= 1 || (life.stopped && life.stops[k] === 1)) continue;
    const ratio = (need * incentiveOf(life, k)) / 65536;
    const ceiling = chance.rate[life.rates * conducts.count + k] * conducts.headroom[k];
    let lower = 1;
    for (let layer = 1; layer <= LAYERS && ratio > lower; layer++) {
      const upper = lower * LAYER;
      life.draw(conducts.layerPurpose[k], layer << 16);
      const count = poissonCount(words[0], ceiling * (upper - lower));
      const height = bar((ratio - lower) / (upper - lower));
      for (let n = 1; n <= count; n++) {
        life.draw(conducts.layerPurpose[k], (layer << 16) | n);
        if (words[1] < height) happen(life, k, words[2], words[3], false, (layer << 16) | n);
      }
      lower = upper;
    }
  }
}

function falseAboveCeiling(life: Life, k: number): void {
  const { conducts, indicators } = life.program;
  const { falseRatio, falseSeenRatio } = life.tables;
  const { reviewed } = life.program.remedies;
  const from = conducts.readerStart[k];
  const to = conducts.readerStart[k + 1];
  let most = 0;
  for (let at = from; at < to; at++) most = Math.max(most, falseSeenRatio[life.stratum * indicators.count + conducts.reader[at]]);
  let lower = 1;
  for (let layer = 1; layer <= LAYERS && most > lower; layer++) {
    const upper = lower * LAYER;
    const purpose = conducts.falseLayerPurpose[k];
    life.draw(purpose, layer << 16);
    const count = poissonCount(words[0], conducts.falseCeiling[k] * (upper - lower));
    for (let n = 1; n <= count; n++) {
      life.draw(purpose, (layer << 16) | n);
      const mark = words[1];
      for (let at = from; at < to; at++) {
        const reader = conducts.reader[at];
        if (!holdsFor(life, reader)) continue;
        const cell = life.stratum * indicators.count + reader;
        const ratio = falseRatio[cell];
        if (reviewed && mark < bar((falseSeenRatio[cell] - lower) / (upper - lower))) life.count(life.layout.scalar.reviewed);
        if (ratio > lower && mark < bar((ratio - lower) / (upper - lower))) enterFalsely(life, reader);
      }
    }
    lower = upper;
  }
}
