/** Writes files whole or not at all. */
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { WrongUsage } from './exit.ts';

/** Refuses a place where no file can be written, before any work is done. @throws WrongUsage */
export function checkWritable(path: string): void {
  if (path.trim() === '') throw new WrongUsage('the name of the file to write is empty.');
  const folder = dirname(resolve(path));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new WrongUsage(`there is no folder "${folder}" to write ${basename(path)} into.`);
  if (existsSync(path) && statSync(path).isDirectory()) throw new WrongUsage(`"${path}" is a folder; give the name of a file.`);
  // A pipe or a device is not made anew.
  if (existsSync(path) && !statSync(path).isFile()) return;
  const probe = join(folder, `.${basename(path)}.${process.pid}.probe`);
  try {
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new WrongUsage(`"${path}" cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)} in the folder "${folder}".`);
  }
}

/** Writes to a temporary name in the same folder and renames it, so that a reader never sees half a file. */
export function writeWhole(path: string, text: string): void {
  // A pipe or a device (/dev/stdout) has no half-written state, and must not be replaced.
  if (existsSync(path) && !statSync(path).isFile()) {
    writeFileSync(path, text);
    return;
  }
  const temporary = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
