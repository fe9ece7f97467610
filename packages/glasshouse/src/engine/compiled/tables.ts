/** The tables of a Program, laid out in linear memory for the kernel. */
import { SCALARS } from '../../compile/layout.ts';
import { BLOCK, type Firms, MEANS_LEVELS, NONE, type Program, type Shift } from '../../compile/program.ts';
import { readsFirms, segmentsWithin } from '../workplace.ts';
import { type Image, STANDINGS, type Table } from './image.ts';
import type { Shape } from './shape.ts';

/** Lays out the tables of a Program, and room for those of a month. @param since month in which these rules begin */
export function layTables(image: Image, program: Program, shape: Shape, seed: number, replicate: number, since: number): void {
  const put = (table: Table): number => image.put(table);
  const { classes, chance, conducts, response, ledger, indicators, diminishing, tieReaders, lists, consequences, remedies, purposes, layout } = program;
  for (const [n, name] of SCALARS.entries()) if (layout.scalar[name] !== n) throw new Error(`the counter ${name} is not where the kernel looks for it`);
  const pointers = (addresses: readonly number[]): number => put(Uint32Array.from(addresses.length > 0 ? addresses : [0]));
  const shift = (value: Shift): number => {
    const at = image.room(128 + 512);
    image.write(at, value.whole);
    image.write(at + 128, value.bar);
    return at;
  };
  const shifts = (values: readonly (Shift | null)[]): number => pointers(values.map((value) => (value === null ? 0 : shift(value))));
  const regions = program.regionPersons.length;
  const regionStart = new Uint32Array(regions + 1);
  program.regionPersons.forEach((persons, r) => {
    regionStart[r + 1] = regionStart[r] + persons;
  });
  const strata = regions * program.groupPersons.length;
  // Conducts that the richest do above their ceilings.
  const rising = Array.from({ length: conducts.count }, (_, k) => k).filter((k) => conducts.needRatio[k * MEANS_LEVELS + MEANS_LEVELS - 1] > 1);
  const cells = 8 * strata * indicators.count;
  const month = (): number => image.room(Math.max(8, cells));
  image.set(
    {
      seed,
      replicate,
      low: shape.low,
      from: shape.from,
      to: shape.to,
      padded: shape.padded,
      mark: program.mark,
      since,
      row: image.room(8 * layout.width),
      classCount: classes.count,
      classStart: put(Uint32Array.from(classes.start)),
      classRegion: put(classes.region),
      classGroup: put(classes.group),
      classStratum: put(classes.stratum),
      classRow: put(classes.row),
      classMeans: put(classes.means),
      classScored: put(classes.scored),
      strata,
      hasScheme: program.hasScheme ? 1 : 0,
      kinds: chance.kinds,
      arrivalsStart: put(chance.arrivalsStart),
      arrivals: put(chance.arrivals),
      kindBars: put(chance.kindBars),
      kindGuide: put(guideOf(program)),
      rate: put(chance.rate),
      lose: put(chance.lose),
      conductCount: conducts.count,
      conductKind: put(conducts.kind),
      needBars: put(conducts.needBars),
      needRatio: put(conducts.needRatio),
      overflowFrom: conducts.overflowFrom,
      risingCount: rising.length,
      rising: put(Uint8Array.from(rising)),
      headroom: put(conducts.headroom),
      falseCeiling: put(conducts.falseCeiling),
      readerStart: put(conducts.readerStart),
      reader: put(conducts.reader),
      repairs: put(conducts.repairs),
      layerPurpose: put(conducts.layerPurpose),
      falseLayerPurpose: put(conducts.falseLayerPurpose),
      incentive: put(response.incentive),
      stake: put(response.stake),
      pointLevels: response.pointLevels,
      levels: image.room(response.responds && shape.passes ? conducts.count * response.pointLevels : 0),
      noLevels: image.room(response.pointLevels),
      kindTable: image.room(64 * (strata + 1) * chance.kinds),
      responds: response.responds ? 1 : 0,
      initial: put(program.means.initial),
      initialGuide: put(initialGuideOf(program)),
      lost: shift(program.jobs.lost),
      found: shift(program.jobs.found),
      exposures: pointers(program.exposures.map((bars) => (bars.length === 0 ? 0 : put(bars)))),
      start16: ledger.start16,
      min16: ledger.min16,
      max16: ledger.max16,
      forget: ledger.forget,
      every: ledger.every,
      purge: ledger.purge ? 1 : 0,
      fade: put(ledger.fade),
      windowCount: shape.windows,
      windows: put(ledger.windows),
      clean16: ledger.clean16,
      cleanWindow: ledger.cleanWindow,
      cleanBands: ledger.cleanBands16.length === 0 ? 0 : put(ledger.cleanBands16),
      indicatorCount: indicators.count,
      points16: put(indicators.points16),
      set16: put(indicators.set16),
      indicatorBands: put(indicators.bands),
      banded: indicators.banded ? 1 : 0,
      trigger: put(indicators.trigger),
      window: put(indicators.window),
      diminishing: put(indicators.diminishing),
      coverage: month(),
      falseRatio: month(),
      falseBars: month(),
      seen: month(),
      falseSeenRatio: month(),
      falseOverStart: image.room(4 * (strata + 1)),
      falseOver: image.room(strata * conducts.count),
      diminishCount: diminishing.count,
      diminishEvery: put(diminishing.every),
      diminishPoints: put(diminishing.points16),
      usesSet: shape.usesSet ? 1 : 0,
      usesTriggers: shape.usesTriggers ? 1 : 0,
      tieReaderCount: tieReaders.count,
      tieIndicator: put(tieReaders.indicator),
      tieWhich: put(tieReaders.which),
      tieList: put(tieReaders.list),
      tieBand: put(tieReaders.band),
      tieLists: shape.tieLists,
      tieBands: shape.tieBands,
      tieKinds: shape.tieKinds,
      cutMask: shape.cutMask,
      bandTies: shape.bandTies ? 1 : 0,
      readsTies: program.readsTies ? 1 : 0,
      household: program.household,
      local: program.local,
      far: program.far,
      regionStart: put(regionStart),
      bandCount: program.bands16.length,
      bands16: put(program.bands16),
      listCount: lists.count,
      black: put(lists.black),
      minStay: put(lists.minStay),
      maxStay: put(lists.maxStay),
      restart: put(lists.restart),
      entryStart: put(lists.entryStart),
      entryBelow16: put(lists.entryBelow16),
      entryFrom16: put(lists.entryFrom16),
      entryBand: put(lists.entryBand),
      entryTrigger: put(lists.entryTrigger),
      entryFirm: put(lists.entryFirm),
      exitStart: put(lists.exitStart),
      exitAfter: put(lists.exitAfter),
      exitFrom16: put(lists.exitFrom16),
      exitBelow16: put(lists.exitBelow16),
      exitFirm: put(lists.exitFirm),
      raise16: put(lists.raise16),
      key: put(consequences.key),
      consequenceList: put(consequences.list),
      consequenceBands: put(consequences.bands),
      starts: put(consequences.starts),
      joint: put(consequences.joint),
      family: put(consequences.family),
      penalty: put(consequences.penalty),
      attempt: put(consequences.attempt),
      deny: put(consequences.deny),
      grant: put(consequences.grant),
      meansShift: shifts(consequences.means),
      fineShift: shifts(consequences.fine),
      jobLoss: put(consequences.jobLoss),
      jobFinding: put(consequences.jobFinding),
      libertyBar: put(consequences.libertyBar),
      libertyMonths: put(consequences.libertyMonths),
      cutBar: put(consequences.cutBar),
      stops: consequences.stops.length === 0 ? 0 : put(consequences.stops),
      readsBands: consequences.readsBands ? 1 : 0,
      readsHousehold: consequences.readsHousehold ? 1 : 0,
      cutsTies: consequences.cutsTies ? 1 : 0,
      active: image.room(consequences.count + 1),
      notice: remedies.notice,
      reasons: remedies.reasons ? 1 : 0,
      appeal: remedies.appeal ? 1 : 0,
      appealWindow: remedies.window,
      suspends: remedies.suspends ? 1 : 0,
      filing: put(remedies.filing),
      repair: remedies.repair ? 1 : 0,
      repairAfter: put(remedies.repairAfter),
      reviewed: remedies.reviewed ? 1 : 0,
      service: image.room(8 * regions),
      lag: program.lag,
      retention: program.retention,
      scoresVisible: program.scoresVisible ? 1 : 0,
      proposal: purposes.proposal,
      hollow: purposes.hollow,
      jobLayer: purposes.jobLayer,
      initialPurpose: purposes.initial,
      consent: purposes.consent,
      meansPurpose: purposes.means,
      noticePurpose: purposes.notice,
      filingPurpose: purposes.filing,
      decision: purposes.decision,
      repairPurpose: purposes.repair,
      liberty: purposes.liberty,
      cutPurpose: purposes.cut,
      attemptPurpose: put(Uint32Array.from({ length: 8 }, (_, a) => purposes.attempt[a] ?? 0)),
      done: layout.done.at,
      entered: layout.entered.at,
      falselyEntered: layout.falselyEntered.at,
      mixedUp: layout.mixedUp.at,
      denied: layout.denied.at,
      deniedWrongly: layout.deniedWrongly.at,
      granted: layout.granted.at,
      band: layout.band.at,
      bandRun: layout.band.count,
      onList: layout.onList.at,
      onListRun: layout.onList.count,
      groupListed: layout.groupListed.at,
      groupWrongly: layout.groupWrongly.at,
      groupDenied: layout.groupDenied.at,
      regionListed: layout.regionListed.at,
      regionWrongly: layout.regionWrongly.at,
      regionWaiting: layout.regionWaiting.at,
      regionScored: layout.regionScored.at,
      regionScoredRun: layout.regionScored.count,
      regionRecords: layout.regionRecords.at,
      groupRecords: layout.groupRecords.at,
      atRisk: layout.atRisk.at,
      atRiskRun: layout.atRisk.count,
      ended: layout.ended.at,
      relistAtRisk: layout.relistAtRisk.at,
      relisted: layout.relisted.at,
      passes: shape.passes ? 1 : 0,
      simple: shape.simple ? 1 : 0,
      tallyScores: image.room(4 * (ledger.max16 - ledger.min16 + 1)),
      tallyExpectations: image.room(4 * chance.rows * 64),
      rankTable: image.room(4 * (ledger.max16 - ledger.min16 + 1)),
      rankSums: image.room(8 * chance.rows * 64),
      standing: image.room(2 * STANDINGS),
    },
    {
      hollowBar: response.hollowBar,
      employedBar: program.jobs.employedBar,
      uptakeBar: program.uptakeBar,
      find: program.jobs.find,
      fadeFactor: ledger.fadeFactor,
      noticeBar: remedies.noticeBar,
      correctsBar: remedies.correctsBar,
      upholdsBar: remedies.upholdsBar,
      repairBar: remedies.repairBar,
      mixupBar: program.mixupBar,
    },
  );
  if (readsFirms(program)) layFirms(image, program);
}

/** Where the search for a kind begins, by the ten highest bits of a word. Shape [rows × 1024]. */
function guideOf({ chance }: Program): Uint8Array {
  const guide = new Uint8Array(chance.rows * 1024);
  for (let row = 0; row < chance.rows; row++)
    for (let high = 0, kind = 0; high < 1024; high++) {
      while (chance.kindBars[row * chance.kinds + kind] <= high * 2 ** 22) kind++;
      guide[row * 1024 + high] = kind;
    }
  return guide;
}

/** Where the search for a level of means begins, by the six highest bits of a word. Shape [tables × 64]. */
function initialGuideOf({ means }: Program): Uint8Array {
  const guide = new Uint8Array(means.tables * 64);
  for (let table = 0; table < means.tables; table++)
    for (let high = 0, level = 0; high < 64; high++) {
      while (means.initial[table * 64 + level] <= high * 2 ** 26) level++;
      guide[table * 64 + high] = level;
    }
  return guide;
}

/** The segments by which workplaces are found, and room for where all enterprises stand. */
function layFirms(image: Image, program: Program): void {
  const firms = program.firms as Firms;
  const segments = segmentsWithin(program, 0, program.persons);
  const regions = program.regionPersons.length;
  const segmentOf = new Int32Array(regions);
  const segmentBlock = new Int32Array(regions);
  let start = 0;
  let seen = 0;
  program.regionPersons.forEach((persons, r) => {
    segmentOf[r] = seen;
    segmentBlock[r] = Math.floor(start / BLOCK);
    if (persons > 0) seen += Math.floor((start + persons - 1) / BLOCK) - segmentBlock[r] + 1;
    start += persons;
  });
  const words = segments.flatMap((segment) => [
    segment.low,
    segment.persons,
    segment.key >>> 0,
    segment.firms,
    ...Array.from(segment.count, (count, z) => [segment.first[z], count, segment.seat[z]]).flat(),
    0,
    0,
    segment.seat[firms.sizes],
  ]);
  image.set({
    firmSizes: firms.sizes,
    segmentOf: image.put(segmentOf),
    segmentBlock: image.put(segmentBlock),
    segments: image.put(Uint32Array.from(words)),
    firmStanding: image.room(2 * firms.program.persons),
    firmLists: firms.program.lists.count,
    firmJobLoss: image.room(8 * firms.program.lists.count),
  });
}

/** Bounds [from, to) of the scores at which nothing but the month's proposals can change someone's standing. */
export function safeScores(program: Program, active: readonly number[]): { readonly from: number; readonly to: number } {
  const { ledger, lists, bands16, consequences } = program;
  let from = ledger.min16;
  let to = ledger.max16 + 1;
  const avoid = (low: number, high: number): void => {
    if (low >= high) return;
    if (low <= ledger.start16 && ledger.start16 < high) {
      from = 1;
      to = 0;
    } else if (high <= ledger.start16) from = Math.max(from, high);
    else to = Math.min(to, low);
  };
  const bandFrom = (b: number): number => (bands16[b] === NONE ? ledger.min16 : bands16[b]);
  const bandTo = (b: number): number => (b === 0 ? ledger.max16 + 1 : bands16[b - 1]);
  for (let n = 0; n < lists.entryBelow16.length; n++) {
    if (lists.entryTrigger[n] !== 0 || lists.entryFirm[n] >= 0) continue;
    const band = lists.entryBand[n];
    let low = lists.entryFrom16[n] === NONE ? ledger.min16 : lists.entryFrom16[n];
    let high = lists.entryBelow16[n] === NONE ? ledger.max16 + 1 : lists.entryBelow16[n];
    if (band >= 0) {
      low = Math.max(low, bandFrom(band));
      high = Math.min(high, bandTo(band));
    }
    avoid(low, high);
  }
  for (const c of active) bands16.forEach((_, b) => ((consequences.bands[c] >>> b) & 1) === 1 && avoid(bandFrom(b), bandTo(b)));
  return from < to ? { from, to } : { from: 1, to: 0 };
}
