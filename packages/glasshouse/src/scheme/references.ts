/** What a grammar cannot see in a scheme: references that lead nowhere, wrong orders, rules without any effect. */
import { EXPOSURES } from '../base/exposure.ts';
import type { Finder } from '../base/finder.ts';
import { checkChanges } from './changes.ts';
import { attemptOf, hasEffect } from './effects.ts';
import type { Consequence, Indicator, List, Scheme } from './scheme.ts';
import { checkSubjects } from './subjects.ts';

export function checkReferences(scheme: Scheme, find: Finder): void {
  const { ledger, indicators, bands, lists, consequences, remedies } = scheme;
  const ids = { indicators: indicators.map((item) => item.id), bands: bands.map((item) => item.id), lists: lists.map((item) => item.id) };

  find.unique(['indicators'], indicators);
  find.unique(['bands'], bands);
  find.unique(['lists'], lists);
  find.unique(['consequences'], consequences);
  const items: [string | number, ...(string | number)[]][] = [
    ['population'],
    ['ledger'],
    ['remedies'],
    ['remedies', 'notice'],
    ['remedies', 'appeal'],
    ['remedies', 'repair'],
    ['remedies', 'expiry'],
    ['remedies', 'review'],
    ['sharing'],
    ['governance'],
  ];
  for (const path of items) {
    const item = path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], scheme);
    if (typeof item === 'object' && item !== null) find.evidence(path, item, scheme.sources);
  }
  for (const [name, group] of [
    ['indicators', indicators],
    ['bands', bands],
    ['lists', lists],
    ['consequences', consequences],
  ] as const) {
    group.forEach((item, n) => {
      find.evidence([name, n], item, scheme.sources);
    });
  }
  scheme.calibration?.targets.forEach((target, n) => {
    const at = ['calibration', 'targets', n];
    find.refer([...at, 'list'], target.list, ids.lists, 'a list of this scheme');
    find.evidence(at, target, scheme.sources);
    if (target.to < target.from) find.error([...at, 'to'], `month ${target.to} lies before month ${target.from}`, 'to ≥ from');
    if (target.low > target.value || target.value > target.high)
      find.error([...at, 'value'], `${target.value} lies outside ${target.low} to ${target.high}`, 'low ≤ value ≤ high');
  });

  if (!(ledger.min < ledger.max)) find.error(['ledger', 'max'], `max ${ledger.max} is not above min ${ledger.min}`, 'max > min');
  else if (ledger.start < ledger.min || ledger.start > ledger.max)
    find.error(['ledger', 'start'], `start ${ledger.start} lies outside ${ledger.min} to ${ledger.max}`, `${ledger.min} to ${ledger.max}`);
  for (const key of ['start', 'min', 'max'] as const)
    if (!Number.isInteger(ledger[key] * 16)) find.error(['ledger', key], `${ledger[key]} is no multiple of 1/16`, 'whole points, or sixteenths');

  for (const key of Object.keys(ledger.clean_month_in ?? {})) find.refer(['ledger', 'clean_month_in', key], key, ids.bands, 'a band of this scheme');

  let above = Number.POSITIVE_INFINITY;
  bands.forEach((band, n) => {
    if (band.from === undefined) {
      if (n !== bands.length - 1) find.error(['bands', n], 'only the last band has no `from`', '`from` in every band but the last, falling');
      return;
    }
    if (band.from >= above)
      find.error(['bands', n, 'from'], `${band.from} is not below the band before it (${above})`, 'bands from the highest `from` to the lowest');
    above = band.from;
    if (n === bands.length - 1 && band.from > ledger.min)
      find.error(['bands', n, 'from'], `scores below ${band.from} have no band`, 'a last band without `from`');
  });

  indicators.forEach((indicator, n) => checkIndicator(scheme, indicator, ['indicators', n], ids, find));
  lists.forEach((list, n) => checkList(list, ['lists', n], ids, find));
  consequences.forEach((consequence, n) => checkConsequence(scheme, consequence, ['consequences', n], ids, find));

  checkSubjects(scheme, find);
  checkTime(scheme, find);
  if (scheme.population.scope === 'general' && scheme.population.of) find.error(['population', 'of'], 'a general population has no parts', '`scope: sector`');
  if (scheme.population.scope === 'sector' && !scheme.population.of)
    find.error(['population'], 'a sector needs `of`', 'of: { groups: […] } (or regions, ages)');
  if (scheme.population.consent === 'authorised' && scheme.population.uptake === undefined)
    find.error(['population'], 'consent by authorisation needs `uptake`', 'uptake: the share that agrees, 0 to 1');
  if (typeof remedies.repair?.after === 'object') {
    const black = lists.filter((list) => list.colour === 'black').map((list) => list.id);
    for (const key of Object.keys(remedies.repair.after)) find.refer(['remedies', 'repair', 'after', key], key, black, 'a black list of this scheme');
    if (Object.keys(remedies.repair.after).length === 0)
      find.error(['remedies', 'repair', 'after'], 'no list is named that could be repaired', black.join(', '));
  }
  if (remedies.repair && !lists.some((list) => list.colour === 'black')) find.warn(['remedies', 'repair'], 'there is no black list that a repair could end');
  if (remedies.appeal && remedies.notice.when === 'never')
    find.warn(['remedies', 'appeal'], 'without notice only those who are refused something learn that they could appeal', 'notice: { when: before }');
}

/** Phases, amnesties and breaches. */
function checkTime(scheme: Scheme, find: Finder): void {
  const { phases = [], amnesties = [], breaches = [] } = scheme;
  for (const [name, items] of [
    ['phases', phases],
    ['amnesties', amnesties],
    ['breaches', breaches],
  ] as const) {
    find.unique([name], items);
    items.forEach((item, n) => {
      find.evidence([name, n], item, scheme.sources);
    });
  }
  phases.forEach((phase, n) => {
    checkChanges(phase, scheme.sources, ['phases', n], find, 'the phase');
    const before = phases[n - 1];
    if (before !== undefined && phase.from <= before.from)
      find.error(
        ['phases', n, 'from'],
        `month ${phase.from} is not after the phase before it (${before.from})`,
        'phases in the order of time, each with a month of its own',
      );
  });
  const lists = [...new Set([scheme.lists, ...phases.map((phase) => phase.add?.lists ?? [])].flat().map((list) => list.id))];
  amnesties.forEach((amnesty, n) => {
    if (amnesty.lists === undefined && amnesty.scores !== true) find.error(['amnesties', n], 'the amnesty purges nothing', 'lists: all, or scores: true');
    if (typeof amnesty.lists === 'object') amnesty.lists.forEach((id, m) => find.refer(['amnesties', n, 'lists', m], id, lists, 'a list of this scheme'));
    if (amnesties.slice(0, n).some((other) => other.month === amnesty.month))
      find.error(['amnesties', n, 'month'], `month ${amnesty.month} has an amnesty already`, 'one amnesty a month');
  });
}

type Ids = { readonly indicators: readonly string[]; readonly bands: readonly string[]; readonly lists: readonly string[] };

function checkIndicator(scheme: Scheme, indicator: Indicator, at: (string | number)[], ids: Ids, find: Finder): void {
  if ((indicator.conduct === undefined) === (indicator.ties === undefined))
    find.error(at, 'an indicator reads either a conduct or ties', 'exactly one of `conduct` and `ties`');
  if (indicator.ties) {
    const { standing } = indicator.ties;
    if ('list' in standing) find.refer([...at, 'ties', 'standing', 'list'], standing.list, ids.lists, 'a list of this scheme');
    else find.refer([...at, 'ties', 'standing', 'band'], standing.band, ids.bands, 'a band of this scheme');
    if (indicator.points === undefined) find.error(at, 'an indicator of ties needs `points`', 'points: taken a tie and month');
    for (const key of ['set', 'bands', 'recorded', 'false_records', 'diminishing', 'valid_for'] as const)
      if (indicator[key] !== undefined) find.error([...at, key], `\`${key}\` means nothing for ties`, 'points');
    return;
  }
  if (indicator.points !== undefined && indicator.set !== undefined)
    find.error([...at, 'set'], 'an entry either takes points or sets the score', 'one of `points` and `set`');
  if (indicator.points === undefined && indicator.set === undefined)
    find.error(at, 'the entry says neither `points` nor `set`', 'points: 0 where the entry only lists');
  indicator.bands?.forEach((word, n) => find.refer([...at, 'bands', n], word, ids.bands, 'a band of this scheme'));
  if (indicator.recorded === undefined) find.error(at, '`recorded` is missing', 'the probability that an occurrence enters the record, 0 to 1');
  if (indicator.set !== undefined && (indicator.set < scheme.ledger.min || indicator.set > scheme.ledger.max))
    find.error([...at, 'set'], `${indicator.set} lies outside the ledger`, `${scheme.ledger.min} to ${scheme.ledger.max}`);
  if (indicator.valid_for !== undefined && scheme.ledger.forget.kind !== 'expire')
    find.error(
      [...at, 'valid_for'],
      `entries do not expire: the ledger forgets by \`${scheme.ledger.forget.kind}\``,
      'ledger.forget: { kind: expire, valid_for: … }',
    );
  indicator.diminishing?.steps.forEach((step, n, steps) => {
    const before = steps[n - 1];
    if (n === 0 && step.from !== 1) find.error([...at, 'diminishing', 'steps', n, 'from'], `the first step begins at ${step.from}`, '1');
    if (before && step.from <= before.from) find.error([...at, 'diminishing', 'steps', n, 'from'], `${step.from} is not above ${before.from}`, 'rising `from`');
  });
}

function checkList(list: List, at: (string | number)[], ids: Ids, find: Finder): void {
  list.entry.forEach((item, n) => {
    if (Object.keys(item).length === 0)
      find.error([...at, 'entry', n], 'an empty condition would list everyone', 'score_below, score_from, band, recorded, represents');
    if (item.band !== undefined) find.refer([...at, 'entry', n, 'band'], item.band, ids.bands, 'a band of this scheme');
    const recorded = item.recorded === undefined ? [] : typeof item.recorded === 'string' ? [item.recorded] : item.recorded;
    recorded.forEach((word, m) => {
      find.refer(
        typeof item.recorded === 'string' ? [...at, 'entry', n, 'recorded'] : [...at, 'entry', n, 'recorded', m],
        word,
        ids.indicators,
        'an indicator of this scheme',
      );
    });
  });
  list.exit.forEach((item, n) => {
    if (Object.keys(item).length === 0) find.error([...at, 'exit', n], 'an empty condition', 'after, score_from, score_below, no_longer_represents');
  });
  if (list.min_stay !== undefined && list.max_stay !== undefined && list.min_stay > list.max_stay)
    find.error([...at, 'min_stay'], `${list.min_stay} lies above max_stay ${list.max_stay}`, 'min_stay ≤ max_stay');
  if (list.exit.length === 0 && list.max_stay === undefined) find.warn([...at, 'exit'], 'nobody leaves this list by its own rules', 'exit: [ { after: 24 } ]');
}

function checkConsequence(scheme: Scheme, consequence: Consequence, at: (string | number)[], ids: Ids, find: Finder): void {
  const standing = consequence.while;
  if ('list' in standing) find.refer([...at, 'while', 'list'], standing.list, ids.lists, 'a list of this scheme');
  else if (typeof standing.band === 'string') find.refer([...at, 'while', 'band'], standing.band, ids.bands, 'a band of this scheme');
  else standing.band.forEach((word, n) => find.refer([...at, 'while', 'band', n], word, ids.bands, 'a band of this scheme'));
  const attempted = attemptOf(consequence) !== undefined;
  if (!hasEffect(consequence))
    find.error(
      at,
      'the consequence changes no state and refuses no attempt',
      'at least one of deny, grant, means, job_loss, job_finding, fine, liberty, cuts_ties, stops',
    );
  if (consequence.deny !== undefined && !attempted)
    find.error([...at, 'deny'], `in the domain "${consequence.domain}" nothing is attempted`, `of: ${EXPOSURES.join(', ')}`);
  if (consequence.domain === 'family')
    for (const key of ['grant', 'means', 'job_loss', 'job_finding', 'fine', 'liberty', 'cuts_ties', 'stops'] as const)
      if (consequence[key] !== undefined) find.error([...at, key], 'a consequence for the family refuses attempts of the household', 'deny');
  if (consequence.domain === 'benefit' && consequence.stops !== undefined)
    find.error([...at, 'stops'], 'what stops a conduct is no benefit', 'a consequence of its own, in the domain that it takes away');
  if (consequence.ends !== undefined && consequence.ends <= (consequence.starts ?? 0))
    find.error([...at, 'ends'], `it ends in month ${consequence.ends}, before it starts`, 'ends > starts');
  if (consequence.joint === true && !scheme.sharing.joint) find.warn([...at, 'joint'], 'it never acts, since `sharing.joint` is false');
}
