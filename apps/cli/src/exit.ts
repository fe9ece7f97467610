/** How the command ends: exit codes, and what is said of each way to fail. */
import type { Terminal } from './terminal.ts';

/** Exit codes, as the contract has them; `different` is what `diff` says of two schemes that are not the same. */
export const EXIT = { done: 0, failed: 1, different: 1, usage: 2, invalid: 3, condition: 4, differs: 5, stopped: 130 } as const;

/** Thrown where the command was called wrongly; the message says what to call instead. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** Thrown where Ctrl-C left nothing that could be shown. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Faults of several files, gathered; thrown by commands that read more than one. */
export interface Faulty {
  readonly name: 'InvalidFile';
  readonly message: string;
  readonly faults: readonly { readonly level: 'error' | 'warning' }[];
}

/** "3 errors. Nothing was run." */
export function countErrors(errors: number): string {
  return `${errors === 1 ? '1 error' : `${errors} errors`}. Nothing was run.`;
}

/**
 * Says what went wrong and gives the exit code. Errors are told by their names, so that nothing has to be loaded for it.
 * A stack is shown only if GLASSHOUSE_DEBUG is set.
 */
export function fail(error: unknown, terminal: Terminal): number {
  if (process.env['GLASSHOUSE_DEBUG'] && error instanceof Error) terminal.say(error.stack ?? error.message);
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  switch (name) {
    // Commander has said it already.
    case 'CommanderError':
    case 'InvalidArgumentError':
      return (error as unknown as { exitCode: number }).exitCode === 0 ? EXIT.done : EXIT.usage;
    case 'InvalidFile': {
      terminal.say(message);
      terminal.say(countErrors((error as unknown as Faulty).faults.filter((fault) => fault.level === 'error').length));
      return EXIT.invalid;
    }
    case 'NotFound':
    case 'WrongUsage':
      terminal.say(`glasshouse: ${message}`);
      return EXIT.usage;
    case 'Stopped':
      terminal.say(`glasshouse: ${message}`);
      return EXIT.stopped;
    case 'CannotRun':
      terminal.say(`glasshouse: ${message}`);
      return EXIT.failed;
    default:
      terminal.say(`glasshouse: ${systemMessage(error) ?? `something went wrong inside: ${message}. Set GLASSHOUSE_DEBUG=1 to see where.`}`);
      return EXIT.failed;
  }
}

/** What the operating system refused, in words. */
function systemMessage(error: unknown): string | undefined {
  const { code, path } = error as { code?: unknown; path?: unknown };
  const words: Record<string, string> = {
    ENOENT: 'does not exist',
    EACCES: 'may not be accessed',
    EPERM: 'may not be changed',
    EISDIR: 'is a folder',
    ENOTDIR: 'is not in a folder',
    ENOSPC: 'does not fit on the disk',
    EROFS: 'is on a disk that cannot be written',
    EMFILE: 'cannot be opened: too many open files',
  };
  return typeof code === 'string' && words[code] !== undefined ? `${typeof path === 'string' ? `"${path}"` : 'the file'} ${words[code]} (${code})` : undefined;
}
