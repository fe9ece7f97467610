/** The parts of safeguards in a real browser: the command line's numbers, true progress, and a Stop that keeps what is done. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Opened, openSite, skip } from '../browser.ts';
import { commandLine } from '../study/kit.ts';
import { flawsEverywhere, openPage, tabTo } from './kit.ts';

const SMALL = 'scheme=judgment-defaulters&society=china-aggregates&persons=300&months=12&runs=2&seed=42';

interface Ranged {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
interface Told {
  readonly safeguards: Record<string, Record<string, { readonly alone: Ranged; readonly last: Ranged; readonly shapley: Ranged }>>;
  readonly all: Record<string, Ranged>;
  readonly shapley: { readonly worlds_lived: number };
}

describe('the parts of safeguards in Chromium', { skip }, () => {
  let site: Opened;
  const trouble: string[] = [];
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  const open = (more: string): Promise<Page> => openPage(site, `#/safeguards?${SMALL}${more}`, trouble);
  const status = (page: Page) => page.locator('.status [role=status]');
  /** Lives what is planned, also where this machine is slow; waits for its end. */
  const done = async (page: Page): Promise<void> => {
    const begin = page.locator('.status button', { hasText: /^Live \d/ });
    const end = page.locator('.status [role=status]', { hasText: /^(?:Done|完成)/ });
    await begin.or(end).first().waitFor();
    if (await begin.isVisible()) await begin.click();
    await end.waitFor();
  };
  const shown = (page: Page): Promise<string[]> =>
    page
      .locator('[data-part]')
      .evaluateAll((all) =>
        all.map((one) => ['data-safeguard', 'data-part', 'data-value', 'data-low', 'data-high'].map((name) => one.getAttribute(name)).join(' ')),
      );
  const expected = ({ safeguards, all }: Told, measure: string): string[] => {
    const line = (id: string, part: string, { value, low, high }: Ranged): string => [id, part, ...[value, low, high].map((x) => JSON.stringify(x))].join(' ');
    return [
      ...Object.entries(safeguards).flatMap(([id, of]) => (['alone', 'last', 'shapley'] as const).map((part) => line(id, part, of[measure]?.[part] as Ranged))),
      line('', 'all', all[measure] as Ranged),
    ];
  };

  test('every part is that of the command line to the last digit; another measure is shown without living again', async () => {
    const ids = 'expiry,human-review,independent-appeal,no-speech-indicators';
    const size = { persons: 1500, months: 30, runs: 3, seed: 42 };
    const link = Object.entries(size).map(([name, value]) => `&${name}=${value}`);
    const page = await openPage(site, `#/safeguards?scheme=judgment-defaulters${link.join('')}&among=${ids}&measure=cost&lang=en`, trouble);
    const flags = Object.entries(size).flatMap(([name, value]) => [`--${name}`, `${value}`]);
    const told = await commandLine<Told>('safeguards', 'judgment-defaulters', '--with', ids, ...flags);
    await done(page);
    assert.equal(await status(page).innerText(), `Done: ${told.shapley.worlds_lived} worlds.`);
    assert.deepEqual((await shown(page)).sort(), expected(told, 'cost').sort());
    await page.locator('.measure select').selectOption('listed_share');
    await page.waitForFunction(() => location.hash.includes('measure=listed_share'));
    await page.locator('.parts caption', { hasText: /^Listed/ }).waitFor();
    assert.deepEqual((await shown(page)).sort(), expected(told, 'listed_share').sort());
    assert.match(await page.locator('.parts table:has(caption) tbody').innerText(), /cannot tell/);
    assert.doesNotMatch(await page.locator('.parts table:has(caption) td', { hasText: 'cannot tell' }).first().innerText(), /[▲▼]/);
    assert.match(await page.locator('.which').innerText(), /No points for speech or assembly – changes nothing in this scheme/);
    await page.locator('[data-chart=shares]').waitFor();
    assert.equal(await page.locator('[data-measure], [data-digest]').count(), 0);
    await page.context().close();
  });

  test('where the link names none, four that reach the scheme are taken, each with its norm and what it assumes', async () => {
    const page = await open('&lang=en');
    await done(page);
    assert.equal(await page.locator('.which input:checked').count(), 4);
    assert.equal(await page.locator('.which', { hasText: 'changes nothing' }).count(), 0);
    assert.equal(await page.locator('.about article').count(), 4);
    assert.match(await page.locator('.about').innerText(), /GDPR Art\. 22[\s\S]*85% of the false ones are assumed to be caught/);
    const link = page.getByRole('link', { name: 'Live these together in the Lab' });
    assert.match((await link.getAttribute('href')) ?? '', /^#\/lab\?.*safeguards=[\w-]+(?:%2B[\w-]+){3}$/);
    await page.context().close();
  });

  test('by keyboard alone: one safeguard more, none at all; the focus stays, and Back undoes it', async () => {
    const page = await open('&among=human-review&lang=en');
    await done(page);
    await tabTo(page, '.which input[value=expiry]');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.hash.includes('among=expiry,human-review'));
    await page.locator('.parts:not(.older) table:has(caption) tbody tr').nth(2).waitFor();
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), 'expiry');
    await page.keyboard.press('Space');
    await tabTo(page, '.which input[value=human-review]');
    await page.keyboard.press('Space');
    await page.getByText('No safeguard is chosen.').waitFor();
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes('among=human-review'));
    await page.context().close();
  });

  test('what takes long says so before; Stop keeps whole worlds, says how many, and goes on with the others', async () => {
    const page = await openPage(
      site,
      '#/safeguards?scheme=judgment-defaulters&society=china-aggregates&persons=20000&months=60&runs=20&seed=1&among=expiry,human-review,independent-appeal&lang=en',
      trouble,
    );
    const begin = page.locator('.status button', { hasText: /^Live 9 worlds, about \d+ s here$/ });
    await begin.waitFor();
    assert.match(await status(page).innerText(), /^9 worlds are needed, about [\d,]+ s here\.$/);
    await begin.click();
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) >= 2);
    const [finished, total] = await page.locator('progress').evaluate((element: HTMLProgressElement) => [element.value, element.max] as const);
    assert.equal(total, 9);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('.status [role=status]', { hasText: /^Stopped/ }).waitFor();
    const kept = Number(/(\d+) of 9 worlds were finished/.exec(await status(page).innerText())?.[1]);
    assert.ok(kept >= finished && kept < 9, `${kept} kept`);
    assert.ok((await page.locator('.parts table:has(caption) td', { hasText: 'not lived' }).count()) > 0);
    assert.match(await page.locator('.parts').innerText(), /Not all worlds were lived/);
    await page.getByRole('button', { name: 'Live the others too' }).click();
    assert.ok((await page.locator('progress').evaluate((element: HTMLProgressElement) => element.value)) >= kept);
    await page.context().close();
  });

  test('an unknown safeguard is named and left out; an unknown measure becomes the first', async () => {
    const page = await open('&among=human-review,__proto__&measure=constructor&lang=en');
    await done(page);
    assert.match(await page.locator('.notes').innerText(), /No safeguard is called “__proto__”/);
    assert.equal(await page.locator('.measure select').inputValue(), 'listed_share');
    await page.context().close();
  });

  test('axe finds nothing and nothing scrolls sideways: languages, colours, widths', async () => {
    const found = await flawsEverywhere(site, `#/safeguards?${SMALL}&among=expiry,human-review`, trouble, async (page) => {
      await done(page);
      await page.locator('[data-chart=shares]').waitFor();
    });
    assert.deepEqual(found, []);
  });

  test('no policy was broken and no error was written in all of this', () => {
    assert.deepEqual(trouble, []);
  });
});
