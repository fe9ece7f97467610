/** `npm run naive`: lets the naive simulation live all that its tests and those of the engines ask it, and keeps the answers in `kept/`. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const tests: string = fileURLToPath(new URL('..', import.meta.url));
for (const file of globSync(['naive/*.test.ts', 'contract/naive-*.test.ts'], { cwd: tests }).sort()) {
  const { status } = spawnSync(process.execPath, [tests + file], { stdio: 'inherit', env: { ...process.env, GLASSHOUSE_NAIVE: 'anew' } });
  if (status !== 0) process.exitCode = 1;
}
