/** The page in a real browser: readable without scripts, silent after it is loaded, and the command line's numbers to the last digit. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { pack } from '../src/state/pack.ts';
import { DIST } from '../tools/build.ts';
import { type Opened, openSite, skip } from './browser.ts';
import { flaws, goTo, LANGUAGES, tabTo } from './routes/kit.ts';

const CLI = fileURLToPath(new URL('../../cli/bin/glasshouse.mjs', import.meta.url));
const ONE_FILE = pathToFileURL(join(DIST, 'glasshouse.html')).href;
/** Quick to live. */
const SMALL = 'scheme=judgment-defaulters&society=china-aggregates&persons=300&months=12&runs=2&seed=42';

interface CliResult {
  readonly digest: string;
  readonly measures: Readonly<Record<string, { readonly value: number | null; readonly low: number | null; readonly high: number | null }>>;
}

async function commandLine(...args: readonly string[]): Promise<CliResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'run', ...args, '--json'], { maxBuffer: 64 * 2 ** 20 });
  return JSON.parse(stdout) as CliResult;
}

describe('the page in Chromium', { skip }, () => {
  let site: Opened;
  const trouble: string[] = [];

  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  /** A page of its own; whatever goes wrong in it is written down. */
  async function open(
    address: string,
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly asked: string[] }> {
    const context = await site.browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const asked: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') trouble.push(`${address}: ${message.text()}`);
    });
    page.on('pageerror', (error) => trouble.push(`${address}: ${error}`));
    context.on('request', (request) => {
      if (!/^(?:blob|data):/.test(request.url())) asked.push(request.url());
    });
    await page.goto(address.startsWith('file:') ? address : site.origin + address);
    return { page, context, asked };
  }

  const done = (page: Page): Promise<void> => page.locator('[data-digest]').waitFor({ state: 'attached' });

  test('with scripts off the first page has the finding, its range, a thousand marks, the answers and one life, in both languages', async () => {
    const { page, context } = await open('', { javaScriptEnabled: false });
    const english = page.locator('#page');
    assert.match(await english.locator('h1').innerText(), /of 1[0,]+ people are on the list after 60 months/);
    assert.match(
      await english.innerText(),
      /Everyone here is invented\.[\s\S]*Mean of 20 runs; 95 % interval \d+ to \d+[\s\S]*There is no single national score/,
    );
    const chinese = page.locator('noscript section[lang="zh-Hans"]');
    assert.match(await chinese.innerText(), /这里的人都是虚构的[\s\S]*95%区间[\s\S]*没有给中国每个公民打的全国统一分数/);
    for (const part of [english, chinese]) {
      assert.ok((await part.locator('.life li').count()) >= 4);
      const marks = part.locator('.answer-0 .thousand');
      assert.equal(await marks.isVisible(), true);
      const drawn = await marks.locator('path').evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').split('M').length - 1));
      const [rings = 0, squares = 0, diamonds = 0] = drawn;
      assert.equal(rings + squares + diamonds, 1000);
      assert.ok(squares > diamonds && diamonds > 0, 'squares and diamonds are among them');
      await part.locator('.ask-2').check();
      assert.equal(await part.locator('.answer-2').isVisible(), true);
      assert.equal(await marks.isVisible(), false);
    }
    assert.equal(await page.locator('button:visible, select:visible, .doors:visible').count(), 0, 'nothing that needs scripts');
    await context.close();
  });

  test('what an answer changes is said aloud, without moving the focus', async () => {
    const { page, context } = await open('#/?lang=en');
    await page.locator('.ask-0').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'ask-2');
    assert.match(await page.locator('.question [role=status]').innerText(), /^Of 1,000 listed, \d+ are listed wrongly/);
    await context.close();
  });

  test('nothing is asked for once the page is loaded: not by the laboratory, its workers, or the other language', async () => {
    const { page, context, asked } = await open('');
    await page.waitForLoadState('load');
    const before = asked.length;
    const own = readdirSync(join(DIST, 'site')).filter((name) => name !== 'index.html');
    assert.deepEqual([...asked].sort(), [site.origin, ...own.map((name) => site.origin + name)].sort());
    await page.evaluate((small) => {
      location.hash = `#/lab?${small}&lang=en`;
    }, SMALL);
    await done(page);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('link', { name: '开始' }).click();
    await page.locator('h1', { hasText: '在名单上' }).waitFor();
    assert.equal(asked.length, before);
    await context.close();
  });

  for (const [name, scheme, sizes, safeguards] of [
    ['judgment-defaulters', 'judgment-defaulters', [1000, 30, 3, 42], ['human-review', 'independent-appeal']],
    ['a scheme that names another for the enterprises', 'representatives', [600, 14, 2, 7], []],
    ['a federation', 'forty-three-pilots', [430, 6, 2, 42], []],
  ] as const)
    test(`${name}: digest, and every measure of every world, are those of the command line`, async () => {
      const [persons, months, runs, seed] = sizes;
      const list = safeguards.length === 0 ? '' : `&safeguards=${safeguards.join(',')}`;
      const { page, context } = await open(`#/lab?scheme=${scheme}&persons=${persons}&months=${months}&runs=${runs}&seed=${seed}${list}&lang=en`);
      const flags = ['--persons', `${persons}`, '--months', `${months}`, '--runs', `${runs}`, '--seed', `${seed}`];
      const worlds: [string, CliResult][] = [];
      // In the world beside a federation as few enterprises live as in the federation: none.
      const without = scheme === 'forty-three-pilots' ? ['--no-scheme', '--enterprises', '0'] : ['--no-scheme'];
      for (const [world, more] of [['scheme', []], ['none', without], ...safeguards.map((id) => [id, ['--safeguard', id]] as const)] as const)
        worlds.push([world, await commandLine(scheme, ...flags, ...more)]);
      await done(page);
      assert.deepEqual(await page.locator('[data-digest]').evaluateAll((all) => all.map((one) => one.getAttribute('data-digest'))), [worlds[0]?.[1].digest]);
      const cells = await page
        .locator('[data-measure]')
        .evaluateAll((all) => all.map((one) => ['data-world', 'data-measure', 'data-value', 'data-low', 'data-high'].map((name) => one.getAttribute(name))));
      const expected = worlds.flatMap(([world, { measures }]) =>
        Object.entries(measures).flatMap(([id, { value, low, high }]) =>
          value === null ? [] : [[world, id, JSON.stringify(value), JSON.stringify(low), JSON.stringify(high)]],
        ),
      );
      const sorted = (rows: readonly (readonly (string | null)[])[]): string[] => rows.map((row) => row.join(' ')).sort();
      assert.deepEqual(sorted(cells), sorted(expected));
      await context.close();
    });

  test('before all runs are done nothing carries a digest; Stop keeps and names the finished ones; they can be gone on with', async () => {
    const { page, context } = await open('#/lab?scheme=judgment-defaulters&persons=3000&months=60&runs=400&seed=1&lang=en');
    await page.locator('progress[value]:not([value="0"])').waitFor();
    assert.equal(await page.locator('[data-digest], [data-measure]').count(), 0);
    const [finished, total] = await page.locator('progress').evaluate((element: HTMLProgressElement) => [element.value, element.max] as const);
    assert.ok(finished >= 1 && finished < 800 && total === 800, `${finished} of ${total} runs, those without the scheme included`);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('.numbers').waitFor();
    assert.match(await page.locator('.status [role=status]').innerText(), /^Stopped\. What is shown rests on the \d+ of 400 runs/);
    assert.equal(await page.locator('[data-digest], [data-measure]').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Live all runs' }).isVisible(), true);
    await context.close();
  });

  test('a worker that ends takes its world with it; the worlds before it are kept, and it is said', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      let started = 0;
      globalThis.Worker = class extends Worker {
        override postMessage(message: { readonly kind: string }): void {
          if (message.kind === 'start') started++;
          // One run a world, so one worker a world: that of the second world ends.
          if (message.kind === 'live' && started === 2) queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'no memory is left' })));
          else super.postMessage(message);
        }
      };
    });
    await page.goto(`${site.origin}#/lab?scheme=judgment-defaulters&persons=300&months=6&runs=1&seed=42&lang=en`);
    await page.locator('.numbers').waitFor();
    assert.match(await page.locator('[role=alert]').innerText(), /Something broke[\s\S]*no memory is left[\s\S]*are kept/);
    assert.deepEqual(await page.locator('.numbers thead').first().locator('th').allInnerTexts(), ['Measure', 'The scheme']);
    assert.equal(await page.locator('[data-digest], [data-measure]').count(), 0);
    await context.close();
  });

  test('one file, opened from the disk, asks for nothing and gives the same digest', async () => {
    const { page, context, asked } = await open(`${ONE_FILE}#/lab?${SMALL}&lang=en`);
    await done(page);
    const { digest } = await commandLine('judgment-defaulters', '--persons', '300', '--months', '12', '--runs', '2');
    assert.equal(await page.locator('[data-digest]').getAttribute('data-digest'), digest);
    assert.deepEqual(
      asked.map((url) => url.replace(/#.*/, '')),
      [ONE_FILE],
    );
    await context.close();
  });

  test('a link says whether its digest agrees', async () => {
    const { page, context } = await open(`#/lab?${SMALL}&lang=en&digest=${'0'.repeat(64)}`);
    await done(page);
    assert.match(await page.locator('.check [role=status]').innerText(), /^The link says 0{12}…/);
    await page.getByRole('link', { name: 'Link that says whether' }).click();
    await page.getByText('It agrees with the digest in the link.').waitFor();
    await page.getByRole('link', { name: 'Start' }).click();
    await page.getByRole('link', { name: 'Lab', exact: true }).click();
    await page.waitForFunction(() => location.hash.includes('persons=300'));
    await context.close();
  });

  test('hostile links are cut, said, and never blank', async () => {
    const { page, context } = await open(`#/lab?${SMALL}&lang=en`);
    for (const [link, said] of [
      ['lab?scheme=<script>alert(1)</script>&persons=300&months=12&runs=2', /No scheme is called “<script>alert\(1\)<\/script>”/],
      ['lab?scheme=neutral/../../etc/passwd&persons=300&months=12&runs=2', /Taken instead: judgment-defaulters/],
      ['lab?persons=99999999999999999999999&months=1&runs=1', /Taken instead: 1,000,000/],
      ['lab?persons=300&months=-5&runs=2', /Taken instead: 1 /],
      ['lab?persons=300&months=NaN&runs=1e999', /“1e999” cannot be lived here/],
      ['lab?persons=300&months=12&runs=2&seed=4294967296', /Taken instead: 4,294,967,295/],
      ['lab?persons=3e2&months=12.4&runs=2', /Taken instead: 12 /],
      ['lab?persons=300&months=12&runs=2&safeguards=__proto__,constructor', /No safeguard is called “__proto__”/],
      ['lab?persons=300&months=12&runs=2&digest=%00%ff', /is no digest/],
      [`lab?persons=300&months=12&runs=2&${'x'.repeat(30_000)}=%E0%A4%A`, /means nothing here/],
      ['lab?persons=300&months=12&runs=2&lang=xx&theme=%3Cimg%3E', /No language is called “xx”/],
      ['lab?persons=1000000&months=600&runs=1000&scheme=neutral', /Runs: “1000” cannot be lived here/],
      ['lab?persons=300&months=12&runs=2&own=%21%21%21', /The scheme in the link \(“!!!”\) cannot be unpacked/],
      [`lab?persons=300&months=12&runs=2&own=${await pack('a'.repeat(3_000_000))}`, /cannot be unpacked; the one that ships is lived instead/],
      ['lab?persons=300&months=12&runs=2&engine=9.9.9', /The link was made with Glasshouse 9\.9\.9; this is \d/],
      ['lab?persons=300&months=12&runs=2&set=__proto__&set=a b:1', /“__proto__” is no change/],
      [
        `lab?persons=300&months=12&runs=2${'&against=neutral,rongcheng,national-score,xiamen-bailu,weihai-haibei,national-plan,forty-three-pilots'}`,
        /are too many for one page/,
      ],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${site.origin}#/${link}`);
      await page.locator('.notes').waitFor();
      assert.match(await page.locator('.notes').innerText(), said);
      assert.equal(await page.locator('h1').innerText(), 'Laboratory');
    }
    for (const link of ['#/nowhere', '#/%E0%A4%A', '#/../../x?y', '#/lab/../..', '#javascript:alert(1)']) {
      await page.goto('about:blank');
      await page.goto(`${site.origin}${link}`);
      assert.equal(await page.locator('h1').innerText(), 'Not here', link);
      await page.getByRole('link', { name: 'Back to the start' }).waitFor();
    }
    await context.close();
  });

  test('a scheme in a link is text and nothing else: markup in its title is shown, a fault is said with its line, a list of people is refused', async () => {
    const text = readFileSync(new URL('../../../schemes/judgment-defaulters/scheme.yaml', import.meta.url), 'utf8');
    const { page, context } = await open('');
    const go = async (own: string): Promise<void> => {
      await page.goto('about:blank');
      await page.goto(`${site.origin}#/lab?${SMALL}&own=${await pack(own)}`);
    };
    await go(text.replace('Judgment defaulters', '<img src=x onerror=alert(1)><script>alert(2)</script>'));
    await done(page);
    assert.equal(await page.locator('main img, main script').count(), 0);
    await go(text.replace('recorded: 0.6', 'recorded: 6'));
    await page.getByText('This experiment cannot be lived').waitFor();
    assert.match(await page.locator('.trouble pre').first().innerText(), /scheme\.yaml:\d+:\d+ +indicators\.refusal\.recorded/);
    await go('name,id_number,phone\nZhang,110101199001011234,13800000000\nLi,110101199001011235,13800000001\n');
    await page.locator('.trouble pre').first().waitFor();
    assert.match(await page.locator('.trouble pre').first().innerText(), /records/);
    await context.close();
  });

  test('offline nothing changes: every route, the editor and charts work from what was fetched with the page', async () => {
    const { page, context } = await open('');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/lab?${SMALL}`);
    await done(page);
    await page.locator('[role=tabpanel] .picture svg').first().waitFor();
    await page.locator('.modes button').nth(1).click();
    await page.locator('.cm-line').first().waitFor();
    for (const [route, shows] of [
      ['compare', '.compare table'],
      ['lives', '.life li'],
      ['safeguards', 'h2'],
      ['library', 'article, li'],
      ['learn', 'form, button'],
      ['report', '.sheet'],
    ] as const) {
      await page.evaluate((to) => {
        location.hash = location.hash.replace(/^#\/\w+/, `#/${to}`);
      }, route);
      await page.locator(`main ${shows}`).first().waitFor();
    }
    await context.close();
  });

  test('read aloud from top to bottom the first page makes sense: invented, the finding, its range, whether it is real, the question, a life, three doors', async () => {
    const { page, context } = await open('');
    const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    const order = [
      /Everyone here is invented\./,
      /In this invented society, \d[\d,]* of [\d,]+ people are on the list after 60 months\./,
      /95 % interval/,
      /What if the rules were different\?/,
      /One life/,
      /Invented/,
      /Is this real\?.*There is no single national score/,
      /Go on/,
    ];
    let at = 0;
    for (const part of order) {
      const found = text.slice(at).search(part);
      assert.ok(found >= 0, `${part} after “${text.slice(Math.max(0, at - 60), at)}”`);
      at += found;
    }
    assert.equal(await page.locator('.doors a').count(), 3);
    await context.close();
  });

  test('by keyboard alone: skip, go to the laboratory, add a safeguard, change a number; the focus is never lost', async () => {
    const { page, context } = await open('');
    const focused = (): Promise<string> =>
      page.evaluate(() => `${document.activeElement?.tagName} ${(document.activeElement?.textContent ?? '').trim().slice(0, 40)}`);
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'A Skip to the content');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    assert.equal(new URL(page.url()).hash, '', 'the address is left alone');
    await tabTo(page, '.doors a[href^="#/lab"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    assert.equal(await focused(), 'H1 Laboratory');
    assert.equal(await page.title(), 'Lab: Judgment defaulters · Glasshouse');
    await tabTo(page, 'input[value="human-review"]');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.hash.includes('safeguards=human-review'));
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), 'human-review');
    await tabTo(page, 'input[type=number]');
    await page.keyboard.press('ControlOrMeta+a');
    // Slowly, while runs are being finished: what is typed stays.
    await page.keyboard.type('400', { delay: 200 });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('persons=400'));
    await done(page);
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), '400');
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes('persons=10000'));
    await context.close();
  });

  test('axe finds nothing, and nothing scrolls sideways: routes × languages × themes × widths', async () => {
    const { page, context } = await open('', { viewport: { width: 320, height: 800 } });
    const found: string[] = [];
    for (const lang of LANGUAGES)
      for (const route of ['', 'lab', 'nowhere']) {
        await goTo(page, route === 'lab' ? `#/lab?${SMALL}&safeguards=human-review&lang=${lang}` : `#/${route}?lang=${lang}`, lang);
        if (route === 'lab') await done(page);
        else
          await page
            .locator(route === '' ? '.doors' : 'main h1 ~ * a[href="#/"]')
            .first()
            .waitFor();
        found.push(...(await flaws(page, route || 'start')));
      }
    await context.close();
    assert.deepEqual(found, []);
  });

  test('the colours chosen hold against those of the system, and are kept', async () => {
    const { page, context } = await open('', { colorScheme: 'light' });
    const surface = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await surface(), 'rgb(255, 255, 255)');
    await page.locator('.colours select').selectOption('dark');
    assert.equal(await surface(), 'rgb(20, 23, 28)');
    await page.reload();
    assert.equal(await surface(), 'rgb(20, 23, 28)');
    await context.close();
  });

  test('no policy was broken and no error was written in all of this', () => {
    assert.deepEqual(trouble, []);
  });
});
