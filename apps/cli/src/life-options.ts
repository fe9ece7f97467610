/** The flags of `life`. */
import { type Command, Option } from '@commander-js/extra-typings';
import { MOST_PERSONS, U32, whole } from './numbers.ts';
import { type RunOptions, repeatable, several } from './options.ts';

/** What `life` has beside the flags of a run. */
export type LifeFlags = {
  readonly person?: number | undefined;
  readonly where?: string | undefined;
  readonly limit: number;
  readonly against: readonly string[];
  readonly with: readonly string[];
  /** True where the flag stands alone. */
  readonly cities?: string | true | undefined;
  readonly replicate: number;
  readonly json: boolean;
};

export type LifeOptions = RunOptions & LifeFlags;

/** Flags of which it matters whether they stand on the command line. */
export type GivenFlag = 'persons' | 'enterprises' | 'months' | 'seed' | 'society' | 'safeguard' | 'scheme' | 'engine' | 'replicate';

/** Facts for --where, as help shows them; a test holds them against those that there are. */
export const WHERE_FACTS: Readonly<Record<'yes' | 'numbers' | 'words', readonly string[]>> = {
  yes: (
    'listed ever_listed wrongly ever_wrongly missed relisted did recorded falsely_recorded told appealed won lost repaired ' +
    'denied denied_wrongly fined detained lost_job found_job employed scored represents'
  ).split(' '),
  numbers: 'months_listed months_wrongly stays entries false_entries refusals penalties score true_score means means_at_start disposition person'.split(' '),
  words: 'region group age band worst_band list did recorded falsely_recorded denied'.split(' '),
};

const HELP = `
Conditions (--where): facts joined by && || ! and parentheses.
  hold or not:  ${fill(WHERE_FACTS.yes)}
  numbers:      ${fill(WHERE_FACTS.numbers)}
                compared by = != < <= > >=, as in months_listed > 12
  words:        ${fill(WHERE_FACTS.words)}
                compared by = and !=, as in group=migrant or did=late_payment
`;

function fill(names: readonly string[]): string {
  const lines: string[] = [''];
  for (const name of names) {
    const last = lines.length - 1;
    if (`${lines[last]} ${name}`.length > 100) lines.push(name);
    else lines[last] = `${lines[last]} ${name}`.trim();
  }
  return lines.join(`\n${' '.repeat(16)}`);
}

/** Adds what `life` has beside the flags of a run. */
export function withLifeOptions<A extends unknown[], O extends Record<string, unknown>, G extends Record<string, unknown>>(
  command: Command<A, O, G>,
): Command<A, O & LifeFlags, G> {
  const full = command
    .addOption(new Option('--person <index>', 'which person, from 0').argParser(whole(0, MOST_PERSONS - 1)))
    .option('--where <condition>', "find persons instead, as in --where 'listed && !did'")
    .addOption(new Option('--limit <number>', 'at most so many are found; 1 tells that life').argParser(whole(1, 1_000_000)).default(10))
    .addOption(
      new Option('--against <none, file or id>', 'the same life without a scheme, or under another; may be given several times')
        .argParser(repeatable)
        .default([] as readonly string[], 'none of them'),
    )
    .addOption(
      new Option('--with <safeguards...>', 'the same life with these safeguards more, all together: files or ids')
        .argParser(several)
        .default([] as readonly string[], 'none'),
    )
    .option('--cities [names]', 'the same life under several schemes: ids or files with commas, the members of a federation, or the cities that ship')
    .addOption(new Option('--replicate <number>', 'in which run, from 0').argParser(whole(0, U32)).default(0))
    .option('--json', 'the life as one JSON object', false)
    .addHelpText('after', HELP);
  // As with the flags of a run, their type is longer than the compiler will print.
  return full as unknown as Command<A, O & LifeFlags, G>;
}

/** The command that tells the life of a person of the same run. */
export function sameLife(name: string, options: LifeOptions, given: (flag: GivenFlag) => boolean, language: string, person: number): string {
  const flags = ['glasshouse life', quoted(name), `--person ${person}`];
  for (const flag of ['persons', 'enterprises', 'months', 'seed', 'replicate'] as const) if (given(flag)) flags.push(`--${flag} ${options[flag]}`);
  if (given('society') && options.society !== undefined) flags.push(`--society ${quoted(options.society)}`);
  for (const safeguard of options.safeguard) flags.push(`--safeguard ${quoted(safeguard)}`);
  if (!options.scheme) flags.push('--no-scheme');
  if (language !== 'en') flags.push(`--lang ${language}`);
  return flags.join(' ');
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./+:@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
