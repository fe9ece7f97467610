/** Parts of a result in other people's pages: a finding, marks, a chart, a life; framed from another origin, with a sandbox that leaves them little. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { HEIGHTS, readEmbedding, SHOWS, snippetOf, writeEmbedding } from '../../src/embed/shows.ts';
import { type Opened, openSite, skip } from '../browser.ts';
import { flaws, goTo, LANGUAGES, openPage } from './kit.ts';

const SMALL = 'scheme=judgment-defaulters&society=china-aggregates&persons=2000&months=24&runs=2&seed=42';

test('a link asks for one part; what is none is the finding, and what is no number is 0', () => {
  for (const show of SHOWS) assert.equal(readEmbedding(writeEmbedding({ show, world: 'scheme', person: 417, run: 1 })).show, show);
  assert.deepEqual(readEmbedding(writeEmbedding({ show: 'exit', world: 'a+b', person: 0, run: 0 })), { show: 'exit', world: 'a+b', person: 0, run: 0 });
  assert.deepEqual(readEmbedding({ show: 'life', person: '417', run: '1' }), { show: 'life', world: 'scheme', person: 417, run: 1 });
  assert.deepEqual(readEmbedding({ show: 'everything', person: '-1', run: '1e9' }), { show: 'finding', world: 'scheme', person: 0, run: 0 });
});

test('the code for another page is one frame with a title, a height and a sandbox, whatever stands in its address', () => {
  const code = snippetOf('https://x.example/?a="b"#/embed?set=a:"<"&lang=en', 'One "life" <b>', HEIGHTS.life);
  assert.equal(
    code,
    '<iframe src="https://x.example/?a=&quot;b&quot;#/embed?set=a:&quot;&lt;&quot;&amp;lang=en" title="One &quot;life&quot; &lt;b>" width="100%" height="640" loading="lazy" style="border: 0" sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation"></iframe>',
  );
});

describe('embedded parts in Chromium', { skip }, () => {
  let site: Opened;
  let host: Server;
  let outside: string;
  /** What the other site serves. */
  let html = '';
  const trouble: string[] = [];

  before(async () => {
    site = await openSite();
    host = createServer((request, response) => {
      response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(request.url === '/' ? html : '');
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    outside = `http://localhost:${(host.address() as AddressInfo).port}/`;
  });
  after(async () => {
    host?.closeAllConnections();
    host?.close();
    await site?.close();
  });

  async function open(address: string, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
    const page = await openPage(site, address, trouble, { viewport: { width: 1280, height: 800 }, ...options });
    return { page, context: page.context() };
  }

  /** A page of somebody else's that has the frame in it, and writes down what it is told. */
  async function framed(frame: string): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly inside: FrameLocator }> {
    html = `<!doctype html><html lang="en"><title>Elsewhere</title><h1>Elsewhere</h1><script>window.told=[];addEventListener('message',(e)=>told.push(e.data))</script>${frame}`;
    const { page, context } = await open(outside);
    return { page, context, inside: page.frameLocator('iframe') };
  }

  const told = (page: Page): Promise<unknown[]> => page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told);

  test('a chart is shown in a page of another origin, which is told its height and nothing else, and the link leads back', async () => {
    const code = snippetOf(`${site.origin}#/embed?${SMALL}&show=over-time&lang=en`, 'A chart', HEIGHTS['over-time']);
    const { page, context, inside } = await framed(code);
    await inside.locator('.picture > svg').waitFor();
    assert.match(await inside.locator('.embedded').innerText(), /Everyone here is invented\.[\s\S]*How many are listed/);
    assert.equal(await inside.locator('header, nav, footer').count(), 0, 'no page around it');
    const body = await inside.locator('body').evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
    await page.waitForFunction((height) => (globalThis as unknown as { told: { height: number }[] }).told.at(-1)?.height === height, body);
    for (const one of await told(page)) {
      assert.deepEqual(Object.keys(one as object).sort(), ['glasshouse', 'height']);
      assert.ok(Number.isInteger((one as { height: number }).height));
    }
    assert.ok(body <= HEIGHTS['over-time'], `${body} pixels fit`);
    await inside.getByRole('link').click();
    await page.waitForURL(/#\/lab\?/);
    const params = new URLSearchParams(await page.evaluate(() => location.hash.replace(/^[^?]*\?/, '')));
    for (const [name, value] of new URLSearchParams(SMALL)) assert.equal(params.get(name), value);
    await context.close();
  });

  for (const show of ['finding', 'marks', 'exit', 'life&person=5&run=1'])
    test(`${show} works in a sandbox without an origin, where nothing can be remembered`, async () => {
      const { page, context, inside } = await framed(
        `<iframe title="A part" width="700" height="700" sandbox="allow-scripts" src="${site.origin}#/embed?${SMALL}&show=${show}&lang=zh-Hans"></iframe>`,
      );
      await inside.locator('.embedded .lead, .embedded .thousand, .embedded .picture > svg, .embedded .life li').first().waitFor();
      assert.equal(await inside.locator('body').evaluate(() => origin), 'null');
      assert.match(await inside.locator('.embedded').innerText(), /这里的人都是虚构的。/);
      if (show.startsWith('life')) assert.match(await inside.locator('.embedded').innerText(), /第5号居民（虚构）/);
      assert.ok((await told(page)).length > 0);
      await context.close();
    });

  test('a life that there is not is said so, and the way back stays', async () => {
    const { page, context } = await open(`${site.origin}#/embed?${SMALL}&show=life&person=99999&lang=en`);
    await page.getByRole('alert').waitFor();
    assert.match(await page.locator('.embedded').innerText(), /This life cannot be told[\s\S]*Open this experiment in the laboratory/);
    await context.close();
  });

  test('another world of the experiment is shown by its name; a digest that does not hold is said', async () => {
    const { page, context } = await open(
      `${site.origin}#/embed?${SMALL}&safeguards=human-review&show=finding&world=human-review&lang=en&digest=${'0'.repeat(64)}`,
    );
    await page.getByText('With: A person checks each entry').waitFor();
    const said = page.locator('p[role=status]');
    await said.waitFor();
    assert.match(await said.innerText(), /000000000000/);
    await context.close();
  });

  test('the link’s colours hold against those of the system', async () => {
    const { page, context } = await open(`${site.origin}#/embed?${SMALL}&show=finding&lang=en&theme=dark`, { colorScheme: 'light' });
    await page.locator('.embedded .lead').waitFor();
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(20, 23, 28)');
    await context.close();
  });

  test('axe finds nothing, and nothing scrolls sideways: parts × languages × themes × widths', async () => {
    const { page, context } = await open(`${site.origin}#/embed?${SMALL}&lang=en`, { viewport: { width: 320, height: 800 } });
    const found: string[] = [];
    for (const lang of LANGUAGES)
      for (const show of ['finding', 'marks', 'groups', 'life&person=5']) {
        await goTo(page, `#/embed?${SMALL}&show=${show}&lang=${lang}`, lang);
        await page.locator(`.embedded[data-show=${show.split('&')[0]}][lang=${lang}]`).waitFor();
        await page.locator('.embedded').locator('.lead, .thousand, .picture > svg, .life li').first().waitFor();
        found.push(...(await flaws(page, show)));
      }
    await context.close();
    assert.deepEqual(found, []);
  });

  test('nothing went wrong in the console', () => assert.deepEqual(trouble, []));
});
