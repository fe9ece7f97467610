/**
 * The pages of findings, docs/findings: runs their commands, keeps what the pages show in docs/findings/data, and writes numbers and
 * tables between the marks of the pages. With `--run [PAGE[/ID]]` commands are run anew (minutes); without, pages are only filled
 * from the data that is there. `--check` writes nothing, and says where a page is not what its data lead to, or shows a number
 * that is in no data. `--folder DIR` is another folder than docs/findings.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { PAGES } from './findings/commands.ts';
import { dataText, type Json, keep } from './findings/keep.ts';
import { fill, unmarked } from './findings/page.ts';

const root: string = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({
  options: { run: { type: 'string' }, check: { type: 'boolean', default: false }, folder: { type: 'string' }, jobs: { type: 'string', default: '2' } },
});
const folder = values.folder ?? `${root}docs/findings`;
const dataFile = (page: string): string => `${folder}/data/${page}.json`;
const readData = (page: string): Record<string, Json> => (existsSync(dataFile(page)) ? JSON.parse(readFileSync(dataFile(page), 'utf8')) : {});

/** Runs a command line of Glasshouse and reads what it prints. Quotes hold one argument together. */
async function ask(args: string, flags: readonly string[] = ['--jobs', values.jobs], cwd: string = root): Promise<Json> {
  const words = [...args.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const all = [`${root}apps/cli/src/main.ts`, ...words, ...flags, '--json', '-q'];
  const { stdout } = await promisify(execFile)(process.execPath, all, { cwd, maxBuffer: 2 ** 30 });
  return JSON.parse(stdout);
}

/** Lives a plan, or goes on with it, in a folder of its own, and analyses what came of it. */
async function askSweep(plan: string, args: string): Promise<Json> {
  const place = `${root}.cache/sweeps`;
  mkdirSync(place, { recursive: true });
  const lived = await ask(`sweep ${root}${plan} -o ${args.split(' ')[1] ?? ''}`, ['--jobs', values.jobs], place);
  return { ...(await ask(args, [], place)), plan_file: plan, digest: lived['digest'] };
}

if (values.run !== undefined) {
  const [wantedPage, wantedId] = values.run.split('/');
  for (const [page, commands] of Object.entries(PAGES)) {
    if (wantedPage !== 'all' && wantedPage !== page) continue;
    for (const asked of commands) {
      if (wantedId !== undefined && wantedId !== asked.id) continue;
      process.stderr.write(`${page}/${asked.id}: ${asked.args}\n`);
      const found = { ...readData(page), [asked.id]: keep(asked, await (asked.plan === undefined ? ask(asked.args) : askSweep(asked.plan, asked.args))) };
      const inOrder = Object.fromEntries(commands.flatMap(({ id }) => (found[id] ? [[id, found[id]]] : [])));
      writeFileSync(dataFile(page), dataText(inOrder));
    }
  }
}

const faults: string[] = [];
for (const name of readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')) {
  const data = readData(name.replace(/(\.zh-Hans)?\.md$/, ''));
  const before = readFileSync(`${folder}/${name}`, 'utf8');
  const after = fill(before, data, name.includes('.zh-Hans.') ? 'zh-Hans' : 'en');
  if (after !== before && values.check) faults.push(`${name}: not what its data lead to; run "npm run findings"`);
  if (after !== before && !values.check) writeFileSync(`${folder}/${name}`, after);
  for (const number of unmarked(after)) faults.push(`${name}: "${number}" stands in no data; mark it, as in {{point/measures/listed_share of 1000}}`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
