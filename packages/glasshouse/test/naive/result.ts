/** What the naive simulation counts: one number a month in each series. */
import { EXPOSURES } from '../../src/base/exposure.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import type { Society } from '../../src/society/society.ts';

type Series = number[];
type SeriesBy = Record<string, number[]>;

export interface NaiveResult {
  /** Persons who take part: everyone in scope who agreed. */
  scored: number;
  /** On at least one black list officially, at the end of the month. */
  listed: Series;
  /** On some black list officially and not truly on that same list. */
  wrongly: Series;
  /** On some black list truly and not officially on that same list. */
  missed: Series;
  /** On at least one black list truly. */
  truly: Series;
  /** Official stays on black lists begun in the month (a re-entry in the month of exit is one; a restart is not). */
  entries: Series;
  /** Official stays on black lists ended in the month, for whatever reason. */
  exits: Series;
  /** Sum of scores over scored persons, points, at the end of the month, in each ledger. */
  scoreSum: { official: Series; true: Series };
  /** Attempts refused, by kind of attempt. */
  denied: SeriesBy;
  /** Of these, what would not have been refused under the true standing. */
  deniedWrongly: SeriesBy;
  /** Attempts granted as a benefit, by kind of attempt. */
  granted: SeriesBy;
  /** Appeals filed. */
  filed: Series;
  /** Appeals filed by who was wrongly listed when filing. */
  filedWrong: Series;
  /** Appeals decided. */
  decided: Series;
  /** Appeals won: wrong listings corrected and right ones lifted by mistake. */
  won: Series;
  /** Appeals waiting at the end of the month. */
  waiting: Series;
  /** Black listings ended officially by an act of repair. */
  repaired: Series;
  /** Persons told of their listing by a notice that month. */
  told: Series;
  /** Occurrences of each conduct, by everyone, recorded or not, hollow or not. */
  conduct: SeriesBy;
  /** Occurrences of good conduct that were hollow. */
  hollow: Series;
  /** Entries that are true (or read from ties) and reached the official ledger in the month, by indicator. */
  recorded: SeriesBy;
  /** False entries that reached the official ledger in the month (others' mix-ups included), by indicator. */
  falseEntries: SeriesBy;
  /** True entries kept off the official ledger in the month because they were put on someone else, by all indicators. */
  mixedUp: Series;
  /** Persons with a job at the end of the month. */
  employed: Series;
  /** Sum of means over all persons at the end of the month. */
  meansSum: Series;
  /** Persons who served the month in detention. */
  libertyMonths: Series;
  /** Ties ended in the month, counted on the side that ended them. */
  tiesCut: Series;
  /** Penalties imposed: first months of a spell in which a consequence that takes something is in force. */
  penaltiesImposed: Series;
  /** `listed` by group and by region. */
  listedByGroup: SeriesBy;
  listedByRegion: SeriesBy;
  /** Persons by group and region, the bases of the two above. */
  personsByGroup: Record<string, number>;
  personsByRegion: Record<string, number>;
  /** Scored persons in each band by the official score at the end of the run. */
  bandsAtEnd: Record<string, number>;
  /** Persons who were ever counted as listed, and as wrongly listed. */
  everListed: number;
  everWrongly: number;
}

/** A result with nothing counted yet. */
export function emptyResult(scheme: Scheme | null, society: Society, months: number): NaiveResult {
  const zeros = (): number[] => new Array<number>(months).fill(0);
  const by = (ids: readonly string[]): SeriesBy => Object.fromEntries(ids.map((id) => [id, zeros()]));
  const none = (ids: readonly string[]): Record<string, number> => Object.fromEntries(ids.map((id) => [id, 0]));
  const indicators = scheme?.indicators.map((i) => i.id) ?? [];
  const groups = society.groups.map((g) => g.id);
  const regions = society.regions.map((r) => r.id);
  return {
    scored: 0,
    listed: zeros(),
    wrongly: zeros(),
    missed: zeros(),
    truly: zeros(),
    entries: zeros(),
    exits: zeros(),
    scoreSum: { official: zeros(), true: zeros() },
    denied: by(EXPOSURES),
    deniedWrongly: by(EXPOSURES),
    granted: by(EXPOSURES),
    filed: zeros(),
    filedWrong: zeros(),
    decided: zeros(),
    won: zeros(),
    waiting: zeros(),
    repaired: zeros(),
    told: zeros(),
    conduct: by(society.conducts.map((c) => c.id)),
    hollow: zeros(),
    recorded: by(indicators),
    falseEntries: by(indicators),
    mixedUp: zeros(),
    employed: zeros(),
    meansSum: zeros(),
    libertyMonths: zeros(),
    tiesCut: zeros(),
    penaltiesImposed: zeros(),
    listedByGroup: by(groups),
    listedByRegion: by(regions),
    personsByGroup: none(groups),
    personsByRegion: none(regions),
    bandsAtEnd: none(scheme?.bands.map((b) => b.id) ?? []),
    everListed: 0,
    everWrongly: 0,
  };
}

/** Adds to a month of a series; naming a series that does not exist is a defect of the test. */
export function add(series: number[] | undefined, month: number, amount = 1): void {
  if (series === undefined) throw new Error('a count without a series');
  series[month] = (series[month] ?? 0) + amount;
}
