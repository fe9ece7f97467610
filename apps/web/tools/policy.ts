/** What the page may load and run: its own scripts, workers made of its own text, WebAssembly. It may ask nobody for anything. */
import { createHash } from 'node:crypto';

/** @param scripts @param styles sources, as the policy names them */
export function policy(scripts: string, styles: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `style-src ${styles}`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The policy of the static site. */
export const SITE_POLICY: string = policy("'self'", "'self'");

/** A source of which only this very text may stand in the page. */
export function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
