/** The frame of a page that holds everything in itself. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Language } from '../base/text.ts';
import { base64 } from './base64.ts';
import { escapeHtml } from './escape.ts';
import { REPORT_STYLE } from './html-style.ts';

/** Widths at which charts are drawn: a column of text, and a phone of 320 pixels less its margins. */
export const WIDE = 720;
export const NARROW = 288;

/** A part of a page under a heading. @param content HTML */
export function section(id: string, heading: string, content: string): string {
  return `<section aria-labelledby="${id}-h"><h2 id="${id}-h">${escapeHtml(heading)}</h2>\n${content}</section>`;
}

/** A page that may load nothing and run nothing: its one style sheet is named by its hash. */
export function page(title: string, language: Language, body: string): string {
  const hash = base64(sha256(utf8ToBytes(REPORT_STYLE)));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
