/** Single lives in a real browser: by mouse, by keyboard alone, by link. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type Opened, openSite, skip } from '../browser.ts';
import { flaws, LANGUAGES, openPage } from './kit.ts';

const CLI = fileURLToPath(new URL('../../../cli/bin/glasshouse.mjs', import.meta.url));
/** Somebody is listed wrongly in its first run: person 528. */
const SMALL = 'scheme=judgment-defaulters&society=china-aggregates&persons=2000&months=60&runs=2&seed=42';

describe('lives in Chromium', { skip }, () => {
  let site: Opened;
  const trouble: string[] = [];

  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  async function open(hash: string, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
    const page = await openPage(site, hash, trouble, options);
    return { page, context: page.context() };
  }

  const lifeIn = (page: Page, world: string): Locator =>
    page.locator('article.life').filter({ has: page.locator('h3 .world').filter({ hasText: new RegExp(`^${world}$`) }) });
  const focusIsSomewhere = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body && document.activeElement.isConnected);

  test('a link opens the person, and the life is that of the command line', async () => {
    const { page, context } = await open(`#/lives?${SMALL}&run=0&person=528&lang=en`);
    const life = lifeIn(page, 'The scheme');
    await life.waitFor();
    const args = 'life judgment-defaulters --person 528 --persons 2000 --months 60 --seed 42 --json'.split(' ');
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args], { maxBuffer: 2 ** 24 });
    const { sums, events } = JSON.parse(stdout) as {
      readonly sums: { readonly months_listed: number; readonly months_wrongly: number };
      readonly events: readonly { readonly month: number; readonly kind: string }[];
    };
    assert.ok(sums.months_wrongly > 0);
    const cells = await life.locator('dd').allInnerTexts();
    assert.deepEqual(cells.slice(0, 2), [`${sums.months_listed}`, `${sums.months_wrongly}`]);
    const listed = events.find(({ kind }) => kind === 'listed')?.month;
    assert.match((await life.locator('li.wrongly').first().innerText()) ?? '', new RegExp(`^Month ${listed} `));
    assert.match(await life.innerText(), /Person 528 \(invented\)[\s\S]*Invented: this person exists only in the simulation/);
    await context.close();
  });

  test('by mouse: a mark opens a life; a world is added and it is said where the lives differ; undoing takes it away', async () => {
    const { page, context } = await open(`#/lives?${SMALL}&lang=en`);
    // Who comes without a person meets somebody listed wrongly.
    await page.waitForFunction(() => /[?&]person=528(?:&|$)/.test(location.hash));
    const field = page.locator('.people-field');
    const box = await field.boundingBox();
    const svg = await field.locator('svg').boundingBox();
    assert.ok(box !== null && svg !== null);
    // The first mark is person 0: a ring.
    await field.click({ position: { x: 4, y: 4 } });
    await page.waitForFunction(() => /[?&]person=0(?:&|$)/.test(location.hash));
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'one-life');
    await page.getByText('Person 0 (invented) in run 1').waitFor();
    await page.locator('.named button', { hasText: 'Person 528' }).click();
    await page.getByText('Person 528 (invented) in run 1: listed in').waitFor();
    await page.getByLabel('Add a world').selectOption('human-review');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const other = lifeIn(page, 'With: A person checks.*');
    await other.waitFor();
    assert.match(await page.evaluate(() => location.hash), /safeguards=human-review.*person=528/);
    assert.match(await lifeIn(page, 'Without the scheme').locator('.difference').innerText(), /^Differs first in month \d+\.$/);
    assert.match(await other.locator('.difference').innerText(), /^(?:Differs first in month \d+\.|The same life, month by month\.)$/);
    assert.equal(await page.locator('.strips svg[role=img]').count(), 3);
    await other.getByRole('button', { name: 'Take away' }).click();
    await other.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'one-life');
    await context.close();
  });

  test('by keyboard alone: the marks are one stop, arrows walk the listed and say who it is, Enter opens; the focus is never lost', async () => {
    const { page, context } = await open(`#/lives?${SMALL}&run=0&person=0&lang=en`);
    await page.getByText('Person 0 (invented) in run 1').waitFor();
    const tabTo = async (selector: string): Promise<number> => {
      for (let n = 1; n < 120; n++) {
        await page.keyboard.press('Tab');
        assert.ok(await focusIsSomewhere(page), `after ${n} steps to ${selector}`);
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return n;
      }
      return assert.fail(`Tab never comes to ${selector}`);
    };
    const spoken = (): Promise<string | null> =>
      page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? null);
    await tabTo('.people-field');
    const heard: (string | null)[] = [];
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
      heard.push(await spoken());
    }
    for (const text of heard) assert.match(text ?? '', /^Person \d+: (?:listed|not listed now; was listed wrongly)/);
    assert.ok(heard.includes('Person 528: listed wrongly'), heard.join(' | '));
    await page.keyboard.press('End');
    const last = await spoken();
    await page.keyboard.press('ArrowRight');
    assert.equal(await spoken(), last, 'the last stays the last');
    await page.keyboard.press('Home');
    while ((await spoken()) !== 'Person 528: listed wrongly') await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.closest('.people-field')), null, 'one stop');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Person 528 (invented) in run 1: listed in').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'one-life');
    // Another run, by its button: the focus stays on it.
    await page.locator('.people .buttons button').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /[?&]run=1(?:&|$)/.test(location.hash));
    await page.getByText('at run 2', { exact: false }).or(page.getByText('Run 2 of 2')).first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Show another run');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /[?&]run=0(?:&|$)/.test(location.hash));
    await page.getByText('Person 528 (invented) in run 1: listed in').waitFor();
    // What would have prevented it: one button begins and ends it.
    await page.locator('#one-life').focus();
    await tabTo('.prevent button');
    await page.keyboard.press('Enter');
    await page.locator('.prevent [role=status]', { hasText: 'All 17 tried' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Try each of 17 safeguards');
    assert.match(await page.locator('.prevent').innerText(), /Not listed at all[\s\S]*not listed\. Differs first in month \d+/);
    await context.close();
  });

  test('a search finds lives; a condition that cannot be read is said with its place, and the focus stays', async () => {
    const { page, context } = await open(`#/lives?${SMALL}&run=0&person=0&lang=en`);
    await page.getByText('Person 0 (invented) in run 1').waitFor();
    await page.getByRole('button', { name: 'listed && !did' }).click();
    await page.locator('.hits button', { hasText: 'Person 528' }).click();
    await page.getByText('Person 528 (invented) in run 1: listed in').waitFor();
    assert.match(await page.evaluate(() => location.hash), /where=/);
    const input = page.getByLabel('Condition');
    await input.fill('listed && lited');
    await input.press('Enter');
    const alert = page.locator('.find [role=alert]');
    await alert.waitFor();
    assert.match(await alert.innerText(), /column 11: [\s\S]*allowed/);
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    assert.equal(await page.evaluate(() => getSelection()?.toString()), 'lited');
    assert.equal(await page.locator('.hits').count(), 0);
    await input.fill('ever_listed && !ever_listed');
    await input.press('Enter');
    await page.getByText('None of 2,000 people can meet it').waitFor();
    assert.equal(await alert.count(), 0);
    await context.close();
  });

  test('a person who is not there is cut and said; others like them, unlike them, listed wrongly come by button', async () => {
    const { page, context } = await open(`#/lives?${SMALL}&run=0&person=99999&lang=en`);
    await page.getByText('There is no “99999” here: numbers go from 0 to 1,999. Shown is 1999.').waitFor();
    await page.getByText('Person 1999 (invented) in run 1').waitFor();
    await page.getByRole('button', { name: 'Somebody listed wrongly' }).click();
    await page.getByText('Person 528 (invented) in run 1').waitFor();
    const traits = (): Promise<string> => lifeIn(page, 'The scheme').locator('.small').first().innerText();
    const before = (await traits()).split(' · ');
    await page.getByRole('button', { name: 'Another person like this' }).click();
    await page.waitForFunction(() => !/[?&]person=528(?:&|$)/.test(location.hash));
    await page
      .locator('.opened', { hasNotText: 'Person 528' })
      .filter({ hasText: /Person \d+ \(invented\)/ })
      .waitFor();
    assert.deepEqual((await traits()).split(' · ').slice(0, 3), before.slice(0, 3));
    await page.getByRole('button', { name: 'A person unlike this' }).click();
    await page.waitForFunction((text) => !document.querySelector('article.life .small')?.textContent?.startsWith(text), before[0] as string);
    const unlike = (await traits()).split(' · ');
    assert.ok(unlike[0] !== before[0] && unlike[1] !== before[1], unlike.join());
    await context.close();
  });

  test('a life that is copied says twice that it is invented, and has a link that opens it', async () => {
    const { page, context } = await open(`#/lives?${SMALL}&run=0&person=528&lang=en`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const life = lifeIn(page, 'The scheme');
    await life.getByRole('button', { name: 'Copy as text' }).click();
    await life.getByText('Copied. The text says').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(
      text,
      /^Person 528 \(invented\)\nThe scheme\n[\s\S]*Month \d+: [\s\S]*\nInvented: this person exists only in the simulation\.\nLive it again: http\S+#\/lives\?\S*person=528/,
    );
    await context.close();
  });

  test('parameters of lives mean nothing on other routes and are not in links to them', async () => {
    const { page, context } = await open(`#/lives?${SMALL}&run=0&person=528&where=listed&lang=en`);
    await page.getByText('Person 528 (invented) in run 1').waitFor();
    const href = await page.getByRole('link', { name: 'Lab', exact: true }).getAttribute('href');
    assert.match(href ?? '', /^#\/lab\?scheme=judgment-defaulters&.*seed=42/);
    assert.doesNotMatch(href ?? '', /person=|run=|where=/);
    await context.close();
  });

  test('axe finds nothing, and nothing scrolls sideways: languages × themes × widths', async () => {
    const small = 'scheme=judgment-defaulters&society=china-aggregates&persons=1000&months=60&runs=1&seed=42&safeguards=independent-appeal';
    const { page, context } = await open(`#/lives?${small}&run=0&person=528&where=listed%20%26%26&lang=en`, { viewport: { width: 320, height: 800 } });
    await page.locator('.find [role=alert]').waitFor();
    await lifeIn(page, 'With: Independent appeal').waitFor();
    await page.locator('.prevent button').first().click();
    await page.locator('.prevent [role=status]', { hasText: 'All 17 tried' }).waitFor();
    const found: string[] = [];
    for (const lang of LANGUAGES) {
      if (lang === 'zh-Hans') await page.getByRole('button', { name: '中文' }).click();
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
      found.push(...(await flaws(page, 'lives')));
    }
    await context.close();
    assert.deepEqual(found, []);
  });

  test('no policy was broken and no error was written in all of this', () => {
    assert.deepEqual(trouble, []);
  });
});
