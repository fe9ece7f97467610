/** Runs several command lines one after the other in one process, which is quicker than a process each: `node several.ts '[["run", …], …]'`. Stops at the first that fails. */
import { fail } from '../src/exit.ts';
import { makeProgram } from '../src/program.ts';
import { makeTerminal, PLAIN_TERMINAL } from '../src/terminal.ts';

for (const args of JSON.parse(process.argv[2] as string) as string[][]) {
  const session = makeProgram();
  let code: number;
  try {
    await session.program.parseAsync(args, { from: 'user' });
    code = session.exitCode();
  } catch (error) {
    code = fail(error, makeTerminal(PLAIN_TERMINAL));
  }
  process.stdout.write(`\n=> ${code} ${args.join(' ')}\n`);
  // Two schemes that differ are no failure.
  if (code !== 0 && !(code === 1 && args[0] === 'diff')) process.exit(code);
}
