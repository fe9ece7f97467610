/** text → checked Society, with line and column of every fault. */
import { checkDocument, type Reading, readDocument } from '../base/document.ts';
import type { Fault } from '../base/faults.ts';
import type { Finder } from '../base/finder.ts';
import { NO_RECORDS } from '../base/people.ts';
import { societyGrammar } from './grammar.ts';
import type { Factors, Society } from './society.ts';

/**
 * Reads a society.
 * @param text YAML @param file its name, for messages
 * @throws InvalidFile with every fault
 */
export function readSociety(text: string, file: string): { readonly value: Society; readonly reading: Reading; readonly warnings: readonly Fault[] } {
  return checkSocietyDocument(readDocument(text, file));
}

/** Checks a document as a society. @throws InvalidFile with every fault */
export function checkSocietyDocument(reading: Reading): { readonly value: Society; readonly reading: Reading; readonly warnings: readonly Fault[] } {
  return { reading, ...checkDocument(reading, societyGrammar, checkSociety) };
}

/** Aggregates of fewer persons would describe individuals. */
const FEWEST = 100;
/** Of 2 × household + local + far: then the ties of one person fit 32 bits (see engine/ties.ts). */
const MOST_TIES = 34;

function checkSociety(society: Society, find: Finder): void {
  const regions = society.regions.map((item) => item.id);
  const groups = society.groups.map((item) => item.id);
  const ages = (society.ages ?? []).map((item) => item.id);
  const factors = (at: (string | number)[], value: Factors | undefined, known: readonly string[], what: string): void => {
    for (const key of Object.keys(value ?? {})) find.refer([...at, key], key, known, what);
  };
  for (const [name, items] of [
    ['regions', society.regions],
    ['groups', society.groups],
    ['ages', society.ages ?? []],
    ['conducts', society.conducts],
  ] as const) {
    find.unique([name], items);
    items.forEach((item, n) => {
      find.evidence([name, n], item, society.sources);
    });
    if (name !== 'conducts' && items.length > 0 && items.every((item) => (item as { share: number }).share === 0))
      find.error([name], 'all shares are 0', 'at least one share above 0');
  }
  for (const name of ['means', 'employment', 'disposition', 'response', 'recording', 'appeals', 'ties', 'firms', 'exposures_evidence'] as const) {
    const item = society[name];
    if (item) find.evidence([name], name === 'exposures_evidence' ? { ...item, ...society.exposures } : item, society.sources);
  }
  society.regions.forEach((region, n) => {
    factors(['regions', n, 'groups'], region.groups, groups, 'a group of this society');
    if (region.groups && society.groups.every((group) => (region.groups?.[group.id] ?? group.share) === 0))
      find.error(['regions', n, 'groups'], 'all shares are 0', 'at least one share above 0');
  });
  factors(['means', 'groups'], society.means.groups, groups, 'a group of this society');
  factors(['means', 'regions'], society.means.regions, regions, 'a region of this society');
  factors(['employment', 'groups'], society.employment.groups, groups, 'a group of this society');
  if ((society.means.gini === undefined) === (society.means.quantiles === undefined))
    find.error(['means'], 'means are given either by `gini` or by `quantiles`', 'exactly one of them');
  society.means.quantiles?.forEach((value, n, all) => {
    if (n > 0 && value < (all[n - 1] as number)) find.error(['means', 'quantiles', n], `${value} lies below the quantile before it`, 'rising quantiles');
  });
  society.conducts.forEach((conduct, n) => {
    factors(['conducts', n, 'groups'], conduct.groups, groups, 'a group of this society');
    factors(['conducts', n, 'regions'], conduct.regions, regions, 'a region of this society');
    factors(['conducts', n, 'ages'], conduct.ages, ages, 'an age band of this society');
  });
  const { household, local, far } = society.ties;
  if (2 * household + local + far > MOST_TIES)
    find.error(['ties'], `2 × household + local + far is ${2 * household + local + far}: so many ties cannot be told apart`, `at most ${MOST_TIES}`);
  if (society.firms) {
    const sizes = society.firms.sizes.map((item) => item.id);
    find.unique(['firms', 'sizes'], society.firms.sizes);
    find.unique(['firms', 'conducts'], society.firms.conducts);
    if (society.firms.sizes.every((size) => size.share === 0)) find.error(['firms', 'sizes'], 'all shares are 0', 'at least one share above 0');
    society.firms.sizes.forEach((size, n) => find.evidence(['firms', 'sizes', n], size, society.sources));
    society.firms.conducts.forEach((conduct, n) => {
      find.evidence(['firms', 'conducts', n], conduct, society.sources);
      factors(['firms', 'conducts', n, 'regions'], conduct.regions, regions, 'a region of this society');
      factors(['firms', 'conducts', n, 'groups'], conduct.groups, sizes, 'a size class of this society');
      if (conduct.ages) find.error(['firms', 'conducts', n, 'ages'], 'enterprises have no ages', 'groups (size classes), regions');
    });
    if (society.firms.appeals) find.evidence(['firms', 'appeals'], society.firms.appeals, society.sources);
    const total = society.firms.conducts.reduce((sum, conduct) => sum + conduct.rate, 0);
    if (total > 20) find.error(['firms', 'conducts'], `all rates together are ${total} an enterprise-month`, 'at most 20');
  }
  for (const kind of ['coverage', 'false_records'] as const) {
    factors(['recording', kind, 'groups'], society.recording?.[kind]?.groups, groups, 'a group of this society');
    factors(['recording', kind, 'regions'], society.recording?.[kind]?.regions, regions, 'a region of this society');
  }
  if (society.persons < FEWEST) find.error(['persons'], `aggregates of ${society.persons} persons describe individuals`, `at least ${FEWEST}. ${NO_RECORDS}`);
  const total = society.conducts.reduce((sum, conduct) => sum + conduct.rate, 0);
  if (total > 20) find.error(['conducts'], `all rates together are ${total} a person-month`, 'at most 20');
  if (society.disposition) {
    if (society.disposition.weights.every((weight) => weight === 0)) find.error(['disposition', 'weights'], 'all weights are 0', 'at least one weight above 0');
  }
}
