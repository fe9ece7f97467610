/**
 * Lives every target of replication as it stands and writes docs/validation.md (about a minute and a half on two cores). With ids it lives
 * only these, and says what they come to without writing.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { replicate, TARGETS } from 'glasshouse/replicate';
import { type Lived, sectionOf, validationPage } from './validation/page.ts';

const root: string = fileURLToPath(new URL('../', import.meta.url));
const ids = process.argv.slice(2);
const lived: Lived[] = [];
for (const target of TARGETS.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
  process.stderr.write(`${target.id}\n`);
  lived.push({ target, result: await replicate(target) });
}
if (ids.length > 0) process.stdout.write(`${lived.map(sectionOf).join('\n\n')}\n`);
else writeFileSync(`${root}docs/validation.md`, validationPage(lived));
