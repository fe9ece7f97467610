/** The facts of a life that a condition can ask for, and what a portrait at the end of the run says about each of them. */
import { COUNTED } from '../../compile/layout.ts';
import { type Program, phasesOf, programAt } from '../../compile/program.ts';
import { classOf } from '../class-of.ts';
import type { LifeTally } from '../life-tally.ts';
import { EMPLOYED, EVER_LISTED, EVER_WRONGLY_LISTED, LISTED, MEANS, ON_RECORD, SCORED, TRULY_LISTED, TRULY_ON_RECORD, WRONGLY_LISTED } from '../portrait.ts';
import { workplace, workplaceOf } from '../workplace.ts';
import type { FactShape } from './parse.ts';

/** What never changes about a person. */
export interface Traits {
  readonly index: number;
  readonly region: number;
  readonly group: number;
  readonly age: number;
  readonly disposition: number;
  readonly represents: boolean;
}

/** The traits of a person, computed from the index. */
export function traitsOf(program: Program, index: number): Traits {
  const { classes } = program;
  const c = classOf(classes, index);
  const region = classes.region[c];
  return {
    index,
    region,
    group: classes.group[c],
    age: classes.age[c],
    disposition: classes.disposition[c],
    // Seldom asked for, and the dearest to find out.
    get represents() {
      if (program.firms === null) return false;
      workplaceOf(program, index, region);
      return workplace.represents;
    },
  };
}

/** Where a value lies, ends included; one number twice where it is known. What holds is 1, what does not is 0. */
export type Span = readonly [number, number];

const UNKNOWN: Span = [0, 1];
const COUNT: Span = [0, Number.POSITIVE_INFINITY];
const NOWHERE: Span = [Number.NaN, Number.NaN];
const exactly = (value: number | boolean): Span => [Number(value), Number(value)];

/** What is known before a life is looked at: the portrait, and what the rules make impossible. */
export interface Glimpse {
  readonly bits: number;
  readonly traits: Traits;
  /** Has never been on a black list, not even within a month. */
  readonly neverListed: boolean;
  /** Nothing can have been refused to who was never listed. */
  readonly onlyTheListedAreRefused: boolean;
  /** The lowest and the highest official score that anybody has at the end. */
  readonly scores: Span;
  readonly program: Program;
}

const has = ({ bits }: Glimpse, bit: number): boolean => (bits & bit) !== 0;
/** What happens to the listed only. */
const ofListed = (glimpse: Glimpse): Span => (glimpse.neverListed ? exactly(0) : UNKNOWN);
const countOfListed = (glimpse: Glimpse): Span => (glimpse.neverListed ? exactly(0) : COUNT);
const refusals = (glimpse: Glimpse): Span => (glimpse.onlyTheListedAreRefused && glimpse.neverListed ? exactly(0) : COUNT);
const scoreIn = (glimpse: Glimpse, onRecord: number, range: (program: Program) => Span): Span => {
  // The portrait is that of the last month, under the rules of that month.
  const program = programAt(glimpse.program, glimpse.program.months - 1);
  if (!program.hasScheme || !has(glimpse, SCORED)) return NOWHERE;
  return has(glimpse, onRecord) ? range(program) : exactly(program.ledger.start16 / 16);
};

interface Fact {
  readonly of: (tally: LifeTally, traits: Traits, program: Program) => number | boolean;
  readonly glimpsed: (glimpse: Glimpse) => Span;
}

/** Facts that hold or not. At the end is the end of the run. */
const YES: Readonly<Record<string, Fact>> = {
  listed: { of: ({ last }, _, program) => last !== null && anyBlack(program, last.lists), glimpsed: (g) => exactly(has(g, LISTED)) },
  ever_listed: { of: ({ monthsListed }) => monthsListed > 0, glimpsed: (g) => exactly(has(g, EVER_LISTED)) },
  wrongly: { of: ({ last }, _, program) => last !== null && anyBlack(program, last.lists & ~last.trueLists), glimpsed: (g) => exactly(has(g, WRONGLY_LISTED)) },
  ever_wrongly: { of: ({ monthsWrongly }) => monthsWrongly > 0, glimpsed: (g) => exactly(has(g, EVER_WRONGLY_LISTED)) },
  missed: {
    of: ({ last }, _, program) => last !== null && anyBlack(program, last.trueLists & ~last.lists),
    glimpsed: (g) => (has(g, TRULY_LISTED) ? UNKNOWN : exactly(0)),
  },
  relisted: { of: ({ relisted }) => relisted, glimpsed: ofListed },
  did: { of: ({ did }) => did, glimpsed: () => UNKNOWN },
  recorded: { of: ({ entries }) => entries > 0, glimpsed: () => UNKNOWN },
  falsely_recorded: { of: ({ falseEntries }) => falseEntries > 0, glimpsed: () => UNKNOWN },
  told: { of: ({ counts }) => counts.told > 0, glimpsed: ofListed },
  appealed: { of: ({ counts }) => counts.filed > 0, glimpsed: ofListed },
  won: { of: ({ counts }) => counts['appeal-won'] > 0, glimpsed: ofListed },
  lost: { of: ({ counts }) => counts['appeal-lost'] > 0, glimpsed: ofListed },
  repaired: { of: ({ counts }) => counts.repaired > 0, glimpsed: ofListed },
  denied: { of: ({ refused }) => refused > 0, glimpsed: (g) => [0, Math.min(1, refusals(g)[1])] },
  denied_wrongly: { of: ({ refusedWrongly }) => refusedWrongly > 0, glimpsed: (g) => [0, Math.min(1, refusals(g)[1])] },
  fined: { of: ({ counts }) => counts.fined > 0, glimpsed: () => UNKNOWN },
  detained: { of: ({ counts }) => counts.detained > 0, glimpsed: () => UNKNOWN },
  lost_job: { of: ({ counts }) => counts['job-lost'] > 0, glimpsed: () => UNKNOWN },
  found_job: { of: ({ counts }) => counts['job-found'] > 0, glimpsed: () => UNKNOWN },
  employed: { of: ({ last }) => last?.employed === true, glimpsed: (g) => exactly(has(g, EMPLOYED)) },
  scored: { of: ({ last }, _, program) => program.hasScheme && last?.scored === true, glimpsed: (g) => exactly(has(g, SCORED)) },
  represents: { of: (_, { represents }) => represents, glimpsed: ({ traits }) => exactly(traits.represents) },
};

/** Facts that are numbers. */
const NUMBERS: Readonly<Record<string, Fact>> = {
  months_listed: { of: ({ monthsListed }) => monthsListed, glimpsed: (g) => (has(g, EVER_LISTED) ? [1, g.program.months] : exactly(0)) },
  months_wrongly: { of: ({ monthsWrongly }) => monthsWrongly, glimpsed: (g) => (has(g, EVER_WRONGLY_LISTED) ? [1, g.program.months] : exactly(0)) },
  stays: { of: ({ stays }) => stays, glimpsed: (g) => (has(g, EVER_LISTED) ? [1, COUNT[1]] : countOfListed(g)) },
  entries: { of: ({ entries }) => entries, glimpsed: () => COUNT },
  false_entries: { of: ({ falseEntries }) => falseEntries, glimpsed: () => COUNT },
  refusals: { of: ({ refused }) => refused, glimpsed: refusals },
  penalties: { of: ({ counts }) => counts.imposed, glimpsed: () => COUNT },
  score: {
    of: ({ last }, _, program) => (program.hasScheme && last?.scored ? last.score : Number.NaN),
    glimpsed: (g) => scoreIn(g, ON_RECORD, () => g.scores),
  },
  true_score: {
    of: ({ last }, _, program) => (program.hasScheme && last?.scored ? last.trueScore : Number.NaN),
    glimpsed: (g) => scoreIn(g, TRULY_ON_RECORD, ({ ledger }) => [ledger.min16 / 16, ledger.max16 / 16]),
  },
  means: { of: ({ last }, _, program) => program.means.value[last?.means ?? 0], glimpsed: ({ bits, program }) => exactly(program.means.value[bits & MEANS]) },
  means_at_start: { of: ({ meansAtStart }, _, program) => program.means.value[meansAtStart], glimpsed: () => COUNT },
  disposition: { of: (_, { disposition }) => disposition, glimpsed: ({ traits }) => exactly(traits.disposition) },
  person: { of: (_, { index }) => index, glimpsed: ({ traits }) => exactly(traits.index) },
};

interface WordFact {
  readonly words: (program: Program) => readonly string[];
  readonly of: (tally: LifeTally, traits: Traits, word: number) => boolean;
  readonly glimpsed: (glimpse: Glimpse, word: number) => Span;
}

/** Facts that are one of some words, or that hold of some of them. */
const WORDS: Readonly<Record<string, WordFact>> = {
  region: {
    words: ({ names }) => names.regions,
    of: (_, { region }, word) => region === word,
    glimpsed: ({ traits }, word) => exactly(traits.region === word),
  },
  group: { words: ({ names }) => names.groups, of: (_, { group }, word) => group === word, glimpsed: ({ traits }, word) => exactly(traits.group === word) },
  age: { words: ({ names }) => names.ages, of: (_, { age }, word) => age === word, glimpsed: ({ traits }, word) => exactly(traits.age === word) },
  band: {
    words: ({ names }) => names.bands,
    of: ({ last }, _, word) => last?.scored === true && last.band === word,
    glimpsed: (g) => (has(g, SCORED) ? UNKNOWN : exactly(0)),
  },
  worst_band: {
    words: ({ names }) => names.bands,
    of: ({ worstBand }, _, word) => worstBand === word,
    glimpsed: (g) => (has(g, SCORED) ? UNKNOWN : exactly(0)),
  },
  list: { words: ({ names }) => names.lists, of: ({ onList }, _, word) => onList[word] === 1, glimpsed: (g) => (has(g, SCORED) ? UNKNOWN : exactly(0)) },
  did: { words: ({ names }) => names.conducts, of: ({ done }, _, word) => done[word] === 1, glimpsed: () => UNKNOWN },
  recorded: { words: ({ names }) => names.indicators, of: ({ recorded }, _, word) => recorded[word] === 1, glimpsed: () => UNKNOWN },
  falsely_recorded: { words: ({ names }) => names.indicators, of: ({ falselyRecorded }, _, word) => falselyRecorded[word] === 1, glimpsed: () => UNKNOWN },
  denied: { words: () => COUNTED, of: ({ denied }, _, word) => denied[word] === 1, glimpsed: (g) => [0, Math.min(1, refusals(g)[1])] },
};

function anyBlack({ lists }: Program, bits: number): boolean {
  for (let l = 0; l < lists.count; l++) if (lists.black[l] === 1 && (bits & (1 << l)) !== 0) return true;
  return false;
}

/** Names of all facts, in the order in which they are shown: those that hold or not, numbers, words. */
export const FACTS: { readonly yes: readonly string[]; readonly numbers: readonly string[]; readonly words: readonly string[] } = {
  yes: Object.keys(YES),
  numbers: Object.keys(NUMBERS),
  words: Object.keys(WORDS),
};

/** What can be asked in the world of a program. */
export function factShapes(program: Program): Readonly<Record<string, FactShape>> {
  const names = [...new Set([...FACTS.yes, ...FACTS.numbers, ...FACTS.words])];
  return Object.fromEntries(names.map((name) => [name, { yes: name in YES, number: name in NUMBERS, words: WORDS[name]?.words(program) ?? null }]));
}

/** A fact of a life that has been looked at. @param word position of the word, or null where none is asked for */
export function factOf(program: Program, tally: LifeTally, traits: Traits, name: string, word: number | null): Span {
  if (word !== null) return exactly(WORDS[name].of(tally, traits, word));
  return exactly((YES[name] ?? NUMBERS[name]).of(tally, traits, program));
}

/** What a portrait says of a fact. */
export function glimpsed(glimpse: Glimpse, name: string, word: number | null): Span {
  if (word !== null) return WORDS[name].glimpsed(glimpse, word);
  return (YES[name] ?? NUMBERS[name]).glimpsed(glimpse);
}

/** What the rules of a program make impossible for whom the portrait shows as never listed. */
export function impossible(program: Program): { readonly hiddenStays: boolean; readonly othersRefused: boolean } {
  let hiddenStays = false;
  let othersRefused = false;
  for (const { remedies, lists, consequences } of phasesOf(program)) {
    // A stay that begins and ends within one month is never counted: only a repair without delay can do that.
    if (remedies.repair) for (let l = 0; l < lists.count; l++) if (lists.black[l] === 1 && remedies.repairAfter[l] === 0) hiddenStays = true;
    for (let c = 0; c < consequences.count; c++)
      if (consequences.deny[c] > 0 && (consequences.family[c] === 1 || consequences.list[c] < 0 || lists.black[consequences.list[c]] === 0))
        othersRefused = true;
  }
  return { hiddenStays, othersRefused };
}
