/** One command line, from its arguments to its exit code. */
import { SHORT_HELP } from './examples.ts';
import { EXIT, fail } from './exit.ts';
import { makeTerminal, PLAIN_TERMINAL } from './terminal.ts';

/** Runs one command. @returns the exit code */
export async function runCommand(argv: readonly string[]): Promise<number> {
  if (argv.length === 0) {
    process.stdout.write(SHORT_HELP);
    return EXIT.done;
  }
  const { makeProgram } = await import('./program.ts');
  const session = makeProgram();
  try {
    await session.program.parseAsync(argv, { from: 'user' });
    return session.exitCode();
  } catch (error) {
    return fail(error, makeTerminal(PLAIN_TERMINAL));
  }
}
