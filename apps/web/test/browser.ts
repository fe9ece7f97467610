/** A real browser for the tests of the page. CHROMIUM names one to take instead of the one that npm installs. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build, DIST, ROOT } from '../tools/build.ts';
import { serverOf } from '../tools/serve.ts';

const has = process.env['CHROMIUM'] || (process.platform === 'linux' && process.arch === 'x64');
/** Why the tests in a browser are skipped; false where they are not. */
export const skip: string | false = has ? false : `npm has no Chromium for ${process.platform} on ${process.arch}: give one with CHROMIUM=path`;

export interface Opened {
  readonly browser: Browser;
  /** Where the site is served, with a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Builds the page (unless GLASSHOUSE_BUILT says that it stands), serves it, and starts a browser. */
export async function openSite(): Promise<Opened> {
  if (!process.env['GLASSHOUSE_BUILT'] || !existsSync(join(DIST, 'site', 'index.html'))) await build();
  const server: Server = serverOf(join(DIST, 'site'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser();
  return {
    browser,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Starts a browser without any page. */
export async function openBrowser(): Promise<Browser> {
  const given = process.env['CHROMIUM'];
  const folder = given ? fontsOnly() : await unpacked();
  const env = { ...process.env, FONTCONFIG_PATH: join(folder, 'fontconfig'), ...(given ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }) };
  return chromium.launch({ executablePath: given || join(folder, 'chromium'), env, args: ['--no-sandbox'], timeout: 120_000 });
}

const CACHE = join(ROOT, '.cache');

/** The browser that npm installs packed, unpacked once for all tests to come. @returns its folder */
async function unpacked(): Promise<string> {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly devDependencies: Record<string, string> };
  const folder = join(CACHE, `chromium-${devDependencies['@sparticuz/chromium']}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const { default: packed } = await import('@sparticuz/chromium');
  const making = await mkdtemp(`${folder}-`);
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  try {
    // It unpacks into the folder for temporary files; in such surroundings also the libraries that a bare machine lacks.
    Object.assign(process.env, { TMPDIR: making, AWS_EXECUTION_ENV: AWS_EXECUTION_ENV ?? 'AWS_Lambda_nodejs24.x' });
    await packed.executablePath();
    writeFonts(making, folder);
    renameSync(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    // Somebody else was quicker.
    if (!existsSync(folder)) throw error;
  } finally {
    for (const [name, value] of Object.entries({ TMPDIR, AWS_EXECUTION_ENV }))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
  return folder;
}

/** For a browser from elsewhere. @returns the folder with the fonts' configuration */
function fontsOnly(): string {
  const folder = join(CACHE, 'chromium-given');
  writeFonts(folder, folder);
  return folder;
}

/** Says where fonts are: those that the browser's package unpacks, and the machine's own. Without any, a page with a button ends the browser. */
function writeFonts(into: string, folder: string): void {
  mkdirSync(join(into, 'fontconfig'), { recursive: true });
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  writeFileSync(
    join(into, 'fontconfig', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
}
