/** Which files of the repository are pages of the documentation, and where a link of one of them leads. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, readPage } from './markdown.ts';

export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url));

/** Every page, by its path from the root of the repository, in order. */
export function pages(): string[] {
  return globSync(['*.md', 'docs/**/*.md', 'bench/*.md', 'schemes/*/SOURCES.md', 'societies/*/SOURCES.md'], { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export function readText(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

/** Where a link leads. */
export type Target =
  | { readonly kind: 'elsewhere'; readonly href: string }
  | { readonly kind: 'page' | 'file' | 'folder' | 'nowhere'; readonly path: string; readonly anchor: string };

/** @param from the page on which the link stands @param href as it is written */
export function follow(from: string, href: string): Target {
  if (/^[a-z]+:/i.test(href)) return { kind: 'elsewhere', href };
  const [before, anchor = ''] = href.split('#') as [string, string?];
  const path = before === '' ? from : posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(before))).replace(/\/$/, '');
  const at = `${ROOT}${path}`;
  const part = { path, anchor: decodeURIComponent(anchor) };
  if (path.startsWith('..') || !existsSync(at)) return { kind: 'nowhere', ...part };
  if (!statSync(at).isDirectory()) return { kind: path.endsWith('.md') ? 'page' : 'file', ...part };
  return existsSync(`${at}/README.md`) ? { kind: 'page', ...part, path: `${path}/README.md` } : { kind: 'folder', ...part };
}

/** What is wrong with the links of pages: one sentence each; none where all lead somewhere. */
export function brokenLinks(paths: readonly string[]): string[] {
  const read = new Map<string, Page>();
  const page = (path: string): Page => {
    const known = read.get(path) ?? readPage(readText(path));
    read.set(path, known);
    return known;
  };
  return paths.flatMap((from) =>
    page(from).links.flatMap((href) => {
      const target = follow(from, href);
      if (target.kind === 'elsewhere') return [];
      if (target.kind === 'nowhere') return [`${from}: "${href}" leads to no file`];
      if (target.kind === 'page' && target.anchor !== '' && !page(target.path).anchors.has(target.anchor))
        return [`${from}: "${href}" names an anchor that ${target.path} does not have`];
      return [];
    }),
  );
}
