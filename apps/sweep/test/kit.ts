/** Plans and folders for tests of sweeps. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DISK } from 'glasshouse/node';
import { openSweep, type Sweep } from 'glasshouse/sweep';

export const VERSION = '0.1.0';

/** A folder that is gone after the tests of the file, which any user of the machine may enter. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'glasshouse-sweep-'));
  chmodSync(path, 0o755);
  after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const ONE_RULE = fileURLToPath(new URL('../../../packages/glasshouse/test/fixtures/one-rule.scheme.yaml', import.meta.url));
export const HEAD = `glasshouse: sweep/1\nid: test\nscheme: ${JSON.stringify(ONE_RULE)}\nsociety: flat\npersons: 100\nmonths: 3\n`;

/** Three parts: 40 points × 4 replicates. */
export const SMALL = `${HEAD}replicates: 4\nvary: [{path: indicators.late-bill.recorded, values: 0.02..0.8 step 0.02}]\nmeasures: [listed_share, wrongly_listed_share]\n`;

export function open(text: string): Sweep {
  return openSweep(DISK, { file: 'test.plan.yaml', text });
}
