/**
 * Which measures there are, in the order in which they are shown:
 * who is listed → how one gets off → what it takes → what persons do → what the record says → what it costs → the rest.
 */
import type { Text } from '../base/text.ts';
import type { Program } from '../compile/program.ts';
import { appealWait } from './appeal-wait.ts';
import { appealsFiled } from './appeals-filed.ts';
import { appealsWon } from './appeals-won.ts';
import { appealsWonWrongly } from './appeals-won-wrongly.ts';
import { bandShare, bandShares } from './band-share.ts';
import { benefit } from './benefit.ts';
import { breach, breaches, breachGap, breachGaps } from './breach.ts';
import { chilledShare } from './chilled-share.ts';
import { cost, costAppeals, costEntries, costReviews } from './cost.ts';
import { creep } from './creep.ts';
import { denied, deniedWrongly } from './denied.ts';
import { deniedByDomain, deniedIn } from './denied-by-domain.ts';
import { employedShare } from './employed-share.ts';
import { everListedShare } from './ever-listed-share.ts';
import { exposure } from './exposure.ts';
import { exposureFalseShare } from './exposure-false-share.ts';
import { exposureEntryYears, exposureHeld } from './exposure-held.ts';
import { exposureStaleShare } from './exposure-stale-share.ts';
import { fragmentation } from './fragmentation.ts';
import { goodRate } from './good-rate.ts';
import { goodhart } from './goodhart.ts';
import { goodhartStart } from './goodhart-start.ts';
import { groupGap, groupGaps } from './group-gap.ts';
import { harmRate } from './harm-rate.ts';
import { hollowShare } from './hollow-share.ts';
import { lawfulRate } from './lawful-rate.ts';
import { libertyMonths } from './liberty-months.ts';
import { listShare, listShares } from './list-share.ts';
import { listedShare } from './listed-share.ts';
import { meanScore } from './mean-score.ts';
import { meansLost, meansLostDecile } from './means-lost.ts';
import type { Measure } from './measure.ts';
import { missedShare } from './missed-share.ts';
import { monthsToExit } from './months-to-exit.ts';
import { ofEnterprises, whyNoneLive } from './of-enterprises.ts';
import { opacity } from './opacity.ts';
import { penalisedShare } from './penalised-share.ts';
import { regionGapRecorded } from './region-gap.ts';
import { relisted24 } from './relisted-24.ts';
import { tiesCut } from './ties-cut.ts';
import { wrongMonthsShare } from './wrong-months-share.ts';
import { wronglyBandedShare } from './wrongly-banded-share.ts';
import { wronglyListed } from './wrongly-listed.ts';
import { wronglyListedShare } from './wrongly-listed-share.ts';
import { wronglyPenalisedShare } from './wrongly-penalised-share.ts';

/** A measure, or a family of measures that a Program spells out. */
type Item = Measure | { readonly of: (program: Program) => readonly Measure[]; readonly shown: readonly Measure[] };

const ORDER: readonly Item[] = [
  listedShare,
  everListedShare,
  wronglyListedShare,
  wronglyListed,
  wrongMonthsShare,
  missedShare,
  monthsToExit,
  relisted24,
  appealsFiled,
  appealsWon,
  appealsWonWrongly,
  appealWait,
  denied,
  deniedWrongly,
  { of: deniedByDomain, shown: deniedIn('<domain>') },
  penalisedShare,
  wronglyPenalisedShare,
  libertyMonths,
  tiesCut,
  employedShare,
  harmRate,
  goodRate,
  hollowShare,
  lawfulRate,
  goodhart,
  goodhartStart,
  meanScore,
  wronglyBandedShare,
  { of: bandShares, shown: [bandShare('<band>')] },
  { of: listShares, shown: [listShare('<list>')] },
  { of: groupGaps, shown: groupGap('<group>', '<first group>') },
  regionGapRecorded,
  exposure,
  exposureFalseShare,
  exposureHeld,
  exposureEntryYears,
  exposureStaleShare,
  { of: breaches, shown: breach('<breach>') },
  { of: breachGaps, shown: [breachGap('<breach>', '<group>', '<first group>')] },
  opacity,
  creep,
  cost,
  costEntries,
  costReviews,
  costAppeals,
  benefit,
  chilledShare,
  meansLost,
  meansLostDecile,
  fragmentation,
];

/**
 * The measures of a run, in the order of the catalogue, each id once: those of persons, then, where enterprises live,
 * the same of enterprises.
 * @param program whose domains, bands, lists and groups are spelled out
 * @param beside Programs that it is compared with: what they have and it has not is measured too (mostly as 0), so
 *   that all worlds of a comparison have the same measures
 */
export function measuresOf(program: Program, beside: readonly Program[] = []): readonly Measure[] {
  const firms = [program, ...beside].flatMap((world) => (world.firms === null ? [] : [world.firms.program]));
  return [...spellOut([program, ...beside]), ...(firms.length === 0 ? [] : spellOut(firms).map((item) => whyNoneLive(ofEnterprises(item), program)))];
}

/** All measures of some Programs of one kind of subjects, each id once. */
function spellOut(programs: readonly Program[]): Measure[] {
  const found = new Map<string, Measure>();
  for (const item of ORDER) {
    for (const measure of 'of' in item ? programs.flatMap(item.of) : [item]) if (!found.has(measure.id)) found.set(measure.id, measure);
  }
  return [...found.values()];
}

/** Stands in the list for all measures of enterprises. */
const OF_ENTERPRISES: Pick<Measure, 'id' | 'unit' | 'title' | 'definition' | 'formula' | 'comparative'> = {
  id: 'enterprise.<id>',
  unit: 'as of persons',
  title: { en: 'The same of enterprises', 'zh-Hans': '企业的同名指标' },
  definition: {
    en: 'Any measure above, of the enterprises that live beside the persons, in units of enterprises.',
    'zh-Hans': '以上各项指标改按同时存在的企业计算，单位相应换成企业。',
  },
  formula: 'as of persons, from the counters of enterprises',
};

/** What a list of measures says of each. */
export interface MeasureDescription {
  readonly id: string;
  readonly unit: string;
  readonly title: Text;
  readonly definition: Text;
  readonly formula: string;
  /** True where it compares worlds. */
  readonly comparative?: true | undefined;
}

/** Every measure, families as they are listed: by a placeholder for the group, the domain and the like. */
export function measuresShown(): readonly Measure[] {
  return ORDER.flatMap((item) => ('of' in item ? item.shown : [item]));
}

/** All measures in the order of the catalogue; families by their pattern, such as `denied.<domain>`. */
export function describeMeasures(): MeasureDescription[] {
  return [...measuresShown(), OF_ENTERPRISES].map(({ id, unit, title, definition, formula, comparative }) => ({
    id,
    unit,
    title,
    definition,
    formula,
    ...(comparative ? { comparative } : {}),
  }));
}
