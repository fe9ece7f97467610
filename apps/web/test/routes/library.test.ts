/** The library: every scheme has a card that says how its numbers are known; by mouse and by keyboard; claims beside the record. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { explain, readScheme } from 'glasshouse';
import { find, prepare, shipped } from 'glasshouse/node';
import type { Page } from 'playwright-core';
import { blocksOf } from '../../src/routes/library/blocks.ts';
import { explained } from '../../src/routes/library/explained.ts';
import { chosen, EVERYTHING, withFeature } from '../../src/routes/library/filter.ts';
import { countGrades, GRADES, percentages, sharesOfGrades } from '../../src/routes/library/grades.ts';
import type { PreparedShelf } from '../../src/study/prepared.ts';
import { shelvesOf } from '../../src/study/shelves.ts';
import { prepareShipped } from '../../tools/prepare-shipped.ts';
import { shelveLibrary } from '../../tools/shelve-library.ts';
import { type Opened, openSite, skip } from '../browser.ts';
import { flaws, goTo, LANGUAGES, openPage, tabTo } from './kit.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const shelves = shelvesOf(
  Object.fromEntries(
    globSync(['schemes/**/*.yaml', 'societies/*/society.yaml', 'safeguards/*.yaml'], { cwd: ROOT }).map((path) => [
      path.replaceAll('\\', '/'),
      readFileSync(`${ROOT}/${path}`, 'utf8'),
    ]),
  ),
);
const library = shelveLibrary(shelves);
const schemeNamed = (id: string) => {
  const found = library.schemes.find((scheme) => scheme.id === id);
  assert.ok(found, id);
  return found;
};

test('every scheme, federation, safeguard, society and claim that ships is in the library, with a source at least', () => {
  assert.deepEqual(library.schemes.map(({ id }) => id).sort(), [...shipped('schemes'), ...shipped('federations')].sort());
  assert.deepEqual(
    library.safeguards.map(({ id }) => id),
    shipped('safeguards'),
  );
  assert.deepEqual(
    library.societies.map(({ id }) => id),
    shipped('societies'),
  );
  assert.deepEqual(
    library.claims.map(({ id }) => id),
    shipped('claims'),
  );
  for (const { id, sources, title } of [...library.schemes, ...library.safeguards]) {
    assert.ok(sources.length > 0, id);
    assert.ok(title['zh-Hans'], id);
  }
});

test('shares of grades add up to one, and percentages to a hundred', () => {
  for (const { id, grades } of library.schemes) {
    const shares = sharesOfGrades(grades);
    assert.ok(Math.abs(GRADES.reduce((sum, grade) => sum + shares[grade], 0) - 1) < 1e-12, id);
    assert.equal(
      GRADES.reduce((sum, grade) => sum + percentages(grades)[grade], 0),
      100,
      id,
    );
  }
  assert.deepEqual(percentages({ written: 1, inferred: 1, invented: 1 }), { written: 34, inferred: 33, invented: 33 });
  assert.deepEqual(percentages({ written: 0, inferred: 0, invented: 0 }), { written: 0, inferred: 0, invented: 0 });
});

test('a number is counted once, by its own grade before that of its item; no points are no number', () => {
  const { text, file } = find('schemes', 'rongcheng');
  const scheme = readScheme(text, file).value;
  const [breach] = scheme.indicators;
  assert.ok(breach);
  const bare = { ...scheme, indicators: [], bands: [], lists: [], consequences: [], phases: [] };
  const before = countGrades(bare);
  const minus = (a: typeof before, b: typeof before) => GRADES.map((grade) => a[grade] - b[grade]);
  // Its points are written; the share that is recorded and the rate of false entries are invented.
  assert.deepEqual(minus(countGrades({ ...bare, indicators: [breach] }), before), [1, 0, 2]);
  assert.deepEqual(minus(countGrades({ ...bare, indicators: [{ ...breach, points: 0 }] }), before), [0, 0, 2]);
});

test('what a scheme has is read from its rules', () => {
  assert.deepEqual(schemeNamed('judgment-defaulters').has, ['blackList']);
  assert.deepEqual(schemeNamed('national-score').has, ['blackList', 'score', 'redList']);
  assert.ok(schemeNamed('enterprise-credit').has.includes('enterprises'));
  assert.ok(schemeNamed('representatives').has.includes('enterprises'));
  assert.equal(schemeNamed('forty-three-pilots').members?.documented, 7);
  assert.equal(schemeNamed('forty-three-pilots').members?.thought, 36);
});

test('schemes are chosen by kind, by all that is asked of them, and by every word, in either language', () => {
  const ids = (filter: Partial<typeof EVERYTHING>, language: 'en' | 'zh-Hans' = 'en') =>
    chosen(library.schemes, { ...EVERYTHING, ...filter }, language).map(({ id }) => id);
  assert.equal(ids({}).length, library.schemes.length);
  assert.deepEqual(ids({ kind: 'federation' }), ['forty-three-pilots']);
  for (const id of ids({ has: ['blackList', 'redList'] })) assert.ok(schemeNamed(id).has.includes('redList') && schemeNamed(id).has.includes('blackList'));
  assert.deepEqual(ids({ text: '  BEST known  town ' }), ['rongcheng']);
  assert.ok(ids({ text: '荣成' }, 'zh-Hans').includes('rongcheng'));
  assert.deepEqual(ids({ text: 'no such words anywhere' }), []);
  assert.deepEqual(withFeature(withFeature(EVERYTHING, 'score', true), 'blackList', true).has, ['blackList', 'score']);
});

test('a scheme is told as the command line tells it, and every line of it is shown', () => {
  const shelf = JSON.parse(JSON.stringify(prepareShipped(shelves))) as PreparedShelf;
  for (const id of shipped('schemes')) assert.ok(explained(shelf, id, 'en'), id);
  assert.equal(explained(shelf, '__proto__', 'en'), null);
  for (const language of ['en', 'zh-Hans'] as const) {
    const { text, file } = find('schemes', 'rongcheng');
    const told = explained(shelf, 'rongcheng', language) ?? '';
    assert.equal(told, explain(readScheme(text, file).value, language, prepare({ scheme: 'rongcheng' }).society.conducts).trimEnd());
    const lines = told.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
    const blocks = blocksOf(told);
    assert.equal(
      blocks.reduce((sum, block) => sum + (block.kind === 'items' ? block.items.length : block.kind === 'table' ? block.rows.length : 1), 0),
      lines.length,
    );
    assert.ok(blocks.some((block) => block.kind === 'items' && block.items.some(({ graded }) => graded.includes('standards'))));
  }
  const pilots = blocksOf(schemeNamed('forty-three-pilots').told?.en ?? '');
  assert.ok(pilots.some((block) => block.kind === 'table' && block.rows.length > 10 && block.rows.every((row) => row.length === 4)));
});

test('every answer of a claim names an experiment that the laboratory can live', () => {
  for (const { id, told, experiments } of library.claims)
    for (const language of ['en', 'zh-Hans'] as const) {
      assert.ok(told[language].claim && told[language].record && told[language].verdictText, id);
      for (const answer of told[language].answers) {
        const experiment = experiments[answer.id];
        assert.ok(experiment, `${id}/${answer.id}`);
        assert.ok(answer.answer !== null, `${id}/${answer.id} has no numbers`);
        assert.ok(answer.command.includes(` ${experiment.scheme} `) && answer.command.includes(`--persons ${experiment.persons} `));
      }
    }
});

describe('the library in Chromium', { skip }, () => {
  let site: Opened;
  const trouble: string[] = [];
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  async function open(hash: string, width = 1280): Promise<Page> {
    const page = await openPage(site, hash, trouble, { viewport: { width, height: 800 } });
    await page.locator('.library h2').waitFor();
    return page;
  }

  test('by mouse: narrow the schemes, open one, read it as text in both languages, go on to the lab', async () => {
    const page = await open('#/library?lang=en');
    assert.match(await page.locator('.no-score').innerText(), /^No single nationwide score is in the public record\./);
    assert.equal(await page.locator('[data-scheme]').count(), library.schemes.length);
    await page.getByLabel('How it is known').selectOption('federation');
    assert.equal(await page.locator('[data-scheme]').count(), 1);
    await page.getByRole('button', { name: 'Show all schemes' }).click();
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).type), 'search');
    await page.getByRole('searchbox').fill('best known town');
    assert.equal(await page.locator('.counted [role=status]').innerText(), `1 of ${library.schemes.length} schemes are shown.`);
    const [link] = await page.locator('[data-scheme] .sources a').all();
    assert.equal(await link?.getAttribute('rel'), 'noreferrer noopener');
    await page.getByRole('link', { name: 'Read as text: Rongcheng' }).click();
    await page.locator('.told li').first().waitFor();
    assert.match(await page.locator('.told').innerText(), /Contract not performed: reads/);
    await page.waitForFunction(() => document.activeElement?.id === 'scheme-title');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('不履行合同义务').first().waitFor();
    await page.getByRole('link', { name: '在实验室打开' }).click();
    await page.waitForFunction(() => location.hash.startsWith('#/lab?scheme=rongcheng&'));
    await page.context().close();
  });

  test('by keyboard alone: to a feature, to a card, to its text; the focus is never lost', async () => {
    const page = await open('#/library?lang=en');
    await tabTo(page, 'input[value="redList"]');
    await page.keyboard.press('Space');
    assert.equal(await page.locator('[data-scheme="judgment-defaulters"]').count(), 0);
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), 'redList');
    await tabTo(page, '[data-scheme="national-score"] a[href="#/library/national-score"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'scheme-title');
    await page.goBack();
    await page.locator('[data-scheme="national-score"]').waitFor();
    assert.equal(await page.locator('input[value="redList"]').isChecked(), true, 'the choice is still there');
    await page.context().close();
  });

  test('claims stand beside the record, with verdict, sources, measured answer, command and a way to the lab', async () => {
    const page = await open('#/library/claims?lang=en');
    assert.equal(await page.locator('[data-claim]').count(), library.claims.length);
    const claim = page.locator('[data-claim="every-citizen-graded"]');
    assert.match(
      await claim.innerText(),
      /Verdict: contradicted by the record[\s\S]*What the record says[\s\S]*No single nationwide score[\s\S]*npx glasshouse/,
    );
    assert.ok((await claim.locator('a[href^="#/lab?"]').count()) > 0);
    assert.match(await page.locator('#page').innerText(), /Everybody in these numbers is invented/);
    await page.context().close();
  });

  test('a scheme that does not ship is named as such, and all are shown', async () => {
    const page = await open('#/library/%3Cscript%3E?lang=en');
    await page.locator('.notes').waitFor();
    assert.ok((await page.locator('[data-scheme]').count()) === library.schemes.length);
    await page.context().close();
  });

  test('axe finds nothing, and nothing scrolls sideways: parts × languages × themes × widths', async () => {
    const page = await open('#/library?lang=en', 320);
    const found: string[] = [];
    for (const lang of LANGUAGES)
      for (const part of ['library', 'library/national-score', 'library/forty-three-pilots', 'library/safeguards', 'library/societies', 'library/claims']) {
        await goTo(page, `#/${part}?lang=${lang}`, lang);
        if (/\/(?:national|forty)/.test(part)) await page.locator('.told li').first().waitFor();
        else await page.locator('.card').first().waitFor();
        found.push(...(await flaws(page, part)));
      }
    await page.context().close();
    assert.deepEqual(found, []);
  });

  test('nothing went wrong in the console', () => assert.deepEqual(trouble, []));
});
