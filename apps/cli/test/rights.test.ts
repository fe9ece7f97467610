import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { glasshouse as call, folder } from './call.ts';

const cwd = folder();
const glasshouse = (...args: string[]): ReturnType<typeof call> => call(['rights', ...args], { cwd });

interface Output {
  readonly notice: { readonly en: string };
  readonly run: { readonly runs: number; readonly digest: string } | null;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly file: string;
    readonly line: number;
    readonly norms: readonly string[];
  }[];
  readonly norms: Readonly<Record<string, { readonly remembered: boolean }>>;
  readonly clear: readonly string[];
}

test('text names severity, rule, norm, line and column, and the cure; and says that it is no legal advice', async () => {
  const { code, out, err } = await glasshouse('my-city.yaml');
  assert.equal(code, 0);
  assert.equal(err, '');
  assert.match(out, /This is no legal advice/);
  assert.match(out, /^VIOLATES \(\d+\)$/m);
  assert.match(out, /^S07 Penalties without a basis in law$/m);
  assert.match(out, /Guobanfa \[2020\] 49/);
  // The place is that of `legal_basis: null` in the file.
  const lines = readFileSync(join(cwd, 'my-city.yaml'), 'utf8').split('\n');
  const place = /my-city\.yaml:(\d+):(\d+) {2}consequences\.no-trains\.legal_basis/.exec(out);
  assert.equal(lines[Number(place?.[1]) - 1]?.slice(Number(place?.[2]) - 1, Number(place?.[2]) + 3), 'null');
  assert.match(out, /Cure: closed-list/);
  assert.match(out, /^Next: glasshouse rights my-city\.yaml .*--safeguard closed-list/m);
});

test('Chinese is Chinese', async () => {
  const { code, out } = await glasshouse('judgment-defaulters', '--lang', 'zh-Hans');
  assert.equal(code, 0);
  assert.match(out, /这不是法律意见/);
  assert.match(out, /^违反 \(5\)$/m);
  assert.match(out, /仅凭文件无法判定/);
  // Beyond ids, paths and names of cases there is no English left in what is said.
  const said = out.split('\n').filter((line) => !/:\d+:\d+ {2}|下一步|补救|SCHUFA|已查/.test(line));
  for (const line of said) assert.doesNotMatch(line.replaceAll(/[\w-]+_[\w-]+|SyRI|CETS|iccpr/g, ''), /[a-z]{4,} [a-z]{3,} [a-z]{3,}/, line);
});

test('--fail-on ends with 4 where there is a finding as bad, and a profile narrows what is asked', async () => {
  assert.equal((await glasshouse('my-city.yaml', '--fail-on', 'violates')).code, 4);
  assert.equal((await glasshouse('xiamen-bailu', '--profile', 'iccpr', '--fail-on', 'cannot-be-shown')).code, 0);
  const open = ['judgment-defaulters', '--profile', 'iccpr', '--safeguard', 'independent-appeal', '--safeguard', 'no-guilt-by-association'];
  assert.equal((await glasshouse(...open, '--fail-on', 'violates')).code, 0);
  assert.equal((await glasshouse(...open, '--fail-on', 'cannot-be-shown')).code, 4);
});

test('JSON has each norm once, findings with places, and what was asked without finding anything', async () => {
  const { code, out } = await glasshouse('rongcheng', '--format', 'json', '--profile', 'eu');
  assert.equal(code, 0);
  const found = JSON.parse(out) as Output;
  assert.match(found.notice.en, /no legal advice/);
  assert.equal(found.run, null);
  assert.ok(found.findings.length > 5);
  for (const finding of found.findings) {
    assert.ok(finding.line > 0);
    assert.match(finding.file, /schemes\/rongcheng\/scheme\.yaml$/);
    assert.ok(finding.norms.every((id) => found.norms[id] !== undefined));
  }
  assert.deepEqual([found.norms['gdpr-5-e']?.remembered, found.norms['eu-ai-act-5-1-c-i']?.remembered], [true, false]);
  assert.deepEqual(found.clear, ['S04', 'S05']);
});

test('SARIF goes to standard output and nothing beside it', async () => {
  const { code, out } = await glasshouse('national-score', '--format', 'sarif');
  assert.equal(code, 0);
  const log = JSON.parse(out) as { version: string; runs: { results: { level: string }[] }[] };
  assert.equal(log.version, '2.1.0');
  assert.deepEqual([...new Set(log.runs[0]?.results.map((result) => result.level))], ['error', 'note', 'none'].slice(0, 2));
});

test('--run joins what was measured, under the digest of that run', async () => {
  const size = ['--persons', '2000', '--months', '36', '--runs', '2', '--seed', '7'];
  const joined = JSON.parse((await glasshouse('judgment-defaulters', '--run', ...size, '--format', 'json', '-q')).out) as Output;
  const run = JSON.parse((await call(['run', 'judgment-defaulters', ...size, '--json', '-q', '--no-baseline'], { cwd })).out) as { digest: string };
  assert.equal(joined.run?.digest, run.digest);
  const added = joined.findings.filter((finding) => finding.rule.startsWith('D'));
  assert.ok(added.some((finding) => finding.rule === 'D02'));
  assert.ok(added.every((finding) => finding.severity === 'cannot-be-shown'));
});

test('of a federation rules are counted over its members, and JSON lists them all', async () => {
  const { code, out } = await glasshouse('forty-three-pilots', '--profile', 'cn');
  assert.equal(code, 0);
  assert.match(out, /S07 Penalties without a basis in law, in \d+ members/);
  assert.match(out, /… and \d+ more places in \d+ members \(--format json lists all\)/);
});

test('a scheme that names no society and fits none is looked at all the same, and what only a society knows is not asked', async () => {
  const text = readFileSync(join(cwd, 'my-city.yaml'), 'utf8');
  writeFileSync(join(cwd, 'alone.yaml'), text.replace('society: flat\n', ''));
  const { code, out } = await glasshouse('alone.yaml');
  assert.equal(code, 0);
  assert.match(out, /Not asked, since no society fits .*: S18\./s);
});

test('what is no scheme is refused: a broken file with 3, a run file, an unknown id, profile or level with 2', async () => {
  writeFileSync(join(cwd, 'broken.yaml'), readFileSync(join(cwd, 'my-city.yaml'), 'utf8').replace('points: -20', 'pionts: -20'));
  const broken = await glasshouse('broken.yaml');
  assert.equal(broken.code, 3);
  assert.match(broken.err, /broken\.yaml:\d+:\d+ .*pionts/);
  writeFileSync(join(cwd, 'people.csv'), 'name,id_number,score\nA,1,2\nB,2,3\n');
  assert.equal((await glasshouse('people.csv')).code, 3);
  for (const args of [['no-such-scheme'], ['rongcheng', '--profile', 'mars'], ['rongcheng', '--fail-on', 'everything'], ['rongcheng', '--format', 'xml']])
    assert.equal((await glasshouse(...args)).code, 2, args.join(' '));
  const society = await glasshouse('flat');
  assert.equal(society.code, 2);
});
