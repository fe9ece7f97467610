import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brokenLinks, follow, pages } from '../docs/files.ts';
import { generated, stale } from '../docs/generated.ts';
import { readPage, toHtml } from '../docs/markdown.ts';
import { buildSite, placeOf } from '../docs/site.ts';

test('every link in docs, README and the other pages leads to a file, and every anchor to a heading', () => {
  assert.ok(pages().length > 30);
  assert.deepEqual(brokenLinks(pages()), []);
});

test('links to nothing are found: no file, outside of the repository, no such anchor', () => {
  assert.equal(follow('README.md', 'docs/nowhere.md').kind, 'nowhere');
  assert.equal(follow('docs/model.md', '../../elsewhere.md').kind, 'nowhere');
  assert.equal(follow('docs/model.md', 'findings').kind, 'page');
  assert.ok(!readPage('# One\n\n[x](#two)').anchors.has('two'));
});

test('anchors are those of code hosts: small letters, no punctuation, a number for the second of a name, HTML anchors too', () => {
  const { headings, anchors } = readPage('# The `one`, & [two](x.md)!\n\n## 7.1 Rates (`a/b.ts`)\n\n## Same\n\n## Same\n\n## 名单：一\n\n<a id="t2"></a>\n');
  assert.deepEqual(
    headings.map(({ id }) => id),
    ['the-one--two', '71-rates-abts', 'same', 'same-1', '名单一'],
  );
  assert.ok(anchors.has('t2'));
  assert.match(
    toHtml('## 7.1 Rates (`a/b.ts`)\n', (href) => href),
    /<h2 id="71-rates-abts">/,
  );
});

test('the site has every page with its language, no script, no request elsewhere, and its links lead to files and anchors of the site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-docs-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  buildSite(pages(), folder);
  const read = new Map(pages().map((path) => [placeOf(path), readFileSync(join(folder, placeOf(path)), 'utf8')]));
  for (const [place, html] of read) {
    assert.match(html, place.includes('zh-Hans') ? /<html lang="zh-Hans">/ : /<html lang="en">/, place);
    assert.doesNotMatch(html, /<script|<link [^>]*href="https?:|src(set)?="https?:|<!--/, place);
    for (const [, href] of html.matchAll(/ (?:href|src|srcset)="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(href as string)) continue;
      const [path, anchor = ''] = decodeURIComponent(href as string)
        .replaceAll('&amp;', '&')
        .split('#') as [string, string?];
      const to = path === '' ? place : resolve('/', dirname(place), path).slice(1);
      assert.ok(existsSync(join(folder, to)), `${place}: ${href}`);
      if (anchor !== '' && to.endsWith('.html')) assert.ok(read.get(to)?.includes(` id="${anchor}"`), `${place}: ${href}`);
    }
  }
});

test('the pages and tables that are made from the code are in the repository as they are made now: else run "npm run docs"', () => {
  assert.deepEqual(stale(generated()), []);
});

test('every file of code that docs/model.md names is there', () => {
  const model = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
  const files = globSync(['src/**', 'test/**'], { cwd: fileURLToPath(new URL('../../packages/glasshouse', import.meta.url)) });
  const named = new Set([...model.matchAll(/`([\w./-]+\.(?:ts|json))`/g)].map(([, name]) => name as string));
  assert.ok(named.size > 30);
  assert.deepEqual(
    [...named].filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`))),
    [],
  );
});
