#!/usr/bin/env node
// The command `glasshouse`: hands over to src/main.ts, under Node 24 where this Node is older.
import { fileURLToPath } from 'node:url';

const main = new URL('../src/main.ts', import.meta.url);
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(main.href);
} else {
  process.argv.splice(2, 0, fileURLToPath(main));
  await import(new URL('../../../bin/n24.mjs', import.meta.url).href);
}
