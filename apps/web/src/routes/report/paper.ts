/** Paper: its size, its margins, and what stands at the foot of every page. A style sheet made by script, since no rule can ask for the reader's choice. */
import { useEffect } from 'preact/hooks';
import type { Paper } from './choices.ts';

const SIZE: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' };

/** A string as style sheets have it. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll(/[\n\r\f]/g, ' ')}"`;

/** @param foot said on every page */
export function paperStyle(paper: Paper, foot: string): string {
  const font = 'font: 8pt/1.3 system-ui, "Noto Sans CJK SC", sans-serif; color: #4d5560';
  return `@page {
  size: ${SIZE[paper]};
  margin: 16mm 16mm 20mm;
  @bottom-left { content: ${quoted(foot)}; ${font}; width: 85%; }
  @bottom-right { content: counter(page) " / " counter(pages); ${font}; }
}`;
}

/** Holds while the report is seen: other routes print as they always do. */
export function usePaper(paper: Paper, foot: string): void {
  useEffect(() => {
    const own = new CSSStyleSheet();
    own.replaceSync(paperStyle(paper, foot));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== own);
    };
  }, [paper, foot]);
}
