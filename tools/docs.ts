/**
 * The documentation: writes the pages and tables that are made from the code (docs/measures, docs/schemes, tables of docs/model.md), and builds
 * the static site dist/docs. `--check` writes nothing and says where a page is not what the code leads to, or a link leads nowhere.
 * `--folder DIR` is another folder than dist/docs.
 */
import { parseArgs } from 'node:util';
import { brokenLinks, pages, ROOT } from './docs/files.ts';
import { generated, stale, write } from './docs/generated.ts';
import { buildSite } from './docs/site.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, folder: { type: 'string' } } });
const made = generated();
const faults: string[] = [];
if (values.check) faults.push(...stale(made).map((path) => `${path}: not what the code leads to; run "npm run docs"`));
else write(made);
faults.push(...brokenLinks(pages()));
if (!values.check) {
  const folder = values.folder ?? `${ROOT}dist/docs`;
  const { pages: count, files } = buildSite(pages(), folder);
  process.stdout.write(`${count} pages and ${files} files beside them in ${folder}\n`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
