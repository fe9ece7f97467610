/** The command line: arguments in, text out, an exit code. */

import { enableCompileCache } from 'node:module';
import { runCommand } from './command.ts';
import { EXIT, fail } from './exit.ts';
import './parent.ts';
import { makeTerminal, PLAIN_TERMINAL } from './terminal.ts';

// What Node compiles is kept in the folder for temporary files, which halves the time to start.
enableCompileCache();

// A reader that went away (`glasshouse … | head`) is no failure and gets no message.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // What goes wrong at the same moment still says so by its exit code.
    if (error.code === 'EPIPE') setImmediate(() => process.exit(process.exitCode ?? EXIT.done));
    else process.exit(fail(error, makeTerminal(PLAIN_TERMINAL)));
  });
}

process.exitCode = await runCommand(process.argv.slice(2));
