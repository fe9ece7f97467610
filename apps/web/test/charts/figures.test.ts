/** Charts in the page: the library's own drawings of the command line's numbers, read by eye, by keyboard and by ear, and taken along. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { analyseEnsemble, analysisHtml, type RunResult, themed } from 'glasshouse';
import { prepare } from 'glasshouse/node';
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { cellText, chartText, csvText, rowSentence } from '../../src/charts/cells.ts';
import { drawnOf } from '../../src/charts/drawn.ts';
import type { DrawingOptions, Drawn } from '../../src/charts/protocol.ts';
import { type Opened, openSite, skip } from '../browser.ts';
import { axe, flaws, openPage } from '../routes/kit.ts';

const CLI = fileURLToPath(new URL('../../../cli/bin/glasshouse.mjs', import.meta.url));
const SIZES = { persons: 2000, months: 24, runs: 2, seed: 42 };
const LINK = `#/lab?scheme=judgment-defaulters&society=china-aggregates&${new URLSearchParams(Object.entries(SIZES).map(([name, n]) => [name, `${n}`]))}`;

async function commandLine(): Promise<RunResult> {
  const flags = Object.entries(SIZES).flatMap(([name, n]) => [`--${name}`, `${n}`]);
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'run', 'judgment-defaulters', ...flags, '--json'], { maxBuffer: 64 * 2 ** 20 });
  return JSON.parse(stdout) as RunResult;
}

/** Questions of the laboratory, and the charts that answer them; this scheme has no score. */
const TABS = [
  ['who', ['over-time']],
  ['off', ['exit']],
  ['groups', ['groups', 'ratios']],
  ['takes', ['denials']],
] as const;

describe('charts in Chromium', { skip }, () => {
  let site: Opened;
  let result: RunResult;
  const trouble: string[] = [];

  before(async () => {
    site = await openSite();
    result = await commandLine();
  });
  after(() => site?.close());

  /** The library's drawings of the command line's result. */
  function drawn(options: DrawingOptions): Promise<Drawn[]> {
    const { scheme, society } = prepare({ scheme: 'judgment-defaulters' });
    return drawnOf({ kind: 'run', result, scheme, society }, options);
  }

  async function open(
    options: BrowserContextOptions & { readonly lang?: string; readonly link?: string; readonly first?: () => void } = {},
  ): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
    const { lang = 'en', link = LINK, first, ...rest } = options;
    const page = await openPage(site, `${link}&lang=${lang}`, trouble, { ...rest, first });
    return { page, context: page.context() };
  }

  const figure = (page: Page, id: string): Locator => page.locator(`figure[data-chart="${id}"]`);
  const widthOf = async (page: Page): Promise<number> => Number(await page.locator('.picture > svg').first().getAttribute('width'));

  for (const [lang, viewport] of [
    ['en', { width: 1280, height: 800 }],
    ['zh-Hans', { width: 320, height: 640 }],
  ] as const)
    test(`${lang}, ${viewport.width} pixels: figures, drawings and tables are those of the command line's result`, async () => {
      const { page, context } = await open({ lang, viewport });
      await page.locator('.picture > svg').first().waitFor();
      for (const [tab, ids] of TABS) {
        await page.locator(`#tab-${tab}`).click();
        await figure(page, ids[0]).locator('.picture > svg').waitFor();
        const width = await widthOf(page);
        const box = await page
          .locator('.charts > *')
          .first()
          .evaluate((element) => element.getBoundingClientRect().width);
        assert.ok(width <= box && width > box - 24, `${width} of ${box}`);
        const expected = (await drawn({ language: lang, width })).filter(({ chart }) => ids.some((id) => id === chart.id));
        assert.ok(expected.length === ids.length && expected.every(({ svg }) => svg !== null), tab);
        assert.deepEqual(
          await page
            .locator('figure.chart')
            .evaluateAll((all) => all.map((one) => [one.dataset['chart'], one.querySelector('h3')?.textContent, one.querySelector('.finding')?.textContent])),
          expected.map(({ chart }) => [chart.id, chart.question, chart.finding]),
        );
        const same = await page.evaluate(
          (svgs) => {
            const shown = [...document.querySelectorAll('.picture')];
            return svgs.map((svg, n) => {
              const own = document.createElement('div');
              own.innerHTML = svg;
              return own.innerHTML === shown[n]?.innerHTML;
            });
          },
          expected.map(({ svg }) => themed(svg ?? '')),
        );
        assert.deepEqual(
          same,
          expected.map(() => true),
        );
        for (const { chart } of expected) {
          const own = figure(page, chart.id);
          await own.locator('.views button').nth(1).click();
          assert.deepEqual(
            await own.locator('table').evaluate((table: HTMLTableElement) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent))),
            [chart.table.columns, ...chart.table.rows.map((row) => row.map((cell) => cellText(cell, lang)))],
          );
          assert.equal(await own.locator('.views button[aria-pressed="true"]').count(), 1);
        }
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width, 'nothing scrolls sideways but tables');
      await context.close();
    });

  test('a chart is taken along as PNG, SVG, CSV and specification, each with what the library gives', async () => {
    const { page, context } = await open({ acceptDownloads: true, link: `${LINK}&show=groups` });
    const own = figure(page, 'groups');
    await own.locator('summary').click();
    const width = await widthOf(page);
    const titled = (await drawn({ language: 'en', width, titled: true })).find(({ chart }) => chart.id === 'groups');
    assert.ok(titled?.svg);
    const take = async (button: string, within: Locator = own): Promise<{ readonly name: string; readonly content: Buffer }> => {
      const [download] = await Promise.all([page.waitForEvent('download'), within.getByRole('button', { name: button }).click()]);
      return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
    };
    const png = await take('Save as PNG picture');
    assert.equal(png.name, 'glasshouse-invented-groups.png');
    assert.equal(png.content.subarray(0, 8).toString('hex'), '89504e470d0a1a0a');
    const [, w, h] = /width="(\d+)" height="(\d+)"/.exec(titled.svg) ?? [];
    assert.deepEqual([png.content.readUInt32BE(16), png.content.readUInt32BE(20)], [2 * Number(w), 2 * Number(h)], 'two dots a pixel');
    const ink = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const colours = new Set<string>();
      for (let i = 0; i < data.length; i += 4) colours.add([...data.subarray(i, i + 4)].join());
      return ['255,255,255,255', '238,93,22,255'].map((colour) => colours.has(colour));
    }, png.content.toString('base64'));
    assert.deepEqual(ink, [true, true], 'white, and the orange of “listed”');
    assert.equal(await own.locator('.said').innerText(), 'Saved as glasshouse-invented-groups.png.');
    const svg = await take('Save as SVG picture');
    assert.equal(svg.content.toString(), titled.svg);
    const csv = await take('Save the table as CSV');
    assert.equal(csv.content.toString(), csvText(titled.chart, 'en'));
    await own.getByRole('button', { name: 'Open the specification' }).click();
    const dialog = page.getByRole('dialog', { name: 'Specification of this chart' });
    assert.deepEqual(JSON.parse(await dialog.locator('pre').innerText()), JSON.parse(JSON.stringify(titled.chart.spec)));
    const file = await take('Save as file', dialog);
    assert.equal(file.name, 'glasshouse-invented-groups.vl.json');
    assert.equal(await dialog.locator('[role=status]').innerText(), 'Saved as glasshouse-invented-groups.vl.json.');
    assert.deepEqual(JSON.parse(file.content.toString()), JSON.parse(JSON.stringify(titled.chart.spec)));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Open the specification', 'the focus is where it was');
    await context.close();
  });

  test('text and citation are copied with “invented” and a link that says whether it still holds; where the clipboard is refused the text stands there, selected', async () => {
    const { page, context } = await open({
      link: `${LINK}&show=off`,
      first: () => {
        const texts: string[] = [];
        Object.assign(globalThis, { texts, refuse: false });
        Object.defineProperty(navigator, 'clipboard', {
          value: {
            writeText: async (text: string) => {
              if ((globalThis as unknown as { refuse: boolean }).refuse) throw new DOMException('no', 'NotAllowedError');
              texts.push(text);
            },
          },
        });
      },
    });
    const own = figure(page, 'exit');
    await own.locator('summary').click();
    const copied = async (): Promise<string | undefined> => (await page.evaluate(() => (globalThis as unknown as { texts: string[] }).texts)).at(-1);
    const { digest } = result;
    const citation = {
      text: `Simulation of invented people, made with Glasshouse ${result.glasshouse}: scheme “Judgment defaulters”, society “China, from published aggregates”, 2,000 people, 24 months, 2 runs, seed 42, digest ${digest.slice(0, 12)}.`,
      link: '',
    };
    await own.getByRole('button', { name: 'Copy as text' }).click();
    await own.getByText('Copied.').waitFor();
    const chart = (await drawn({ language: 'en', width: 432 })).find(({ chart }) => chart.id === 'exit')?.chart;
    assert.ok(chart !== undefined);
    citation.link = page.url();
    const text = chartText(chart, citation, 'en');
    assert.equal(await copied(), text);
    await own.getByRole('button', { name: 'Copy citation' }).click();
    assert.equal(await copied(), `“${chart.question}” ${citation.text}\n${citation.link}`);
    await page.evaluate(() => Object.assign(globalThis, { refuse: true }));
    await own.getByRole('button', { name: 'Copy as text' }).click();
    await own.locator('textarea').waitFor();
    assert.equal(
      await page.evaluate(() => {
        const area = document.activeElement as HTMLTextAreaElement;
        return area.value.slice(area.selectionStart, area.selectionEnd);
      }),
      text,
    );
    await context.close();
  });

  test('by keyboard: Enter goes into the numbers, arrows walk, each row is said politely, Escape leaves, and Tab is never caught', async () => {
    const { page, context } = await open({ link: `${LINK}&show=groups` });
    const own = figure(page, 'groups');
    await own.locator('.views button').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'picture');
    const picture = own.locator('.picture');
    assert.equal(await own.locator('.hint').isVisible(), true);
    assert.equal(
      await picture.evaluate((one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent),
      await own.locator('.hint').innerText(),
    );
    const chart = (await drawn({ language: 'en', width: 432 })).find(({ chart }) => chart.id === 'groups')?.chart;
    assert.ok(chart !== undefined);
    const said = own.locator('.said');
    assert.equal(await said.getAttribute('role'), 'status');
    await page.keyboard.press('ArrowDown');
    assert.equal(await said.innerText(), '', 'before Enter arrows are the page’s');
    const last = chart.table.rows.length - 1;
    for (const [key, row] of [
      ['Enter', 0],
      ['ArrowRight', 1],
      ['ArrowDown', 2],
      ['ArrowLeft', 1],
      ['End', last],
      ['ArrowDown', last],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await said.innerText(), rowSentence(chart.table, row, 'en'), key);
    }
    await page.keyboard.press('Escape');
    assert.equal(await said.innerText(), 'Left the numbers.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Take it along');
    assert.equal(await said.innerText(), '');
    await context.close();
  });

  test('a worker that cannot be started is said, and can be tried again', async () => {
    const { page, context } = await open({
      first: () => {
        let failed = false;
        globalThis.Worker = class extends Worker {
          override postMessage(message: { readonly request?: unknown }): void {
            if (message.request !== undefined && !failed) {
              failed = true;
              queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'no memory is left' })));
            } else super.postMessage(message);
          }
        };
      },
    });
    const alert = page.locator('.answer-panel [role=alert]');
    assert.match(await alert.innerText(), /could not be drawn\.\s+no memory is left/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.picture > svg').first().waitFor();
    assert.equal(await alert.count(), 0);
    await context.close();
  });

  test('a narrower window is drawn for anew, and no task of the page takes 100 milliseconds while it draws', async () => {
    const { page, context } = await open({ viewport: { width: 1280, height: 800 } });
    await page.locator('.picture > svg').first().waitFor();
    const wide = await widthOf(page);
    await page.evaluate(() => {
      const long: number[] = [];
      Object.assign(globalThis, { long });
      new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    });
    const longest: number[] = [];
    for (const width of [390, 700, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForFunction(() => {
        const [svg, box] = [document.querySelector('.picture > svg'), document.querySelector('.charts > *')];
        const room = (box?.getBoundingClientRect().width ?? 0) - Number(svg?.getAttribute('width'));
        return room >= 0 && room < 24;
      });
      longest.push(await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { long: number[] }).long.splice(0))));
    }
    assert.equal(await widthOf(page), wide);
    // The machine may be busy with other tests: the quickest of three counts.
    assert.ok(Math.min(...longest) < 100, `${longest}`);
    await context.close();
  });

  test('colours are those of the theme, and on paper always the light ones', async () => {
    const { page, context } = await open({ colorScheme: 'dark' });
    const orange = page.locator('figure[data-chart="over-time"] .picture [fill="var(--listed)"]').first();
    await orange.waitFor();
    const fill = (): Promise<string> => orange.evaluate((mark) => getComputedStyle(mark).fill);
    assert.equal(await fill(), 'rgb(235, 153, 4)');
    await page.locator('.colours select').selectOption('light');
    assert.equal(await fill(), 'rgb(238, 93, 22)');
    await page.locator('.colours select').selectOption('dark');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await fill(), 'rgb(238, 93, 22)');
    assert.equal(await page.locator('.take, .views').filter({ visible: true }).count(), 0);
    await context.close();
  });

  test('axe finds nothing: drawings, tables, opened menus and the dialog, in both themes', async () => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await open({ colorScheme, lang: colorScheme === 'light' ? 'en' : 'zh-Hans', link: `${LINK}&show=groups` });
      await page.locator('.picture > svg').first().waitFor();
      const look = async (at: string): Promise<void> => {
        found.push(...(await axe(page, '.answer-panel')).map((violation) => `${colorScheme} ${at}: ${violation}`));
      };
      await page.evaluate(() => document.querySelectorAll('.take').forEach((one) => one.setAttribute('open', '')));
      await look('drawings');
      await page.locator('.take li:last-child button').first().click();
      await page.locator('dialog').waitFor();
      await look('dialog');
      await page.keyboard.press('Escape');
      await page.locator('.views button:last-child').evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
      await page.locator('figure.chart table').first().waitFor();
      await look('tables');
      await context.close();
    }
    assert.deepEqual(found, []);
  });

  test('axe finds nothing in the report of an analysis, and nothing in it scrolls sideways: languages, themes, widths', async () => {
    const levels = [0.2, 0.5, 0.8];
    const points = levels.flatMap((a) => levels.flatMap((b) => [0, 1].map((c) => [a, b, c])));
    const analysis = analyseEnsemble(
      {
        design: { kind: 'grid' },
        parameters: ['indicators.late-bill.recorded', 'b', 'c'].map((name, j) => ({
          name,
          low: j < 2 ? 0.2 : 0,
          high: j < 2 ? 0.8 : 1,
          levels: null,
          grade: 'invented',
        })),
        points,
        worlds: ['as it is'],
        measures: ['listed_share', 'months_to_exit'],
        runs: points.map(([a = 0, b = 0], point) => ({ point, world: 0, replicate: 0, values: [(a + b) / 10, 12] })),
      },
      { seed: 1, thresholds: [{ measure: 'listed_share', value: 0.1 }] },
    );
    const found: string[] = [];
    for (const language of ['en', 'zh-Hans'] as const) {
      const context = await site.browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.setContent(await analysisHtml(analysis, language));
      found.push(...(await flaws(page, 'analysis')));
      await context.close();
    }
    assert.deepEqual(found, []);
  });

  test('a chart without anything to draw has its sentence, and no picture', async () => {
    const { page, context } = await open({ link: '#/lab?scheme=neutral&persons=50&months=3&runs=1&seed=1' });
    await page.locator('figure.chart').first().waitFor();
    for (const own of await page.locator('figure.chart').all()) {
      assert.notEqual(await own.locator('.finding').innerText(), '');
      assert.equal(await own.locator('.picture').count(), await own.locator('.views').count());
    }
    const empty = page.locator('figure.chart:not(:has(.picture))').first();
    await empty.locator('.take summary').click();
    assert.deepEqual((await empty.locator('.take button').allInnerTexts()).slice(-2), ['Copy as text', 'Copy citation']);
    await context.close();
  });

  test('no policy was broken and no error was written in all of this', () => {
    assert.deepEqual(trouble, []);
  });
});
