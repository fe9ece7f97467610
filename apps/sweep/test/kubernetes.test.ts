/** The manifest for Kubernetes, which nothing here can run: that it says what its documents say it does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

const root = new URL('../../../', import.meta.url);
const text = readFileSync(new URL('cluster/kubernetes/workers.yaml', root), 'utf8');
const [first, ...others] = [...parseAllDocuments(text, { uniqueKeys: true, strict: true })];
const job = first?.toJS();
const { template, ...spec } = job.spec;
const [container] = template.spec.containers;

test('is one document of valid YAML, and says that no cluster has seen it', () => {
  assert.deepEqual([first?.errors, first?.warnings, others], [[], [], []]);
  assert.match(text, /UNTESTED ON A CLUSTER/);
});

test('is an Indexed Job whose workers are as many as run side by side, and fail each for itself', () => {
  assert.deepEqual([job.apiVersion, job.kind, spec.completionMode], ['batch/v1', 'Job', 'Indexed']);
  assert.equal(spec.completions, spec.parallelism);
  assert.ok(Number.isInteger(spec.backoffLimitPerIndex));
  // The cluster refuses a policy about failures, and a limit an index, with any other.
  assert.equal(template.spec.restartPolicy, 'Never');
  assert.deepEqual(Object.keys(spec).sort(), [
    'backoffLimitPerIndex',
    'completionMode',
    'completions',
    'parallelism',
    'podFailurePolicy',
    'ttlSecondsAfterFinished',
  ]);
});

test('has the address of the queue from a Secret, and in no command', () => {
  assert.deepEqual(container.env, [{ name: 'GLASSHOUSE_QUEUE', valueFrom: { secretKeyRef: { name: 'glasshouse-queue', key: 'url' } } }]);
  assert.ok(!container.args.includes('--on'));
  assert.doesNotMatch(JSON.stringify(job), /rediss?:|postgres:/);
});

test('calls a command that there is, with flags that it has', async () => {
  const [node, main] = container.command;
  assert.equal(node, 'node');
  assert.ok(readFileSync(new URL(main.replace('/glasshouse/', ''), root)).length > 0);
  const flags = readFileSync(fileURLToPath(new URL('apps/cli/src/program-sweep.ts', root)), 'utf8');
  assert.equal(container.args[0], 'worker');
  assert.ok(flags.includes('--idle <seconds>') && flags.includes(".env('GLASSHOUSE_QUEUE')"));
});

test('gives its workers no privilege, no key to the cluster, and bounds', () => {
  assert.deepEqual(container.securityContext, {
    allowPrivilegeEscalation: false,
    privileged: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
  assert.deepEqual(template.spec.securityContext, { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, seccompProfile: { type: 'RuntimeDefault' } });
  assert.equal(template.spec.automountServiceAccountToken, false);
  for (const key of ['hostNetwork', 'hostPID', 'hostIPC', 'volumes']) assert.ok(!(key in template.spec), key);
  assert.deepEqual(container.resources, { requests: { cpu: '2', memory: '2Gi' }, limits: { memory: '2Gi' } });
});
