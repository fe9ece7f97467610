/** The five steps: experiments that are valid, a guess and then the result, text without guessing, a worksheet that prints. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { plain, runReplicate, type Trace } from 'glasshouse';
import type { Page } from 'playwright-core';
import { answerOf, endOfLine, readGuess } from '../../src/routes/learn/answer.ts';
import { GLOSSARY } from '../../src/routes/learn/glossary.ts';
import { LEARN_WORDS } from '../../src/routes/learn/words.ts';
import { changesOf } from '../../src/state/experiment.ts';
import { LESSONS, type Lesson, lessonOf } from '../../src/state/lessons.ts';
import { labLink, readAddress, readExperiment } from '../../src/state/link.ts';
import { formOf } from '../../src/study/form.ts';
import { readWorlds } from '../../src/study/prepared.ts';
import type { StudyView } from '../../src/study/protocol.ts';
import { shelvesOf } from '../../src/study/shelves.ts';
import { openStudy, viewOf } from '../../src/study/worlds.ts';
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

/** A lesson, with few people and months. */
function lived(lesson: Lesson, persons: number, months: number, runs: number): StudyView {
  const experiment = { ...lesson.experiment, persons, months, runs };
  const study = openStudy(experiment, readWorlds(experiment, shelves));
  const worlds = study.worlds.map(({ id, toLive }) => ({
    id,
    traces: Array.from({ length: runs }, (_, replicate) => runReplicate(plain, toLive.program, 42, replicate, { portrait: toLive.portraits }) as Trace),
    parts: [],
  }));
  return viewOf(study, worlds, '0');
}

for (const lesson of LESSONS) {
  test(`lesson ${lesson.id}: nothing of it is left out, what it asks is measured, and its controls are in the form`, () => {
    const study = openStudy(lesson.experiment, readWorlds(lesson.experiment, shelves));
    assert.deepEqual(study.left, []);
    assert.ok(study.worlds.some(({ id }) => id === lesson.answer.world));
    for (const id of lesson.experiment.safeguards)
      assert.ok(
        study.worlds.some((world) => world.id === id),
        id,
      );
    const paths = formOf(study).sections.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls.map(({ path }) => path)));
    for (const path of lesson.paths) assert.ok(paths.includes(path), path);
    const ids = readWorlds({ ...lesson.experiment, safeguards: lesson.safeguards.slice(0, 6) }, shelves);
    assert.deepEqual(ids.left, []);
    const view = lived(lesson, 400, 30, 2);
    for (const id of [lesson.answer.measure, ...lesson.rows])
      assert.ok(view.rows.some((row) => row.id === id) || id in (view.worlds[0]?.result.measures ?? {}), id);
  });

  test(`lesson ${lesson.id}: its link is the experiment, and names the lesson`, () => {
    const link = labLink(lesson.experiment, { more: { lesson: `${lesson.id}` } });
    const { params } = readAddress(link);
    const known = {
      schemes: [{ id: lesson.experiment.scheme, society: lesson.experiment.society }],
      societies: [{ id: lesson.experiment.society }],
      safeguards: [...new Set(LESSONS.flatMap(({ experiment }) => experiment.safeguards.flatMap((ids) => ids.split('+'))))].sort().map((id) => ({ id })),
    };
    const read = readExperiment(params, known, { more: ['lesson'] });
    assert.deepEqual(read.notes, []);
    assert.equal(changesOf(read.experiment), changesOf(lesson.experiment));
    assert.deepEqual([...read.experiment.safeguards].sort(), [...lesson.experiment.safeguards].sort());
    assert.equal(lessonOf(params.get('lesson')), lesson);
    assert.ok(link.length < 4000);
  });
}

test('with exact records nobody is wrongly listed, with records as assumed somebody is', () => {
  const share = (lesson: Lesson | undefined): number | null | undefined =>
    lived(lesson as Lesson, 1500, 48, 2).worlds.find(({ id }) => id === 'scheme')?.result.measures['wrongly_listed_share']?.value;
  assert.equal(share(LESSONS[0]), 0);
  assert.ok((share(LESSONS[1]) ?? 0) > 0);
});

test('the flaws that step 2 names are those that it lives: five or six false entries a month among 1,000 people, one mix-up in a hundred, a month of delay', () => {
  const { experiment } = LESSONS[1] as Lesson;
  const scheme = openStudy(experiment, readWorlds(experiment, shelves)).worlds[0]?.prepared.scheme;
  const taking = (scheme?.indicators ?? []).filter(({ points }) => (points ?? 0) < 0);
  const rate = taking.reduce((sum, indicator) => sum + 1000 * (indicator.false_records ?? 0), 0);
  assert.ok(rate > 5 && rate < 6, `${rate}`);
  assert.deepEqual([scheme?.sharing.mixups, scheme?.sharing.lag], [0.01, 1]);
});

test('an answer is counted of 1,000, with most of its runs told apart from all of them', () => {
  const [lesson] = LESSONS as readonly [Lesson];
  const runs = Array.from({ length: 20 }, (_, n) => (n === 0 ? 0.9 : n / 1000));
  const view = { worlds: [{ id: 'scheme', result: { measures: { listed_share: { value: 0.0545, low: -0.01, high: 0.2, runs } } } }] } as unknown as StudyView;
  assert.deepEqual(answerOf(lesson, view)?.most, { count: 18, low: 2, high: 19 });
  assert.equal(answerOf(lesson, view)?.low, 0, 'no share lies below nought');
  assert.equal(answerOf(lesson, { ...view, worlds: [] }), null);
  assert.deepEqual([[3], [11, 8], [10], [21], [500.5], [1000]].map(endOfLine), [10, 20, 10, 50, 1000, 1000]);
});

test('a guess is a whole number of 0 to 1,000, or none', () => {
  assert.deepEqual(['', ' ', 'x', '12.6', '-3', '99999', '0'].map(readGuess), [null, null, null, 13, 0, 1000, 0]);
});

test('the words say what was measured: no word that judges, every step told in both languages', () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    const words = LEARN_WORDS[language];
    const text = JSON.stringify(words) + JSON.stringify(words.questions) + LESSONS.map(({ question, title }) => question[language] + title[language]).join(' ');
    assert.doesNotMatch(text, /\b(?:fair|unfair|debiased|unbiased|solved?|criminals?|good citizens?|bad citizens?)\b|公平|好公民|坏公民|罪犯/i);
    for (const lesson of LESSONS) {
      assert.match(lesson.question[language], /invented|虚构/);
      assert.ok(words.each[lesson.id].story.length > 0 && words.each[lesson.id].means.length > 0);
    }
  }
  assert.ok(GLOSSARY.length >= 15);
});

describe('the five steps in Chromium', { skip }, () => {
  let site: Opened;
  const trouble: string[] = [];
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  async function open(hash: string, width = 1280): Promise<Page> {
    const page = await openPage(site, hash, trouble, { viewport: { width, height: 800 } });
    await page.locator('#step-title').waitFor();
    return page;
  }

  test('by mouse: guess, show, and the guess stands beside the result; the experiment at hand is left alone', async () => {
    const page = await open('#/learn?lang=en');
    await page.getByRole('link', { name: 'Begin with step 1' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'step-title');
    const more = page.getByRole('button', { name: 'Ten more' });
    await more.click();
    await more.click();
    assert.equal(await page.locator('.guess input').inputValue(), '20');
    assert.equal(await page.locator('.reveal').count(), 0);
    await page.getByRole('button', { name: 'Show what happens' }).click();
    await page.locator('.reveal').waitFor();
    assert.match(
      await page.locator('.reveal').innerText(),
      /Of 1,000 invented people, \d+ are on the list[\s\S]*In most runs \(18 of 20 runs: [\s\S]*You guessed 20[\s\S]*95 % interval/,
    );
    assert.match((await page.locator('.track').getAttribute('aria-label')) ?? '', /Your guess: 20\./);
    assert.equal(await page.locator('.track .one-run').count(), 20);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'result');
    assert.equal(new URL(page.url()).hash, '#/learn/1');
    await page.getByRole('link', { name: 'Lab', exact: true }).click();
    await page.waitForFunction(() => location.hash.includes('scheme=judgment-defaulters'));
    await page.goBack();
    await page.locator('.reveal').waitFor();
    assert.equal(await page.locator('.guess input').inputValue(), '20', 'guess and result are still there');
    await page.context().close();
  });

  test('by keyboard alone: type a guess, show, on to the next step', async () => {
    const page = await open('#/learn/2?lang=en');
    await tabTo(page, '.guess input');
    await page.keyboard.type('50');
    await tabTo(page, '.buttons .main');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'result');
    assert.match(await page.locator('.reveal').innerText(), /did nothing that puts one there[\s\S]*You guessed 50/);
    assert.match(await page.locator('.step > [role=status]').innerText(), /^Of 1,000 invented people on the list, \d+ did nothing/);
    await tabTo(page, '.on a[href="#/learn/3"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'step-title' && document.activeElement.textContent?.startsWith('Step 3'));
    await page.context().close();
  });

  test('all text can be read without guessing, and the result can be seen without a guess', async () => {
    const page = await open('#/learn/3?lang=en');
    await page.getByText('Read what this step shows, without guessing').click();
    await page.getByText('people who were put on the list for what they could not do').waitFor();
    await page.getByRole('button', { name: 'Show it without a guess' }).click();
    await page.locator('.reveal table').waitFor();
    assert.equal(await page.locator('.track .guessed').count(), 0);
    assert.doesNotMatch(await page.locator('.reveal').innerText(), /You guessed/);
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
    assert.equal(await page.locator('.reveal tbody tr').count(), 2);
    await page.context().close();
  });

  test('Stop is there while it is lived, and says on how many runs the rest stands', async () => {
    const page = await open('#/learn/5?lang=en');
    await page.getByRole('button', { name: 'Show what happens' }).click();
    await page.locator('progress[value]:not([value="0"])').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: /Live all runs|To the result/ }).waitFor();
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
    await page.context().close();
  });

  test('lesson links open the lab with their experiment, and are copied with the word invented', async () => {
    const page = await open('#/learn/teachers?lang=en');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: /^Copy link: Lesson 3/ }).click();
    await page.getByText('Copied.').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^Lesson 3: Who is hit – Everyone in it is invented\.\nhttp:\/\/127\.0\.0\.1:\d+\/#\/lab\?scheme=national-score&.*lesson=3/);
    await page.getByRole('link', { name: 'Lesson 3: Who is hit' }).click();
    await page.waitForFunction(() => /^#\/lab\?.*safeguards=inability-to-pay.*lesson=3/.test(location.hash));
    await page.context().close();
  });

  test('the worksheet prints without controls and without results; answers come on a page of their own once they are worked out', async () => {
    const page = await open('#/learn/teachers?lang=en');
    await page.emulateMedia({ media: 'print' });
    const visible = (selector: string): Promise<number> => page.locator(`${selector}:visible`).count();
    assert.deepEqual(await page.locator('button:visible, input:visible, select:visible, a:visible').allInnerTexts(), []);
    assert.equal(await visible('.answers'), 0);
    assert.equal(await visible('.worksheet .lines span'), 20);
    assert.match(await page.locator('#page').innerText(), /Everyone here is invented/);
    const pages = async (): Promise<number> => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const without = await pages();
    assert.ok(without >= 2, `${without} pages`);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Work out the answers' }).click();
    await page.getByText('All answers are worked out.').waitFor({ timeout: 120_000 });
    assert.equal(await page.locator('[data-answer]').count(), 5);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await visible('.answers'), 1);
    assert.deepEqual(await page.locator('button:visible, input:visible, select:visible, a:visible').allInnerTexts(), []);
    assert.ok((await pages()) > without);
    await page.context().close();
  });

  test('axe finds nothing, and nothing scrolls sideways: steps × languages × themes × widths', async () => {
    const page = await open('#/learn/3?lang=en', 320);
    await page.getByRole('button', { name: 'Ten more' }).click();
    await page.getByRole('button', { name: 'Show what happens' }).click();
    await page.locator('.reveal').waitFor();
    const found: string[] = [];
    for (const lang of LANGUAGES)
      for (const [place, shows] of [
        ['learn', '.overview'],
        ['learn/1', '[data-step="1"]'],
        ['learn/3', '[data-step="3"] .reveal'],
        ['learn/teachers', '.teachers .worksheet'],
      ] as const) {
        await goTo(page, `#/${place}?lang=${lang}`, lang);
        await page.locator(shows).first().waitFor();
        found.push(...(await flaws(page, place)));
      }
    assert.deepEqual(found, []);
    await page.context().close();
  });

  test('nothing went wrong in the console', () => assert.deepEqual(trouble, []));
});
