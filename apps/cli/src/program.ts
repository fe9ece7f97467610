/**
 * The commands and their flags, for Commander. Nothing of the library is loaded here: each action loads the module
 * that does the work, so that help and completion are quick.
 */
import { Argument, Command, Option } from '@commander-js/extra-typings';
import { exampleText } from './examples.ts';
import { LATER, refuseLater } from './later.ts';
import { withLifeOptions } from './life-options.ts';
import { MOST_DRAWS, MOST_PERSONS, oneOf, whole } from './numbers.ts';
import {
  BASELINE,
  engineOption,
  ignoranceOption,
  measureOption,
  NO_BASELINE,
  repeatable,
  several,
  shapleyOption,
  withCheckpoint,
  withRunOptions,
  withSimulation,
} from './options.ts';
import { addSweepCommands } from './program-sweep.ts';
import { makeTerminal, type Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

export const SHELVES = ['schemes', 'societies', 'safeguards', 'measures', 'claims'] as const;
export const KINDS = ['scheme', 'society', 'safeguard', 'federation', 'claim', 'plan', 'calibration'] as const;
const ATTRIBUTED = ['indicators', 'consequences', 'lists', 'faults'] as const;
const LANGUAGES = ['en', 'zh-Hans'] as const;
const FORMATS = ['text', 'json', 'sarif'] as const;
const PROFILES = ['eu', 'cn', 'iccpr', 'all'] as const;
const LEVELS = ['violates', 'cannot-be-shown'] as const;
const PROGRESS = ['auto', 'bar', 'plain', 'json', 'off'] as const;
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

const ENDINGS = `
Exit codes: 0 done, 1 failed while running, 2 wrong usage, 3 invalid file, 4 a --fail-… condition met,
5 reproduction differs, 130 stopped. Results go to standard output, everything else to standard error.
Nobody real is ever in a simulation: there is no way to put a record about anyone into it.
`;

/** A command line ready to parse, and the exit code that its command set. */
export interface Session {
  readonly program: Command;
  readonly exitCode: () => number;
}

/** Makes the whole command line. */
export function makeProgram(): Session {
  let code = 0;
  const program = new Command('glasshouse')
    .description('Simulates social-scoring schemes on invented populations, and measures what they do.')
    .version(VERSION, '--version', 'print the version')
    .addOption(
      new Option('--lang <language>', 'language of the result')
        .choices(LANGUAGES)
        .argParser(oneOf(LANGUAGES))
        .default('en' as const),
    )
    .option('-q, --quiet', 'no progress, no messages but errors', false)
    .addOption(
      new Option('--progress <kind>', 'how progress is shown: auto is a bar on a terminal and nothing in a pipe')
        .choices(PROGRESS)
        .argParser(oneOf(PROGRESS))
        .default('auto' as const),
    )
    .option('--no-color', 'no colour (NO_COLOR and FORCE_COLOR are heeded too)')
    .exitOverride()
    .showHelpAfterError('("glasshouse help" lists commands and flags)')
    .configureHelp({ showGlobalOptions: true, helpWidth: 120 })
    .helpOption('-h, --help', 'this help')
    .helpCommand('help [command]', 'all about a command')
    .addHelpText('before', `${exampleText('run')}`)
    .addHelpText('after', ENDINGS);
  const terminal = (): Terminal => makeTerminal(program.opts());
  const ends = (exit: number): void => {
    code = exit;
  };

  withRunOptions(
    withCheckpoint(
      program.command('run').description('Live a scheme: whom it lists, how often wrongly, and what follows.').argument('<scheme>', "a scheme's file or id"),
    ),
  )
    .option(...BASELINE)
    .option(...NO_BASELINE)
    .option('--json', 'the result as one JSON object', false)
    .option('-o, --output <file>', 'keep the result, with the files that were run, as a run file')
    .option('--report <file>', 'write a report as one HTML file')
    .option('--fragmentation', 'of a federation: live everyone under each of its schemes, too (default: where that is quick)')
    .option('--no-fragmentation', 'do not')
    .addOption(
      new Option('--ignorance <draws>', 'draw every number that has a range so often, and show what that range comes to').argParser(whole(1, MOST_DRAWS)),
    )
    .option('--posterior <file>', 'draws are rows of a file that calibrate wrote, by their weight; so many as --ignorance says, else each row once')
    .option('--calibration', "compare with the published figures in the scheme's `calibration`", false)
    .option('--on <url>', 'have the workers of a job queue live each run together: redis://… or postgres://… (see "glasshouse worker")')
    .addOption(new Option('--spread <cuts>', 'with --on: cuts of a run, each lived by one worker (default: 2)').argParser(whole(1, 1024)))
    .addHelpText('before', exampleText('run'))
    .action(async (scheme, options) => ends(await (await import('./commands/run.ts')).run(scheme, options, terminal())));

  withSimulation(
    program
      .command('compare')
      .description('Two worlds with the same luck: what a safeguard changes, or a scheme, run by run and person by person.')
      .usage('[options] <scheme>')
      .argument('[scheme]', "a scheme's file or id"),
  )
    .addOption(
      new Option('--with <safeguards...>', 'against the same scheme with these safeguards: files or ids')
        .argParser(several)
        .default([] as readonly string[], 'none'),
    )
    .addOption(
      new Option('--against <scheme or none>', 'against another scheme, or none; may be given several times')
        .argParser(repeatable)
        .default([] as readonly string[], 'none'),
    )
    .addOption(ignoranceOption())
    .option(...BASELINE)
    .option(...NO_BASELINE)
    .option('--fragmentation', 'of a federation: live everyone under each of its schemes, too (default: where that is quick)')
    .option('--no-fragmentation', 'do not')
    .option('--json', 'the comparison as one JSON object', false)
    .addHelpText('before', exampleText('compare'))
    .action(async (scheme, options) => ends(await (await import('./commands/compare.ts')).compare(scheme, options, terminal())));

  withSimulation(
    program
      .command('safeguards')
      .description('What each safeguard changes in a scheme: alone, as the last, its Shapley share; and all together.')
      .usage('[options] <scheme>')
      .argument('[scheme]', "a scheme's file or id"),
  )
    .addOption(
      new Option('--with <safeguards...>', 'which safeguards (default: all that ship and change something in the scheme)')
        .argParser(several)
        .default([] as readonly string[], 'all'),
    )
    .addOption(shapleyOption())
    .addOption(ignoranceOption())
    .addOption(measureOption())
    .option(...BASELINE)
    .option(...NO_BASELINE)
    .option('--json', 'all measures as one JSON object', false)
    .addHelpText('before', exampleText('safeguards'))
    .action(async (scheme, options) => ends(await (await import('./commands/safeguards.ts')).safeguards(scheme, options, terminal())));

  withSimulation(
    program
      .command('attribute')
      .description('Which rule does it: the part of each indicator, consequence, list or fault of the record in what a scheme does.')
      .argument('<scheme>', "a scheme's file or id"),
  )
    .addOption(new Option('--of <kind>', 'what is asked about').choices(ATTRIBUTED).argParser(oneOf(ATTRIBUTED)).makeOptionMandatory())
    .addOption(shapleyOption())
    .addOption(ignoranceOption())
    .addOption(measureOption())
    .option(...BASELINE)
    .option(...NO_BASELINE)
    .option('--json', 'all measures as one JSON object', false)
    .addHelpText('before', exampleText('attribute'))
    .action(async (scheme, options) => ends(await (await import('./commands/attribute.ts')).attribute(scheme, options, terminal())));

  withRunOptions(
    withLifeOptions(
      program
        .command('life')
        .description('Follow one invented person, month by month, with the rule behind each event.')
        .usage('[options] <scheme or run file>')
        .argument('[scheme or run file]', "a scheme's file or id, or a run file"),
    ),
  )
    .addHelpText('before', exampleText('life'))
    .action(async (name, options, command) =>
      ends(await (await import('./commands/life.ts')).life(name, options, (flag) => command.getOptionValueSource(flag) === 'cli', terminal())),
    );

  program
    .command('check')
    .description('Are files valid? For each fault: line and column, what is wrong, what is allowed, how to mend it.')
    .argument('<file...>', 'schemes, societies, safeguards, federations, claims and plans: files or ids')
    .addHelpText('before', exampleText('check'))
    .action(async (files) => ends(await (await import('./commands/check.ts')).check(files, terminal())));

  withSimulation(
    program
      .command('rights')
      .description('Hold a scheme against law and norms: what it violates, what cannot be shown, at which line, and what would cure it. No legal advice.')
      .argument('<scheme>', "a scheme's file or id"),
  )
    .addOption(
      new Option('--profile <profile>', 'whose norms: of the EU, of China, of the Covenant on Civil and Political Rights, or all')
        .choices(PROFILES)
        .argParser(oneOf(PROFILES))
        .default('all' as const),
    )
    .addOption(
      new Option('--format <format>', 'text; json; sarif: SARIF 2.1.0, for editors and code hosts')
        .choices(FORMATS)
        .argParser(oneOf(FORMATS))
        .default('text' as const),
    )
    .addOption(new Option('--fail-on <level>', 'exit 4 if there is a finding as bad as this, or worse').choices(LEVELS).argParser(oneOf(LEVELS)))
    .option('--run', 'live the scheme, too, and join what was measured; the flags of size, seed and runs are about this', false)
    .addHelpText('before', exampleText('rights'))
    .action(async (scheme, options) => ends(await (await import('./commands/rights.ts')).rights(scheme, options, terminal())));

  program
    .command('explain')
    .description('The scheme in plain words.')
    .argument('<scheme>', "a scheme's file or id")
    .addHelpText('before', exampleText('explain'))
    .action(async (scheme) => ends(await (await import('./commands/explain.ts')).explainScheme(scheme, terminal())));

  program
    .command('diff')
    .description('Two schemes rule by rule, in words: what one has and the other has not. Exit 0 if both say the same, 1 if they differ.')
    .usage('<scheme> [other scheme] [options]')
    .argument('<scheme>', "a scheme's file or id, or a run file")
    .argument('[other scheme]', 'what it is compared with (default with --with: the scheme itself)')
    .addOption(
      new Option('--with <safeguards...>', 'add these safeguards to the other scheme: files or ids')
        .argParser(several)
        .default([] as readonly string[], 'none'),
    )
    .option('--society <file or id>', "the society by which safeguards know what a conduct is (default: the scheme's own, else china-aggregates)")
    .option('--json', 'as one JSON object', false)
    .addHelpText('before', exampleText('diff'))
    .action(async (scheme, other, options) => ends((await import('./commands/diff.ts')).diff(scheme, other, options, terminal())));

  program
    .command('new')
    .description('Writes a scheme of your own to begin with: what a preset says, with a comment on each section. Nothing is overwritten.')
    .argument('<name>', 'its id: letters, digits, "-" and "_"')
    .option('--from <preset>', 'a scheme that ships, a file, or "plain": one rule, one list', 'plain')
    .option('-o, --output <file>', 'where to write it; - for standard output (default: NAME.scheme.yaml)')
    .addHelpText('before', exampleText('new'))
    .action(async (name, options) => ends((await import('./commands/new.ts')).newScheme(name, options, terminal())));

  program
    .command('list')
    .description('What ships: schemes, societies, safeguards, claims; and the measures of a run.')
    .addArgument(new Argument('<what>', 'what to list').choices(SHELVES).argParser(oneOf(SHELVES)))
    .option('--json', 'as a JSON array', false)
    .addHelpText('before', exampleText('list'))
    .action(async (what, options) => ends(await (await import('./commands/list.ts')).list(what, options.json, terminal())));

  program
    .command('claims')
    .description("What the press says of China's social credit system, claim by claim: the record, its sources, and what a simulation measures.")
    .argument('[claim]', 'the id of one (default: all, with the verdict of the record)')
    .option('--json', 'as JSON', false)
    .addHelpText('before', exampleText('claims'))
    .action(async (claim, options) => ends((await import('./commands/claims.ts')).claims(claim, options.json, terminal())));

  withCheckpoint(
    program
      .command('reproduce')
      .description('Run a run file again from the files it carries, and compare. Exit 5 if the result differs.')
      .argument('<run file>', 'written by run -o'),
  )
    .addOption(new Option('--jobs <number>', 'worker threads (default: all cores; none where a run is too small for them)').argParser(whole(1, 1024)))
    .option('--json', 'the comparison as one JSON object', false)
    .addHelpText('before', exampleText('reproduce'))
    .action(async (file, options) => ends(await (await import('./commands/reproduce.ts')).reproduce(file, options, terminal())));

  const replicates = program
    .command('replicate')
    .description('What others published, or what is exact, beside what our models give: interval, verdict, source. Exit 5 if a number is not reproduced.')
    .argument('[target...]', 'ids of targets (default: all); with --help: their parameters')
    .addOption(
      new Option('--set <name=value>', 'change a parameter of the target; may be given several times')
        .argParser(repeatable)
        .default([] as readonly string[], 'as published'),
    )
    .addOption(engineOption())
    .option('--json', 'as one JSON object; of several targets as an array', false)
    .option('-o, --output <file>', 'draw the result of one target as SVG (T6)')
    .helpOption(false)
    .option('-h, --help', 'this help, or the parameters of the targets named', false)
    .addHelpText('before', exampleText('replicate'))
    .action(async (targets, options) => {
      if (options.help && targets.length === 0) replicates.outputHelp();
      else ends(await (await import('./commands/replicate.ts')).replicate(targets, options, terminal()));
    });
  addSweepCommands(program as unknown as Parameters<typeof addSweepCommands>[0], terminal, ends);

  program
    .command('bench')
    .description('Person-months a second, bytes a person and time to a first result, on this machine.')
    .addOption(
      new Option('--workload <name>', 'which workload; may be given several times (default: all)')
        .argParser(repeatable)
        .default([] as readonly string[], 'all'),
    )
    .addOption(engineOption())
    .addOption(new Option('--persons <number>', "size, instead of the workload's own").argParser(whole(1, MOST_PERSONS)))
    .addOption(new Option('--repeats <number>', 'timings of which the median is taken').argParser(whole(3, 1000)).default(3))
    .addOption(new Option('--jobs <number>', 'worker threads of the second timing (default: all cores)').argParser(whole(1, 1024)))
    .option('--json', 'as one JSON object', false)
    .addHelpText('before', exampleText('bench'))
    .action(async (options) => ends(await (await import('./commands/bench.ts')).bench(options, terminal())));

  program
    .command('schema')
    .description('The JSON Schema of a kind of file, for editors.')
    .addArgument(new Argument('<kind>', 'which kind of file').choices(KINDS).argParser(oneOf(KINDS)))
    .addHelpText('before', exampleText('schema'))
    .action(async (kind) => ends(await (await import('./commands/schema.ts')).schema(kind, terminal())));

  program
    .command('completion')
    .description('A script that completes commands, flags and ids in your shell.')
    .addArgument(new Argument('<shell>', 'for which shell').choices(SHELLS).argParser(oneOf(SHELLS)))
    .addHelpText('before', exampleText('completion'))
    .action(async (shell) => ends(await (await import('./commands/completion.ts')).completion(program as Command, shell, terminal())));

  const existing = program.commands.map((command) => command.name());
  for (const name of LATER) {
    program
      .command(name, { hidden: true })
      .helpOption(false)
      .allowUnknownOption()
      .argument('[any...]')
      .action(() => refuseLater(name, existing));
  }
  return { program: program as unknown as Command, exitCode: () => code };
}
