/** The laboratory in a real browser: a rule is changed, what it does is told, it is undone by name; files and links hold the whole experiment. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { lessonOf } from '../../src/state/lessons.ts';
import { pack } from '../../src/state/pack.ts';
import { type Opened, openSite, skip } from '../browser.ts';
import { openPage } from './kit.ts';

const CLI = fileURLToPath(new URL('../../../cli/bin/glasshouse.mjs', import.meta.url));
const SCHEME = readFileSync(fileURLToPath(new URL('../../../../schemes/judgment-defaulters/scheme.yaml', import.meta.url)), 'utf8');
const SIZES = ['--persons', '2000', '--months', '24', '--runs', '4', '--seed', '42'];
const SMALL = 'scheme=judgment-defaulters&society=china-aggregates&persons=2000&months=24&runs=4&seed=42';

function commandLine(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [CLI, ...args], { maxBuffer: 64 * 2 ** 20 }, (error, out) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out }),
    ),
  );
}

describe('the laboratory', { skip }, () => {
  let site: Opened;
  const trouble: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-lab-'));

  before(async () => {
    site = await openSite();
  });
  after(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(hash: string, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
    const page = await openPage(site, hash, trouble, options);
    return { page, context: page.context() };
  }

  const done = (page: Page): Promise<void> => page.locator('[data-digest]').waitFor({ state: 'attached' });
  const digest = (page: Page): Promise<string | null> => page.locator('[data-digest]').getAttribute('data-digest');
  const field = (page: Page, path: string) => page.locator(`input[data-path="${path}"], select[data-path="${path}"]`);

  /** Opens what hides a control. */
  async function reveal(page: Page, path: string): Promise<void> {
    await field(page, path).waitFor({ state: 'attached' });
    await field(page, path).evaluate((node) => {
      for (let at = node.parentElement; at !== null; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
    });
  }

  test('a rule is changed: the link has it, what it does stands beside what was, undo says what it undoes and outlives a reload', async () => {
    const { page, context } = await open(`#/lab?${SMALL}`);
    await done(page);
    const before = await digest(page);
    await reveal(page, 'lists.defaulters.max_stay');
    await field(page, 'lists.defaulters.max_stay').fill('3');
    await field(page, 'lists.defaulters.max_stay').press('Enter');
    await page.waitForFunction(() => location.hash.includes('set=lists.defaulters.max_stay:3'));
    await page.locator('.effect').waitFor();
    await done(page);
    assert.notEqual(await digest(page), before);
    assert.match(await page.locator('.effect').innerText(), /What your change does[\s\S]*Listed \d/);
    assert.match(await page.locator('.undo').innerText(), /^Undo: At most 60 → 3$/);
    await page.reload();
    await done(page);
    assert.match(await page.locator('.undo').innerText(), /^Undo: At most 60 → 3$/);
    await page.locator('.undo').click();
    await page.waitForFunction(() => !location.hash.includes('set='));
    await done(page);
    assert.equal(await digest(page), before);
    await page.locator('.redo').click();
    await page.waitForFunction(() => location.hash.includes('set=lists.defaulters.max_stay:3'));
    // The word "changed" puts it back.
    await reveal(page, 'lists.defaulters.max_stay');
    await page.getByRole('button', { name: /Put back: .*At most/ }).click();
    await page.waitForFunction(() => !location.hash.includes('set='));
    await context.close();
  });

  test('Ctrl+Z undoes by keyboard, in Chinese it is said in Chinese', async () => {
    const { page, context } = await open(`#/lab?${SMALL}&lang=zh-Hans`);
    await done(page);
    await reveal(page, 'remedies.notice.when');
    await field(page, 'remedies.notice.when').selectOption('never');
    await page.waitForFunction(() => location.hash.includes('set=remedies.notice.when:never'));
    assert.equal(await page.locator('.undo').innerText(), '撤销：告知时间 列入之后 → 从不告知');
    await page.locator('.undo').focus();
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !location.hash.includes('set='));
    assert.match((await page.locator('.bar [role=status]').textContent()) ?? '', /^已撤销/);
    await page.keyboard.press('Control+Shift+Z');
    await page.waitForFunction(() => location.hash.includes('set=remedies.notice.when:never'));
    await context.close();
  });

  test('a penalty is taken away and comes back', async () => {
    const { page, context } = await open(`#/lab?${SMALL}`);
    await done(page);
    await reveal(page, 'consequences.loans');
    await field(page, 'consequences.loans').uncheck();
    await page.waitForFunction(() => location.hash.includes('drop=consequences.loans'));
    await done(page);
    await reveal(page, 'consequences.loans');
    assert.equal(await field(page, 'consequences.loans').isChecked(), false);
    await field(page, 'consequences.loans').check();
    await page.waitForFunction(() => !location.hash.includes('drop='));
    await context.close();
  });

  test('a change that does nothing is said, with the reason', async () => {
    const { page, context } = await open(`#/lab?${SMALL}&set=consequences.executive-posts.starts:40`);
    await page.locator('.no-effect').waitFor();
    assert.match(await page.locator('.no-effect').innerText(), /This changes nothing here: nothing in the months that were lived depends on when it begins\./);
    await context.close();
  });

  test('where nobody is listed, the lowest score is named, and the line can be raised to it', async () => {
    const { page, context } = await open('#/lab?scheme=rongcheng&persons=1000&months=24&runs=2&seed=1');
    await done(page);
    const extreme = page.locator('.extreme');
    await extreme.waitFor();
    await extreme.getByRole('button').first().click();
    await page.waitForFunction(() => location.hash.includes('set=') || location.hash.includes('persons=5000'));
    await context.close();
  });

  test('a quick look is shown while a control moves, and gone when it is set', async () => {
    const { page, context } = await open(`#/lab?${SMALL}`);
    await done(page);
    await reveal(page, 'indicators.refusal.recorded');
    const slider = page.locator('.rule:has([data-path="indicators.refusal.recorded"]) .slider');
    await slider.evaluate((node: HTMLInputElement) => {
      node.value = '0.9';
      node.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.locator('.quick').waitFor();
    assert.match(await page.locator('.quick').innerText(), /Quick look: .*about/s);
    assert.equal(new URL(page.url()).hash.includes('set='), false);
    await slider.evaluate((node: HTMLInputElement) => node.dispatchEvent(new Event('change', { bubbles: true })));
    await page.waitForFunction(() => location.hash.includes('set=indicators.refusal.recorded:'));
    await page.locator('.quick').waitFor({ state: 'detached' });
    await context.close();
  });

  test('the scheme file that is saved gives the command line the digest of the page; so does a text of one’s own in the link', async () => {
    const { page, context } = await open(`#/lab?${SMALL}&set=remedies.appeal.capacity:7&drop=consequences.loans`);
    await done(page);
    await page.locator('.menu summary').click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save scheme file' }).click()]);
    const path = join(folder, 'mine.scheme.yaml');
    await file.saveAs(path);
    const own = JSON.parse((await commandLine('run', path, '--society', 'china-aggregates', ...SIZES, '--json')).out) as { readonly digest: string };
    assert.equal(await digest(page), own.digest);
    const text = readFileSync(path, 'utf8');
    assert.notEqual(text, SCHEME);
    await page.goto(`${site.origin}#/lab?${SMALL}&own=${await pack(text)}`);
    await page.waitForFunction((wanted) => document.querySelector('[data-digest]')?.getAttribute('data-digest') === wanted, own.digest);
    assert.match(new URL(page.url()).hash, /&own=[\w-]{500,}/);
    await context.close();
  });

  test('run files go both ways with the same numbers to the last digit', async () => {
    const path = join(folder, 'cli.run.json');
    assert.equal((await commandLine('run', 'judgment-defaulters', '--safeguard', 'human-review', ...SIZES, '-o', path)).code, 0);
    const { page, context } = await open('#/lab');
    await done(page);
    const choose = async (file: string): Promise<void> => {
      await page.locator('.menu').evaluate((menu: HTMLDetailsElement) => {
        menu.open = true;
      });
      await page.locator('input[type=file]').setInputFiles(file);
    };
    await choose(path);
    await page.locator('[data-run-file]').waitFor();
    assert.equal(await page.locator('[data-run-file]').getAttribute('data-run-file'), 'same');
    // One digit changed in it is found.
    const changed = join(folder, 'changed.run.json');
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { measures: { listed_share: { value: number } } };
    kept.measures.listed_share.value += 1e-9;
    writeFileSync(changed, JSON.stringify(kept));
    await choose(changed);
    await page.waitForFunction(() => document.querySelector('[data-run-file]')?.getAttribute('data-run-file') === 'measures.listed_share.value');
    // What the page keeps, the command line repeats.
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save run file' }).click()]);
    const saved = join(folder, 'page.run.json');
    await file.saveAs(saved);
    assert.equal((await commandLine('reproduce', saved)).code, 0);
    // No run file: the message of the command line.
    writeFileSync(join(folder, 'broken.json'), '{"run": 3, "digest": "x"}');
    await choose(join(folder, 'broken.json'));
    await page.getByText(/cannot be opened: .*no run file/s).waitFor();
    await context.close();
  });

  test('several safeguards together are one world, and it is that of the command line; another scheme stands beside', async () => {
    const { page, context } = await open(`#/lab?${SMALL}&safeguards=human-review%2Bindependent-appeal&against=national-score`);
    await done(page);
    const value = (world: string): Promise<string | null> => page.locator(`[data-measure="listed_share"][data-world="${world}"]`).getAttribute('data-value');
    for (const [world, args] of [
      ['human-review+independent-appeal', ['judgment-defaulters', '--safeguard', 'human-review', '--safeguard', 'independent-appeal']],
      ['national-score', ['national-score', '--society', 'china-aggregates']],
    ] as const) {
      const run = JSON.parse((await commandLine('run', ...args, ...SIZES, '--json')).out) as {
        readonly measures: { readonly listed_share: { readonly value: number } };
      };
      assert.equal(await value(world), JSON.stringify(run.measures.listed_share.value), world);
    }
    await context.close();
  });

  test('questions are tabs that arrows walk, and the link keeps the one that is asked', async () => {
    const { page, context } = await open(`#/lab?${SMALL}&show=off`);
    await done(page);
    assert.equal(await page.locator('[role=tab][aria-selected=true]').innerText(), 'When do they get off?');
    await page.locator('[role=tab][aria-selected=true]').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.hash.includes('show=groups'));
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-groups');
    await page.locator('[role=tabpanel] figure, [role=tabpanel] .charts').first().waitFor();
    await context.close();
  });

  test('a lesson link leaves the controls of the lesson, until all are asked for', async () => {
    const { page, context } = await open(`#/lab?scheme=national-score&persons=500&months=12&runs=2&seed=1&lesson=4`);
    await done(page);
    await page.locator('[data-path]').first().waitFor({ state: 'attached' });
    const lesson = lessonOf('4');
    const shown = await page.locator('[data-path]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['path']));
    assert.deepEqual([...new Set(shown)].sort(), [...(lesson?.paths ?? [])].sort());
    assert.equal(await page.locator('.controls optgroup').count(), 0);
    await page.getByRole('button', { name: 'Show all controls' }).click();
    await page.waitForFunction(() => !location.hash.includes('lesson='));
    await page.locator('.controls optgroup').first().waitFor({ state: 'attached' });
    await context.close();
  });

  test('a question that a scheme has no rules for is answered so, not with nothing', async () => {
    const { page, context } = await open(`#/lab?${SMALL}&show=scores&lang=en`);
    await done(page);
    await page.locator('[role=tabpanel]', { hasText: 'the scheme has no rules of this kind' }).waitFor();
    await context.close();
  });

  test('going back and forward in the browser leads the experiment as far as the address', async () => {
    const { page, context } = await open(`#/lab?${SMALL}&lang=en`);
    const seed = page.getByLabel('Seed', { exact: true });
    await seed.waitFor();
    const first = await seed.inputValue();
    await seed.fill('7');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => location.hash.includes('seed=7&'));
    await page.goBack();
    await page.waitForFunction(() => !location.hash.includes('seed=7&'));
    await page.waitForFunction(
      (value) => [...document.querySelectorAll('input')].some((input) => input.labels?.[0]?.textContent === 'Seed' && input.value === value),
      first,
    );
    await page.goForward();
    await page.waitForFunction(() => location.hash.includes('seed=7&'));
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => input.labels?.[0]?.textContent === 'Seed' && input.value === '7'));
    await context.close();
  });

  test('what was done in one tab is not undone in another', async () => {
    const { page, context } = await open(`#/lab?${SMALL}`);
    const other = await context.newPage();
    await page.getByLabel('Seed', { exact: true }).fill('7');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /^Undo: / }).waitFor();
    await other.goto(`${site.origin}#/lab?${SMALL}`);
    await other.getByText('Nothing to undo').waitFor();
    await context.close();
  });

  test('who stops a run by hand, or lives it on, keeps the focus where the button was', async () => {
    const { page, context } = await open('#/lab?scheme=judgment-defaulters&persons=20000&months=60&runs=200&seed=1&lang=en');
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    await page.getByRole('button', { name: 'Live all runs' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Live all runs');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Stop');
    await context.close();
  });

  test('on a phone rules, result and numbers are places of their own', async () => {
    const { page, context } = await open(`#/lab?${SMALL}`, { viewport: { width: 390, height: 844 } });
    await done(page);
    assert.equal(await page.locator('.rail').isVisible(), false);
    await page.locator('.panes').getByRole('button', { name: 'Rules' }).click();
    assert.equal(await page.locator('.rail').isVisible(), true);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    await page.locator('.panes').getByRole('button', { name: 'Numbers' }).click();
    assert.equal(await page.locator('.numbers').isVisible(), true);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
    await context.close();
  });

  test('a teller that broke while it was told is told again by whoever asks next', async () => {
    const context = await site.browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript(() => {
      const counts = { told: 0 };
      Object.assign(globalThis, { counts });
      globalThis.Worker = class extends Worker {
        override postMessage(message: { readonly kind?: string; readonly lived?: readonly unknown[] }): void {
          if (message.kind !== 'tell' || (message.lived ?? []).length === 0 || counts.told++ > 0) super.postMessage(message);
          else queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'no memory is left' })));
        }
      };
    });
    await page.goto(`${site.origin}#/lab?${SMALL}`);
    await done(page);
    await page.waitForFunction(() => (globalThis as unknown as { counts: { told: number } }).counts.told > 0);
    await page.getByRole('link', { name: 'Lives', exact: true }).click();
    await page.locator('.people svg').first().waitFor();
    await context.close();
  });

  test('where storage is blocked everything works, and it is said that nothing is kept', async () => {
    const context = await site.browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    await page.goto(`${site.origin}#/lab?${SMALL}`);
    await done(page);
    await page.getByText('This browser keeps nothing for this page').waitFor();
    await context.close();
  });

  test('no error was written in all of this', () => {
    assert.deepEqual(trouble, []);
  });
});
