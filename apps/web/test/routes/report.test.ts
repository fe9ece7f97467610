/** The report: chosen by mouse and by keyboard, printed on two papers, taken along as files that anybody can check. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { readChoices, SECTIONS, writeSections } from '../../src/routes/report/choices.ts';
import { choose } from '../../src/routes/report/choose-lives.ts';
import { gradesOf } from '../../src/routes/report/grades.ts';
import { paperStyle } from '../../src/routes/report/paper.ts';
import type { People, Person } from '../../src/study/protocol.ts';
import { type Opened, openSite, skip } from '../browser.ts';
import { flaws, LANGUAGES, openPage } from './kit.ts';

const CLI = fileURLToPath(new URL('../../../cli/bin/glasshouse.mjs', import.meta.url));
/** Quick to live, and somebody is listed. */
const SIZES = ['--persons', '600', '--months', '24', '--runs', '3', '--seed', '42'];
const PLAIN = 'scheme=judgment-defaulters&society=china-aggregates&persons=600&months=24&runs=3&seed=42';
const CHANGED = `${PLAIN}&safeguards=human-review&set=remedies.appeal.capacity:20&set-society=response.harm:0.4`;

async function commandLine(...args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args, '--json'], { maxBuffer: 64 * 2 ** 20 });
  return JSON.parse(stdout);
}

test('a link that says nothing of the report asks for all sections, in the language of the page, on A4', () => {
  assert.deepEqual(readChoices({}, 'zh-Hans'), { sections: SECTIONS, languages: ['zh-Hans'], paper: 'a4' });
});

test('a link asks for sections in any order, both languages and another paper; what is not known is passed over', () => {
  assert.deepEqual(readChoices({ sections: 'sources,finding,nonsense', languages: 'zh-Hans,en,fr', paper: 'letter' }, 'en'), {
    sections: ['finding', 'sources'],
    languages: ['en', 'zh-Hans'],
    paper: 'letter',
  });
  assert.deepEqual(readChoices({ sections: '', languages: 'fr', paper: 'a3' }, 'en'), { sections: [], languages: ['en'], paper: 'a4' });
});

test('sections are left out of a link that has all of them', () => {
  assert.equal(writeSections(SECTIONS), null);
  assert.equal(writeSections(['run', 'finding']), 'finding,run');
  assert.equal(writeSections([]), '');
});

const somebody = (person: number, is: Partial<Person> = {}): Person => ({
  person,
  listed: false,
  wrongly: false,
  everListed: false,
  everWrongly: false,
  ...is,
});
const nobody: People = { of: 10, runs: 1, sample: [], listed: [], listedCount: 0, wrongly: [] };

test('two lives are told, of somebody wrongly listed first, and nobody twice', () => {
  const wronged = somebody(3, { listed: true, wrongly: true, everListed: true, everWrongly: true });
  const right = somebody(5, { listed: true, everListed: true });
  const sample = [somebody(0), wronged];
  assert.deepEqual(choose({ ...nobody, sample, listed: [wronged, right], wrongly: [wronged] }), [
    { role: 'wrongly', person: 3 },
    { role: 'listed', person: 5 },
  ]);
  assert.deepEqual(choose({ ...nobody, sample, listed: [wronged], wrongly: [wronged] }), [
    { role: 'wrongly', person: 3 },
    { role: 'never', person: 0 },
  ]);
  assert.deepEqual(choose({ ...nobody, sample }), [
    { role: 'never', person: 0 },
    { role: 'any', person: 1 },
  ]);
  assert.deepEqual(choose({ ...nobody, of: 1 }), [{ role: 'any', person: 0 }]);
});

test('grades are counted of items and of single numbers, once each, and not of what a run is held against', () => {
  const item = { grade: 'written', evidence: { rate: { grade: 'invented' }, of: { grade: 'inferred' } } };
  assert.deepEqual(gradesOf({ lists: [item, item], calibration: [item], phases: [{ scheme: { lists: [item] } }] }), { written: 2, inferred: 2, invented: 2 });
});

test('the foot of a page is text, whatever stands in it', () => {
  assert.match(paperStyle('letter', 'a "b" \\ c\n}'), /size: letter;[\s\S]*content: "a \\"b\\" \\\\ c }"/);
});

describe('the report in Chromium', { skip }, () => {
  let site: Opened;
  let folder: string;
  const trouble: string[] = [];

  before(async () => {
    site = await openSite();
    folder = await mkdtemp(join(tmpdir(), 'glasshouse-report-'));
  });
  after(async () => {
    await site?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  async function open(address: string, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
    const page = await openPage(site, address, trouble, { acceptDownloads: true, viewport: { width: 1280, height: 800 }, ...options });
    return { page, context: page.context() };
  }

  const complete = (page: Page): Promise<void> => page.locator('.sheet[aria-busy=false]').waitFor();
  const headings = (page: Page): Promise<string[]> => page.locator('.sheet section > h2').allInnerTexts();

  async function taken(page: Page, button: Locator): Promise<{ readonly name: string; readonly path: string; readonly text: string }> {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const name = download.suggestedFilename();
    const path = join(folder, name);
    await download.saveAs(path);
    return { name, path, text: readFileSync(path, 'utf8') };
  }

  test('sections, languages and paper are chosen by mouse and by keyboard, and the address has them', async () => {
    const { page, context } = await open(`#/report?${PLAIN}&lang=en&sections=finding,limits,run`);
    await complete(page);
    assert.deepEqual(await headings(page), ['Finding', 'Limits', 'How to check it']);
    await page.getByLabel('Limits').uncheck();
    await page.getByLabel('Method').focus();
    await page.keyboard.press('Space');
    assert.deepEqual(await headings(page), ['Finding', 'Method', 'How to check it']);
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), 'method');
    await page.getByLabel('English', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await headings(page), ['Finding', '结果', 'Method', '方法', 'How to check it', '如何核对']);
    assert.deepEqual(await page.locator('.sheet section').evaluateAll((all) => all.map((one) => (one as HTMLElement).lang).slice(0, 2)), ['en', 'zh-Hans']);
    await page.getByLabel('US Letter').check();
    const params = new URLSearchParams(await page.evaluate(() => location.hash.replace(/^[^?]*\?/, '')));
    assert.deepEqual([params.get('sections'), params.get('languages'), params.get('paper')], ['finding,method,run', 'en,zh-Hans', 'letter']);
    await page.evaluate(() => {
      globalThis.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Print' }).press('Enter');
    assert.equal(await page.locator('html[data-printed]').count(), 1);
    const again = await open(await page.evaluate(() => location.hash));
    await complete(again.page);
    assert.equal(await again.page.locator('.sheet').innerText(), await page.locator('.sheet').innerText());
    for (const name of ['finding', 'method', 'run']) await page.locator(`.choose-report input[name=${name}]`).uncheck();
    assert.match(await page.locator('.sheet').innerText(), /No section is chosen/);
    assert.equal(await page.getByRole('button', { name: 'Print' }).isDisabled(), true);
    await again.context.close();
    await context.close();
  });

  test('changes stand there by name with before and after, every world with its numbers, and each life says that it is invented', async () => {
    const { page, context } = await open(`#/report?${CHANGED}&lang=en&languages=en,zh-Hans`);
    await complete(page);
    const compared = await page.locator('[data-section=compared][lang=en]').innerText();
    assert.match(compared, /What was changed \(2\)/);
    assert.match(compared, /remedies\.appeal\.capacity: 2 → 20/);
    assert.match(compared, /how much harm falls: 0\.25 → 0\.4/i);
    assert.match(await page.locator('[data-section=compared][lang=zh-Hans]').innerText(), /改动了什么（2处）[\s\S]*0\.25 → 0\.4/);
    const columns = await page.locator('[data-section=numbers][lang=en] thead th').allInnerTexts();
    assert.deepEqual(columns.slice(1), ['The scheme', 'As it was before your changes', 'Without the scheme', 'With: A person checks each entry']);
    const lives = page.locator('.sheet .life');
    assert.equal(await lives.count(), 4);
    for (const life of await lives.all()) assert.match(await life.innerText(), /Invented\. No real person|虚构人物，并无其人/);
    // The chart over time, once a language and drawn for paper and phone; its table beside.
    assert.equal(await page.locator('figure[data-chart="over-time"]').count(), 2);
    for (const figure of await page.locator('.sheet figure.drawn').all())
      assert.ok((await figure.locator('table').count()) <= 1 && (await figure.locator('.on-paper svg, table').count()) > 0);
    assert.equal(await page.locator('figure[data-chart="differences"]').count(), 2);
    await context.close();
  });

  test('on A4 and Letter: no controls, light colours, the digest, the sources and that everyone is invented', async () => {
    const { page, context } = await open(`#/report?${PLAIN}&lang=en&theme=dark`, { colorScheme: 'dark' });
    for (const [paper, width, height] of [
      ['A4', 595, 842],
      ['US Letter', 612, 792],
    ] as const) {
      await page.getByLabel(paper, { exact: true }).check();
      await complete(page);
      const bytes = await page.pdf({ preferCSSPageSize: true });
      const boxes = [...bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((match) => [
        Math.round(Number(match[1])),
        Math.round(Number(match[2])),
      ]);
      assert.ok(boxes.length >= 6, `${boxes.length} pages`);
      for (const box of boxes) assert.deepEqual(box, [width, height]);
      const file = join(folder, `${width}.pdf`);
      writeFileSync(file, bytes);
      const text = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      // Not every machine reads PDF; what is on paper is looked at below on all of them.
      if (text.status !== 0) continue;
      const digest = await page.locator('.sheet [data-digest]').first().getAttribute('data-digest');
      const pages = text.stdout.split('\f').filter((one) => one.trim() !== '');
      assert.equal(pages.length, boxes.length);
      for (const [n, one] of pages.entries()) {
        assert.match(one, new RegExp(`Everyone here is invented.*${digest?.slice(0, 16)}`), `the foot of page ${n + 1}`);
        assert.match(one, new RegExp(`${n + 1} / ${pages.length}`));
      }
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 673, height: 900 });
    const seen = await page.locator('body').innerText();
    assert.match(seen, /Everyone here is invented\.[\s\S]*Invented\. No real person[\s\S]*Sources[\s\S]*https:\/\/[\s\S]*Digest: The scheme\s+[0-9a-f]{64}/);
    assert.equal(await page.locator('button:visible, input:visible, nav:visible').count(), 0);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    assert.deepEqual(await page.locator('.sheet .drawn > .keep').evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).breakInside))]), [
      'avoid',
    ]);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 673, 'nothing is cut off at the side of A4');
    await context.close();
  });

  test('the run files of the scheme and of a world beside are the command line’s, which reproduces them', async () => {
    const { page, context } = await open(`#/report?${CHANGED}&lang=en&sections=finding`);
    for (const world of ['scheme', 'human-review']) {
      const { name, path, text } = await taken(page, page.locator(`button[data-world="${world}"]`));
      assert.match(name, /^glasshouse-invented-judgment-defaulters-[0-9a-f]{8}\..*run\.json$/);
      const again = (await commandLine('reproduce', path)) as { readonly same: boolean; readonly differs_at: string | null };
      assert.deepEqual([again.same, again.differs_at], [true, null]);
      assert.deepEqual((JSON.parse(text) as { run: { safeguards: string[] } }).run.safeguards, world === 'scheme' ? [] : ['human-review']);
    }
    await context.close();
  });

  test('the table of all numbers has those of the command line to the last digit, of what is unchanged with the command that gives them', async () => {
    const { page, context } = await open(`#/report?${PLAIN}&lang=en&sections=run`);
    await complete(page);
    const { text } = await taken(page, page.getByRole('button', { name: /CSV/ }));
    const result = (await commandLine('run', 'judgment-defaulters', ...SIZES)) as {
      readonly digest: string;
      readonly measures: Readonly<Record<string, { readonly value: number | null; readonly low: number | null }>>;
      readonly series: Readonly<Record<string, readonly number[]>>;
    };
    const rows = text
      .replace(/^\ufeff/, '')
      .split('\r\n')
      .map((line) => line.split(','));
    const [head = []] = rows;
    const cell = (row: readonly string[] | undefined, column: string): string => row?.[head.indexOf(column)] ?? '';
    for (const id of ['listed_share', 'mean_score']) {
      const row = rows.find((one) => cell(one, 'world') === 'scheme' && cell(one, 'kind') === 'measure' && cell(one, 'id') === id);
      assert.deepEqual(
        [cell(row, 'value'), cell(row, 'low_95'), cell(row, 'digest')],
        [`${result.measures[id]?.value}`, `${result.measures[id]?.low}`, result.digest],
      );
    }
    const listed = rows.filter((one) => cell(one, 'world') === 'scheme' && cell(one, 'kind') === 'series' && cell(one, 'id') === 'listed_share');
    assert.deepEqual(
      listed.map((row) => cell(row, 'value')),
      result.series['listed_share']?.map(String),
    );
    assert.ok(rows.slice(1, -1).every((row) => row.at(-1) === 'invented'));
    assert.match(
      await page.locator('[data-section=run]').innerText(),
      new RegExp(`npx glasshouse run judgment-defaulters --society china-aggregates ${SIZES.join(' ')} --json`),
    );
    await context.close();
  });

  test('saved as HTML it opens from disk, runs nothing, asks for nothing, and says the same', async () => {
    const { page, context } = await open(`#/report?${PLAIN}&lang=en&languages=en,zh-Hans`);
    await complete(page);
    const { path, text } = await taken(page, page.getByRole('button', { name: /HTML/ }));
    assert.doesNotMatch(text, /<script|<link|<iframe|\son\w+=|url\((?!["']?#)/i);
    const saved = await open(pathToFileURL(path).href, { javaScriptEnabled: false });
    const asked: string[] = [];
    saved.context.on('request', (request) => asked.push(request.url()));
    await saved.page.reload();
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('file:')),
      [],
    );
    assert.equal(await saved.page.locator('h1').count(), 1);
    assert.equal(await saved.page.locator('.sheet section').count(), SECTIONS.length * 2);
    const digest = await page.locator('.sheet [data-digest]').first().innerText();
    assert.ok((await saved.page.locator('body').innerText()).includes(digest));
    assert.equal(await saved.page.locator('.on-paper svg').first().isVisible(), true);
    await saved.context.close();
    await context.close();
  });

  /** Sections of each kind, but for the long tables of numbers, which are like that of what was changed. */
  const SOME = 'finding,compared,groups,lives,run';

  test('axe finds nothing, and nothing scrolls sideways: languages × themes × widths', async () => {
    const found: string[] = [];
    for (const lang of LANGUAGES) {
      const { page, context } = await open(`#/report?${CHANGED}&lang=${lang}&languages=${lang === 'en' ? 'zh-Hans' : 'en'}&sections=${SOME}`, {
        viewport: { width: 320, height: 800 },
      });
      await complete(page);
      found.push(...(await flaws(page, 'report')));
      await context.close();
    }
    assert.deepEqual(found, []);
  });

  test('nothing went wrong in the console', () => assert.deepEqual(trouble, []));
});
