/** Markdown as the pages of documentation use it: headings with the anchors that code hosts give them, links, and HTML. */
import { Lexer, Marked, type Token, type Tokens } from 'marked';

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The anchor: what stands after # in a link. */
  readonly id: string;
}

export interface Page {
  readonly headings: readonly Heading[];
  /** Every anchor: of headings, and those written as `<a id="…">`. */
  readonly anchors: ReadonlySet<string>;
  /** Where links and pictures lead, as they are written, in the order of the page. */
  readonly links: readonly string[];
}

/** The anchor of a heading: small letters, no punctuation, hyphens for spaces. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** Anchors in order; one that was given before gets -1, -2, … */
function slugger(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const plain = slug(text);
    const before = seen.get(plain);
    seen.set(plain, (before ?? -1) + 1);
    return before === undefined ? plain : `${plain}-${before + 1}`;
  };
}

/** What a reader sees of a heading: no marks, no addresses. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? plainText(token.tokens) : token.type === 'html' ? '' : decode((token as Tokens.Text).text ?? '')))
    .join('');
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** Reads headings, anchors and links of a page. */
export function readPage(markdown: string): Page {
  const id = slugger();
  const headings: Heading[] = [];
  const anchors = new Set<string>();
  const links: string[] = [];
  const marked = new Marked();
  marked.walkTokens(new Lexer().lex(markdown), (token) => {
    if (token.type === 'heading') {
      const { depth, tokens } = token as Tokens.Heading;
      const text = plainText(tokens);
      headings.push({ depth, text, id: id(text) });
    }
    if (token.type === 'link' || token.type === 'image') links.push((token as Tokens.Link).href);
    if (token.type === 'html') {
      for (const [, anchor] of (token as Tokens.HTML).text.matchAll(/\b(?:id|name)="([^"]+)"/g)) anchors.add(anchor as string);
      for (const [, href] of (token as Tokens.HTML).text.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)) links.push(href as string);
    }
  });
  for (const heading of headings) anchors.add(heading.id);
  return { headings, anchors, links };
}

/** The page as HTML. @param follow gives the address in the site for one that is written in the page */
export function toHtml(markdown: string, follow: (href: string) => string): string {
  const id = slugger();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        return `<h${depth} id="${escapeHtml(id(plainText(tokens)))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      table(token) {
        const cells = (row: readonly Tokens.TableCell[], tag: string): string =>
          `<tr>${row.map(({ tokens }) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>\n`;
        return `<div class="wide" tabindex="0"><table><thead>${cells(token.header, 'th')}</thead><tbody>\n${token.rows.map((row) => cells(row, 'td')).join('')}</tbody></table></div>\n`;
      },
      html({ text }) {
        const shown = text.replace(/<!--[\s\S]*?-->/g, '');
        return shown.replace(/\b(href|src|srcset)="([^"]+)"/g, (_, name: string, href: string) => `${name}="${escapeHtml(follow(href))}"`);
      },
    },
    walkTokens(token) {
      if (token.type === 'link' || token.type === 'image') token['href'] = follow(token['href']);
    },
  });
  return marked.parse(markdown, { async: false });
}

/** Text for HTML, between quotes, too. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
