/** The scripts for Slurm, run where there is one; cluster/slurm/one-node.sh makes one of a machine. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const scripts = fileURLToPath(new URL('../../../cluster/slurm', import.meta.url));

function whyNot(): string | false {
  if (spawnSync('sbatch', ['--version']).error !== undefined) return 'sbatch is not installed';
  const ping = spawnSync('scontrol', ['ping'], { encoding: 'utf8', timeout: 5000 });
  return ping.status === 0 && / is UP/.test(ping.stdout) ? false : 'no controller of Slurm answers';
}

test('arrays of shares and of workers give the digest of a sweep of one process', { skip: whyNot() }, () => {
  const { status, stdout, stderr } = spawnSync(join(scripts, 'test.sh'), { encoding: 'utf8', timeout: 280_000 });
  assert.equal(status, 0, stdout + stderr);
});

test('every script is one that a shell can read, is put into the queue again after a failure, and says no password in a command', () => {
  const names = readdirSync(scripts);
  assert.deepEqual(names.sort(), ['glasshouse-share.sbatch', 'glasshouse-workers.sbatch', 'one-node.sh', 'test.sh']);
  for (const name of names) {
    const text = readFileSync(join(scripts, name), 'utf8');
    assert.equal(spawnSync('bash', ['-n', join(scripts, name)]).status, 0, name);
    if (!name.endsWith('.sbatch')) continue;
    assert.match(text, /^#SBATCH --requeue$/m);
    assert.doesNotMatch(text, /^[^#]*exec .*(GLASSHOUSE_QUEUE|--on)/m);
  }
});
