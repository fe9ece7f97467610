/** A release made in a copy of the repository, so that no other test meets a package.json that is just being published. */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { thisProcess } from '../../../packages/glasshouse/src/host/node/lock.ts';
import { publishedText } from '../../release/manifest.ts';
import { manifestOf, PACKAGES, type Packed, ROOT, tarballOf } from '../../release/packages.ts';
import { begin, putIn } from '../../release/swap.ts';
import { installFrom } from '../../release/unpack.ts';

const OWN: readonly string[] = ['packages', 'apps/cli', 'apps/sweep', 'apps/web/package.json', 'bin', 'tools', '.npmrc', 'package.json', 'package-lock.json'];
const SHIPPED: readonly string[] = [
  'schemes',
  'societies',
  'safeguards',
  'claims',
  'plans',
  'schema',
  'tsconfig.base.json',
  'LICENSE',
  'CHANGELOG.md',
  'README.md',
];

export interface Made {
  /** The copy of the repository. */
  readonly repository: string;
  /** Its dist/release. */
  readonly release: string;
  /** A folder in which both tarballs are installed, with links to their dependencies and nothing else. */
  readonly consumer: string;
  /** File by name of the package. */
  readonly tarballs: Readonly<Record<string, string>>;
  /** What was printed. */
  readonly said: string;
  remove(): void;
}

/** Time that the bill of materials of the copy states, in seconds. */
export const EPOCH = 1_700_000_000;

/** In a copy in which an earlier run was killed while the published package.json of the library stood there. */
export async function makeRelease(): Promise<Made> {
  const trial = mkdtempSync(join(realpathSync(tmpdir()), 'glasshouse-release-test-'));
  const repository = join(trial, 'repository');
  // With what the check of types has compiled and its times, so that nothing is compiled again.
  for (const path of [...OWN, ...SHIPPED]) cpSync(join(ROOT, path), join(repository, path), { recursive: true, preserveTimestamps: true });
  linkModules(repository);
  cutOff(join(repository, 'packages/glasshouse'));
  const release = join(repository, 'dist', 'release');
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(EPOCH) };
  const { stdout } = await promisify(execFile)(process.execPath, [join(repository, 'tools/release.ts')], { cwd: repository, env });
  const tarballs = Object.fromEntries(PACKAGES.map(({ name, folder }) => [name, join(release, tarballOf(manifestOf(folder)))]));
  const consumer = join(trial, 'consumer');
  installFrom(tarballs, consumer, ['@types/node']);
  return { repository, release, consumer, tarballs, said: stdout, remove: () => rmSync(trial, { recursive: true, force: true, maxRetries: 5 }) };
}

function cutOff(folder: string): void {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  begin(folder, { ...thisProcess(), pid, began: 'long ago' });
  putIn(folder, publishedText(PACKAGES[0] as Packed), { LICENSE: 'of a run before\n' });
}

/** Everything that is installed here, except that workspaces are those of the copy. */
function linkModules(repository: string): void {
  const from = join(ROOT, 'node_modules');
  const to = join(repository, 'node_modules');
  mkdirSync(join(to, '@glasshouse'), { recursive: true });
  for (const name of readdirSync(from)) if (name !== 'glasshouse' && name !== '@glasshouse') symlinkSync(join(from, name), join(to, name));
  symlinkSync('../packages/glasshouse', join(to, 'glasshouse'));
  for (const name of ['cli', 'sweep']) symlinkSync(`../../apps/${name}`, join(to, '@glasshouse', name));
}
