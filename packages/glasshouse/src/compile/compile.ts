/**
 * Scheme × Society → Program.
 *
 *   Society ──► classes (blocks of indexes) ──► rows of rates ──► arrivals, kinds ─┐
 *   Scheme  ──► ledger, indicators, lists, consequences, remedies (flat tables) ───┼──► Program
 *   both    ──► stakes, coverage and false-record bars by stratum ─────────────────┘
 *
 * Enterprises are compiled in the same way, from the society as enterprises see it (see enterprises.ts).
 */
import { EXPOSURES } from '../base/exposure.ts';
import { CannotRun } from '../base/faults.ts';
import { MOST_MONTHS } from '../base/months.ts';
import { ALWAYS, bar, poissonBars } from '../base/poisson.ts';
import { purpose, purposes } from '../base/purpose.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';
import { chanceTables, conductTables } from './chance.ts';
import { classify } from './classes.ts';
import { checkEnterprises, enterpriseView, firmTables } from './enterprises.ts';
import { compileFederation } from './federation.ts';
import { layOut } from './layout.ts';
import { attentionTables, indicatorTables, ledgerTables, triggersOf } from './ledger.ts';
import { jobTables, meansTables, meansValues } from './means.ts';
import { type Frame, inEveryPhase, inTime, rulingsOf, switchOff } from './phases.ts';
import { type Program, type Purposes, phasesOf } from './program.ts';
import { responseTables } from './stakes.ts';
import { bandTables, consequenceTables, listTables, remedyTables } from './standing.ts';

export interface CompileOptions {
  /** Simulated persons, 1 … 2³¹ − 1. */
  readonly persons: number;
  /** Months to be lived, 1 … 24 000. */
  readonly months: number;
  /** Ids of the safeguards that made the scheme what it is; kept for the record only. */
  readonly safeguards?: readonly string[];
  /** Simulated enterprises, 0 (the default) … 2³¹ − 1; at most as many as persons in every stretch of the society that they share. */
  readonly enterprises?: number;
  /** The scheme under which the enterprises live beside the persons; none by default. */
  readonly enterpriseScheme?: Scheme | null;
}

/**
 * Compiles a scheme (or none) and a society into a Program.
 * @param scheme of the persons; one for enterprises leaves the persons without a scheme beside them
 * @throws CannotRun if the scheme asks for more than an engine can hold; the message names the limit
 */
export function compile(scheme: Scheme | null, society: Society, options: CompileOptions): Program {
  if (scheme?.parts !== undefined) return compileFederation(scheme, society, options, compile);
  const { persons, months, enterprises = 0, safeguards = [] } = options;
  const ofFirms = scheme?.subjects === 'enterprises';
  const beside = ofFirms ? scheme : (options.enterpriseScheme ?? null);
  const own = ofFirms ? null : scheme;
  const program = compileSubjects(own, society, { persons, months, safeguards: ofFirms ? [] : safeguards }, 0, beside);
  if (enterprises === 0) {
    if (ofFirms) throw new CannotRun(`the scheme "${scheme.id}" is for enterprises, and none live here; give --enterprises 1 or more`);
    return program;
  }
  checkEnterprises(society, enterprises, program.regionPersons);
  const view = enterpriseView(society);
  const firms = compileSubjects(beside, view, { persons: enterprises, months, safeguards: ofFirms ? safeguards : [] }, ENTERPRISES, null);
  const tables = firmTables(society, firms, phasesOf(program));
  return inEveryPhase(program, (one) => ({ ...one, firms: tables }));
}

/** Bit 31 of the purposes of all draws that are about enterprises. */
const ENTERPRISES: number = 2 ** 31;

/** The Program of one kind of subjects. @param mark set in all their purposes @param beside the scheme of the enterprises whose lists the subjects' own name */
function compileSubjects(scheme: Scheme | null, society: Society, options: CompileOptions, mark: number, beside: Scheme | null): Program {
  const { months } = options;
  const firmLists = beside === null ? [] : (rulingsOf(beside, months).rulings[0]?.alike.lists ?? []).map((item) => item.id);
  if (scheme === null || (scheme.phases === undefined && scheme.amnesties === undefined))
    return compileRules(scheme, society, options, mark, {
      from: 0,
      own: scheme,
      firmLists,
      frame: {},
      mixups: (scheme?.sharing.mixups ?? 0) > 0,
      breaches: scheme?.breaches,
    });
  const { rulings, frame } = rulingsOf(scheme, months);
  const mixups = rulings.some(({ own }) => (own.sharing.mixups ?? 0) > 0);
  const programs = rulings.map((ruling) =>
    switchOff(
      compileRules(ruling.alike, society, options, mark, { from: ruling.from, own: ruling.own, firmLists, frame, mixups, breaches: scheme.breaches }),
      ruling,
    ),
  );
  return inTime(scheme, rulings, programs, months);
}

/** What one set of rules shares with those before and after it. */
interface Place {
  /** First month of these rules. */
  readonly from: number;
  /** The rules themselves, without what only other phases have. */
  readonly own: Scheme | null;
  /** Ids of the lists of the companion scheme. */
  readonly firmLists: readonly string[];
  readonly frame: Partial<Frame>;
  /** Whether records are mixed up in any phase. */
  readonly mixups: boolean;
  readonly breaches: Scheme['breaches'];
}

/** The Program of one set of rules. */
function compileRules(scheme: Scheme | null, society: Society, options: CompileOptions, mark: number, place: Place): Program {
  const { persons, months } = options;
  const { triggers, windows } = place.frame;
  if (!Number.isInteger(persons) || persons < 1 || persons >= 2 ** 31) throw new CannotRun(`persons is ${persons}; give a whole number from 1 to 2147483647`);
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) throw new CannotRun(`months is ${months}; give a whole number from 1 to ${MOST_MONTHS}`);
  const asked = (triggers ?? triggersOf(scheme)).size;
  if (asked > 31) throw new CannotRun(`lists ask for ${asked} indicators by \`recorded\`; at most 31 can be told apart`);

  const classing = classify(society, persons, scheme?.population ?? null);
  const meansValue = meansValues(society);
  const conducts = conductTables(society, scheme, meansValue, mark);
  const { indicators, diminishing, tieReaders } = indicatorTables(scheme, society, triggers, windows);
  const consequences = consequenceTables(scheme, society, meansValue);
  const mixupBar = bar(scheme?.sharing.mixups ?? 0);
  return {
    names: {
      scheme: scheme?.id ?? null,
      society: society.id,
      safeguards: options.safeguards ?? [],
      regions: society.regions.map((item) => item.id),
      groups: society.groups.map((item) => item.id),
      ages: (society.ages ?? [{ id: 'all' }]).map((item) => item.id),
      conducts: society.conducts.map((item) => item.id),
      indicators: (scheme?.indicators ?? []).map((item) => item.id),
      bands: (scheme?.bands ?? []).map((item) => item.id),
      lists: (scheme?.lists ?? []).map((item) => item.id),
      consequences: (scheme?.consequences ?? []).map((item) => item.id),
      breaches: (place.breaches ?? []).map((item) => item.id),
    },
    phases: [],
    members: [],
    elsewhere: new Uint8Array(0),
    mark,
    firms: null,
    persons,
    months,
    hasScheme: scheme !== null,
    uptakeBar: scheme?.population.consent === 'authorised' ? bar(scheme.population.uptake ?? 0) : ALWAYS,
    regionPersons: classing.regionPersons,
    groupPersons: classing.groupPersons,
    classes: classing.classes,
    chance: chanceTables(society, classing, conducts),
    conducts,
    response: responseTables(place.own, society, months, place.from),
    means: meansTables(society, classing.meansFactor),
    jobs: jobTables(society),
    exposures: EXPOSURES.map((name) => (society.exposures[name] ? Float64Array.from(poissonBars(society.exposures[name])) : new Float64Array(0))),
    ledger: ledgerTables(scheme, windows),
    indicators,
    diminishing,
    tieReaders,
    attention: attentionTables(scheme, society, classing.regionPersons, classing.groupPersons),
    bands16: bandTables(scheme),
    lists: listTables(scheme, place.firmLists, triggers),
    consequences,
    remedies: remedyTables(scheme, society, meansValue),
    breaches: {
      month: Float64Array.from(place.breaches ?? [], (item) => item.month),
      share: Float64Array.from(place.breaches ?? [], (item) => item.share),
    },
    lag: scheme?.sharing.lag ?? 0,
    mixupBar,
    mixups: place.mixups,
    retention: scheme?.sharing.joint ? (scheme.sharing.over_retention ?? 0) : 0,
    scoresVisible: scheme?.governance.scores_visible ?? false,
    household: society.ties.household,
    local: society.ties.local,
    far: society.ties.far,
    readsTies: tieReaders.count > 0 || consequences.readsHousehold || consequences.cutsTies,
    purposes: purposeTable(society, mark),
    layout: layOut({
      conducts: society.conducts.length,
      indicators: indicators.count,
      bands: scheme?.bands.length ?? 0,
      lists: scheme?.lists.length ?? 0,
      groups: society.groups.length,
      regions: society.regions.length,
      mixups: place.mixups,
      months,
    }),
  };
}

/** Names of the draws that do not depend on the society: names are for ever. */
export const DRAWS = [
  'proposal',
  'hollow',
  'layer of jobs',
  'initial state',
  'consent',
  'change of means',
  'notice',
  'filing',
  'decision',
  'repair',
  'liberty',
  'cut ties',
] as const;

/** The numbers of all purposes; refuses two names with one number. @param mark set in all of them */
function purposeTable(society: Society, mark: number): Purposes {
  const attempts = EXPOSURES.map((name) => `attempt: ${name}`);
  const layers = society.conducts.flatMap((conduct) => [`layer of conduct ${conduct.id}`, `layer of false entries about ${conduct.id}`]);
  const numbers = purposes([...DRAWS, ...attempts, ...layers]);
  const of = (name: (typeof DRAWS)[number]): number => (numbers[name] as number) + mark;
  return {
    proposal: of('proposal'),
    hollow: of('hollow'),
    jobLayer: of('layer of jobs'),
    initial: of('initial state'),
    consent: of('consent'),
    means: of('change of means'),
    notice: of('notice'),
    filing: of('filing'),
    decision: of('decision'),
    repair: of('repair'),
    liberty: of('liberty'),
    cut: of('cut ties'),
    attempt: Uint32Array.from(attempts, (name) => purpose(name) + mark),
  };
}
