import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Answers, type Claim, readAnswers, readClaim, tellClaim } from 'glasshouse';
import { home, shipped } from 'glasshouse/node';
import { folder, glasshouse } from './call.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const claims: readonly Claim[] = shipped('claims').map((id) => readClaim(readFileSync(join(home, 'claims', `${id}.yaml`), 'utf8'), id).value);
const answers: Answers = readAnswers(readFileSync(join(home, 'claims/answers.json'), 'utf8'), 'answers.json');

/** Checks claims, answers and pages of a folder; what the tool says, or nothing if they agree. */
const check = (where: string = root.replace(/\/$/, '')): Promise<string> =>
  promisify(execFile)(process.execPath, [join(root, 'tools/claims.ts'), '--check', '--folder', where]).then(
    () => '',
    (error) => (error as { stderr: string }).stderr,
  );

/** What a kept command prints now, with `--json`. */
const ask = async (command: string) =>
  JSON.parse((await glasshouse([...command.replace('npx glasshouse ', '').split(' '), '--jobs', '1', '--json', '-q'])).out);

/** A copy of claims and pages with one text in place of another in one file. */
function changed(name: string, change: (text: string) => string): string {
  const copy = folder();
  cpSync(join(root, 'claims'), join(copy, 'claims'), { recursive: true });
  cpSync(join(root, 'docs/claims'), join(copy, 'docs/claims'), { recursive: true });
  const before = readFileSync(join(copy, name), 'utf8');
  const after = change(before);
  assert.notEqual(after, before);
  writeFileSync(join(copy, name), after);
  return copy;
}

test('the pages of docs/claims are what the claims and their kept answers lead to, byte for byte', async () => {
  assert.equal(await check(), '');
});

test('a page, an answer or a question that was changed by hand is found out', async () => {
  const [page, answer, question] = await Promise.all([
    check(changed('docs/claims/README.zh-Hans.md', (text) => text.replace('未查到依据', '没有依据'))),
    check(changed('claims/answers.json', (text) => text.replace(/("benefit": \{\s*"value": -?)\d/, '$19'))),
    check(changed('claims/law-abiding.yaml', (text) => text.replace('seed: 42', 'seed: 43'))),
  ]);
  assert.match(page, /docs\/claims\/README\.zh-Hans\.md: not what the claims and their kept answers lead to/);
  assert.match(answer, /docs\/claims\/README\.md: not what/);
  assert.match(
    question,
    /claims\/law-abiding\.yaml: no answer to "nobody-answers" as it is asked now; run "npm run claims -- --run law-abiding\/nobody-answers"/,
  );
});

test('every question has an answer of the version that ships, with every mark filled', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const claim of claims) {
    for (const language of ['en', 'zh-Hans'] as const)
      for (const told of tellClaim(claim, answers, language).answers) {
        assert.ok(told.answer !== null && !told.answer.includes('{'), `${claim.id}/${told.id}`);
        assert.equal(answers[claim.id]?.[told.id]?.version, version);
      }
  }
  assert.deepEqual(
    Object.keys(answers),
    claims.filter(({ simulate }) => simulate !== undefined).map(({ id }) => id),
  );
});

test('a question asked again gives the kept numbers, to the last digit', async () => {
  const kept = answers['refused-in-life']?.['by-list'];
  assert.ok(kept);
  const again = await ask(kept.command);
  assert.equal(again.digest, kept.digest, 'a change that moves digests: run "npm run claims -- --run all" and read the pages again');
  for (const [id, { value, low, high, unit }] of Object.entries(kept.measures)) {
    const now = again.measures[id];
    assert.deepEqual([now.value, now.low, now.high, now.unit], [value, low, high, unit], id);
  }
});

test('the first year of a kept answer is what the command gives over twelve months', async () => {
  const kept = answers['law-abiding']?.['pilot-people-answer'];
  assert.ok(kept);
  const first = (await ask(kept.command.replace('--months 60', '--months 12'))).differences;
  for (const id of ['harm_rate', 'lawful_rate']) {
    const year = kept.yearly?.[id]?.[0];
    const { value, low, high } = first[id].difference;
    for (const [now, then] of [
      [value, year?.value],
      [low, year?.low],
      [high, year?.high],
    ])
      assert.ok(Math.abs(now - (then as number)) < 1e-8, `${id}: ${now}, ${then}`);
  }
});

test('whether people are more law-abiding is asked with no response and with one, of the score and of a pilot, with how it fades', () => {
  const { verdict, simulate = [] } = claims.find(({ id }) => id === 'law-abiding') as Claim;
  assert.equal(verdict, 'not-settled');
  for (const scheme of ['national-score', 'rongcheng']) {
    const of = simulate.filter((question) => question.scheme === scheme);
    assert.deepEqual(
      of.map(({ society, ignorance }) => society ?? (ignorance === undefined ? 'answering' : 'drawn')),
      ['china-unmoved', 'answering', 'drawn'],
    );
    for (const { against, measures } of of) {
      assert.equal(against, 'none');
      for (const id of ['benefit', 'lawful_rate', 'chilled_share', 'means_lost']) assert.ok(measures.includes(id), id);
    }
    for (const question of of.slice(0, 2)) assert.equal(answers['law-abiding']?.[question.id]?.yearly?.['harm_rate']?.length, 5);
  }
});

test('the change over all years is the mean of the years', () => {
  for (const kept of Object.values(answers['law-abiding'] ?? {})) {
    const years = kept.yearly?.['harm_rate'];
    if (years === undefined) continue;
    const mean = years.reduce((sum, { value }) => sum + (value as number), 0) / years.length;
    assert.ok(Math.abs(mean - (kept.measures['harm_rate']?.change?.value as number)) < 1e-6);
  }
});

test('no two claims stand on one id, each file is named by its id, and every source has a page', () => {
  assert.ok(claims.length >= 15);
  for (const name of readdirSync(join(root, 'claims')).filter((file) => file.endsWith('.yaml'))) {
    const { value } = readClaim(readFileSync(join(root, 'claims', name), 'utf8'), name);
    assert.equal(`${value.id}.yaml`, name);
  }
});

test('claims lists all with the verdict, and one with its record, sources, answers and command', async () => {
  const { code, out } = await glasshouse(['claims', '--json']);
  assert.equal(code, 0);
  const rows = JSON.parse(out) as { id: string; verdict: string; claim: { en: string } }[];
  assert.deepEqual(
    rows.map(({ id }) => id),
    claims.map(({ id }) => id),
  );
  const text = (await glasshouse(['claims'])).out;
  for (const { id } of rows) assert.match(text, new RegExp(`^${id} `, 'm'));
  const one = (await glasshouse(['claims', 'more-sticks'])).out;
  for (const part of ['on record in part', 'https://randr19.nist.gov', 'Assumed: ', 'What this cannot show: ', 'npx glasshouse run national-score --persons'])
    assert.ok(one.includes(part), part);
  const zh = (await glasshouse(['claims', 'more-sticks', '--lang', 'zh-Hans'])).out;
  for (const part of ['部分有据可查', '前提假设：', '重复这一结果的命令：']) assert.ok(zh.includes(part), part);
  const json = JSON.parse((await glasshouse(['claims', 'more-sticks', '--json'])).out);
  assert.equal(json.verdict, 'in-part');
  assert.equal(json.simulate[0].kept.measures.creep.value, answers['more-sticks']?.['creep']?.measures['creep']?.value);
});

test('an unknown claim is refused with the nearest id and exit 2', async () => {
  const { code, out, err } = await glasshouse(['claims', 'more-stick']);
  assert.equal(code, 2);
  assert.equal(out, '');
  assert.match(err, /no claim of that id ships\. Did you mean more-sticks\?/);
});

test('claims are checked, listed, completed and described like other files', async () => {
  assert.match((await glasshouse(['check', 'more-sticks'])).out, /valid, a claim: /);
  const rows = JSON.parse((await glasshouse(['list', 'claims', '--json'])).out) as { id: string; title: { en: string }; kind: string }[];
  assert.equal(rows.length, claims.length);
  assert.ok(rows.every(({ title, kind }) => title.en !== '' && kind !== ''));
  assert.match((await glasshouse(['completion', 'bash'])).out, /claims\)[\s\S]*?compgen -W '[^']*more-sticks/);
  assert.equal(JSON.parse((await glasshouse(['schema', 'claim'])).out).properties.glasshouse.const, 'claim/1');
});
