/**
 * Writes the federation `forty-three-pilots`: a scheme for each pilot of which nothing is known, drawn along the axes of
 * schemes/forty-three-pilots/axes.yaml, the table of what was drawn, the federation, and a society with a region for each.
 * The same axes give the same bytes. `--check` says whether the files are up to date, and writes nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawPilots, readAxes } from './pilots/axes.ts';
import { federationText, tableText } from './pilots/federation-text.ts';
import { schemeText } from './pilots/scheme-text.ts';
import { societyText } from './pilots/society-text.ts';

const root: string = fileURLToPath(new URL('../', import.meta.url));
const folder = 'schemes/forty-three-pilots';

/** All files that the axes lead to: path from the root → text. */
function files(): ReadonlyMap<string, string> {
  const axes = readAxes(`${root}${folder}/axes.yaml`);
  const draws = [...drawPilots(axes)].map(([region, draw]) => ({ number: String(region).padStart(2, '0'), draw }));
  return new Map([
    ...draws.map(({ number, draw }): [string, string] => [`${folder}/draw-${number}.scheme.yaml`, schemeText(axes, draw, number)]),
    [`${folder}/draws.yaml`, tableText(axes, draws)],
    [`${folder}/federation.yaml`, federationText(axes, draws)],
    ['societies/pilot-regions/society.yaml', societyText(readFileSync(`${root}societies/china-aggregates/society.yaml`, 'utf8'), axes.regions)],
  ]);
}

const wanted = files();
const left = readdirSync(root + folder)
  .filter((name) => /^draw-.*\.scheme\.yaml$/.test(name) && !wanted.has(`${folder}/${name}`))
  .map((name) => `${folder}/${name}`);
const stale = [...wanted].filter(([path, text]) => !existsSync(root + path) || readFileSync(root + path, 'utf8') !== text).map(([path]) => path);
if (process.argv.includes('--check')) {
  for (const path of [...stale, ...left]) process.stderr.write(`${path} is not what the axes lead to; run "npm run pilots".\n`);
  process.exitCode = stale.length + left.length > 0 ? 1 : 0;
} else {
  mkdirSync(`${root}societies/pilot-regions`, { recursive: true });
  for (const path of left) rmSync(root + path);
  for (const path of stale) writeFileSync(root + path, wanted.get(path) as string);
  process.stdout.write(`${stale.length} of ${wanted.size} files written, ${left.length} removed\n`);
}
