import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIVES_WORDS } from '../../src/words/lives.ts';

type Tree = Readonly<Record<string, unknown>>;

function plain(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? plain(value as Tree, `${path}${key}.`) : [];
  });
}

test('words of lives are written in both languages, and nothing is called fair, debiased or solved', () => {
  const [en, zh] = [plain(LIVES_WORDS.en as unknown as Tree), plain(LIVES_WORDS['zh-Hans'] as unknown as Tree)];
  assert.deepEqual(
    en.map(([path]) => path),
    zh.map(([path]) => path),
  );
  for (const [path, text] of zh) assert.match(text, /\p{Script=Han}/u, path);
  for (const [path, text] of en) assert.doesNotMatch(text, /\p{Script=Han}|\b(?:fair|debiased|solved|criminals?)\b/iu, path);
});

test('sums of a life are said in words that fit them', () => {
  const { prevent, find } = LIVES_WORDS.en;
  const sums = {
    monthsListed: 1,
    monthsWrongly: 1,
    listedFrom: 3,
    listedTo: 3,
    worstBand: null,
    refused: 0,
    refusedWrongly: 0,
    penalties: 1,
    score: 100,
    means: 1,
    employed: true,
  };
  assert.equal(find.line(7, ['Townspeople'], sums), 'Townspeople · listed in 1 month, wrongly');
  const before = { ...sums, monthsListed: 10, monthsWrongly: 4, refused: 2 };
  const one = { safeguard: 'expiry', kind: 'lived', before, partsAt: 8 } as const;
  assert.equal(prevent.said('shorter', { ...one, sums }), 'listed in 1 month, wrongly, instead of 10 months (4 wrongly). Differs first in month 8.');
  assert.equal(prevent.said('never-listed', { ...one, sums: { ...sums, monthsListed: 0, monthsWrongly: 0 } }), 'not listed. Differs first in month 8.');
  assert.equal(
    prevent.said('otherwise', { ...one, sums: { ...before, refused: 0 } }),
    'listed in 10 months, 4 of them wrongly, as before; no refusals instead of 2. Differs first in month 8.',
  );
});
