/** Where each monthly counter stands in the row of a month. All counters are whole numbers. */

/** Domains in which refusals are counted, in order. */
export const COUNTED = ['travel', 'employment', 'credit', 'housing', 'schooling', 'public_services', 'dating', 'family'] as const;

/** One number a month each. */
export const SCALARS = [
  'listed', // on at least one black list at the counting
  'wrongly', // on some black list officially and not truly on that list
  'truly', // truly on at least one black list
  'missed', // truly on some black list and not officially on that list
  'entries', // official black stays begun
  'exits', // official black stays ended
  'redListed',
  'firstListed', // first time on a black list
  'firstWrongly',
  'firstFiledWrongly', // first appeal filed while wrongly listed
  'filed',
  'filedWrongly',
  'decided',
  'decidedWrongly', // decided while the listing was wrong
  'won', // decided for the subject
  'wonWrongly',
  'waited', // months waited by those decided
  'waiting', // appeals waiting at the end of the month
  'repaired', // official stays ended by repair
  'imposed', // penalties that came into force on a subject
  'imposedUntold', // of them without the subject being told, or without reasons
  'penalised', // subjects under at least one penalty
  'wronglyPenalised',
  'stale', // subjects whom a penalty still reaches through shared data after they have left the list
  'wronglyBanded', // official band below the true one
  'employed',
  'means', // sum of levels of means
  'score', // sum of official scores, sixteenths above min
  'trueScore',
  'scored', // persons with a ledger
  'hollow', // occurrences of good conduct that were hollow
  'libertyMonths',
  'tiesCut',
  'reviewed', // entries looked at by a person before they counted
] as const;

export type Scalar = (typeof SCALARS)[number];

/** A run of counters in the row: where it begins and how many there are. */
export interface Run {
  readonly at: number;
  readonly count: number;
}

export interface Layout {
  /** Numbers a month. */
  readonly width: number;
  readonly scalar: Readonly<Record<Scalar, number>>;
  /** Occurrences by conduct. */
  readonly done: Run;
  /** True entries (on the right person) and false entries by indicator, in the official ledger when recorded. */
  readonly entered: Run;
  readonly falselyEntered: Run;
  /** Entries kept off by a mix-up, by region and indicator (r·N + n); empty where there are no mix-ups. */
  readonly mixedUp: Run;
  /** By counted domain. */
  readonly denied: Run;
  readonly deniedWrongly: Run;
  readonly granted: Run;
  readonly band: Run;
  readonly onList: Run;
  readonly groupListed: Run;
  readonly groupWrongly: Run;
  readonly groupDenied: Run;
  readonly regionListed: Run;
  readonly regionWrongly: Run;
  readonly regionWaiting: Run;
  /** Persons with a ledger by region, over whom mix-ups spread; empty where there are no mix-ups. */
  readonly regionScored: Run;
  /** Official entries by region and by group, which attention follows. */
  readonly regionRecords: Run;
  readonly groupRecords: Run;
  /** Official black stays at the month's start by months served (0 = begun this month), and those that ended so. */
  readonly atRisk: Run;
  readonly ended: Run;
  /** By list that a subject has left: subjects off it by months since leaving, and those listed on it again. */
  readonly relistAtRisk: Run;
  readonly relisted: Run;
}

/** Months since leaving a list that are followed. */
export const RELIST_MONTHS = 24;
/** Clocks of stays stop here. */
export const CLOCK_MAX = 255;

export interface Sizes {
  readonly conducts: number;
  readonly indicators: number;
  readonly bands: number;
  readonly lists: number;
  readonly groups: number;
  readonly regions: number;
  readonly mixups: boolean;
  readonly months: number;
}

/** Lays the counters of a month out. */
export function layOut(sizes: Sizes): Layout {
  let width = 0;
  const run = (count: number): Run => {
    const at = width;
    width += count;
    return { at, count };
  };
  const scalar = Object.fromEntries(SCALARS.map((name) => [name, run(1).at])) as Record<Scalar, number>;
  const clocks = Math.min(CLOCK_MAX, sizes.months) + 1;
  const layout = {
    scalar,
    done: run(sizes.conducts),
    entered: run(sizes.indicators),
    falselyEntered: run(sizes.indicators),
    mixedUp: run(sizes.mixups ? sizes.regions * sizes.indicators : 0),
    denied: run(COUNTED.length),
    deniedWrongly: run(COUNTED.length),
    granted: run(COUNTED.length),
    band: run(sizes.bands),
    onList: run(sizes.lists),
    groupListed: run(sizes.groups),
    groupWrongly: run(sizes.groups),
    groupDenied: run(sizes.groups),
    regionListed: run(sizes.regions),
    regionWrongly: run(sizes.regions),
    regionWaiting: run(sizes.regions),
    regionScored: run(sizes.mixups ? sizes.regions : 0),
    regionRecords: run(sizes.regions),
    groupRecords: run(sizes.groups),
    atRisk: run(clocks),
    ended: run(clocks),
    relistAtRisk: run(RELIST_MONTHS + 1),
    relisted: run(RELIST_MONTHS + 1),
  };
  return { width, ...layout };
}
