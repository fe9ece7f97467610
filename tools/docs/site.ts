/**
 * The static site: every page of the repository as HTML beside the files that it links to, without scripts and without requests elsewhere.
 *
 *     README.md, docs/**, … ─► toHtml ─► one template ─► dist/docs/**.html
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { follow, ROOT, readText } from './files.ts';
import { escapeHtml, type Heading, readPage, toHtml } from './markdown.ts';
import { STYLE } from './style.ts';

type Language = 'en' | 'zh-Hans';

/** What leads the reader through the site, in either language: page and name. */
const NAVIGATION: Readonly<Record<Language, readonly (readonly [path: string, name: string])[]>> = {
  en: [
    ['README.md', 'Glasshouse'],
    ['docs/guide.md', 'Guide'],
    ['docs/schemes/README.md', 'Schemes'],
    ['docs/measures/README.md', 'Measures'],
    ['docs/model.md', 'Model'],
    ['docs/how-wrong.md', 'How wrong can this be'],
    ['docs/validation.md', 'Validation'],
    ['docs/findings/README.md', 'Findings'],
    ['docs/claims/README.md', 'Claims'],
    ['docs/calibration.md', 'Fitting'],
    ['docs/sweeps.md', 'Sweeps'],
    ['docs/teach.md', 'Teaching'],
    ['docs/api.md', 'Library'],
    ['GLOSSARY.md', 'Glossary'],
  ],
  'zh-Hans': [
    ['docs/guide.zh-Hans.md', '入门'],
    ['docs/schemes/README.zh-Hans.md', '制度'],
    ['docs/measures/README.zh-Hans.md', '指标'],
    ['docs/how-wrong.zh-Hans.md', '结果可能错在哪里'],
    ['docs/relatives.zh-Hans.md', '国外相近制度'],
    ['docs/claims/README.zh-Hans.md', '报道与资料'],
    ['docs/calibration.zh-Hans.md', '拟合'],
    ['docs/sweeps.zh-Hans.md', '参数扫描'],
    ['docs/teach.zh-Hans.md', '教学'],
    ['GLOSSARY.md', '术语'],
  ],
};

const WORDS = {
  en: {
    skip: 'Skip to the text',
    pages: 'Pages',
    contents: 'On this page',
    other: '中文',
    made: 'Made by',
    from: 'from',
    line: 'Everyone in Glasshouse is invented.',
  },
  'zh-Hans': { skip: '跳到正文', pages: '页面', contents: '本页内容', other: 'English', made: '由', from: '生成，原文', line: 'Glasshouse 里的人都是虚构的。' },
} as const;

export function languageOf(path: string): Language {
  return path.endsWith('.zh-Hans.md') ? 'zh-Hans' : 'en';
}

/** The page in the other language, were there one. */
export function counterpart(path: string): string {
  return languageOf(path) === 'en' ? path.replace(/\.md$/, '.zh-Hans.md') : path.replace(/\.zh-Hans\.md$/, '.md');
}

/** Where a page stands in the site: README.md is the index of its folder. */
export function placeOf(path: string): string {
  return path.replace(/(^|\/)README(\.zh-Hans)?\.md$/, '$1index$2.md').replace(/\.md$/, '.html');
}

/** The address of one place of the site from another. */
function between(from: string, to: string): string {
  return encodeURI(posix.relative(posix.dirname(from), to));
}

/** One page. @param all the pages of the site @param linked is told each file that the page links to and that is no page */
export function render(path: string, all: ReadonlySet<string>, linked: (file: string) => void): string {
  const text = readText(path);
  const language = languageOf(path);
  const words = WORDS[language];
  const here = placeOf(path);
  const body = toHtml(text, (href) => {
    const target = follow(path, href);
    if (target.kind === 'elsewhere') return href;
    const anchor = target.anchor === '' ? '' : `#${encodeURIComponent(target.anchor)}`;
    if (all.has(target.path)) return target.path === path && anchor !== '' ? anchor : `${between(here, placeOf(target.path))}${anchor}`;
    // A folder without a page of its own is named by the README that says what is in it.
    if (target.kind !== 'file' && target.kind !== 'page') return between(here, placeOf('README.md'));
    linked(target.path);
    return `${between(here, target.path)}${anchor}`;
  });
  const { headings } = readPage(text);
  const title = headings[0]?.text ?? path;
  const links = NAVIGATION[language].filter(([to]) => all.has(to));
  const beside = counterpart(path);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}${path === 'README.md' ? '' : ' · Glasshouse'}</title>
<link rel="stylesheet" href="${between(here, 'style.css')}">
<a class="skip" href="#text">${words.skip}</a>
<header><nav aria-label="${words.pages}"><ul>
${links.map(([to, name]) => `<li><a href="${between(here, placeOf(to))}"${to === path ? ' aria-current="page"' : ''}>${escapeHtml(name)}</a></li>`).join('\n')}
${switchOf(beside, all, here, language)}
</ul></nav></header>
<main id="text">
${contents(headings, words.contents)}${body}</main>
<footer><p>${words.made} <code>npm run docs</code> ${words.from} <code>${escapeHtml(path)}</code>. ${words.line}</p></footer>
</html>
`;
}

/** The way to the other language: to the same page, or else to where that language begins. */
function switchOf(beside: string, all: ReadonlySet<string>, here: string, language: Language): string {
  const to = all.has(beside) ? beside : language === 'en' ? 'docs/guide.zh-Hans.md' : 'README.md';
  if (!all.has(to)) return '';
  const other = language === 'en' ? 'zh-Hans' : 'en';
  return `<li><a href="${between(here, placeOf(to))}" hreflang="${other}" lang="${other}">${WORDS[language].other}</a></li>`;
}

function contents(headings: readonly Heading[], name: string): string {
  const parts = headings.filter(({ depth }) => depth === 2);
  if (parts.length < 4) return '';
  const items = parts.map(({ id, text }) => `<li><a href="#${encodeURIComponent(id)}">${escapeHtml(text)}</a></li>`).join('');
  return `<details class="contents"><summary>${name}</summary><ul>${items}</ul></details>\n`;
}

/** Writes the site anew. @returns how many pages and files it has */
export function buildSite(paths: readonly string[], folder: string): { readonly pages: number; readonly files: number } {
  rmSync(folder, { recursive: true, force: true });
  const all = new Set(paths);
  const files = new Set<string>();
  const put = (place: string): string => {
    mkdirSync(dirname(`${folder}/${place}`), { recursive: true });
    return `${folder}/${place}`;
  };
  for (const path of paths)
    writeFileSync(
      put(placeOf(path)),
      render(path, all, (file) => files.add(file)),
    );
  for (const file of files) copyFileSync(`${ROOT}${file}`, put(file));
  writeFileSync(put('style.css'), STYLE);
  return { pages: paths.length, files: files.size };
}
