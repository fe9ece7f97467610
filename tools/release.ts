/**
 * Makes what a release publishes, in dist/release/: the tarballs of the library and of the command line, the bill of materials, sums, and what it was made with.
 * Nothing is published. SOURCE_DATE_EPOCH or the commit gives the time that the bill states.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bill, settle } from './release/bill.ts';
import { bundlePage, type Weight } from './release/bundle.ts';
import { manifestOf, PACKAGES, ROOT, tarballOf } from './release/packages.ts';
import { installFrom } from './release/unpack.ts';

const OUT = join(ROOT, 'dist', 'release');
const { version } = manifestOf('.');

process.on('uncaughtException', (error) => {
  console.error(`glasshouse: ${error.message}`);
  process.exit(1);
});

/** npm, the one that called where one did. What it was told for the call is not told to the next. @returns what it prints */
function npm(folder: string, ...args: readonly string[]): string {
  const called = process.env['npm_execpath'];
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
  const own = called?.endsWith('npm-cli.js') ? [process.execPath, called] : ['npm'];
  const [command, ...before] = own as [string, ...string[]];
  const { status, stdout, stderr } = spawnSync(command, [...before, ...args], { cwd: join(ROOT, folder), env, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} in ${folder} failed:\n${stdout}${stderr}`);
  return stdout;
}

function git(...args: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

const sum = (algorithm: string, file: string): string =>
  createHash(algorithm)
    .update(readFileSync(join(OUT, file)))
    .digest('hex');

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

// `prepack` and `postpack` are what puts the package together, also where somebody has turned scripts off.
for (const { folder } of PACKAGES) npm(folder, 'pack', '--ignore-scripts=false', '--loglevel=error', `--pack-destination=${OUT}`);
const tarballs = Object.fromEntries(PACKAGES.map(({ name, folder }) => [name, tarballOf(manifestOf(folder))]));

const epoch = process.env['SOURCE_DATE_EPOCH'];
const committed = git('log', '-1', '--format=%ct');
const seconds = epoch ?? (committed === '' ? null : committed);
const workspaces = PACKAGES.flatMap(({ name }) => ['-w', name]);
// Without --omit=dev: the two have no dependencies for development, and npm 11 would leave out what a tool of development asks for as well (yaml, pg).
const bill = JSON.parse(npm('.', 'sbom', '--package-lock-only', '--sbom-format=cyclonedx', ...workspaces)) as Bill;
const sums = Object.fromEntries(Object.entries(tarballs).map(([name, file]) => [name, sum('sha512', file)]));
const settled = settle(bill, sums, { '@glasshouse/sweep': '@glasshouse/cli' }, seconds === null ? null : new Date(Number(seconds) * 1000).toISOString());
writeFileSync(join(OUT, `glasshouse-${version}.cdx.json`), `${JSON.stringify(settled, null, 2)}\n`);

const trial = mkdtempSync(join(realpathSync(tmpdir()), 'glasshouse-release-'));
try {
  installFrom(Object.fromEntries(Object.entries(tarballs).map(([name, file]) => [name, join(OUT, file)])), trial);
  const sizes = Object.entries(tarballs).map(([name, file]) => {
    const root = join(trial, 'node_modules', name);
    const files = globSync('**/*', { cwd: root }).filter((path) => statSync(join(root, path)).isFile());
    const unpacked = files.reduce((total, path) => total + statSync(join(root, path)).size, 0);
    return { name, file, packed: statSync(join(OUT, file)).size, unpacked, files: files.length };
  });
  const bundle = await bundlePage(trial);
  const made = {
    version,
    commit: git('rev-parse', 'HEAD'),
    /** Whether the files were those of the commit. */
    clean: git('status', '--porcelain') === '',
    node: process.versions.node,
    npm: settled.metadata.tools?.[0]?.version ?? null,
    typescript: manifestOf('node_modules/typescript').version,
    sizes,
    bundle,
  };
  writeFileSync(join(OUT, 'release.json'), `${JSON.stringify(made, null, 2)}\n`);
  const files = [...Object.values(tarballs), `glasshouse-${version}.cdx.json`, 'release.json'];
  writeFileSync(join(OUT, 'SHA256SUMS'), files.map((file) => `${sum('sha256', file)}  ${file}\n`).join(''));

  const kb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  for (const { name, packed, unpacked, files } of sizes) console.log(`${name} ${version}: ${kb(packed)} packed, ${kb(unpacked)} unpacked, ${files} files`);
  const weight = ({ bytes, gzip }: Weight): string => `${kb(bytes)}, ${kb(gzip)} by gzip`;
  console.log(`smallest page with it: script ${weight(bundle.page)}; worker ${weight(bundle.worker)}; kernel ${weight(bundle.kernel)}`);
  console.log(`bill of materials: ${settled.components.length} components`);
  console.log(`dist/release: ${files.join(', ')}, SHA256SUMS`);
} finally {
  rmSync(trial, { recursive: true, force: true });
}
