import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { base64 } from '../../src/report/base64.ts';
import { escapeHtml, linkable } from '../../src/report/escape.ts';
import { finding, limits } from '../../src/report/finding.ts';
import { htmlReport, type ReportContent } from '../../src/report/html.ts';
import { REPORT_STYLE } from '../../src/report/html-style.ts';
import { repeatCommand } from '../../src/report/repeat.ts';
import { PAGE_EN } from '../../src/report/words/page-en.ts';
import { PAGE_ZH } from '../../src/report/words/page-zh.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { ONE_RULE, RESULT, SCHEME, SOCIETY } from './fixtures.ts';

const content = (rest: Partial<ReportContent> = {}): ReportContent => ({ result: RESULT, scheme: SCHEME, society: SOCIETY, language: 'en', ...rest });
const EVIL = `<script>alert("x")</script><img src=x onerror='alert(1)'>`;

describe('the report', () => {
  it('says everything that a reader must have, in both languages', async () => {
    for (const language of ['en', 'zh-Hans'] as const) {
      const html = await htmlReport(content({ language, life: { person: 417, lines: [{ month: 3, text: 'listed', mark: 'listed' }] } }));
      const words = language === 'en' ? PAGE_EN : PAGE_ZH;
      const found = finding(RESULT, SCHEME, language);
      assert.ok(html.startsWith(`<!doctype html>\n<html lang="${language}">`));
      for (const text of [
        words.invented,
        found.headline,
        found.range,
        words.limits,
        words.method,
        words.repeat,
        words.rules,
        words.life('417'),
        words.lifeInvented,
        RESULT.digest,
        ...limits(SCHEME, language),
        ...words.methodText(language === 'en' ? '10,000' : '10,000', 5),
      ]) {
        assert.ok(html.includes(escapeHtml(text)), text);
      }
      assert.equal(html.match(/<figure/g)?.length, 7);
      assert.equal(html.match(/<details[ >]/g)?.length, 6);
    }
  });

  it('says in which months of the run the rules change, and nothing of it where they stay', async () => {
    const phases = [{ id: 'later', from: 12, change: { 'sharing.joint': true } }];
    assert.match(await htmlReport(content({ scheme: { ...SCHEME, phases } })), /The rules change in month 12 of the run\./);
    assert.match(await htmlReport(content({ scheme: { ...SCHEME, phases }, language: 'zh-Hans' })), /本次模拟中，规则在第12月变化。/);
    assert.doesNotMatch(await htmlReport(content()), /The rules change/);
  });

  it('is the same every time', async () => {
    assert.equal(await htmlReport(content()), await htmlReport(content()));
  });

  it('loads nothing and runs nothing: no script, no style attribute, no reference but links to sources', async () => {
    const html = await htmlReport(content());
    assert.doesNotMatch(html, /<script|<link|<iframe|<object|<embed|<base|@import|url\(|\ssrc=|srcset|\sstyle=|\son[a-z]+=/i);
    for (const [tag] of html.matchAll(/<[^>]*https?:[^>]*>/g))
      assert.match(tag, /^<(a href="https:\/\/example\.org\/notice" rel="noreferrer noopener"|svg [^>]*xmlns)/);
    const hash = createHash('sha256').update(REPORT_STYLE).digest('base64');
    assert.ok(html.includes(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`));
  });

  it('does not scroll sideways: nothing is wider than its column, and wide drawings and tables change on a phone', async () => {
    const html = await htmlReport(content());
    assert.match(REPORT_STYLE, /svg\{display:block;max-width:100%/);
    assert.match(REPORT_STYLE, /overflow-wrap:anywhere/);
    assert.doesNotMatch(REPORT_STYLE, /overflow-x|min-width:\d{3}/);
    for (const [, width] of html.matchAll(/<div class="narrow"><svg[^>]* width="(\d+)"/g)) assert.ok(Number(width) <= 300);
    for (const [tag, head] of html.matchAll(/<table[^>]*>(<thead.*?<\/thead>)/g))
      if ((head?.match(/<th /g)?.length ?? 0) > 3) assert.match(tag, /class="stack"/);
  });

  it('escapes what comes from files, wherever it stands', async () => {
    const title = { en: EVIL, 'zh-Hans': EVIL };
    const scheme: Scheme = {
      ...SCHEME,
      title,
      about: title,
      aim: title,
      place: EVIL,
      sources: { s1: { title: EVIL, url: 'javascript:alert(1)', quote: EVIL }, s2: { title: EVIL, url: `https://x.org/"onmouseover="alert(1)` } },
      indicators: SCHEME.indicators.map((indicator) => ({ ...indicator, title })),
      lists: SCHEME.lists.map((list) => ({ ...list, title })),
      bands: SCHEME.bands.map((band) => ({ ...band, title })),
      consequences: SCHEME.consequences.map((consequence) => ({ ...consequence, title, legal_basis: EVIL })),
    };
    const society = { ...SOCIETY, title, groups: SOCIETY.groups.map((group) => ({ ...group, title })) };
    const result = { ...RESULT, notes: [EVIL], digest: EVIL, run: { ...RESULT.run, safeguards: [EVIL] } };
    for (const language of ['en', 'zh-Hans'] as const) {
      const html = await htmlReport({ result, scheme, society, language, life: { person: 1, lines: [{ month: 1, text: EVIL }] } });
      assert.doesNotMatch(html, /<script|<img|href="javascript|"onmouseover/i);
      assert.ok(html.includes('&lt;script&gt;'));
    }
  });

  it('shows each rule with its grade, and links its source', async () => {
    const html = await htmlReport(content());
    assert.ok(html.includes('<b>written</b><a href="https://example.org/notice"'));
    assert.ok(html.includes('recorded: invented, 0.3 to 0.8'));
    assert.ok(html.includes('<blockquote lang="zh-Hans">让守信者处处受益</blockquote>'));
  });

  it('can be made of a world without a scheme', async () => {
    const html = await htmlReport(content({ scheme: null, result: { ...RESULT, run: { ...RESULT.run, scheme: null } } }));
    assert.match(html, /nobody is scored/);
  });

  it('draws as many people as the sentence says', async () => {
    const html = await htmlReport(content({ scheme: ONE_RULE }));
    assert.ok(html.includes('107 listed (squares) and 20 more'));
    const people = /<svg role="img"[^>]*class="people".*?<\/svg>/s.exec(html)?.[0] ?? '';
    const [ring, square, diamond] = [...people.matchAll(/<path d="([^"]*)"/g)].map(([, path]) => path?.match(/M/g)?.length ?? 0);
    assert.deepEqual([ring, square, diamond], [873, 107, 20]);
  });
});

describe('the command that repeats a run', () => {
  it('names everything that the result depends on', () => {
    assert.equal(
      repeatCommand(RESULT.run),
      'npx glasshouse run coast --society towns --persons 10000 --enterprises 0 --months 60 --seed 42 --runs 5 --safeguard appeal --engine compiled',
    );
  });

  it('quotes what a shell would take apart', () => {
    assert.match(repeatCommand({ ...RESULT.run, society: `my town's; rm` }), /--society 'my town'\\''s; rm'/);
  });
});

describe('what is safe', () => {
  it('is escaped text and web addresses', () => {
    assert.equal(escapeHtml(`<a b="c">&'`), '&lt;a b=&quot;c&quot;&gt;&amp;&#39;');
    assert.equal(escapeHtml('a\u202eb\u0000'), 'ab');
    assert.equal(linkable('javascript:alert(1)'), null);
    assert.equal(linkable('data:text/html,x'), null);
    assert.equal(linkable('https://example.org/a?b=c'), 'https://example.org/a?b=c');
    assert.equal(linkable('https://x.org/" onclick="y'), null);
  });

  it('is base64 as everyone writes it', () => {
    for (let n = 0; n < 8; n++) {
      const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 67 + 200) & 255);
      assert.equal(base64(bytes), Buffer.from(bytes).toString('base64'));
    }
  });
});

describe('the words of the page', () => {
  it('exist in both languages', () => {
    assert.deepEqual(Object.keys(PAGE_ZH).sort(), Object.keys(PAGE_EN).sort());
  });
});
