/** What tests of single routes need: a page whose troubles are written down, axe, and somebody who tabs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Opened } from '../browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens an address in a context of its own. @param trouble takes what is written as error or warning */
export async function openPage(site: Opened, address: string, trouble: string[], options: BrowserContextOptions = {}): Promise<Page> {
  const context = await site.browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`${address}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`${address}: ${error}`));
  await page.goto(site.origin + address);
  return page;
}

/** Tabs until what has the focus matches. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  assert.fail(`Tab never comes to ${selector}`);
}

/** What axe finds, and whether the page is wider than its window. */
export async function flaws(page: Page, width: number): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // What does not hang on colours is looked at in the light ones.
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    return (await axe.run(document, dark ? { runOnly: ['color-contrast'] } : {})).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`);
  });
  return [...(wide > width ? [`${wide} pixels wide`] : []), ...found];
}

/** In both languages, colours and three widths: nothing that axe finds, nothing that scrolls sideways. */
export async function flawsEverywhere(site: Opened, address: string, trouble: string[], ready: (page: Page) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 390, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openPage(site, `${address}&lang=en`, trouble, { viewport: { width, height: 800 }, colorScheme });
      await ready(page);
      for (const lang of ['en', 'zh-Hans']) {
        if (lang === 'zh-Hans') await page.getByRole('button', { name: '中文' }).click();
        await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
        await page.evaluate(() => document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')));
        found.push(...(await flaws(page, width)).map((flaw) => `${lang} ${colorScheme} ${width}: ${flaw}`));
      }
      await page.context().close();
    }
  return found;
}
