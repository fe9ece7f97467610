/** What looks for flaws finds those that there are. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Opened, openSite, skip } from '../browser.ts';
import { flaws } from './kit.ts';

describe('the look at a page', { skip }, () => {
  let site: Opened;
  before(async () => {
    site = await openSite();
  });
  after(() => site?.close());

  /** Flaws of a page with this style and content, without those that every bare page has. */
  async function found(lang: string, style: string, content: string): Promise<string[]> {
    const page = await site.browser.newPage();
    await page.setContent(`<!doctype html><html lang="${lang}"><title>A page</title><style>${style}</style><main><h1>A page</h1>${content}</main></html>`);
    const all = await flaws(page, 'here');
    await page.close();
    return all.map((flaw) => flaw.replace(/ <.*/, ''));
  }

  const pale = 'p { color: #000; background: #fff } @media (prefers-color-scheme: dark) { p { color: #aaa } }';

  test('a whole page has none', async () => assert.deepEqual(await found('en', '', '<p>Text</p>'), []));

  test('a rule that is broken is found at 1,280 pixels in English, at 320 in Chinese', async () => {
    assert.deepEqual(await found('en', '', '<button></button>'), ['here en light 1280: button-name']);
    assert.deepEqual(await found('zh-Hans', '', '<button></button>'), ['here zh-Hans light 320: button-name']);
  });

  test('what is hidden in details is looked at', async () => {
    const all = await found('zh-Hans', '', '<details><summary>More</summary><button></button></details>');
    assert.deepEqual(all, ['here zh-Hans light 320: button-name']);
  });

  test('a contrast that is too small in the dark is found: at 320 pixels in English, at 1,280 in Chinese', async () => {
    assert.deepEqual(await found('en', pale, '<p>Text</p>'), ['here en dark 320: color-contrast']);
    assert.deepEqual(await found('zh-Hans', pale, '<p>Text</p>'), ['here zh-Hans dark 1280: color-contrast']);
  });

  test('what is wider than the window is found at the widths where it is', async () => {
    const all = await found('en', 'p { width: 380px }', '<p>Text</p>');
    assert.deepEqual(all, ['here en light 320: 388 pixels wide', 'here en dark 320: 388 pixels wide']);
  });
});
