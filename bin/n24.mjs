#!/usr/bin/env node
// Runs its arguments under Node 24 or newer. Plain JavaScript for any Node from 18 on: on an older Node
// it takes the binary that npm installed (`node-<platform>-<arch>`), so nothing has to be installed by hand.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const major = Number(process.versions.node.split('.')[0]);
let node = process.execPath;
if (major < 24) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    node = createRequire(import.meta.url).resolve(`${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
  } catch {
    process.stderr.write(
      `glasshouse needs Node 24 or newer; this is Node ${process.versions.node}, and the package ${name} is not installed. Run "npm ci", or install Node 24.\n`,
    );
    process.exit(1);
  }
}
const child = spawn(node, process.argv.slice(2), { stdio: 'inherit' });
// The terminal sends Ctrl-C to both processes, `kill -INT` to this one alone: the child hears of it either way, takes
// two within a moment for one, and decides what it means.
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 130));
