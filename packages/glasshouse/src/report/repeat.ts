/** The command that repeats a run. */
import type { RunIdentity } from '../measures/result.ts';

/** A word for a shell: quoted unless it is plain. */
function shellWord(word: string): string {
  return /^[A-Za-z0-9_./@+:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The command line with everything that a result depends on; flags stand before nothing that could be taken for one. @param draws of what is not known, if any @param posterior whether they are rows of a file of draws */
export function repeatCommand(run: RunIdentity, draws?: number, posterior = false): string {
  const flags: readonly (readonly [string, string])[] = [
    ['--society', run.society],
    ['--persons', `${run.persons}`],
    ['--enterprises', `${run.enterprises}`],
    ['--months', `${run.months}`],
    ['--seed', `${run.seed}`],
    ['--runs', `${run.runs}`],
    ...run.safeguards.map((safeguard) => ['--safeguard', safeguard] as const),
    ['--engine', run.engine],
    ...(posterior ? [['--posterior', 'FILE'] as const] : []),
    ...(draws === undefined ? [] : [['--ignorance', `${draws}`] as const]),
  ];
  // Without a scheme any that ships will do: nothing of it acts.
  const scheme = run.scheme === null ? 'rongcheng --no-scheme' : shellWord(run.scheme);
  return `npx glasshouse run ${scheme} ${flags.map(([flag, value]) => `${flag} ${shellWord(value)}`).join(' ')}`;
}
