/**
 * Lives every target of replication as it stands and writes docs/validation.md (about two minutes on two cores). With ids it lives
 * only these, and says what they come to without writing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderSvg } from 'glasshouse';
import { engineOf } from 'glasshouse/node';
import { parametersOf, replicate, TARGETS } from 'glasshouse/replicate';
import { type Lived, sectionOf, validationPage } from './validation/page.ts';

const root: string = fileURLToPath(new URL('../', import.meta.url));
const ids = process.argv.slice(2);
const engine = await engineOf('compiled');
const lived: Lived[] = [];
for (const target of TARGETS.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
  process.stderr.write(`${target.id}\n`);
  lived.push({ target, result: await replicate(target, {}, engine) });
}
if (ids.length > 0) process.stdout.write(`${lived.map(sectionOf).join('\n\n')}\n`);
else {
  writeFileSync(`${root}docs/validation.md`, validationPage(lived));
  mkdirSync(`${root}docs/validation`, { recursive: true });
  for (const { id, picture, parts } of TARGETS) {
    if (picture === undefined) continue;
    const defaults = Object.fromEntries(Object.entries(parametersOf({ parts })).map(([name, parameter]) => [name, parameter.default]));
    for (const theme of ['light', 'dark'] as const)
      writeFileSync(`${root}docs/validation/${id}-${theme}.svg`, await renderSvg(picture(defaults, { language: 'en', theme, width: 720 })));
  }
}
