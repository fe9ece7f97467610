/** Worlds beside each other in a real browser: chosen, added, taken away and undone; what cannot be told is said so. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Opened, openSite, skip } from '../browser.ts';
import { commandLine } from '../study/kit.ts';
import { flawsEverywhere, openPage, tabTo } from './kit.ts';

const SMALL = 'scheme=judgment-defaulters&society=china-aggregates&persons=1500&months=30&runs=3&seed=42';
const FLAGS = ['--persons', '1500', '--months', '30', '--runs', '3', '--seed', '42'];

describe('the comparison in Chromium', { skip }, () => {
  let site: Opened;
  const trouble: string[] = [];
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  const open = (more: string): Promise<Page> => openPage(site, `#/compare?${SMALL}${more}`, trouble);
  /** Waits until so many worlds stand there, compared. */
  const compared = async (page: Page, letters: string): Promise<void> => {
    await page.waitForFunction(
      (wanted) =>
        document.querySelector('.beside:not(.older)') !== null &&
        [...document.querySelectorAll('[data-column]')].map((one) => one.getAttribute('data-column')).join('') === wanted &&
        document.querySelectorAll('[data-verdict]').length === wanted.length - 1,
      letters,
    );
  };
  const headings = (page: Page): Promise<string[]> => page.locator('[data-column] h3').allInnerTexts();

  test('without a world beside, the scheme and the society without it are compared; undo and link hold what is added and taken away', async () => {
    const page = await open('&lang=en');
    await compared(page, 'AB');
    assert.deepEqual(await headings(page), ['A The scheme', 'B Without the scheme']);
    assert.match(await page.locator('[data-rules=B]').innerText(), /B has no scheme/);
    const one = page.locator('.add .one');
    await one.locator('select').selectOption('human-review');
    await one.getByRole('button', { name: 'Add' }).click();
    await compared(page, 'ABC');
    assert.match(new URL(page.url()).hash, /safeguards=human-review.*columns=scheme,none,human-review/);
    assert.equal(await page.locator('[data-rules=C] tbody tr').count(), 1, 'its own rule and no other');
    await page.locator('.add summary').click();
    for (const id of ['expiry', 'independent-appeal']) await page.locator(`.add input[value=${id}]`).check();
    await page.getByRole('button', { name: 'Add these together' }).click();
    await compared(page, 'ABCD');
    assert.match(new URL(page.url()).hash, /safeguards=human-review,expiry%2Bindependent-appeal/);
    assert.match(await page.locator('.choose').innerText(), /Four worlds are the most/);
    await page.getByRole('button', { name: /^Take away C/ }).click();
    await compared(page, 'ABC');
    assert.doesNotMatch(new URL(page.url()).hash, /human-review/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'worlds', 'the focus is not lost');
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes('safeguards=human-review,'));
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('[data-column]').length >= 3);
    await page.context().close();
  });

  test('by keyboard alone: another world in a column, a world more, a world less', async () => {
    const page = await open('&safeguards=human-review,expiry&columns=scheme,human-review&lang=en');
    await compared(page, 'AB');
    await page.locator('h1').focus();
    await tabTo(page, '.chosen select');
    await tabTo(page, '.chosen select');
    // How keys open a native select is the browser's affair, and not the same everywhere.
    await page.locator('select:focus').selectOption('expiry');
    await page.waitForFunction(() => location.hash.includes('columns=scheme,expiry'));
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLSelectElement).value), 'expiry');
    await tabTo(page, '.add .one button');
    await page.keyboard.press('Enter');
    await compared(page, 'ABC');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Add');
    await page.locator('h1').focus();
    await tabTo(page, '[aria-label^="Take away B"]');
    await page.keyboard.press('Enter');
    await compared(page, 'AB');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'worlds');
    await page.context().close();
  });

  test('a difference is that of the command line; one whose interval holds zero is said to be untold, without arrow; nothing carries what stands for the link', async () => {
    const page = await open('&safeguards=expiry%2Bhuman-review&lang=en');
    await compared(page, 'AB');
    const { differences } = await commandLine<{
      readonly differences: Record<string, { readonly cannot_tell: boolean; readonly same?: true; readonly difference: { readonly value: number | null } }>;
    }>('compare', 'judgment-defaulters', '--with', 'expiry,human-review', ...FLAGS);
    const rows = await page
      .locator('[data-line]')
      .evaluateAll((all) => all.map((row) => [row.getAttribute('data-line') ?? '', row.querySelector('[data-difference=B]')?.textContent ?? ''] as const));
    assert.ok(rows.length > 7);
    const kinds = new Set<string>();
    for (const [id, text] of rows) {
      const found = differences[id];
      const expected = found?.same ? /^the same$/ : found?.cannot_tell ? /^cannot tell/ : (found?.difference.value ?? 0) > 0 ? /^▲ \+/ : /^▼ −/;
      assert.match(text, expected, id);
      kinds.add(String(expected));
    }
    assert.ok(kinds.has('/^cannot tell/') && kinds.has('/^the same$/'), [...kinds].join());
    const verdict = await page.locator('[data-verdict=B]').innerText();
    assert.match(verdict, /(?:Better in B|Nothing can be told to be better in B)/);
    assert.match(verdict, /(?:Worse in B|Nothing can be told to be worse in B)/);
    assert.equal(await page.locator('[data-measure], [data-digest]').count(), 0);
    await page.locator('[data-chart=differences]').waitFor();
    await page.context().close();
  });

  test('the same life leads to a person who is listed in one world and not in the other', async () => {
    const page = await open('&lang=en');
    await compared(page, 'AB');
    const link = page.locator('.lives-links a').first();
    assert.match(await link.innerText(), /^Person \d+ of run \d+: listed at the end in A, not in B$/);
    assert.match((await link.getAttribute('href')) ?? '', /^#\/lives\?scheme=judgment-defaulters&.*&person=\d+&run=\d+$/);
    assert.doesNotMatch((await link.getAttribute('href')) ?? '', /columns/);
    await page.context().close();
  });

  test('a link that asks for worlds that are not there, or for one only, shows those that are', async () => {
    const page = await open('&safeguards=human-review&columns=nobody,<b>,human-review&lang=en');
    await compared(page, 'AB');
    assert.deepEqual(await headings(page), ['A With: A person checks each entry', 'B The scheme']);
    await page.context().close();
  });

  test('axe finds nothing and nothing scrolls sideways: languages, colours, widths', async () => {
    const found = await flawsEverywhere(site, `#/compare?${SMALL}&safeguards=human-review&against=national-score`, trouble, async (page) => {
      await compared(page, 'ABC');
      await page.locator('[data-chart=differences]').waitFor();
    });
    assert.deepEqual(found, []);
  });

  test('no policy was broken and no error was written in all of this', () => {
    assert.deepEqual(trouble, []);
  });
});
