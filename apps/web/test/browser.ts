/** A real browser for the tests of the page. CHROMIUM names one to take instead of the one that npm installs. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build, DIST } from '../tools/build.ts';
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
  const folder = await mkdtemp(join(tmpdir(), 'glasshouse-page-'));
  process.env['TMPDIR'] = folder;
  process.env['FONTCONFIG_PATH'] = fontsIn(folder);
  // Has the package unpack the libraries too that a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const executablePath = process.env['CHROMIUM'] || (await (await import('@sparticuz/chromium')).default.executablePath());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 120_000 });
  return {
    browser,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Says where fonts are: those that the browser's package unpacks, and the machine's own. Without any, a page with a button ends the browser. */
function fontsIn(folder: string): string {
  const place = join(folder, 'fontconfig');
  mkdirSync(place);
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  writeFileSync(
    join(place, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  return place;
}
