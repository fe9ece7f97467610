/** The contract's example files with ranges beside some of their numbers. */
import { change, FLAT, ONE_RULE } from '../fixtures/files.ts';

const range = (name: string, low: number, high: number, grade = 'invented'): string =>
  `evidence: { ${name}: { grade: ${grade}, source: none, low: ${low}, high: ${high} } }`;

/** A number of any kind: a rate, a bound of the ledger, months in a list, months in a record. */
export const RANGED_SCHEME: string = change(
  ONE_RULE,
  ['min: 0,', `${range('min', -100, 50, 'inferred')}, min: 0,`],
  ['    recorded: 0.5', `    ${range('recorded', 0.2, 0.9)}\n    recorded: 0.5`],
  ['    exit: [ { after: 12 } ]', `    ${range('exit.0.after', 6, 24)}\n    exit: [ { after: 12 } ]`],
  ['  repair: null', `  repair: { after: { blacklist: 3 }, acts: [ late_payment ], ${range('after.blacklist', 1, 12)} }`],
);

export const RANGED_SOCIETY: string = change(
  FLAT,
  ['rate: 0.02,', `${range('rate', 0.005, 0.03)}, rate: 0.02,`],
  ['exposures: { travel: 0.1 }', `exposures_evidence: { ${range('travel', 0.05, 0.4)} }\nexposures: { travel: 0.1 }`],
  ['local: 0,', `local: 1, ${range('local', 0, 4)},`],
);

/** One number that is not known: how much is recorded. Nobody leaves the list. */
export const ONE_UNKNOWN: string = change(
  ONE_RULE,
  ['    recorded: 0.5', `    ${range('recorded', 0.2, 0.9)}\n    recorded: 0.5`],
  ['false_records: 0.002 ', 'false_records: 0 '],
  ['exit: [ { after: 12 } ]', 'exit: [ { after: 250 } ]'],
);
