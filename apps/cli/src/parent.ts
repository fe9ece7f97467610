/** Long work ends with whoever began it: a launcher that is killed must leave nothing running behind. */
import { EXIT } from './exit.ts';

const LOOK_EVERY_MS = 500;
/** Looked up when the command begins: it may be gone before a command has loaded what it needs. */
const parent: number = process.ppid;

/** Ends this process, at once, when the process that started it is gone. Files are written whole or not at all, so nothing is lost by it. */
export function endWithParent(): void {
  setInterval(() => {
    if (process.ppid !== parent) process.exit(EXIT.stopped);
  }, LOOK_EVERY_MS).unref();
}
