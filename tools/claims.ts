/**
 * The claims of the press, claims/*.yaml: lives the simulations that they ask for, keeps the answers in claims/answers.json, and
 * writes docs/claims from both. `--run all`, `--run CLAIM` or `--run CLAIM/QUESTION` lives anew (all: a few minutes); without it only
 * the pages are written, from the answers that are kept. `--check` writes nothing, and says what is not as it would be written.
 * `--folder DIR` is another root that holds `claims/` and `docs/claims/`.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { type Answers, type Claim, commandOf, readAnswers, readClaim } from 'glasshouse';
import { answersText, keep, monthsOf } from './claims/keep.ts';
import { pageOf } from './claims/page.ts';
import { SOCIETY_SOURCES, societyText } from './claims/society-text.ts';

const root: string = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({
  options: { run: { type: 'string' }, check: { type: 'boolean', default: false }, folder: { type: 'string' }, jobs: { type: 'string', default: '2' } },
});
const folder = values.folder ?? root.replace(/\/$/, '');
const answersFile = `${folder}/claims/answers.json`;

const claims: readonly Claim[] = readdirSync(`${folder}/claims`)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => readClaim(readFileSync(`${folder}/claims/${name}`, 'utf8'), `claims/${name}`).value);

/** Runs a command line of Glasshouse and reads what it prints. */
async function ask(words: readonly string[]): Promise<unknown> {
  const all = [`${root}apps/cli/src/main.ts`, ...words, '--jobs', values.jobs, '--json', '-q'];
  const { stdout } = await promisify(execFile)(process.execPath, all, { cwd: root, maxBuffer: 2 ** 30 });
  return JSON.parse(stdout);
}

/** The kept answers, those asked for lived anew; answers of claims that are gone are let go. */
async function answersNow(before: Answers): Promise<Answers> {
  const [wantedClaim, wantedQuestion] = (values.run ?? '').split('/');
  const kept: Record<string, Record<string, Answers[string][string]>> = {};
  for (const claim of claims) {
    for (const question of claim.simulate ?? []) {
      const wanted = wantedClaim === 'all' || (wantedClaim === claim.id && (wantedQuestion === undefined || wantedQuestion === question.id));
      let answer = before[claim.id]?.[question.id];
      if (wanted) {
        process.stderr.write(`${claim.id}/${question.id}\n`);
        const results: unknown[] = [];
        for (const words of monthsOf(question)) results.push(await ask(words));
        answer = keep(question, results);
      }
      if (answer !== undefined) kept[claim.id] = { ...kept[claim.id], [question.id]: answer };
    }
  }
  return kept;
}

const society = {
  file: `${root}societies/china-unmoved/society.yaml`,
  text: societyText(readFileSync(`${root}societies/china-aggregates/society.yaml`, 'utf8')),
};
const sources = { file: `${root}societies/china-unmoved/SOURCES.md`, text: SOCIETY_SOURCES };
const faults: string[] = [];
/** Writes a file, or says that it is not what it would be. */
function settle({ file, text }: { readonly file: string; readonly text: string }): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === text) return;
  if (values.check) faults.push(`${file.replace(`${folder}/`, '')}: not what the claims and their kept answers lead to; run "npm run claims"`);
  else writeFileSync(file, text);
}

mkdirSync(`${root}societies/china-unmoved`, { recursive: true });
for (const file of [society, sources]) settle(file);
const before = existsSync(answersFile) ? readAnswers(readFileSync(answersFile, 'utf8'), 'claims/answers.json') : {};
const answers = await answersNow(before);
settle({ file: answersFile, text: answersText(answers) });
for (const claim of claims)
  for (const question of claim.simulate ?? [])
    if (answers[claim.id]?.[question.id]?.command !== commandOf(question))
      faults.push(`claims/${claim.id}.yaml: no answer to "${question.id}" as it is asked now; run "npm run claims -- --run ${claim.id}/${question.id}"`);
if (!values.check) mkdirSync(`${folder}/docs/claims`, { recursive: true });
for (const [name, language] of [
  ['README.md', 'en'],
  ['README.zh-Hans.md', 'zh-Hans'],
] as const)
  settle({ file: `${folder}/docs/claims/${name}`, text: pageOf(claims, answers, language) });
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
