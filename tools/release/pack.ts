/**
 * What `npm pack` calls in the folder of a package: `before` puts together what is published, `after` puts back what development has.
 * `after` by itself also mends a folder in which a run was cut off.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Holder, thisProcess } from '../../packages/glasshouse/src/host/node/lock.ts';
import { assemble } from './assemble.ts';
import { publishedText } from './manifest.ts';
import { PACKAGES, ROOT } from './packages.ts';
import { begin, end, putIn } from './swap.ts';

const [step = '', given = process.cwd()] = process.argv.slice(2);
const folder = relative(ROOT, given).replaceAll('\\', '/');
const packed = PACKAGES.find((one) => one.folder === folder);
if (packed === undefined || !['before', 'after'].includes(step)) {
  console.error(`pack.ts before|after, in one of the folders ${PACKAGES.map((one) => one.folder).join(', ')}`);
  process.exit(2);
}
const place = join(ROOT, packed.folder);

try {
  if (step === 'after') finish();
  else {
    if (begin(place, whoPacks())) console.error(`${packed.folder}: put back the package.json that a run which was cut off had left aside`);
    try {
      assemble(packed);
      const copies = Object.fromEntries(['LICENSE', 'CHANGELOG.md'].map((name) => [name, readFileSync(join(ROOT, name), 'utf8')]));
      putIn(place, publishedText(packed), copies);
    } catch (error) {
      finish();
      throw error;
    }
  }
} catch (error) {
  console.error(`glasshouse: ${(error as Error).message}`);
  process.exitCode = 1;
}

function finish(): void {
  rmSync(join(place, 'lib'), { recursive: true, force: true });
  end(place);
}

/** The npm that called, which lives until all is put back: the nearest process above this one that is called so, else the one that called. */
function whoPacks(): Holder {
  for (let pid = process.ppid; pid > 1; ) {
    const above = processOf(pid);
    if (above === null) break;
    if (/(^|[\s/])npm/.test(above.command)) return thisProcess(pid);
    pid = above.parent;
  }
  return thisProcess(process.ppid);
}

function processOf(pid: number): { readonly parent: number; readonly command: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold blanks.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch {
    const { status, stdout } = spawnSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' });
    const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
    return status === 0 && parent !== undefined ? { parent: Number(parent), command: command ?? '' } : null;
  }
}
