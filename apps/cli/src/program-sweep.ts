/** The commands about sweeps, for Commander. */
import { type Command, Option } from '@commander-js/extra-typings';
import { exampleText, fileText } from './examples.ts';
import { whole } from './numbers.ts';
import { engineOption, jobsOption, measureOption, repeatable } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Adds them. @param ends takes the exit code */
export function addSweepCommands(program: Command<[], Record<string, unknown>>, terminal: () => Terminal, ends: (code: number) => void): void {
  program
    .command('sweep')
    .description('Live a plan: one experiment at many values of its numbers, a Parquet row a run. Stopped, the same command goes on.')
    .argument('<plan>', 'a plan\'s file, which begins with "glasshouse: sweep/1"')
    .option('-o, --output <place>', 'where the rows go: a folder, or s3://BUCKET/PREFIX')
    .option('--posterior <file>', 'where a plan of the design "posterior" takes its points from: a file that calibrate wrote')
    .option('--dry-run', 'say how many runs, person-months, how long and how large, and run nothing', false)
    .option('--on <url>', 'have the workers of a job queue live it: redis://… or postgres://… (see "glasshouse worker")')
    .option('--share <K/N>', 'live only the parts whose number leaves K when divided by N: for machines that share a folder and no queue')
    .addOption(jobsOption())
    .addOption(engineOption())
    .option('--json', 'what was done as one JSON object', false)
    .addHelpText('before', exampleText('sweep'))
    .addHelpText('after', `\n${fileText('my-plan.yaml')}`)
    .action(async (plan, options, command) => {
      const local = (['jobs', 'engine'] as const).filter((name) => command.getOptionValueSource(name) === 'cli');
      ends(await (await import('./commands/sweep.ts')).sweep(plan, { ...options, local }, terminal()));
    });

  program
    .command('worker')
    .description('Live parts of sweeps, and cuts of runs, that come from a job queue, on this machine, until stopped. Needs nothing but the queue.')
    .addOption(
      new Option('--on <url>', 'address of the queue: redis://… rediss://… postgres://… (a password in the variable is seen by fewer than one in the command)')
        .env('GLASSHOUSE_QUEUE')
        .makeOptionMandatory(),
    )
    .addOption(jobsOption())
    .addOption(engineOption())
    .addOption(new Option('--idle <seconds>', 'end after so long without a part (default: never)').argParser(whole(1, 1_000_000)))
    .addOption(new Option('--lock <seconds>', 'a part whose worker falls silent for so long is given to another').argParser(whole(1, 3600)).default(20))
    .addHelpText('before', exampleText('worker'))
    .action(async (options) => ends(await (await import('./commands/worker.ts')).worker(options, terminal())));

  program
    .command('calibrate')
    .description('Fit numbers of a scheme or society to published figures: draws of their ranges are lived, and the nearest kept.')
    .argument('<plan>', 'a plan\'s file, which begins with "glasshouse: calibration/1"')
    .option('-o, --output <file>', 'write the draws that were kept as a Parquet file, for --posterior')
    .option('--keep-runs <folder>', 'keep all runs there, as sweeps; stopped, the same command goes on from them')
    .addOption(jobsOption())
    .addOption(engineOption())
    .option('--json', 'what was found as one JSON object', false)
    .addHelpText('before', exampleText('calibrate'))
    .addHelpText('after', `\n${fileText('my-fit.yaml')}`)
    .action(async (plan, options) => ends(await (await import('./commands/calibrate.ts')).calibrate(plan, options, terminal())));

  program
    .command('analyse')
    .description('What a sweep says: which numbers drive each measure, how much is luck, where a measure crosses a threshold.')
    .argument('<place>', 'written by sweep -o: a folder, or s3://BUCKET/PREFIX')
    .addOption(measureOption())
    .addOption(
      new Option('--threshold <measure=value>', 'where does the mean of this measure cross this value? May be given several times')
        .argParser(repeatable)
        .default([] as readonly string[], 'those of the plan'),
    )
    .option('--report <file>', 'write the analysis with pictures as one HTML file')
    .option('--json', 'the analysis as one JSON object', false)
    .addHelpText('before', exampleText('analyse'))
    .action(async (place, options) => ends(await (await import('./commands/analyse.ts')).analyse(place, options, terminal())));

  program
    .command('sql')
    .description('Ask the runs of a sweep in SQL (DuckDB): the table "runs" has a row a run and a column a parameter and measure.')
    .argument('<place>', 'written by sweep -o: a folder, or s3://BUCKET/PREFIX')
    .argument('<statement>', 'such as "select count(*) from runs"')
    .option('--json', 'the rows as a JSON array', false)
    .addHelpText('before', exampleText('sql'))
    .action(async (place, statement, options) => ends(await (await import('./commands/sql.ts')).sql(place, statement, options, terminal())));
}
