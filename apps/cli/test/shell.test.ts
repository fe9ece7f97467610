import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { describe } from '../src/commands/completion.ts';
import { makeProgram } from '../src/program.ts';
import { glasshouse } from './call.ts';

test('bash completes commands, flags, values and shipped ids', async () => {
  const { out } = await glasshouse(['completion', 'bash']);
  const complete = (...words: readonly string[]): string[] => {
    const quoted = ['glasshouse', ...words].map((word) => `'${word}'`).join(' ');
    const script = `${out}\ncomplete -p glasshouse >&2; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _glasshouse; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: '/' });
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^complete .*-F _glasshouse glasshouse\n$/);
    return stdout.split('\n').filter((line) => line !== '');
  };
  assert.deepEqual(complete('ru'), ['run']);
  assert.deepEqual(complete('run', 'zh'), ['zhima']);
  assert.deepEqual(complete('run', '--safeguard', 'expi'), ['expiry']);
  assert.deepEqual(complete('run', '--pers'), ['--persons']);
  assert.deepEqual(complete('run', '--lang', 'zh'), ['zh-Hans']);
  assert.deepEqual(complete('--no-color', 'list', 'me'), ['measures']);
});

test('every command and flag stands in each script', async () => {
  const { program } = makeProgram();
  for (const shell of ['zsh', 'fish']) {
    const { code, out } = await glasshouse(['completion', shell]);
    assert.equal(code, 0);
    for (const { name, flags } of describe(program)) {
      assert.ok(out.includes(name), `${shell}: ${name}`);
      for (const { names } of flags)
        for (const flag of names) assert.ok(out.includes(shell === 'fish' ? flag.replace(/^-+/, '') : flag), `${shell}: ${name} ${flag}`);
    }
  }
});

test('schema prints a JSON Schema of each kind of file', async () => {
  for (const kind of ['scheme', 'society', 'safeguard', 'federation', 'claim']) {
    const { code, out } = await glasshouse(['schema', kind]);
    assert.equal(code, 0);
    const schema = JSON.parse(out);
    assert.equal(schema.type, 'object');
    assert.equal(schema.properties.glasshouse.const, `${kind}/1`);
  }
});

test('list gives arrays with id, title and kind', async () => {
  for (const what of ['schemes', 'societies', 'safeguards', 'measures', 'claims']) {
    const { code, out } = await glasshouse(['list', what, '--json']);
    assert.equal(code, 0);
    const rows = JSON.parse(out);
    assert.ok(Array.isArray(rows) && rows.length > 0);
    for (const row of rows) {
      assert.equal(typeof row.id, 'string');
      assert.equal(typeof row.title.en, 'string');
      assert.equal(typeof row.kind, 'string');
    }
    const text = await glasshouse(['list', what, '--lang', 'zh-Hans']);
    assert.equal(text.out.trimEnd().split('\n').length, rows.length);
  }
});

test('a federation stands among the schemes as one row, and its members that are no schemes of their own do not', async () => {
  const { out } = await glasshouse(['list', 'schemes', '--json']);
  const rows = JSON.parse(out) as { id: string; kind: string; regions?: string[]; members?: string[]; joint?: boolean }[];
  const [row, ...others] = rows.filter(({ kind }) => kind === 'federation');
  assert.deepEqual([row?.id, row?.regions?.length, row?.members?.length, row?.joint, others.length], ['forty-three-pilots', 43, 43, true, 0]);
  assert.ok(rows.every(({ id }) => !id.startsWith('draw-')));
});

test('bench times each workload apart and gives the object of the contract', async () => {
  const { code, out } = await glasshouse(['bench', '--workload', 'neutral', '--workload', 'one-rule', '--persons', '300', '--jobs', '1', '--json']);
  assert.equal(code, 0);
  const { machine, workloads, help_ms } = JSON.parse(out);
  assert.equal(typeof machine.cpu, 'string');
  assert.ok(help_ms > 0);
  assert.deepEqual(Object.keys(workloads), ['neutral', 'one-rule']);
  for (const timed of Object.values(workloads))
    assert.deepEqual(Object.keys(timed as object), [
      'persons',
      'months',
      'person_months_per_s_one',
      'person_months_per_s_all',
      'jobs_all',
      'bytes_per_person',
      'peak_rss_mib',
      'start_ms',
    ]);
});
