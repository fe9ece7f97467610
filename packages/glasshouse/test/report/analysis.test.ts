/** What is told of an analysis: invented numbers first, within the ranges, and nothing that luck could have done. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analysisHtml } from '../../src/report/analysis-html.ts';
import { analysisText } from '../../src/report/analysis-text.ts';
import { escapeHtml } from '../../src/report/escape.ts';
import { analysisWords } from '../../src/report/words/analysis.ts';
import type { Analysis } from '../../src/sensitivity/analysis.ts';
import { IDLE, ON_A_GRID, SALTELLI, SCREENING } from './analyses.ts';

const LANGUAGES = ['en', 'zh-Hans'] as const;
const blockOf = (text: string, beginning: string): string[] =>
  (text.split('\n\n').find((block) => block.startsWith(beginning)) ?? assert.fail(beginning)).split('\n');

describe('an analysis as text', () => {
  it('begins with the invented numbers that matter, then the others, then those that are not seen to', () => {
    const blocks = analysisText(ON_A_GRID, 'en').split('\n\n');
    assert.match(
      blocks[0] ?? '',
      /^Which of our assumptions matter\n60 runs: 30 points of a grid, 1 replicate each, 2 worlds\. 3 numbers were varied together\.\n.*within the ranges stated/,
    );
    assert.deepEqual(blocks.slice(1, 4), [
      'Numbers that we invented, and that matter\n- Late bills recorded (indicators.late-bill.recorded), 0.2 to 0.8: seen to matter for 2 of 3 results, most for Listed, in “with appeal”: 100 % of the variance.',
      'Other numbers that matter\n- conducts.late_payment.rate, 0.01 to 0.05: seen to matter for 2 of 3 results, most for Listed, in “with appeal” less in “as it is”: 100 % of the variance.',
      'Not seen to matter for anything: lists.blacklist.exit.after.',
    ]);
  });

  it('says of invented numbers that none is seen to matter, which does not make our guesses right', () => {
    assert.match(
      analysisText(IDLE, 'en'),
      /The one number graded invented is not seen to matter\. That is what these runs can show, not that our guesses are right\./,
    );
    assert.match(analysisText(IDLE, 'zh-Hans'), /1个标为“设定”的数值，都没有看出作用。这只是这些模拟所能显示的，并不说明我们的设定是对的。/);
    assert.match(analysisText(IDLE, 'en'), /lists\.blacklist\.exit\.after {2}invented {2}6 to 36 .* cannot tell$/m);
  });

  it('tells where a mean crosses along what matters, and that a difference changes its sign', () => {
    const text = analysisText(ON_A_GRID, 'en');
    // Listed is 50 + 100 a + 50 b of 1,000; with appeal 30 more and 50 b fewer.
    assert.ok(blockOf(text, 'Listed, in “as it is” (of 1,000 persons)').includes('Along indicators.late-bill.recorded the mean goes over 100 at 0.35.'));
    const less = blockOf(text, 'Listed, in “with appeal” less in “as it is”');
    assert.ok(less.includes('Along conducts.late_payment.rate the mean falls below 0 at 0.034.'), less.join('\n'));
    assert.ok(less.includes('Mean over 30 points: +5. From point to point it goes from −20 to +30.'));
    assert.ok(less.includes('Above 0 at 67 % of the points, below 0 at 33 %.'));
    assert.match(text, /It is 12 at every point, so that it hangs on none of these numbers\./);
  });

  it('says that luck is within the shares where there was one replicate, and how much it is where there were more', () => {
    assert.match(analysisText(ON_A_GRID, 'en'), /With one replicate luck cannot be told from what the numbers do/);
    assert.match(analysisText(SALTELLI, 'en'), /Luck is 0 % of the variance of single runs, and 0 % of that of the points’ means\./);
    assert.doesNotMatch(analysisText(SALTELLI, 'en'), /With one replicate/);
  });

  it('has the columns that its design allows, heaviest first, and no way where nothing is seen', () => {
    const saltelli = blockOf(analysisText(SALTELLI, 'en'), 'Listed, in “as it is”');
    assert.match(
      saltelli.join('\n'),
      /Number +Grade +Range +Alone +With others +Which way +Seen\nindicators\.late-bill\.recorded +invented .*▲ up with it {2}matters\nconducts\.late_payment\.rate .*matters\n/,
    );
    assert.match(saltelli.join('\n'), /remedies\.appeal\.window +no grade +1 to 12 +0 % +0 % +– +little/);
    assert.match(analysisText(SCREENING, 'en'), /indicators\.late-bill\.recorded +invented +0\.2 to 0\.8 +100 +0 +▲ up with it {2}matters/);
  });

  it('says the same in Chinese, with the same numbers', () => {
    const numbers = (text: string): string[] => [...text.matchAll(/[▲▼]|−?\d[\d.]*/g)].map(([number]) => number);
    const [english, chinese] = LANGUAGES.map((language) =>
      blockOf(analysisText(SALTELLI, language), language === 'en' ? 'Listed, in “as it is”' : '在黑名单上的人，“as it is”'),
    );
    const rows = (lines: readonly string[] | undefined): string[][] =>
      (lines ?? []).filter((line) => /^(indicators|conducts|lists|remedies)\./.test(line)).map(numbers);
    assert.equal(rows(english).length, 4);
    assert.deepEqual(rows(chinese), rows(english));
  });

  it('names what a stopped sweep leaves out', () => {
    const stopped: Analysis = { ...SALTELLI, points_used: 380, runs_left_out: 9 };
    assert.match(analysisText(stopped, 'en'), /4 points and 9 runs are left out\./);
    assert.match(analysisText(stopped, 'zh-Hans'), /4个点、9次模拟未计入。/);
  });

  it('lays rows and sentences out as it is told to', () => {
    const text = analysisText(ON_A_GRID, 'en', { lay: (rows) => `TABLE of ${rows.length}`, line: (one) => `> ${one}`, heading: (one) => one.toUpperCase() });
    assert.match(text, /^> WHICH OF OUR ASSUMPTIONS MATTER\n> 60 runs/);
    assert.match(text, /\nTABLE of 4\n/);
  });
});

describe('an analysis as a page', () => {
  it('has every sentence of the text in it, pictures of what hangs on what, and the numbers as tables', async () => {
    for (const language of LANGUAGES) {
      const html = await analysisHtml(ON_A_GRID, language);
      const words = analysisWords(language);
      assert.ok(html.startsWith(`<!doctype html>\n<html lang="${language}">`));
      const plain = html.replaceAll(/<\/?span[^>]*>/g, '');
      for (const line of analysisText(ON_A_GRID, language)
        .split('\n')
        .filter((one) => /[.。]$/.test(one) && !one.includes('   ')))
        assert.ok(plain.includes(escapeHtml(line.replace(/^- /, ''))), line);
      // Three results vary, each with its indices and its surface, and with a trend for each number that matters: 2, 1 and 1.
      assert.equal(html.match(/<figure /g)?.length, 3 * 2 + 4);
      assert.equal(html.match(/<svg role="img" aria-label="[^"]+"/g)?.length, 2 * 10);
      for (const id of ['invented-h', 'others-h', 'limits-h', 'varied-h', 'method-h']) assert.ok(html.includes(`<h2 id="${id}">`), id);
      assert.ok(html.indexOf(words.inventedMatter) < html.indexOf(words.othersMatter));
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, 'no id twice');
      const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      for (const [n, level] of levels.entries()) assert.ok(level <= (levels[n - 1] ?? 0) + 1, 'no heading without the one above it');
    }
  });

  it('loads nothing and runs nothing, and is the same every time', async () => {
    const html = await analysisHtml(SCREENING, 'en', { pictured: 1 });
    assert.doesNotMatch(html, /<script|<link|<iframe|<object|<embed|<base|@import|url\(|\ssrc=|srcset|\sstyle=|\son[a-z]+=/i);
    assert.match(html, /content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/);
    assert.equal(html, await analysisHtml(SCREENING, 'en', { pictured: 1 }));
  });

  it('has a table in place of pictures for results beyond those it is to picture', async () => {
    const html = await analysisHtml(SALTELLI, 'en', { pictured: 1 });
    assert.equal(html.match(/<section aria-labelledby="result-/g)?.length, 1);
    assert.match(html, /<h3>Listed, in “with appeal” \(of 1,000 persons\)<\/h3>/);
  });

  it('escapes what comes from files, wherever it stands', async () => {
    const evil = `<script>alert("x")</script><img src=x onerror='alert(1)'>`;
    const renamed = JSON.parse(
      JSON.stringify(ON_A_GRID)
        .replaceAll('indicators.late-bill.recorded', JSON.stringify(evil).slice(1, -1))
        .replaceAll('"with appeal"', JSON.stringify(evil)),
    ) as Analysis;
    const about = { ...renamed, findings: renamed.findings.map((finding) => ({ ...finding, title: { en: evil, 'zh-Hans': evil }, unit: evil })) };
    for (const language of LANGUAGES) {
      const html = await analysisHtml(about, language, { pictured: 1 });
      assert.doesNotMatch(html, /<script|<img/i);
      assert.ok(html.includes('&lt;script&gt;'));
    }
  });
});
