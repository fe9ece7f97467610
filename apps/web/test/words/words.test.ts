import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EN } from '../../src/words/en.ts';
import { ZH } from '../../src/words/zh.ts';

type Tree = Readonly<Record<string, unknown>>;

/** Every text that takes no argument, by its path. */
function plain(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? plain(value as Tree, `${path}${key}.`) : [];
  });
}

test('every text is written in both languages, none is empty, and Chinese ones have Chinese in them', () => {
  const [en, zh] = [plain(EN as unknown as Tree), plain(ZH as unknown as Tree)];
  assert.deepEqual(
    en.map(([path]) => path),
    zh.map(([path]) => path),
  );
  for (const [path, text] of [...en, ...zh]) assert.ok(text.trim() !== '', path);
  for (const [path, text] of zh) if (path !== 'otherLanguage') assert.match(text, /\p{Script=Han}/u, path);
  for (const [path, text] of en) if (path !== 'otherLanguage') assert.doesNotMatch(text, /\p{Script=Han}/u, path);
});

test('nothing is called fair, debiased or solved', () => {
  for (const [path, text] of plain(EN as unknown as Tree)) assert.doesNotMatch(text, /\b(?:fair|debiased|solved)\b/i, path);
});
