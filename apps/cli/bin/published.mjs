#!/usr/bin/env node
// The command `glasshouse` as it is published: JavaScript beside this file. `npm pack` puts it there as lib/glasshouse.mjs.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(`glasshouse needs Node 24.15 or newer; this is Node ${process.versions.node}. Newer ones are on https://nodejs.org/.\n`);
  process.exit(1);
}
await import(new URL('./main.js', import.meta.url).href);
