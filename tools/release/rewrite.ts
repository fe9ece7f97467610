/** What tsc leaves to be done in JavaScript and declarations that are published. */
import { posix } from 'node:path';

/** A quoted path of a module of our own, as imports, declarations, `new URL('./worker.ts', import.meta.url)` and links in comments have it. */
const OWN = /(['"])(\.{1,2}\/[^'"\s]*)\.ts\1/g;
/** Whatever else would still be asked for as TypeScript; comments name files in backquotes, and without a path. */
const LEFT = /(['"])[^'"\s]*\.tsx?\1|`\.{1,2}\/[^`\s]*\.tsx?`/;
const SWEEP = /(['"])@glasshouse\/sweep\1/g;

/**
 * `.ts` becomes `.js`, and `@glasshouse/sweep` the path of its files beside those that ask for it.
 * @param file where the text will lie, within `lib/`
 * @throws Error if something in quotes still ends in `.ts`
 */
export function rewrite(text: string, file: string): string {
  const sweep = posix.relative(posix.dirname(file), 'sweep/index.js');
  const done = text.replace(OWN, '$1$2.js$1').replace(SWEEP, `$1${sweep.startsWith('.') ? sweep : `./${sweep}`}$1`);
  const left = LEFT.exec(done);
  if (left !== null)
    throw new Error(`${file} still names ${left[0]}, and Node takes no types off below node_modules. Write it as a path of its own in quotes ('./x.ts').`);
  return done;
}
