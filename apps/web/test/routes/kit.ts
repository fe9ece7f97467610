/** What tests of single routes need: a page whose troubles are written down, axe, and somebody who tabs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Opened } from '../browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const LANGUAGES = ['en', 'zh-Hans'] as const;

/**
 * Opens an address in a context of its own.
 * @param address what comes after the site's origin, or a whole one
 * @param trouble takes what is written as error or warning
 * @param options those of the context; `first` is run in the page before its own scripts
 */
export async function openPage(
  site: Opened,
  address: string,
  trouble: string[],
  { first, ...options }: BrowserContextOptions & { readonly first?: (() => void) | undefined } = {},
): Promise<Page> {
  const context = await site.browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`${address}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`${address}: ${error}`));
  if (first !== undefined) await page.addInitScript(first);
  await page.goto(/^(?:file|https?):/.test(address) ? address : site.origin + address);
  return page;
}

/** Tabs until what has the focus matches. @returns how often */
export async function tabTo(page: Page, selector: string): Promise<number> {
  for (let n = 1; n <= 150; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return n;
  }
  return assert.fail(`Tab never comes to ${selector}`);
}

/** Leads the page to another fragment of its address, and waits until it speaks the language. */
export async function goTo(page: Page, hash: string, lang: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
}

/** What axe finds within a part of the page, or all of it. @param rules those asked for; all where left out */
export async function axe(page: Page, within: string | null = null, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async ([selector, runOnly]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: Document | string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      // Style sheets are loaded ahead for rules only that are not asked for, which would take a fourth of the time.
      const { violations } = await axe.run(selector ?? document, {
        resultTypes: ['violations'],
        preload: { assets: ['media'] },
        ...(runOnly === undefined ? {} : { runOnly }),
      });
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`);
    },
    [within, rules] as const,
  );
}

/**
 * Looks at what is on the page, everything opened, at three widths, light and dark: nothing that axe finds, nothing that
 * scrolls sideways. What looks need not see again:
 * - the middle width changes nothing but the layout;
 * - in the dark only colours differ; each language is seen at one width in the light, and at the other in the dark.
 * @returns flaws, each with where it is
 */
export async function flaws(page: Page, at: string, within: string | null = null): Promise<string[]> {
  const found: string[] = [];
  const lang = await page.evaluate(() => document.documentElement.lang);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => one.setAttribute('open', '')));
    // Charts are drawn anew for their width.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.charts .picture > svg')].every((svg) => {
        const room = svg.parentElement?.getBoundingClientRect().width ?? 0;
        return room === 0 || Number(svg.getAttribute('width')) <= room;
      }),
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const where = `${at} ${lang} ${colorScheme} ${width}`;
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${where}: ${wide} pixels wide`);
      const dark = colorScheme === 'dark';
      // Each language at one width in the light and at the other in the dark: a flaw hangs on words, on width or on colours, hardly on all at once.
      if (width === 390 || (width === 320) === ((lang === 'en') !== dark)) continue;
      found.push(...(await axe(page, within, dark ? ['color-contrast'] : undefined)).map((flaw) => `${where}: ${flaw}`));
    }
  }
  return found;
}

/** One address in both languages. @param ready waits until all is there that is to be looked at */
export async function flawsEverywhere(site: Opened, address: string, trouble: string[], ready: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await openPage(site, `${address}&lang=en`, trouble, { viewport: { width: 320, height: 800 } });
  await ready(page);
  const found = await flaws(page, '');
  await page.getByRole('button', { name: '中文' }).click();
  await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
  found.push(...(await flaws(page, '')));
  await page.context().close();
  return found;
}
