/** The editor in a real browser: what it helps with, that it is left by keyboard, and that the content policy lets it be. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { DIST } from '../../tools/build.ts';
import { type Opened, openSite, skip } from '../browser.ts';
import { axe, openPage } from '../routes/kit.ts';

const CLI = fileURLToPath(new URL('../../../cli/bin/glasshouse.mjs', import.meta.url));
const SHIPPED = readFileSync(new URL('../../../../schemes/judgment-defaulters/scheme.yaml', import.meta.url), 'utf8');
const LINK = '#/lab?scheme=judgment-defaulters&persons=300&months=6&runs=1&seed=42';

/** What `glasshouse check` prints of a text. */
async function check(text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-editor-'));
  try {
    const file = join(folder, 'mine.yaml');
    writeFileSync(file, text);
    return await new Promise((resolve) => {
      execFile(process.execPath, [CLI, 'check', file], (_, stdout, stderr) => resolve(`${stdout}${stderr}`.replaceAll(file, 'mine.yaml')));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the editor in Chromium', { skip }, () => {
  let site: Opened;
  const trouble: string[] = [];

  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  /** The laboratory with its editor open and its first check done. */
  async function open(address: string, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
    const page = await openPage(site, address, trouble, { viewport: { width: 1900, height: 1400 }, ...options });
    await page.locator('.modes button').nth(1).click();
    await page.locator('.editor [role=status]', { hasText: /The checker finds no fault|检查没有发现问题/ }).waitFor();
    // Only lines that can be seen are there; and what comes above it would push it away.
    await page.locator('[data-digest]').waitFor({ state: 'attached' });
    await page.locator('.editor').evaluate((element) => element.scrollIntoView());
    return { page, context: page.context() };
  }

  /** Puts the cursor behind the first line that is so. */
  async function toEndOf(page: Page, line: string): Promise<void> {
    await page
      .locator('.cm-line', { hasText: new RegExp(`^${line}$`) })
      .first()
      .click();
    await page.keyboard.press('End');
  }

  const shownText = (page: Page): Promise<string> => page.locator('.cm-line').evaluateAll((lines) => lines.map((line) => line.textContent).join('\n'));

  test('its text is the shipped one, it is labelled, and its style sheets are made by script', async () => {
    const { page, context } = await open(`${LINK}&lang=en`);
    const content = page.getByRole('textbox', { name: 'The scheme as a file (YAML)' });
    assert.ok(SHIPPED.startsWith(await shownText(page).then((text) => text.slice(0, 400))));
    const described = await content.evaluate((element) => {
      const root = element.getRootNode() as ShadowRoot;
      return {
        hint: root.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
        sheets: root.adoptedStyleSheets.length,
        tags: document.querySelectorAll('style').length,
      };
    });
    assert.match(described.hint, /^Tab leaves the editor/);
    assert.deepEqual([described.sheets, described.tags], [1, 0]);
    assert.equal(await page.locator('.cm-gutters').evaluate((element) => getComputedStyle(element).display), 'flex');
    await context.close();
  });

  test('by keyboard: a key is completed with what comes after it, and then its value', async () => {
    const { page, context } = await open(`${LINK}&lang=en`);
    await toEndOf(page, 'glasshouse: scheme/1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('subj');
    const option = page.locator('.cm-tooltip-autocomplete [role=option]', { hasText: 'subjects' });
    await option.waitFor();
    assert.match(await page.locator('.cm-completionInfo').innerText(), /^Whom the scheme is about/);
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await page.locator('.cm-tooltip-autocomplete [role=option]', { hasText: 'enterprises' }).waitFor();
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    assert.match(await shownText(page), /\nsubjects: persons\nid: /);
    await context.close();
  });

  test('the pointer over a key shows what it means and what is allowed; Escape takes it away; the cursor there tells it too', async () => {
    const { page, context } = await open(`${LINK}&lang=en`);
    const key = page
      .locator('.cm-line', { hasText: /^kind: documented$/ })
      .locator('span')
      .first();
    await key.hover();
    const shown = page.locator('.cm-documentation');
    await shown.waitFor();
    assert.match(await shown.innerText(), /^kind\s+documented: its rules are published[\s\S]*allowed: documented, reconstructed, thought-experiment$/);
    await key.click();
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
    await page.locator('.editor-here', { hasText: 'kind documented: its rules are published' }).waitFor();
    await page.keyboard.press('F1');
    await page.locator('.cm-announced', { hasText: 'documented: its rules are published' }).waitFor({ state: 'attached' });
    await context.close();
  });

  test('a fault is underlined, and listed as `glasshouse check` prints it; its entry goes there; F8 and the panel too', async () => {
    const { page, context } = await open(`${LINK}&lang=en`);
    await toEndOf(page, 'kind: documented');
    await page.keyboard.type('d');
    await page.locator('.editor [role=status]', { hasText: '1 fault' }).waitFor();
    assert.equal(await page.locator('.cm-lintRange-error').innerText(), 'documentedd');
    const entry = page.locator('.faults button');
    const told = await check(SHIPPED.replace('kind: documented', 'kind: documentedd'));
    const [, place, what, allowed, hint] = /^mine\.yaml:(\d+:\d+) {2}(.*)\n {4}allowed: (.*)\n {4}try: +(.*)$/m.exec(told) ?? [];
    assert.equal((await entry.innerText()).replaceAll(/\s+/g, ' '), `${place} ${what} – allowed: ${allowed} – try: ${hint}`);
    await page.keyboard.press('Control+Home');
    await entry.click();
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'editor-text');
    await page.keyboard.press('Control+Shift+End');
    const selected = await page
      .locator('.cm-content')
      .evaluate((element) => `${(element.getRootNode() as ShadowRoot & { getSelection(): Selection }).getSelection()}`);
    assert.match(selected, /^documentedd\s/);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+Shift+M');
    const panel = page.locator('.cm-panel-lint [role=listbox]');
    await panel.waitFor();
    assert.match(await panel.innerText(), /is the text "documentedd"/);
    await context.close();
  });

  test('Tab enters and leaves it, in both directions; no text is changed by it', async () => {
    const { page, context } = await open(`${LINK}&lang=en`);
    await page.locator('.modes button').nth(1).focus();
    const within = (): Promise<boolean> => page.evaluate(() => document.activeElement?.className === 'editor-text');
    await page.keyboard.press('Tab');
    assert.equal(await within(), true);
    const before = await shownText(page);
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BUTTON');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await within(), false);
    assert.equal(await shownText(page), before);
    await context.close();
  });

  test('undo and redo are those around it: what is typed at once goes at once, only what differs is replaced, and the cursor stays', async () => {
    const { page, context } = await open(`${LINK}&lang=en`);
    await toEndOf(page, 'glasshouse: scheme/1');
    await page.keyboard.type(' # mine');
    // What is typed within a moment is one step of the history.
    await page.waitForTimeout(2200);
    await toEndOf(page, 'kind: documented');
    await page.keyboard.type('d');
    // Not handed on yet: undo does that first.
    await page.keyboard.press('Control+z');
    await page.locator('.cm-line', { hasText: /^kind: documented$/ }).waitFor();
    assert.match(await shownText(page), /scheme\/1 # mine\n/);
    await page.keyboard.press('Control+z');
    await page.locator('.cm-line', { hasText: /^glasshouse: scheme\/1$/ }).waitFor();
    assert.ok(SHIPPED.startsWith((await shownText(page)).slice(0, 400)));
    await page.keyboard.type('!');
    await page.locator('.cm-line', { hasText: /^kind: documented!$/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await page.locator('.cm-line', { hasText: /^kind: documented!$/ }).waitFor();
    await page.keyboard.press('Control+Shift+Z');
    await page.locator('.cm-line', { hasText: /^kind: documented!$/ }).waitFor();
    await context.close();
  });

  test('axe finds nothing, light and dark, at 1280 and at 320 pixels, where nothing is wider than the page', async () => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await open(`${LINK}&lang=zh-Hans`, { colorScheme });
      await toEndOf(page, 'kind: documented');
      await page.keyboard.type('d');
      await page.locator('.faults button').waitFor();
      await page.keyboard.press('Control+Shift+M');
      await page.locator('.cm-panel-lint').waitFor();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`${width}: ${wide} pixels wide`);
        found.push(...(await axe(page, '.code')).map((violation) => `${colorScheme} ${width}: ${violation}`));
      }
      await context.close();
    }
    assert.deepEqual(found, []);
  });

  test('in one file, opened from the disk, it has its styles and its help', async () => {
    const { page, context } = await open(`${pathToFileURL(join(DIST, 'glasshouse.html')).href}${LINK}&lang=en`);
    assert.equal(await page.locator('.cm-gutters').evaluate((element) => getComputedStyle(element).display), 'flex');
    await toEndOf(page, 'glasshouse: scheme/1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('att');
    await page.locator('.cm-tooltip-autocomplete [role=option]', { hasText: 'attention' }).waitFor();
    await context.close();
  });

  test('no policy was broken and no error was written in all of this', () => {
    assert.deepEqual(trouble, []);
  });
});
