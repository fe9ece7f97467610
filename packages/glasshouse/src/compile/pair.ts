/** What a scheme asks of a society: conducts, regions, groups and attempts that must exist there. */
import type { Reading } from '../base/document.ts';
import { type Fault, InvalidFile } from '../base/faults.ts';
import { type Finder, finder } from '../base/finder.ts';
import { show } from '../base/reading.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { checkCompanion } from '../scheme/subjects.ts';
import type { Society } from '../society/society.ts';
import { enterpriseView } from './enterprises.ts';

/**
 * Checks a scheme against the society that it is to be lived in.
 * @returns warnings, e.g. refusals of attempts that the society never makes
 * @throws InvalidFile if a reference of the scheme leads nowhere in the society
 */
export function checkPair(scheme: Scheme, society: Society, reading: Reading): readonly Fault[] {
  if (scheme.parts !== undefined) return scheme.parts.flatMap((part) => (part.scheme === null ? [] : checkPair(part.scheme, society, part.reading)));
  const find = finder(reading);
  if (scheme.subjects !== 'enterprises') checkAgainst(scheme, society, find, 'conduct of');
  else if (society.firms === undefined)
    find.error(
      ['subjects'],
      `the society "${society.id}" says nothing of enterprises`,
      'a society with `firms`',
      'glasshouse run … --society china-aggregates',
    );
  else checkAgainst(scheme, enterpriseView(society), find, 'conduct of enterprises in');
  // What only a phase is at fault for stands where the phase begins.
  scheme.phases?.forEach((phase, n) => {
    if (phase.scheme === undefined) return;
    for (const fault of checkPhase(phase.scheme, society, { ...reading, value: phase.scheme, at: () => reading.at(['phases', n]) }))
      if (!find.faults.some((other) => other.message === fault.message))
        find.faults.push({ ...fault, path: `${show(['phases', n], reading.value)}: ${fault.path}` });
  });
  if (find.faults.some((fault) => fault.level === 'error')) throw new InvalidFile(reading.file, find.faults);
  return find.faults;
}

function checkPhase(scheme: Scheme, society: Society, reading: Reading): readonly Fault[] {
  const find = finder(reading);
  if (scheme.subjects !== 'enterprises') checkAgainst(scheme, society, find, 'conduct of');
  else if (society.firms !== undefined) checkAgainst(scheme, enterpriseView(society), find, 'conduct of enterprises in');
  return find.faults;
}

/** @param society as the subjects of the scheme see it @param what how a conduct is spoken of: "a … the society" */
function checkAgainst(scheme: Scheme, society: Society, find: Finder, what: string): void {
  const conducts = society.conducts.map((item) => item.id);
  scheme.indicators.forEach((indicator, n) => {
    if (indicator.conduct !== undefined) find.refer(['indicators', n, 'conduct'], indicator.conduct, conducts, `a ${what} the society "${society.id}"`);
    if (indicator.ties)
      for (const which of indicator.ties.which)
        if (sizeOf(society, which) === 0)
          find.warn(['indicators', n, 'ties', 'which'], `in the society "${society.id}" nobody has ${which} ties: the indicator never acts`);
  });
  if (scheme.remedies.appeal && society.appeals === undefined)
    find.warn(
      ['remedies', 'appeal'],
      `the society "${society.id}" has no \`appeals\`: nobody files`,
      'appeals: { wrongly: 0.05, rightly: 0.01, means: 0 } in the society',
    );
  scheme.remedies.repair?.acts.forEach((act, n) => {
    find.refer(['remedies', 'repair', 'acts', n], act, conducts, `a ${what} the society "${society.id}"`);
  });
  scheme.consequences.forEach((consequence, n) => {
    consequence.stops?.forEach((word, at) => {
      find.refer(['consequences', n, 'stops', at], word, conducts, `a ${what} the society "${society.id}"`);
    });
  });
  const { of } = scheme.population;
  for (const [key, items] of [
    ['regions', society.regions],
    ['groups', society.groups],
    ['ages', society.ages ?? [{ id: 'all' }]],
  ] as const) {
    of?.[key]?.forEach((word, n) => {
      find.refer(
        ['population', 'of', key, n],
        word,
        items.map((item) => item.id),
        `one of the ${key} of the society "${society.id}"`,
      );
    });
  }
  const { attention } = scheme;
  if (attention?.kind === 'records' && typeof attention.prior !== 'number') {
    const known = (attention.over === 'region' ? society.regions : society.groups).map((item) => item.id);
    for (const key of Object.keys(attention.prior)) find.refer(['attention', 'prior', key], key, known, `a ${attention.over} of the society "${society.id}"`);
    if (known.every((key) => ((attention.prior as Record<string, number>)[key] ?? 0) === 0))
      find.error(['attention', 'prior'], 'all priors are 0', 'at least one above 0');
  }
  scheme.consequences.forEach((consequence, n) => {
    if (consequence.deny === undefined && consequence.grant === undefined) return;
    const attempt =
      consequence.of ?? (consequence.domain === 'family' ? 'schooling' : consequence.domain === 'benefit' ? 'public_services' : consequence.domain);
    if (!(society.exposures as Record<string, number | undefined>)[attempt])
      find.warn(
        ['consequences', n],
        `in the society "${society.id}" nobody attempts "${attempt}": nothing is ever refused or granted`,
        `exposures: { ${attempt}: 0.1 } in the society`,
      );
  });
}

/**
 * Checks a scheme for persons against the scheme for enterprises that it names.
 * @param reading of the scheme for persons
 * @throws InvalidFile if that is none for enterprises, or lacks a list that is asked for
 */
export function checkBeside(scheme: Scheme, companion: Scheme, reading: Reading): void {
  const find = finder(reading);
  checkCompanion(scheme, companion, find);
  if (find.faults.length > 0) throw new InvalidFile(reading.file, find.faults);
}

function sizeOf(society: Society, which: 'household' | 'local' | 'far'): number {
  return which === 'household' ? society.ties.household - 1 : society.ties[which];
}
